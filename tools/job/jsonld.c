/* SPDX-License-Identifier: ISC */
/* the JobPosting nodes of JSON-LD; see jsonld.h */
#include "jsonld.h"
#include "feed.h"
#include "json_repair.h"
#include "place.h"
#include "plain.h"
#include "terms.h"

enum {
	MAX_DEPTH = 12,	    /* of a JobPosting in a document */
	MAX_JOBS = 100000,  /* in one document */
	MAX_VISITS = 500000 /* of nodes, to find those with an @id */
};

/* "JobPosting", "schema:JobPosting", "https://schema.org/JobPosting" */
static bool
is_job_type(struct slice type)
{
	struct slice name = SLICE("JobPosting");

	return type.n >= name.n &&
	       slice_case_eq(
		   (struct slice){ type.p + type.n - name.n, name.n }, name);
}

static bool
is_job(const struct node *n)
{
	const struct node *type = node_child(n, "@type");

	if (!type)
		type = node_child(n, "type");
	if (!type)
		return false;
	if (type->kind != NODE_ARRAY)
		return is_job_type(node_text(type));
	for (const struct node *c = type->child; c; c = c->next)
		if (is_job_type(node_text(c)))
			return true;
	return false;
}

/* the node with that @id somewhere in the document */
static const struct node *
find_id(const struct node *n, struct slice id, int depth, int *visits)
{
	const struct node *found = NULL;

	if (--*visits < 0)
		return NULL;
	if (n->kind == NODE_OBJECT && n->child && n->child->next &&
	    slice_eq(node_text(node_child(n, "@id")), id))
		return n;
	if (depth < MAX_DEPTH)
		for (const struct node *c = n->child; c && !found; c = c->next)
			found = find_id(c, id, depth + 1, visits);
	return found;
}

/* an organization given as { "@id": … } only */
static void
read_linked_organization(struct harvest *h, struct listing *l,
    const struct node *job, const struct node *document, int *visits)
{
	struct slice id = node_text_at(job, "hiringOrganization.@id");
	const struct node *org;

	if (l->value[COL_ORGANIZATION].n || !id.n)
		return;
	org = find_id(document, id, 0, visits);
	if (org)
		read_organization(h, l, COL_ORGANIZATION, org);
}

static void
add_area(void *ctx, const struct node *n)
{
	read_place(NULL, ctx, COL_LOCATION, n);
}

static void
read_job(struct harvest *h, const char *source, const struct node *job,
    const struct node *document, struct slice url, int *visits)
{
	struct listing *l = harvest_begin(h, source);

	feed_fill(h, l, feed_job_posting, job);
	read_linked_organization(h, l, job, document, visits);
	if (l->value[COL_LOCATION].n == 0)
		node_each(job, "applicantLocationRequirements", add_area, l);
	if (url.n)
		listing_set(l, COL_URL, url);
	harvest_end(h);
}

void
jsonld_read_posting(struct harvest *h, const char *source,
    const struct node *job, struct slice url)
{
	int visits = MAX_VISITS;

	read_job(h, source, job, job, url, &visits);
}

struct search {
	struct harvest *harvest;
	const struct node *document;
	struct slice url;
	size_t jobs;
	int visits; /* that are left, of MAX_VISITS */
};

static void
search(struct search *s, const struct node *n, int depth)
{
	if (n->kind == NODE_OBJECT && is_job(n)) {
		if (s->jobs++ < MAX_JOBS)
			read_job(s->harvest, "jsonld", n, s->document, s->url,
			    &s->visits);
		return;
	}
	if (depth < MAX_DEPTH)
		for (const struct node *c = n->child; c; c = c->next)
			search(s, c, depth + 1);
}

size_t
jsonld_read(struct harvest *h, const struct node *document, struct slice url)
{
	struct search s = { h, document, url, 0, MAX_VISITS };

	search(&s, document, 0);
	return s.jobs;
}

