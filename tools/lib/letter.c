/* SPDX-License-Identifier: ISC */
/* lower and upper case; see letter.h */
#include "letter.h"
#include "utf8.h"

/* clang-format off */
/*
 * The simple case mappings of UnicodeData.txt (Unicode 14) for the alphabets
 * above.  Capitals first, first + step … last; the small letter of each is
 * delta further on.
 */
static const struct pairs {
	uint16_t first, last;
	uint8_t step;
	int16_t delta;
} pairs[] = {
	{ 0x00C0, 0x00D6, 1, 32 },	/* Latin-1 */
	{ 0x00D8, 0x00DE, 1, 32 },
	{ 0x0100, 0x012E, 2, 1 },	/* Latin Extended-A */
	{ 0x0132, 0x0136, 2, 1 },
	{ 0x0139, 0x0147, 2, 1 },
	{ 0x014A, 0x0176, 2, 1 },
	{ 0x0178, 0x0178, 1, -121 },
	{ 0x0179, 0x017D, 2, 1 },
	{ 0x0181, 0x0181, 1, 210 },	/* Latin Extended-B, African */
	{ 0x0186, 0x0186, 1, 206 },
	{ 0x018A, 0x018A, 1, 205 },
	{ 0x018F, 0x018F, 1, 202 },
	{ 0x0190, 0x0190, 1, 203 },
	{ 0x0198, 0x0198, 1, 1 },
	{ 0x01A0, 0x01A4, 2, 1 },	/* Vietnamese */
	{ 0x01AF, 0x01AF, 1, 1 },
	{ 0x01B3, 0x01B5, 2, 1 },
	{ 0x01CD, 0x01DB, 2, 1 },	/* Pinyin */
	{ 0x01DE, 0x01EE, 2, 1 },
	{ 0x01F8, 0x021E, 2, 1 },	/* Romanian and others */
	{ 0x0222, 0x0232, 2, 1 },
	{ 0x0386, 0x0386, 1, 38 },	/* Greek */
	{ 0x0388, 0x038A, 1, 37 },
	{ 0x038C, 0x038C, 1, 64 },
	{ 0x038E, 0x038F, 1, 63 },
	{ 0x0391, 0x03A1, 1, 32 },
	{ 0x03A3, 0x03AB, 1, 32 },
	{ 0x0400, 0x040F, 1, 80 },	/* Cyrillic */
	{ 0x0410, 0x042F, 1, 32 },
	{ 0x0460, 0x0480, 2, 1 },
	{ 0x048A, 0x04BE, 2, 1 },
	{ 0x04C0, 0x04C0, 1, 15 },
	{ 0x04C1, 0x04CD, 2, 1 },
	{ 0x04D0, 0x052E, 2, 1 },
	{ 0x0531, 0x0556, 1, 48 },	/* Armenian */
	{ 0x1E00, 0x1E94, 2, 1 },	/* Latin Extended Additional */
	{ 0x1EA0, 0x1EFE, 2, 1 },	/* Vietnamese */
	{ 0x2160, 0x216F, 1, 16 },	/* Roman numerals */
	{ 0xFF21, 0xFF3A, 1, 32 },	/* full width */
};

/* the mappings that do not lead back */
static const struct one_way {
	uint16_t from, to;
} to_lower[] = {
	{ 0x0130, 'i' },
	{ 0x1E9E, 0x00DF },
}, to_upper[] = {
	{ 0x00B5, 0x039C },
	{ 0x0131, 'I' },
	{ 0x017F, 'S' },
	{ 0x03C2, 0x03A3 },
};
/* clang-format on */

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

uint32_t
letter_lower(uint32_t c)
{
	for (size_t i = 0; i < COUNT(to_lower); i++)
		if (c == to_lower[i].from)
			return to_lower[i].to;
	for (const struct pairs *p = pairs; p < pairs + COUNT(pairs); p++)
		if (c >= p->first && c <= p->last &&
		    (c - p->first) % p->step == 0)
			return (uint32_t)((int32_t)c + p->delta);
	return c;
}

static uint32_t
upper(uint32_t c)
{
	for (size_t i = 0; i < COUNT(to_upper); i++)
		if (c == to_upper[i].from)
			return to_upper[i].to;
	for (const struct pairs *p = pairs; p < pairs + COUNT(pairs); p++) {
		uint32_t capital = (uint32_t)((int32_t)c - p->delta);

		if (capital >= p->first && capital <= p->last &&
		    (capital - p->first) % p->step == 0)
			return capital;
	}
	return c;
}

/* ASCII letters from first on are turned over, the others mapped */
/* appends the ASCII that s begins with; returns its length */
static size_t
add_ascii(struct str *out, struct slice s, char first)
{
	size_t n = 0;
	char *to;

	str_reserve(out, s.n);
	to = out->p + out->n;
	for (; n < s.n && (unsigned char)s.p[n] < 0x80; n++) {
		unsigned char c = (unsigned char)s.p[n];
		bool other = (unsigned char)(c - first) < 26;

		to[n] = (char)(c ^ (other << 5));
	}
	to[n] = '\0';
	out->n += n;
	return n;
}

static void
add_mapped(struct str *out, struct slice s, char first, uint32_t map(uint32_t))
{
	while (s.n) {
		size_t n = add_ascii(out, s, first);

		s.p += n;
		s.n -= n;
		if (s.n)
			utf8_add(out, map(utf8_next(&s)));
	}
}

void
letter_add_lower(struct str *out, struct slice s)
{
	add_mapped(out, s, 'A', letter_lower);
}

void
letter_add_upper(struct str *out, struct slice s)
{
	add_mapped(out, s, 'a', upper);
}
