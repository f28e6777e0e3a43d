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
	day as_of;
};

/* what happened on the way, for a summary */
struct parse_report {
	size_t records;
	size_t repairs;	 /* of broken JSON and XML */
	size_t mojibake; /* runs of characters that were repaired */
	size_t replaced; /* invalid bytes that became U+FFFD */
};

/* calls fn for each job that the input lists, in its order */
enum parse_error parse_input(struct slice input, const struct parse_options *,
    listing_fn *, void *ctx, struct parse_report *);

#endif
