/* SPDX-License-Identifier: ISC */
/* the cards of a list page; see cards.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "cards.h"
#include "facts.h"
#include "occupation.h"

enum {
	MAX_TITLE = 140,
	MAX_CARD_LINES = 24,
	CLIMB = 5 /* elements between a title and its link */
};

/* a line that could be the title of a card */
struct candidate {
	size_t line;
	size_t link; /* element, or DOM_NONE */
	unsigned long long shape;
	bool job;   /* names an occupation */
	bool leads; /* its link looks like one to a job */
	bool named; /* its class says that it is a title */
};

struct group {
	unsigned long long shape;
	size_t n, jobs, leads;
	bool named; /* the class of the titles says that they are */
};

/* "/senior-clerk-acme/148070" */
static bool
ends_in_number(struct slice href)
{
	size_t n = 0;

	while (n < href.n && href.p[href.n - 1 - n] >= '0' &&
	       href.p[href.n - 1 - n] <= '9')
		n++;
	return n >= 4;
}

/* what the path of a job's own page holds */
static bool
is_job_link(struct slice href)
{
	static const char *const parts[] = { "job", "career", "position",
		"vacanc", "opening", "requisition", "posting", "stelle",
		"karriere", "offre", "emploi", "empleo", "vaga", "lavoro",
		"praca", "prace", "/o/", "/j/", "/p/", "gh_jid", "rc/clk",
		"vacature", "rekry", "work", "opportunit", "viec", "apply",
		"kyujin", "recruit", "pozice", "role" };
	struct str lower = STR_INIT;
	bool found = false;

	letter_add_lower(&lower, href);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		found |=
		    slice_find(str_slice(&lower), slice_of(parts[i])) != NULL;
	str_free(&lower);
	return found || ends_in_number(href);
}

static bool
is_in(const struct dom *d, size_t e, const char *tag)
{
	return dom_around(d, e, tag) != DOM_NONE;
}

static bool
is_heading(struct slice tag)
{
	return tag.n == 2 && tag.p[0] == 'h' && tag.p[1] >= '1' &&
	       tag.p[1] <= '6';
}

/* the link around a line, or within the heading that it is */
static size_t
link_of(const struct dom *d, size_t e)
{
	for (int i = 0; i < CLIMB && e != DOM_NONE; i++) {
		if (d->element[e].href.n)
			return e;
		e = d->element[e].parent;
	}
	return DOM_NONE;
}

/* the same for all cards of a list: tags up to the fourth, own class */
static unsigned long long
shape_of(const struct dom *d, size_t e)
{
	unsigned long long shape = slice_hash(d->element[e].cls);

	for (int i = 0; i < 4 && e != DOM_NONE; i++) {
		shape = shape * 31 + slice_hash(d->element[e].tag);
		e = d->element[e].parent;
	}
	return shape;
}

static bool
is_title_like(struct slice s)
{
	static const char *const others[] = { "Share ", "How ", "\"", "View ",
		"Apply", "Next", "See all", "Learn more", "Read more", "Show ",
		"Job Listings", "All jobs", "Search", "Save ", "Log in",
		"Sign ", "More ", "Mehr ", "Alle ", "Jetzt ", "Zur ", "Browse",
		"Explore", "Find ", "Follow", "Join us", "Back to" };
	char last = s.p[s.n - 1];

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (slice_starts_with(s, slice_of(others[i])))
			return false;
	return s.n >= 4 && s.n <= MAX_TITLE && last != '.' && last != '?' &&
	       last != ':';
}

/* the lines that a link or a heading shows, outside of menus */
static size_t
find_candidates(const struct dom *d, struct candidate *c)
{
	size_t n = 0;

	for (size_t i = 0; i < d->nline; i++) {
		const struct dom_line *l = &d->line[i];
		size_t link = link_of(d, l->element);

		if (!is_title_like(l->text) ||
		    (link == DOM_NONE &&
			!is_heading(d->element[l->element].tag)) ||
		    is_in(d, l->element, "nav") ||
		    is_in(d, l->element, "footer"))
			continue;
		c[n++] = (struct candidate){ i, link, shape_of(d, l->element),
			occupation_find(l->text).p != NULL,
			link != DOM_NONE && is_job_link(d->element[link].href),
			slice_find(d->element[l->element].cls, SLICE("itle")) !=
			    NULL };
	}
	return n;
}

