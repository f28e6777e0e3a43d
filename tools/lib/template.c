/* SPDX-License-Identifier: ISC */
/* pages from a template; see template.h */
#include <stdint.h>
#include <stdlib.h>

#include "escape.h"
#include "json.h"
#include "markup.h"
#include "template.h"

#define MAX_DEPTH 16
#define SECTIONS "#?^/" /* what begins and ends one */

/* ---- values ---- */

struct slot {
	size_t name;
	struct slice text;
	struct scope *first, *last; /* items of a list */
	struct slot *next;
};

struct scope {
	struct slot *slot;
	struct scope *next; /* item of the same list */
};

static void *
take(struct values *v, size_t n)
{
	/* the arena's bytes are not aligned */
	const size_t align = _Alignof(max_align_t);
	char *p = arena_bytes(&v->memory, n + align - 1);

	p += (align - (uintptr_t)p % align) % align;
	memset(p, 0, n);
	return p;
}

struct scope *
values_scope(struct values *v)
{
	return take(v, sizeof(struct scope));
}

static struct slot *
find_slot(const struct scope *s, size_t name)
{
	struct slot *at = s->slot;

	while (at && at->name != name)
		at = at->next;
	return at;
}

static struct slot *
need_slot(struct values *v, struct scope *s, size_t name)
{
	struct slot *at = find_slot(s, name);

	if (at)
		return at;
	at = take(v, sizeof(*at));
	at->name = name;
	at->next = s->slot;
	s->slot = at;
	return at;
}

void
values_set(struct values *v, struct scope *s, size_t name, struct slice text)
{
	need_slot(v, s, name)->text = arena_copy(&v->memory, text);
}

struct scope *
values_item(struct values *v, struct scope *s, size_t list)
{
	struct slot *at = need_slot(v, s, list);
	struct scope *item = values_scope(v);

	if (at->last)
		at->last->next = item;
	else
		at->first = item;
	at->last = item;
	return item;
}

void
values_free(struct values *v)
{
	arena_free(&v->memory);
}

/* ---- reading ---- */

enum op_kind {
	OP_LITERAL,
	OP_VALUE,
	OP_EACH,
	OP_IF,
	OP_UNLESS
};

struct op {
	enum op_kind kind;
	struct slice text;  /* of a literal */
	size_t name, depth; /* of a value: its scope, 0 is the page's */
	enum place place;
	size_t end; /* of a section: the op behind it */
};

/* a section that is not closed yet */
struct open {
	size_t op;
	struct slice name;
	struct markup markup;		   /* where it began */
	const struct template_name *outer; /* the list around it, or NULL */
};

struct template_code {
	const struct template_name *name;
	size_t nname;
	struct op *op;
	size_t n, cap;
	char *text; /* that the ops point into */
};

struct parser {
	struct template_code *t;
	struct slice all, rest;
	struct markup markup;
	struct open open[MAX_DEPTH];
	size_t nopen;
	const struct template_name *list; /* whose items are at hand, or NULL */
	struct template_error *error;
};

static bool
fail(struct parser *p, const char *at, const char *message, struct slice name)
{
	p->error->line = 1;
	for (const char *c = p->all.p; c < at; c++)
		p->error->line += *c == '\n';
	str_clear(&p->error->message);
	str_adds(&p->error->message, message);
	if (name.n)
		str_addf(&p->error->message, " \"%.*s\"", SLICE_ARGS(name));
	return false;
}

static struct op *
add_op(struct parser *p, enum op_kind kind)
{
	struct template_code *t = p->t;

	MEM_GROW(t->op, t->n, t->cap);
	t->op[t->n] = (struct op){ .kind = kind };
	return &t->op[t->n++];
}

static void
add_literal(struct parser *p, struct slice text)
{
	if (text.n == 0)
		return;
	markup_feed(&p->markup, text);
	add_op(p, OP_LITERAL)->text = text;
}

static const struct template_name *
find_path(const struct template_code *t, struct slice path)
{
	for (size_t i = 0; i < t->nname; i++)
		if (slice_is(path, t->name[i].path))
			return &t->name[i];
	return NULL;
}

