/* SPDX-License-Identifier: ISC */
/*
 * The records of a reader once more, in the order of a key or as they came,
 * in memory that does not grow with them (see sorter.h).
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_SORTED_H
#define LIB_SORTED_H

#include "reader.h"

struct sorted;

/* appends the record's sort key */
typedef void sorted_key_fn(void *ctx, const struct record *, struct str *key);

/* reads all records; the reader may be closed then */
struct sorted *sorted_open(struct reader *in, const struct reader_options *opt,
    sorted_key_fn *add_key, void *ctx, size_t memory);

/* is shown each record once, before they are read again */
typedef void sorted_row_fn(void *ctx, const struct record *);

/* the same in the order in which they come */
struct sorted *sorted_spool(struct reader *in, const struct reader_options *opt,
    sorted_row_fn *take_row, void *ctx);
/* all columns that the records have */
const struct header *sorted_header(const struct sorted *);
/* begins anew; the header is another object then */
void sorted_rewind(struct sorted *);
/* the next record, valid until the next call; NULL after the last */
const struct record *sorted_next(struct sorted *);
void sorted_close(struct sorted *);

#endif
