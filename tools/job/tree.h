/* SPDX-License-Identifier: ISC */
/*
 * A document as a tree of named values: what JSON, XML, CSV and microdata
 * have in common, so that one table of paths reads them all.
 *
 * Nodes and the texts made for them live until tree_free; other texts point
 * into the input, which must live as long.
 *
 * May be included by: job.
 */
#ifndef JOB_TREE_H
#define JOB_TREE_H

#include "../lib/arena.h"
#include "../lib/str.h"

enum node_kind {
	NODE_NULL,
	NODE_TEXT,
	NODE_NUMBER,
	NODE_TRUE,
	NODE_FALSE,
	NODE_OBJECT, /* children have names; a name may come twice in XML */
	NODE_ARRAY   /* children have none */
};

struct node {
	enum node_kind kind;
	struct slice name;
	struct slice text; /* of a scalar; of an XML element its own text */
	struct node *child, *last, *next;
};

struct tree {
	struct arena arena;
	struct str scratch;
};

#define TREE_INIT ((struct tree){ ARENA_INIT, STR_INIT })

void tree_free(struct tree *);
/* forgets all nodes, keeps the memory */
void tree_reset(struct tree *);
/* a new node, the last child of parent unless that is NULL */
struct node *tree_add(
    struct tree *, struct node *parent, enum node_kind, struct slice name);

/*
 * Reads one JSON value off the front of *rest.  NULL if it is no valid JSON
 * (*rest stays) or if nothing but blanks is left (*rest is empty).
 */
struct node *tree_read_json(struct tree *, struct slice *rest);

/* the first child of that name, letter case ignored, or NULL */
const struct node *node_child(const struct node *, const char *name);
/*
 * The first node that a path leads to, or NULL: "a.b" is the child b of the
 * child a; an array on the way stands for its items, and "*" for any child.
 */
const struct node *node_find(const struct node *, const char *path);
/* calls fn for every node that a path leads to; arrays at its end unfold */
typedef void node_fn(void *ctx, const struct node *);
void node_each(const struct node *, const char *path, node_fn *, void *ctx);
/* the text of a scalar or an element; empty for NULL and what has none */
struct slice node_text(const struct node *);
/* the same of the node a path leads to */
struct slice node_text_at(const struct node *, const char *path);

#endif
