/* SPDX-License-Identifier: ISC */
/*
 * An axis of values that a picture is drawn over, with ticks at round ones.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_AXIS_H
#define JOB_AXIS_H

#include "stats.h"

struct axis {
	fixed low, high, step; /* step: from tick to tick */
};

/*
 * Widens an axis, which begins as AXIS_NONE, to the values of a set from one
 * percentile to the one as far from the other end.
 */
#define AXIS_NONE ((struct axis){ FIXED_MAX, -FIXED_MAX, 0 })
void axis_cover(struct axis *, struct stats *, fixed percent);
void axis_cover_value(struct axis *, fixed value);
/* moves its ends to whole ticks, of which there are about so many */
void axis_round(struct axis *, fixed ticks);
/* where a value lies, in parts of a whole; outside of them off the axis */
int64_t axis_place(const struct axis *, fixed value, int64_t whole);

#endif
