/* SPDX-License-Identifier: ISC */
/* what two rows must share to be the same job */
#include "../../tools/job/identity.h"
#include "unit.h"

static const struct {
	const char *text, *want;
} folded[] = {
	{ "Data Clerk", "data clerk" },
	{ "DATA  \t clerk\r\n", "data clerk" },
	{ "  AZ az 09 @[`{ ", "az az 09 @[`{" },
	{ "Maçon (M/F)", "maçon (m/f)" },
	{ "", "" },
};

int
main(void)
{
	struct str got = STR_INIT;

	for (size_t i = 0; i < sizeof(folded) / sizeof(*folded); i++) {
		str_clear(&got);
		identity_add_folded(&got, slice_of(folded[i].text));
		CHECK_STR(str_slice(&got), folded[i].want);
		/* behind another text that ends in a blank it is the same */
		str_clear(&got);
		str_adds(&got, "x ");
		identity_add_folded(&got, slice_of(folded[i].text));
		CHECK_STR(slice_from(got.p + 2, got.p + got.n), folded[i].want);
	}
	str_free(&got);
	UNIT_MAIN_END;
}
