/* SPDX-License-Identifier: ISC */
/*
 * JSON (RFC 8259): a pull parser over text in memory, and writing strings.
 *
 *	struct json j;
 *	struct slice raw;
 *
 *	json_begin(&j, text);
 *	while ((t = json_next(&j, &raw)) > JSON_END)
 *		…
 *	if (t == JSON_ERROR)
 *		… j.error, json_offset(&j) …
 *
 * Slices point into the text and live as long as it does.  Numbers stay
 * text.  The parser is complete but for UTF-8, which the caller has checked
 * (utf8_valid); it neither allocates nor recurses.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_JSON_H
#define LIB_JSON_H

#include "str.h"

#define JSON_MAX_DEPTH 512

enum json_token {
	JSON_ERROR,
	JSON_END,	 /* of the text, after one complete value */
	JSON_OBJECT,	 /* { */
	JSON_OBJECT_END, /* } */
	JSON_ARRAY,	 /* [ */
	JSON_ARRAY_END,	 /* ] */
	JSON_KEY,	 /* raw holds the quotes; the value follows */
	JSON_STRING,	 /* raw holds the quotes */
	JSON_NUMBER,	 /* raw is its text, every digit kept */
	JSON_TRUE,
	JSON_FALSE,
	JSON_NULL
};

struct json {
	const char *begin, *p, *end;
	const char *error; /* after JSON_ERROR: what is wrong */
	bool truncated;	   /* after JSON_ERROR: the text ended too early */
	bool escaped;	   /* after a key or string: it holds a backslash */
	bool unsafe;	   /* … and \u0000 or half a surrogate pair */
	unsigned depth;
	unsigned char expect;
	unsigned char is_object[JSON_MAX_DEPTH / 8]; /* a bit a level */
};

void json_begin(struct json *, struct slice text);
enum json_token json_next(struct json *, struct slice *raw);
/*
 * Called after json_next returned token: passes over the rest of that value
 * (nothing is left of a scalar) and returns its raw text from its first byte.
 * An absent slice is an error, as JSON_ERROR.
 */
struct slice json_rest(struct json *, enum json_token token, struct slice raw);
/* where the parser stands, or where the error is: bytes from the start */
size_t json_offset(const struct json *);

/*
 * Appends the characters of a raw string (with its quotes) that the parser
 * accepted.  What has no UTF-8 form, half a surrogate pair, is U+FFFD.
 */
void json_unescape(struct str *, struct slice raw);
/* appends text as a JSON string: quotes, and only the escapes needed */
void json_add_string(struct str *, struct slice text);
/* the same with nothing but ASCII: \u00e9 for what lies beyond */
void json_add_ascii(struct str *, struct slice text);
/* appends accepted JSON without blanks between its tokens */
void json_add_compact(struct str *, struct slice raw);

#endif
