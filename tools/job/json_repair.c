/* SPDX-License-Identifier: ISC */
/* broken JSON made valid; see json_repair.h */
#include "json_repair.h"
#include "../lib/json.h"
#include "../lib/number.h"
#include "plain.h"

#define MAX_DEPTH (JSON_MAX_DEPTH - 2)

struct repair {
	const char *p, *end;
	struct str *out;
	struct str word; /* the characters of a string at hand */
	size_t count;
	size_t depth;
	char close[MAX_DEPTH]; /* what ends each open container */
	bool comma;	       /* a value stands before: the next needs one */
	bool key;	       /* in an object, and the next is a key */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* takes what stands at p if it is that text */
static bool
take(struct repair *r, const char *text)
{
	size_t n = strlen(text);

	if ((size_t)(r->end - r->p) < n || memcmp(r->p, text, n) != 0)
		return false;
	r->p += n;
	return true;
}

static void
skip_past(struct repair *r, const char *text)
{
	const char *at = slice_find(slice_from(r->p, r->end), slice_of(text));

	r->p = at ? at + strlen(text) : r->end;
}

/* passes over blanks, and over what has no place between two tokens */
static void
skip_gap(struct repair *r)
{
	for (;;) {
		while (r->p < r->end && (is_blank(*r->p) || *r->p == '\0'))
			r->p++;
		if (take(r, "/*"))
			skip_past(r, "*/");
		else if (take(r, "//"))
			skip_past(r, "\n");
		else if (!take(r, "<!--") && !take(r, "-->") &&
			 !take(r, "<![CDATA[") && !take(r, "]]>") &&
			 !take(r, "\xEF\xBB\xBF") && !take(r, "\xC2\xA0"))
			return;
		r->count++;
	}
}

/* the first byte behind p that is not blank, or 0 */
static char
peek(const struct repair *r, const char *p)
{
	while (p < r->end && is_blank(*p))
		p++;
	return p < r->end ? *p : '\0';
}

/*
 * Does the quote at q end the string?  Only if what follows can follow a
 * value; a comma must in turn be followed by a value or a key.
 */
static bool
is_end_quote(const struct repair *r, const char *q)
{
	char c = peek(r, q + 1);
	const char *comma;

	if (c == '\0' || c == '}' || c == ']' || c == ':' || c == ';')
		return true;
	if (c != ',')
		return (c == '"' || c == '\'') && q + 1 < r->end &&
		       is_blank(q[1]);
	comma = memchr(q, ',', (size_t)(r->end - q));
	c = peek(r, comma + 1);
	return c == '\0' || strchr("\"'{[}]-0123456789ntfuN/", c) ||
	       (r->key && (c == '_' || (c >= 'a' && c <= 'z')));
}

static unsigned
hex_value(const char *p)
{
	unsigned v = 0;

	for (int i = 0; i < 4; i++) {
		char c = p[i];

		v = v * 16 +
		    (c >= '0' && c <= '9'      ? (unsigned)(c - '0')
			: c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10)
			: c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10)
					       : 0x10000u);
	}
	return v;
}

/* an escape: kept if it is one, else its backslash is dropped or doubled */
static void
read_escape(struct repair *r)
{
	char c = r->p + 1 < r->end ? r->p[1] : '\0';

	if (c && strchr("\"\\/bfnrt", c)) {
		str_add(&r->word, (struct slice){ r->p, 2 });
		r->p += 2;
	} else if (c == 'u' && r->end - r->p >= 6 &&
		   hex_value(r->p + 2) < 0x10000) {
		str_add(&r->word, (struct slice){ r->p, 6 });
		r->p += 6;
	} else {
		r->p++;
		r->count++;
		if (c == 'u' || c == 'x')
			str_adds(&r->word, "\\\\");
	}
}

/* a quoted string; ends where it plausibly does, or with the text */
static void
read_string(struct repair *r)
{
	char quote = *r->p++;

	str_clear(&r->word);
	while (r->p < r->end) {
		char c = *r->p;

		if (c == '\\') {
			read_escape(r);
			continue;
		}
		if (c == quote && is_end_quote(r, r->p)) {
			r->p++;
			return;
		}
		if (c == '"')
			str_adds(&r->word, "\\\"");
		else if ((unsigned char)c >= 0x20)
			str_addc(&r->word, c);
		else if (c == '\n' || c == '\t')
			str_adds(&r->word, c == '\n' ? "\\n" : "\\t");
		r->count += c == quote || (unsigned char)c < 0x20;
		r->p++;
	}
	r->count++;
}

