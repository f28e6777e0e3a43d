/* SPDX-License-Identifier: ISC */
/*
 * A share x/n with its 95 % interval (Wilson 1927), which stays within 0 to
 * 1 and holds for few and for extreme counts.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_SHARE_H
#define JOB_SHARE_H

#include "../lib/number.h"

struct share {
	uint64_t x, n;
	double p, low, high; /* 0 to 1; all 0 when n is 0 */
};

struct share share_of(uint64_t x, uint64_t n);
/* is a surely larger than b: do their intervals not touch? */
bool share_above(const struct share *a, const struct share *b);
/* appends a number from 0 to 1 at four decimals: 0.25, 0.3333 */
void share_add(struct str *, double p);

#endif
