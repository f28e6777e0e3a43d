/* SPDX-License-Identifier: ISC */
/*
 * The expression language of jobfilter(1): compiled once to a flat program,
 * then asked about each row.  It knows columns of text and no formats.
 *
 *	expression = or ;
 *	or         = and, { "||", and } ;
 *	and        = relation, { "&&", relation } ;
 *	relation   = sum, [ compare, sum | match, ( pattern | text )
 *	             | "in", "(", literal, { ",", literal }, ")" ] ;
 *	compare    = "==" | "!=" | "<" | "<=" | ">" | ">=" ;
 *	match      = "~" | "!~" ;
 *	sum        = product, { ( "+" | "-" ), product } ;
 *	product    = unary, { ( "*" | "/" ), unary } ;
 *	unary      = { "!" | "-" }, primary ;
 *	primary    = "(", expression, ")" | "true" | "false" | column | text
 *	             | number | day | function, "(", expression,
 *	             { ",", expression }, ")" ;
 *	function   = "has" | "empty" | "lower" | "upper" | "len" ;
 *	literal    = text | day | [ "-" ], number ;
 *	column     = word | "`", { character | "``" }, "`" ;
 *	text       = '"', { character | escape }, '"'
 *	             | "'", { character | escape }, "'" ;
 *	escape     = "\", ( "\" | '"' | "'" | "/" | "n" | "r" | "t" ) ;
 *	number     = decimal of lib/number.h, unsigned, [ "k" | "m" ] ;
 *	day        = YYYY-MM-DD ;
 *	pattern    = "/", { character | "\/" }, "/", [ "i" ] ;
 *
 * Blanks and line ends separate; "#" begins a comment up to the line's end.
 *
 * Types are found at compile time.  A column is a text that takes the type
 * of what it meets: beside a number its cell is read as a number, beside a
 * day (quoted or not) as a day, beside a text it is compared byte by byte.
 * Two columns compare as numbers if both cells are numbers, as days if both
 * are days, as text if neither is either, and else not at all.
 *
 * Logic has three values.  Unknown is: a number asked of a cell that is none
 * (an empty one too), a day asked of a cell that does not begin with one, a
 * division by zero, and < <= > >= on an empty text.  !unknown is unknown,
 * unknown && false is false, unknown || true is true.
 *
 * Lifetime: a filter owns all it needs, the expression's text included; free
 * it with filter_free.  Evaluation uses buffers of the filter: one thread.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_FILTER_H
#define LIB_FILTER_H

#include "str.h"

/* how deep parentheses, calls and prefix operators may nest */
#define FILTER_MAX_NESTING 256

struct filter;

struct filter_error {
	size_t at, len;	     /* bytes of the expression; len may be 0 */
	bool unknown_column; /* the caller may want to list the columns */
	char message[240];   /* one line, valid UTF-8 if the expression is */
};

enum filter_result {
	FILTER_FALSE,
	FILTER_TRUE,
	FILTER_UNKNOWN,
	FILTER_ERROR, /* a pattern gave up on this row: see filter_message */
};

/* the index of a column by its name, or -1 */
typedef int filter_column_fn(void *ctx, struct slice name);
/*
 * The text of a column of the row at hand, unescaped, multi-values joined by
 * '|'; it must stay valid until filter_eval returns.  Asked for only when
 * the result depends on it, and at most once a row and column.
 */
typedef struct slice filter_value_fn(void *ctx, size_t column);

/* the program, or NULL with *err filled in */
struct filter *filter_compile(struct slice expr, filter_column_fn *column_of,
    void *ctx, struct filter_error *err);
/* is the row one to keep?  Only if FILTER_TRUE. */
enum filter_result filter_eval(
    struct filter *, filter_value_fn *value_of, void *ctx);
/* why the last filter_eval was a FILTER_ERROR; valid until the next */
const char *filter_message(const struct filter *);
void filter_free(struct filter *);

/*
 * Appends the line of the expression that the error is in (a piece of it if
 * it is long), and the carets that mark the place below it.
 */
void filter_error_show(const struct filter_error *, struct slice expr,
    struct str *line, struct str *carets);

#endif
