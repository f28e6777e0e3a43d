/* SPDX-License-Identifier: ISC */
/* titles of occupations from a list of the user's; see title_extra.h */
#include "title_extra.h"

#include <stdlib.h>

#include "../lib/arena.h"
#include "title_index.h"

struct entry {
	uint64_t key; /* of the words of the name; 0: free */
	struct slice code, occupation;
	bool own; /* the name is the occupation's own */
};

struct title_extra {
	const struct titles *titles;
	struct entry *entry;
	size_t n, size; /* size: a power of two, over twice n */
	struct arena texts;
};

struct title_extra *
title_extra_new(const struct titles *titles)
{
	struct title_extra *x = mem_zalloc(1, sizeof(*x));

	x->titles = titles;
	x->size = 1 << 10;
	x->entry = mem_zalloc(x->size, sizeof(*x->entry));
	return x;
}

void
title_extra_free(struct title_extra *x)
{
	if (!x)
		return;
	arena_free(&x->texts);
	free(x->entry);
	free(x);
}

static struct entry *
find(const struct title_extra *x, uint64_t key)
{
	size_t i = key & (x->size - 1);

	while (x->entry[i].key && x->entry[i].key != key)
		i = (i + 1) & (x->size - 1);
	return &x->entry[i];
}

static void
grow(struct title_extra *x)
{
	struct entry *old = x->entry;
	size_t n = x->size;

	x->size *= 2;
	x->entry = mem_zalloc(x->size, sizeof(*x->entry));
	for (size_t i = 0; i < n; i++)
		if (old[i].key)
			*find(x, old[i].key) = old[i];
	free(old);
}

static bool
is_passed_over(const struct title_item *it)
{
	return it->kind == WORD_RANK || it->kind == WORD_LEVEL;
}

/* of the words of some items, as if they were written alone */
static uint64_t
key_of(const struct title_item *it, const struct title_item *end)
{
	struct title_text text;
	uint64_t key = 0;

	for (; it < end; it++) {
		if (is_passed_over(it))
			continue;
		title_split(it->text, &text);
		for (size_t i = 0; i < text.n; i++)
			key = (key ^ text.word[i].hash) * 0x9E3779B97F4A7C15;
	}
	return key;
}

static void
match(const struct title_extra *x, struct slice text, struct title_items *items)
{
	struct title_text words;

	title_split(text, &words);
	title_index_match(titles_index(x->titles), &words, items);
}

/*
 * Of a whole name; 0 if it has words that are no part of a title's key: a
 * "middle office analyst" is not any analyst.
 */
static uint64_t
key_of_name(const struct title_extra *x, struct slice name)
{
	struct title_items items;

	match(x, name, &items);
	for (size_t i = 0; i < items.n; i++)
		if (is_passed_over(&items.item[i]))
			return 0;
	return items.dropped ? 0 : key_of(items.item, items.item + items.n);
}

/* does our table know the name in a field that the occupation is not of? */
static bool
is_another(
    const struct title_extra *x, struct slice occupation, struct slice name)
{
	struct title a, b;

	title_read(x->titles, name, &a);
	title_read(x->titles, occupation, &b);
	return a.family != FAMILY_OTHER && b.family == FAMILY_OTHER;
}

void
title_extra_add(struct title_extra *x, struct slice code,
    struct slice occupation, struct slice name)
{
	uint64_t key = key_of_name(x, name);
	bool own = slice_eq(occupation, name);
	struct entry *e;

	if (2 * (x->n + 1) > x->size)
		grow(x);
	e = find(x, key);
	if (!key || (e->key && (e->own || !own)) ||
	    (!own && is_another(x, occupation, name)))
		return;
	x->n += e->key == 0;
	*e = (struct entry){ key, arena_copy(&x->texts, code),
		arena_copy(&x->texts, occupation), own };
}

/* the end of the part of a title that begins at the i-th item */
static size_t
part_end(const struct title_items *items, size_t i)
{
	do {
		i++;
	} while (i < items->n && items->item[i].sep <= SEP_OF);
	return i;
}

/* one word says too little, unless it is all there is, and no Engineer */
static bool
is_too_little(
    const struct title_items *items, size_t i, size_t from, size_t end)
{
	return i + 1 == end && (i > from || items->item[i].kind == WORD_HEAD ||
				   items->item[i].kind == WORD_FIELD);
}

/* the longest end of a part: Snowflake Data Engineer is a Data Engineer */
static const struct entry *
find_part(const struct title_extra *x, const struct title_items *items,
    size_t from, size_t end)
{
	while (from < end && is_passed_over(&items->item[from]))
		from++;
	for (size_t i = from; i < end; i++) {
		const struct entry *e;

		if (is_too_little(items, i, from, end))
			break;
		e = find(x, key_of(&items->item[i], &items->item[end]));
		if (e->key)
			return e;
	}
	return NULL;
}

static const struct entry *
find_entry(
    const struct title_extra *x, struct slice text, const struct title *t)
{
	struct title_items items;
	const struct entry *e = NULL;

	match(x, text, &items);
	if (items.n)
		e = find(
		    x, key_of(items.item, &items.item[part_end(&items, 0)]));
	if (e && e->key)
		return e;
	if (t->role[0]) {
		e = find(x, key_of_name(x, slice_of(t->role)));
		if (e->key)
			return e;
	}
	e = NULL;
	for (size_t i = 0; i < items.n && !e; i = part_end(&items, i))
		if (items.item[i].sep != SEP_AT)
			e = find_part(x, &items, i, part_end(&items, i));
	return e;
}

struct slice
title_extra_find(
    const struct title_extra *x, struct slice text, struct title *t)
{
	const struct entry *e = find_entry(x, text, t);

	if (!e)
		return (struct slice){ NULL, 0 };
	if (!t->role[0]) {
		struct title own;

		title_read(x->titles, e->occupation, &own);
		t->family = own.family;
		title_set_role(t, e->occupation);
	}
	return e->code;
}
