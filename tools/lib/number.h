/* SPDX-License-Identifier: ISC */
/*
 * Numbers as text, without the locale.  Amounts are exact: a fixed is an
 * int64 of 1/10000, so 15.5 is 155000; it holds up to 9.2e14.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_NUMBER_H
#define LIB_NUMBER_H

#include <stdint.h>

#include "str.h"

typedef int64_t fixed;

#define FIXED_ONE ((fixed)10000)
#define FIXED_MAX INT64_MAX

/* is it a number by the grammar of RFC 8259: 1, -0.5, 1e400, but not 007? */
bool number_is_json(struct slice s);
/*
 * The value of a decimal number, blanks around it allowed: [+-]digits
 * [.digits][e[+-]digits], leading zeros and a missing integer part too.
 * False if s is anything else; a value too large for a double is infinite.
 */
bool number_parse(struct slice s, double *value);
/*
 * The same as a fixed, digits beyond the fourth rounded half to even and
 * *rounded (unless NULL) set then.  False if it is no number or too large.
 */
bool number_parse_fixed(struct slice s, fixed *value, bool *rounded);
/* a number of digits only, at most max; for the values of options */
bool number_parse_count(struct slice s, uint64_t max, uint64_t *value);
/* a time like 26h, 90m, 2d or 30s, not 0 */
bool number_parse_seconds(struct slice s, uint64_t *seconds);
/* appends the shortest exact text: 120000, 15.5, -0.25 */
void number_add_fixed(struct str *, fixed value);
void number_add_int(struct str *, int64_t value);

#endif
