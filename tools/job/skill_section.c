/* SPDX-License-Identifier: ISC */
/* what a posting wants of each skill; see skill_section.h */
#include "skill_section.h"

/* words between a cue and the colon of "… the following:" */
#define MAX_INTRO 8

static const char *const section_name[SECTION_COUNT] = {
	[SECTION_NONE] = "",
	[SECTION_TITLE] = "title",
	[SECTION_REQUIREMENTS] = "requirements",
	[SECTION_NICE] = "nice to have",
	[SECTION_DUTIES] = "duties",
	[SECTION_ABOUT] = "about",
	[SECTION_BENEFITS] = "benefits",
};

static const char *const ask_name[ASK_COUNT] = {
	[ASK_NAMED] = "named",
	[ASK_NICE] = "nice",
	[ASK_REQUIRED] = "required",
	[ASK_DENIED] = "denied",
};

const char *
skill_section_name(enum skill_section s)
{
	return section_name[s];
}

const char *
skill_ask_name(enum skill_ask a)
{
	return ask_name[a];
}

static bool
is_capital(const struct skill_scan *s, size_t i)
{
	char c;

	if (i >= s->tokens.n)
		return false;
	c = skill_word(s, i).p[0];
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\xC3';
}

/*
 * A heading begins with a capital, and stands by itself: before a colon or a
 * line's end, or between a break and another capital.  One of several words
 * need not be so strict, as some texts have lost their lines.
 */
static bool
is_heading(const struct skill_scan *s, const struct skill_hit *h)
{
	unsigned before = s->tokens.v[h->first].gap;
	unsigned after = skill_gap_after(&s->tokens, h->first + h->n - 1);
	bool capital;

	if (skill_hit_is_skill(h) || !h->entry->cue->heading ||
	    !is_capital(s, h->first))
		return false;
	if (after & (GAP_COLON | GAP_LINE))
		return true;
	capital = is_capital(s, h->first + h->n);
	if (h->n == 1)
		return capital && (before & (GAP_BREAK | GAP_COLON) ||
				      !is_capital(s, h->first - 1));
	return before & (GAP_BREAK | GAP_COLON) || capital;
}

/* "Bonus:", or "The following is desirable:" at a line's end */
static bool
opens_list(const struct skill_scan *s, const struct skill_hit *h)
{
	size_t i = h->first + h->n;

	if (skill_gap_after(&s->tokens, i - 1) & GAP_COLON)
		return true;
	for (size_t k = 0; k < MAX_INTRO && i + k < s->tokens.n; k++)
		if (s->tokens.v[i + k].gap & GAP_BREAK)
			return s->tokens.v[i + k].gap & GAP_COLON;
	return false;
}

/* the section that begins with this hit, or SECTION_NONE */
static enum skill_section
section_from(const struct skill_scan *s, const struct skill_hit *h)
{
	if (is_heading(s, h))
		return h->entry->cue->heading;
	if ((skill_hit_says(h, CUE_PLUS) || skill_hit_says(h, CUE_IDEALLY)) &&
	    opens_list(s, h))
		return SECTION_NICE;
	if (skill_hit_says(h, CUE_REQUIRED) && opens_list(s, h))
		return SECTION_REQUIREMENTS;
	return SECTION_NONE;
}

/* does a new statement begin with this hit? */
static bool
begins_item(const struct skill_scan *s, const struct skill_hit *h)
{
	return skill_hit_says(h, CUE_ITEM) ||
	       (skill_hit_says(h, CUE_WANTS) && is_capital(s, h->first));
}

static bool
is_break_between(
    const struct skill_scan *s, const struct skill_hit *a, size_t token)
{
	for (size_t i = a->first + 1; i <= token; i++)
		if (s->tokens.v[i].gap & GAP_BREAK)
			return true;
	return false;
}

/* the hits from i on that stand in one statement */
static size_t
statement_length(const struct skill_scan *s, size_t i)
{
	size_t n = 1;

	while (i + n < s->nhit) {
		const struct skill_hit *h = &s->hit[i + n];

		if (section_from(s, h) || begins_item(s, h) ||
		    is_break_between(s, h - 1, h->first))
			break;
		n++;
	}
	return n;
}

static enum skill_ask
ask_of_section(enum skill_section section)
{
	return section == SECTION_REQUIREMENTS ? ASK_REQUIRED
	       : section == SECTION_NICE       ? ASK_NICE
					       : ASK_NAMED;
}

/* what a cue says of the skills that follow it, given what held so far */
static enum skill_ask
ask_after(const struct skill_hit *h, enum skill_ask ask)
{
	switch (h->entry->cue->says) {
	case CUE_WANTS:
		return ask == ASK_NAMED ? ASK_REQUIRED : ask;
	case CUE_MUST:
		return ASK_REQUIRED;
	case CUE_IDEALLY:
		return ASK_NICE;
	default:
		return ask;
	}
}

/* is there a ( before the hit that closes behind it, from word i on? */
static size_t
open_paren(const struct skill_scan *s, size_t i, size_t to)
{
	size_t open = i;

	for (size_t k = i + 1; k <= to; k++) {
		if (s->tokens.v[k].gap & GAP_CLOSE)
			open = i;
		if (s->tokens.v[k].gap & GAP_OPEN)
			open = k;
	}
	return open;
}

/* a cue behind its skills: those of hits i to k, back to a ( before it */
static void
ask_before(struct skill_scan *s, size_t i, size_t k, enum skill_ask ask)
{
	size_t from = open_paren(s, s->hit[i].first, s->hit[k].first);
	bool inside = false;

	for (size_t j = i; j < k; j++)
		inside |=
		    skill_hit_is_skill(&s->hit[j]) && s->hit[j].first >= from;
	for (size_t j = i; j < k; j++)
		if (!inside || s->hit[j].first >= from)
			s->hit[j].ask = ask;
}

static void
judge_statement(
    struct skill_scan *s, size_t i, size_t n, enum skill_section section)
{
	enum skill_ask ask = ask_of_section(section);
	size_t since = i;

	for (size_t k = i; k < i + n; k++) {
		struct skill_hit *h = &s->hit[k];

		h->section = section;
		h->ask = ask;
		if (skill_hit_is_skill(h))
			continue;
		ask = ask_after(h, ask);
		if (skill_hit_says(h, CUE_PLUS))
			ask_before(s, since, k, ASK_NICE);
		else if (skill_hit_says(h, CUE_REQUIRED))
			ask_before(s, since, k, ASK_REQUIRED);
		else
			continue;
		since = k + 1;
	}
}

/* numbers the groups "A, B or C" */
static void
number_alternatives(struct skill_scan *s)
{
	uint16_t group = 0;

	for (size_t i = 0, n; i < s->nhit; i += n) {
		bool choice = false, is_choice;

		for (n = 1; skill_hit_is_skill(&s->hit[i]) && i + n < s->nhit &&
			    skill_hit_is_skill(&s->hit[i + n]) &&
			    skill_is_list(s, &s->hit[i + n - 1], &s->hit[i + n],
				&is_choice);
		     n++)
			choice |= is_choice;
		if (!choice || group == UINT16_MAX)
			continue;
		group++;
		for (size_t k = i; k < i + n; k++)
			s->hit[k].alternative = group;
	}
}

void
skill_sections(struct skill_scan *s)
{
	enum skill_section section = SECTION_NONE;

	for (size_t i = 0, n; i < s->nhit; i += n) {
		enum skill_section here = section_from(s, &s->hit[i]);

		if (here)
			section = here;
		n = statement_length(s, i);
		judge_statement(s, i, n, section);
	}
	number_alternatives(s);
}
