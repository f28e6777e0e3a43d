/* SPDX-License-Identifier: ISC */
/*
 * How much of what each posting of the target asks for is held, and what to
 * learn next.  A choice "A or B" is one item.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_COVERAGE_H
#define JOB_COVERAGE_H

#include "demand.h"

struct coverage {
	/* private: items of sets, and the skills of which one is enough */
	size_t nset, nitem, nskill;
	uint64_t *n;	      /* postings by set */
	const char **example; /* by set; the demand's */
	uint32_t *set;	      /* by set, and one more: its first item */
	uint32_t *item;	      /* by item, and one more: its first skill */
	uint32_t *skill;      /* by place */
	uint32_t *covered;    /* by set: items that are held */
	bool *has;	      /* by item: it is held */
	uint64_t total;	      /* postings of all sets */
	size_t cap_item, cap_skill;
};

/*
 * The sets of the target; items with a dropped skill (by its number) are not
 * counted.
 */
void coverage_init(
    struct coverage *, const struct demand *, const bool *dropped);
void coverage_free(struct coverage *);

/* counts what is held now, by the numbers of skills */
void coverage_hold(struct coverage *, const bool *held);
/* the median share of a posting's items that is held, 0 to 1 */
double coverage_median(const struct coverage *);
/* postings of which at least so many percent are held */
uint64_t coverage_reached(const struct coverage *, unsigned percent);

/* the best next skill */
struct coverage_step {
	size_t skill;  /* or KEYS_NONE: none is asked for */
	uint64_t gain; /* postings that then reach the threshold */
};

/*
 * Of the candidates, the one that brings most postings to the threshold, or
 * where none does, nearest to it; then by order, lower first.  It is held
 * from now on, and no candidate any more.
 */
struct coverage_step coverage_learn(struct coverage *, bool *candidate,
    const uint32_t *order, unsigned percent);

/*
 * The held skill t that is closest to s: most often asked for together, by
 * min(P(s|t), P(t|s)); KEYS_NONE if that is below least or less than three
 * postings say so.  Of equal ones, the lower in order.
 */
size_t coverage_adjacent(const struct coverage *, size_t s, const bool *held,
    const uint32_t *order, double least);

#define COVERAGE_FITS 20
#define COVERAGE_MIN_ITEMS 3 /* a posting that asks for less says little */

struct coverage_fit {
	struct slice example; /* cells, see demand.h */
	uint32_t covered, items;
};

/* the postings, one a set, of which most is held; returns how many */
size_t coverage_best(
    const struct coverage *, struct coverage_fit *, size_t max);

#endif
