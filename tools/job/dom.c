/* SPDX-License-Identifier: ISC */
/* a page as it is seen; see dom.h */
#include <gumbo.h>
#include <stdlib.h>

#include "dom.h"

/* a line that is being put together */
struct build {
	struct dom *dom;
	struct str line;
	size_t element; /* that the line began in */
};

static bool
is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void
end_line(struct build *b)
{
	struct slice text = slice_trim(str_slice(&b->line));
	struct dom *d = b->dom;

	if (text.n) {
		MEM_GROW(d->line, d->nline, d->line_cap);
		d->line[d->nline++] =
		    (struct dom_line){ arena_copy(&d->arena, text),
			    b->element };
	}
	str_clear(&b->line);
}

/* a no-break space is a blank; zero-width ones and soft hyphens nothing */
static void
add_text(struct build *b, const char *p, size_t element)
{
	for (; *p; p++) {
		bool blank = is_blank((unsigned char)*p);

		if ((unsigned char)*p == 0xC2 && (unsigned char)p[1] == 0xA0) {
			blank = true;
			p++;
		} else if ((unsigned char)*p == 0xC2 &&
			   (unsigned char)p[1] == 0xAD) {
			p++;
			continue;
		} else if (strncmp(p, "\xE2\x80\x8B", 3) == 0) {
			p += 2;
			continue;
		}
		if (b->line.n == 0) {
			if (blank)
				continue;
			b->element = element;
		}
		if (!blank)
			str_addc(&b->line, *p);
		else if (b->line.p[b->line.n - 1] != ' ')
			str_addc(&b->line, ' ');
	}
}

static bool
is_inline(GumboTag tag)
{
	switch (tag) {
	case GUMBO_TAG_B:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_I:
	case GUMBO_TAG_U:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_SUP:
	case GUMBO_TAG_SUB:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_WBR:
	case GUMBO_TAG_CODE:
		return true;
	default:
		return false;
	}
}

static bool
is_hidden(GumboTag tag)
{
	return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE ||
	       tag == GUMBO_TAG_HEAD;
}

/* does the element have text of its own beside its elements? */
static bool
is_mixed(const GumboNode *n)
{
	for (unsigned i = 0; i < n->v.element.children.length; i++) {
		const GumboNode *c = n->v.element.children.data[i];

		if (c->type == GUMBO_NODE_TEXT && strlen(c->v.text.text) > 2)
			return true;
	}
	return false;
}

/* a value of microdata stands by itself */
static bool
is_property(const GumboNode *n)
{
	return gumbo_get_attribute(&n->v.element.attributes, "itemprop");
}

/* "New", "Hot": a mark behind a text, and none of its words */
static bool
is_badge(const GumboNode *n)
{
	const GumboAttribute *cls =
	    gumbo_get_attribute(&n->v.element.attributes, "class");

	return cls &&
	       (strstr(cls->value, "badge") || strstr(cls->value, "tag") ||
		   strstr(cls->value, "label") ||
		   strstr(cls->value, "sr-only"));
}

static struct slice
attribute(struct build *b, const GumboNode *n, const char *name)
{
	const GumboAttribute *a =
	    gumbo_get_attribute(&n->v.element.attributes, name);

	if (!a)
		return (struct slice){ NULL, 0 };
	return arena_copy(&b->dom->arena, slice_of(a->value));
}

static struct slice
tag_of(struct build *b, const GumboNode *n)
{
	GumboStringPiece piece = n->v.element.original_tag;

	if (n->v.element.tag != GUMBO_TAG_UNKNOWN)
		return slice_of(gumbo_normalized_tagname(n->v.element.tag));
	gumbo_tag_from_original_text(&piece);
	return arena_copy(
	    &b->dom->arena, (struct slice){ piece.data, piece.length });
}

static size_t
add_element(struct build *b, const GumboNode *n, size_t parent)
{
	struct dom *d = b->dom;
	struct dom_element *e;

	MEM_GROW(d->element, d->nelement, d->element_cap);
	e = &d->element[d->nelement];
	*e = (struct dom_element){ .tag = tag_of(b, n),
		.parent = parent,
		.line = d->nline,
		.id = attribute(b, n, "id"),
		.cls = attribute(b, n, "class"),
		.href = attribute(b, n, "href"),
		.datetime = attribute(b, n, "datetime"),
		.itemprop = attribute(b, n, "itemprop"),
		.itemtype = attribute(b, n, "itemtype"),
		.content = attribute(b, n, "content") };
	e->itemscope =
	    gumbo_get_attribute(&n->v.element.attributes, "itemscope") != NULL;
	if (!e->href.p)
		e->href = attribute(b, n, "data-href");
	return d->nelement++;
}

/* as deep as page_scan lets a page be nested */
static void
walk(struct build *b, const GumboNode *n, size_t parent, bool mixed)
{
	size_t self;
	bool flows;

	if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE ||
	    n->type == GUMBO_NODE_CDATA) {
		add_text(b, n->v.text.text, parent);
		return;
	}
	if (n->type != GUMBO_NODE_ELEMENT || is_hidden(n->v.element.tag))
		return;
	flows = (is_inline(n->v.element.tag) && !is_property(n)) ||
		(mixed && !is_badge(n) &&
		    (n->v.element.tag == GUMBO_TAG_SPAN ||
			n->v.element.tag == GUMBO_TAG_A));
	if (!flows)
		end_line(b);
	self = add_element(b, n, parent);
	mixed = is_mixed(n) || (flows && mixed);
	for (unsigned i = 0; i < n->v.element.children.length; i++)
		walk(b, n->v.element.children.data[i], self, mixed);
	if (!flows)
		end_line(b);
	b->dom->element[self].nline =
	    b->dom->nline - b->dom->element[self].line;
}

/* as malloc would, but never NULL, of which gumbo takes no notice */
static void *
allocate(void *unused, size_t n)
{
	(void)unused;
	return mem_alloc(n);
}

void
dom_parse(struct dom *d, struct slice html)
{
	GumboOptions options = kGumboDefaultOptions;
	struct build b = { .dom = d, .line = STR_INIT };
	GumboOutput *out;

	options.max_errors = 0;
	options.allocator = allocate;
	out = gumbo_parse_with_options(&options, html.p, html.n);
	if (!out)
		return;
	walk(&b, out->root, DOM_NONE, false);
	end_line(&b);
	gumbo_destroy_output(&options, out);
	str_free(&b.line);
}

void
dom_free(struct dom *d)
{
	free(d->element);
	free(d->line);
	arena_free(&d->arena);
}

size_t
dom_around(const struct dom *d, size_t e, const char *tag)
{
	for (; e != DOM_NONE; e = d->element[e].parent)
		if (slice_is(d->element[e].tag, tag))
			return e;
	return DOM_NONE;
}

void
dom_add_text(struct str *out, const struct dom *d, size_t element)
{
	const struct dom_element *e = &d->element[element];

	for (size_t i = e->line; i < e->line + e->nline; i++) {
		if (i > e->line)
			str_addc(out, '\n');
		str_add(out, d->line[i].text);
	}
}
