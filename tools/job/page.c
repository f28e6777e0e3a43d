/* SPDX-License-Identifier: ISC */
/* an HTML page in one quick pass; see page.h */
#include <stdlib.h>

#include "page.h"

enum {
	MAX_BODY = 8 << 20,   /* what the HTML parser reads in under a second */
	MAX_NESTING = 400,    /* no real page comes near it */
	MAX_ATTRIBUTES = 200, /* of a tag: the parser compares each with all */
	DROPPED = 8
};

/* a scan on its way */
struct scan {
	struct page *page;
	const char *end;
	int depth;
	bool open[DROPPED]; /* such an element is never closed from here on */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* the end of the tag at p, behind its '>' outside of quotes */
static const char *
tag_end(const char *p, const char *end)
{
	char quote = '\0', last = '\0';

	for (; p < end; p++) {
		if (quote) {
			if (*p == quote)
				quote = '\0';
		} else if ((*p == '"' || *p == '\'') && last == '=') {
			quote = *p;
		} else if (*p == '>') {
			return p + 1;
		}
		if (!is_blank(*p))
			last = *p;
	}
	return end;
}

/* takes one attribute off the front of *s; false if none is left */
static bool
next_attribute(struct slice *s, struct slice *name, struct slice *value)
{
	const char *p = s->p, *end = s->p + s->n, *begin;

	while (p < end && (is_blank(*p) || *p == '/' || *p == '>'))
		p++;
	begin = p;
	while (p < end && !is_blank(*p) && *p != '=' && *p != '>' && *p != '/')
		p++;
	*name = slice_from(begin, p);
	*value = SLICE("");
	while (p < end && is_blank(*p))
		p++;
	if (p < end && *p == '=') {
		p++;
		while (p < end && is_blank(*p))
			p++;
		begin = p;
		if (p < end && (*p == '"' || *p == '\'')) {
			const char *close =
			    memchr(p + 1, *p, (size_t)(end - p - 1));

			*value = slice_from(p + 1, close ? close : end);
			p = close ? close + 1 : end;
		} else {
			while (p < end && !is_blank(*p) && *p != '>')
				p++;
			*value = slice_from(begin, p);
		}
	}
	*s = slice_from(p, end);
	return name->n > 0;
}

/* the name of the tag at p, which is a letter */
static struct slice
name_at(const char *p, const char *end)
{
	const char *begin = p;

	while (p < end && !is_blank(*p) && *p != '>' && *p != '/')
		p++;
	return slice_from(begin, p);
}

struct slice
tag_attribute(struct slice tag, const char *want)
{
	struct slice name = name_at(tag.p + 1, tag.p + tag.n), value;
	struct slice rest = slice_from(name.p + name.n, tag.p + tag.n);

	while (next_attribute(&rest, &name, &value))
		if (slice_case_eq(name, slice_of(want)))
			return value;
	return (struct slice){ NULL, 0 };
}

struct slice
page_meta(const struct page *page, const char *name)
{
	for (size_t i = 0; i < page->nmeta; i++)
		if (slice_case_eq(page->meta[i].name, slice_of(name)))
			return page->meta[i].content;
	return (struct slice){ NULL, 0 };
}

/* where "</name" stands, in any case, or end */
static const char *
find_close(const char *p, const char *end, struct slice name)
{
	while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
		if ((size_t)(end - p) > name.n + 2 && p[1] == '/' &&
		    slice_case_eq((struct slice){ p + 2, name.n }, name))
			return p;
		p++;
	}
	return end;
}

static void
add_script(
    struct page *page, struct slice tag, struct slice body, const char *end)
{
	struct page_script *s;

	MEM_GROW(page->script, page->nscript, page->script_cap);
	s = &page->script[page->nscript++];
	s->type = tag_attribute(tag, "type");
	s->id = tag_attribute(tag, "id");
	s->body = body;
	s->tail = slice_from(body.p, end);
}

static void
add_meta(struct page *page, struct slice tag)
{
	struct slice name = tag_attribute(tag, "property");

	if (!name.p)
		name = tag_attribute(tag, "name");
	if (!name.p)
		return;
	MEM_GROW(page->meta, page->nmeta, page->meta_cap);
	page->meta[page->nmeta++] =
	    (struct page_meta){ name, tag_attribute(tag, "content") };
}

/* what a tag of the head says */
static void
read_tag(struct page *page, struct slice name, struct slice tag)
{
	if (slice_case_eq(name, SLICE("meta")))
		add_meta(page, tag);
	else if (slice_case_eq(name, SLICE("link")) && !page->canonical.p &&
		 slice_case_eq(tag_attribute(tag, "rel"), SLICE("canonical")))
		page->canonical = tag_attribute(tag, "href");
	else if (slice_case_eq(name, SLICE("base")) && !page->base.p)
		page->base = tag_attribute(tag, "href");
	else if (slice_case_eq(name, SLICE("html")))
		page->language = tag_attribute(tag, "lang");
}

