/* SPDX-License-Identifier: ISC */
/*
 * Unsigned integers of 256 bits, for sums of squares that must be exact
 * whatever the order of adding.  Arithmetic is modulo 2^256.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_WIDE_H
#define LIB_WIDE_H

#include <stdint.h>

#include "str.h"

struct wide {
	uint64_t limb[4]; /* the least first */
};

struct wide wide_of(unsigned __int128);
struct wide wide_plus(struct wide, struct wide);
/* adds to it where it stands */
void wide_add(struct wide *, unsigned __int128);
struct wide wide_minus(struct wide, struct wide);
struct wide wide_times(struct wide, struct wide);
/* the double nearest to it, but for a few units in the last place */
double wide_double(struct wide);
/* appends hexadecimal digits, at least one */
void wide_add_hex(struct str *, struct wide);
/* false if s is not 1 to 64 hexadecimal digits in lower case */
bool wide_parse_hex(struct slice s, struct wide *);

#endif
