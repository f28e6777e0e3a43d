/* SPDX-License-Identifier: ISC */
/* text that was decoded by the wrong table; see mojibake.h */
#include "mojibake.h"
#include "../lib/utf8.h"

/* Windows-1252 0x80-0x9F (Unicode's CP1252.TXT); 0 is a hole: the C1 code */
static const unsigned short cp1252[32] = { 0x20AC, 0, 0x201A, 0x0192, 0x201E,
	0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
	0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178 };

enum table {
	TABLE_THAI,
	TABLE_1252,
	TABLES
};

static bool
is_thai(uint32_t c)
{
	return (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
}

/* the byte that the table shows as c, or -1 */
static int
byte_of(enum table t, uint32_t c)
{
	for (int i = 0; i < 32; i++)
		if (c == cp1252[i] || c == 0x80u + (unsigned)i)
			return 0x80 + i;
	if (t == TABLE_THAI)
		return is_thai(c)  ? (int)(c - 0x0E01 + 0xA1)
		       : c == 0xA0 ? 0xA0
				   : -1;
	return c >= 0xA0 && c <= 0xFF ? (int)c : -1;
}

static bool
is_ordinary(struct slice s)
{
	while (s.n) {
		uint32_t c = utf8_next(&s);

		if (c < 0xA0 || (c >= 0xE000 && c <= 0xF8FF) ||
		    (c & 0xFFFE) == 0xFFFE || c >= 0xF0000)
			return false;
	}
	return true;
}

/* takes the ASCII characters off the front of *rest */
static struct slice
take_ascii(struct slice *rest)
{
	struct slice s = *rest;

	while (rest->n && (unsigned char)rest->p[0] < 0x80)
		rest->p++, rest->n--;
	s.n -= rest->n;
	return s;
}

/*
 * Takes a run of non-ASCII characters off *rest; *bytes becomes what it was
 * made from.  Is that UTF-8 for ordinary characters?  *sure: and one of the
 * run's characters is from 0x80-0x9F.
 */
static bool
take_run(enum table t, struct slice *rest, struct str *bytes, bool *sure)
{
	bool valid = true;

	str_clear(bytes);
	*sure = false;
	while (rest->n && (unsigned char)rest->p[0] >= 0x80) {
		int b = byte_of(t, utf8_next(rest));

		valid &= b >= 0;
		str_addc(bytes, (char)b);
		*sure |= b >= 0x80 && b <= 0x9F;
	}
	return valid && utf8_valid(str_slice(bytes)) == bytes->n &&
	       is_ordinary(str_slice(bytes));
}

/* what a table explains of an input */
struct verdict {
	size_t sure;	/* runs with a character from 0x80-0x9F */
	size_t unsure;	/* other runs that would be valid */
	size_t foreign; /* runs that are not */
	size_t longest; /* bytes of the longest run that would be */
};

static struct verdict
judge(enum table t, struct slice rest, struct str *bytes)
{
	struct verdict v = { 0 };

	while (take_ascii(&rest), rest.n) {
		bool sure;

		if (!take_run(t, &rest, bytes, &sure)) {
			v.foreign++;
			continue;
		}
		v.sure += sure;
		v.unsure += !sure;
		if (bytes->n > v.longest)
			v.longest = bytes->n;
	}
	return v;
}

/* how much the table explains; 0: too little to touch the input */
static size_t
weight(enum table t, const struct verdict *v)
{
	size_t runs = v->sure + v->unsure;

	if (v->sure == 0 && v->foreign > 0)
		return 0;
	/* a lone "Ã…" may be meant */
	if (t == TABLE_1252 && runs == 1 && v->longest < 3)
		return 0;
	return runs;
}

size_t
mojibake_repair(struct str *out, struct slice text)
{
	struct str bytes = STR_INIT;
	struct verdict thai = judge(TABLE_THAI, text, &bytes);
	struct verdict latin = judge(TABLE_1252, text, &bytes);
	enum table t = weight(TABLE_1252, &latin) > weight(TABLE_THAI, &thai)
			   ? TABLE_1252
			   : TABLE_THAI;
	const struct verdict *v = t == TABLE_THAI ? &thai : &latin;
	size_t repaired = 0;

	if (weight(t, v) == 0) {
		str_add(out, text);
		str_free(&bytes);
		return 0;
	}
	while (text.n) {
		struct slice run;
		bool sure, valid;

		str_add(out, take_ascii(&text));
		run = text;
		if (run.n == 0)
			break;
		valid = take_run(t, &text, &bytes, &sure);
		run.n -= text.n;
		/* without a sure sign, all of the input must agree */
		valid = valid && (sure || v->foreign == 0);
		str_add(out, valid ? str_slice(&bytes) : run);
		repaired += valid;
	}
	str_free(&bytes);
	return repaired;
}
