/* SPDX-License-Identifier: ISC */
/* a JSON pull parser; see json.h */
#include "json.h"
#include "utf8.h"
#include "word.h"

enum expect {
	EXPECT_VALUE,
	EXPECT_FIRST_VALUE, /* of an array: or its end */
	EXPECT_KEY,
	EXPECT_FIRST_KEY, /* or the object's end */
	EXPECT_NEXT	  /* a comma, an end, or the end of the text */
};

void
json_begin(struct json *j, struct slice text)
{
	*j = (struct json){ .begin = text.p, .p = text.p };
	j->end = text.p + text.n;
	j->expect = EXPECT_VALUE;
}

size_t
json_offset(const struct json *j)
{
	return (size_t)(j->p - j->begin);
}

static enum json_token
fail(struct json *j, const char *why)
{
	j->truncated = j->p == j->end;
	j->error = j->truncated ? "the text ends too early" : why;
	return JSON_ERROR;
}

static void
skip_blanks(struct json *j)
{
	while (j->p < j->end && (*j->p == ' ' || *j->p == '\n' ||
				    *j->p == '\r' || *j->p == '\t'))
		j->p++;
}

/* the value of four hexadecimal digits, or -1 */
static int
hex4(const char *p, const char *end)
{
	int v = 0;

	if (end - p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		char c = p[i];

		if (c >= '0' && c <= '9')
			v = v << 4 | (c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			v = v << 4 | ((c | 32) - 'a' + 10);
		else
			return -1;
	}
	return v;
}

static bool
is_high_surrogate(int u)
{
	return u >= 0xD800 && u <= 0xDBFF;
}

static bool
is_low_surrogate(int u)
{
	return u >= 0xDC00 && u <= 0xDFFF;
}

/*
 * The unit of a \uXXXX escape at p, which points behind the 'u'; the second
 * half of a pair is taken along.  Returns a code point, a lone surrogate's
 * own value, or -1; *next is set behind what was taken.
 */
static int
unicode_escape(const char *p, const char *end, const char **next)
{
	int u = hex4(p, end), low;

	*next = p + 4;
	if (u < 0 || !is_high_surrogate(u))
		return u;
	if (end - p < 10 || p[4] != '\\' || p[5] != 'u')
		return u;
	low = hex4(p + 6, end);
	if (low < 0 || !is_low_surrogate(low))
		return u;
	*next = p + 10;
	return 0x10000 + ((u - 0xD800) << 10) + (low - 0xDC00);
}

/* passes over one escape; p stands on the character behind the backslash */
static bool
scan_escape(struct json *j)
{
	const char *next;
	int u;

	j->escaped = true;
	if (j->p == j->end)
		return false;
	if (*j->p != 'u') {
		if (!memchr("\"\\/bfnrt", *j->p, 8))
			return false;
		j->p++;
		return true;
	}
	u = unicode_escape(j->p + 1, j->end, &next);
	if (u < 0) {
		if (j->end - j->p < 5)
			j->p = j->end;
		return false;
	}
	if (u == 0 || (u >= 0xD800 && u <= 0xDFFF))
		j->unsafe = true;
	j->p = next;
	return true;
}

static bool
scan_string(struct json *j, struct slice *raw)
{
	const char *start = j->p++;

	j->escaped = j->unsafe = false;
	while (j->p < j->end && *j->p != '"') {
		if ((unsigned char)*j->p < 0x20) {
			fail(j, "a control character in a string");
			return false;
		}
		if (*j->p++ == '\\' && !scan_escape(j)) {
			fail(j, "a bad escape in a string");
			return false;
		}
	}
	if (j->p == j->end) {
		fail(j, "");
		return false;
	}
	*raw = slice_from(start, ++j->p);
	return true;
}

static bool
is_digit(const struct json *j)
{
	return j->p < j->end && *j->p >= '0' && *j->p <= '9';
}

static bool
scan_digits(struct json *j)
{
	if (!is_digit(j)) {
		fail(j, "a digit is missing in a number");
		return false;
	}
	while (is_digit(j))
		j->p++;
	return true;
}

static bool
scan_number(struct json *j, struct slice *raw)
{
	const char *start = j->p;

	if (*j->p == '-')
		j->p++;
	if (j->p < j->end && *j->p == '0') {
		j->p++;
		if (is_digit(j)) {
			fail(j, "a number with a leading zero");
			return false;
		}
	} else if (!scan_digits(j)) {
		return false;
	}
	if (j->p < j->end && *j->p == '.') {
		j->p++;
		if (!scan_digits(j))
			return false;
	}
	if (j->p < j->end && (*j->p | 32) == 'e') {
		j->p++;
		if (j->p < j->end && (*j->p == '+' || *j->p == '-'))
			j->p++;
		if (!scan_digits(j))
			return false;
	}
	*raw = slice_from(start, j->p);
	return true;
}

static enum json_token
scan_word(struct json *j, struct slice *raw)
{
	static const struct {
		struct slice text;
		enum json_token token;
	} words[] = {
		{ { "true", 4 }, JSON_TRUE },
		{ { "false", 5 }, JSON_FALSE },
		{ { "null", 4 }, JSON_NULL },
	};
	struct slice rest = slice_from(j->p, j->end);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (slice_starts_with(rest, words[i].text)) {
			*raw = (struct slice){ j->p, words[i].text.n };
			j->p += words[i].text.n;
			return words[i].token;
		}
		if (rest.n && slice_starts_with(words[i].text, rest))
			j->p = j->end; /* cut off in the middle of a word */
	}
	return fail(j, "no JSON value");
}

