/* SPDX-License-Identifier: ISC */
/* figures against values worked out by hand and published ones */
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

static void
test_quantiles(void)
{
	struct stats s = STATS_INIT;

	for (fixed v = 10; v >= 1; v--)
		stats_add(&s, v * FIXED_ONE);
	for (size_t i = 0; i < N(quantiles); i++)
		CHECK_EQ(stats_quantile(&s, quantiles[i].percent),
		    quantiles[i].want);
	CHECK_EQ(stats_mean(&s), 55000);
	stats_free(&s);
}

static void
test_rounding(void)
{
	struct stats s = STATS_INIT;

	stats_add(&s, 0);
	stats_add(&s, 1); /* 0.0001: the mean 0.00005 goes to even, 0 */
	CHECK_EQ(stats_mean(&s), 0);
	stats_add(&s, 0);
	stats_add(&s, 5); /* 6/4 = 1.5 goes to even, 2 */
	CHECK_EQ(stats_mean(&s), 2);
	stats_free(&s);
	stats_add(&s, -3);
	stats_add(&s, 0); /* -1.5 goes to even, -2 */
	CHECK_EQ(stats_mean(&s), -2);
	CHECK_EQ(stats_quantile(&s, 50 * FIXED_ONE), -1 - 1);
	stats_free(&s);
}

static void
test_one_value(void)
{
	struct stats s = STATS_INIT;

	stats_add(&s, 42);
	CHECK_EQ(stats_quantile(&s, 0), 42);
	CHECK_EQ(stats_quantile(&s, 37 * FIXED_ONE), 42);
	CHECK_EQ(stats_quantile(&s, 100 * FIXED_ONE), 42);
	stats_free(&s);
}

int
main(void)
{
	test_quantiles();
	test_rounding();
	test_one_value();
	UNIT_MAIN_END;
}
