/* SPDX-License-Identifier: ISC */
/*
 * Records out.  A writer's columns are those of the reader's header, in
 * their order, then what writer_add put behind them; or, without a header,
 * only the added ones.
 *
 *	w = writer_open(out, &opt, reader_header(in));
 *	status = writer_add(w, SLICE("salary_status"));
 *	…
 *	cell[status] = …
 *	writer_splice(w, record, cell);
 *
 * Cells are texts; a cell in a column of numbers or of several values
 * becomes a JSON number, null or array in NDJSON (see header.h).
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_WRITER_H
#define LIB_WRITER_H

#include "output.h"
#include "record.h"

struct writer_options {
	enum format format;
	char delimiter;		 /* of CSV */
	bool no_header;		 /* write none */
	column_kind_fn *kind_of; /* NULL: all columns are text */
};

struct writer;

/* the header must outlive the writer; NULL: only added columns */
struct writer *writer_open(
    struct output *, const struct writer_options *, const struct header *);
/*
 * A column that the tool fills: one of the header's is replaced, another
 * name comes behind.  Returns the cell's index: 0, 1, 2, …
 */
size_t writer_add(struct writer *, struct slice name);
/*
 * Narrows the output to what is selected, in this order: column (of the
 * header) under a name, or an empty one for HEADER_NONE.  For the first call
 * all other columns are dropped.
 */
void writer_select(struct writer *, size_t column, struct slice name);
/*
 * Writes the header of CSV and TSV, which the first row does otherwise: an
 * empty result has one too.
 */
void writer_begin(struct writer *);
/* the record as it is: its own bytes where format and columns agree */
void writer_copy(struct writer *, const struct record *);
/*
 * The record with its cells, one for each writer_add.  An absent cell
 * leaves the record's own field, and is empty where it has none.
 */
void writer_splice(
    struct writer *, const struct record *, const struct slice *cell);
/* a row of cells only */
void writer_row(struct writer *, const struct slice *cell);
uint64_t writer_count(const struct writer *);
/* frees; the output is the caller's to commit */
void writer_close(struct writer *);

#endif
