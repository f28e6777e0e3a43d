/* SPDX-License-Identifier: ISC */
/*
 * A record is a view of one row: its own bytes, where it stands, and its
 * fields as slices of the raw text.  It is valid until the next one is read.
 *
 * Raw means: as written in its format, with CSV's quotes, TSV's escapes, or
 * as JSON.  A record is always well-formed: what was malformed and accepted
 * leniently has been rewritten in the proper form.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_RECORD_H
#define LIB_RECORD_H

#include <stdint.h>

#include "arena.h"
#include "header.h"
#include "input.h"
#include "str.h"

enum format {
	FORMAT_UNKNOWN,
	FORMAT_CSV,
	FORMAT_TSV,
	FORMAT_NDJSON
};

/* where record_text unescapes to; the reader's, kept from row to row */
struct record_memory {
	struct arena texts;
	struct str work;
};

struct record {
	const struct header *header;
	enum format format;
	char delimiter;	  /* of CSV */
	struct slice raw; /* the row without its line end */
	const char *file; /* its name as in messages */
	uint64_t byte;	  /* of its first byte, from 0, after decompression */

	struct slice *field; /* raw, by column; absent: { NULL, 0 } */
	size_t *order;	     /* NDJSON: the column of each member, in order */
	size_t norder;

	struct input *input;	      /* private */
	uint64_t line;		      /* private: see record_line */
	struct record_memory *memory; /* private */
	size_t cap;		      /* private: of field and order */
};

/*
 * The text of a field, unescaped; "" when absent or null.  A JSON array in a
 * multi-valued column is its items joined by '|', any other array or object
 * is compact JSON.  Valid as long as the record.
 */
struct slice record_text(const struct record *, size_t column);
/*
 * The number of the line that it begins on, from 1.  For messages: with
 * --part it reads all that comes before.
 */
uint64_t record_line(const struct record *);

#endif
