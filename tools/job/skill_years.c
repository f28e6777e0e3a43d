/* SPDX-License-Identifier: ISC */
/* years of experience with a skill; see skill_years.h */
#include "skill_years.h"

/* more years than that are no experience */
#define MAX_YEARS 40
/* words between the years and the skill */
#define MAX_DISTANCE 10
/* words from "as" to the skill in "as a Python developer" */
#define MAX_ROLE 2

/* words as far as ten */
static const char *const number_word[] = { "zero", "one", "two", "three",
	"four", "five", "six", "seven", "eight", "nine", "ten" };

/* words after which the years are those of a role or of something else */
static const char *const role_word[] = { "role", "roles", "position",
	"positions", "old", "degree", "ago", "in-house", NULL };

/* 0: it is none, or no such number */
static unsigned
number_of(struct slice word)
{
	unsigned v = 0;

	for (size_t i = 0; i < sizeof(number_word) / sizeof(*number_word); i++)
		if (slice_case_eq(word, slice_of(number_word[i])))
			return (unsigned)i;
	for (size_t i = 0; i < word.n; i++) {
		if (word.p[i] < '0' || word.p[i] > '9' || v > MAX_YEARS)
			return 0;
		v = v * 10 + (unsigned)(word.p[i] - '0');
	}
	return v <= MAX_YEARS ? v : 0;
}

/* the number before the word "years": the lower one of "3 to 5 years" */
static unsigned
years_before(const struct skill_scan *s, size_t i)
{
	unsigned years = 0;

	for (int k = 0; k < 3 && i > 0; k++) {
		unsigned n = number_of(skill_word(s, i - 1));

		if (s->tokens.v[i].gap & GAP_BREAK)
			break;
		if (n && (!years || n < years))
			years = n;
		else if (!slice_case_eq(skill_word(s, i - 1), SLICE("to")) &&
			 !slice_case_eq(skill_word(s, i - 1), SLICE("bis")))
			break;
		i--;
	}
	return years;
}

static bool
is_role_word(struct slice word, size_t distance)
{
	if (slice_case_eq(word, SLICE("as")) ||
	    slice_case_eq(word, SLICE("als")))
		return distance > MAX_ROLE;
	for (size_t i = 0; role_word[i]; i++)
		if (slice_case_eq(word, slice_of(role_word[i])))
			return true;
	return false;
}

/* is the skill what the years before it are of? */
static bool
are_tied(const struct skill_scan *s, const struct skill_hit *years,
    const struct skill_hit *h)
{
	size_t i = years->first + years->n;

	if (h->first - i > MAX_DISTANCE)
		return false;
	for (; i <= h->first; i++)
		if (s->tokens.v[i].gap & GAP_BREAK ||
		    (i < h->first &&
			is_role_word(skill_word(s, i), h->first - i)))
			return false;
	return true;
}

/* gives the years to the list of skills that begins with the k-th hit */
static void
give(struct skill_scan *s, size_t k, unsigned years)
{
	bool is_choice;

	do {
		s->hit[k].years = (uint16_t)years;
		if (s->hit[k].ask == ASK_NAMED)
			s->hit[k].ask = ASK_REQUIRED;
		k++;
	} while (k < s->nhit && skill_hit_is_skill(&s->hit[k]) &&
		 skill_is_list(s, &s->hit[k - 1], &s->hit[k], &is_choice));
}

/* "Python (3+ years)", "Python: 3 years": only the number stands between */
static bool
is_right_behind(const struct skill_scan *s, const struct skill_hit *h,
    const struct skill_hit *years)
{
	size_t i = h->first + h->n;

	if (years->first <= i || years->first - i > 3 ||
	    !(s->tokens.v[i].gap & (GAP_OPEN | GAP_COLON | GAP_JOIN)))
		return false;
	for (; i < years->first; i++)
		if (!number_of(skill_word(s, i)) &&
		    !slice_case_eq(skill_word(s, i), SLICE("to")))
			return false;
	return true;
}

void
skill_years(struct skill_scan *s)
{
	for (size_t i = 0; i < s->nhit; i++) {
		unsigned years;
		size_t k = i + 1;

		if (!skill_hit_says(&s->hit[i], CUE_YEARS))
			continue;
		years = years_before(s, s->hit[i].first);
		if (!years)
			continue;
		if (i > 0 && skill_hit_is_skill(&s->hit[i - 1]) &&
		    is_right_behind(s, &s->hit[i - 1], &s->hit[i])) {
			give(s, i - 1, years);
			continue;
		}
		while (k < s->nhit && !skill_hit_is_skill(&s->hit[k]) &&
		       !skill_hit_says(&s->hit[k], CUE_YEARS))
			k++;
		if (k < s->nhit && skill_hit_is_skill(&s->hit[k]) &&
		    are_tied(s, &s->hit[i], &s->hit[k]))
			give(s, k, years);
	}
}
