/* SPDX-License-Identifier: ISC */
/* from a document's items to listings by a table; see feed.h */
#include "feed.h"
#include "../lib/letter.h"

static bool
has(const struct node *item, const char *path)
{
	const struct node *n = node_find(item, path);

	return n && n->kind != NODE_NULL;
}

static bool
matches(const struct feed_format *f, const struct node *item)
{
	for (size_t i = 0; i < 4 && f->needs[i]; i++)
		if (!has(item, f->needs[i]))
			return false;
	return true;
}

/* the first few items, of which the first may be a notice */
struct probe {
	const struct feed_format *format;
	size_t seen;
	bool found;
};

static void
probe_item(void *ctx, const struct node *item)
{
	struct probe *p = ctx;

	if (p->seen++ < 4 && item->kind == NODE_OBJECT)
		p->found |= matches(p->format, item);
}

/* a channel of news that are jobs says so in its title or description */
static bool
speaks_of_jobs(const struct node *document, const char *path)
{
	static const char *const words[] = { "job", "career", "vacanc",
		"hiring", "stellen", "emploi", "empleo", "karriere", "vagas" };
	const struct node *about = node_find(document, path);
	struct str lower = STR_INIT;
	bool found = false;

	letter_add_lower(&lower, node_text(node_child(about, "title")));
	str_addc(&lower, '\n');
	letter_add_lower(&lower, node_text(node_child(about, "description")));
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		found |=
		    slice_find(str_slice(&lower), slice_of(words[i])) != NULL;
	str_free(&lower);
	return found;
}

const struct feed_format *
feed_recognise(const struct node *document, const char *name)
{
	for (size_t i = 0; i < feed_format_count; i++) {
		struct probe p = { &feed_formats[i], 0, false };

		if (name && !slice_is(slice_of(name), feed_formats[i].name))
			continue;
		if (feed_formats[i].about &&
		    !speaks_of_jobs(document, feed_formats[i].about))
			continue;
		node_each(document, feed_formats[i].items, probe_item, &p);
		if (p.found)
			return p.format;
	}
	return NULL;
}

/* what read needs while node_each walks */
struct filling {
	struct harvest *harvest;
	struct listing *listing;
	const struct feed_field *field;
};

static void
read_node(void *ctx, const struct node *n)
{
	const struct filling *f = ctx;

	if (n->kind != NODE_NULL)
		f->field->bring(f->harvest, f->listing, f->field->column, n);
}

void
feed_fill(struct harvest *h, struct listing *l, const struct feed_field *field,
    const struct node *item)
{
	for (; field->path; field++) {
		struct filling f = { h, l, field };

		if (field->path[0] == '=')
			listing_set_empty(
			    l, field->column, slice_of(field->path + 1));
		else if (field->path[0] == '/')
			node_each(h->document, field->path + 1, read_node, &f);
		else
			node_each(item, field->path, read_node, &f);
	}
}

struct reading {
	struct harvest *harvest;
	const struct feed_format *format;
	size_t items;
};

static void
read_item(void *ctx, const struct node *item)
{
	struct reading *r = ctx;
	struct listing *l;

	if (item->kind != NODE_OBJECT || !matches(r->format, item))
		return;
	l = harvest_begin(r->harvest, r->format->name);
	feed_fill(r->harvest, l, r->format->field, item);
	harvest_end(r->harvest);
	r->items++;
}

size_t
feed_read(struct harvest *h, const struct feed_format *format,
    const struct node *document)
{
	struct reading r = { h, format, 0 };

	h->document = document;
	node_each(document, format->items, read_item, &r);
	h->document = NULL;
	return r.items;
}
