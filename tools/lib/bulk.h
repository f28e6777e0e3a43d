/* SPDX-License-Identifier: ISC */
/*
 * Rows of a table from the fast lane (fields.h), as long as they are
 * well-formed.  What it does not give, the slow lane has to look at.
 *
 * May be included by: lib.
 */
#ifndef LIB_BULK_H
#define LIB_BULK_H

#include "fields.h"
#include "row.h"

struct bulk {
	struct fields fields;
	const char *base; /* where the indexed text begins */
	size_t begin;	  /* of the next row, from there */
	size_t next;	  /* that row */
	size_t span;	  /* bytes to index at once */
};

/*
 * The next row into *row and the fields of *record, if it is beyond doubt
 * and has as many fields as columns.  May read on, as the slow lane would.
 */
bool bulk_next(struct bulk *, struct input *, char delimiter, int quote,
    size_t columns, struct row *, struct record *);
void bulk_free(struct bulk *);

#endif
