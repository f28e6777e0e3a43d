/* SPDX-License-Identifier: ISC */
/*
 * Groups as the rows that salstats shows: which, in which order, and drawn.
 *
 *	table_init(&t, &opt, &groups, basis, tags);
 *	if (!table_sort(&t, &list))
 *		… list names the columns there are …
 *	… t.row[0 … t.n - 1] …
 *	table_free(&t);
 *
 * Rows point to the groups' values, which must outlive the table.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_PAYTABLE_H
#define JOB_PAYTABLE_H

#include "figures.h"
#include "plot.h"
#include "sample.h"

struct table_options {
	struct figures figures;
	const char *sort; /* a column; NULL: by the groups' cells */
	uint64_t top;	  /* at most so many rows */
	uint64_t min_n;	  /* of a group that has a row */
};

struct table_row {
	struct stats *stats;
	struct slice *cell; /* of the group's key */
	bool has_sort;
	fixed sort; /* the figure that rows are sorted by */
};

struct table_column {
	struct slice name;
	bool hidden; /* a tag that no record has */
};

struct table {
	struct table_row *row;
	size_t n;
	size_t small; /* groups without a row: fewer than min_n values */
	struct table_column *column; /* of the key */
	size_t ncolumn;
	size_t first_tag; /* of these columns: what parts panels */

	/* private */
	const struct table_options *opt;
	struct slice *cell; /* of all rows */
	struct arena texts;
	const struct figure *by; /* what rows are sorted by, or NULL */
	size_t by_column;	 /* else the column that goes first */
};

/* tags: a set of 1 << i, those that are shown */
void table_init(struct table *, const struct table_options *,
    const struct sample_options *, const struct groups *, enum basis,
    unsigned tags);
/* false if there is no such column; then *names are appended */
bool table_sort(struct table *, struct str *names);
/*
 * Appends pictures: one for each currency, unit and measure, as these have
 * no common axis.
 */
void table_draw(
    const struct table *, const struct plot_style *, struct str *picture);
void table_free(struct table *);

#endif
