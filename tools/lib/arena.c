/* SPDX-License-Identifier: ISC */
/* memory that is forgotten at once; see arena.h */
#include <stdlib.h>

#include "arena.h"

struct arena_block {
	struct arena_block *older;
	size_t used, size;
	char bytes[];
};

static struct arena_block *
add_block(struct arena *a, size_t size)
{
	struct arena_block *b = mem_alloc(sizeof(*b) + size + STR_SLACK);

	b->older = a->block;
	b->used = 0;
	b->size = size;
	a->block = b;
	return b;
}

char *
arena_bytes(struct arena *a, size_t n)
{
	struct arena_block *b = a->block;

	if (!b || b->size - b->used < n) {
		size_t size = b ? 2 * b->size : 4096;

		b = add_block(a, size < n ? n : size);
	}
	b->used += n;
	return b->bytes + b->used - n;
}

struct slice
arena_copy(struct arena *a, struct slice s)
{
	char *p = arena_bytes(a, s.n);

	if (s.n)
		memcpy(p, s.p, s.n);
	return (struct slice){ p, s.n };
}

static void
free_blocks(struct arena_block *b)
{
	while (b) {
		struct arena_block *older = b->older;

		free(b);
		b = older;
	}
}

void
arena_reset(struct arena *a)
{
	if (!a->block)
		return;
	/* the newest block is the largest: it alone is enough next time */
	free_blocks(a->block->older);
	a->block->older = NULL;
	a->block->used = 0;
}

void
arena_free(struct arena *a)
{
	free_blocks(a->block);
	a->block = NULL;
}
