/* SPDX-License-Identifier: ISC */
/*
 * Days, as the pages of the world write them, in ISO 8601.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_DAY_H
#define JOB_DAY_H

#include <stdint.h>

#include "../lib/str.h"

/* days since 1970-01-01, and none */
typedef int32_t day;
#define DAY_NONE INT32_MIN

/*
 * The day that text names, or DAY_NONE: ISO 8601 with or without a time,
 * "Tue, 28 Oct 2020 …", "October 28, 2020", "28. Oktober 2020",
 * "28.10.2020", "10/28/2020" where only one order is possible, seconds or
 * milliseconds since 1970.  "3 days ago" and "yesterday" count from as_of,
 * and are DAY_NONE without it.
 */
day day_read(struct slice text, day as_of);
/* only YYYY-MM-DD */
day day_parse(struct slice text);
/* the YYYY-MM-DD that a date begins with, or "" */
struct slice day_of_date(struct slice date);
/* appends YYYY-MM-DD */
void day_add(struct str *, day);

#endif
