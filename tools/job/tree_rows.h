/* SPDX-License-Identifier: ISC */
/*
 * CSV of other programs as a tree: an array of objects, one a row, named by
 * the header.  Tolerant where the suite's own reader is strict.
 *
 * May be included by: job.
 */
#ifndef JOB_TREE_ROWS_H
#define JOB_TREE_ROWS_H

#include "tree.h"

/* does it begin with a header of several short names? */
bool tree_is_csv(struct slice text);
/* one row a call, so that memory stays small */
struct csv_rows {
	struct slice rest;
	char delimiter;
	size_t columns;
	struct tree header; /* the names live here */
	struct node *names;
};

void csv_rows_begin(struct csv_rows *, struct slice text);
/* the next row as an object in the tree, or NULL at the end */
struct node *csv_rows_next(struct csv_rows *, struct tree *);
void csv_rows_end(struct csv_rows *);

#endif
