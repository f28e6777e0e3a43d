/* SPDX-License-Identifier: ISC */
/* eight bytes at a time, held against one at a time */
#include "../../tools/lib/word.h"
#include "unit.h"

static uint64_t
next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void
test_bytes(void)
{
	for (int c = 0; c < 256; c++) {
		for (size_t at = 0; at < 8; at++) {
			char text[8] = "zzzzzzzz";
			uint64_t w;

			text[at] = (char)c;
			w = word_load(text);
			CHECK_EQ(word_between(w, '0', '9'),
			    c >= '0' && c <= '9' ? 0x80ull << 8 * at : 0);
			CHECK_EQ(word_between(w, '!', '!'),
			    c == '!' ? 0x80ull << 8 * at : 0);
			CHECK_EQ(word_has(w, ',') != 0, c == ',');
			CHECK_EQ(word_has_below(w, 0x20) != 0, c < 0x20);
			CHECK_EQ(word_until(word_between(w, 0, 'y')),
			    c <= 'y' ? at : 8);
		}
	}
}

static void
test_parts(void)
{
	static const char text[] = "abcdefgh";

	for (size_t n = 0; n < 8; n++) {
		CHECK_EQ(word_load_part(text, n), word_cut(word_load(text), n));
		CHECK_EQ(word_load_part(text, n) >> 8 * n, 0);
	}
}

static void
test_numbers(void)
{
	uint64_t state = 20261125;
	char text[32], digits[8];

	for (int i = 0; i < 20000; i++) {
		uint32_t v =
		    (uint32_t)(next_random(&state) % 100000000) >> i % 27;
		size_t n = (size_t)snprintf(text, sizeof(text), "%u", v);
		uint64_t w = word_of_number(v);

		memcpy(text + n, "/:xyz012", 8);
		CHECK_EQ(word_digits(word_load(text)), n);
		CHECK_EQ(word_number(word_load(text), n), v);
		snprintf(text, sizeof(text), "%08u", v);
		word_store(digits, w + WORD_EACH('0'));
		CHECK(memcmp(digits, text, 8) == 0);
	}
}

int
main(void)
{
	test_bytes();
	test_parts();
	test_numbers();
	UNIT_MAIN_END;
}
