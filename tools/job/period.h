/* SPDX-License-Identifier: ISC */
/*
 * The month, quarter or year of a day.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_PERIOD_H
#define JOB_PERIOD_H

#include "../lib/str.h"

enum period {
	PERIOD_NONE,
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_YEAR
};

/* "month", "quarter", "year"; PERIOD_NONE if it is none of these */
enum period period_named(struct slice name);
const char *period_name(enum period);
/*
 * Appends 2026-07, 2026-Q3 or 2026; nothing if the date does not begin with
 * a day as 2026-07-31.
 */
void period_add(struct str *, enum period, struct slice date);

#endif
