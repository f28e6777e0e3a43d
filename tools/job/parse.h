/* SPDX-License-Identifier: ISC */
/*
 * Inputs of any kind to listings: decoded, recognised by their content, read.
 *
 * May be included by: tools.
 */
#ifndef JOB_PARSE_H
#define JOB_PARSE_H

#include "listing.h"

enum parse_error {
	PARSE_OK,
	PARSE_BINARY /* the input is not text */
};

struct parse_options {
	day as_of;	    /* what "3 days ago" counts from, or DAY_NONE */
	const char *format; /* one of parse_format_name's, or NULL */
};

/* what happened on the way, for a summary; adds up over inputs */
struct parse_report {
	size_t records;
	size_t repairs;	 /* of broken JSON and XML */
	size_t mojibake; /* runs of characters that were repaired */
	size_t replaced; /* invalid bytes that became U+FFFD */
};

/* the i-th format that an input may be said to have, or NULL */
const char *parse_format_name(size_t i);

/* calls fn for each job that the input lists, in its order */
enum parse_error parse_input(struct slice input, const struct parse_options *,
    listing_fn *, void *ctx, struct parse_report *);
/*
 * Appends the article of an insight page as a line of JSON (article.h), or
 * nothing if the input is none.
 */
enum parse_error parse_article(
    struct slice input, struct str *out, struct parse_report *);

#endif
