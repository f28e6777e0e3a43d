/* SPDX-License-Identifier: ISC */
/* bins of growing width; see bins.h */
#include "bins.h"

static fixed
width(fixed bound)
{
	return bound < 200 ? 1 : bound / 100;
}

void
bins_init(struct bins *b)
{
	b->bound[0] = 1;
	for (size_t i = 1; i < BINS; i++)
		b->bound[i] = b->bound[i - 1] + width(b->bound[i - 1]);
}

fixed
bins_middle(const struct bins *b, fixed value)
{
	size_t low = 0, high = BINS;

	if (value <= 0)
		return value == 0 ? 0 : -bins_middle(b, -value);
	while (high - low > 1) {
		size_t i = (low + high) / 2;

		if (b->bound[i] <= value)
			low = i;
		else
			high = i;
	}
	return b->bound[low] + (width(b->bound[low]) - 1) / 2;
}
