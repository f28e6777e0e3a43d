/* SPDX-License-Identifier: ISC */
/* from hashes to numbers; see hashmap.h */
#include <stdlib.h>

#include "hashmap.h"
#include "seed.h"

struct hashmap_slot {
	uint64_t hash;
	uint32_t number; /* + 1; 0: the slot is free */
};

static struct hashmap_slot *
find(const struct hashmap *m, uint64_t hash)
{
	size_t i = (size_t)(hash * m->seed >> 32) & (m->size - 1);

	while (m->slot[i].number && m->slot[i].hash != hash)
		i = (i + 1) & (m->size - 1);
	return &m->slot[i];
}

static void
grow(struct hashmap *m)
{
	struct hashmap old = *m;

	m->size = m->cap = old.size ? 2 * old.size : 64;
	m->seed = seed_of_run();
	m->slot = mem_zalloc(m->size, sizeof(*m->slot));
	for (size_t i = 0; i < old.size; i++)
		if (old.slot[i].number)
			*find(m, old.slot[i].hash) = old.slot[i];
	free(old.slot);
}

uint32_t
hashmap_first(struct hashmap *m, uint64_t hash, uint32_t number)
{
	struct hashmap_slot *s;

	if (2 * m->n >= m->size)
		grow(m);
	s = find(m, hash);
	if (!s->number) {
		*s = (struct hashmap_slot){ hash, number + 1 };
		m->n++;
	}
	return s->number - 1;
}

void
hashmap_reset(struct hashmap *m, size_t expected)
{
	size_t size = 64;

	while (size < 2 * expected)
		size *= 2;
	if (size > m->cap) {
		free(m->slot);
		m->slot = mem_zalloc(size, sizeof(*m->slot));
		m->cap = size;
	} else {
		memset(m->slot, 0, size * sizeof(*m->slot));
	}
	m->size = size;
	m->seed = seed_of_run();
	m->n = 0;
}

void
hashmap_free(struct hashmap *m)
{
	free(m->slot);
	*m = HASHMAP_INIT;
}