/* elements whose end tag may be left out, or that have none */
static bool
is_flat(struct slice name)
{
	static const char *const flat[] = { "p", "li", "br", "img", "input",
		"meta", "link", "hr", "td", "th", "tr", "option", "dt", "dd",
		"tbody", "thead", "source", "col", "area", "base", "embed",
		"param", "track", "wbr", "path", "use", "rect", "circle",
		"line", "polygon", "stop", "html", "head", "body" };

	for (size_t i = 0; i < sizeof(flat) / sizeof(*flat); i++)
		if (slice_case_eq(name, slice_of(flat[i])))
			return true;
	return false;
}

/* elements whose content is no text of the page */
static const char *const dropped[DROPPED] = { "script", "style", "svg",
	"noscript", "iframe", "template", "textarea", "select" };

/* the index of such an element, or DROPPED */
static size_t
find_dropped(struct slice name)
{
	size_t i = 0;

	while (i < DROPPED && !slice_case_eq(name, slice_of(dropped[i])))
		i++;
	return i;
}

static void
keep(struct page *page, const char *p, const char *end)
{
	if (!page->cut)
		str_add(&page->body, slice_from(p, end));
	page->cut |= page->body.n > MAX_BODY;
}

static bool
has_many_attributes(struct slice tag, struct slice name)
{
	struct slice rest = slice_from(name.p + name.n, tag.p + tag.n);
	struct slice key, value;
	int n = 0;

	while (n <= MAX_ATTRIBUTES && next_attribute(&rest, &key, &value))
		n++;
	return n > MAX_ATTRIBUTES;
}

/* a start tag, without its attributes if they are more than a page has */
static void
keep_tag(struct page *page, struct slice tag, struct slice name)
{
	static const char close[] = ">";

	if (has_many_attributes(tag, name)) {
		keep(page, tag.p, name.p + name.n);
		keep(page, close, close + 1);
	} else {
		keep(page, tag.p, tag.p + tag.n);
	}
}

/*
 * Passes over a dropped element whose start tag ends at after; returns where
 * to go on: behind it, or where it begins if it is never closed.
 */
static const char *
drop(struct scan *s, size_t which, struct slice tag)
{
	const char *after = tag.p + tag.n, *close;
	struct slice name = slice_of(dropped[which]);
	bool script = slice_is(name, "script");

	if (s->open[which])
		return after;
	close = find_close(after, s->end, name);
	if (script)
		add_script(s->page, tag, slice_from(after, close), s->end);
	s->open[which] = close == s->end;
	if (close == s->end)
		return script ? s->end : after;
	return tag_end(close + 2, s->end);
}

/* a start tag; returns where to go on */
static const char *
start_tag(struct scan *s, const char *p)
{
	struct slice name = name_at(p + 1, s->end);
	const char *after = tag_end(p + 1 + name.n, s->end);
	struct slice tag = slice_from(p, after);
	size_t which = find_dropped(name);

	read_tag(s->page, name, tag);
	if (which < DROPPED && after[-1] == '>' && after[-2] != '/')
		return drop(s, which, tag);
	if (slice_case_eq(name, SLICE("title")) && !s->page->title.p)
		s->page->title =
		    slice_from(after, find_close(after, s->end, name));
	if (!is_flat(name) && after[-2] != '/' && ++s->depth > MAX_NESTING)
		s->page->cut = true;
	keep_tag(s->page, tag, name);
	return after;
}

/* what begins with the "<" at lt; returns where to go on */
static const char *
read_markup(struct scan *s, const char *lt)
{
	const char *next = lt + 1;

	if (is_letter(lt[1]))
		return start_tag(s, lt);
	if (lt[1] == '!' && lt[2] == '-') {
		next = slice_find(slice_from(lt, s->end), SLICE("-->"));
		return next ? next + 3 : s->end;
	}
	if (lt[1] == '/' && is_letter(lt[2])) {
		next = tag_end(lt + 2, s->end);
		s->depth -= s->depth > 0 && !is_flat(name_at(lt + 2, s->end));
	}
	keep(s->page, lt, next);
	return next;
}

void
page_scan(struct page *page, struct slice html)
{
	struct scan s = { .page = page, .end = html.p + html.n };
	const char *p = html.p;

	while (p < s.end) {
		const char *lt = memchr(p, '<', (size_t)(s.end - p));

		if (!lt || s.end - lt < 3) {
			keep(page, p, s.end);
			break;
		}
		keep(page, p, lt);
		p = read_markup(&s, lt);
	}
}

void
page_free(struct page *page)
{
	free(page->script);
	free(page->meta);
	str_free(&page->body);
}
