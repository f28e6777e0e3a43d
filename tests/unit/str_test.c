/* SPDX-License-Identifier: ISC */
/* slices and strings */
#include <stdlib.h>

#include "../../tools/lib/str.h"
#include "unit.h"

static void
check_compare(void)
{
	CHECK(slice_eq(SLICE("ab"), SLICE("ab")));
	CHECK(!slice_eq(SLICE("ab"), SLICE("abc")));
	CHECK(slice_eq(SLICE(""), (struct slice){ NULL, 0 }));
	CHECK(slice_cmp(SLICE("a"), SLICE("b")) < 0);
	CHECK(slice_cmp(SLICE("ab"), SLICE("a")) > 0);
	CHECK(slice_cmp(SLICE("a"), SLICE("a")) == 0);
	CHECK(slice_cmp(SLICE("Z"), SLICE("a")) < 0);
	CHECK(slice_cmp(SLICE("\xFF"), SLICE("a")) > 0);
	CHECK(slice_case_eq(SLICE("aBc"), SLICE("AbC")));
	CHECK(!slice_case_eq(SLICE("["), SLICE("{")));
	CHECK(!slice_case_eq(SLICE("@"), SLICE("`")));
	CHECK(slice_hash(SLICE("a")) == slice_hash(slice_of("a")));
	CHECK(slice_hash(SLICE("a")) != slice_hash(SLICE("b")));
}

static void
check_find(void)
{
	struct slice s = SLICE("one two");

	CHECK(slice_starts_with(s, SLICE("one")));
	CHECK(slice_starts_with(s, SLICE("")));
	CHECK(!slice_starts_with(SLICE("on"), SLICE("one")));
	CHECK(slice_find(s, SLICE("two")) == s.p + 4);
	CHECK(slice_find(s, SLICE("three")) == NULL);
	CHECK(slice_find(SLICE(""), SLICE("x")) == NULL);
	CHECK_STR(slice_trim(SLICE(" \t a b\r\n")), "a b");
	CHECK_STR(slice_trim(SLICE(" \f\v ")), "");
	CHECK_STR(slice_trim(SLICE("")), "");
}

static void
check_next(void)
{
	struct slice rest = SLICE("a||b"), none = { NULL, 0 };

	CHECK_STR(slice_next(&rest, '|'), "a");
	CHECK_STR(slice_next(&rest, '|'), "");
	CHECK_STR(slice_next(&rest, '|'), "b");
	CHECK(slice_next(&rest, '|').p == NULL);
	CHECK(slice_next(&rest, '|').p == NULL);
	CHECK(slice_next(&none, '|').p == NULL);
	rest = SLICE("");
	CHECK(slice_next(&rest, '|').p != NULL);
	CHECK(slice_next(&rest, '|').p == NULL);
}

static void
check_str(void)
{
	struct str s = STR_INIT;
	char *copy;

	CHECK_STR(str_slice(&s), "");
	str_adds(&s, "ab");
	str_addc(&s, 'c');
	str_add(&s, (struct slice){ "d\0e", 3 });
	CHECK_EQ(s.n, 6);
	CHECK_EQ(s.p[4], '\0');
	CHECK_EQ(s.p[6], '\0');
	str_clear(&s);
	CHECK_STR(str_slice(&s), "");
	for (int i = 0; i < 1000; i++)
		str_addf(&s, "%d,", i);
	CHECK_EQ(s.n, 10 * 2 + 90 * 3 + 900 * 4);
	CHECK(slice_starts_with(str_slice(&s), SLICE("0,1,2,")));
	str_free(&s);
	copy = mem_dup(SLICE("text"));
	CHECK_STR(slice_of(copy), "text");
	free(copy);
}

int
main(void)
{
	check_compare();
	check_find();
	check_next();
	check_str();
	UNIT_MAIN_END;
}
