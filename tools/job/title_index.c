/* SPDX-License-Identifier: ISC */
/* the phrases of title_words.h, found in a title; see title_index.h */
#include <stdlib.h>

#include "title_index.h"

/*
 * A trie over words, kept as one hash table: a node's key is a hash of the
 * words that lead to it.  Keys are 64 bits of a few thousand phrases, so two
 * never meet by chance, and words are not compared.
 */
struct node {
	uint64_t key; /* 0: free */
	unsigned short what;
	unsigned char kind;
	bool final; /* a phrase ends here */
	bool english;
};

#define TAIL 6	     /* letters: no suffix is shorter */
#define SUFFIXES 512 /* slots, a power of two, over twice what there are */

struct title_index {
	struct node *node;
	size_t nnode; /* a power of two */
	/* what may end a compound, hashed by its last letters */
	struct slice suffix[SUFFIXES];
	unsigned short *pair; /* nfield * nhead: index into title_pairs + 1 */
};

static struct node *
find(const struct title_index *ix, uint64_t key)
{
	size_t i = key & (ix->nnode - 1);

	while (ix->node[i].key && ix->node[i].key != key)
		i = (i + 1) & (ix->nnode - 1);
	return &ix->node[i];
}

/* the key of the node that a word leads to: UI/UX is not UI UX */
static uint64_t
next_key(uint64_t key, uint64_t word, enum title_sep sep)
{
	if (!key)
		sep = SEP_SPACE; /* a phrase may stand anywhere */
	key = (key ^ word ^ (uint64_t)sep << 60) * 0x9E3779B97F4A7C15;
	return (key ^ key >> 32) | 1;
}

/* the index of a name in a table whose rows begin with it */
static unsigned
index_of(const char *name, const void *table, size_t n, size_t size)
{
	for (size_t i = 0; i < n; i++) {
		const char *const *row =
		    (const void *)((const char *)table + i * size);

		if (strcmp(*row, name) == 0)
			return (unsigned)i;
	}
	return (unsigned)-1;
}

static unsigned
rank_of(const char *name)
{
	for (unsigned r = 1; r < RANK_COUNT; r++)
		if (strcmp(title_rank_name((enum title_rank)r), name) == 0)
			return r;
	return RANK_NONE; /* associate */
}

static unsigned
meaning(enum word_kind kind, const char *name)
{
	switch (kind) {
	case WORD_FIELD:
		return index_of(
		    name, title_fields, title_nfield, sizeof(*title_fields));
	case WORD_HEAD:
		return index_of(
		    name, title_heads, title_nhead, sizeof(*title_heads));
	case WORD_ROLE:
		return index_of(
		    name, title_roles, title_nrole, sizeof(*title_roles));
	case WORD_RANK:
		return rank_of(name);
	case WORD_LEVEL:
		return (unsigned)(*name - '0');
	default:
		return 0;
	}
}

/* the first meaning of a phrase stays */
static void
add(struct title_index *ix, const char *phrase, bool english,
    enum word_kind kind, unsigned what)
{
	struct title_text text;
	struct node *node = NULL;
	uint64_t key = 0;

	title_split(slice_of(phrase), &text);
	for (size_t i = 0; i < text.n; i++) {
		key = next_key(key, text.word[i].hash, text.word[i].sep);
		node = find(ix, key);
		node->key = key;
	}
	if (!node)
		return;
	if (!node->final) {
		node->final = true;
		node->kind = (unsigned char)kind;
		node->what = (unsigned short)what;
	}
	node->english |= english; /* a Manager is one in German too */
}

static void
add_phrases(struct title_index *ix)
{
	for (size_t i = 0; i < title_nphrase; i++) {
		const struct title_phrase *p = &title_phrases[i];

		add(ix, p->phrase, strcmp(p->language, "en") == 0, p->kind,
		    meaning(p->kind, p->means));
	}
	for (size_t i = 0; i < title_nrole; i++)
		add(ix, title_roles[i].name, true, WORD_ROLE, (unsigned)i);
	for (size_t i = 0; i < title_nfield; i++)
		add(ix, title_fields[i].name, true, WORD_FIELD, (unsigned)i);
	for (size_t i = 0; i < title_nhead; i++)
		add(ix, title_heads[i].name, true, WORD_HEAD, (unsigned)i);
	for (unsigned r = RANK_NONE + 1; r < RANK_COUNT; r++)
		add(ix, title_rank_name((enum title_rank)r), true, WORD_RANK,
		    r);
}

