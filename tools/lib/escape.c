/* SPDX-License-Identifier: ISC */
/* text put into other languages; see escape.h */
#include "escape.h"

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7F;
}

void
escape_html(struct str *out, struct slice text)
{
	str_reserve(out, text.n);
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c == '&')
			str_adds(out, "&amp;");
		else if (c == '<')
			str_adds(out, "&lt;");
		else if (c == '>')
			str_adds(out, "&gt;");
		else if (c == '"')
			str_adds(out, "&quot;");
		else if (c == '\'')
			str_adds(out, "&#39;");
		else
			str_addc(out, is_control(c) ? ' ' : c);
	}
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* control characters go, as browsers drop them before they look for a scheme */
static struct slice
trim_url(struct slice url)
{
	while (url.n && (unsigned char)*url.p <= ' ')
		url = slice_from(url.p + 1, url.p + url.n);
	while (url.n && (unsigned char)url.p[url.n - 1] <= ' ')
		url.n--;
	return url;
}

bool
url_is_allowed(struct slice url)
{
	static const char *const schemes[] = { "http", "https", "mailto" };
	struct slice before;

	url = trim_url(url);
	before = (struct slice){ url.p, 0 };
	while (before.n < url.n && !strchr(":/?#", url.p[before.n]))
		before.n++;
	if (before.n == url.n || url.p[before.n] != ':')
		return true; /* no scheme */
	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (slice_case_eq(before, slice_of(schemes[i])))
			return true;
	return false;
}

static void
add_percent(struct str *out, char c)
{
	static const char hex[] = "0123456789ABCDEF";

	str_addc(out, '%');
	str_addc(out, hex[(unsigned char)c >> 4]);
	str_addc(out, hex[(unsigned char)c & 15]);
}

/* "%2F"? */
static bool
is_escaped(struct slice url, size_t i)
{
	if (url.p[i] != '%' || url.n - i < 3)
		return false;
	for (size_t k = i + 1; k < i + 3; k++)
		if (!is_digit(url.p[k]) &&
		    !((url.p[k] | 0x20) >= 'a' && (url.p[k] | 0x20) <= 'f'))
			return false;
	return true;
}

void
escape_url(struct str *out, struct slice url)
{
	/* RFC 3986: reserved and unreserved, but for [] of a host and quotes */
	static const char kept[] = ":/?#@!$*+,;=-._~";

	if (!url_is_allowed(url)) {
		str_addc(out, '#');
		return;
	}
	url = trim_url(url);
	for (size_t i = 0; i < url.n; i++) {
		char c = url.p[i];

		if (c == '&')
			str_adds(out, "&amp;");
		else if (is_letter(c) || is_digit(c) || strchr(kept, c) ||
			 is_escaped(url, i))
			str_addc(out, c);
		else
			add_percent(out, c);
	}
}

void
escape_url_part(struct str *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (is_letter(c) || is_digit(c) || strchr("-._~", c))
			str_addc(out, c);
		else
			add_percent(out, c);
	}
}

void
escape_script(struct str *out, struct slice json)
{
	str_reserve(out, json.n);
	for (size_t i = 0; i < json.n; i++) {
		struct slice rest = slice_from(json.p + i, json.p + json.n);
		char c = json.p[i];

		if (c == '<' || c == '>' || c == '&')
			str_addf(out, "\\u%04x", (unsigned)c);
		else if (slice_starts_with(rest, SLICE("\xE2\x80\xA8")) ||
			 slice_starts_with(rest, SLICE("\xE2\x80\xA9"))) {
			/* line ends of JavaScript, not of JSON */
			str_addf(out, "\\u%04x",
			    0x2000u | (unsigned char)(rest.p[2] & 0x3F));
			i += 2;
		} else {
			str_addc(out, c);
		}
	}
}

void
escape_markdown(struct str *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (is_control(c))
			c = ' ';
		if (strchr("\\`*_[]<>|~&#!", c))
			str_addc(out, '\\');
		str_addc(out, c);
	}
}

void
escape_markdown_line(struct str *out, struct slice text)
{
	size_t n = 0;

	while (n < text.n && is_digit(text.p[n]))
		n++;
	if (n < text.n && strchr(n ? ".)" : "-+=", text.p[n])) {
		str_add(out, (struct slice){ text.p, n });
		str_addc(out, '\\');
		str_addc(out, text.p[n]);
		text = slice_from(text.p + n + 1, text.p + text.n);
	}
	escape_markdown(out, text);
}
