/* SPDX-License-Identifier: ISC */
/* pay in running text */
#include "../../tools/job/pay.h"
#include "unit.h"

static const struct {
	const char *text, *want; /* want "": there is none */
} cases[] = {
	{ "Pay is $120,000 - $150,000 per year.",
	    "$120,000 - $150,000 per year" },
	{ "Remote, $170-230K + equity", "$170-230K" },
	{ "43.000 € bis 58.850 € / Jahr", "43.000 € bis 58.850 € / Jahr" },
	{ "between £40k and £55k", "£40k and £55k" },
	{ "USD 95000 to 110000", "USD 95000 to 110000" },
	{ "$32/hour", "$32/hour" },
	{ "We raised $20 million last year", "" },
	{ "a $5,000 bonus", "" },
	{ "$200B company", "" },
	{ "a team of 120-150 people", "" },
	{ "a $1,500 stipend for travel", "" },
	{ "founded in 2019", "" },
	{ "$ 1", "" },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct slice got = pay_find(slice_of(cases[i].text));

		CHECK_STR(got.p ? got : SLICE(""), cases[i].want);
	}
	UNIT_MAIN_END;
}
