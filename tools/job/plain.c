/* SPDX-License-Identifier: ISC */
/* plain text from marked-up text; see plain.h */
#include "plain.h"
#include "../lib/utf8.h"
#include "entity.h"

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Windows-1252 in a numeric reference, as HTML5 reads it */
static uint32_t
code_of(uint32_t c)
{
	static const uint16_t high[32] = { 0x20AC, 0x81, 0x201A, 0x0192, 0x201E,
		0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
		0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D,
		0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
		0x9D, 0x017E, 0x0178 };

	if (c >= 0x80 && c <= 0x9F)
		return high[c - 0x80];
	if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return UTF8_REPLACEMENT;
	return c < 0x20 && c != '\t' && c != '\n' ? ' ' : c;
}

/* takes "#8211;" or "#x2013;" off the front of *s; 0 if it is none */
static uint32_t
take_number(struct slice *s)
{
	size_t i = 1;
	uint32_t v = 0, base = 10;

	if (i < s->n && (s->p[i] == 'x' || s->p[i] == 'X'))
		base = 16, i++;
	for (; i < s->n && i < 12; i++) {
		char c = s->p[i];
		uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
				 : base == 16 && c >= 'a' && c <= 'f'
				     ? (uint32_t)(c - 'a' + 10)
				 : base == 16 && c >= 'A' && c <= 'F'
				     ? (uint32_t)(c - 'A' + 10)
				     : base;

		if (digit == base)
			break;
		v = v < 0x110000 ? v * base + digit : v;
	}
	if (i < (base == 16 ? 3u : 2u))
		return 0;
	if (i < s->n && s->p[i] == ';')
		i++;
	s->p += i, s->n -= i;
	return code_of(v);
}

/* takes an entity off the front of *s, which begins with '&' */
static void
take_entity(struct str *out, struct slice *s)
{
	struct slice rest = { s->p + 1, s->n - 1 };
	uint32_t code = 0;

	if (rest.n && rest.p[0] == '#') {
		code = take_number(&rest);
	} else {
		size_t n = 0;

		while (n < rest.n && n < 10 &&
		       (is_letter(rest.p[n]) ||
			   (rest.p[n] >= '0' && rest.p[n] <= '9')))
			n++;
		if (n && n < rest.n && rest.p[n] == ';')
			code = entity_code((struct slice){ rest.p, n });
		if (code)
			rest.p += n + 1, rest.n -= n + 1;
	}
	if (code) {
		utf8_add(out, code);
		*s = rest;
	} else {
		str_addc(out, '&');
		s->p++, s->n--;
	}
}

void
plain_add_decoded(struct str *out, struct slice s)
{
	while (s.n) {
		const char *amp = memchr(s.p, '&', s.n);
		size_t n = amp ? (size_t)(amp - s.p) : s.n;

		str_add(out, (struct slice){ s.p, n });
		s.p += n, s.n -= n;
		if (s.n)
			take_entity(out, &s);
	}
}

/* a tag at the front of s: its length with both brackets, or 0 */
static size_t
tag_length(struct slice s)
{
	const char *end;
	size_t i = 1;

	if (s.n < 3 || s.p[0] != '<')
		return 0;
	if (s.p[1] == '!' && s.n >= 4 && s.p[2] == '-' && s.p[3] == '-') {
		end = slice_find(s, SLICE("-->"));
		return end ? (size_t)(end - s.p) + 3 : s.n;
	}
	i += s.p[1] == '/' || s.p[1] == '!' || s.p[1] == '?';
	if (!is_letter(s.p[i]))
		return 0;
	end = memchr(s.p, '>', s.n);
	return end ? (size_t)(end - s.p) + 1 : 0;
}

bool
plain_has_tag(struct slice s)
{
	const char *lt;

	while (s.n && (lt = memchr(s.p, '<', s.n))) {
		s = slice_from(lt, s.p + s.n);
		if (tag_length(s))
			return true;
		s.p++, s.n--;
	}
	return false;
}

/* the name in a tag, without the slash of an end tag */
static struct slice
tag_name(const char *tag)
{
	const char *p = tag + 1 + (tag[1] == '/'), *begin = p;

	while (is_letter(*p) || (*p >= '0' && *p <= '9'))
		p++;
	return slice_from(begin, p);
}

/* elements that begin a new line, by what stands before their text */
static const struct {
	const char *name;
	const char *before; /* "\n\n" a paragraph, "\n" a line */
} blocks[] = {
	{ "p", "\n\n" },
	{ "br", "\n" },
	{ "li", "\n- " },
	{ "div", "\n" },
	{ "ul", "\n" },
	{ "ol", "\n" },
	{ "h1", "\n\n" },
	{ "h2", "\n\n" },
	{ "h3", "\n\n" },
	{ "h4", "\n\n" },
	{ "h5", "\n\n" },
	{ "h6", "\n\n" },
	{ "tr", "\n" },
	{ "td", " " },
	{ "th", " " },
	{ "dt", "\n" },
	{ "dd", "\n" },
	{ "table", "\n\n" },
	{ "section", "\n\n" },
	{ "article", "\n\n" },
	{ "hr", "\n" },
	{ "blockquote", "\n\n" },
};

