/* SPDX-License-Identifier: ISC */
/* the JobPosting items of microdata; see microdata.h */
#include "microdata.h"
#include "jsonld.h"
#include "tree.h"

static bool
is_job_posting(const struct dom_element *e)
{
	return e->itemscope && slice_find(e->itemtype, SLICE("/JobPosting"));
}

/* the property's value: an attribute, or the text within */
static struct slice
value_of(struct tree *t, const struct dom *d, size_t i)
{
	const struct dom_element *e = &d->element[i];
	struct str text = STR_INIT;
	struct slice value;

	if (e->content.p)
		return e->content;
	if (e->datetime.p)
		return e->datetime;
	if (e->href.p && e->nline == 0)
		return e->href;
	if (slice_is(e->itemprop, "url") && e->href.p)
		return e->href;
	dom_add_text(&text, d, i);
	value = arena_copy(&t->arena, str_slice(&text));
	str_free(&text);
	return value;
}

static bool
is_within(const struct dom *d, size_t e, size_t ancestor)
{
	for (; e != DOM_NONE && e >= ancestor; e = d->element[e].parent)
		if (e == ancestor)
			return true;
	return false;
}

/*
 * Adds the properties of the elements of an item, which are those behind it,
 * to its node; returns where to go on.
 */
static size_t
add_properties(
    struct tree *t, const struct dom *d, size_t item, struct node *node)
{
	size_t i = item + 1;

	while (i < d->nelement && is_within(d, i, item)) {
		const struct dom_element *e = &d->element[i];
		struct node *n;

		if (!e->itemprop.n) {
			i++;
			continue;
		}
		n = tree_add(t, node, e->itemscope ? NODE_OBJECT : NODE_TEXT,
		    e->itemprop);
		if (e->itemscope) {
			i = add_properties(t, d, i, n);
		} else {
			n->text = value_of(t, d, i);
			i++;
		}
	}
	return i;
}

size_t
microdata_read(struct harvest *h, const struct dom *d, struct slice url)
{
	size_t jobs = 0;

	for (size_t i = 0; i < d->nelement;) {
		struct tree t = TREE_INIT;
		struct node *node;

		if (!is_job_posting(&d->element[i])) {
			i++;
			continue;
		}
		node = tree_add(&t, NULL, NODE_OBJECT, SLICE(""));
		i = add_properties(&t, d, i, node);
		jsonld_read_posting(h, "microdata", node, url);
		jobs++;
		tree_free(&t);
	}
	return jobs;
}
