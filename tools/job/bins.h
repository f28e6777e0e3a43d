/* SPDX-License-Identifier: ISC */
/*
 * The bins of a DDSketch (Masson, Rim & Lee 2019) with relative error 0.5 %:
 * a value is taken for the middle of the bin it falls into.
 *
 * The bounds come from b(i+1) = b(i) + max(1, b(i) / 100) in integers, from
 * 1; zero has a bin of its own and negative values mirror the positive ones.
 * No logarithm is taken, so that all machines agree.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_BINS_H
#define JOB_BINS_H

#include "../lib/number.h"

#define BINS 4082 /* as many bounds as an int64 has room for */

struct bins {
	fixed bound[BINS];
};

void bins_init(struct bins *);
/* the middle of the value's bin, which lies in that bin itself */
fixed bins_middle(const struct bins *, fixed value);

#endif
