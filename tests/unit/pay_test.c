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
	{ "pays 90,000\xC2\xA0€ a year", "90,000\xC2\xA0€ a year" },
	{ "£9.50 per hour", "£9.50 per hour" },
	{ "USD $120,000 annually", "USD $120,000 annually" },
	{ "$450 a day, $1,500/wk", "$450 a day" },
	{ "€20 a day", "" },
	{ "2 900 € monatlich", "" },
	{ "€2,900 monthly", "€2,900 monthly" },
	{ "€90 a month", "" },
	{ "$3 per hour", "" },
	{ "$2,500 an hour", "" },
	{ "$100.000,00 per year", "$100.000,00 per year" },
	{ "$80,000 in our lowest geographic market up to $120,000 in our "
	  "highest",
	    "$80,000 in our lowest geographic market up to $120,000" },
	{ "$80,000 in our view", "$80,000" },
	{ "$50k - lots", "$50k" },
	{ "$12.5k to $15.5k per month", "$12.5k to $15.5k per month" },
	{ "v1.90000 €", "" },
	{ "$90,000 to start, $5,000 bonus later", "$90,000" },
	{ "$5M or $60,000 yearly", "$60,000 yearly" },
	{ "100$", "" },
	{ "$", "" },
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
