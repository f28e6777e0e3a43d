/* SPDX-License-Identifier: ISC */
/* what a history makes of a job that is there again */
#include "../../tools/job/change.h"
#include "../../tools/job/day.h"
#include "../../tools/lib/number.h"
#include "unit.h"

#define DAY "2026-11-24"

static const struct {
	const char *old_change, *old_last_seen, *differs;
	enum change want;
	const char *change, *changed;
} cases[] = {
	{ "", "", "", CHANGE_SAME, "same", "" }, /* no history */
	{ "", "", "salary", CHANGE_CHANGED, "changed", "salary" },
	{ "added", "2026-11-17", "", CHANGE_SAME, "same", "" },
	{ "added", "2026-11-17", "url", CHANGE_CHANGED, "changed", "url" },
	{ "closed", "2026-11-17", "", CHANGE_REOPENED, "reopened", "" },
	{ "closed", "2026-11-17", "url", CHANGE_REOPENED, "reopened", "url" },
	{ "closed", DAY, "", CHANGE_REOPENED, "reopened", "" },
	/* the same day again */
	{ "added", DAY, "", CHANGE_SAME, "added", "before" },
	{ "reopened", DAY, "", CHANGE_SAME, "reopened", "before" },
	{ "changed", DAY, "url", CHANGE_CHANGED, "changed", "url" },
};

static const struct {
	const char *text;
	bool is_day;
} days[] = {
	{ "2026-11-24", true },
	{ "2026-12-31", true },
	{ "2024-02-29", true },
	{ "2026-02-29", false },
	{ "2026-13-01", false },
	{ "2026-1-24", false },
	{ "2026-11-24T00", false },
	{ "2026-21-24", false },
	{ "2026/11/24", false },
	{ "", false },
};

static const struct {
	const char *text;
	uint64_t seconds; /* 0: no time */
} times[] = {
	{ "26h", 93600 },
	{ "90m", 5400 },
	{ "2d", 172800 },
	{ "1s", 1 },
	{ "0h", 0 },
	{ "26", 0 },
	{ "h", 0 },
	{ "-1h", 0 },
	{ "1.5h", 0 },
	{ "99999999999d", 0 },
	{ "", 0 },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct slice new[CHANGE_CELLS],
		    old[CHANGE_CELLS] = { slice_of(cases[i].old_change),
			    SLICE("before"), SLICE("2026-11-03"),
			    slice_of(cases[i].old_last_seen) };

		CHECK_EQ(change_of_match(
			     old, slice_of(cases[i].differs), SLICE(DAY), new),
		    cases[i].want);
		CHECK_STR(new[CELL_CHANGE], cases[i].change);
		CHECK_STR(new[CELL_CHANGED], cases[i].changed);
		CHECK_STR(new[CELL_FIRST_SEEN], "2026-11-03");
		CHECK_STR(new[CELL_LAST_SEEN], DAY);
	}
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++)
		CHECK_EQ(day_parse(slice_of(days[i].text)) != DAY_NONE,
		    days[i].is_day);
	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++) {
		uint64_t n = 0;
		bool good = number_parse_seconds(slice_of(times[i].text), &n);

		CHECK_EQ(good, times[i].seconds > 0);
		CHECK_EQ(good ? n : 0, times[i].seconds);
	}
	UNIT_MAIN_END;
}
