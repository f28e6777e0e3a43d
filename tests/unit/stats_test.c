/* SPDX-License-Identifier: ISC */
/* figures against values worked out by hand and published ones */
#include <math.h>
#include <stdlib.h>

#include "../../tools/job/stats.h"
#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

/* quantiles of 1…10 by R: quantile(1:10, p, type = 7) */
static const struct {
	fixed percent, want;
} quantiles[] = {
	{ 0, 10000 },
	{ 100000, 19000 },
	{ 250000, 32500 },
	{ 500000, 55000 },
	{ 750000, 77500 },
	{ 900000, 91000 },
	{ 999000, 99910 },
	{ 1000000, 100000 },
};

/*
 * Ranks of the 95 % interval of a median: Conover, Practical Nonparametric
 * Statistics (1999), table A3 at p = 0.5; and sums of binomial coefficients
 * worked out with integers.
 */
static const struct {
	uint64_t n, rank;
} ranks[] = {
	{ 0, 0 },
	{ 1, 0 },
	{ 5, 0 },
	{ 6, 1 },
	{ 8, 1 },
	{ 9, 2 },
	{ 10, 2 },
	{ 15, 4 },
	{ 20, 6 },
	{ 25, 8 },
	{ 30, 10 },
	{ 50, 18 },
	{ 100, 40 },
	{ 1000, 469 },
	{ 3000, 1446 },
	{ 10000, 4902 },
};

static void
test_quantiles(const struct bins *bins)
{
	struct stats s = STATS_INIT;
	fixed low, high;

	for (fixed v = 10; v >= 1; v--)
		stats_add(&s, bins, v * FIXED_ONE);
	for (size_t i = 0; i < N(quantiles); i++)
		CHECK_EQ(stats_quantile(&s, quantiles[i].percent),
		    quantiles[i].want);
	CHECK_EQ(stats_mean(&s), 55000);
	CHECK_EQ(stats_sd(&s), 30277); /* sd(1:10) is 3.02765 */
	CHECK(stats_median_interval(&s, &low, &high));
	CHECK_EQ(low, 20000);
	CHECK_EQ(high, 90000);
	CHECK(!s.rough);
	stats_free(&s);
}

static void
test_ranks(void)
{
	for (size_t i = 0; i < N(ranks); i++)
		CHECK_EQ(stats_interval_rank(ranks[i].n), ranks[i].rank);
}

static void
test_rounding(const struct bins *bins)
{
	struct stats s = STATS_INIT;

	stats_add(&s, bins, 0);
	stats_add(&s, bins, 1); /* 0.0001: the mean 0.00005 goes to even, 0 */
	CHECK_EQ(stats_mean(&s), 0);
	stats_add(&s, bins, 0);
	stats_add(&s, bins, 5); /* 6/4 = 1.5 goes to even, 2 */
	CHECK_EQ(stats_mean(&s), 2);
	stats_free(&s);
	stats_add(&s, bins, -3);
	stats_add(&s, bins, 0); /* -1.5 goes to even, -2 */
	CHECK_EQ(stats_mean(&s), -2);
	CHECK_EQ(stats_quantile(&s, 50 * FIXED_ONE), -2);
	stats_free(&s);
}

static void
test_extremes(const struct bins *bins)
{
	struct stats s = STATS_INIT;

	stats_add(&s, bins, 42);
	CHECK_EQ(stats_quantile(&s, 0), 42);
	CHECK_EQ(stats_quantile(&s, 37 * FIXED_ONE), 42);
	CHECK_EQ(stats_quantile(&s, 100 * FIXED_ONE), 42);
	stats_free(&s);
	/* nothing overflows at the ends of the range */
	for (int i = 0; i < 4; i++)
		stats_add(&s, bins, i % 2 ? FIXED_MAX : -FIXED_MAX);
	CHECK_EQ(stats_mean(&s), 0);
	CHECK_EQ(stats_quantile(&s, 50 * FIXED_ONE), 0);
	stats_free(&s);
	for (int i = 0; i < 3; i++)
		stats_add(&s, bins, 7777777);
	CHECK_EQ(stats_sd(&s), 0);
	stats_free(&s);
}

/* each middle lies in its own bin and is within 0.5 % of all its values */
static void
test_bins(const struct bins *bins)
{
	bool close = true, stable = true, ordered = true;
	fixed last = -FIXED_MAX;

	CHECK_EQ(bins->bound[0], 1);
	CHECK_EQ(bins->bound[199], 200);
	CHECK_EQ(bins->bound[200], 202);
	CHECK(bins->bound[BINS - 1] > FIXED_MAX / 102 * 100);
	for (size_t i = 0; i < BINS; i++) {
		fixed first = bins->bound[i],
		      end = i + 1 < BINS ? bins->bound[i + 1] - 1 : FIXED_MAX,
		      middle = bins_middle(bins, first);

		close &= 200 * (__int128)(middle - first) <= first &&
			 200 * (__int128)(end - middle) <= end;
		stable &= bins_middle(bins, end) == middle &&
			  bins_middle(bins, middle) == middle &&
			  bins_middle(bins, -end) == -middle;
		ordered &= middle > last;
		last = middle;
	}
	CHECK(close);
	CHECK(stable);
	CHECK(ordered);
	CHECK_EQ(bins_middle(bins, 0), 0);
}

