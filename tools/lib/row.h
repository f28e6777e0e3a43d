/* SPDX-License-Identifier: ISC */
/*
 * Where a row lies in the input: what a lane (csv.h, tsv.h, ndjson.h) finds
 * first, before it is split into fields.
 *
 * May be included by: lib.
 */
#ifndef LIB_ROW_H
#define LIB_ROW_H

#include "fault.h"
#include "input.h"
#include "record.h"

enum scan {
	SCAN_ROW,
	SCAN_END,
	SCAN_FAULT
};

struct row {
	struct slice raw; /* without its line end; in the input's window */
	size_t taken;	  /* bytes to consume, the line end among them */
	uint64_t lines;	  /* line ends among those */
	uint64_t line;	  /* where it begins, from 1 */
	uint64_t byte;	  /* the same, from 0 */
	bool endless;	  /* too long: its line goes on behind the window */
};

/*
 * Finds the end of the line that holds the byte at offset from of the
 * window, reading on as needed, but not past max bytes from its beginning.
 * Returns the offset behind its LF or, at the end of the input, of the
 * window's end; 0 when the line is longer than max.
 */
size_t row_line_end(struct input *, size_t from, size_t max);
/* starts a row at the window's beginning */
void row_begin(struct row *, const struct input *);
/* ends it: size bytes of the window, their last line end left out of raw */
void row_end(struct row *, const struct input *, size_t size, uint64_t lines);
/*
 * The whole of row_begin, row_line_end and row_end; skips lines of nothing
 * but these blanks (NULL: none).
 */
enum scan row_next_line(struct row *, struct input *, size_t max,
    const char *blanks, struct fault *);
/* takes the row off the input */
void row_consume(const struct row *, struct input *);
/* makes room for n fields; new ones are absent */
void row_hold(struct record *, size_t n);
/* the same, and the members of the object before (order) are absent again */
void row_fields(struct record *, size_t n);
/* makes all fields absent */
void row_forget(struct record *);
/* the number of line ends in s */
uint64_t row_count_lines(struct slice s);
/* a row over --max-record */
void row_too_long(
    struct row *, const struct input *, size_t max, struct fault *);

#endif
