/* SPDX-License-Identifier: ISC */
/*
 * The figures of a group that salstats writes: which, under which names.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_FIGURES_H
#define JOB_FIGURES_H

#include "stats.h"

#define FIGURES_MAX 64

enum figure_kind {
	FIGURE_N,
	FIGURE_MEAN,
	FIGURE_SD,
	FIGURE_QUANTILE,
	FIGURE_MEDIAN_LO,
	FIGURE_MEDIAN_HI,
	FIGURE_EXACT
};

struct figure {
	enum figure_kind kind;
	fixed percent; /* of a quantile */
	char name[16];
};

struct figures {
	struct figure figure[FIGURES_MAX];
	size_t n;
};

#define FIGURES_PERCENTS "0,10,25,50,75,90,100"

/*
 * n, mean, sd, the quantiles at these percents, the median's interval if it
 * is among them, exact.  False if one is no number from 0 to 100, stands
 * there twice, or if they are too many.
 */
bool figures_choose(struct figures *, struct slice percents);
/* the figure of that name, or NULL */
const struct figure *figures_find(const struct figures *, struct slice name);
/* false if so few values have no such figure */
bool figure_value(const struct figure *, struct stats *, fixed *value);

#endif
