/* SPDX-License-Identifier: ISC */
/* XML as a tree; see tree_xml.h */
#include "tree_xml.h"
#include "plain.h"

enum {
	MAX_DEPTH = 256
};

struct xml {
	struct tree *tree;
	const char *p, *end;
	struct node *open[MAX_DEPTH]; /* [0] is the document */
	/* the text of each that is more than a piece of the document */
	struct str text[MAX_DEPTH];
	size_t depth;
	size_t repairs;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* takes the text up to mark and the mark; what is left if there is none */
static struct slice
take_to(struct xml *x, const char *mark)
{
	const char *begin = x->p;
	const char *at = slice_find(slice_from(x->p, x->end), slice_of(mark));

	x->p = at ? at + strlen(mark) : x->end;
	x->repairs += !at;
	return slice_from(begin, at ? at : x->end);
}

/* adds to the text of the element at hand */
static void
add_text(struct xml *x, struct slice text, bool decode)
{
	struct node *n = x->open[x->depth];
	struct str *s = &x->text[x->depth];

	if (slice_trim(text).n == 0)
		return;
	if (!n->text.n && !s->n && !(decode && memchr(text.p, '&', text.n))) {
		n->text = text;
		return;
	}
	if (s->n == 0)
		str_add(s, n->text);
	if (decode)
		plain_add_decoded(s, text);
	else
		str_add(s, text);
}

/* closes the elements at hand down to that of a depth */
static void
close_to(struct xml *x, size_t depth)
{
	for (;; x->depth--) {
		struct str *s = &x->text[x->depth];

		if (s->n)
			x->open[x->depth]->text =
			    arena_copy(&x->tree->arena, str_slice(s));
		str_clear(s);
		if (x->depth == depth)
			return;
	}
}

/* the attributes in the rest of a start tag */
static void
add_attributes(struct xml *x, struct node *n, struct slice s)
{
	while (s.n) {
		const char *eq = memchr(s.p, '=', s.n), *close;
		struct slice name;
		struct str key = STR_INIT, value = STR_INIT;
		struct node *a;

		if (!eq || eq + 1 >= s.p + s.n ||
		    (eq[1] != '"' && eq[1] != '\''))
			return;
		close = memchr(eq + 2, eq[1], (size_t)(s.p + s.n - eq - 2));
		if (!close)
			return;
		name = slice_trim(slice_from(s.p, eq));
		str_addc(&key, '@');
		str_add(&key, name);
		plain_add_decoded(&value, slice_from(eq + 2, close));
		a = tree_add(x->tree, n, NODE_TEXT,
		    arena_copy(&x->tree->arena, str_slice(&key)));
		a->text = arena_copy(&x->tree->arena, str_slice(&value));
		str_free(&key);
		str_free(&value);
		s = slice_from(close + 1, s.p + s.n);
	}
}

static void
start_tag(struct xml *x)
{
	struct slice tag = take_to(x, ">"), name;
	bool empty = tag.n && tag.p[tag.n - 1] == '/';
	size_t n = 0;
	struct node *node;

	tag.n -= empty;
	while (n < tag.n && !is_blank(tag.p[n]))
		n++;
	name = (struct slice){ tag.p, n };
	x->repairs += n == 0;
	node = tree_add(x->tree, x->open[x->depth], NODE_OBJECT, name);
	add_attributes(x, node, (struct slice){ tag.p + n, tag.n - n });
	if (!empty && n && x->depth + 1 < MAX_DEPTH)
		x->open[++x->depth] = node;
}

/* closes the nearest element of that name, and what was left open in it */
static void
end_tag(struct xml *x)
{
	struct slice name = slice_trim(take_to(x, ">"));

	for (size_t d = x->depth; d > 0; d--)
		if (slice_eq(x->open[d]->name, name)) {
			x->repairs += d != x->depth;
			close_to(x, d);
			x->depth--;
			return;
		}
	x->repairs++;
}

/* "<!DOCTYPE … [ … ]>" is passed over whole */
static void
skip_declaration(struct xml *x)
{
	struct slice s = take_to(x, ">");

	if (memchr(s.p, '[', s.n) && !memchr(s.p, ']', s.n)) {
		take_to(x, "]");
		take_to(x, ">");
	}
}

static bool
take(struct xml *x, const char *mark)
{
	if (!slice_starts_with(slice_from(x->p, x->end), slice_of(mark)))
		return false;
	x->p += strlen(mark);
	return true;
}

struct node *
tree_read_xml(struct tree *t, struct slice text, size_t *repairs)
{
	struct xml x = { .tree = t, .p = text.p, .end = text.p + text.n };

	x.open[0] = tree_add(t, NULL, NODE_OBJECT, SLICE(""));
	while (x.p < x.end) {
		const char *lt = memchr(x.p, '<', (size_t)(x.end - x.p));

		add_text(&x, slice_from(x.p, lt ? lt : x.end), true);
		x.p = lt ? lt : x.end;
		if (take(&x, "<![CDATA["))
			add_text(&x, take_to(&x, "]]>"), false);
		else if (take(&x, "<!--"))
			take_to(&x, "-->");
		else if (take(&x, "<?"))
			take_to(&x, "?>");
		else if (take(&x, "<!"))
			skip_declaration(&x);
		else if (take(&x, "</"))
			end_tag(&x);
		else if (take(&x, "<"))
			start_tag(&x);
	}
	x.repairs += x.depth > 0;
	close_to(&x, 0);
	for (size_t i = 0; i < MAX_DEPTH; i++)
		str_free(&x.text[i]);
	*repairs += x.repairs;
	return x.open[0];
}
