/* SPDX-License-Identifier: ISC */
/*
 * Figures of a set of values.  Values are fixed (int64 of 1/10000), and so
 * is every figure, rounded half to even at the fourth decimal.
 *
 * The order of adding and merging changes nothing: sums are exact, and
 * quantiles too until more than STATS_EXACT values differ.  From then on a
 * value is taken for the middle of its bin (bins.h), those added before
 * also, and order statistics are within 0.5 %.  Memory is O(STATS_EXACT).
 *
 * May be included by: job, tools.
 */
#ifndef JOB_STATS_H
#define JOB_STATS_H

#include "../lib/wide.h"
#include "bins.h"
#include "tally.h"

#define STATS_EXACT 65536

struct stats {
	uint64_t n;
	__int128 sum;
	struct wide squares;
	fixed min, max;
	/* private */
	bool rough; /* the tally holds middles of bins */
	struct tally tally;
	const struct bins *bins;
};

#define STATS_INIT ((struct stats){ .n = 0 })

/* the bins must outlive the set */
void stats_add(struct stats *, const struct bins *, fixed value);
/* adds the values of another set */
void stats_merge(
    struct stats *, const struct bins *, const struct stats *other);
void stats_free(struct stats *);
/* the values in order, middles of bins if the set is rough */
const struct tally *stats_values(struct stats *);
bool stats_is_rough(struct stats *);

/* n must not be 0 for the mean and the quantiles */
fixed stats_mean(const struct stats *);
/* the standard deviation of a sample; n must be over 1 */
fixed stats_sd(const struct stats *);
/*
 * The quantile at percent / 100 by type 7 of Hyndman & Fan (1996), the
 * default of R and NumPy: linear between the order statistics around
 * 1 + (n - 1) p.  percent is a fixed from 0 to 100.
 */
fixed stats_quantile(struct stats *, fixed percent);
/*
 * The interval of the median at 95 % or more, free of assumptions on the
 * distribution: two order statistics as far from the ends.  False if n < 6,
 * when no such interval exists.
 */
bool stats_median_interval(struct stats *, fixed *low, fixed *high);
/*
 * The rank, from 1, of that interval's lower end among n values; the upper
 * one has the same rank from above.  0: there is none.
 */
uint64_t stats_interval_rank(uint64_t n);
/* a / b, b positive, rounded half to even */
fixed stats_divide(__int128 a, __int128 b);

/*
 * The set as ASCII without blanks, and back: what it was built from does not
 * show.  stats_parse adds to an empty set; false if the text is no set.
 */
void stats_write(struct stats *, struct str *);
bool stats_parse(struct stats *, struct slice text);

#endif
