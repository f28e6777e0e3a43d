/* SPDX-License-Identifier: ISC */
/*
 * How often each value occurred: memory grows with the distinct values, not
 * with their number.
 *
 * Values are put down in the order in which they come and sorted in among
 * the others many at a time, which for many tallies at once is far kinder to
 * the caches than to look each of them up.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TALLY_H
#define JOB_TALLY_H

#include "../lib/number.h"

struct tally_entry {
	fixed value;
	uint64_t count;
};

struct tally {
	struct tally_entry *entry; /* by value */
	size_t n; /* distinct values; before tally_sort, at least so many */

	/* private: what came since, in any order */
	struct tally_entry *late;
	size_t nlate, cap;
};

#define TALLY_INIT ((struct tally){ NULL, 0, NULL, 0, 0 })

/* count must not be 0 */
void tally_add(struct tally *, fixed value, uint64_t count);
/* puts all entries in order; the next tally_add undoes it */
void tally_sort(struct tally *);
void tally_free(struct tally *);

#endif
