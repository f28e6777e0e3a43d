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

static bool
is_sign(uint32_t c)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (c <= signs[i].to)
			return c >= signs[i].from;
	return false;
}

struct slice
words_next(struct slice *rest)
{
	struct slice word = { NULL, 0 };

	while (rest->n) {
		struct slice at = *rest;

		if (is_sign(utf8_next(rest))) {
			if (word.p)
				break;
		} else if (!word.p) {
			word.p = at.p;
			word.n = (size_t)(rest->p - at.p);
		} else {
			word.n = (size_t)(rest->p - word.p);
		}
	}
	return word;
}