static enum json_token
open_level(struct json *j, bool object, struct slice *raw)
{
	unsigned char bit = (unsigned char)(1u << j->depth % 8);

	if (j->depth == JSON_MAX_DEPTH) {
		j->error = "nested more than 512 levels deep";
		return JSON_ERROR;
	}
	if (object)
		j->is_object[j->depth / 8] |= bit;
	else
		j->is_object[j->depth / 8] &= (unsigned char)~bit;
	j->depth++;
	*raw = (struct slice){ j->p++, 1 };
	j->expect = object ? EXPECT_FIRST_KEY : EXPECT_FIRST_VALUE;
	return object ? JSON_OBJECT : JSON_ARRAY;
}

static bool
in_object(const struct json *j)
{
	return j->is_object[(j->depth - 1) / 8] >> (j->depth - 1) % 8 & 1;
}

static enum json_token
close_level(struct json *j, struct slice *raw)
{
	enum json_token t = in_object(j) ? JSON_OBJECT_END : JSON_ARRAY_END;

	j->depth--;
	*raw = (struct slice){ j->p++, 1 };
	j->expect = EXPECT_NEXT;
	return t;
}

static enum json_token
scan_value(struct json *j, struct slice *raw)
{
	char c = *j->p;

	if (c == '{' || c == '[')
		return open_level(j, c == '{', raw);
	j->expect = EXPECT_NEXT;
	if (c == '"')
		return scan_string(j, raw) ? JSON_STRING : JSON_ERROR;
	if (c == '-' || is_digit(j))
		return scan_number(j, raw) ? JSON_NUMBER : JSON_ERROR;
	return scan_word(j, raw);
}

static enum json_token
scan_key(struct json *j, struct slice *raw)
{
	if (*j->p != '"')
		return fail(j, "a key is missing");
	if (!scan_string(j, raw))
		return JSON_ERROR;
	skip_blanks(j);
	if (j->p == j->end || *j->p != ':')
		return fail(j, "a colon is missing");
	j->p++;
	j->expect = EXPECT_VALUE;
	return JSON_KEY;
}

enum json_token
json_next(struct json *j, struct slice *raw)
{
	if (j->error)
		return JSON_ERROR;
	skip_blanks(j);
	*raw = slice_from(j->p, j->p);
	if (j->expect == EXPECT_NEXT) {
		if (j->depth == 0)
			return j->p == j->end ? JSON_END
					      : fail(j, "text after the value");
		if (j->p == j->end)
			return fail(j, "");
		if (*j->p == (in_object(j) ? '}' : ']'))
			return close_level(j, raw);
		if (*j->p != ',')
			return fail(j, "a comma is missing");
		j->p++;
		skip_blanks(j);
		j->expect = in_object(j) ? EXPECT_KEY : EXPECT_VALUE;
	}
	if (j->p == j->end)
		return fail(j, "");
	if ((j->expect == EXPECT_FIRST_KEY && *j->p == '}') ||
	    (j->expect == EXPECT_FIRST_VALUE && *j->p == ']'))
		return close_level(j, raw);
	if (j->expect == EXPECT_KEY || j->expect == EXPECT_FIRST_KEY)
		return scan_key(j, raw);
	return scan_value(j, raw);
}

struct slice
json_rest(struct json *j, enum json_token token, struct slice raw)
{
	const struct slice absent = { NULL, 0 };
	unsigned outer = j->depth - 1;
	struct slice skipped;

	if (token == JSON_ERROR)
		return absent;
	if (token != JSON_OBJECT && token != JSON_ARRAY)
		return raw;
	while (j->depth > outer)
		if (json_next(j, &skipped) == JSON_ERROR)
			return absent;
	return slice_from(raw.p, j->p);
}

