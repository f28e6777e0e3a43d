/* SPDX-License-Identifier: ISC */
/* the words of a filter expression; see filter_lex.h */
#include <stdarg.h>
#include <stdio.h>

#include "filter_lex.h"
#include "filter_program.h"
#include "utf8.h"

#define CLIP 60 /* bytes of the user's text in a message */

struct slice
filter_clip(struct slice s)
{
	return utf8_clip(s, CLIP);
}

void
filter_lex_fail(
    struct filter_lexer *lx, size_t at, size_t len, const char *fmt, ...)
{
	va_list ap;

	if (!lx->failed) {
		lx->failed = true;
		lx->err->at = at;
		lx->err->len = len;
		lx->err->unknown_column = false;
		va_start(ap, fmt);
		vsnprintf(lx->err->message, sizeof(lx->err->message), fmt, ap);
		va_end(ap);
		/* what is quoted may hold anything, and it is one line */
		for (char *p = lx->err->message; *p; p++)
			if ((unsigned char)*p < ' ' || *p == 0x7F)
				*p = ' ';
	}
	lx->token = (struct filter_token){ .kind = TOK_END };
}

static bool
is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static bool
is_word_start(int c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       c >= 0x80;
}

static bool
is_word(int c)
{
	return is_word_start(c) || is_digit(c);
}

/* the byte i places ahead, or -1 behind the end */
static int
peek(const struct filter_lexer *lx, size_t i)
{
	return i < lx->expr.n - lx->pos ? (unsigned char)lx->expr.p[lx->pos + i]
					: -1;
}

static size_t
digits_at(const struct filter_lexer *lx, size_t i)
{
	size_t n = 0;

	while (is_digit(peek(lx, i + n)))
		n++;
	return n;
}

static void
skip_blanks(struct filter_lexer *lx)
{
	int c;

	for (; (c = peek(lx, 0)) != -1; lx->pos++) {
		if (c == '#')
			while (peek(lx, 1) != -1 && peek(lx, 1) != '\n')
				lx->pos++;
		else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
			return;
	}
}

/* takes n bytes as a token whose text they are */
static void
take(struct filter_lexer *lx, enum filter_token_kind kind, size_t n)
{
	lx->token = (struct filter_token){ .kind = kind,
		.at = lx->pos,
		.len = n,
		.text = { lx->expr.p + lx->pos, n },
		.plain = true };
	lx->pos += n;
}

/* takes n bytes as a token whose text is in buf */
static void
take_buf(struct filter_lexer *lx, enum filter_token_kind kind, size_t n)
{
	take(lx, kind, n);
	lx->token.plain = lx->buf.n + 2 == n;
	lx->token.text = str_slice(&lx->buf);
}

/*
 * 2026-01-31 is a day.  2026-10 could be a month or a difference, so it is
 * neither.  Returns false if there is a plain number.
 */
static bool
lex_day(struct filter_lexer *lx)
{
	size_t day;

	if (digits_at(lx, 0) != 4 || peek(lx, 4) != '-' ||
	    digits_at(lx, 5) != 2)
		return false;
	day = peek(lx, 7) == '-' ? digits_at(lx, 8) : 0;
	if (day == 2 && !is_word(peek(lx, 10)) && peek(lx, 10) != '-') {
		take(lx, TOK_DAY, 10);
		if (!filter_is_day(lx->token.text))
			filter_lex_fail(lx, lx->token.at, 10,
			    "there is no day \"%.*s\"",
			    SLICE_ARGS(lx->token.text));
		return true;
	}
	filter_lex_fail(lx, lx->pos, 7,
	    "a day is written 2026-01-31; put blanks around the \"-\" of a "
	    "difference");
	return true;
}

