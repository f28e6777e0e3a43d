/* SPDX-License-Identifier: ISC */
/* skills that are not wanted; see skill_negation.h */
#include "skill_negation.h"

/* words that may stand between "no" and the skill */
static const char *const fillers[] = { "a", "an", "any", "prior", "previous",
	"need", "for", "knowledge", "experience", "of", "with", "in",
	"specific", "advanced", "vorherige", "eine", "einen", "de", NULL };

static bool
is_filler(struct slice word)
{
	for (size_t i = 0; fillers[i]; i++)
		if (slice_case_eq(word, slice_of(fillers[i])))
			return true;
	return false;
}

/* does the skill follow "no" with only fillers between them? */
static bool
follows(const struct skill_scan *s, const struct skill_hit *no,
    const struct skill_hit *h)
{
	for (size_t i = no->first + no->n; i <= h->first; i++) {
		if (s->tokens.v[i].gap & (GAP_BREAK | GAP_COMMA | GAP_COLON))
			return false;
		if (i < h->first && !is_filler(skill_word(s, i)))
			return false;
	}
	return true;
}

void
skill_negation(struct skill_scan *s)
{
	for (size_t i = 0; i < s->nhit; i++) {
		bool is_choice;
		size_t k = i + 1;

		if (!skill_hit_says(&s->hit[i], CUE_NOT))
			continue;
		while (k < s->nhit && skill_hit_says(&s->hit[k], CUE_WANTS))
			k++; /* "no experience with" */
		if (k == s->nhit || !skill_hit_is_skill(&s->hit[k]) ||
		    !follows(s, &s->hit[i], &s->hit[k]))
			continue;
		do
			s->hit[k++].ask = ASK_DENIED;
		while (
		    k < s->nhit && skill_hit_is_skill(&s->hit[k]) &&
		    skill_is_list(s, &s->hit[k - 1], &s->hit[k], &is_choice));
	}
}

/* "Snowflake" of "Snowflake Inc." */
static bool
is_employer(struct slice employer, struct slice surface)
{
	return employer.n >= surface.n &&
	       slice_case_eq(
		   (struct slice){ employer.p, surface.n }, surface) &&
	       (employer.n == surface.n || employer.p[surface.n] == ' ');
}

void
skill_deny_employer(struct skill_scan *s, struct slice employer)
{
	for (size_t i = 0; employer.n && i < s->nhit; i++) {
		struct skill_hit *h = &s->hit[i];

		if (skill_hit_is_skill(h) && h->ask == ASK_NAMED &&
		    is_employer(employer, skill_hit_text(s, h)))
			h->ask = ASK_DENIED;
	}
}
