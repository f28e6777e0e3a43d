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
	uint16_t n;
	bool more;		 /* a longer phrase begins with it */
	const struct word *word; /* NULL: only a beginning */
};

/* small, so that most of the table stays in the cache */
struct slot {
	uint32_t hash;
	uint32_t node; /* its index + 1; 0: free */
};

struct words {
	bool sign[128]; /* does a phrase begin with this ASCII character? */
	struct slot *slot;
	size_t mask; /* slots - 1 */
	struct node *node;
	size_t n, cap;
	struct word *currency; /* rows made of salary_currency.c's names */
};

/* FNV-1a, byte by byte */
#define HASH_START 2166136261u

static inline uint32_t
hash_step(uint32_t h, char c)
{
	return (h ^ (unsigned char)c) * 16777619u;
}

/* quicker than memcmp for words, which are short */
static inline bool
same_bytes(const char *a, const char *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i] != b[i])
			return false;
	return true;
}

/* the slot of a text, or the free one where it would stand */
static inline struct slot *
slot_of(const struct words *w, const char *text, size_t n, uint32_t hash)
{
	size_t i = hash & w->mask;

	for (; w->slot[i].node; i = (i + 1) & w->mask) {
		const struct node *node = &w->node[w->slot[i].node - 1];

		if (w->slot[i].hash == hash && node->n == n &&
		    same_bytes(node->text, text, n))
			break;
	}
	return &w->slot[i];
}

/* NULL: no word and no beginning of one */
static inline const struct node *
node_of(const struct words *w, const char *text, size_t n, uint32_t hash)
{
	const struct slot *slot = slot_of(w, text, n, hash);

	return slot->node ? &w->node[slot->node - 1] : NULL;
}

/*
 * Goes on hashing with the unit at i, a run of letters or digits or one
 * character; returns its end.
 */
static inline size_t
hash_unit(const struct plain *p, size_t i, uint32_t *hash)
{
	enum plain_class class = plain_class_at(p, i);
	bool run = class == PLAIN_LETTER || class == PLAIN_DIGIT;
	uint32_t h = *hash;

	do {
		h = hash_step(h, p->text[i++]);
	} while (run ? plain_class_at(p, i) == class
		     : ((unsigned char)p->text[i] & 0xC0) == 0x80);
	*hash = h;
	return i;
}

static void
add_node(struct words *w, const char *text, size_t n, uint32_t hash,
    const struct word *word)
{
	struct slot *slot = slot_of(w, text, n, hash);
	struct node *node;

	if (!slot->node) {
		MEM_GROW(w->node, w->n, w->cap);
		w->node[w->n++] =
		    (struct node){ text, (uint16_t)n, false, NULL };
		*slot = (struct slot){ hash, (uint32_t)w->n };
	}
	node = &w->node[slot->node - 1];
	if (!word)
		node->more = true;
	else if (!node->word)
		node->word = word;
}

/* the nodes of one row */
static void
add_word(struct words *w, const struct word *word)
{
	struct plain p;
	uint32_t hash = HASH_START;
	size_t end = 0;

	plain_make(&p, slice_of(word->text));
	if (!((unsigned char)p.text[0] & 0x80))
		w->sign[(unsigned char)p.text[0]] = true;
	while (end < p.n) {
		end = hash_unit(&p, end, &hash);
		add_node(w, word->text, end, hash, end == p.n ? word : NULL);
	}
}

struct words *
words_new(void)
{
	struct words *w = mem_zalloc(1, sizeof(*w));
	size_t n = salary_vocabulary_size + currency_name_count, slots = 1024;

	while (slots < 3 * n)
		slots *= 2;
	w->mask = slots - 1;
	w->slot = mem_zalloc(slots, sizeof(*w->slot));
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
	free(w->slot);
	free(w->node);
	free(w->currency);
	free(w);
}

const struct word *
words_take(const struct words *w, const struct plain *p, size_t *at)
{
	const struct word *found = NULL;
	uint32_t hash = HASH_START;
	const size_t start = *at;
	size_t i = start;
	unsigned char first = (unsigned char)p->text[i];

	if (first < 0x80 && !w->sign[first])
		return NULL;
	while (i < p->n) {
		const struct node *node;

		i = hash_unit(p, i, &hash);
		node = node_of(w, p->text + start, i - start, hash);
		if (!node)
			break;
		if (node->word) {
			found = node->word;
			*at = i;
		}
		if (!node->more)
			break;
	}
	return found;
}

const struct word *
words_find(const struct words *w, const struct plain *p, size_t at, size_t end)
{
	const struct node *node;
	uint32_t hash = HASH_START;

	for (size_t i = at; i < end; i++)
		hash = hash_step(hash, p->text[i]);
	node = node_of(w, p->text + at, end - at, hash);
	return node ? node->word : NULL;
}
