/* SPDX-License-Identifier: ISC */
/* the words of a text; see words.h */
#include "words.h"
#include "../lib/utf8.h"

/* blocks of Unicode that hold punctuation and symbols, no letters */
static const struct {
	uint32_t from, to;
} signs[] = {
	{ 0x00, 0x22 }, { 0x24, 0x2A }, { 0x2C, 0x2F }, { 0x3A, 0x40 },
	{ 0x5B, 0x60 }, { 0x7B, 0xA9 }, /* … and controls, Latin-1 signs */
	{ 0xAB, 0xB4 }, { 0xB6, 0xB9 }, { 0xBB, 0xBF }, { 0xD7, 0xD7 },
	{ 0xF7, 0xF7 }, { 0x02B0, 0x02FF }, /* modifier letters and signs */
	{ 0x2000, 0x206F },		    /* general punctuation */
	{ 0x20A0, 0x20CF },		    /* currencies */
	{ 0x2100, 0x2BFF }, /* letterlike signs, arrows, boxes, dingbats */
	{ 0x3000, 0x303F }, /* CJK punctuation */
	{ 0xFE00, 0xFE0F }, /* variation selectors */
	{ 0xFE10, 0xFE6F },
	{ 0xFEFF, 0xFF0F }, /* byte order mark, full-width signs */
	{ 0xFFF0, 0xFFFF }, { 0x1F000, 0x1FAFF }, /* emoji */
};

/* of ASCII those that are none: '#', '+', digits and letters, a bit each */
static const uint64_t ascii_letters[] = { 0x03FF080800000000,
	0x07FFFFFE07FFFFFE };

static bool
is_sign(uint32_t c)
{
	if (c < 128)
		return !(ascii_letters[c / 64] >> c % 64 & 1);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (c <= signs[i].to)
			return c >= signs[i].from;
	return false;
}

/* takes the next character off *rest */
static uint32_t
next(struct slice *rest)
{
	unsigned char c = (unsigned char)*rest->p;

	if (c >= 0x80)
		return utf8_next(rest);
	rest->p++;
	rest->n--;
	return c;
}

struct slice
words_next(struct slice *rest)
{
	struct slice s = *rest, word = { NULL, 0 };

	while (s.n && !word.p) {
		const char *at = s.p;

		if (!is_sign(next(&s)))
			word.p = at;
	}
	while (word.p) {
		word.n = (size_t)(s.p - word.p);
		if (s.n == 0 || is_sign(next(&s)))
			break;
	}
	*rest = s;
	return word;
}

bool
words_have(const char *const *list, size_t n, struct slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(word, list[i]))
			return true;
	return false;
}

struct slice
words_turn(const struct word_pair *pairs, size_t n, struct slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(word, pairs[i].from))
			return slice_of(pairs[i].to);
	return word;
}
