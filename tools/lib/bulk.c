/* SPDX-License-Identifier: ISC */
/* rows of a table from the fast lane; see bulk.h */
#include "bulk.h"

/* small enough for the nearest caches, marks included */
#define SPAN ((size_t)32 << 10)

/* indexes from the window's beginning on; false: nothing was found */
static bool
refill(struct bulk *b, struct input *in, char delimiter, int quote)
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
		fields_index(&b->fields, text, delimiter, quote);
		if (b->fields.rows)
			return true;
		if (b->fields.stopped)
			return false;
		if (!all && b->span < FIELDS_MAX)
			b->span *= 2;
		else if (!all || !input_more(in))
			return false;
	}
}

bool
bulk_next(struct bulk *b, struct input *in, char delimiter, int quote,
    size_t columns, struct row *row, struct record *r)
{
	const struct fields *f = &b->fields;
	const uint32_t *mark;
	size_t first, last, end;
	const char *p;

	if ((b->next == f->rows || in->begin != b->base + b->begin) &&
	    !refill(b, in, delimiter, quote))
		return false;
	first = b->next ? f->row[b->next - 1] + 1 : 0;
	last = f->row[b->next++];
	end = f->mark[last];
	p = in->begin;
	*row = (struct row){ .raw = { p, end - b->begin },
		.taken = end + 1 - b->begin,
		.lines = 1,
		.line = in->line,
		.byte = in->byte };
	b->begin = end + 1;
	if (last - first + 1 != columns)
		return false;
	if (row->raw.n && p[row->raw.n - 1] == '\r')
		row->raw.n--;
	if (f->folded)
		row->lines += row_count_lines(row->raw);
	row_fields(r, columns);
	mark = f->mark + first;
	for (size_t i = 0; i + 1 < columns; i++) {
		r->field[i] = slice_from(p, b->base + mark[i]);
		p = b->base + mark[i] + 1;
	}
	r->field[columns - 1] = slice_from(p, row->raw.p + row->raw.n);
	return true;
}

void
bulk_free(struct bulk *b)
{
	fields_free(&b->fields);
}
