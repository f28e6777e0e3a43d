/* SPDX-License-Identifier: ISC */
/*
 * One salary on its way from text to bounds, with all that was seen.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_READING_H
#define JOB_SALARY_READING_H

#include "salary_grammar.h"
#include "salary_pattern.h"

struct reading {
	const struct salary_given *given;
	struct lexed text;
	struct bands bands;
	const struct band *chosen; /* NULL: no band is pay */
	struct band merged;	   /* of two bands, when chosen points at it */
};

struct salary_reader {
	struct words *words;
	struct patterns *patterns;
};

/* everything up to the decision; salary_read and salary_explain share it */
void salary_parse(struct salary_reader *, struct slice text,
    const struct salary_given *, struct reading *, struct salary *);
/*
 * salary_given.c: makes a band of the structured pay, false if there is
 * none; completes the chosen band with it
 */
bool salary_given_band(
    const struct salary_reader *, const struct salary_given *, struct band *);
void salary_complete(const struct band *given, struct band *, struct salary *);

/* salary_choose.c: which band is the pay; fills what it lacks from others */
void salary_choose(struct reading *, struct salary *);
/* salary_check.c: what the band says in plain figures, repaired and tested */
void salary_check(const struct reading *, const struct band *, struct salary *);
/*
 * Could a full-time worker get this?  Between an eighth of an average wage
 * (a thirtieth for currencies paid all over the world) and its twentyfold.
 */
bool salary_is_plausible(
    const struct currency *, enum salary_unit, fixed low, fixed high);

#endif
