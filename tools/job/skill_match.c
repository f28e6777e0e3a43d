/* SPDX-License-Identifier: ISC */
/* the skills that a text names; see skill_match.h */
#include <stdlib.h>

#include "skill_match.h"

/* words on each side of a name in which a phrase without '*' may stand */
#define NEARBY 8
/* words between two items of a list */
#define MAX_LINK 3

/* words that join the items of a list, or stand before one */
static const struct {
	const char *word;
	bool is_choice;
} links[] = {
	{ "/", false },
	{ "&", false },
	{ "and", false },
	{ "or", true },
	{ "of", true },
	{ "with", false },
	{ "such", false },
	{ "like", false },
	{ "as", false },
	{ "well", false },
	{ "eg", false },
	{ "e", false },
	{ "g", false },
	{ "i", false },
	{ "including", false },
	{ "especially", false },
	{ "similar", false },
	{ "und", false },
	{ "oder", true },
	{ "bzw", false },
	{ "sowie", false },
	{ "et", false },
	{ "ou", true },
	{ "y", false },
	{ "o", true },
	{ "en", false },
	{ "lub", true },
	{ "language", false },
	{ "languages", false },
	{ "tool", false },
	{ "tools", false },
	{ "framework", false },
	{ "frameworks", false },
	{ "libraries", false },
	{ "databases", false },
	{ "platforms", false },
	{ "technologies", false },
	{ "methodologies", false },
};

/* may a name begin or end here, and is it no part of a mail address? */
static bool
is_border(const struct skill_scan *s, size_t i, unsigned gap)
{
	if (gap & GAP_AT)
		return false;
	return gap != 0 || i >= s->tokens.n || s->tokens.v[i].n == 1 ||
	       s->text.p[s->tokens.v[i].begin + s->tokens.v[i].n - 1] == '+';
}

static bool
has_borders(const struct skill_scan *s, size_t first, size_t n)
{
	const struct skill_tokens *t = &s->tokens;

	return is_border(s, first - 1, t->v[first].gap) &&
	       is_border(s, first + n, skill_gap_after(t, first + n - 1));
}

static bool
same_words(const struct skill_scan *s, const uint64_t *word, size_t n, size_t i)
{
	for (size_t k = 0; k < n; k++)
		if (s->tokens.v[i + k].hash != word[k])
			return false;
	return true;
}

/* are words i to i + n there, and in one sentence? */
static bool
in_sentence(const struct skill_scan *s, size_t i, size_t n)
{
	if (i + n > s->tokens.n)
		return false;
	for (size_t k = 1; k < n; k++)
		if (s->tokens.v[i + k].gap & GAP_BREAK)
			return false;
	return true;
}

static bool
stands_around(const struct skill_scan *s, const struct skill_hit *h,
    const struct skill_context *c)
{
	const uint64_t *word = s->dict->word + c->word;
	size_t i = h->first, after = (size_t)c->n - c->before;

	return i >= c->before &&
	       in_sentence(s, i - c->before, c->n + (size_t)h->n) &&
	       same_words(s, word, c->before, i - c->before) &&
	       same_words(s, word + c->before, after, i + h->n);
}

static bool
stands_near(const struct skill_scan *s, const struct skill_hit *h,
    const struct skill_context *c)
{
	const uint64_t *word = s->dict->word + c->word;
	size_t i = h->first > NEARBY ? h->first - NEARBY : 0;
	size_t end = h->first + h->n + NEARBY;

	for (; i < end && i + c->n <= s->tokens.n; i++)
		if ((i + c->n <= h->first || i >= h->first + h->n) &&
		    same_words(s, word, c->n, i))
			return true;
	return false;
}

/* does one of n contexts hold for the hit? */
static bool
holds(const struct skill_scan *s, const struct skill_hit *h, uint32_t first,
    uint32_t n)
{
	for (uint32_t i = first; i < first + n; i++) {
		const struct skill_context *c = &s->dict->context[i];

		if (c->anywhere ? stands_near(s, h, c) : stands_around(s, h, c))
			return true;
	}
	return false;
}

static bool
is_vetoed(const struct skill_scan *s, const struct skill_hit *h)
{
	const struct skill *skill;

	if (!h->entry->has_veto)
		return false;
	skill = &s->dict->skill[h->entry->skill];
	return holds(s, h, skill->veto, skill->nveto);
}

/* the sign or word that joins items, as a row of links; -1: none is */
static int
find_link(struct slice word)
{
	for (size_t i = 0; i < sizeof(links) / sizeof(*links); i++)
		if (slice_case_eq(word, slice_of(links[i].word)))
			return (int)i;
	return -1;
}