/* the shape that most titles of jobs share */
static struct group
best_group(const struct candidate *c, size_t n)
{
	struct group best = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct group g = { .shape = c[i].shape };

		if (!c[i].job || c[i].shape == best.shape)
			continue;
		for (size_t j = 0; j < n; j++) {
			if (c[j].shape != g.shape)
				continue;
			g.n++;
			g.jobs += c[j].job;
			g.leads += c[j].leads;
			g.named |= c[j].named;
		}
		if (g.jobs * 2 >= g.n && g.leads * 2 >= g.n &&
		    g.jobs > best.jobs)
			best = g;
	}
	return best;
}

/* the largest element around title i that no other title lies in */
static size_t
card_of(const struct dom *d, const struct candidate *c, size_t n, size_t i)
{
	size_t e = d->line[c[i].line].element, card = e;
	size_t before = i ? c[i - 1].line : DOM_NONE;
	size_t after = i + 1 < n ? c[i + 1].line : DOM_NONE;

	for (; e != DOM_NONE; e = d->element[e].parent) {
		const struct dom_element *el = &d->element[e];

		if ((before != DOM_NONE && before >= el->line) ||
		    (after != DOM_NONE && after < el->line + el->nline) ||
		    el->nline > MAX_CARD_LINES)
			break;
		card = e;
	}
	return card;
}

/* classes of a line's element and the few around it, within the card */
static void
add_classes(struct str *out, const struct dom *d, size_t e, size_t card)
{
	for (int i = 0; i < 4 && e != DOM_NONE && e != card; i++) {
		str_add(out, d->element[e].cls);
		str_addc(out, ' ');
		str_add(out, d->element[e].itemprop);
		str_addc(out, ' ');
		e = d->element[e].parent;
	}
}

/* a line of a card; 1 if it was a label and took the next line too */
static size_t
read_fact(struct harvest *h, struct listing *l, const struct dom *d, size_t i,
    const struct dom_element *card, struct slice cls)
{
	struct slice next = { NULL, 0 };

	if (i + 1 < card->line + card->nline)
		next = d->line[i + 1].text;
	if (facts_read_label(h, l, d->line[i].text, next) == 2)
		return 1;
	facts_read_line(h, l, d->line[i].text, cls);
	return 0;
}

static void
read_card(struct harvest *h, const struct dom *d, const struct candidate *c,
    size_t card, struct slice organization)
{
	struct listing *l = harvest_begin(h, "html");
	const struct dom_element *el = &d->element[card];
	struct str cls = STR_INIT;

	listing_set(l, COL_TITLE, d->line[c->line].text);
	if (c->link != DOM_NONE)
		listing_set(l, COL_URL, d->element[c->link].href);
	for (size_t i = el->line; i < el->line + el->nline; i++) {
		size_t e = d->line[i].element, time;

		if (i == c->line)
			continue;
		str_clear(&cls);
		add_classes(&cls, d, e, card);
		time = dom_around(d, e, "time");
		if (time != DOM_NONE && d->element[time].datetime.n)
			facts_read_day(h, l, d->element[time].datetime);
		else
			i += read_fact(h, l, d, i, el, str_slice(&cls));
	}
	listing_set_empty(l, COL_ORGANIZATION, organization);
	harvest_end(h);
	str_free(&cls);
}

/* the titles of the group alone, each line once */
static size_t
keep_group(
    const struct dom *d, struct candidate *c, size_t n, const struct group *g)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		bool again = kept && c[i].link != DOM_NONE &&
			     c[kept - 1].link != DOM_NONE &&
			     slice_eq(d->element[c[i].link].href,
				 d->element[c[kept - 1].link].href);

		if (c[i].shape == g->shape && !again)
			c[kept++] = c[i];
	}
	return kept;
}

size_t
cards_read(struct harvest *h, const struct dom *d, struct slice organization)
{
	struct candidate *c = mem_zalloc(d->nline + 1, sizeof(*c));
	size_t n = find_candidates(d, c), jobs = 0;
	struct group g = best_group(c, n);

	if (g.jobs >= 2 || (g.jobs == 1 && g.n == g.leads && g.named)) {
		n = keep_group(d, c, n, &g);
		for (size_t i = 0; i < n; i++) {
			read_card(
			    h, d, &c[i], card_of(d, c, n, i), organization);
			jobs++;
		}
	}
	free(c);
	return jobs;
}