static const char *
block_break(const char *tag)
{
	struct slice name = tag_name(tag);

	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++) {
		if (!slice_case_eq(name, slice_of(blocks[i].name)))
			continue;
		return tag[1] == '/' && blocks[i].before[0] == '\n'
			   ? "\n"
			   : blocks[i].before;
	}
	return NULL;
}

/* ends the line at hand, and a paragraph if two line ends are asked for */
static void
break_line(struct str *out, size_t from, const char *before)
{
	size_t have = 0, want = 0;

	while (out->n > from && out->p[out->n - 1] == ' ')
		out->n--;
	/* an item that stayed empty is none */
	if (out->n > from && out->p[out->n - 1] == '-' &&
	    (out->n - from == 1 || out->p[out->n - 2] == '\n'))
		out->n--;
	while (have < out->n - from && out->p[out->n - 1 - have] == '\n')
		have++;
	while (before[want] == '\n')
		want++;
	if (want == 0 && (have || out->n == from)) /* a line's first cell */
		return;
	for (; have < want && out->n > from; have++)
		str_addc(out, '\n');
	str_adds(out, before + want);
}

/* decodes a text's entities and adds it with single blanks */
static void
add_words(struct str *out, size_t from, struct slice s)
{
	struct str decoded = STR_INIT;
	struct slice rest;

	plain_add_decoded(&decoded, s);
	rest = str_slice(&decoded);
	for (size_t i = 0; i < rest.n; i++) {
		char c = rest.p[i];
		bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';

		/* no-break space, zero-width space */
		if (c == '\xC2' && i + 1 < rest.n && rest.p[i + 1] == '\xA0') {
			blank = true;
			i++;
		} else if (c == '\xE2' && i + 2 < rest.n &&
			   memcmp(rest.p + i, "\xE2\x80\x8B", 3) == 0) {
			i += 2;
			continue;
		}
		if (!blank)
			str_addc(out, c);
		else if (out->n > from && out->p[out->n - 1] != ' ' &&
			 out->p[out->n - 1] != '\n')
			str_addc(out, ' ');
	}
	str_free(&decoded);
}

static void
trim_end(struct str *out, size_t from)
{
	while (out->n > from &&
	       (out->p[out->n - 1] == ' ' || out->p[out->n - 1] == '\n'))
		out->n--;
}

/* what lies in these elements is not text */
static size_t
skip_raw(struct slice s, size_t tag)
{
	struct slice name = tag_name(s.p);
	const char *p;

	if (s.p[1] == '/' || (!slice_case_eq(name, SLICE("script")) &&
				 !slice_case_eq(name, SLICE("style"))))
		return tag;
	p = slice_find((struct slice){ s.p + tag, s.n - tag }, SLICE("</"));
	return p ? (size_t)(p - s.p) : s.n;
}

static void
add_markup(struct str *out, struct slice s, bool one_line)
{
	size_t from = out->n;

	while (s.n) {
		const char *lt = memchr(s.p, '<', s.n), *before;
		size_t n = lt ? (size_t)(lt - s.p) : s.n, tag;

		add_words(out, from, (struct slice){ s.p, n });
		s.p += n, s.n -= n;
		if (s.n == 0)
			break;
		tag = tag_length(s);
		if (tag == 0) {
			str_addc(out, '<');
			tag = 1;
		} else if ((before = block_break(s.p))) {
			if (one_line)
				add_words(out, from, SLICE(" "));
			else
				break_line(out, from, before);
		}
		if (tag > 1)
			tag = skip_raw(s, tag);
		s.p += tag, s.n -= tag;
	}
	trim_end(out, from);
}

void
plain_add_line(struct str *out, struct slice s)
{
	add_markup(out, slice_trim(s), true);
}

/* text without markup: line ends kept, two at most */
static void
add_lines(struct str *out, struct slice s)
{
	size_t from = out->n;

	s = slice_trim(s);
	while (s.p) {
		struct slice line = slice_trim(slice_next(&s, '\n'));

		add_words(out, from, line);
		while (out->n > from && out->p[out->n - 1] == ' ')
			out->n--;
		if (out->n > from &&
		    (line.n || out->n - from < 2 || out->p[out->n - 2] != '\n'))
			str_addc(out, '\n');
	}
	trim_end(out, from);
}

void
plain_add_text(struct str *out, struct slice html)
{
	struct str decoded = STR_INIT;

	if (!plain_has_tag(html) && slice_find(html, SLICE("&lt;"))) {
		plain_add_decoded(&decoded, html);
		html = str_slice(&decoded);
	}
	if (plain_has_tag(html))
		add_markup(out, html, false);
	else
		add_lines(out, html);
	str_free(&decoded);
}
