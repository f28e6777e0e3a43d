/* SPDX-License-Identifier: ISC */
/* days as pages write them */
#include "../../tools/job/day.h"
#include "unit.h"

static const struct {
	const char *text, *want; /* want "": no day */
} cases[] = {
	{ "2024-02-29", "2024-02-29" },
	{ "2000-02-29", "2000-02-29" },
	{ "2100-02-29", "" },
	{ "2023-02-29", "" },
	{ "1989-12-31", "" },
	{ "1990-01-01", "1990-01-01" },
	{ "2100-12-31", "2100-12-31" },
	{ "2101-01-01", "" },
	{ "2026 years ago", "" },
	{ "9999999999999", "" }, /* an epoch of the year 2286 */
	{ "2024-08-20T11:51:36+01:00", "2024-08-20" },
	{ "2023-13-01", "" },
	{ "Tue, 27 Oct 2020 08:00:00 +0000", "2020-10-27" },
	{ "October 27, 2020", "2020-10-27" },
	{ "27. Oktober 2020", "2020-10-27" },
	{ "27 de octubre de 2020", "2020-10-27" },
	{ "Dec. 6, 2023", "2023-12-06" },
	{ "Jul-27-2026", "2026-07-27" },
	{ "27.10.2020", "2020-10-27" },
	{ "10/27/2020", "2020-10-27" },
	{ "27/10/2020", "2020-10-27" },
	{ "5/6/2020", "" }, /* May or June */
	{ "5/5/2020", "2020-05-05" },
	{ "20201027", "2020-10-27" },
	{ "1603785600", "2020-10-27" },
	{ "1603785600000", "2020-10-27" },
	{ "3 days ago", "2026-01-28" },
	{ "3d", "2026-01-28" },
	{ "Posted 2 weeks ago", "2026-01-17" },
	{ "Posted Yesterday", "2026-01-30" },
	{ "Posted Today", "2026-01-31" },
	{ "30+ days ago", "" },
	{ "soon", "" },
	{ "", "" },
};

int
main(void)
{
	day as_of = day_parse(SLICE("2026-01-31"));

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str got = STR_INIT;
		day d = day_read(slice_of(cases[i].text), as_of);

		if (d != DAY_NONE)
			day_add(&got, d);
		CHECK_STR(str_slice(&got), cases[i].want);
		str_free(&got);
	}
	CHECK_EQ(day_read(SLICE("3 days ago"), DAY_NONE), DAY_NONE);
	CHECK_EQ(day_parse(SLICE("2026-1-31")), DAY_NONE);
	UNIT_MAIN_END;
}
