/* SPDX-License-Identifier: ISC */
/* values and their counts; see tally.h */
#include <stdlib.h>

#include "../lib/seed.h"
#include "tally.h"

static struct tally_entry *
find_slot(const struct tally *t, fixed value)
{
	uint64_t hash = (uint64_t)value * t->seed;
	size_t i = (size_t)(hash >> 32) & (t->size - 1);

	while (t->entry[i].count && t->entry[i].value != value)
		i = (i + 1) & (t->size - 1);
	return &t->entry[i];
}

/* a hash table of size slots, whatever the entries were before */
static void
rehash(struct tally *t, size_t size)
{
	struct tally_entry *old = t->entry;
	size_t n = t->sorted ? t->n : t->size;

	t->entry = mem_zalloc(size, sizeof(*t->entry));
	t->size = size;
	t->seed = seed_of_run();
	t->sorted = false;
	for (size_t i = 0; i < n; i++)
		if (old[i].count)
			*find_slot(t, old[i].value) = old[i];
	free(old);
}

void
tally_add(struct tally *t, fixed value, uint64_t count)
{
	struct tally_entry *e;

	if (4 * (t->n + 1) > 3 * t->size)
		rehash(t, t->size ? 2 * t->size : 4);
	else if (t->sorted)
		rehash(t, t->size);
	e = find_slot(t, value);
	t->n += e->count == 0;
	e->value = value;
	e->count += count;
}

static int
by_value(const void *a, const void *b)
{
	const struct tally_entry *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

void
tally_sort(struct tally *t)
{
	size_t n = 0;

	if (t->sorted || t->n == 0)
		return;
	for (size_t i = 0; i < t->size; i++)
		if (t->entry[i].count)
			t->entry[n++] = t->entry[i];
	qsort(t->entry, n, sizeof(*t->entry), by_value);
	t->sorted = true;
}

void
tally_free(struct tally *t)
{
	free(t->entry);
	*t = TALLY_INIT;
}
