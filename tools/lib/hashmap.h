/* SPDX-License-Identifier: ISC */
/*
 * From 64-bit hashes to numbers: the first number that was given for a hash
 * stays.  The hash is all that is compared.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_HASHMAP_H
#define LIB_HASHMAP_H

#include <stdint.h>

#include "str.h"

struct hashmap {
	struct hashmap_slot *slot;
	size_t n, size; /* size is a power of two, or 0 */
	size_t cap;	/* slots that there is memory for */
	uint64_t seed;
};

#define HASHMAP_INIT ((struct hashmap){ NULL, 0, 0, 0, 0 })
#define HASHMAP_MAX (UINT32_MAX - 1)

/* the number that stands for the hash: an earlier one, or now this */
uint32_t hashmap_first(struct hashmap *, uint64_t hash, uint32_t number);
/* forgets all, in time that only depends on how many will come */
void hashmap_reset(struct hashmap *, size_t expected);
void hashmap_free(struct hashmap *);

#endif
