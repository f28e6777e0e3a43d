/* SPDX-License-Identifier: ISC */
/* records from the fast lane; see bulk.h */
#include "bulk.h"
#include "json.h"
#include "number.h"

/* small enough for the nearest caches, marks included */
#ifndef SPAN /* tests make it less */
#define SPAN ((size_t)32 << 10)
#endif

/* what is nested deeper is for the slow lane, which counts levels */
#define MAX_DEPTH 64

struct format_of {
	bool json;
	char delimiter;
	bool quoting;
};

/* marks from the window's beginning on; false: no row is beyond doubt */
static bool
refill(struct bulk *b, struct input *in, const struct format_of *format)
{
	if (b->span < SPAN)
		b->span = SPAN;
	for (;;) {
		struct slice text = input_window(in);
		bool all = text.n <= b->span;

		if (!all)
			text.n = b->span;
		b->base = text.p;
		b->begin = b->next = 0;
		if (format->json)
			marks_ndjson(&b->marks, text);
		else
			marks_table(&b->marks, text, format->delimiter,
			    format->quoting);
		if (b->marks.rows)
			return true;
		if (b->marks.stopped)
			return false;
		if (!all && b->span < MARKS_MAX)
			b->span *= 2;
		else if (!all || !input_more(in))
			return false;
	}
}

/* the marks of a row: [first, last], the last is its line end */
struct span {
	size_t first, last;
};

/* takes the next row; from then on it counts as given */
static bool
take_row(struct bulk *b, struct input *in, const struct format_of *format,
    struct row *row, struct span *span)
{
	const struct marks *m = &b->marks;
	size_t end;

	if ((b->next == m->rows || in->begin != b->base + b->begin) &&
	    !refill(b, in, format))
		return false;
	span->first = b->next ? m->row[b->next - 1] + 1 : 0;
	span->last = m->row[b->next++];
	end = m->mark[span->last];
	*row = (struct row){ .raw = { in->begin, end - b->begin },
		.taken = end + 1 - b->begin,
		.lines = 1,
		.line = in->line,
		.byte = in->byte };
	b->begin = end + 1;
	return true;
}

bool
bulk_next_table(struct bulk *b, struct input *in, char delimiter, bool quoting,
    size_t columns, struct row *row, struct record *r)
{
	const struct format_of format = { .delimiter = delimiter,
		.quoting = quoting };
	const uint32_t *mark;
	struct span span;
	const char *p;

	if (!take_row(b, in, &format, row, &span) ||
	    span.last - span.first + 1 != columns)
		return false;
	p = row->raw.p;
	if (row->raw.n && p[row->raw.n - 1] == '\r')
		row->raw.n--;
	if (b->marks.folded)
		row->lines += row_count_lines(row->raw);
	row_fields(r, columns);
	mark = b->marks.mark + span.first;
	for (size_t i = 0; i + 1 < columns; i++) {
		r->field[i] = slice_from(p, b->base + mark[i]);
		p = b->base + mark[i] + 1;
	}
	r->field[columns - 1] = slice_from(p, row->raw.p + row->raw.n);
	return true;
}

/* a walk over the marks of an object */
struct walk {
	const char *base;
	const uint32_t *mark, *end;
};

static char
here(const struct walk *w)
{
	return w->base[*w->mark];
}

static bool
is_blank(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	return p == end;
}

/* "key": of the column?  *p is behind what came before, and then behind ':' */
static bool
take_key(struct walk *w, const char **p, struct slice key)
{
	const char *start = w->base + w->mark[0];

	if (w->end - w->mark < 3 || *start != '"' || !is_blank(*p, start) ||
	    w->base[w->mark[1]] != ':')
		return false;
	*p = w->base + w->mark[1];
	if (!slice_eq(slice_from(start, *p), key))
		return false;
	(*p)++;
	w->mark += 2;
	return true;
}

/* is text one complete value, and fit for a record? */
static bool
is_value(struct slice text)
{
	struct json j;
	struct slice raw;
	enum json_token t;

	json_begin(&j, text);
	t = json_next(&j, &raw);
	if (t == JSON_STRING && j.unsafe)
		return false;
	return json_rest(&j, t, raw).p && json_next(&j, &raw) == JSON_END;
}

static bool
is_plain(struct slice text)
{
	return number_is_json(text) || slice_is(text, "null") ||
	       slice_is(text, "true") || slice_is(text, "false");
}

/* goes to the mark behind an array or object; false if it is too deep */
static bool
skip_nested(struct walk *w)
{
	unsigned depth = 0;

	for (; w->mark < w->end; w->mark++) {
		char c = here(w);

		if (c == '{' || c == '[')
			depth++;
		else if (c == '}' || c == ']')
			depth--;
		if (depth > MAX_DEPTH)
			return false;
		if (depth == 0 && c != '"' && c != ':' && c != ',')
			break;
	}
	return ++w->mark < w->end;
}

/* takes a value; p is behind the ':' */
static bool
take_value(struct walk *w, const char *p, struct slice *value)
{
	char first = here(w);
	bool plain = first == ',' || first == '}';
	const char *end;

	if (first == '{' || first == '[') {
		if (!skip_nested(w))
			return false;
	} else if (first == '"') {
		w->mark++;
	} else if (!plain) {
		return false;
	}
	end = w->base + *w->mark;
	while (p < end && *p == ' ')
		p++;
	while (end > p && end[-1] == ' ')
		end--;
	*value = slice_from(p, end);
	if (plain)
		return is_plain(*value);
	if (first != '"')
		return *p == first && is_value(*value);
	/* one quote was opened, so that the last byte closes it or none does */
	if (*p != '"' || value->n < 2 || end[-1] != '"')
		return false;
	return !memchr(p, '\\', value->n) || is_value(*value);
}

bool
bulk_next_object(struct bulk *b, struct input *in, const struct header *h,
    struct row *row, struct record *r)
{
	const struct format_of format = { .json = true };
	struct span span;
	struct walk w;
	const char *p;

	if (!take_row(b, in, &format, row, &span))
		return false;
	w = (struct walk){ .base = b->base,
		.mark = b->marks.mark + span.first,
		.end = b->marks.mark + span.last };
	p = row->raw.p;
	if (w.mark == w.end || w.base + *w.mark != p || *p != '{')
		return false;
	p++;
	w.mark++;
	row_fields(r, h->n);
	do {
		size_t i = r->norder;
		struct slice value;

		if (i == h->n || !take_key(&w, &p, h->column[i].key) ||
		    !take_value(&w, p, &value))
			return false;
		r->field[i] = value;
		r->order[r->norder++] = i;
		p = w.base + *w.mark + 1;
	} while (*w.mark++ < *w.end && p[-1] == ',');
	return p[-1] == '}' && w.mark == w.end &&
	       is_blank(p, row->raw.p + row->raw.n);
}

void
bulk_forget(struct bulk *b)
{
	b->next = b->marks.rows = 0;
}

void
bulk_free(struct bulk *b)
{
	marks_free(&b->marks);
}
