/* SPDX-License-Identifier: ISC */
/* what places say */
#include "../../tools/job/place.h"
#include "unit.h"

static const struct {
	const char *text;
	const char *location, *locality, *region, *country, *remote;
} cases[] = {
	{ "Galveston, TX", "Galveston, TX", "Galveston", "TX", "", "" },
	{ "Berlin, Germany", "Berlin, Germany", "Berlin", "", "DE", "" },
	{ "Brno, South Moravia, Czechia", "Brno, South Moravia, Czechia",
	    "Brno", "South Moravia", "CZ", "" },
	{ "Oslo; Bergen", "Oslo|Bergen", "", "", "", "" },
	{ "US, CA, Santa Clara", "US, CA, Santa Clara", "Santa Clara", "CA",
	    "US", "" },
	{ "US-GA-Atlanta", "US-GA-Atlanta", "", "", "US", "" },
	{ "Remote", "", "", "", "", "remote" },
	{ "Remote - Italy", "Italy", "", "", "IT", "remote" },
	{ "Lyon (hybrid)", "Lyon", "", "", "", "hybrid" },
	{ "Germany only", "Germany only", "", "", "DE", "" },
	{ "Paris, France; Rome, Italy", "Paris, France|Rome, Italy", "", "", "",
	    "" },
	{ "Anywhere", "", "", "", "", "remote" },
	{ "2 Orte", "", "", "", "", "" },
	{ "12 Offices", "", "", "", "", "" },
	{ "4 Corners, Fairfax", "4 Corners, Fairfax", "", "", "", "" },
	{ "Berlin)", "Berlin", "", "", "", "" },
	{ "Remote (Germany)", "Germany", "", "", "DE", "remote" },
	{ "Remote, USA", "USA", "", "", "US", "remote" },
	{ "Hybrid - Vienna, Austria", "Vienna, Austria", "Vienna", "", "AT",
	    "hybrid" },
	{ "Madrid - Remote", "Madrid", "", "", "", "remote" },
	{ "Madrid/Remote", "Madrid", "", "", "", "remote" },
	{ "Remotely known", "Remotely known", "", "", "", "" },
	{ "10115 Berlin, Germany", "10115 Berlin, Germany", "10115 Berlin", "",
	    "DE", "" },
	{ "Austin, TX 78701", "Austin, TX 78701", "", "", "", "" },
	{ "US-GA", "US-GA", "", "", "US", "" },
	{ "Leeds, England, United Kingdom", "Leeds, England, United Kingdom",
	    "Leeds", "England", "GB", "" },
	{ "Main Street 5, Leeds, England, UK",
	    "Main Street 5, Leeds, England, UK", "", "", "GB", "" },
	{ "Rome|Milan", "Rome|Milan", "", "", "", "" },
	{ "Rome or Milan", "Rome or Milan", "", "", "", "" },
	{ "Singapore", "Singapore", "", "", "SG", "" },
	{ "Worldwide", "", "", "", "", "remote" },
	{ "*", "", "", "", "", "" },
	{ "3 Locations", "", "", "", "", "" },
	{ "-", "", "", "", "", "" },
	{ "n/a", "", "", "", "", "" },
	{ "", "", "", "", "", "" },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct listing l = { 0 };

		place_add(&l, slice_of(cases[i].text));
		place_settle(&l);
		CHECK_STR(listing_get(&l, COL_LOCATION), cases[i].location);
		CHECK_STR(listing_get(&l, COL_LOCALITY), cases[i].locality);
		CHECK_STR(listing_get(&l, COL_REGION), cases[i].region);
		CHECK_STR(listing_get(&l, COL_COUNTRY), cases[i].country);
		CHECK_STR(listing_get(&l, COL_REMOTE), cases[i].remote);
		listing_free(&l);
	}
	UNIT_MAIN_END;
}
