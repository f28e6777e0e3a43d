/* SPDX-License-Identifier: ISC */
/*
 * What a salary comes to in a year, in its own or another currency.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_SALARY_ANNUAL_H
#define JOB_SALARY_ANNUAL_H

#include "rates.h"
#include "salary.h"

/* how often a year each unit is paid; exact to 1/10000 */
struct annual_terms {
	fixed hours, days, weeks, months;
};

/* 52 weeks of five days of eight hours; twelve months */
#define ANNUAL_TERMS                                                           \
	((struct annual_terms){ 2080 * FIXED_ONE, 260 * FIXED_ONE,             \
	    52 * FIXED_ONE, 12 * FIXED_ONE })

struct annual {
	bool has_min, has_max;
	fixed min, max;
	char currency[4];
};

/*
 * Nothing for a salary without a unit.  A month counts as often as the text
 * says (14 salaries a year), else as the terms say.
 */
void salary_annualise(
    const struct salary *, const struct annual_terms *, struct annual *);
/*
 * Converts by the rates of that day; the salary gets the note of the day, or
 * NOTE_NO_RATE, and the figures stay as they are then.
 */
void salary_convert(struct salary *, struct annual *, const struct rates *,
    const char *currency, struct slice date);

#endif
