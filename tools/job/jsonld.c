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

/*
 * The value in a script's body; one that ends within a string ends there
 * only because the string holds "</script": then the rest is tried too.
 */
static struct node *
read_script(struct harvest *h, struct tree *t, const struct page_script *s)
{
	struct slice rest = slice_trim(s->body);
	struct str repaired = STR_INIT;
	struct node *root = tree_read_json(t, &rest);
	const char *close;
	size_t repairs;

	if (root)
		return root;
	rest = slice_trim(s->tail);
	if (s->tail.n - s->body.n > 9 &&
	    (close = slice_find(
		 slice_from(s->body.p + s->body.n + 9, s->tail.p + s->tail.n),
		 SLICE("</script"))) &&
	    slice_find(
		slice_from(s->body.p + s->body.n + 9, close), SLICE("\":"))) {
		rest = slice_trim(slice_from(s->body.p, close));
		root = tree_read_json(t, &rest);
	}
	if (root) {
		h->repairs++;
		return root;
	}
	repairs = json_repair(&repaired, s->body);
	rest = arena_copy(&t->arena, str_slice(&repaired));
	root = tree_read_json(t, &rest);
	h->repairs += root ? repairs : 0;
	str_free(&repaired);
	return root;
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
jsonld_read_page(struct harvest *h, const struct page *page)
{
	struct tree t = TREE_INIT;
	struct node *all = tree_add(&t, NULL, NODE_ARRAY, SLICE(""));
	struct str url = STR_INIT;
	size_t jobs;

	for (size_t i = 0; i < page->nscript; i++) {
		const struct page_script *s = &page->script[i];
		struct node *root;

		if (!is_jsonld(s) || !(root = read_script(h, &t, s)))
			continue;
		if (all->last)
			all->last->next = root;
		else
			all->child = root;
		all->last = root;
	}
	if (count_jobs(all, 0) == 1)
		add_page_url(&url, page);
	else
		h->supplement = NULL; /* what the page says is of no one job */
	jobs = jsonld_read(h, all, str_slice(&url));
	str_free(&url);
	tree_free(&t);
	return jobs;
}
