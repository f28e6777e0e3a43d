/* SPDX-License-Identifier: ISC */
/*
 * Sets of values by group, and as text that can be merged again.  Nothing is
 * allocated for a value of a group and of a size that are already there.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_GROUPS_H
#define JOB_GROUPS_H

#include "../lib/keys.h"
#include "stats.h"

/* what is counted of a group beside its values */
enum group_note {
	NOTE_SUSPECT,	  /* salaries that are not credible, left out */
	NOTE_PLACEHOLDER, /* salaries that are none, left out */
	NOTE_NO_NUMBER,	  /* cells that are no number, left out */
	NOTE_ROUNDED,	  /* values rounded to the fourth decimal */
	NOTES
};

struct group {
	struct stats stats;
	uint64_t note[NOTES];
	unsigned columns; /* a set of bits that the caller gives meaning */
};

struct groups {
	struct keys keys;
	struct group *group; /* by the number of its key */
	size_t cap;
	struct bins bins;
};

void groups_init(struct groups *);
/* the group of a key, made if need be; valid until the next call */
struct group *groups_find(struct groups *, struct slice key);
/* appends the group as ASCII without control characters */
void groups_write(struct group *, struct str *);
/* merges what groups_write wrote; false if the text is something else */
bool groups_merge(struct groups *, struct slice key, struct slice text);
void groups_free(struct groups *);

#endif
