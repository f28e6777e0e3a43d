/* SPDX-License-Identifier: ISC */
/*
 * The TSV lane: one row a line, fields between tabs, never quoted; \t \n \r
 * and \\ stand for what would break a row.  Rows come from row_next_line.
 *
 * May be included by: lib.
 */
#ifndef LIB_TSV_H
#define LIB_TSV_H

#include "row.h"

/* a carriage return in the row; the CR of its line end is not part of raw */
bool tsv_check(const struct row *, bool is_header, struct fault *);
/* the fields into the record, room for columns at least; how many */
size_t tsv_split(struct slice raw, size_t columns, struct record *);
void tsv_add_cell(struct str *, struct slice text);

#endif
