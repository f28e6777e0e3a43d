/* SPDX-License-Identifier: ISC */
/* texts as tokens, remembered by pattern; see salary_pattern.h */
#include <stdlib.h>

#include "salary_pattern.h"

/* what is remembered: nineteen texts in twenty are no longer */
#define TEXT_MAX 64 /* bytes */
#define WORDS_MAX (TEXT_MAX / 8)
#define PLAIN_ROOM (TEXT_MAX + 16)
#define TOKEN_MAX 16
#define DIGIT_MAX 32
#define SLOTS 4096u

/* a text with 1 for each digit, but for the 0 that a number begins with */
struct mask {
	uint64_t word[WORDS_MAX];
	uint64_t hash;
	size_t n; /* bytes */
};

struct pattern {
	struct mask mask; /* n is 0: the slot is free */
	uint8_t uses;	  /* up to USES_MAX */
	bool mojibake;
	uint8_t plain_n, token_n, digit_n;
	/* where the digits stand in the text, and in the plain one */
	uint8_t from[DIGIT_MAX], to[DIGIT_MAX];
	char plain[PLAIN_ROOM + 8];
	struct token token[TOKEN_MAX + 1];
};

/* how often another pattern has to ask for the slot of a common one */
#define USES_MAX 3

struct patterns {
	const struct words *words;
	struct pattern *slot;
	struct mask mask;
	/* a text that no slot has */
	struct plain plain;
	struct tokens tokens;
};

struct patterns *
patterns_new(const struct words *words)
{
	struct patterns *p = mem_zalloc(1, sizeof(*p));

	p->words = words;
	p->slot = mem_zalloc(SLOTS, sizeof(*p->slot));
	return p;
}

void
patterns_free(struct patterns *p)
{
	if (!p)
		return;
	free(p->slot);
	free(p);
}

/* *last: 0x80 if a digit stands before the word */
static inline uint64_t
mask_digits(uint64_t w, uint64_t *last)
{
	uint64_t digit = word_between(w, '0', '9');
	uint64_t first = digit & ~(digit << 8 | *last);
	uint64_t zero = first & ~word_between(w, '1', '9');
	uint64_t masked = ((digit & ~zero) >> 7) * 0xFF;

	*last = digit >> 56;
	return (w & ~masked) | (masked & WORD_EACH('1'));
}

/* of a text that is not too long */
static void
mask_text(struct mask *m, struct slice text)
{
	uint64_t last = 0, hash = text.n;
	const char *p = text.p;
	size_t left = text.n, i = 0;

	for (; left >= 8; left -= 8, p += 8) {
		m->word[i] = mask_digits(word_load(p), &last);
		hash = word_hash(hash, m->word[i++]);
	}
	if (left) {
		m->word[i] = mask_digits(word_load_part(p, left), &last);
		hash = word_hash(hash, m->word[i]);
	}
	m->hash = hash;
	m->n = text.n;
}

static inline bool
same_mask(const struct mask *a, const struct mask *b)
{
	if (a->hash != b->hash || a->n != b->n)
		return false;
	for (size_t i = 0; 8 * i < a->n; i++)
		if (a->word[i] != b->word[i])
			return false;
	return true;
}

/* puts the text's digits into the pattern's tokens */
static void
put_digits(struct pattern *p, struct slice text)
{
	for (size_t i = 0; i < p->digit_n; i++)
		p->plain[p->to[i]] = text.p[p->from[i]];
	for (size_t i = 0; i < p->token_n; i++)
		if (p->token[i].meaning == WORD_AMOUNT)
			token_read_figure(&p->token[i], p->plain);
}

/* the places of ASCII digits; false: there are too many */
static bool
find_digits(struct slice s, uint8_t *place, uint8_t *n)
{
	*n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			continue;
		if (*n == DIGIT_MAX)
			return false;
		place[(*n)++] = (uint8_t)i;
	}
	return true;
}

/* what was just read has the mask; remembers it, if it depends on no digit */
static void
learn(struct patterns *all, struct pattern *p, struct slice text)
{
	const struct plain *plain = &all->plain;
	const struct tokens *tokens = &all->tokens;
	uint8_t digits;

	if (p->mask.n && p->uses) {
		p->uses--;
		return;
	}
	p->mask.n = 0;
	if (plain->n > PLAIN_ROOM || tokens->n > TOKEN_MAX || plain->markup ||
	    memchr(text.p, '&', text.n) || /* &#65; */
	    tokens->by_digits || !find_digits(text, p->from, &digits) ||
	    !find_digits(
		(struct slice){ plain->text, plain->n }, p->to, &p->digit_n) ||
	    digits != p->digit_n)
		return;
	p->mask = all->mask;
	p->uses = 1;
	p->mojibake = plain->mojibake;
	p->plain_n = (uint8_t)plain->n;
	p->token_n = (uint8_t)tokens->n;
	memcpy(p->plain, plain->text, plain->n + 8);
	memcpy(p->token, tokens->at, (tokens->n + 1) * sizeof(*p->token));
}

static void
read_anew(struct patterns *all, struct slice text, struct lexed *out)
{
	struct plain *plain = &all->plain;

	plain_make(plain, text);
	tokens_make(&all->tokens, all->words, plain);
	*out = (struct lexed){ .plain = { plain->text, plain->n },
		.markup = plain->markup,
		.mojibake = plain->mojibake,
		.truncated = all->tokens.truncated,
		.at = all->tokens.at,
		.n = all->tokens.n };
}

void
patterns_read(struct patterns *all, struct slice text, struct lexed *out)
{
	struct pattern *p;

	if (text.n == 0 || text.n > TEXT_MAX) {
		read_anew(all, text, out);
		return;
	}
	mask_text(&all->mask, text);
	p = &all->slot[all->mask.hash & (SLOTS - 1)];
	if (!same_mask(&p->mask, &all->mask)) {
		read_anew(all, text, out);
		learn(all, p, text);
		return;
	}
	if (p->uses < USES_MAX)
		p->uses++;
	put_digits(p, text);
	*out = (struct lexed){ .plain = { p->plain, p->plain_n },
		.mojibake = p->mojibake,
		.at = p->token,
		.n = p->token_n };
}