/* a small generator (xorshift), so that a run is the same everywhere */
static double
uniform(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return ((double)(*state >> 11) + 0.5) * 0x1p-53;
}

static double
lognormal(uint64_t *state)
{
	double r = sqrt(-2 * log(uniform(state)));

	return exp(11.5 + 0.5 * r * cos(6.283185307179586 * uniform(state)));
}

static double
pareto(uint64_t *state)
{
	return 20000 / pow(uniform(state), 1 / 1.2);
}

static int
by_value(const void *a, const void *b)
{
	fixed x = *(const fixed *)a, y = *(const fixed *)b;

	return (x > y) - (x < y);
}

#define MANY 200000

static void
test_rough(const struct bins *bins, double (*draw)(uint64_t *))
{
	struct stats s = STATS_INIT;
	fixed *value = mem_zalloc(MANY, sizeof(*value));
	uint64_t state = 88172645463325252u;
	double worst = 0;

	for (size_t i = 0; i < MANY; i++) {
		value[i] = (fixed)(draw(&state) * (double)FIXED_ONE);
		stats_add(&s, bins, value[i]);
	}
	CHECK(stats_is_rough(&s));
	CHECK(stats_values(&s)->n < BINS);
	qsort(value, MANY, sizeof(*value), by_value);
	for (fixed p = 1; p < 1000; p++) {
		double at = (MANY - 1) * (double)p / 1000;
		size_t i = (size_t)at;
		double want =
		    (double)value[i] +
		    (at - (double)i) * (double)(value[i + 1] - value[i]);
		double got = (double)stats_quantile(&s, p * FIXED_ONE / 10);
		double error = fabs(got - want) / want;

		worst = error > worst ? error : worst;
	}
	CHECK(worst <= 0.005);
	CHECK_EQ(stats_quantile(&s, 0), value[0]);
	CHECK_EQ(stats_quantile(&s, 100 * FIXED_ONE), value[MANY - 1]);
	stats_free(&s);
	free(value);
}

static void
check_same(struct stats *a, struct stats *b)
{
	struct str x = STR_INIT, y = STR_INIT;

	stats_write(a, &x);
	stats_write(b, &y);
	CHECK(slice_eq(str_slice(&x), str_slice(&y)));
	str_free(&x);
	str_free(&y);
}

/* the set of every step-th value from first */
static struct stats
part(const struct bins *bins, int distinct, int first, int step)
{
	struct stats s = STATS_INIT;

	for (int i = first; i < distinct; i += step)
		stats_add(&s, bins, (i - 1000) * (fixed)7919);
	return s;
}

/*
 * Whatever the parts and the order of merging, the result is the same: when
 * it is exact, when it is rough, and when just one value makes it so.
 */
static void
test_merge(const struct bins *bins, int distinct, bool rough)
{
	for (int parts = 1; parts <= 3; parts++) {
		struct stats whole = part(bins, distinct, 0, 1);
		struct stats left = STATS_INIT, right = STATS_INIT;

		for (int i = 0; i < parts; i++) {
			struct stats p = part(bins, distinct, i, parts);
			struct stats q =
			    part(bins, distinct, parts - 1 - i, parts);

			stats_merge(&left, bins, &p);
			stats_merge(&q, bins, &right); /* the other way */
			stats_free(&right);
			right = q;
			stats_free(&p);
		}
		CHECK(stats_is_rough(&whole) == rough);
		check_same(&left, &whole);
		check_same(&right, &whole);
		stats_free(&whole);
		stats_free(&left);
		stats_free(&right);
	}
}

static void
test_text(const struct bins *bins)
{
	static const char *const bad[] = { "", "exact", "exact,0,0,0", "1;2",
		"exact,0,0,0,0;", "exact,0,0,0,0;x", "exact,0,0,0,0;1:0",
		"exact,0,0,0,0;1:-1", "exact,0,0,0,0,0;1", "rough,z,0,0,0;1",
		"exact,0,0,0,0;99999999999999999999",
		"exact,0,0,0,0;0:9223372036854775807,1" };
	struct stats s = STATS_INIT, back = STATS_INIT;
	struct str text = STR_INIT;

	stats_add(&s, bins, -20000);
	stats_add(&s, bins, 30000);
	stats_add(&s, bins, 30000);
	stats_write(&s, &text);
	CHECK_STR(str_slice(&text),
	    "exact,9c40,83215600,-20000,30000;-20000,30000:2");
	CHECK(stats_parse(&back, str_slice(&text)));
	check_same(&s, &back);
	stats_free(&s);
	stats_free(&back);
	str_free(&text);
	for (size_t i = 0; i < N(bad); i++) {
		CHECK(!stats_parse(&back, slice_of(bad[i])));
		stats_free(&back);
	}
}

int
main(void)
{
	struct bins bins;

	bins_init(&bins);
	test_quantiles(&bins);
	test_ranks();
	test_rounding(&bins);
	test_extremes(&bins);
	test_bins(&bins);
	test_rough(&bins, lognormal);
	test_rough(&bins, pareto);
	test_merge(&bins, 1000, false);
	test_merge(&bins, STATS_EXACT, false);
	test_merge(&bins, STATS_EXACT + 1, true);
	test_merge(&bins, 3 * STATS_EXACT, true);
	test_text(&bins);
	UNIT_MAIN_END;
}
