/* SPDX-License-Identifier: ISC */
/*
 * How often each value occurred: memory grows with the distinct values, not
 * with their number.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TALLY_H
#define JOB_TALLY_H

#include "../lib/number.h"

struct tally_entry {
	fixed value;
	uint64_t count; /* 0: a free slot of the hash table */
};

struct tally {
	struct tally_entry *entry; /* after tally_sort: n, by value */
	size_t n;		   /* distinct values */

	/* private */
	size_t size; /* of the hash table, a power of two */
	uint64_t seed;
	bool sorted;
};

#define TALLY_INIT ((struct tally){ .entry = NULL })

/* count must not be 0 */
void tally_add(struct tally *, fixed value, uint64_t count);
/* puts the entries in order; the next tally_add undoes it */
void tally_sort(struct tally *);
void tally_free(struct tally *);

#endif
