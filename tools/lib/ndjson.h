/* SPDX-License-Identifier: ISC */
/*
 * The NDJSON lane: one JSON object a line, its top-level keys the columns.
 * Rows come from row_next_line.
 *
 * May be included by: lib.
 */
#ifndef LIB_NDJSON_H
#define LIB_NDJSON_H

#include "row.h"

/*
 * The members of a row into the record.  A key that the header does not have
 * yet is added to it.  False and the fault filled if the row is no record.
 */
bool ndjson_split(struct header *, const struct row *, struct slice raw,
    struct record *, struct fault *);

#endif
