/* SPDX-License-Identifier: ISC */
/*
 * The fast lane of tables: where the rows and fields of well-formed CSV or
 * TSV lie, found 64 bytes a step (Langdale and Lemire 2019, "Parsing
 * gigabytes of JSON per second", as it applies to tables).
 *
 * It only finds what is beyond doubt.  At the first byte that is irregular
 * (a quote where RFC 4180 has none, a lone CR, a NUL, invalid UTF-8) it ends
 * behind the row before; the slow lane has to take the next row.
 *
 * Offsets point into the text that was indexed and are good as long as it
 * stays where it is.
 *
 * May be included by: lib.
 */
#ifndef LIB_FIELDS_H
#define LIB_FIELDS_H

#include <stdint.h>

#include "str.h"

struct fields {
	uint32_t *mark; /* of each separator and line end, outside quotes */
	uint32_t *row;	/* of each row: the index of its line end in mark */
	size_t rows;	/* whole rows that were found */
	bool folded;	/* some quoted field may hold line ends */
	bool stopped;	/* at an irregular byte */

	/* private */
	size_t cap;
	size_t marks;
};

/* the most text that is indexed at once */
#define FIELDS_MAX ((size_t)1 << 20)

/*
 * Indexes the whole rows that text, of at most FIELDS_MAX bytes, begins with.
 * A quote of -1: there is no quoting.
 */
void fields_index(
    struct fields *, struct slice text, char delimiter, int quote);
void fields_free(struct fields *);

#endif
