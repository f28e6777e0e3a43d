/* SPDX-License-Identifier: ISC */
/* where a row lies in the input; see row.h */
#include "row.h"

size_t
row_line_end(struct input *in, size_t from, size_t max)
{
	for (;;) {
		size_t have = (size_t)(in->end - in->begin);
		const char *lf = NULL;

		if (from < have)
			lf = memchr(in->begin + from, '\n', have - from);
		if (lf)
			have = (size_t)(lf + 1 - in->begin);
		if (have > max)
			return 0;
		if (lf)
			return have;
		from = have;
		if (!input_more(in))
			return have;
	}
}

void
row_begin(struct row *row, const struct input *in)
{
	*row = (struct row){ .line = in->line, .byte = in->byte };
}

void
row_end(struct row *row, const struct input *in, size_t size, uint64_t lines)
{
	row->raw = (struct slice){ in->begin, size };
	row->taken = size;
	row->lines = lines;
	if (row->raw.n && row->raw.p[row->raw.n - 1] == '\n') {
		row->raw.n--;
		if (row->raw.n && row->raw.p[row->raw.n - 1] == '\r')
			row->raw.n--;
	}
}

static bool
is_blank_line(struct slice line, const char *blanks)
{
	while (line.n && strchr(blanks, line.p[line.n - 1]) &&
	       line.p[line.n - 1] != '\0')
		line.n--;
	return line.n == 0;
}

enum scan
row_next_line(struct row *row, struct input *in, size_t max, const char *blanks,
    struct fault *fault)
{
	for (;;) {
		size_t size;

		row_begin(row, in);
		size = row_line_end(in, 0, max);
		if (size == 0 && in->begin == in->end)
			return SCAN_END;
		if (size == 0) {
			row_too_long(row, in, max, fault);
			return SCAN_FAULT;
		}
		row_end(row, in, size, in->begin[size - 1] == '\n');
		if (!blanks || !is_blank_line(row->raw, blanks))
			return SCAN_ROW;
		row_consume(row, in);
	}
}

void
row_consume(const struct row *row, struct input *in)
{
	input_consume(in, row->taken, row->lines);
	if (!row->endless)
		return;
	for (;;) { /* drop the rest of the line, a window at a time */
		struct slice w = input_window(in);
		const char *lf = w.n ? memchr(w.p, '\n', w.n) : NULL;

		if (lf) {
			input_consume(in, (size_t)(lf + 1 - w.p), 1);
			return;
		}
		input_consume(in, w.n, 0);
		if (!input_more(in))
			return;
	}
}

void
row_hold(struct record *r, size_t n)
{
	size_t had = r->cap;

	if (n <= had)
		return;
	r->cap = n > 2 * r->cap ? n : 2 * r->cap;
	r->field = mem_resize(r->field, r->cap, sizeof(*r->field));
	r->order = mem_resize(r->order, r->cap, sizeof(*r->order));
	memset(r->field + had, 0, (r->cap - had) * sizeof(*r->field));
}

void
row_fields(struct record *r, size_t n)
{
	row_hold(r, n);
	for (size_t i = 0; i < r->norder; i++)
		r->field[r->order[i]] = (struct slice){ NULL, 0 };
	r->norder = 0;
	r->in_order = false;
	r->marks = NULL;
}

void
row_forget(struct record *r)
{
	if (r->cap)
		memset(r->field, 0, r->cap * sizeof(*r->field));
	r->norder = 0;
	r->in_order = false;
	r->marks = NULL;
}

uint64_t
row_count_lines(struct slice s)
{
	uint64_t n = 0;
	const char *p = s.p, *end = s.p + s.n;

	while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
		n++;
		p++;
	}
	return n;
}

void
row_too_long(
    struct row *row, const struct input *in, size_t max, struct fault *fault)
{
	size_t have = (size_t)(in->end - in->begin);

	row->raw = (struct slice){ in->begin, have < max ? have : max };
	row->taken = row->raw.n;
	row->lines = 0;
	row->endless = true;
	fault_set(fault, FAULT_TOO_LONG, row->line, row->byte,
	    "a record longer than %zu bytes (--max-record)", max);
}