/* a name of the innermost list that has it, or of the page */
static const struct template_name *
find_name(const struct parser *p, struct slice name, size_t *depth)
{
	struct slice list = slice_of(p->list ? p->list->path : "");
	const struct template_name *found = NULL;
	struct str path = STR_INIT;

	for (;;) {
		str_clear(&path);
		str_add(&path, list);
		str_adds(&path, list.n ? "." : "");
		str_add(&path, name);
		found = find_path(p->t, str_slice(&path));
		if (found || list.n == 0)
			break;
		while (list.n && list.p[--list.n] != '.')
			;
	}
	*depth = list.n > 0;
	for (size_t i = 0; i < list.n; i++)
		*depth += list.p[i] == '.';
	str_free(&path);
	return found;
}

/* may a value of this kind stand there? */
static bool
fits(enum value_kind kind, enum place place)
{
	switch (kind) {
	case VALUE_TEXT:
		return place != PLACE_NONE;
	case VALUE_MARKUP:
		return place == PLACE_TEXT;
	case VALUE_JSON:
		return place == PLACE_SCRIPT;
	case VALUE_LIST:
		break;
	}
	return false;
}

static bool
read_value(struct parser *p, struct slice name)
{
	enum place place = markup_place(&p->markup);
	const struct template_name *n;
	struct op *op;
	size_t depth;

	n = find_name(p, name, &depth);
	if (!n)
		return fail(p, name.p, "there is no value", name);
	if (!fits(n->kind, place))
		return fail(p, name.p,
		    place == PLACE_NONE
			? "no value can be safe here:"
			: "this kind of value cannot stand here:",
		    name);
	op = add_op(p, OP_VALUE);
	op->name = (size_t)(n - p->t->name);
	op->depth = depth;
	op->place = place;
	markup_feed_value(&p->markup);
	return true;
}

static bool
open_section(struct parser *p, struct slice name, enum op_kind kind)
{
	const struct template_name *n;
	struct open *open = &p->open[p->nopen];
	size_t depth;
	struct op *op;

	n = find_name(p, name, &depth);
	if (!n)
		return fail(p, name.p, "there is no value", name);
	if (kind == OP_EACH && n->kind != VALUE_LIST)
		return fail(
		    p, name.p, "use {{?...}} for what is no list:", name);
	if (p->nopen == MAX_DEPTH)
		return fail(p, name.p, "too many sections in sections:", name);
	*open = (struct open){ p->t->n, name, p->markup, p->list };
	p->nopen++;
	op = add_op(p, kind);
	op->name = (size_t)(n - p->t->name);
	op->depth = depth;
	if (kind == OP_EACH)
		p->list = n;
	return true;
}

static bool
close_section(struct parser *p, struct slice name)
{
	struct open *open = p->nopen ? &p->open[p->nopen - 1] : NULL;

	if (!open || !slice_eq(open->name, name))
		return fail(p, name.p, "no such section is open:", name);
	if (!markup_same(&open->markup, &p->markup))
		return fail(p, name.p,
		    "a section must end in the tag or text it begins in:",
		    name);
	p->nopen--;
	p->t->op[open->op].end = p->t->n;
	p->list = open->outer;
	return true;
}

static bool
read_tag(struct parser *p, struct slice tag)
{
	struct slice name = slice_trim(tag);
	char kind = name.n ? *name.p : '\0';

	if (kind == '!')
		return true;
	if (kind && strchr(SECTIONS, kind))
		name = slice_trim(slice_from(name.p + 1, name.p + name.n));
	if (name.n == 0)
		return fail(p, tag.p, "a name is missing", name);
	switch (kind) {
	case '#':
		return open_section(p, name, OP_EACH);
	case '?':
		return open_section(p, name, OP_IF);
	case '^':
		return open_section(p, name, OP_UNLESS);
	case '/':
		return close_section(p, name);
	default:
		return read_value(p, name);
	}
}

/* is the tag all there is on its line?  Then *before and *after shrink. */
static void
trim_line(struct slice all, struct slice *before, struct slice *after)
{
	size_t b = before->n, a = 0;

	while (b && (before->p[b - 1] == ' ' || before->p[b - 1] == '\t'))
		b--;
	while (a < after->n && (after->p[a] == ' ' || after->p[a] == '\t'))
		a++;
	if ((b ? before->p[b - 1] != '\n'
	       : before->p != all.p && before->p[-1] != '\n') ||
	    (a < after->n && after->p[a] != '\n'))
		return;
	before->n = b;
	a += a < after->n;
	*after = slice_from(after->p + a, after->p + after->n);
}

