/* SPDX-License-Identifier: ISC */
/* figures of a set of values; see stats.h */
#include <math.h>

#include "stats.h"

static uint64_t
magnitude(fixed value)
{
	return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/* from now on values are the middles of their bins */
static void
make_rough(struct stats *s)
{
	struct tally fine = s->tally;

	s->rough = true;
	s->tally = TALLY_INIT;
	for (size_t i = 0; i < fine.n; i++)
		tally_add(&s->tally, bins_middle(s->bins, fine.entry[i].value),
		    fine.entry[i].count);
	for (size_t i = 0; i < fine.nlate; i++)
		tally_add(&s->tally, bins_middle(s->bins, fine.late[i].value),
		    fine.late[i].count);
	tally_free(&fine);
}

static void
count_value(struct stats *s, fixed value, uint64_t count)
{
	tally_add(
	    &s->tally, s->rough ? bins_middle(s->bins, value) : value, count);
	if (!s->rough && s->tally.n > STATS_EXACT)
		make_rough(s);
}

const struct tally *
stats_values(struct stats *s)
{
	tally_sort(&s->tally);
	if (!s->rough && s->tally.n > STATS_EXACT) {
		make_rough(s);
		tally_sort(&s->tally);
	}
	return &s->tally;
}

bool
stats_is_rough(struct stats *s)
{
	stats_values(s);
	return s->rough;
}

static void
widen(struct stats *s, fixed min, fixed max)
{
	if (s->n == 0 || min < s->min)
		s->min = min;
	if (s->n == 0 || max > s->max)
		s->max = max;
}

void
stats_add(struct stats *s, const struct bins *bins, fixed value)
{
	unsigned __int128 size = magnitude(value);

	s->bins = bins;
	widen(s, value, value);
	s->n++;
	s->sum += value;
	wide_add(&s->squares, size * size);
	count_value(s, value, 1);
}

void
stats_merge(struct stats *s, const struct bins *bins, const struct stats *other)
{
	const struct tally *t = &other->tally;

	if (other->n == 0)
		return;
	s->bins = bins;
	widen(s, other->min, other->max);
	s->n += other->n;
	s->sum += other->sum;
	s->squares = wide_plus(s->squares, other->squares);
	if (other->rough && !s->rough)
		make_rough(s);
	for (size_t i = 0; i < t->n; i++)
		count_value(s, t->entry[i].value, t->entry[i].count);
	for (size_t i = 0; i < t->nlate; i++)
		count_value(s, t->late[i].value, t->late[i].count);
}

void
stats_free(struct stats *s)
{
	tally_free(&s->tally);
	*s = STATS_INIT;
}

fixed
stats_divide(__int128 a, __int128 b)
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
	return stats_divide(s->sum, (__int128)s->n);
}

/* the variance is (n Σx² - (Σx)²) / n (n - 1), exact but for the division */
fixed
stats_sd(const struct stats *s)
{
	struct wide n = wide_of(s->n);
	struct wide sum =
	    wide_of((unsigned __int128)(s->sum < 0 ? -s->sum : s->sum));
	struct wide above =
	    wide_minus(wide_times(n, s->squares), wide_times(sum, sum));
	double below = (double)s->n * (double)(s->n - 1);

	return (fixed)nearbyint(sqrt(wide_double(above) / below));
}

/* the value of a rank, from 0; the tally is sorted */
static fixed
order_statistic(const struct stats *s, uint64_t rank)
{
	const struct tally_entry *e = s->tally.entry;
	fixed v;

	if (rank == 0)
		return s->min;
	if (rank == s->n - 1)
		return s->max;
	for (; rank >= e->count; e++)
		rank -= e->count;
	/* the middle of an outermost bin may lie outside of what was seen */
	v = e->value;
	return v < s->min ? s->min : v > s->max ? s->max : v;
}

fixed
stats_quantile(struct stats *s, fixed percent)
{
	const __int128 whole = (__int128)100 * FIXED_ONE;
	__int128 at = (__int128)(s->n - 1) * percent;
	uint64_t rank = (uint64_t)(at / whole);
	fixed low, high;

	stats_values(s);
	low = order_statistic(s, rank);
	high = at % whole ? order_statistic(s, rank + 1) : low;
	return stats_divide(
	    low * whole + ((__int128)high - low) * (at % whole), whole);
}

/*
 * The largest rank r with P(B < r) <= 0.025, B binomial of n and 1/2: exact
 * to n = 1000, then by the normal approximation with its correction for
 * continuity.
 */
uint64_t
stats_interval_rank(uint64_t n)
{
	double term, sum = 0;
	uint64_t rank = 0;

	if (n > 1000)
		return (uint64_t)(((double)n + 1 -
				      1.959963984540054 * sqrt((double)n)) /
				  2);
	term = ldexp(1, -(int)n);
	while ((sum += term) <= 0.025) {
		rank++;
		term = term * (double)(n - rank + 1) / (double)rank;
	}
	return rank;
}

