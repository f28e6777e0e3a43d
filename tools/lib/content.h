/* SPDX-License-Identifier: ISC */
/*
 * All that a record says, as one text: to tell whether two records, perhaps
 * of different formats, say the same.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_CONTENT_H
#define LIB_CONTENT_H

#include "record.h"

/* of the records of one reader */
struct content {
	bool (*leave_out)(struct slice name); /* columns; NULL: none */

	/* private */
	size_t *column; /* in the byte order of their names */
	size_t n;
	size_t seen; /* columns of the header so far */
};

/*
 * Appends the names and texts of the record's fields.  Neither the order of
 * the columns makes a difference, nor a column that is empty.
 */
void content_add(struct content *, const struct record *, struct str *);
void content_free(struct content *);

#endif
