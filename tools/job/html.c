/* SPDX-License-Identifier: ISC */
/* the jobs of an HTML page; see html.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "cards.h"
#include "dom.h"
#include "facts.h"
#include "feed.h"
#include "hn.h"
#include "html.h"
#include "jsonld.h"
#include "microdata.h"
#include "notice.h"
#include "page.h"
#include "plain.h"
#include "synonym.h"
#include "terms.h"
#include "tree.h"

enum {
	MAX_LINES = 20000
};

/* what a page says of itself, decoded */
struct about {
	struct str title, url, organization;
};

/* takes "Jobs at " off the front or " Careers" off the end of *s */
static bool
strip_word(struct slice *s, const char *front, const char *end)
{
	struct slice f = slice_of(front), e = slice_of(end);

	if (f.n && s->n > f.n &&
	    slice_case_eq((struct slice){ s->p, f.n }, f)) {
		*s = slice_trim(slice_from(s->p + f.n, s->p + s->n));
		return true;
	}
	if (e.n && s->n > e.n &&
	    slice_case_eq((struct slice){ s->p + s->n - e.n, e.n }, e)) {
		*s = slice_trim((struct slice){ s->p, s->n - e.n });
		return true;
	}
	return false;
}

/* "Jobs - Acme", "Career at", "Open positions" */
static bool
is_heading_word(struct slice s)
{
	static const char *const words[] = { "job", "career", "karriere",
		"position", "opening", "stellen", "vacanc" };
	struct str lower = STR_INIT;
	bool found = false;

	letter_add_lower(&lower, s);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		found |=
		    slice_find(str_slice(&lower), slice_of(words[i])) != NULL;
	str_free(&lower);
	return found;
}

/* "Jobs at Acme", "Acme Careers", "Acme - Jobs" name the organization */
static void
find_organization(struct about *a, const struct page *page)
{
	static const char *const fronts[] = { "jobs at ", "careers at ",
		"current openings at ", "open positions at ", "jobs bei ",
		"karriere bei ", "stellenangebote bei ", "join ",
		"open jobs at ", "work at " };
	static const char *const ends[] = { " careers", " jobs", " - jobs",
		" | jobs", " | careers", " - careers", " karriere",
		" | karriere", " - karriere", " job board", " careers page",
		" career", " stellenangebote" };
	struct slice s = str_slice(&a->title);
	bool found = false;
	struct slice site = page_meta(page, "og:site_name");

	for (size_t i = 0; i < sizeof(fronts) / sizeof(*fronts); i++)
		found |= strip_word(&s, fronts[i], "");
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		found |= strip_word(&s, "", ends[i]);
	if (found && s.n < 50 && !memchr(s.p, '|', s.n))
		str_add(&a->organization, s);
	else if (site.n && site.n < 50 && !memchr(site.p, '.', site.n))
		plain_add_line(&a->organization, site);
	s = str_slice(&a->organization);
	if (slice_case_eq(s, SLICE("search")) ||
	    slice_case_eq(s, SLICE("jobs")) || is_heading_word(s))
		str_clear(&a->organization);
}

static void
read_about(struct about *a, const struct page *page)
{
	struct slice title = page->title, url = page->canonical;

	if (!title.n)
		title = page_meta(page, "og:title");
	if (title.p)
		plain_add_line(&a->title, title);
	if (!url.n)
		url = page_meta(page, "og:url");
	if (url.p)
		plain_add_decoded(&a->url, url);
	find_organization(a, page);
}

/* JSON in a script: all of it, or what is assigned to a variable */
static struct slice
state_in(const struct page_script *s)
{
	struct slice body = slice_trim(s->body);
	const char *at;

	if (body.n < 100)
		return (struct slice){ NULL, 0 };
	if (body.p[0] == '{' || body.p[0] == '[')
		return body;
	at = slice_find((struct slice){ body.p, body.n < 200 ? body.n : 200 },
	    SLICE("window."));
	if (!at || !(at = memchr(at, '=', (size_t)(body.p + body.n - at))))
		return (struct slice){ NULL, 0 };
	body = slice_trim(slice_from(at + 1, body.p + body.n));
	return body.n && body.p[0] == '{' ? body : (struct slice){ NULL, 0 };
}

static size_t
read_state(struct harvest *h, const struct page *page)
{
	size_t jobs = 0;

	for (size_t i = 0; i < page->nscript && !jobs; i++) {
		struct slice state = state_in(&page->script[i]);
		struct tree t = TREE_INIT;
		const struct feed_format *format;
		struct node *root;

		root = state.p ? tree_read_json(&t, &state) : NULL;
		if (root && (format = feed_recognise(root, NULL)))
			jobs = feed_read(h, format, root);
		if (root && !jobs)
			jobs = jsonld_read(h, root, SLICE(""));
		tree_free(&t);
	}
	return jobs;
}

