/* SPDX-License-Identifier: ISC */
/*
 * One salary on its way from text to bounds, with all that was seen.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_READING_H
#define JOB_SALARY_READING_H

#include "salary_grammar.h"

struct reading {
	struct plain plain;
	struct tokens tokens;
	struct bands bands;
	const struct band *chosen; /* NULL: no band is pay */
	struct band merged;	   /* of two bands, when chosen points at it */
};

struct salary_reader {
	struct words *words;
};

/* salary_choose.c: which band is the pay; fills what it lacks from others */
void salary_choose(struct reading *, struct salary *);
/* salary_check.c: what the band says in plain figures, repaired and tested */
void salary_check(const struct reading *, struct salary *);
/*
 * Could a full-time worker get this?  Between an eighth of an average wage
 * (a thirtieth for currencies paid all over the world) and its twentyfold.
 */
bool salary_is_plausible(
    const struct currency *, enum salary_unit, fixed low, fixed high);

#endif
