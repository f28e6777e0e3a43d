/* SPDX-License-Identifier: ISC */
/* the featured cards of an ai-jobs page; see card.h */
#include "card.h"
#include "place.h"

/* a phrase of a card's last line, and what it says */
struct phrase {
	struct slice text;
	enum listing_column column;
	struct slice value;
};

/* ai-jobs' kinds of contract and levels; DESIGN has the values */
static const struct phrase phrases[] = {
	{ { "Full Time", 9 }, COL_EMPLOYMENT_TYPE, { "FULL_TIME", 9 } },
	{ { "Part Time", 9 }, COL_EMPLOYMENT_TYPE, { "PART_TIME", 9 } },
	{ { "Contract", 8 }, COL_EMPLOYMENT_TYPE, { "CONTRACTOR", 10 } },
	{ { "Freelance", 9 }, COL_EMPLOYMENT_TYPE, { "CONTRACTOR", 10 } },
	{ { "Temporary", 9 }, COL_EMPLOYMENT_TYPE, { "TEMPORARY", 9 } },
	{ { "Internship", 10 }, COL_EMPLOYMENT_TYPE, { "INTERN", 6 } },
	{ { "Entry-level / Junior", 20 }, COL_SENIORITY, { "junior", 6 } },
	{ { "Mid-level / Intermediate", 24 }, COL_SENIORITY, { "mid", 3 } },
	{ { "Senior-level / Expert", 21 }, COL_SENIORITY, { "senior", 6 } },
	{ { "Executive-level / Director", 26 }, COL_SENIORITY,
	    { "director", 8 } },
};

/* the lines of a text, blank ones left out; an absent slice at the end */
static struct slice
next_line(struct slice *rest)
{
	while (rest->p) {
		struct slice line = slice_trim(slice_next(rest, '\n'));

		if (line.n)
			return line;
	}
	return *rest;
}

/* takes a known phrase off the front of *line */
static const struct phrase *
take_phrase(struct slice *line)
{
	for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++) {
		const struct phrase *p = &phrases[i];

		if (!slice_starts_with(*line, p->text))
			continue;
		*line = slice_trim(
		    (struct slice){ line->p + p->text.n, line->n - p->text.n });
		return p;
	}
	return NULL;
}

/* "Full Time Senior-level / Expert USD 160K - 180K"; false if it is not */
static bool
read_terms(struct slice line, struct listing *l)
{
	const struct phrase *p;
	bool any = false;

	while ((p = take_phrase(&line))) {
		listing_set(l, p->column, p->value);
		any = true;
	}
	listing_set(l, COL_SALARY, line);
	return any;
}

/* "Allora Labs | Remote" or "Cere Network | San Francisco, US" */
static void
read_employer(struct slice line, struct listing *l)
{
	size_t bar = line.n;

	while (bar && line.p[bar - 1] != '|')
		bar--;
	if (bar == 0) {
		listing_set(l, COL_ORGANIZATION, line);
		return;
	}
	listing_set(
	    l, COL_ORGANIZATION, slice_trim((struct slice){ line.p, bar - 1 }));
	place_add(l, slice_from(line.p + bar, line.p + line.n));
}

size_t
card_read(struct harvest *h, struct slice text)
{
	struct slice line = next_line(&text);
	size_t found = 0;

	while (line.p) {
		struct slice title, employer, terms;
		struct listing *l;

		if (!slice_starts_with(line, SLICE("Featured Job"))) {
			line = next_line(&text);
			continue;
		}
		title = next_line(&text);
		employer = next_line(&text);
		if (!employer.p || employer.p[0] != '@') {
			line = title;
			continue;
		}
		l = harvest_begin(h, "ai-jobs");
		listing_set(l, COL_TITLE, title);
		read_employer(slice_trim((struct slice){
				  employer.p + 1, employer.n - 1 }),
		    l);
		line = terms = next_line(&text);
		if (terms.p && read_terms(terms, l))
			line = next_line(&text);
		harvest_end(h);
		found++;
	}
	return found;
}
