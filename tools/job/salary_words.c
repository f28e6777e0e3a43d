/* SPDX-License-Identifier: ISC */
/* the words of pay, found by hash; see salary_words.h */
#include <stdlib.h>

#include "salary_currency.h"
#include "salary_words.h"

/*
 * A phrase is found step by step: each of its beginnings that ends where a
 * word ends has a node, so a miss on the first word costs one look.
 */
struct node {
	const char *text;
	uint32_t hash;
	uint16_t n;
	bool more;		 /* a longer phrase begins with it */
	const struct word *word; /* NULL: only a beginning */
};

struct words {
	struct node *node;
	size_t mask; /* slots - 1 */
	size_t used;
	struct word *currency; /* rows made of salary_currency.c's names */
};

/* FNV-1a, byte by byte */
#define HASH_START 2166136261u

static inline uint32_t
hash_step(uint32_t h, char c)
{
	return (h ^ (unsigned char)c) * 16777619u;
}

static struct node *
slot_of(const struct words *w, const char *text, size_t n, uint32_t hash)
{
	size_t i = hash & w->mask;

	while (
	    w->node[i].text && (w->node[i].hash != hash || w->node[i].n != n ||
				   memcmp(w->node[i].text, text, n) != 0))
		i = (i + 1) & w->mask;
	return &w->node[i];
}

/* the end of the unit at i: a run of letters, or one character */
static inline size_t
unit_end(const struct plain *p, size_t i)
{
	unsigned char class = p->class[i];

	i++;
	if (class == PLAIN_LETTER || class == PLAIN_DIGIT)
		while (i < p->n && p->class[i] == class)
			i++;
	else
		while (i < p->n && ((unsigned char)p->text[i] & 0xC0) == 0x80)
			i++;
	return i;
}

static void
add_node(struct words *w, const char *text, size_t n, uint32_t hash,
    const struct word *word)
{
	struct node *node = slot_of(w, text, n, hash);

	if (!node->text) {
		*node = (struct node){ text, hash, (uint16_t)n, false, NULL };
		w->used++;
	}
	if (word)
		node->word = node->word ? node->word : word;
	else
		node->more = true;
}

/* the nodes of one row */
static void
add_word(struct words *w, const struct word *word)
{
	struct plain p;
	uint32_t hash = HASH_START;
	size_t begin = 0, end;

	plain_make(&p, slice_of(word->text));
	for (; begin < p.n; begin = end) {
		end = unit_end(&p, begin);
		for (size_t i = begin; i < end; i++)
			hash = hash_step(hash, p.text[i]);
		add_node(w, word->text, end, hash, end == p.n ? word : NULL);
	}
}

struct words *
words_new(void)
{
	struct words *w = mem_zalloc(1, sizeof(*w));
	size_t n = salary_vocabulary_size + currency_name_count, slots = 1024;

	while (slots < 4 * n)
		slots *= 2;
	w->mask = slots - 1;
	w->node = mem_zalloc(slots, sizeof(*w->node));
	w->currency = mem_zalloc(currency_name_count, sizeof(*w->currency));
	for (size_t i = 0; i < currency_name_count; i++) {
		const struct currency_name *name = &currency_names[i];

		w->currency[i] =
		    (struct word){ name->text, "", WORD_CURRENCY, (int64_t)i };
		add_word(w, &w->currency[i]);
	}
	for (size_t i = 0; i < salary_vocabulary_size; i++)
		add_word(w, &salary_vocabulary[i]);
	return w;
}

void
words_free(struct words *w)
{
	if (!w)
		return;
	free(w->node);
	free(w->currency);
	free(w);
}

const struct word *
words_take(const struct words *w, const struct plain *p, size_t *at)
{
	const struct word *found = NULL;
	uint32_t hash = HASH_START;
	size_t i = *at, start = *at;

	while (i < p->n) {
		size_t end = unit_end(p, i);
		const struct node *node;

		for (; i < end; i++)
			hash = hash_step(hash, p->text[i]);
		node = slot_of(w, p->text + start, end - start, hash);
		if (!node->text)
			break;
		if (node->word) {
			found = node->word;
			*at = end;
		}
		if (!node->more)
			break;
	}
	return found;
}

const struct word *
words_find(const struct words *w, const struct plain *p, size_t at, size_t end)
{
	uint32_t hash = HASH_START;

	for (size_t i = at; i < end; i++)
		hash = hash_step(hash, p->text[i]);
	return slot_of(w, p->text + at, end - at, hash)->word;
}