static void
lex_number(struct filter_lexer *lx)
{
	size_t n, bad;
	bool exponent = false;
	int c;

	if (lex_day(lx))
		return;
	n = digits_at(lx, 0);
	if (n > 1 && peek(lx, 0) == '0') {
		filter_lex_fail(lx, lx->pos, n,
		    "a number does not begin with 0; quote it if it is a text");
		return;
	}
	if (peek(lx, n) == '.')
		n += 1 + digits_at(lx, n + 1);
	c = peek(lx, n);
	if (c == 'e' || c == 'E') {
		size_t sign = peek(lx, n + 1) == '-' || peek(lx, n + 1) == '+';

		exponent = digits_at(lx, n + 1 + sign) > 0;
		if (exponent)
			n += 1 + sign + digits_at(lx, n + 1 + sign);
		c = peek(lx, n);
	}
	str_clear(&lx->buf);
	str_add(&lx->buf, (struct slice){ lx->expr.p + lx->pos, n });
	if (!exponent && (c == 'k' || c == 'K' || c == 'm' || c == 'M')) {
		str_adds(&lx->buf, c == 'k' || c == 'K' ? "e3" : "e6");
		n++;
	}
	for (bad = n; is_word(peek(lx, bad)) || peek(lx, bad) == '.';)
		bad++;
	if (bad > n) {
		filter_lex_fail(lx, lx->pos, bad,
		    "\"%.*s\" is neither a number nor a name",
		    SLICE_ARGS(filter_clip(
			(struct slice){ lx->expr.p + lx->pos, bad })));
		return;
	}
	take_buf(lx, TOK_NUMBER, n);
}

/* the byte that backslash and c stand for in a text, or -1 */
static int
escaped(int c)
{
	switch (c) {
	case '\\':
	case '"':
	case '\'':
	case '/':
		return c;
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case 't':
		return '\t';
	}
	return -1;
}

static void
lex_text(struct filter_lexer *lx)
{
	int quote = peek(lx, 0), c;
	size_t i = 1;

	str_clear(&lx->buf);
	for (; (c = peek(lx, i)) != quote; i++) {
		if (c == -1) {
			filter_lex_fail(
			    lx, lx->pos, 1, "this quote is never closed");
			return;
		}
		if (c == '\\') {
			c = escaped(peek(lx, ++i));
			if (c == -1) {
				filter_lex_fail(lx, lx->pos + i - 1, 1,
				    "write \\\\ for a backslash in quotes, or "
				    "a pattern in slashes: ~ /\\d+/");
				return;
			}
		}
		str_addc(&lx->buf, (char)c);
	}
	take_buf(lx, TOK_TEXT, i + 1);
}

static void
lex_column(struct filter_lexer *lx)
{
	size_t i = 1;
	int c;

	str_clear(&lx->buf);
	for (; (c = peek(lx, i)) != '`' || peek(lx, i + 1) == '`'; i++) {
		if (c == -1) {
			filter_lex_fail(
			    lx, lx->pos, 1, "this backtick is never closed");
			return;
		}
		i += c == '`';
		str_addc(&lx->buf, (char)c);
	}
	take_buf(lx, TOK_COLUMN, i + 1);
}

/* PCRE2 itself reads \/ as a slash, so the text is the pattern */
static void
lex_pattern(struct filter_lexer *lx)
{
	size_t i = 1, flags;

	for (; peek(lx, i) != '/'; i++) {
		i += peek(lx, i) == '\\';
		if (peek(lx, i) == -1) {
			filter_lex_fail(
			    lx, lx->pos, 1, "this pattern is never closed");
			return;
		}
	}
	for (flags = i + 1; is_word(peek(lx, flags));)
		flags++;
	if (flags > i + 2 || (flags == i + 2 && peek(lx, i + 1) != 'i')) {
		filter_lex_fail(lx, lx->pos + i + 1, flags - i - 1,
		    "a pattern has no other flag than i");
		return;
	}
	take(lx, TOK_PATTERN, flags);
	lx->token.fold_case = flags > i + 1;
	lx->token.text = (struct slice){ lx->token.text.p + 1, i - 1 };
}

static void
lex_word(struct filter_lexer *lx)
{
	size_t n = 1;

	while (is_word(peek(lx, n)))
		n++;
	take(lx, TOK_WORD, n);
	if (slice_is(lx->token.text, "in"))
		lx->token.kind = TOK_IN;
}

