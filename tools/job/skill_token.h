/* SPDX-License-Identifier: ISC */
/*
 * Text as words, for finding skills in it: plain text or HTML.
 *
 * A word is a run of letters and digits, with what belongs to a name: C++,
 * C#, .NET.  The signs / and & are words too.  All else is a gap, of which
 * only the kinds are kept.  Markup, entities and addresses (https://…) are
 * gaps; inline markup (<b>) is none.
 *
 * Words point into the text by offset and are valid as long as it.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_TOKEN_H
#define JOB_SKILL_TOKEN_H

#include <stdint.h>

#include "../lib/str.h"

/* what stands before a word; 0: nothing, or inline markup */
enum skill_gap {
	GAP_JOIN = 1,	/* a hyphen, apostrophe, dot … without a blank */
	GAP_SPACE = 2,	/* with GAP_JOIN: a dash */
	GAP_COMMA = 4,	/* also ; | + */
	GAP_OPEN = 8,	/* ( [ */
	GAP_CLOSE = 16, /* ) ] */
	GAP_COLON = 32,
	GAP_STOP = 64,	/* the end of a sentence */
	GAP_LINE = 128, /* the end of a line or paragraph, a bullet */
	GAP_AT = 256,	/* @, as in an address */
	GAP_BREAK = GAP_STOP | GAP_LINE
};

struct skill_token {
	uint64_t hash;	/* of the word, ASCII letters folded */
	uint32_t begin; /* byte offset in the text */
	uint16_t n;	/* bytes; a longer word is cut */
	uint16_t gap;	/* enum skill_gap, before the word */
};

/* grows, and is kept from text to text */
struct skill_tokens {
	struct skill_token *v;
	size_t n, cap;
	uint16_t tail; /* the gap behind the last word, with GAP_LINE */
};

/* replaces what is there by the words of the text, at most 4 GB of it */
void skill_tokenize(struct skill_tokens *, struct slice text);
void skill_tokens_free(struct skill_tokens *);

/* the gap behind the i-th word */
static inline unsigned
skill_gap_after(const struct skill_tokens *t, size_t i)
{
	return i + 1 < t->n ? t->v[i + 1].gap : t->tail;
}

/* does a word go on over this gap: "Power BI", "scikit-learn", "CI/CD"? */
static inline bool
skill_gap_is_soft(unsigned gap)
{
	return gap < (GAP_JOIN | GAP_SPACE);
}

#endif
