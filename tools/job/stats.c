/* SPDX-License-Identifier: ISC */
/* figures of a set of values; see stats.h */
#include <stdlib.h>

#include "stats.h"

void
stats_add(struct stats *s, fixed value)
{
	MEM_GROW(s->value, s->n, s->cap);
	s->sorted = s->n == 0 || (s->sorted && s->value[s->n - 1] <= value);
	s->value[s->n++] = value;
	s->sum += value;
}

void
stats_free(struct stats *s)
{
	free(s->value);
	*s = STATS_INIT;
}

/* a / b, b positive, rounded half to even */
static fixed
divide(__int128 a, __int128 b)
{
	__int128 q = a / b, r = a % b;

	if (r < 0) {
		q--;
		r += b;
	}
	if (2 * r > b || (2 * r == b && q % 2))
		q++;
	return (fixed)q;
}

fixed
stats_mean(const struct stats *s)
{
	return divide(s->sum, (__int128)s->n);
}

static int
by_value(const void *a, const void *b)
{
	fixed x = *(const fixed *)a, y = *(const fixed *)b;

	return (x > y) - (x < y);
}

fixed
stats_quantile(struct stats *s, fixed percent)
{
	const __int128 whole = 100 * FIXED_ONE;
	__int128 at = (__int128)(s->n - 1) * percent;
	size_t i = (size_t)(at / whole);
	fixed low, high;

	if (!s->sorted)
		qsort(s->value, s->n, sizeof(*s->value), by_value);
	s->sorted = true;
	low = s->value[i];
	high = at % whole ? s->value[i + 1] : low;
	return divide(
	    low * whole + ((__int128)high - low) * (at % whole), whole);
}
