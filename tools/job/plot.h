/* SPDX-License-Identifier: ISC */
/*
 * Groups of values as pictures of text: a line each, over one axis.
 *
 *	USD YEAR                   n  median  50k      100k      150k
 *	Data Analyst             163     95k   ├──▒▒▒┃▒▒───┤
 *	Data Engineer             84  125.5k        ├───▒▒▒┃▒▒▒──┤
 *
 * A box reaches from p25 to p75 with the median in it, its whiskers from p10
 * to p90.  A histogram's columns are relative to the line's highest; the
 * lowest and highest 1 % of all groups are not drawn.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_PLOT_H
#define JOB_PLOT_H

#include "stats.h"

struct plot_style {
	size_t width; /* columns of the terminal */
	bool ascii;   /* else Unicode */
	bool color;
	bool histogram; /* else boxes */
};

struct plot_row {
	struct slice label;
	struct stats *stats; /* n must not be 0 */
};

/* appends the picture of n rows whose values can be compared */
void plot_add(struct str *, const struct plot_style *, struct slice title,
    const struct plot_row *, size_t n);

#endif
