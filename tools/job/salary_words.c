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
	uint64_t hash;
	const struct word *word; /* NULL: only a beginning */
	bool more;		 /* a longer phrase begins with it … */
	bool digits;		 /* … and goes on with digits */
	bool used;
};

#define FILTER_BITS 131072u

struct words {
	bool sign[128]; /* does a phrase begin with this ASCII character? */
	/* a bit for each node: most words have none, and stay in the cache */
	uint64_t filter[FILTER_BITS / 64];
	struct node *node;
	size_t mask;	       /* of the nodes, a power of two, less one */
	struct word *currency; /* rows made of salary_currency.c's names */
};

/*
 * The hash alone tells what a word is: that any other has the hash of one of
 * a few thousand phrases is not to be expected of all the text in the world.
 */
#define HASH_START 0

/* the bit of a phrase in the filter */
static inline size_t
filter_bit(uint64_t hash)
{
	return hash >> 40 & (FILTER_BITS - 1);
}

static inline bool
may_be_known(const struct words *w, uint64_t hash)
{
	size_t i = filter_bit(hash);

	return w->filter[i / 64] >> i % 64 & 1;
}

/* the node of a phrase, or the free one where it would stand */
static inline struct node *
node_of(const struct words *w, uint64_t hash)
{
	size_t i = (hash ^ hash >> 32) & w->mask;

	while (w->node[i].used && w->node[i].hash != hash)
		i = (i + 1) & w->mask;
	return &w->node[i];
}

/* goes on hashing with what is between, a part of plain text */
static inline uint64_t
hash_bytes(uint64_t hash, const char *p, const char *end)
{
	for (; end - p >= 8; p += 8)
		hash = word_hash(hash, word_load(p));
	return p < end
		   ? word_hash(hash, word_cut(word_load(p), (size_t)(end - p)))
		   : hash;
}

/* the end of a run of letters or digits, or of one character */
static inline size_t
unit_end(const struct plain *p, size_t i)
{
	enum plain_class class = plain_class_at(p, i);
	size_t n;

	if (class == PLAIN_LETTER || class == PLAIN_DIGIT) {
		do
			i += n = plain_run(p, i, class);
		while (n == 8);
		return i;
	}
	do
		i++;
	while (((unsigned char)p->text[i] & 0xC0) == 0x80);
	return i;
}

/* goes on hashing with the unit at i, and a blank before it; its end */
static inline size_t
hash_unit(const struct plain *p, size_t i, uint64_t *hash)
{
	size_t begin = i + (plain_class_at(p, i) == PLAIN_BLANK);
	size_t end = unit_end(p, begin);

	if (begin > i)
		*hash = word_hash(*hash, ' ');
	*hash = hash_bytes(*hash, p->text + begin, p->text + end);
	return end;
}

/* do digits stand at i, or behind a blank there? */
static inline bool
digits_follow(const struct plain *p, size_t i)
{
	i += plain_class_at(p, i) == PLAIN_BLANK;
	return plain_class_at(p, i) == PLAIN_DIGIT;
}

/* the nodes of one row */
static void
add_word(struct words *w, const struct word *word)
{
	struct plain p;
	uint64_t hash = HASH_START;
	struct node *node;
	size_t end = 0, bit;

	plain_make(&p, slice_of(word->text));
	if (!((unsigned char)p.text[0] & 0x80))
		w->sign[(unsigned char)p.text[0]] = true;
	while (end < p.n) {
		end = hash_unit(&p, end, &hash);
		node = node_of(w, hash);
		node->hash = hash;
		node->used = true;
		bit = filter_bit(hash);
		w->filter[bit / 64] |= (uint64_t)1 << bit % 64;
		if (end < p.n) {
			node->more = true;
			node->digits |= digits_follow(&p, end);
		} else if (!node->word) {
			node->word = word;
		}
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
words_take(
    const struct words *w, const struct plain *p, size_t *at, bool *by_digits)
{
	const struct word *found = NULL;
	uint64_t hash = HASH_START;
	const size_t start = *at;
	size_t i = start;
	unsigned char first = (unsigned char)p->text[i];

	if (first < 0x80 && !w->sign[first])
		return NULL;
	while (i < p->n) {
		const struct node *node;

		i = hash_unit(p, i, &hash);
		if (!may_be_known(w, hash))
			break;
		node = node_of(w, hash);
		if (!node->used)
			break;
		if (node->word) {
			found = node->word;
			*at = i;
		}
		if (!node->more)
			break;
		*by_digits |= node->digits && digits_follow(p, i);
	}
	return found;
}

const struct word *
words_find(const struct words *w, const struct plain *p, size_t at, size_t end)
{
	return node_of(w, hash_bytes(HASH_START, p->text + at, p->text + end))
	    ->word;
}
