/* SPDX-License-Identifier: ISC */
/* UTF-8: what is valid, and what stands for the rest */
#include "../../tools/lib/utf8.h"
#include "unit.h"

static const struct {
	const char *text;
	size_t valid;	      /* bytes of the valid prefix */
	const char *replaced; /* all of it, invalid parts replaced */
	size_t count;	      /* of invalid parts */
} cases[] = {
	{ "", 0, "", 0 },
	{ "plain", 5, "plain", 0 },
	{ "\x7F", 1, "\x7F", 0 },
	/* the first and the last of each length */
	{ "\xC2\x80", 2, "\xC2\x80", 0 },
	{ "\xDF\xBF", 2, "\xDF\xBF", 0 },
	{ "\xE0\xA0\x80", 3, "\xE0\xA0\x80", 0 },
	{ "\xEF\xBF\xBF", 3, "\xEF\xBF\xBF", 0 },
	{ "\xF0\x90\x80\x80", 4, "\xF0\x90\x80\x80", 0 },
	{ "\xF4\x8F\xBF\xBF", 4, "\xF4\x8F\xBF\xBF", 0 },
	/* around the surrogates */
	{ "\xED\x9F\xBF", 3, "\xED\x9F\xBF", 0 },
	{ "\xEE\x80\x80", 3, "\xEE\x80\x80", 0 },
	{ "\xED\xA0\x80", 0, "\uFFFD\uFFFD\uFFFD", 3 },
	{ "\xED\xBF\xBF", 0, "\uFFFD\uFFFD\uFFFD", 3 },
	/* longer than need be */
	{ "\xC0\x80", 0, "\uFFFD\uFFFD", 2 },
	{ "\xC1\xBF", 0, "\uFFFD\uFFFD", 2 },
	{ "\xE0\x9F\xBF", 0, "\uFFFD\uFFFD\uFFFD", 3 },
	{ "\xF0\x8F\xBF\xBF", 0, "\uFFFD\uFFFD\uFFFD\uFFFD", 4 },
	/* beyond U+10FFFF */
	{ "\xF4\x90\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD", 4 },
	{ "\xF5", 0, "\uFFFD", 1 },
	{ "\xFF", 0, "\uFFFD", 1 },
	/* cut short: what could have become a character is one part */
	{ "a\xC3", 1, "a\uFFFD", 1 },
	{ "a\xE2\x82", 1, "a\uFFFD", 1 },
	{ "a\xF0\x9F\x98", 1, "a\uFFFD", 1 },
	{ "\xE2\x82z", 0, "\uFFFDz", 1 },
	{ "\xF0\x9F\x98z", 0, "\uFFFDz", 1 },
	/* continuation without a beginning */
	{ "\x80", 0, "\uFFFD", 1 },
	{ "a\xBF\xBF"
	  "b",
	    1,
	    "a\uFFFD\uFFFD"
	    "b",
	    2 },
	/* an error far behind: blocks of any size see it */
	{ "0123456789012345678901234567890123456789\xFFz", 40,
	    "0123456789012345678901234567890123456789\uFFFDz", 1 },
	{ "012345678901234567890123456789\xE2\x82\xAC\xE2\x82", 33,
	    "012345678901234567890123456789\xE2\x82\xAC\uFFFD", 1 },
};

static void
check_code(uint32_t code, size_t bytes)
{
	struct str s = STR_INIT;
	struct slice rest;

	utf8_add(&s, code);
	CHECK_EQ(s.n, bytes);
	rest = str_slice(&s);
	CHECK_EQ(utf8_valid(rest), bytes);
	CHECK_EQ(utf8_next(&rest), code);
	CHECK_EQ(rest.n, 0);
	str_free(&s);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct slice text = slice_of(cases[i].text);
		struct str s = STR_INIT;

		CHECK_EQ(utf8_valid(text), cases[i].valid);
		CHECK_EQ(utf8_add_replaced(&s, text), cases[i].count);
		CHECK_STR(str_slice(&s), cases[i].replaced);
		str_free(&s);
	}
	check_code(0, 1);
	check_code(0x7F, 1);
	check_code(0x80, 2);
	check_code(0x7FF, 2);
	check_code(0x800, 3);
	check_code(0xFFFF, 3);
	check_code(0x10000, 4);
	check_code(0x10FFFF, 4);
	CHECK_EQ(utf8_valid((struct slice){ "a\0b", 3 }), 3);
	UNIT_MAIN_END;
}
