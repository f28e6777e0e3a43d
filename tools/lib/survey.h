/* SPDX-License-Identifier: ISC */
/*
 * How many rows a file holds, and under which columns: a look at a table
 * that does not end the program when it is none.
 *
 * May be included by: tools.
 */
#ifndef LIB_SURVEY_H
#define LIB_SURVEY_H

#include "reader.h"

struct survey {
	bool is_table; /* it was read to its end without a fault */
	uint64_t rows;
	struct str columns; /* their names with commas between */
};

/* what a new table must keep to */
struct survey_limits {
	uint64_t min_rows;
	double max_shrink;  /* a share of the old rows; over 1: no limit */
	const char *schema; /* the names of the columns, or NULL */
};

enum survey_how {
	SURVEY_ALOUD = 1,      /* say what is wrong with the file */
	SURVEY_UNCONFINED = 2, /* without a sandbox */
};

/* Reads the file in a process of its own; how is of enum survey_how. */
void survey_file(struct survey *, const char *path,
    const struct reader_options *, unsigned how);
/* appends what speaks against the new table, if anything does */
void survey_add_objection(struct str *, const struct survey *new,
    const struct survey *old, const struct survey_limits *);
void survey_free(struct survey *);

#endif
