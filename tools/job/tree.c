/* SPDX-License-Identifier: ISC */
/* documents as trees; see tree.h */
#include <stdalign.h>
#include <stdint.h>

#include "../lib/json.h"
#include "tree.h"

void
tree_free(struct tree *t)
{
	arena_free(&t->arena);
	str_free(&t->scratch);
}

void
tree_reset(struct tree *t)
{
	arena_reset(&t->arena);
}

static struct node *
new_node(struct tree *t)
{
	const size_t align = alignof(struct node);
	char *p = arena_bytes(&t->arena, sizeof(struct node) + align - 1);

	p += (align - (uintptr_t)p % align) % align;
	return (struct node *)(void *)p;
}

struct node *
tree_add(
    struct tree *t, struct node *parent, enum node_kind kind, struct slice name)
{
	struct node *n = new_node(t);

	*n = (struct node){ .kind = kind, .name = name };
	if (!parent)
		return n;
	if (parent->last)
		parent->last->next = n;
	else
		parent->child = n;
	parent->last = n;
	return n;
}

/* the characters of a raw JSON string, copied only if they are escaped */
static struct slice
unescaped(struct tree *t, const struct json *j, struct slice raw)
{
	if (!j->escaped)
		return (struct slice){ raw.p + 1, raw.n - 2 };
	str_clear(&t->scratch);
	json_unescape(&t->scratch, raw);
	return arena_copy(&t->arena, str_slice(&t->scratch));
}

static enum node_kind
kind_of(enum json_token token)
{
	switch (token) {
	case JSON_OBJECT:
		return NODE_OBJECT;
	case JSON_ARRAY:
		return NODE_ARRAY;
	case JSON_STRING:
		return NODE_TEXT;
	case JSON_NUMBER:
		return NODE_NUMBER;
	case JSON_TRUE:
		return NODE_TRUE;
	case JSON_FALSE:
		return NODE_FALSE;
	default:
		return NODE_NULL;
	}
}

struct node *
tree_read_json(struct tree *t, struct slice *rest)
{
	struct node *open[JSON_MAX_DEPTH + 1] = { NULL }, *root = NULL;
	struct slice raw, name = { NULL, 0 };
	enum json_token token;
	struct json j;
	size_t depth = 0;

	*rest = slice_trim(*rest);
	if (rest->n == 0)
		return NULL;
	json_begin(&j, *rest);
	while ((token = json_next(&j, &raw)) > JSON_END) {
		if (token == JSON_KEY) {
			name = unescaped(t, &j, raw);
			continue;
		}
		if (token == JSON_OBJECT_END || token == JSON_ARRAY_END) {
			depth--;
		} else {
			struct node *n =
			    tree_add(t, open[depth], kind_of(token), name);

			if (token == JSON_STRING)
				n->text = unescaped(t, &j, raw);
			else if (token == JSON_NUMBER)
				n->text = raw;
			else if (token == JSON_OBJECT || token == JSON_ARRAY)
				open[++depth] = n;
			if (!root)
				root = n;
			name = (struct slice){ NULL, 0 };
		}
		if (depth == 0) {
			*rest = slice_from(j.p, rest->p + rest->n);
			return root;
		}
	}
	return NULL;
}

const struct node *
node_child(const struct node *n, const char *name)
{
	struct slice want = slice_of(name);

	if (!n)
		return NULL;
	for (const struct node *c = n->child; c; c = c->next)
		if (slice_case_eq(c->name, want))
			return c;
	return NULL;
}

/* where node_each is on its way */
struct walk {
	node_fn *fn;
	void *ctx;
	const struct node *first; /* what was found, if fn is NULL */
};

static void
arrive(struct walk *w, const struct node *n)
{
	if (n->kind == NODE_ARRAY && w->fn)
		for (const struct node *c = n->child; c; c = c->next)
			arrive(w, c);
	else if (w->fn)
		w->fn(w->ctx, n);
	else if (!w->first)
		w->first = n;
}

/* recursion is as deep as the path has steps and its arrays are nested */
static void
step(struct walk *w, const struct node *n, struct slice path)
{
	struct slice rest = path, name;

	if (path.p == NULL || path.n == 0) {
		arrive(w, n);
		return;
	}
	if (n->kind == NODE_ARRAY) {
		for (const struct node *c = n->child; c; c = c->next)
			if (w->fn || !w->first)
				step(w, c, path);
		return;
	}
	name = slice_next(&rest, '.');
	for (const struct node *c = n->child; c; c = c->next)
		if ((w->fn || !w->first) &&
		    (slice_is(name, "*") || slice_case_eq(c->name, name)))
			step(w, c, rest);
}

void
node_each(const struct node *n, const char *path, node_fn *fn, void *ctx)
{
	struct walk w = { .fn = fn, .ctx = ctx };

	if (n)
		step(&w, n, slice_of(path));
}

const struct node *
node_find(const struct node *n, const char *path)
{
	struct walk w = { NULL, NULL, NULL };

	if (n)
		step(&w, n, slice_of(path));
	return w.first;
}

struct slice
node_text(const struct node *n)
{
	if (n && n->text.p)
		return n->text;
	return SLICE("");
}

struct slice
node_text_at(const struct node *n, const char *path)
{
	return node_text(node_find(n, path));
}
