/* SPDX-License-Identifier: ISC */
/* numbered byte strings; see keys.h */
#include <stdlib.h>

#include "keys.h"
#include "seed.h"

/* where the key stands in the hash table, or the free slot it would take */
static size_t
probe(const struct keys *k, struct slice text, uint64_t hash)
{
	size_t i = (size_t)hash & (k->nslot - 1);

	while (k->slot[i]) {
		const struct key *key = &k->key[k->slot[i] - 1];

		if (key->hash == hash && slice_eq(key->text, text))
			break;
		i = (i + 1) & (k->nslot - 1);
	}
	return i;
}

static void
grow(struct keys *k)
{
	k->nslot = k->nslot ? 2 * k->nslot : 64;
	free(k->slot);
	k->slot = mem_zalloc(k->nslot, sizeof(*k->slot));
	for (size_t i = 0; i < k->n; i++)
		k->slot[probe(k, k->key[i].text, k->key[i].hash)] = i + 1;
}

size_t
keys_number(struct keys *k, struct slice text)
{
	uint64_t hash;
	size_t i;

	if (k->nslot == 0)
		k->seed = seed_of_run();
	if (4 * (k->n + 1) > 3 * k->nslot)
		grow(k);
	hash = slice_hash_seeded(text, k->seed);
	i = probe(k, text, hash);
	if (k->slot[i])
		return k->slot[i] - 1;
	MEM_GROW(k->key, k->n, k->cap);
	k->key[k->n] = (struct key){ arena_copy(&k->texts, text), hash };
	k->slot[i] = ++k->n;
	return k->n - 1;
}

size_t
keys_find(const struct keys *k, struct slice text)
{
	size_t i;

	if (k->n == 0)
		return KEYS_NONE;
	i = k->slot[probe(k, text, slice_hash_seeded(text, k->seed))];
	return i ? i - 1 : KEYS_NONE;
}

static int
by_text(const void *a, const void *b, void *ctx)
{
	const struct key *key = ctx;

	return slice_cmp(
	    key[*(const size_t *)a].text, key[*(const size_t *)b].text);
}

size_t *
keys_sorted(const struct keys *k)
{
	size_t *order = mem_zalloc(k->n, sizeof(*order));

	for (size_t i = 0; i < k->n; i++)
		order[i] = i;
	qsort_r(order, k->n, sizeof(*order), by_text, k->key);
	return order;
}

void
keys_free(struct keys *k)
{
	free(k->key);
	free(k->slot);
	arena_free(&k->texts);
	*k = KEYS_INIT;
}
