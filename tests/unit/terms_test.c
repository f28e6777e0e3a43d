/* SPDX-License-Identifier: ISC */
/* words for contracts, levels and places of work */
#include "../../tools/job/terms.h"
#include "unit.h"

static const struct {
	enum term_kind kind;
	const char *text, *want; /* values joined by blanks */
} cases[] = {
	{ TERM_EMPLOYMENT, "Full-time", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "FullTime", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "FULL_TIME, Contract", "FULL_TIME CONTRACTOR" },
	{ TERM_EMPLOYMENT, "parttime_fixed_term", "PART_TIME TEMPORARY" },
	{ TERM_EMPLOYMENT, "permanent contract", "" },
	{ TERM_EMPLOYMENT, "Vollzeit", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "Contracts Manager", "" },
	{ TERM_SENIORITY, "Mid-Senior level", "senior" },
	{ TERM_SENIORITY, "entry_level", "junior" },
	{ TERM_TITLE_LEVEL, "Sr. Data Engineer", "senior" },
	{ TERM_TITLE_LEVEL, "Engineer", "" },
	{ TERM_REMOTE, "Hybrid remote", "hybrid" },
	{ TERM_TITLE_REMOTE, "Remote Sensing Analyst", "" },
	{ TERM_TEXT_REMOTE, "Apply now. #LI-Hybrid", "hybrid" },
	{ TERM_UNIT, "per-year-salary", "YEAR" },
	{ TERM_UNIT, "1 HOUR", "HOUR" },
};

static void
join(void *ctx, struct slice value)
{
	struct str *s = ctx;

	if (s->n)
		str_addc(s, ' ');
	str_add(s, value);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str got = STR_INIT;

		terms_each(cases[i].kind, slice_of(cases[i].text), join, &got);
		CHECK_STR(str_slice(&got), cases[i].want);
		str_free(&got);
	}
	UNIT_MAIN_END;
}
