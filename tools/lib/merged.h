/* SPDX-License-Identifier: ISC */
/*
 * One table of the rows of two readers: its columns are those of the first,
 * then what only the second has, then the cells that the tool adds.
 *
 * May be included by: tools.
 */
#ifndef LIB_MERGED_H
#define LIB_MERGED_H

#include "writer.h"

struct merged {
	struct header columns; /* without the cells */
	struct writer *writer[2];
};

/* is it one of the tool's cells? */
typedef bool merged_cell_fn(struct slice name);

/* finds the columns; the headers must outlive it */
void merged_init(struct merged *, const struct header *first,
    const struct header *second, column_kind_fn *, merged_cell_fn *);
/*
 * Opens a writer for each reader's rows, both to the same output, and writes
 * the header.  Cells are those of writer_splice, in the order of the names.
 */
void merged_open(struct merged *, struct output *,
    const struct writer_options *, const struct header *first,
    const struct header *second, const char *const *cell_name, size_t ncell);
uint64_t merged_count(const struct merged *);
/* frees; the output is the caller's to commit */
void merged_close(struct merged *);

#endif
