/* SPDX-License-Identifier: ISC */
/*
 * Records from the fast lane (marks.h), as long as they are well-formed.
 * What it does not give, the slow lane has to look at.
 *
 * The rows that it gave are taken off the input later, many at once: ask
 * bulk_settle before looking at the input.
 *
 * May be included by: lib.
 */
#ifndef LIB_BULK_H
#define LIB_BULK_H

#include "marks.h"
#include "row.h"

struct bulk {
	/* as they are in bulk_begin */
	const struct header *header;
	size_t max;
	bool json, quoting;
	char delimiter;

	/* private */
	struct marks marks;
	size_t next;	 /* row */
	uint32_t begin;	 /* of that row, in the window */
	uint32_t before; /* marks before it */
	size_t span;	 /* bytes to mark at once */
};

/*
 * The rows to come are objects whose keys are the header's first columns, in
 * their order, or have a field for each column; none is longer than max.
 * Forgets what was marked, for the window is another one now.
 */
void bulk_begin_ndjson(struct bulk *, const struct header *, size_t max);
void bulk_begin_table(struct bulk *, const struct header *, char delimiter,
    bool quoting, size_t max);
/*
 * The next row into the record's raw, byte, line and fields, if it is beyond
 * doubt.  May read on, as the slow lane would.
 */
bool bulk_next(struct bulk *, struct input *, struct record *);
/* takes the rows that were given off the input */
void bulk_settle(struct bulk *, struct input *);
void bulk_free(struct bulk *);

#endif
