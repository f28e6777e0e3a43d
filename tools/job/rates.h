/* SPDX-License-Identifier: ISC */
/*
 * Exchange rates as the European Central Bank publishes them: eurofxref.csv
 * (one day) and eurofxref-hist.csv (a row a day), in units per Euro.
 *
 * The rates own all they hold; the text may go after rates_read.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_RATES_H
#define JOB_RATES_H

#include "../lib/number.h"

struct rates;
struct rates_day;

/*
 * NULL if it is no such file: error then says why, with the number of the
 * line.
 */
struct rates *rates_read(struct slice csv, struct str *error);
void rates_free(struct rates *);
/* has the file a column for it?  EUR is always there. */
bool rates_know(const struct rates *, const char *currency);
/*
 * The rates of a day (YYYY-MM-DD), or of the nearest earlier one in the
 * file; of the newest if the day is "".  NULL: all are later.
 */
const struct rates_day *rates_on(const struct rates *, struct slice day);
/* its day as YYYY-MM-DD */
const char *rates_date(const struct rates_day *);
/*
 * An amount of one currency in another, rounded to 1/100.  False if one of
 * them has no rate on that day, or the result is too large.
 */
bool rates_convert(const struct rates *, const struct rates_day *,
    const char *from, const char *to, fixed amount, fixed *result);

#endif