bool
stats_median_interval(struct stats *s, fixed *low, fixed *high)
{
	uint64_t rank = stats_interval_rank(s->n);

	if (rank == 0)
		return false;
	stats_values(s);
	*low = order_statistic(s, rank - 1);
	*high = order_statistic(s, s->n - rank);
	return true;
}

/* MODE,SUM,SQUARES,MIN,MAX;VALUE:COUNT,VALUE,…  (a count of 1 is left out) */
void
stats_write(struct stats *s, struct str *out)
{
	const struct tally *t = stats_values(s);
	bool minus = s->sum < 0;

	str_adds(out, s->rough ? "rough," : "exact,");
	if (minus)
		str_addc(out, '-');
	wide_add_hex(
	    out, wide_of((unsigned __int128)(minus ? -s->sum : s->sum)));
	str_addc(out, ',');
	wide_add_hex(out, s->squares);
	str_addc(out, ',');
	number_add_int(out, s->min);
	str_addc(out, ',');
	number_add_int(out, s->max);
	for (size_t i = 0; i < t->n; i++) {
		const struct tally_entry *e = &t->entry[i];

		str_addc(out, i ? ',' : ';');
		number_add_int(out, e->value);
		if (e->count > 1) {
			str_addc(out, ':');
			number_add_int(out, (int64_t)e->count);
		}
	}
}

static bool
parse_value(struct slice s, fixed *value)
{
	bool minus = s.n && s.p[0] == '-';
	uint64_t v;

	if (minus)
		s = slice_from(s.p + 1, s.p + s.n);
	if (!number_parse_count(s, INT64_MAX, &v))
		return false;
	*value = minus ? -(fixed)v : (fixed)v;
	return true;
}

static bool
parse_sum(struct slice s, __int128 *sum)
{
	bool minus = s.n && s.p[0] == '-';
	struct wide w;

	if (minus)
		s = slice_from(s.p + 1, s.p + s.n);
	if (!wide_parse_hex(s, &w) || w.limb[2] || w.limb[3] ||
	    w.limb[1] > INT64_MAX)
		return false;
	*sum = (__int128)w.limb[1] << 64 | w.limb[0];
	if (minus)
		*sum = -*sum;
	return true;
}

static bool
parse_entry(struct stats *s, struct slice item)
{
	struct slice value = slice_next(&item, ':');
	uint64_t count = 1;
	fixed v;

	if (!parse_value(value, &v))
		return false;
	if (item.p && !number_parse_count(item, INT64_MAX, &count))
		return false;
	if (count == 0 || !number_count_up(&s->n, count))
		return false;
	tally_add(&s->tally, v, count);
	return true;
}

/*
 * Could values have given these sums?  Of a rough set only the limits are
 * known: |Σx| <= n m, (Σx)² / n <= Σx² <= n m², m the largest magnitude.
 */
static bool
is_rough_set(const struct stats *s)
{
	uint64_t low = magnitude(s->min), high = magnitude(s->max);
	unsigned __int128 m = low > high ? low : high;
	unsigned __int128 sum =
	    (unsigned __int128)(s->sum < 0 ? -s->sum : s->sum);
	struct wide n = wide_of(s->n);

	return s->min <= s->max && sum <= s->n * m &&
	       wide_compare(s->squares, wide_times(n, wide_of(m * m))) <= 0 &&
	       wide_compare(wide_times(wide_of(sum), wide_of(sum)),
		   wide_times(n, s->squares)) <= 0;
}

static bool
is_exact_set(const struct stats *s)
{
	struct stats whole = STATS_INIT;

	for (size_t i = 0; i < s->tally.n; i++) {
		const struct tally_entry *e = &s->tally.entry[i];
		unsigned __int128 size = magnitude(e->value);

		widen(&whole, e->value, e->value);
		whole.n += e->count;
		whole.sum += (__int128)e->value * (__int128)e->count;
		whole.squares = wide_plus(whole.squares,
		    wide_times(wide_of(e->count), wide_of(size * size)));
	}
	return s->min == whole.min && s->max == whole.max &&
	       s->sum == whole.sum &&
	       wide_compare(s->squares, whole.squares) == 0;
}

bool
stats_parse(struct stats *s, struct slice text)
{
	struct slice head = slice_next(&text, ';');
	struct slice mode = slice_next(&head, ',');

	s->rough = slice_is(mode, "rough");
	if (!s->rough && !slice_is(mode, "exact"))
		return false;
	if (!parse_sum(slice_next(&head, ','), &s->sum) ||
	    !wide_parse_hex(slice_next(&head, ','), &s->squares) ||
	    !parse_value(slice_next(&head, ','), &s->min) ||
	    !parse_value(slice_next(&head, ','), &s->max) || head.p)
		return false;
	while (text.p)
		if (!parse_entry(s, slice_next(&text, ',')))
			return false;
	tally_sort(&s->tally);
	return s->rough ? is_rough_set(s)
			: s->tally.n <= STATS_EXACT && is_exact_set(s);
}
