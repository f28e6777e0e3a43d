/* SPDX-License-Identifier: ISC */
/*
 * Records from the fast lane (marks.h), as long as they are well-formed.
 * What it does not give, the slow lane has to look at.
 *
 * May be included by: lib.
 */
#ifndef LIB_BULK_H
#define LIB_BULK_H

#include "marks.h"
#include "row.h"

struct bulk {
	struct marks marks;
	const char *base; /* where the marked text begins */
	size_t begin;	  /* of the next row, from there */
	size_t next;	  /* that row */
	size_t span;	  /* bytes to mark at once */
};

/*
 * The next row into *row and the fields of *record, if it is beyond doubt
 * and has a field for each of the columns.  May read on, as the slow lane
 * would.
 */
bool bulk_next_table(struct bulk *, struct input *, char delimiter,
    bool quoting, size_t columns, struct row *, struct record *);
/* the same for an object whose keys are the first columns, in their order */
bool bulk_next_object(struct bulk *, struct input *, const struct header *,
    struct row *, struct record *);
void bulk_free(struct bulk *);

#endif
