/* SPDX-License-Identifier: ISC */
/* an axis with round ticks; see axis.h */
#include "axis.h"

void
axis_cover_value(struct axis *a, fixed value)
{
	a->low = value < a->low ? value : a->low;
	a->high = value > a->high ? value : a->high;
}

void
axis_cover(struct axis *a, struct stats *s, fixed percent)
{
	axis_cover_value(a, stats_quantile(s, percent));
	axis_cover_value(a, stats_quantile(s, 100 * FIXED_ONE - percent));
}

/* the least of 1, 2, 5, 10, 20 … (in 1/10000) that is not below v */
static fixed
round_up(fixed v)
{
	fixed step = 1;

	for (;;) {
		static const int factor[] = { 1, 2, 5 };

		for (int i = 0; i < 3; i++)
			if (factor[i] * step >= v || step > FIXED_MAX / 100)
				return factor[i] * step;
		step *= 10;
	}
}

static fixed
floor_to(fixed v, fixed step)
{
	fixed rest = v % step;

	return v - (rest < 0 ? rest + step : rest);
}

void
axis_round(struct axis *a, fixed ticks)
{
	if (a->low == a->high) { /* some room about the only value */
		fixed room = (a->low < 0 ? -a->low : a->low) / 10 + FIXED_ONE;

		axis_cover_value(a, a->low - room);
		axis_cover_value(a, a->high + room);
	}
	/* half the range, for the whole may be more than a fixed holds */
	a->step = round_up((a->high / 2 - a->low / 2) / ticks * 2 + 1);
	a->low = floor_to(a->low, a->step);
	if (a->high < FIXED_MAX - a->step)
		a->high = floor_to(a->high, a->step) + a->step;
}

int64_t
axis_place(const struct axis *a, fixed value, int64_t whole)
{
	return (int64_t)(((__int128)value - a->low) * whole /
			 ((__int128)a->high - a->low));
}
