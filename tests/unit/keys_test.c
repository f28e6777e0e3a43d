/* SPDX-License-Identifier: ISC */
/* numbered keys, and the cells that they are made of */
#include <stdlib.h>
#include <time.h>

#include "../../tools/lib/cells.h"
#include "../../tools/lib/header.h"
#include "../../tools/lib/keys.h"
#include "unit.h"

static void
test_keys(void)
{
	struct keys k = KEYS_INIT;
	char name[8];
	size_t *order;

	CHECK(keys_find(&k, SLICE("a")) == KEYS_NONE);
	CHECK_EQ(keys_number(&k, SLICE("b")), 0);
	CHECK_EQ(keys_number(&k, SLICE("a")), 1);
	CHECK_EQ(keys_number(&k, SLICE("")), 2);
	CHECK_EQ(keys_number(&k, SLICE("b")), 0);
	order = keys_sorted(&k);
	CHECK(order[0] == 2 && order[1] == 1 && order[2] == 0);
	free(order);
	for (int i = 0; i < 2000; i++) {
		snprintf(name, sizeof(name), "%d", i % 1000);
		keys_number(&k, slice_of(name));
	}
	CHECK_EQ(k.n, 1003);
	CHECK_EQ(keys_find(&k, SLICE("999")), 1002);
	keys_free(&k);
}

/* x for which x ^ x >> 29 is h */
static uint64_t
unshift(uint64_t h)
{
	return h ^ h >> 29 ^ h >> 58;
}

/* 16 bytes whose slice_hash is the same whatever the first eight are */
static void
make_colliding(char to[16], uint64_t first)
{
	const uint64_t times = 0x9e3779b97f4a7c15u;
	uint64_t h = (0xcbf29ce484222325u ^ 16 ^ first) * times, inverse = 1;

	h ^= h >> 29;
	for (int i = 0; i < 6; i++) /* Newton: the bits double */
		inverse *= 2 - times * inverse;
	h ^= unshift(0x0123456789abcdefu) * inverse;
	memcpy(to, &first, 8);
	memcpy(to + 8, &h, 8);
}

/* names made to collide took seconds: each was compared with all before */
static void
test_flood(void)
{
	struct keys k = KEYS_INIT;
	struct header h;
	char name[16], other[16];
	clock_t begin = clock();

	header_init(&h, NULL);
	for (uint64_t i = 0; i < 40000; i++) {
		make_colliding(name, i);
		keys_number(&k, (struct slice){ name, 16 });
		header_add(&h, (struct slice){ name, 16 });
	}
	CHECK((double)(clock() - begin) / CLOCKS_PER_SEC < 1);
	CHECK_EQ(k.n, 40000);
	make_colliding(other, 7);
	CHECK(slice_hash((struct slice){ name, 16 }) ==
	      slice_hash((struct slice){ other, 16 }));
	CHECK_EQ(keys_find(&k, (struct slice){ other, 16 }), 7);
	CHECK_EQ(header_find(&h, (struct slice){ other, 16 }), 7);
	header_free(&h);
	keys_free(&k);
}

/* each text comes back, whatever it holds; want is the array's text */
static const struct {
	const char *text, *want;
} cells[] = {
	{ "", "[\"\",\"x\"]" },
	{ "Data Engineer", "[\"Data Engineer\",\"x\"]" },
	{ "a\"b\\c", "[\"a\\\"b\\\\c\",\"x\"]" },
	{ "tab\tline\nbell\a", "[\"tab\\tline\\nbell\\u0007\",\"x\"]" },
	{ "Zürich", "[\"Z\\u00fcrich\",\"x\"]" },
	{ "東京", "[\"\\u6771\\u4eac\",\"x\"]" },
	{ "🦀", "[\"\\ud83e\\udd80\",\"x\"]" },
	{ "\x7f", "[\"\\u007f\",\"x\"]" },
};

static void
test_cells(void)
{
	struct str list = STR_INIT, text = STR_INIT;

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++) {
		struct slice rest;

		str_clear(&list);
		cells_add(&list, slice_of(cells[i].text));
		cells_add(&list, SLICE("x"));
		cells_end(&list);
		CHECK_STR(str_slice(&list), cells[i].want);
		CHECK(cells_valid(str_slice(&list)));
		rest = str_slice(&list);
		CHECK(cells_next(&rest, &text));
		CHECK_STR(str_slice(&text), cells[i].text);
		CHECK(cells_next(&rest, &text));
		CHECK_STR(str_slice(&text), "x");
		CHECK(!cells_next(&rest, &text));
	}
	str_clear(&list);
	cells_end(&list);
	CHECK_STR(str_slice(&list), "[]");
	CHECK(cells_valid(SLICE("[]")));
	CHECK(!cells_valid(SLICE("[\"a\", \"b\"]")));
	CHECK(!cells_valid(SLICE("[1]")));
	CHECK(!cells_valid(SLICE("[\"a\"")));
	CHECK(!cells_valid(SLICE("\"a\"")));
	CHECK(!cells_valid(SLICE("[\"é\"]")));
	str_free(&list);
	str_free(&text);
}

int
main(void)
{
	test_keys();
	test_flood();
	test_cells();
	UNIT_MAIN_END;
}