void
json_unescape(struct str *out, struct slice raw)
{
	const char *p = raw.p + 1, *end = raw.p + raw.n - 1;

	str_reserve(out, raw.n);
	while (p < end) {
		const char *stop = memchr(p, '\\', (size_t)(end - p));
		int u;

		if (!stop)
			stop = end;
		str_add(out, slice_from(p, stop));
		if (stop == end)
			break;
		p = stop + 2;
		switch (stop[1]) {
		case 'b':
			str_addc(out, '\b');
			break;
		case 'f':
			str_addc(out, '\f');
			break;
		case 'n':
			str_addc(out, '\n');
			break;
		case 'r':
			str_addc(out, '\r');
			break;
		case 't':
			str_addc(out, '\t');
			break;
		case 'u':
			u = unicode_escape(p, end, &p);
			if (u >= 0xD800 && u <= 0xDFFF)
				u = UTF8_REPLACEMENT;
			utf8_add(out, (uint32_t)u);
			break;
		default: /* " \ / */
			str_addc(out, stop[1]);
		}
	}
}

/* does none of the eight bytes need an escape? */
static bool
is_plain_word(uint64_t w)
{
	return !(
	    word_has_below(w, 0x20) | word_has(w, '"') | word_has(w, '\\'));
}

/* a control character, a quote or a backslash */
static void
add_escape(struct str *out, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	static const char letter[] = "uuuuuuuubtnufruu"
				     "uuuuuuuuuuuuuuuu";

	str_addc(out, '\\');
	str_addc(out, c < 0x20 ? letter[c] : (char)c);
	if (c < 0x20 && letter[c] == 'u') {
		str_adds(out, "00");
		str_addc(out, hex[c >> 4]);
		str_addc(out, hex[c & 15]);
	}
}

static bool
is_plain(unsigned char c)
{
	return c >= 0x20 && c != '"' && c != '\\';
}

/* seldom enough to stay out of line */
static __attribute__((noinline)) void
add_escaped(struct str *out, struct slice text)
{
	const char *p = text.p, *end = text.p + text.n;

	str_addc(out, '"');
	while (p < end) {
		const char *q = p;

		while (end - q >= 8 && is_plain_word(word_load(q)))
			q += 8;
		while (q < end && is_plain((unsigned char)*q))
			q++;
		str_add(out, slice_from(p, q));
		if (q == end)
			break;
		add_escape(out, (unsigned char)*q);
		p = q + 1;
	}
	str_addc(out, '"');
}

void
json_add_string(struct str *out, struct slice text)
{
	const char *p = text.p, *end = p + text.n;
	bool plain = true;
	uint64_t w;
	char *to;

	str_reserve(out, text.n + 2 + 8);
	to = out->p + out->n;
	*to++ = '"';
	for (; end - p >= 8 && plain; p += 8, to += 8) {
		w = word_load(p);
		plain = is_plain_word(w);
		word_store(to, w);
	}
	if (p < end && plain) {
		size_t n = (size_t)(end - p);

		w = word_load_part(p, n);
		plain = is_plain_word(w | UINT64_MAX << 8 * n);
		word_store(to, w);
		to += n;
	}
	if (!plain) {
		add_escaped(out, text);
		return;
	}
	to[0] = '"';
	to[1] = '\0';
	out->n += text.n + 2;
}

static void
add_unit(struct str *out, uint32_t unit)
{
	str_adds(out, "\\u");
	for (int shift = 12; shift >= 0; shift -= 4)
		str_addc(out, "0123456789abcdef"[unit >> shift & 15]);
}

/* how many bytes in front are ASCII and need no escape */
static size_t
plain_ascii(struct slice s)
{
	size_t i = 0;

	for (; s.n - i >= 8; i += 8) {
		uint64_t w = word_load(s.p + i);

		if (!is_plain_word(w) || w & WORD_HIGH || word_has(w, 0x7F))
			break;
	}
	while (i < s.n && (unsigned char)s.p[i] < 0x7F &&
	       is_plain((unsigned char)s.p[i]))
		i++;
	return i;
}

void
json_add_ascii(struct str *out, struct slice text)
{
	str_reserve(out, text.n + 2);
	str_addc(out, '"');
	while (text.n) {
		size_t plain = plain_ascii(text);
		uint32_t code;

		if (plain) {
			str_add(out, (struct slice){ text.p, plain });
			text = slice_from(text.p + plain, text.p + text.n);
			continue;
		}
		code = utf8_next(&text);

		if (code < 0x7F) {
			add_escape(out, (unsigned char)code);
		} else if (code < 0x10000) {
			add_unit(out, code);
		} else {
			add_unit(out, 0xD800 + ((code - 0x10000) >> 10));
			add_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
		}
	}
	str_addc(out, '"');
}

void
json_add_compact(struct str *out, struct slice raw)
{
	bool quoted = false;

	str_reserve(out, raw.n);
	for (size_t i = 0; i < raw.n; i++) {
		char c = raw.p[i];

		if (quoted && c == '\\' && i + 1 < raw.n) {
			str_addc(out, c);
			c = raw.p[++i];
		} else if (c == '"') {
			quoted = !quoted;
		}
		if (quoted || (c != ' ' && c != '\t' && c != '\n' && c != '\r'))
			str_addc(out, c);
	}
}
