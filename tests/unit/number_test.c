/* SPDX-License-Identifier: ISC */
/* numbers as text: the grammar of JSON, doubles, fixed, counts */
#include <math.h>

#include "../../tools/lib/number.h"
#include "unit.h"

static const struct {
	const char *text;
	bool json, number;
	double value;
} cases[] = {
	{ "0", true, true, 0 },
	{ "-0", true, true, 0 },
	{ "7", true, true, 7 },
	{ "-12.5", true, true, -12.5 },
	{ "1e3", true, true, 1000 },
	{ "1E+3", true, true, 1000 },
	{ "25e-1", true, true, 2.5 },
	{ "9007199254740993", true, true, 9007199254740992.0 },
	{ "1e400", true, true, INFINITY },
	{ "-1e400", true, true, -INFINITY },
	{ "1e-400", true, true, 0 },
	{ "1e123456", true, true, INFINITY },
	{ "1e-12345678", true, true, 0 },
	{ "0.00000000000000000000000000000000000000000000000000000000000000"
	  "000000000000000000000000000000000000000000000000000000000000000000"
	  "000000000000000000000000000001e158",
	    true, true, 1 },
	/* numbers, but not of JSON */
	{ "007", false, true, 7 },
	{ "+1", false, true, 1 },
	{ ".5", false, true, 0.5 },
	{ " 1", false, true, 1 },
	{ "1 ", false, true, 1 },
	/* none */
	{ "", false, false, 0 },
	{ " ", false, false, 0 },
	{ "-", false, false, 0 },
	{ ".", false, false, 0 },
	{ "1e", false, false, 0 },
	{ "1e+", false, false, 0 },
	{ "1,000", false, false, 0 },
	{ "1 000", false, false, 0 },
	{ "0x10", false, false, 0 },
	{ "1.2.3", false, false, 0 },
	{ "--1", false, false, 0 },
	{ "1a", false, false, 0 },
	{ "nan", false, false, 0 },
	{ "inf", false, false, 0 },
	{ "Infinity", false, false, 0 },
};

static const struct {
	const char *text;
	bool good;
	fixed value;
	bool rounded;
	const char *back; /* as it is written */
} fixed_cases[] = {
	{ "0", true, 0, false, "0" },
	{ "1", true, 10000, false, "1" },
	{ "15.5", true, 155000, false, "15.5" },
	{ "-0.25", true, -2500, false, "-0.25" },
	{ "0.0001", true, 1, false, "0.0001" },
	{ "-0.0001", true, -1, false, "-0.0001" },
	{ "12e2", true, 12000000, false, "1200" },
	{ "12000e-3", true, 120000, false, "12" },
	{ "1.50000000", true, 15000, false, "1.5" },
	/* half goes to the even digit */
	{ "0.00005", true, 0, true, "0" },
	{ "0.00015", true, 2, true, "0.0002" },
	{ "0.00025", true, 2, true, "0.0002" },
	{ "0.000250001", true, 3, true, "0.0003" },
	{ "0.00004", true, 0, true, "0" },
	/* the ends */
	{ "922337203685477.5807", true, INT64_MAX, false,
	    "922337203685477.5807" },
	{ "-922337203685477.5807", true, -INT64_MAX, false,
	    "-922337203685477.5807" },
	{ "922337203685477.58074", true, INT64_MAX, true,
	    "922337203685477.5807" },
	{ "922337203685477.58075", false, 0, false, "" },
	{ "922337203685477.5808", false, 0, false, "" },
	{ "1e300", false, 0, false, "" },
	{ "x", false, 0, false, "" },
	{ "", false, 0, false, "" },
};

static void
check_fixed(void)
{
	for (size_t i = 0; i < sizeof(fixed_cases) / sizeof(*fixed_cases);
	     i++) {
		struct slice text = slice_of(fixed_cases[i].text);
		struct str s = STR_INIT;
		bool rounded = false;
		fixed v = 0;

		CHECK_EQ(number_parse_fixed(text, &v, &rounded),
		    fixed_cases[i].good);
		if (!fixed_cases[i].good)
			continue;
		CHECK_EQ(v, fixed_cases[i].value);
		CHECK_EQ(rounded, fixed_cases[i].rounded);
		number_add_fixed(&s, v);
		CHECK_STR(str_slice(&s), fixed_cases[i].back);
		str_free(&s);
	}
}

static void
check_count(void)
{
	uint64_t n = 0;

	CHECK(number_parse_count(SLICE("0"), 9, &n) && n == 0);
	CHECK(number_parse_count(SLICE("9"), 9, &n) && n == 9);
	CHECK(!number_parse_count(SLICE("10"), 9, &n));
	CHECK(
	    number_parse_count(SLICE("18446744073709551615"), UINT64_MAX, &n) &&
	    n == UINT64_MAX);
	CHECK(
	    !number_parse_count(SLICE("18446744073709551616"), UINT64_MAX, &n));
	CHECK(!number_parse_count(SLICE(""), 9, &n));
	CHECK(!number_parse_count(SLICE("-1"), 9, &n));
	CHECK(!number_parse_count(SLICE("+1"), 9, &n));
	CHECK(!number_parse_count(SLICE("1 "), 9, &n));
}

static void
check_int(int64_t value, const char *want)
{
	struct str s = STR_INIT;

	number_add_int(&s, value);
	CHECK_STR(str_slice(&s), want);
	str_free(&s);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct slice text = slice_of(cases[i].text);
		double v = 0;

		if (number_is_json(text) != cases[i].json ||
		    number_parse(text, &v) != cases[i].number)
			printf("# \"%s\"\n", cases[i].text);
		CHECK_EQ(number_is_json(text), cases[i].json);
		CHECK_EQ(number_parse(text, &v), cases[i].number);
		if (cases[i].number)
			CHECK(v == cases[i].value);
	}
	check_fixed();
	check_count();
	check_int(0, "0");
	check_int(-42, "-42");
	check_int(INT64_MIN, "-9223372036854775808");
	check_int(INT64_MAX, "9223372036854775807");
	UNIT_MAIN_END;
}
