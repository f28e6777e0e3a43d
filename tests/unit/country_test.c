/* SPDX-License-Identifier: ISC */
/* countries by name and code */
#include "../../tools/job/country.h"
#include "unit.h"

static const struct {
	const char *name, *code; /* code "": none */
} cases[] = {
	{ "US", "US" },
	{ "usa", "US" },
	{ "United States", "US" },
	{ "Germany", "DE" },
	{ "Deutschland", "DE" },
	{ "UK", "GB" },
	{ "South Korea", "KR" },
	{ "DE", "" }, /* Delaware */
	{ "CA", "" }, /* California */
	{ "Georgia", "" },
	{ "us", "" },
	{ "TX", "" },
	{ "", "" },
	{ "Berlin", "" },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		CHECK_STR(country_code(slice_of(cases[i].name)), cases[i].code);
	UNIT_MAIN_END;
}
