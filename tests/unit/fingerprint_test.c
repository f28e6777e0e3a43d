/* SPDX-License-Identifier: ISC */
/* what differs from board to board though the job is the same */
#include "../../tools/job/fingerprint.h"
#include "unit.h"

static const struct {
	void (*add)(struct str *, struct slice);
	const char *text, *want;
} cases[] = {
	{ fingerprint_add_title, "Sr. Data-Engineer (m/w/d)",
	    "senior data engineer" },
	{ fingerprint_add_title, "Senior Data Engineer (f/m/x) ",
	    "senior data engineer" },
	{ fingerprint_add_title, "SENIOR DATA ENGINEER (all genders)",
	    "senior data engineer" },
	{ fingerprint_add_title, "Senior Data Eng – gn",
	    "senior data engineer" },
	{ fingerprint_add_title, "Data Engineer", "data engineer" },
	{ fingerprint_add_title, "C++ Developer", "c++ developer" },
	{ fingerprint_add_title, "C# Dev", "c# developer" },
	{ fingerprint_add_title, "R&D Engineer", "r d engineer" },
	{ fingerprint_add_title, "Head of Design, All Brands",
	    "head of design all brands" },
	{ fingerprint_add_title, "Büroleiter*in", "büroleiter in" },
	{ fingerprint_add_title, "Chargé d’affaires H/F", "chargé d affaires" },
	{ fingerprint_add_title, "Nurse, Ward A", "nurse ward a" },
	{ fingerprint_add_title, "", "" },
	{ fingerprint_add_organization, "Acme Labs GmbH & Co. KG", "acmelabs" },
	{ fingerprint_add_organization, "ACME-Labs", "acmelabs" },
	{ fingerprint_add_organization, "The Group", "thegroup" },
	{ fingerprint_add_organization, "Ökostrom AG", "ökostrom" },
	{ fingerprint_add_location, "Berlin, Germany", "berlin" },
	{ fingerprint_add_location, "Berlin", "berlin" },
	{ fingerprint_add_location, "Munich (Bavaria)|Berlin, DE|Munich",
	    "berlin|munich" },
	{ fingerprint_add_location, "New York, NY", "newyork" },
	{ fingerprint_add_location, "", "" },
};

int
main(void)
{
	struct str s = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		str_clear(&s);
		cases[i].add(&s, slice_of(cases[i].text));
		CHECK_STR(str_slice(&s), cases[i].want);
	}
	str_free(&s);
	UNIT_MAIN_END;
}
