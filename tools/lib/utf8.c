/* SPDX-License-Identifier: ISC */
/* UTF-8; see utf8.h */
#include "utf8.h"
#include "word.h"

/*
 * The length of the sequence that starts at p (p < end), or 0 if it is
 * invalid; *bad is then the length of its maximal valid part, at least 1
 * (Unicode 15, table 3-7, and D93b).
 */
static size_t
sequence(const unsigned char *p, const unsigned char *end, size_t *bad)
{
	unsigned char lo = 0x80, hi = 0xBF;
	size_t len;

	if (p[0] < 0x80)
		return 1;
	*bad = 1;
	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		len = 2;
	else if (p[0] >= 0xE0 && p[0] <= 0xEF)
		len = 3;
	else if (p[0] >= 0xF0 && p[0] <= 0xF4)
		len = 4;
	else
		return 0;
	switch (p[0]) {
	case 0xE0:
		lo = 0xA0;
		break;
	case 0xED:
		hi = 0x9F;
		break;
	case 0xF0:
		lo = 0x90;
		break;
	case 0xF4:
		hi = 0x8F;
		break;
	}
	for (size_t i = 1; i < len; i++, lo = 0x80, hi = 0xBF) {
		if (p + i == end || p[i] < lo || p[i] > hi) {
			*bad = i;
			return 0;
		}
	}
	return len;
}

static bool
is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

size_t
utf8_valid(struct slice s)
{
	const unsigned char *p = (const unsigned char *)s.p, *end = p + s.n;
	size_t bad, len;

	while (p < end) {
		if (end - p >= 8 && !(word_load((const char *)p) & WORD_HIGH)) {
			p += 8;
			continue;
		}
		/* what most text beyond ASCII is made of */
		if (end - p >= 3 && is_tail(p[1])) {
			if (p[0] >= 0xC2 && p[0] <= 0xDF) {
				p += 2;
				continue;
			}
			if (p[0] >= 0xE1 && p[0] <= 0xEC && is_tail(p[2])) {
				p += 3;
				continue;
			}
		}
		len = sequence(p, end, &bad);
		if (len == 0)
			break;
		p += len;
	}
	return (size_t)(p - (const unsigned char *)s.p);
}

struct slice
utf8_clip(struct slice s, size_t n)
{
	if (s.n <= n)
		return s;
	s.n = n;
	while (s.n && ((unsigned char)s.p[s.n] & 0xC0) == 0x80)
		s.n--;
	return s;
}

uint32_t
utf8_next(struct slice *s)
{
	const unsigned char *p = (const unsigned char *)s->p;
	size_t bad = 1, len = sequence(p, p + s->n, &bad);
	uint32_t code = p[0];

	if (len > 1) {
		code &= 0x7Fu >> len;
		for (size_t i = 1; i < len; i++)
			code = code << 6 | (p[i] & 0x3Fu);
	} else if (len == 0) {
		code = UTF8_REPLACEMENT;
		len = bad;
	}
	s->p += len;
	s->n -= len;
	return code;
}

size_t
utf8_put(char b[4], uint32_t code)
{
	if (code < 0x80) {
		b[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		b[0] = (char)(0xC0 | code >> 6);
		b[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		b[0] = (char)(0xE0 | code >> 12);
		b[1] = (char)(0x80 | (code >> 6 & 0x3F));
		b[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	b[0] = (char)(0xF0 | code >> 18);
	b[1] = (char)(0x80 | (code >> 12 & 0x3F));
	b[2] = (char)(0x80 | (code >> 6 & 0x3F));
	b[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

void
utf8_add(struct str *out, uint32_t code)
{
	char b[4];
	size_t n = utf8_put(b, code);

	str_add(out, (struct slice){ b, n });
}

size_t
utf8_add_replaced(struct str *out, struct slice s)
{
	size_t count = 0;

	while (s.n) {
		size_t good = utf8_valid(s);

		str_add(out, (struct slice){ s.p, good });
		s.p += good;
		s.n -= good;
		if (s.n) {
			utf8_add(out, utf8_next(&s));
			count++;
		}
	}
	return count;
}
