/* SPDX-License-Identifier: ISC */
/* any encoding to UTF-8; see charset.h */
#include <errno.h>
#include <iconv.h>
#include <stdint.h>

#include "../lib/utf8.h"
#include "charset.h"

enum {
	HEAD = 4096, /* where a declaration must stand */
	MAX_NAME = 32
};

/* the marks that name an encoding by themselves */
static const struct {
	struct slice mark;
	const char *encoding;
} marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, "UTF-8" },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
};

/* what pages call an encoding, and what it must be read as (WHATWG) */
static const struct {
	const char *name, *encoding;
} aliases[] = {
	{ "iso-8859-1", "WINDOWS-1252" },
	{ "iso8859-1", "WINDOWS-1252" },
	{ "latin1", "WINDOWS-1252" },
	{ "us-ascii", "WINDOWS-1252" },
	{ "ascii", "WINDOWS-1252" },
	{ "iso-8859-9", "WINDOWS-1254" },
	{ "iso-8859-11", "WINDOWS-874" },
	{ "tis-620", "WINDOWS-874" },
	{ "gb2312", "GB18030" },
	{ "gbk", "GB18030" },
	{ "shift_jis", "CP932" },
	{ "x-sjis", "CP932" },
	{ "ks_c_5601-1987", "CP949" },
	{ "euc-kr", "CP949" },
};

static bool
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* the word behind key, its "=" and a quote, in the head of the input */
static struct slice
value_behind(struct slice head, struct slice key)
{
	for (size_t i = 0; i + key.n < head.n; i++) {
		const char *p = head.p + i, *end = head.p + head.n, *begin;

		if (!slice_case_eq((struct slice){ p, key.n }, key))
			continue;
		for (p += key.n; p < end && strchr("= \t\"'", *p); p++)
			;
		for (begin = p; p < end && is_name_char(*p); p++)
			;
		if (p > begin)
			return slice_from(begin, p);
	}
	return (struct slice){ NULL, 0 };
}

/* the encoding declared in <?xml …>, <meta …> or a stored HTTP header */
static struct slice
declared(struct slice input)
{
	struct slice head = { input.p, input.n < HEAD ? input.n : HEAD };
	struct slice name = { NULL, 0 };
	const char *end;

	if (slice_starts_with(head, SLICE("<?xml")) &&
	    (end = slice_find(head, SLICE("?>"))))
		name = value_behind(slice_from(head.p, end), SLICE("encoding"));
	if (!name.p)
		name = value_behind(head, SLICE("charset"));
	return name;
}

static iconv_t
converter_for(struct slice name)
{
	char cstr[MAX_NAME + 1] = "";

	for (size_t i = 0; i < sizeof(aliases) / sizeof(*aliases); i++)
		if (slice_case_eq(name, slice_of(aliases[i].name)))
			name = slice_of(aliases[i].encoding);
	if (name.n > MAX_NAME)
		return (iconv_t)-1;
	memcpy(cstr, name.p, name.n);
	return iconv_open("UTF-8", cstr);
}

/* converts all of input; a byte that cannot be read is U+FFFD */
static size_t
convert(struct str *out, iconv_t cd, struct slice input, size_t unit)
{
	char *in = (char *)(uintptr_t)input.p;
	size_t left = input.n, replaced = 0;

	while (left) {
		char *to;
		size_t room;

		str_reserve(out, 2 * left + 16);
		to = out->p + out->n;
		room = out->cap - out->n - 1;
		if (iconv(cd, &in, &left, &to, &room) == (size_t)-1 &&
		    errno != E2BIG) {
			size_t skip = left < unit ? left : unit;

			out->n = (size_t)(to - out->p);
			utf8_add(out, UTF8_REPLACEMENT);
			in += skip, left -= skip;
			replaced++;
			continue;
		}
		out->n = (size_t)(to - out->p);
	}
	return replaced;
}

size_t
charset_decode(struct str *out, struct slice input, struct slice header)
{
	struct slice name = { NULL, 0 };
	size_t unit = 1, replaced;
	iconv_t cd;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (!slice_starts_with(input, marks[i].mark))
			continue;
		name = slice_of(marks[i].encoding);
		unit = marks[i].mark.n == 2 ? 2 : 1;
		input.p += marks[i].mark.n, input.n -= marks[i].mark.n;
		break;
	}
	/* a page that is UTF-8 is, whatever it says */
	if (unit == 1 && utf8_valid(input) == input.n) {
		str_add(out, input);
		return 0;
	}
	if (!name.p)
		name = value_behind(header, SLICE("charset"));
	if (!name.p)
		name = declared(input);
	if (!name.p || slice_case_eq(name, SLICE("utf-8")) ||
	    (cd = converter_for(name)) == (iconv_t)-1)
		return utf8_add_replaced(out, input);
	replaced = convert(out, cd, input, unit);
	iconv_close(cd);
	return replaced;
}