static void
add_word(struct repair *r)
{
	str_addc(r->out, '"');
	str_add(r->out, str_slice(&r->word));
	str_addc(r->out, '"');
}

/* a comma where one belongs */
static void
separate(struct repair *r)
{
	if (r->comma)
		str_addc(r->out, ',');
	r->comma = false;
}

static bool
in_object(const struct repair *r)
{
	return r->depth && r->close[r->depth - 1] == '}';
}

/* a value is complete: what follows it is a comma, and maybe a key */
static void
after_value(struct repair *r)
{
	r->comma = true;
	r->key = in_object(r);
}

static void
open_container(struct repair *r, char close)
{
	str_addc(r->out, close == '}' ? '{' : '[');
	r->close[r->depth++] = close;
	r->comma = false;
	r->key = close == '}';
	r->p++;
}

static void
close_container(struct repair *r)
{
	str_addc(r->out, r->close[--r->depth]);
	after_value(r);
}

/* a word without quotes: a number, true, false, null or a text */
static void
read_bare(struct repair *r)
{
	const char *begin = r->p;
	struct slice word;

	while (r->p < r->end && !strchr(",:{}[]\"'\n;", *r->p))
		r->p++;
	if (r->p == begin)
		r->p++;
	word = slice_trim(slice_from(begin, r->p));
	if (!r->key && (number_is_json(word) || slice_is(word, "true") ||
			   slice_is(word, "false") || slice_is(word, "null"))) {
		str_add(r->out, word);
		return;
	}
	r->count++;
	if (!r->key && (slice_is(word, "undefined") || slice_is(word, "NaN") ||
			   slice_is(word, "Infinity") || word.n == 0))
		str_adds(r->out, "null");
	else
		json_add_string(r->out, word);
}

static void
read_key(struct repair *r)
{
	separate(r);
	if (*r->p == '"' || *r->p == '\'') {
		r->count += *r->p == '\'';
		read_string(r);
		add_word(r);
	} else {
		read_bare(r);
	}
	str_addc(r->out, ':');
	skip_gap(r);
	if (r->p < r->end && *r->p == ':')
		r->p++;
	else
		r->count++;
	r->key = false;
}

static void
read_value(struct repair *r)
{
	char c = *r->p;

	separate(r);
	if (c == '{' || c == '[') {
		open_container(r, c == '{' ? '}' : ']');
		return;
	}
	if (c == '"' || c == '\'') {
		r->count += c == '\'';
		read_string(r);
		add_word(r);
	} else {
		read_bare(r);
	}
	after_value(r);
}

/* one token; false when the value is complete or the text at its end */
static bool
read_token(struct repair *r)
{
	const char *at;

	skip_gap(r);
	at = r->p;
	if (at == r->end || (r->depth == 0 && r->comma))
		return false;
	if (*at == ',' || *at == ';') {
		r->count += !r->comma || *at == ';' ||
			    strchr("}]", peek(r, at + 1)) != NULL;
		r->p++;
	} else if (*at == '}' || *at == ']') {
		r->p++;
		if (in_object(r) && !r->key && !r->comma)
			str_adds(r->out, "null"), after_value(r);
		if (r->depth && r->close[r->depth - 1] == *at)
			close_container(r);
		else
			r->count++;
	} else if (r->depth == MAX_DEPTH && (*at == '{' || *at == '[')) {
		return false;
	} else if (r->key) {
		read_key(r);
	} else {
		read_value(r);
	}
	return true;
}

size_t
json_repair(struct str *out, struct slice text)
{
	struct str decoded = STR_INIT;
	struct repair r = { .out = out, .word = STR_INIT };

	if (!memchr(text.p, '"', text.n) && slice_find(text, SLICE("&quot;"))) {
		plain_add_decoded(&decoded, text);
		text = str_slice(&decoded);
		r.count++;
	}
	r.p = text.p;
	r.end = text.p + text.n;
	/* what stands before the value is an assignment or a wrapper */
	while (r.p < r.end && *r.p != '{' && *r.p != '[') {
		skip_gap(&r);
		if (r.p < r.end && *r.p != '{' && *r.p != '[')
			r.p++;
	}
	while (read_token(&r))
		;
	r.count += r.depth > 0;
	if (in_object(&r) && !r.key && !r.comma)
		str_adds(out, "null");
	while (r.depth)
		close_container(&r);
	str_free(&r.word);
	str_free(&decoded);
	return r.count;
}