/* may it end a compound: is it a head of a language that has compounds? */
static bool
is_suffix(const struct title_phrase *p)
{
	return (strcmp(p->language, "de") == 0 ||
		   strcmp(p->language, "nl") == 0) &&
	       (p->kind == WORD_HEAD || p->kind == WORD_FIELD) &&
	       strlen(p->phrase) >= TAIL && !strchr(p->phrase, ' ');
}

/* the first slot of the suffixes that end like this word */
static size_t
tail_slot(struct slice s)
{
	return title_hash((struct slice){ s.p + s.n - TAIL, TAIL }) &
	       (SUFFIXES - 1);
}

static void
add_suffixes(struct title_index *ix)
{
	for (size_t i = 0; i < title_nphrase; i++) {
		struct slice s = slice_of(title_phrases[i].phrase);
		size_t slot;

		if (!is_suffix(&title_phrases[i]))
			continue;
		slot = tail_slot(s);
		while (ix->suffix[slot].n)
			slot = (slot + 1) & (SUFFIXES - 1);
		ix->suffix[slot] = s;
	}
}

static void
add_pairs(struct title_index *ix)
{
	ix->pair = mem_zalloc(title_nfield * title_nhead, sizeof(*ix->pair));
	for (size_t i = 0; i < title_npair; i++) {
		const struct title_pair *p = &title_pairs[i];
		size_t f = meaning(WORD_FIELD, p->field);
		size_t h = meaning(WORD_HEAD, p->head);

		ix->pair[f * title_nhead + h] = (unsigned short)(i + 1);
	}
}

struct title_index *
title_index_new(void)
{
	struct title_index *ix = mem_zalloc(1, sizeof(*ix));

	ix->nnode = 1 << 13;
	ix->node = mem_zalloc(ix->nnode, sizeof(*ix->node));
	add_phrases(ix);
	add_suffixes(ix);
	add_pairs(ix);
	return ix;
}

void
title_index_free(struct title_index *ix)
{
	free(ix->node);
	free(ix->pair);
	free(ix);
}

const struct title_pair *
title_index_pair(const struct title_index *ix, unsigned field, unsigned head)
{
	unsigned i = ix->pair[field * title_nhead + head];

	return i ? &title_pairs[i - 1] : NULL;
}

/* appends the phrase that was found */
static void
push(struct title_items *items, const struct node *node, enum title_sep sep,
    struct slice text)
{
	struct title_item *it = &items->item[items->n];

	if (items->n == TITLE_MAX_WORDS)
		return;
	it->kind = node ? (enum word_kind)node->kind : WORD_UNKNOWN;
	it->what = node ? node->what : 0;
	it->english = !node || node->english;
	it->sep = sep;
	it->text = text;
	items->n++;
}

/* one word as a phrase, or NULL */
static const struct node *
find_word(const struct title_index *ix, struct slice fold)
{
	const struct node *node =
	    find(ix, next_key(0, title_hash(fold), SEP_SPACE));

	return node->final ? node : NULL;
}

static bool
ends_with(struct slice s, struct slice end)
{
	return s.n >= end.n && s.p[s.n - 1] == end.p[end.n - 1] &&
	       memcmp(s.p + s.n - end.n, end.p, end.n) == 0;
}

/* the word without its ending, if it has it */
static const struct node *
find_stem(const struct title_index *ix, struct slice fold, struct slice ending)
{
	if (fold.n < ending.n + 4 || !ends_with(fold, ending))
		return NULL;
	fold.n -= ending.n;
	return find_word(ix, fold);
}

