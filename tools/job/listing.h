/* SPDX-License-Identifier: ISC */
/*
 * Job listings found in an input: one record of text columns each.
 *
 * A listing lives until the callback returns.  Multi-valued columns are
 * joined by '|'.  What the input does not state stays empty.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_LISTING_H
#define JOB_LISTING_H

#include "columns.h"

struct listing {
	struct str value[COLUMN_COUNT];
};

typedef void listing_fn(void *ctx, const struct listing *);

enum listing_error {
	LISTING_OK,
	LISTING_BINARY /* the input is not text */
};

/* what happened on the way, for a summary */
struct listing_report {
	size_t records;
	size_t mojibake; /* runs of characters that were repaired */
	size_t replaced; /* invalid bytes that became U+FFFD */
};

/* calls fn for each job that the input lists, in its order */
enum listing_error listing_parse(
    struct slice input, listing_fn *, void *ctx, struct listing_report *);

void listing_clear(struct listing *);
void listing_free(struct listing *);
void listing_set(struct listing *, enum listing_column, struct slice);

#endif
