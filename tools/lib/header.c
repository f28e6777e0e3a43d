/* SPDX-License-Identifier: ISC */
/* the columns of a table; see header.h */
#include <stdlib.h>

#include "header.h"
#include "json.h"
#include "seed.h"

void
header_init(struct header *h, column_kind_fn *kind_of)
{
	*h = (struct header){
		.names = ARENA_INIT, .kind_of = kind_of, .seed = seed_of_run()
	};
}

void
header_free(struct header *h)
{
	free(h->column);
	free(h->slot);
	arena_free(&h->names);
	header_init(h, h->kind_of);
}

void
header_clear(struct header *h)
{
	header_free(h);
}

/* where name stands in the hash table, or the free slot it would take */
static size_t
probe(const struct header *h, struct slice name)
{
	size_t i = (size_t)slice_hash_seeded(name, h->seed) & (h->nslot - 1);

	while (h->slot[i] && !slice_eq(h->column[h->slot[i] - 1].name, name))
		i = (i + 1) & (h->nslot - 1);
	return i;
}

size_t
header_find(const struct header *h, struct slice name)
{
	size_t i;

	if (h->n == 0)
		return HEADER_NONE;
	i = h->slot[probe(h, name)];
	return i ? i - 1 : HEADER_NONE;
}

static void
set_slots(struct header *h, size_t nslot)
{
	h->nslot = nslot;
	free(h->slot);
	h->slot = mem_zalloc(h->nslot, sizeof(*h->slot));
	for (size_t i = 0; i < h->n; i++)
		h->slot[probe(h, h->column[i].name)] = i + 1;
}

size_t
header_add(struct header *h, struct slice name)
{
	struct str key = STR_INIT;
	struct column *c;

	if (2 * (h->n + 1) > h->nslot)
		set_slots(h, h->nslot ? 2 * h->nslot : 64);
	MEM_GROW(h->column, h->n, h->cap);
	c = &h->column[h->n];
	c->name = arena_copy(&h->names, name);
	json_add_string(&key, name);
	c->key = arena_copy(&h->names, str_slice(&key));
	str_free(&key);
	c->copies = 0;
	c->kind = h->kind_of ? h->kind_of(name) : KIND_TEXT;
	h->slot[probe(h, name)] = h->n + 1;
	return h->n++;
}

void
header_truncate(struct header *h, size_t n)
{
	size_t nslot = h->nslot;

	if (n >= h->n)
		return;
	while (nslot > 64 && nslot / 2 > 2 * n)
		nslot /= 2;
	arena_rewind(&h->names, h->column[n].name.p);
	h->n = n;
	set_slots(h, nslot);
}

bool
header_same(const struct header *a, const struct header *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!slice_eq(a->column[i].name, b->column[i].name))
			return false;
	return true;
}
