/* SPDX-License-Identifier: ISC */
/*
 * The words of a filter expression.  A token's text is valid until the next
 * one is taken.  The first error sticks: the lexer then yields only the end.
 *
 * May be included by: lib/filter*.c.
 */
#ifndef LIB_FILTER_LEX_H
#define LIB_FILTER_LEX_H

#include "filter.h"

enum filter_token_kind {
	TOK_END,
	TOK_NUMBER,
	TOK_TEXT,
	TOK_DAY,
	TOK_PATTERN,
	TOK_WORD,
	TOK_COLUMN, /* in backticks */
	TOK_OR,
	TOK_AND,
	TOK_NOT,
	TOK_EQ,
	TOK_NE,
	TOK_LT,
	TOK_LE,
	TOK_GT,
	TOK_GE,
	TOK_MATCH,
	TOK_NOT_MATCH,
	TOK_IN,
	TOK_PLUS,
	TOK_MINUS,
	TOK_STAR,
	TOK_SLASH,
	TOK_OPEN,
	TOK_CLOSE,
	TOK_COMMA,
};

struct filter_token {
	enum filter_token_kind kind;
	size_t at, len;	   /* bytes of the expression */
	struct slice text; /* unescaped; a number's suffix as an exponent */
	bool fold_case;	   /* /…/i */
	bool plain;	   /* text is the expression's own bytes */
};

struct filter_lexer {
	struct slice expr;
	size_t pos;
	struct filter_token token; /* the one at hand */
	struct str buf;
	struct filter_error *err;
	bool failed;
};

/* takes the first token */
void filter_lex_start(
    struct filter_lexer *, struct slice expr, struct filter_error *);
void filter_lex_next(struct filter_lexer *);
/* notes the first error only, and ends the expression */
void filter_lex_fail(struct filter_lexer *, size_t at, size_t len,
    const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* the piece of a text that fits into a message, cut between characters */
struct slice filter_clip(struct slice);

#endif
