/* SPDX-License-Identifier: ISC */
/* arithmetic beyond 128 bits against values of bc(1) */
#include "../../tools/lib/wide.h"
#include "unit.h"

static struct wide
hex(const char *digits)
{
	struct wide w;

	CHECK(wide_parse_hex(slice_of(digits), &w));
	return w;
}

static void
check_hex(struct wide got, const char *want)
{
	struct str s = STR_INIT;

	wide_add_hex(&s, got);
	CHECK_STR(str_slice(&s), want);
	str_free(&s);
}

/* one row a case: a op b */
static const struct {
	struct wide (*op)(struct wide, struct wide);
	const char *a, *b, *want;
} cases[] = {
	{ wide_plus, "0", "0", "0" },
	{ wide_plus, "ffffffffffffffff", "1", "10000000000000000" },
	{ wide_plus, "ffffffffffffffffffffffffffffffff", "1",
	    "100000000000000000000000000000000" },
	{ wide_minus, "100000000000000000000000000000000", "1",
	    "ffffffffffffffffffffffffffffffff" },
	{ wide_minus, "5", "5", "0" },
	{ wide_times, "ffffffffffffffff", "ffffffffffffffff",
	    "fffffffffffffffe0000000000000001" },
	{ wide_times, "fffffffffffffffe0000000000000001", "ffffffffffffffff",
	    "fffffffffffffffd0000000000000002ffffffffffffffff" },
	{ wide_times, "100000000000000000000000000000000", "10",
	    "1000000000000000000000000000000000" },
};

int
main(void)
{
	struct wide w;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		check_hex(cases[i].op(hex(cases[i].a), hex(cases[i].b)),
		    cases[i].want);
	w = hex("ffffffffffffffffffffffffffffffffffffffffffffffff");
	wide_add(&w, 1);
	check_hex(w, "1000000000000000000000000000000000000000000000000");
	w = hex("7");
	wide_add(&w, (unsigned __int128)1 << 127);
	check_hex(w, "80000000000000000000000000000007");
	CHECK(wide_double(hex("1000000000000000000000000")) == 0x1p96);
	CHECK(wide_double(hex("f")) == 15);
	CHECK(!wide_parse_hex(SLICE(""), &w));
	CHECK(!wide_parse_hex(SLICE("12G"), &w));
	CHECK(!wide_parse_hex(SLICE("A"), &w));
	UNIT_MAIN_END;
}
