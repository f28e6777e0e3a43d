/* SPDX-License-Identifier: ISC */
/*
 * Memory for things that are all forgotten at once, such as the unescaped
 * texts of one record.  What was given stays where it is until arena_reset,
 * which keeps the memory: in steady state nothing is allocated.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_ARENA_H
#define LIB_ARENA_H

#include "str.h"

struct arena_block;

struct arena {
	struct arena_block *block; /* the newest */
};

#define ARENA_INIT ((struct arena){ NULL })

/* n bytes, not aligned; never NULL */
char *arena_bytes(struct arena *, size_t n);
struct slice arena_copy(struct arena *, struct slice);
void arena_reset(struct arena *);
/* forgets what was given out from p on, which is the first of it */
void arena_rewind(struct arena *, const char *p);
void arena_free(struct arena *);

#endif
