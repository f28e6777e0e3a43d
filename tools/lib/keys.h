/* SPDX-License-Identifier: ISC */
/*
 * A set of byte strings, numbered 0, 1, 2 … as they arrive: what a table of
 * groups, skills or roles is indexed by.
 *
 * Keys are copied and stay where they are until keys_free.  Nothing is
 * allocated for a key that is already there.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_KEYS_H
#define LIB_KEYS_H

#include <stdint.h>

#include "arena.h"

struct key {
	struct slice text;
	uint64_t hash; /* private */
};

struct keys {
	struct key *key;
	size_t n;

	/* private */
	size_t cap;
	size_t *slot; /* numbers + 1, 0 is free */
	size_t nslot; /* a power of two, over 4/3 n */
	uint64_t seed;
	struct arena texts;
};

#define KEYS_INIT ((struct keys){ .texts = ARENA_INIT })
#define KEYS_NONE ((size_t)-1)

/* the key's number; a new key gets the number n, and n grows */
size_t keys_number(struct keys *, struct slice key);
/* the key's number, or KEYS_NONE */
size_t keys_find(const struct keys *, struct slice key);
/* the numbers in the byte order of their keys; the caller frees */
size_t *keys_sorted(const struct keys *);
void keys_free(struct keys *);

#endif