/* where the tag that begins with the text ends, or NULL */
static const char *
find_end(struct slice text)
{
	const char *end;

	if (!slice_starts_with(text, SLICE("!--")))
		return slice_find(text, SLICE("}}"));
	end = slice_find(text, SLICE("--}}"));
	return end ? end + 2 : NULL;
}

static bool
read_all(struct parser *p)
{
	const char *begin;

	while ((begin = slice_find(p->rest, SLICE("{{")))) {
		struct slice before = slice_from(p->rest.p, begin), tag, after;
		const char *end;

		tag = slice_from(begin + 2, p->rest.p + p->rest.n);
		end = find_end(tag);
		if (!end)
			return fail(
			    p, begin, "\"{{\" is not closed", SLICE(""));
		tag = slice_from(tag.p, end);
		after = slice_from(end + 2, p->rest.p + p->rest.n);
		if (tag.n && strchr(SECTIONS "!", *tag.p))
			trim_line(p->all, &before, &after);
		add_literal(p, before);
		if (!read_tag(p, tag))
			return false;
		p->rest = after;
	}
	add_literal(p, p->rest);
	if (p->nopen)
		return fail(p, p->open[p->nopen - 1].name.p,
		    "this section is not closed:", p->open[p->nopen - 1].name);
	return true;
}

struct template_code *
template_read(struct slice text, enum template_format format,
    const struct template_name *name, size_t nname,
    struct template_error *error)
{
	struct template_code *t = mem_zalloc(1, sizeof(*t));
	struct parser p = { .t = t, .error = error };

	t->name = name;
	t->nname = nname;
	t->text = mem_dup(text);
	p.all = p.rest = (struct slice){ t->text, text.n };
	*error = (struct template_error){ 0, STR_INIT };
	markup_begin(&p.markup, format);
	if (!read_all(&p)) {
		template_free(t);
		return NULL;
	}
	return t;
}

void
template_free(struct template_code *t)
{
	free(t->op);
	free(t->text);
	free(t);
}

/* ---- rendering ---- */

static void
add_script(struct str *out, struct slice text, enum value_kind kind)
{
	struct str json = STR_INIT;

	if (kind == VALUE_JSON) {
		escape_script(out, text);
		return;
	}
	json_add_string(&json, text);
	escape_script(out, str_slice(&json));
	str_free(&json);
}

static void
add_value(struct str *out, const struct op *op, enum value_kind kind,
    struct slice text)
{
	switch (op->place) {
	case PLACE_TEXT:
		if (kind == VALUE_MARKUP)
			str_add(out, text);
		else
			escape_html(out, text);
		break;
	case PLACE_ATTRIBUTE:
		escape_html(out, text);
		break;
	case PLACE_URL:
		escape_url(out, text);
		break;
	case PLACE_URL_PART:
		escape_url_part(out, text);
		break;
	case PLACE_SCRIPT:
		add_script(out, text, kind);
		break;
	case PLACE_MARKDOWN:
		escape_markdown(out, text);
		break;
	case PLACE_MARKDOWN_LINE:
		escape_markdown_line(out, text);
		break;
	case PLACE_NONE:
		break;
	}
}

static bool
is_full(const struct slot *s)
{
	return s->first || s->text.n;
}

/* renders the ops from one to another; scope[0] is the page's */
static void
render(const struct template_code *t, size_t from, size_t to,
    const struct scope **scope, struct str *out)
{
	static const struct slot none = { .name = 0 };

	for (size_t i = from; i < to; i++) {
		const struct op *op = &t->op[i];
		const struct slot *slot;
		const struct scope *outer;

		if (op->kind == OP_LITERAL) {
			str_add(out, op->text);
			continue;
		}
		slot = find_slot(scope[op->depth], op->name);
		slot = slot ? slot : &none;
		if (op->kind == OP_VALUE) {
			add_value(out, op, t->name[op->name].kind, slot->text);
			continue;
		}
		if (op->kind != OP_EACH && is_full(slot) == (op->kind == OP_IF))
			render(t, i + 1, op->end, scope, out);
		outer = scope[op->depth + 1];
		for (const struct scope *item = slot->first;
		     item && op->kind == OP_EACH; item = item->next) {
			scope[op->depth + 1] = item;
			render(t, i + 1, op->end, scope, out);
		}
		scope[op->depth + 1] = outer;
		i = op->end - 1;
	}
}

void
template_render(
    const struct template_code *t, const struct scope *page, struct str *out)
{
	const struct scope *scope[MAX_DEPTH + 2] = { page };

	render(t, 0, t->n, scope, out);
}
