/* SPDX-License-Identifier: ISC */
/* Wilson intervals against published ones */
#include "../../tools/job/share.h"
#include "unit.h"

/*
 * Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81/263,
 * 15/148, 0/20, 1/29; and the mirror image of the third.
 */
static const struct {
	uint64_t x, n;
	int low, high; /* in 1/10000 */
} cases[] = {
	{ 81, 263, 2553, 3662 },
	{ 15, 148, 624, 1605 },
	{ 0, 20, 0, 1611 },
	{ 1, 29, 61, 1718 },
	{ 20, 20, 8389, 10000 },
};

int
main(void)
{
	struct share a, b;
	struct str s = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		a = share_of(cases[i].x, cases[i].n);
		CHECK_EQ(a.low * 10000 + .5, cases[i].low);
		CHECK_EQ(a.high * 10000 + .5, cases[i].high);
	}
	a = share_of(0, 0);
	CHECK(a.p == 0 && a.low == 0 && a.high == 0);
	a = share_of(90, 100);
	b = share_of(10, 100);
	CHECK(share_above(&a, &b));
	CHECK(!share_above(&b, &a));
	CHECK(!share_above(&a, &a));
	share_add(&s, 1.0 / 3);
	CHECK_STR(str_slice(&s), "0.3333");
	str_free(&s);
	UNIT_MAIN_END;
}
