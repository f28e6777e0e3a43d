/* SPDX-License-Identifier: ISC */
/* sorting in memory and beyond it: the same order, and stable */
#include "../../tools/lib/number.h"
#include "../../tools/lib/sorter.h"
#include "unit.h"

#define PAIRS 5000

/* 0 .. 996 in a scattered order; each of them about five times */
static int64_t
key_of(int64_t i)
{
	return i * 7919 % 997;
}

static void
check(size_t memory)
{
	struct sorter *s = sorter_new(memory);
	struct str k = STR_INIT, v = STR_INIT, last = STR_INIT;
	struct slice key, value;
	double before = -1, now;
	size_t n = 0;

	for (int64_t i = 0; i < PAIRS; i++) {
		str_clear(&k);
		str_clear(&v);
		number_add_int(&k, key_of(i));
		number_add_int(&v, i);
		sorter_add(s, str_slice(&k), str_slice(&v));
	}
	for (; sorter_next(s, &key, &value); n++) {
		int order = slice_cmp(str_slice(&last), key);

		CHECK(number_parse(value, &now));
		CHECK(order < 0 || (order == 0 && before < now));
		str_clear(&k);
		number_add_int(&k, key_of((int64_t)now));
		CHECK(slice_eq(key, str_slice(&k)));
		before = now;
		str_clear(&last);
		str_add(&last, key);
	}
	CHECK_EQ(n, PAIRS);
	CHECK(!sorter_next(s, &key, &value));
	sorter_free(s);
	str_free(&k);
	str_free(&v);
	str_free(&last);
}

int
main(void)
{
	struct slice key, value;
	struct sorter *s;

	check(SIZE_MAX);
	check(50000); /* a few runs */
	check(100);   /* more than are merged at a time */
	s = sorter_new(100);
	CHECK(!sorter_next(s, &key, &value));
	sorter_free(s);
	UNIT_MAIN_END;
}