/* clang-format off */
/* the longer first; an empty kind is a slip that deserves an answer */
static const struct {
	const char *text;
	enum filter_token_kind kind;
	const char *instead;
} operators[] = {
	{ "||", TOK_OR, NULL },
	{ "&&", TOK_AND, NULL },
	{ "==", TOK_EQ, NULL },
	{ "!=", TOK_NE, NULL },
	{ "<>", TOK_END, "write != for \"is not\"" },
	{ "<=", TOK_LE, NULL },
	{ ">=", TOK_GE, NULL },
	{ "=~", TOK_END, "write ~ for \"matches\"" },
	{ "!~", TOK_NOT_MATCH, NULL },
	{ "<", TOK_LT, NULL },
	{ ">", TOK_GT, NULL },
	{ "~", TOK_MATCH, NULL },
	{ "!", TOK_NOT, NULL },
	{ "+", TOK_PLUS, NULL },
	{ "-", TOK_MINUS, NULL },
	{ "*", TOK_STAR, NULL },
	{ "/", TOK_SLASH, NULL },
	{ "(", TOK_OPEN, NULL },
	{ ")", TOK_CLOSE, NULL },
	{ ",", TOK_COMMA, NULL },
	{ "=", TOK_END, "write == for \"is\"" },
	{ "&", TOK_END, "write && for \"and\"" },
	{ "|", TOK_END, "write || for \"or\"" },
	{ "\xE2\x80\x9C", TOK_END, "write plain quotes: \"…\"" },
	{ "\xE2\x80\x9D", TOK_END, "write plain quotes: \"…\"" },
	{ "\xE2\x80\x98", TOK_END, "write plain quotes: '…'" },
	{ "\xE2\x80\x99", TOK_END, "write plain quotes: '…'" },
};
/* clang-format on */

/* returns false if there is no operator */
static bool
lex_operator(struct filter_lexer *lx)
{
	struct slice rest = { lx->expr.p + lx->pos, lx->expr.n - lx->pos };

	for (size_t i = 0; i < sizeof(operators) / sizeof(*operators); i++) {
		struct slice op = slice_of(operators[i].text);

		if (!slice_starts_with(rest, op))
			continue;
		if (operators[i].instead)
			filter_lex_fail(
			    lx, lx->pos, op.n, "%s", operators[i].instead);
		else
			take(lx, operators[i].kind, op.n);
		return true;
	}
	return false;
}

/* may an operand stand behind this token?  Then '/' begins a pattern. */
static bool
before_operand(enum filter_token_kind kind)
{
	switch (kind) {
	case TOK_NUMBER:
	case TOK_TEXT:
	case TOK_DAY:
	case TOK_PATTERN:
	case TOK_WORD:
	case TOK_COLUMN:
	case TOK_CLOSE:
		return false;
	default:
		return true;
	}
}

static void
lex(struct filter_lexer *lx, bool operand)
{
	size_t behind = lx->token.at + lx->token.len;
	struct slice rest;
	int c;

	if (lx->failed)
		return;
	skip_blanks(lx);
	c = peek(lx, 0);
	if (c == -1)
		lx->token = (struct filter_token){ .at = behind };
	else if (is_digit(c) || (c == '.' && is_digit(peek(lx, 1))))
		lex_number(lx);
	else if (c == '"' || c == '\'')
		lex_text(lx);
	else if (c == '`')
		lex_column(lx);
	else if (c == '/' && operand)
		lex_pattern(lx);
	else if (lex_operator(lx))
		return;
	else if (is_word_start(c))
		lex_word(lx);
	else {
		rest = (struct slice){ lx->expr.p + lx->pos, 1 };
		filter_lex_fail(lx, lx->pos, 1,
		    c < ' ' || c == 0x7F ? "there is a control character here"
					 : "\"%.*s\" means nothing here",
		    SLICE_ARGS(rest));
	}
}

void
filter_lex_next(struct filter_lexer *lx)
{
	lex(lx, before_operand(lx->token.kind));
}

void
filter_lex_start(
    struct filter_lexer *lx, struct slice expr, struct filter_error *err)
{
	size_t valid = utf8_valid(expr);

	*lx = (struct filter_lexer){ .expr = expr, .err = err };
	if (valid < expr.n)
		filter_lex_fail(lx, valid, 1, "this is not valid UTF-8");
	lex(lx, true);
}