/* how many jobs a document holds, at most two */
static size_t
count_jobs(const struct node *n, int depth)
{
	size_t count = n->kind == NODE_OBJECT && is_job(n);

	if (depth < MAX_DEPTH && !count)
		for (const struct node *c = n->child; c && count < 2;
		     c = c->next)
			count += count_jobs(c, depth + 1);
	return count;
}

static void
append(struct node *list, struct node *value)
{
	if (list->last)
		list->last->next = value;
	else
		list->child = value;
	list->last = value;
}

/* appends the values that text holds, one behind the other; is all valid? */
static bool
read_values(struct tree *t, struct node *list, struct slice *text)
{
	struct node *value;
	const char *at;

	do {
		while ((value = tree_read_json(t, text)))
			append(list, value);
		at = text->p;
		while (text->n && strchr("; \t\r\n", text->p[0]))
			text->p++, text->n--;
	} while (text->n && text->p > at);
	return text->n == 0;
}

/*
 * The script's text up to the second "</script", if it goes on like JSON
 * behind the first, which a string holds then; else an absent slice.
 */
static struct slice
beyond_end(const struct page_script *s)
{
	const char *end = s->tail.p + s->tail.n, *close;
	struct slice rest = slice_from(s->body.p + s->body.n, end);

	if (rest.n < 9)
		return (struct slice){ NULL, 0 };
	rest.p += 9, rest.n -= 9;
	close = slice_find(rest, SLICE("</script"));
	if (!close || !slice_find(slice_from(rest.p, close), SLICE("\":")))
		return (struct slice){ NULL, 0 };
	return slice_from(s->body.p, close);
}

/* appends the values of a script, repaired if they must be */
static void
read_script(struct harvest *h, struct tree *t, struct node *list,
    const struct page_script *s)
{
	struct slice text = slice_trim(s->body), whole = beyond_end(s);
	struct node *before = list->last, *value;
	struct str repaired = STR_INIT;

	if (read_values(t, list, &text))
		return;
	if (list->last == before && whole.p &&
	    (value = tree_read_json(t, &whole))) {
		append(list, value);
		h->repairs++;
		return;
	}
	h->repairs += json_repair(&repaired, text);
	text = arena_copy(&t->arena, str_slice(&repaired));
	read_values(t, list, &text);
	str_free(&repaired);
}

/* a canonical URL that names a page, not a site */
static bool
is_page_url(struct slice url)
{
	struct slice rest = url, part = { NULL, 0 };

	if (!slice_starts_with(url, SLICE("http")))
		return false;
	for (int i = 0; i < 4 && rest.p; i++)
		part = slice_next(&rest, '/');
	return part.n > 0;
}

static void
add_page_url(struct str *out, const struct page *page)
{
	struct slice shared = page_meta(page, "og:url");

	if (is_page_url(page->canonical))
		plain_add_decoded(out, page->canonical);
	else if (is_page_url(shared))
		plain_add_decoded(out, shared);
}

static bool
is_jsonld(const struct page_script *s)
{
	struct slice type = slice_trim(s->type);

	return type.p && type.n >= 19 &&
	       slice_case_eq(
		   (struct slice){ type.p, 19 }, SLICE("application/ld+json"));
}

size_t
jsonld_read_page(struct harvest *h, const struct page *page, supplement_fn *fn)
{
	struct tree t = TREE_INIT;
	struct node *all = tree_add(&t, NULL, NODE_ARRAY, SLICE(""));
	struct str url = STR_INIT;
	size_t jobs;

	for (size_t i = 0; i < page->nscript; i++) {
		if (is_jsonld(&page->script[i]))
			read_script(h, &t, all, &page->script[i]);
	}
	if (count_jobs(all, 0) == 1) { /* else the page is of no one job */
		add_page_url(&url, page);
		h->supplement = fn;
		h->supplement_ctx = page;
	}
	jobs = jsonld_read(h, all, str_slice(&url));
	h->supplement = NULL;
	str_free(&url);
	tree_free(&t);
	return jobs;
}
