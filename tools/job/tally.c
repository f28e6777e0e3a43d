/* SPDX-License-Identifier: ISC */
/* values and their counts; see tally.h */
#include <stdlib.h>

#include "tally.h"

/* from so many on, as many may wait as there are sorted entries */
#define LATE_MIN 1024
/* fewer are sorted by comparing them */
#define RADIX_MIN 128

static int
by_value(const void *a, const void *b)
{
	const struct tally_entry *x = a, *y = b;

	return (x->value > y->value) - (x->value < y->value);
}

/* the byte at shift of a value, in an order that puts negative ones first */
static inline unsigned
digit(const struct tally_entry *e, unsigned shift)
{
	return ((uint64_t)e->value ^ (uint64_t)1 << 63) >> shift & 0xFF;
}

/* puts the entries into another array, by one byte of their values */
static void
distribute(const struct tally_entry *from, struct tally_entry *to, size_t n,
    unsigned shift)
{
	size_t place[256] = { 0 }, sum = 0;

	for (size_t i = 0; i < n; i++)
		place[digit(&from[i], shift)]++;
	for (size_t d = 0; d < 256; d++) {
		size_t count = place[d];

		place[d] = sum;
		sum += count;
	}
	for (size_t i = 0; i < n; i++)
		to[place[digit(&from[i], shift)]++] = from[i];
}

/* sorts byte by byte, from the lowest, those in which they differ at all */
static void
radix_sort(struct tally_entry *e, size_t n)
{
	struct tally_entry *room = mem_alloc(n * sizeof(*room));
	struct tally_entry *from = e, *to = room, *last;
	uint64_t differ = 0;

	for (size_t i = 1; i < n; i++)
		differ |= (uint64_t)(e[i].value ^ e[0].value);
	for (unsigned shift = 0; shift < 64; shift += 8) {
		if (!(differ >> shift & 0xFF))
			continue;
		distribute(from, to, n, shift);
		last = from;
		from = to;
		to = last;
	}
	if (from != e)
		memcpy(e, from, n * sizeof(*e));
	free(room);
}

static void
sort_late(struct tally *t)
{
	if (t->nlate >= RADIX_MIN)
		radix_sort(t->late, t->nlate);
	else
		qsort(t->late, t->nlate, sizeof(*t->late), by_value);
}

void
tally_sort(struct tally *t)
{
	struct tally_entry *all, *to;
	size_t a = 0, b = 0;

	if (t->nlate == 0)
		return;
	sort_late(t);
	all = to = mem_alloc((t->n + t->nlate) * sizeof(*all));
	while (a < t->n || b < t->nlate) {
		bool early =
		    b == t->nlate ||
		    (a < t->n && t->entry[a].value <= t->late[b].value);
		const struct tally_entry *next =
		    early ? &t->entry[a++] : &t->late[b++];

		if (to > all && to[-1].value == next->value)
			to[-1].count += next->count;
		else
			*to++ = *next;
	}
	free(t->entry);
	t->n = (size_t)(to - all);
	t->entry = mem_resize(all, t->n, sizeof(*all));
	t->nlate = 0;
}

/* for one more; sorts in those that wait once they are many */
static void
make_room(struct tally *t)
{
	if (t->cap >= LATE_MIN && t->cap >= t->n)
		tally_sort(t);
	else
		MEM_GROW(t->late, t->nlate, t->cap);
}

void
tally_add(struct tally *t, fixed value, uint64_t count)
{
	if (t->nlate == t->cap)
		make_room(t);
	t->late[t->nlate++] = (struct tally_entry){ value, count };
}

void
tally_free(struct tally *t)
{
	free(t->entry);
	free(t->late);
	*t = TALLY_INIT;
}
