/* SPDX-License-Identifier: ISC */
/* what became of a job; see change.h */
#include "change.h"

const char *const change_name[CHANGES] = {
	[CHANGE_ADDED] = "added",
	[CHANGE_CLOSED] = "closed",
	[CHANGE_CHANGED] = "changed",
	[CHANGE_REOPENED] = "reopened",
	[CHANGE_SAME] = "same",
};

const char *const change_cell_name[CHANGE_CELLS] = {
	[CELL_CHANGE] = "change",
	[CELL_CHANGED] = "changed",
	[CELL_FIRST_SEEN] = "first_seen",
	[CELL_LAST_SEEN] = "last_seen",
};

bool
change_is_cell(struct slice name)
{
	for (int i = 0; i < CHANGE_CELLS; i++)
		if (slice_is(name, change_cell_name[i]))
			return true;
	return false;
}

enum change
change_of_match(const struct slice old[CHANGE_CELLS], struct slice changed,
    struct slice day, struct slice new[CHANGE_CELLS])
{
	enum change change = CHANGE_SAME;

	if (slice_is(old[CELL_CHANGE], change_name[CHANGE_CLOSED]))
		change = CHANGE_REOPENED;
	else if (changed.n)
		change = CHANGE_CHANGED;
	new[CELL_CHANGE] = slice_of(change_name[change]);
	new[CELL_CHANGED] = changed;
	new[CELL_FIRST_SEEN] = old[CELL_FIRST_SEEN];
	new[CELL_LAST_SEEN] = day;
	if (change == CHANGE_SAME && slice_eq(old[CELL_LAST_SEEN], day)) {
		new[CELL_CHANGE] = old[CELL_CHANGE];
		new[CELL_CHANGED] = old[CELL_CHANGED];
	}
	return change;
}
