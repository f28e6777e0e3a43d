/* SPDX-License-Identifier: ISC */
/*
 * The dictionary of skills: the built-in tables, and what a user adds,
 * compiled into a trie over words.
 *
 *	skill_dict_begin(&d);
 *	skill_dict_add(&d, &(struct skill_source){ … });	… any number
 *	skill_dict_compile(&d);
 *	… skill_match.h …
 *	skill_dict_free(&d);
 *
 * The trie knows words by their hashes of 64 bits, and takes two words of one
 * hash for the same.  It holds the names of skills and the cues of
 * skill_cue.h alike, so that one pass over a text finds both.  Out of memory
 * ends the program.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_DICT_H
#define JOB_SKILL_DICT_H

#include <stdint.h>

#include "../lib/header.h"
#include "skill_cue.h"
#include "skill_table.h"
#include "skill_token.h"

/* who says so; where two say different things, the lower one counts */
enum skill_rank {
	RANK_USER, /* replaces a built-in skill of the same name */
	RANK_BUILTIN,
	RANK_IMPORTED, /* a public list: adds only what is not there */
	RANKS
};

/* a skill as skill_table.h describes it; texts are copied */
struct skill_source {
	enum skill_rank rank;
	enum skill_kind kind;
	struct slice name, category, aliases, veto, require;
};

struct skill {
	struct skill_source source;
	uint32_t veto, nveto; /* of the contexts */
	uint32_t require, nrequire;
};

/* a phrase around a name: words[0 .. before) * words[before .. n) */
struct skill_context {
	uint32_t word; /* the first one, of the words */
	uint8_t before, n;
	bool anywhere; /* no '*': within a few words */
};

enum skill_case {
	CASE_ANY,
	CASE_CAPITAL,
	CASE_EXACT
};

#define SKILL_NONE UINT32_MAX

/* what a path of the trie ends in */
struct skill_entry {
	struct slice text; /* the words with a blank between them */
	uint32_t skill;	   /* or SKILL_NONE: a cue */
	const struct skill_cue_row *cue;
	enum skill_case letters;
	bool doubtful, sure, has_veto;
	uint32_t next; /* the same words in other letters: index + 1, or 0 */
};

/* bits of the table of words that entries begin with */
#define SKILL_FIRST_SIZE ((size_t)1 << 19)

struct skill_slot {
	uint64_t key;
	uint32_t node;
	uint32_t entry; /* index + 1, or 0 */
};

struct skill_dict {
	struct skill *skill;
	size_t nskill;

	/* private */
	struct header names;
	struct arena texts;
	struct skill_tokens tokens;
	struct skill_entry *entry;
	struct skill_context *context;
	uint64_t *word;
	struct skill_slot *slot;
	uint32_t *first; /* a bit for each one or two first words */
	size_t cap_skill, nentry, cap_entry, ncontext, cap_context;
	size_t nword, cap_word, nslot, used, nnode;
};

/* with the built-in skills and cues */
void skill_dict_begin(struct skill_dict *);
void skill_dict_add(struct skill_dict *, const struct skill_source *);
void skill_dict_compile(struct skill_dict *);
void skill_dict_free(struct skill_dict *);

const char *skill_kind_name(enum skill_kind);

/* the bit for the i-th word, or for it and the next one */
static inline size_t
skill_first_bit(const struct skill_tokens *t, size_t i, bool pair)
{
	uint64_t h = t->v[i].hash;

	if (pair)
		h = (h ^ h >> 17) + t->v[i + 1].hash * 5;
	return h & (SKILL_FIRST_SIZE - 1);
}

/*
 * May an entry begin with the i-th word?  Mostly not: no word is one, and no
 * two words begin one.
 */
static inline bool
skill_dict_may_begin(
    const struct skill_dict *d, const struct skill_tokens *t, size_t i)
{
	size_t one = skill_first_bit(t, i, false);
	size_t two = skill_first_bit(t, i, i + 1 < t->n);

	return (d->first[one / 32] >> one % 32 |
		   d->first[two / 32] >> two % 32) &
	       1;
}

/*
 * The longest entry that the words from the i-th on spell, letter case and
 * all, or NULL; *n is then how many words it takes.
 */
const struct skill_entry *skill_dict_find(const struct skill_dict *,
    const struct skill_tokens *, struct slice text, size_t i, size_t *n);

#endif
