/* SPDX-License-Identifier: ISC */
/* shares and their intervals; see share.h */
#include <math.h>

#include "share.h"

/*
 * Wilson's score interval with z = 1.959964, the normal quantile at 0.975:
 * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)
 */
struct share
share_of(uint64_t x, uint64_t n)
{
	const double z = 1.959963984540054;
	struct share s = { .x = x, .n = n };
	double count = (double)n, center, half, scale;

	if (n == 0)
		return s;
	s.p = (double)x / count;
	scale = 1 + z * z / count;
	center = (s.p + z * z / (2 * count)) / scale;
	half = z / scale *
	       sqrt(s.p * (1 - s.p) / count + z * z / (4 * count * count));
	s.low = x == 0 ? 0 : center - half;
	s.high = x == n ? 1 : center + half;
	return s;
}

bool
share_above(const struct share *a, const struct share *b)
{
	return a->low > b->high;
}

void
share_add(struct str *out, double p)
{
	number_add_fixed(out, (fixed)nearbyint(p * (double)FIXED_ONE));
}
