/* SPDX-License-Identifier: ISC */
/*
 * What became of a job from one snapshot to the next, and the cells in which
 * a history keeps it.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_CHANGE_H
#define JOB_CHANGE_H

#include "../lib/str.h"

enum change {
	CHANGE_ADDED,
	CHANGE_CLOSED,
	CHANGE_CHANGED,
	CHANGE_REOPENED, /* a history had closed it */
	CHANGE_SAME,
	CHANGES
};

/* the cells of a row; without a history only the first two */
enum change_cell {
	CELL_CHANGE,
	CELL_CHANGED, /* the columns that did, joined by '|' */
	CELL_FIRST_SEEN,
	CELL_LAST_SEEN,
	CHANGE_CELLS
};

extern const char *const change_name[CHANGES];
extern const char *const change_cell_name[CHANGE_CELLS];

bool change_is_cell(struct slice name);

/*
 * What to make of a job that is in both snapshots.  old are its cells in the
 * history ("" without one), changed the columns that differ now.  Fills the
 * new cells, which point into old and changed; the same day again tells
 * nothing new.
 */
enum change change_of_match(const struct slice old[CHANGE_CELLS],
    struct slice changed, struct slice day, struct slice new[CHANGE_CELLS]);

#endif
