/* SPDX-License-Identifier: ISC */
/* days as pages write them */
#include "../../tools/job/day.h"
#include "unit.h"

static const struct {
	const char *text, *want; /* want "": no day */
} cases[] = {
	{ "2024-02-29", "2024-02-29" },
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
	{ "2024/02/29", "2024-02-29" },
	{ "2024-02-2x", "" },
	{ "2024-02-291", "" },
	{ "2024-04-31", "" },
	{ "2023-02-29", "" },
	{ "1900-01-01", "" },
	{ "2024-00-10", "" },
	{ "1603785600.5", "2020-10-27" },
	{ "1603785600000000", "2020-10-27" },
	{ "946684800", "2000-01-01" },
	{ "123456789", "" },
	{ "1603785600x", "" },
	{ "3 Nov 2026", "2026-11-03" },
	{ "Nov 3 2026", "2026-11-03" },
	{ "November 2026", "" },
	{ "2100-02-29", "" },
	{ "2000-02-29", "2000-02-29" },
	{ "1er mars 2026", "2026-03-01" },
	{ "10-27-2020", "2020-10-27" },
	{ "13/13/2020", "" },
	{ "1/2/3/2020", "" },
	{ "an hour ago", "" },
	{ "1 hour ago", "2026-01-31" },
	{ "5 mins ago", "2026-01-31" },
	{ "2 months ago", "2025-12-02" },
	{ "1 year ago", "2025-01-31" },
	{ "4 candidates", "" },
	{ "Monday", "" },
	{ "a text of more than sixty bytes that says posted 3 days ago and "
	  "more",
	    "" },
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
