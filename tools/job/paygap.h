/* SPDX-License-Identifier: ISC */
/*
 * How the pay of two roles differs, as a difference of medians: raw, and
 * between like and like, where only cells of one year, country and seniority
 * that have both roles count.
 *
 * Intervals are bootstrapped: the 2.5 % and 97.5 % points of 2,000 draws,
 * within each cell, from a generator with a seed; the same on every machine.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_PAYGAP_H
#define JOB_PAYGAP_H

#include "demand.h"

#define PAYGAP_MIN 6 /* fewer values have no interval */

struct paydiff {
	uint64_t n_to, n_from;
	size_t cells;	/* of matched */
	fixed to, from; /* medians of raw */
	fixed difference;
	bool has_interval;
	fixed low, high;
};

struct paygap {
	struct str currency;	     /* that most of the target's pay is in */
	struct paydiff raw, matched; /* n is 0 where there is none */
};

/* the currency of most of a role's pay; "" if there is none */
void pay_currency(const struct demand *, size_t role, struct str *currency);
/* the median of a role's pay in that currency; false if there is none */
bool pay_median(const struct demand *, size_t role, struct slice currency,
    fixed *median, uint64_t *n);
/* of the target's postings with a skill */
bool pay_with_skill(const struct demand *, struct slice skill,
    struct slice currency, fixed *median, uint64_t *n);

void paygap_compare(struct paygap *, const struct demand *, size_t to,
    size_t from, uint64_t seed);
void paygap_free(struct paygap *);

#endif