/* the classes of an element and the two around it */
static struct slice
classes_of(struct arena *a, const struct dom *d, size_t e)
{
	struct str s = STR_INIT;
	struct slice cls;

	for (int i = 0; i < 3 && e != DOM_NONE; i++) {
		str_add(&s, d->element[e].cls);
		str_addc(&s, ' ');
		e = d->element[e].parent;
	}
	cls = arena_copy(a, str_slice(&s));
	str_free(&s);
	return cls;
}

static bool
is_heading(const struct dom *d, size_t e)
{
	for (int i = 0; i < 3 && e != DOM_NONE; i++) {
		struct slice tag = d->element[e].tag;

		if (tag.n == 2 && tag.p[0] == 'h' && tag.p[1] <= '3')
			return true;
		e = d->element[e].parent;
	}
	return false;
}

static size_t
read_posting(struct harvest *h, const struct dom *d, const struct about *about,
    bool sure)
{
	size_t n = d->nline < MAX_LINES ? d->nline : MAX_LINES, jobs;
	struct notice_line *line = mem_zalloc(n + 1, sizeof(*line));
	struct arena arena = ARENA_INIT;
	struct notice p = { .source = "html",
		.line = line,
		.page_title = str_slice(&about->title),
		.organization = str_slice(&about->organization),
		.url = str_slice(&about->url),
		.sure = sure };

	for (size_t i = 0; i < n; i++) {
		size_t e = d->line[i].element, a = dom_around(d, e, "a");

		if (dom_around(d, e, "nav") != DOM_NONE ||
		    dom_around(d, e, "footer") != DOM_NONE)
			continue;
		line[p.nline++] = (struct notice_line){ d->line[i].text,
			classes_of(&arena, d, e), is_heading(d, e),
			a != DOM_NONE,
			a != DOM_NONE ? d->element[a].href : SLICE("") };
	}
	jobs = notice_read(h, &p);
	arena_free(&arena);
	free(line);
	return jobs;
}

/* the comments of a thread of Hacker News that are no replies */
static size_t
read_thread(struct harvest *h, const struct dom *d)
{
	size_t jobs = 0;

	for (size_t i = 0; i < d->nelement; i++) {
		struct str text = STR_INIT;

		if (!slice_starts_with(d->element[i].cls, SLICE("commtext")) &&
		    !(slice_is(d->element[i].tag, "span") &&
			slice_is(d->element[i].cls, "comment")))
			continue;
		dom_add_text(&text, d, i);
		jobs += hn_read_post(h, str_slice(&text), SLICE(""));
		str_free(&text);
	}
	return jobs;
}

static void
read_visible(
    struct harvest *h, const struct page *page, const struct about *about)
{
	struct dom d = DOM_INIT;
	struct slice url = str_slice(&about->url);

	dom_parse(&d, str_slice(&page->body));
	if (!microdata_read(h, &d, url) && !read_thread(h, &d) &&
	    !read_posting(h, &d, about, true) &&
	    !cards_read(h, &d, str_slice(&about->organization)))
		read_posting(h, &d, about, false);
	dom_free(&d);
}

/* what linked data leaves out, and the page says beside a label */
static void
supplement(const void *ctx, struct listing *l)
{
	static const enum listing_column columns[] = { COL_EMPLOYMENT_TYPE,
		COL_SENIORITY, COL_REMOTE };
	const struct page *page = ctx;
	struct harvest h = { .as_of = DAY_NONE };
	struct dom d = DOM_INIT;

	dom_parse(&d, str_slice(&page->body));
	for (size_t i = 0; i + 1 < d.nline; i++)
		if (dom_around(&d, d.line[i].element, "a") == DOM_NONE)
			facts_read_label(
			    &h, &h.listing, d.line[i].text, d.line[i + 1].text);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		listing_set_empty(
		    l, columns[i], listing_get(&h.listing, columns[i]));
	listing_free(&h.listing);
	dom_free(&d);
}

/* where the page lives, as it says or else as is known */
static struct slice
page_address(const struct page *page, struct slice known)
{
	const struct slice said[] = { page->base, page->canonical,
		page_meta(page, "og:url") };

	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
		if (slice_starts_with(said[i], SLICE("http")))
			return said[i];
	return known;
}

void
html_read(struct harvest *h, struct slice text)
{
	struct page page = PAGE_INIT;
	struct about about = { STR_INIT, STR_INIT, STR_INIT };
	size_t jobs;

	page_scan(&page, text);
	h->base = page_address(&page, h->base);
	jobs = jsonld_read_page(h, &page, supplement);
	if (!jobs) {
		read_about(&about, &page);
		if (!read_state(h, &page))
			read_visible(h, &page, &about);
	}
	h->base = (struct slice){ NULL, 0 };
	page_free(&page);
	str_free(&about.title);
	str_free(&about.url);
	str_free(&about.organization);
}