/* Entwicklerin, Entwicklerinnen, Engineers; but Contracts is no Contract */
static const struct node *
find_form(const struct title_index *ix, struct slice fold)
{
	static const struct slice endings[] = { { "in", 2 }, { "innen", 5 },
		{ "s", 1 }, { "en", 2 } };

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		const struct node *node = find_stem(ix, fold, endings[i]);

		if (node && node->kind < WORD_LEVEL)
			return node;
	}
	return NULL;
}

/* a first part of a compound, with or without a linking s: Produkt(s) */
static const struct node *
find_prefix(const struct title_index *ix, struct slice fold)
{
	const struct node *node = find_word(ix, fold);

	return node ? node : find_stem(ix, fold, SLICE("s"));
}

/* a head whose compounds are all of its kind */
static bool
is_exact(const struct node *node)
{
	return node && node->kind == WORD_HEAD &&
	       (title_heads[node->what].flags & HEAD_EXACT);
}

/* Softwareentwickler(in) is Software and Entwickler */
static bool
push_compound(const struct title_index *ix, const struct title_word *w,
    enum title_sep sep, struct title_items *items)
{
	struct slice fold = w->fold;

	if (fold.n > 4 && ends_with(fold, SLICE("in")))
		fold.n -= 2;
	if (fold.n < TAIL + 2)
		return false;
	for (size_t i = tail_slot(fold); ix->suffix[i].n;
	     i = (i + 1) & (SUFFIXES - 1)) {
		struct slice s = ix->suffix[i], first = fold;
		const struct node *node;

		if (fold.n < s.n + 2 || !ends_with(fold, s))
			continue;
		first.n -= s.n;
		node = find_prefix(ix, first);
		if (node &&
		    (node->kind == WORD_FIELD || node->kind == WORD_SKILL)) {
			push(items, node, sep, w->text);
			push(items, find_word(ix, s), SEP_SPACE, w->text);
			return true;
		}
		if (is_exact(find_word(ix, s))) { /* Debitorenbuchhalter */
			push(items, find_word(ix, s), sep, w->text);
			return true;
		}
	}
	return false;
}

/* how many words from the i-th the longest phrase has, and its node */
static size_t
longest(const struct title_index *ix, const struct title_text *t, size_t i,
    const struct node **best)
{
	uint64_t key = 0;
	size_t n = 0;

	*best = NULL;
	for (size_t j = i; j < t->n; j++) {
		const struct node *node;

		if (j > i && t->word[j].sep > SEP_OR)
			break;
		key = next_key(key, t->word[j].hash, t->word[j].sep);
		node = find(ix, key);
		if (!node->key)
			break;
		if (node->final) {
			*best = node;
			n = j - i + 1;
		}
	}
	return n;
}

/* a joining word makes the separator of what follows it */
static enum title_sep
joint(enum word_kind kind)
{
	switch (kind) {
	case WORD_OF:
		return SEP_OF;
	case WORD_AND:
		return SEP_AND;
	case WORD_OR:
		return SEP_OR;
	case WORD_AT:
		return SEP_AT;
	case WORD_AS:
		return SEP_DASH;
	default:
		return SEP_SPACE;
	}
}

static bool
is_joint(enum word_kind kind)
{
	return kind >= WORD_DROP;
}

/* the text from one word to another */
static struct slice
span(const struct title_word *first, const struct title_word *last)
{
	return slice_from(first->text.p, last->text.p + last->text.n);
}

void
title_index_match(const struct title_index *ix, const struct title_text *t,
    struct title_items *items)
{
	enum title_sep sep = SEP_SPACE;
	size_t n;

	items->n = 0;
	items->dropped = false;
	for (size_t i = 0; i < t->n; i += n) {
		const struct title_word *w = &t->word[i];
		const struct node *node;

		n = longest(ix, t, i, &node);
		if (n == 0) {
			n = 1;
			node = find_form(ix, w->fold);
		}
		if (sep < w->sep)
			sep = w->sep;
		if (node && is_joint(node->kind)) {
			enum title_sep j = joint(node->kind);

			items->dropped |= node->kind == WORD_DROP;
			if (sep < j)
				sep = j;
			continue;
		}
		if (node || !push_compound(ix, w, sep, items))
			push(items, node, sep, span(w, &t->word[i + n - 1]));
		sep = SEP_SPACE;
	}
}
