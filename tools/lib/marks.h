/* SPDX-License-Identifier: ISC */
/*
 * The index of the fast lane: where structure lies in a text of many rows,
 * found 64 bytes a step (Langdale and Lemire 2019, "Parsing gigabytes of
 * JSON per second").
 *
 * It only finds what is beyond doubt.  At the first byte that is irregular
 * (a quote where RFC 4180 has none, a lone CR, a NUL, invalid UTF-8, a
 * control character in JSON) it ends behind the row before; the slow lane
 * has to take the next row.
 *
 * Offsets point into the text that was indexed and are good as long as it
 * stays where it is.
 *
 * May be included by: lib.
 */
#ifndef LIB_MARKS_H
#define LIB_MARKS_H

#include <stdint.h>

#include "str.h"

struct marks {
	bool portable;	/* set to do without the instructions of one CPU */
	uint32_t *mark; /* offsets */
	uint32_t *row;	/* of each row: the index of its line end in mark */
	size_t rows;	/* whole rows that were found */
	bool folded;	/* a quoted field may hold line ends */
	bool stopped;	/* at an irregular byte */

	/* private */
	size_t cap;
	size_t n;
};

/* the most text that is indexed at once */
#define MARKS_MAX ((size_t)1 << 20)

/*
 * Marks the whole rows that text, of at most MARKS_MAX bytes, begins with.
 * Of a table: each delimiter and line end outside quotes; without quoting
 * (TSV) quotes are bytes like others.
 */
void marks_table(
    struct marks *, struct slice text, char delimiter, bool quoting);
/* Of NDJSON, outside strings: { } [ ] : , line ends and opening quotes. */
void marks_ndjson(struct marks *, struct slice text);
void marks_free(struct marks *);

#endif
