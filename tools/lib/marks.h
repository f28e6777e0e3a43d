/* SPDX-License-Identifier: ISC */
/*
 * The index of the fast lane: where structure lies in a text of many rows,
 * found 64 bytes a step (Langdale and Lemire 2019, "Parsing gigabytes of
 * JSON per second").  It is a bit for each byte, of which whoever wants to
 * know more counts or walks as many as he needs.
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

struct row_mark {
	uint32_t end;	/* the offset of its line end */
	uint32_t marks; /* how many there are up to that, in tables */
};

struct marks {
	/*
	 * A bit a byte, 64 a word, the lowest first.  Tables: delimiters and
	 * line ends outside quotes.  NDJSON: quotes that none escapes.
	 */
	uint64_t *mark;
	uint64_t *backslash; /* NDJSON */
	struct row_mark *row;
	size_t rows;  /* whole rows that were found */
	size_t lines; /* line ends up to the last row's */
	bool stopped; /* at an irregular byte */

	/* private: see marks_at */
	uint32_t *at;
	bool listed;
	size_t n;   /* bytes that were looked at … */
	size_t cap; /* … and how many there is room for */
};

/* the most text that is indexed at once */
#define MARKS_MAX ((size_t)1 << 20)

/*
 * Indexes the whole rows that text, of at most MARKS_MAX bytes, begins with.
 * Without quoting (TSV) quotes are bytes like others.
 */
void marks_table(
    struct marks *, struct slice text, char delimiter, bool quoting);
void marks_ndjson(struct marks *, struct slice text);
/* lists the marks for marks_at */
void marks_list(struct marks *);
void marks_free(struct marks *);

/*
 * The offsets of the marks, of which the one before the first is
 * UINT32_MAX.  Listed when they are asked for: who counts rows need not wait.
 */
static inline const uint32_t *
marks_at(struct marks *m)
{
	if (!m->listed)
		marks_list(m);
	return m->at + 1;
}

#endif
