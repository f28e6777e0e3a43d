/* SPDX-License-Identifier: ISC */
/* what differs from board to board though the job is the same */
#include "../../tools/job/fingerprint.h"
#include "../../tools/job/town.h"
#include "unit.h"

static const struct {
	const char *title, *location, *want;
} titles[] = {
	{ "Sr. Data-Engineer (m/w/d)", "", "data engineer senior" },
	{ "Senior Data Engineer (f/m/x) ", "", "data engineer senior" },
	{ "SENIOR DATA ENGINEER (all genders)", "", "data engineer senior" },
	{ "Data Engineer, Senior", "", "data engineer senior" },
	{ "Senior Data Eng – gn", "", "data engineer senior" },
	{ "Data Engineer", "", "data engineer" },
	{ "Data Engineer - Bonn", "", "bonn data engineer" },
	{ "Data Engineer - Bonn", "Bonn, Germany", "data engineer" },
	{ "Bonn", "Bonn", "bonn" },
	{ "Data Data Engineer", "", "data engineer" },
	{ "C++ Developer", "", "c++ developer" },
	{ "C# Dev", "", "c# developer" },
	{ "Product &amp; Design", "", "design product" },
	{ "Head of Design, All Brands", "", "all brands design head of" },
	{ "Büroleiter*in", "", "buroleiter" },
	{ "Manager:in Marketing", "", "manager marketing" },
	{ "Chargé d’affaires H/F", "", "charge daffaires" },
	{ "Nurse, Ward A", "", "a nurse ward" },
	{ "Director - 4711", "", "4711 director" },
	{ "", "", "" },
};

static const struct {
	const char *name, *want;
	uint32_t ends;
} organizations[] = {
	{ "Acme Labs GmbH & Co. KG", "acmelabs", 1 << 4 | 1 << 8 },
	{ "ACME-Labs", "acmelabs", 1 << 4 | 1 << 8 },
	{ "AcmeLabs", "acmelabs", 1 << 8 },
	{ "The Group", "thegroup", 1 << 3 | 1 << 8 },
	{ "Ökostrom AG", "ökostrom", 1 << 9 },
	{ "Confidential", "", 0 },
	{ "", "", 0 },
};

static const struct {
	const char *location, *want;
	bool found;
} locations[] = {
	{ "Berlin, Germany", "berlin", true },
	{ "Berlin", "berlin", true },
	{ "10115 Berlin", "berlin", true },
	{ "Munich (Bavaria)|Berlin, DE|München", "berlin|munich", true },
	{ "New York, NY", "newyork", true },
	{ "US, CA, Santa Clara", "santaclara", true },
	{ "Remote, Köln", "cologne", true },
	{ "Greater Boston Area", "boston", true },
	{ "Remote, Germany", "DE", false },
	{ "Germany", "DE", false },
	{ "Remote", "", false },
	{ "Multiple locations", "", false },
	{ "", "", false },
};

static const struct {
	const char *slug, *title, *organization, *want;
} slugs[] = {
	{ "https://b.example/jobs/senior-welder-acme-bonn-4711?x=bad-id",
	    "Senior Welder (m/w/d)", "Acme GmbH", "bonn" },
	{ "senior-welder-acme-koln-4711", "Senior Welder", "Acme", "cologne" },
	{ "remote-welder-acme-4711", "Welder", "Acme", "" },
	{ "managerin-marketing-ulm", "Manager:in Marketing", "Acme", "ulm" },
	{ "https://b.example/jobs/4711", "Welder", "Acme", "" },
	{ "https://acme.example/en/open-positions", "Welder", "Acme", "" },
	{ "", "Welder", "Acme", "" },
};

#define EACH(table) for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)

int
main(void)
{
	struct str s = STR_INIT;

	EACH(titles)
	{
		str_clear(&s);
		fingerprint_add_title(&s, slice_of(titles[i].title),
		    slice_of(titles[i].location));
		CHECK_STR(str_slice(&s), titles[i].want);
	}
	EACH(organizations)
	{
		str_clear(&s);
		CHECK_EQ(fingerprint_add_organization(
			     &s, slice_of(organizations[i].name)),
		    organizations[i].ends);
		CHECK_STR(str_slice(&s), organizations[i].want);
	}
	EACH(locations)
	{
		str_clear(&s);
		CHECK_EQ(town_add(&s, slice_of(locations[i].location)),
		    locations[i].found);
		CHECK_STR(str_slice(&s), locations[i].want);
	}
	EACH(slugs)
	{
		str_clear(&s);
		town_add_of_slug(&s, slice_of(slugs[i].slug),
		    slice_of(slugs[i].title), slice_of(slugs[i].organization));
		CHECK_STR(str_slice(&s), slugs[i].want);
	}
	CHECK(fingerprint_add_title(&s, SLICE("a b"), SLICE("")) !=
	      fingerprint_add_title(&s, SLICE("b a"), SLICE("")));
	CHECK_STR(town_region(SLICE("Portland, OR, US")), "OR");
	CHECK(!town_region(SLICE("Portland")).p);
	CHECK(!town_region(SLICE("Berlin, Berlin")).p);
	CHECK(!town_region(SLICE("Portland, OR|Bend, OR")).p);
	str_free(&s);
	UNIT_MAIN_END;
}
