/* SPDX-License-Identifier: ISC */
/*
 * The skills that a text names, in its order, with the cues around them.
 *
 *	struct skill_scan scan = { 0 };
 *
 *	skill_match(&scan, &dict, text);
 *	skill_sections(&scan);		… see skill_section.h
 *	skill_negation(&scan);		… see skill_negation.h
 *	skill_years(&scan);		… see skill_years.h
 *	for (i = 0; i < scan.nhit; i++)
 *		if (scan.hit[i].entry->skill != SKILL_NONE)
 *			…
 *	skill_scan_free(&scan);
 *
 * The memory of a scan grows, and is kept from text to text.  Hits are valid
 * until the next one.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_MATCH_H
#define JOB_SKILL_MATCH_H

#include "skill_dict.h"

/* what the text wants of who has the skill */
enum skill_ask {
	ASK_NAMED, /* nothing that is said */
	ASK_NICE,
	ASK_REQUIRED,
	ASK_DENIED, /* "no Java needed" */
	ASK_COUNT
};

/* a skill or a cue in the text */
struct skill_hit {
	const struct skill_entry *entry;
	uint32_t first, n; /* its words, of the scan's tokens */
	enum skill_section section;
	enum skill_ask ask;
	uint16_t years;	      /* at least so many; 0: none are stated */
	uint16_t alternative; /* the number of its group "A or B", or 0 */
};

struct skill_scan {
	const struct skill_dict *dict;
	struct slice text;
	struct skill_tokens tokens;
	struct skill_hit *hit;
	size_t nhit, cap;
};

/* The dictionary and the text must live as long as the hits. */
void skill_match(
    struct skill_scan *, const struct skill_dict *, struct slice text);
void skill_scan_free(struct skill_scan *);

/* is it the name of a skill, not a cue? */
static inline bool
skill_hit_is_skill(const struct skill_hit *h)
{
	return h->entry->skill != SKILL_NONE;
}

static inline bool
skill_hit_says(const struct skill_hit *h, enum skill_cue cue)
{
	return !skill_hit_is_skill(h) && h->entry->cue->says == cue;
}

/* the text of the i-th word */
static inline struct slice
skill_word(const struct skill_scan *s, size_t i)
{
	return (
	    struct slice){ s->text.p + s->tokens.v[i].begin, s->tokens.v[i].n };
}

/* the text from the first word of a hit to its last */
static inline struct slice
skill_hit_text(const struct skill_scan *s, const struct skill_hit *h)
{
	const struct skill_token *last = &s->tokens.v[h->first + h->n - 1];

	return slice_from(s->text.p + s->tokens.v[h->first].begin,
	    s->text.p + last->begin + last->n);
}

/*
 * Do b's words follow a's as the next item of a list: "Spark, Flink and
 * Kafka"?  *is_choice is then set if they are joined by "or".
 */
bool skill_is_list(const struct skill_scan *, const struct skill_hit *a,
    const struct skill_hit *b, bool *is_choice);

#endif
