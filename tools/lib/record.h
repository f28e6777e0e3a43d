/* SPDX-License-Identifier: ISC */
/*
 * A record is a view of one row: its own bytes, where it stands, and its
 * fields as slices of the raw text.  It is valid until the next one is read.
 *
 * Raw means: as written in its format, with CSV's quotes, TSV's escapes, or
 * as JSON.  A record is always well-formed: what was malformed and accepted
 * leniently has been rewritten in the proper form.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_RECORD_H
#define LIB_RECORD_H

#include <stdint.h>

#include "arena.h"
#include "header.h"
#include "input.h"
#include "marks.h"
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

	size_t *order; /* NDJSON: the column of each member, in order */
	size_t norder;

	/* private */
	struct slice *field; /* see record_field */
	bool in_order;	     /* the members are the first columns */
	struct marks *marks; /* of the fast lane's tables instead, or NULL … */
	const char *text;    /* … with what they are about … */
	uint32_t first;	     /* … and which of them ends the first field */
	struct input *input;
	uint64_t line; /* see record_line */
	const char *line_from;
	struct record_memory *memory;
	size_t cap; /* of field and order */
};

/*
 * The raw field of a column; absent: { NULL, 0 }.  From its end on, STR_SLACK
 * bytes more can be read.
 */
static inline struct slice
record_field(const struct record *r, size_t column)
{
	const char *begin, *end, *last;
	const uint32_t *at;

	if (!r->marks)
		return r->field[column];
	last = r->raw.p + r->raw.n;
	at = marks_at(r->marks) + r->first + column;
	begin = r->text + (uint32_t)(at[-1] + 1);
	end = r->text + at[0];
	return slice_from(begin, end < last ? end : last);
}

/* private: the text of a field that is not its raw bytes */
struct slice record_unescape(const struct record *, size_t column);

/*
 * The text of a field, unescaped; "" when absent or null.  A JSON array in a
 * multi-valued column is its items joined by '|', any other array or object
 * is compact JSON.  Valid as long as the record.
 */
static inline struct slice
record_text(const struct record *r, size_t column)
{
	struct slice raw = record_field(r, column);

	if (r->format == FORMAT_CSV && raw.n && raw.p[0] != '"')
		return raw;
	return record_unescape(r, column);
}

/* the same by the column's name; "" if there is no such column */
struct slice record_find(const struct record *, struct slice name);
/*
 * The number of the line that it begins on, from 1.  For messages: with
 * --part it reads all that comes before.
 */
uint64_t record_line(const struct record *);

#endif
