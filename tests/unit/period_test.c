/* SPDX-License-Identifier: ISC */
/* months, quarters and years of days */
#include "../../tools/job/period.h"
#include "unit.h"

static const struct {
	enum period period;
	const char *date, *want;
} cases[] = {
	{ PERIOD_MONTH, "2026-07-31", "2026-07" },
	{ PERIOD_YEAR, "2026-07-31", "2026" },
	{ PERIOD_QUARTER, "2026-01-01", "2026-Q1" },
	{ PERIOD_QUARTER, "2026-03-31", "2026-Q1" },
	{ PERIOD_QUARTER, "2026-04-01", "2026-Q2" },
	{ PERIOD_QUARTER, "2026-12-31", "2026-Q4" },
	{ PERIOD_QUARTER, "2026-12-31T10:00:00Z", "2026-Q4" },
	{ PERIOD_MONTH, "", "" },
	{ PERIOD_MONTH, "2026-7-1", "" },
	{ PERIOD_MONTH, "2026-13-01", "" },
	{ PERIOD_MONTH, "2026-00-01", "" },
	{ PERIOD_MONTH, "31.07.2026", "" },
};

int
main(void)
{
	struct str s = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		str_clear(&s);
		period_add(&s, cases[i].period, slice_of(cases[i].date));
		CHECK_STR(str_slice(&s), cases[i].want);
	}
	CHECK(period_named(SLICE("month")) == PERIOD_MONTH);
	CHECK(period_named(SLICE("week")) == PERIOD_NONE);
	CHECK(period_named(SLICE("")) == PERIOD_NONE);
	str_free(&s);
	UNIT_MAIN_END;
}
