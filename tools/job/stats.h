/* SPDX-License-Identifier: ISC */
/*
 * Figures of a set of values, exact: values are fixed (int64 of 1/10000) and
 * so is every figure, rounded half to even at the fourth decimal.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_STATS_H
#define JOB_STATS_H

#include "../lib/number.h"

struct stats {
	fixed *value;
	size_t n, cap;
	bool sorted;
	__int128 sum;
};

#define STATS_INIT ((struct stats){ NULL, 0, 0, true, 0 })

void stats_add(struct stats *, fixed value);
void stats_free(struct stats *);
/* the mean; n must not be 0, nor below */
fixed stats_mean(const struct stats *);
/*
 * The quantile at percent / 100 by type 7 of Hyndman & Fan (1996), the
 * default of R and NumPy: linear between the order statistics around
 * 1 + (n - 1) p.  percent is a fixed from 0 to 100.
 */
fixed stats_quantile(struct stats *, fixed percent);

#endif