bool
skill_is_list(const struct skill_scan *s, const struct skill_hit *a,
    const struct skill_hit *b, bool *is_choice)
{
	size_t i = a->first + a->n;
	unsigned stops = GAP_BREAK | GAP_COLON;

	*is_choice = false;
	if (b->first < i || b->first - i > MAX_LINK)
		return false;
	if (b->first == i && s->tokens.v[i].gap <= GAP_SPACE)
		/* "Python Go Rust", but not "Make Java fast" */
		return !(s->tokens.v[a->first].gap & GAP_BREAK);
	if (b->first == i)
		return !(s->tokens.v[i].gap & stops);
	for (; i < b->first; i++) {
		int link = find_link(skill_word(s, i));

		if (link < 0 || s->tokens.v[i].gap & stops)
			return false;
		*is_choice |= links[link].is_choice;
	}
	return !(s->tokens.v[i].gap & stops);
}

/* do b's words stand alone on the line below a's? */
static bool
is_next_line(const struct skill_scan *s, const struct skill_hit *a,
    const struct skill_hit *b)
{
	unsigned after = skill_gap_after(&s->tokens, b->first + b->n - 1);

	return b->first == a->first + a->n && after & GAP_LINE &&
	       s->tokens.v[b->first].gap & GAP_LINE;
}

/* the hits from i on that make a list */
static size_t
list_length(const struct skill_scan *s, size_t i)
{
	bool is_choice;
	size_t n = 1;

	while (
	    i + n < s->nhit && skill_hit_is_skill(&s->hit[i + n - 1]) &&
	    skill_hit_is_skill(&s->hit[i + n]) &&
	    (skill_is_list(s, &s->hit[i + n - 1], &s->hit[i + n], &is_choice) ||
		is_next_line(s, &s->hit[i + n - 1], &s->hit[i + n])))
		n++;
	return n;
}

/* "experience with" right before the i-th hit */
static bool
is_wanted(const struct skill_scan *s, size_t i)
{
	const struct skill_hit *h = &s->hit[i], *cue = h - 1;

	return i > 0 && skill_hit_says(cue, CUE_WANTS) &&
	       cue->first + cue->n == h->first &&
	       !(s->tokens.v[h->first].gap & GAP_BREAK);
}

/*
 * The kind of skill that a list of n hits speaks for: a tool speaks for all
 * that stand with it, a concept for concepts.  SKILL_KINDS: for none.
 */
static enum skill_kind
list_speaks_for(const struct skill_scan *s, size_t i, size_t n)
{
	enum skill_kind least = SKILL_KINDS;

	if (is_wanted(s, i))
		return SKILL_TOOL;
	for (size_t k = i; k < i + n; k++) {
		const struct skill_hit *h = &s->hit[k];
		const struct skill *skill;

		if (!skill_hit_is_skill(h))
			continue;
		skill = &s->dict->skill[h->entry->skill];
		if (skill->source.kind < least &&
		    (!h->entry->doubtful ||
			holds(s, h, skill->require, skill->nrequire)))
			least = skill->source.kind;
	}
	return least;
}

/* drops the doubtful hits that nothing speaks for */
static void
drop_doubtful(struct skill_scan *s)
{
	size_t kept = 0;

	for (size_t i = 0, n; i < s->nhit; i += n) {
		enum skill_kind least;

		n = list_length(s, i);
		least = list_speaks_for(s, i, n);
		for (size_t k = i; k < i + n; k++) {
			const struct skill_hit *h = &s->hit[k];

			if (!skill_hit_is_skill(h) || !h->entry->doubtful ||
			    s->dict->skill[h->entry->skill].source.kind >=
				least)
				s->hit[kept++] = *h;
		}
	}
	s->nhit = kept;
}

/* "our IT-Teams": a doubtful name behind a hyphen */
static bool
is_second_half(const struct skill_scan *s, const struct skill_hit *h)
{
	return h->entry->doubtful && s->tokens.v[h->first].gap == GAP_JOIN;
}

static void
find_all(struct skill_scan *s)
{
	size_t n;

	s->nhit = 0;
	for (size_t i = 0; i < s->tokens.n; i += n) {
		const struct skill_entry *e;
		struct skill_hit *h;

		n = 1;
		if (!skill_dict_may_begin(s->dict, &s->tokens, i))
			continue;
		e = skill_dict_find(s->dict, &s->tokens, s->text, i, &n);
		if (!e || !has_borders(s, i, n)) {
			n = 1;
			continue;
		}
		MEM_GROW(s->hit, s->nhit, s->cap);
		h = &s->hit[s->nhit];
		*h = (struct skill_hit){
			.entry = e, .first = (uint32_t)i, .n = (uint32_t)n
		};
		if (is_vetoed(s, h) || is_second_half(s, h))
			n = 1;
		else
			s->nhit++;
	}
}

void
skill_match(
    struct skill_scan *s, const struct skill_dict *dict, struct slice text)
{
	s->dict = dict;
	s->text = text;
	skill_tokenize(&s->tokens, text);
	find_all(s);
	drop_doubtful(s);
}

void
skill_scan_free(struct skill_scan *s)
{
	skill_tokens_free(&s->tokens);
	free(s->hit);
	*s = (struct skill_scan){ 0 };
}
