/* SPDX-License-Identifier: ISC */
/* records from the fast lane; see bulk.h */
#include "bulk.h"
#include "json.h"
#include "number.h"
#include "word.h"

/* small enough for the nearest caches, marks included */
#ifndef SPAN /* tests make it less */
#define SPAN ((size_t)32 << 10)
#endif

/*
 * Where the slow lane had to take a row, others like it may follow: little is
 * marked in vain, and twice as much each time that all of it was of use
 */
#define SPAN_AFTER_SLOW (SPAN / 32)

static void
forget(struct bulk *b)
{
	b->next = b->marks.rows = 0;
	b->begin = b->before = 0;
}

void
bulk_begin_ndjson(struct bulk *b, const struct header *h, size_t max)
{
	forget(b);
	b->json = true;
	b->header = h;
	b->max = max;
}

void
bulk_begin_table(struct bulk *b, const struct header *h, char delimiter,
    bool quoting, size_t max)
{
	forget(b);
	b->json = false;
	b->header = h;
	b->delimiter = delimiter;
	b->quoting = quoting;
	b->max = max;
}

void
bulk_settle(struct bulk *b, struct input *in)
{
	uint64_t lines = b->marks.lines;

	if (b->next < b->marks.rows) /* not all that were marked */
		lines = row_count_lines((struct slice){ in->begin, b->begin });
	input_consume(in, b->begin, b->next ? lines : 0);
	forget(b);
}

/* marks from the window's beginning on; false: no row is beyond doubt */
static bool
refill(struct bulk *b, struct input *in)
{
	size_t span = b->span ? b->span : SPAN;

	bulk_settle(b, in);
	for (;;) {
		struct slice text = input_window(in);
		bool all = text.n <= span;

		if (!all)
			text.n = span;
		if (b->json)
			marks_ndjson(&b->marks, text);
		else
			marks_table(&b->marks, text, b->delimiter, b->quoting);
		if (b->marks.rows)
			break;
		if (b->marks.stopped)
			return false;
		if (!all && span < MARKS_MAX)
			span *= 2; /* a long row */
		else if (!all || !input_more(in))
			return false;
	}
	b->span = b->span && b->span < SPAN / 2 ? 2 * b->span : SPAN;
	return true;
}

/* it counts as given from now on */
static inline void
take_row(struct bulk *b, const struct input *in, const struct row_mark *row,
    struct record *r)
{
	r->raw = slice_from(in->begin + b->begin, in->begin + row->end);
	r->byte = in->byte + b->begin;
	r->line = in->line;
	r->line_from = in->begin;
	b->next++;
	b->begin = row->end + 1;
	b->before = row->marks;
}

static inline bool
take_fields(struct bulk *b, const struct input *in, const struct row_mark *row,
    struct record *r)
{
	uint32_t first = b->before;

	if (row->marks - first != b->header->n)
		return false;
	take_row(b, in, row, r);
	if (r->raw.n && r->raw.p[r->raw.n - 1] == '\r')
		r->raw.n--;
	r->marks = &b->marks;
	r->text = in->begin;
	r->first = first;
	return true;
}

/* a walk through an object's text */
struct walk {
	const char *p, *end; /* of the row: a line end */
	const struct marks *marks;
	const char *base; /* of the marks */
};

static inline void
skip_blanks(struct walk *w)
{
	while (*w->p == ' ')
		w->p++;
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

/* the first bit at i or behind it that is set; there is one before end */
static inline size_t
next_bit(const uint64_t *word, size_t i, size_t end)
{
	uint64_t bits = word[i / 64] >> i % 64;

	if (bits)
		return i + (size_t)__builtin_ctzll(bits);
	for (i = (i / 64 + 1) * 64; i < end; i += 64)
		if (word[i / 64])
			return i + (size_t)__builtin_ctzll(word[i / 64]);
	return end;
}

/* "key": of the column? */
static inline bool
take_key(struct walk *w, struct slice key)
{
	skip_blanks(w);
	if ((size_t)(w->end - w->p) <= key.n || !word_equal(w->p, key.p, key.n))
		return false;
	w->p += key.n;
	skip_blanks(w);
	if (*w->p != ':')
		return false;
	w->p++;
	skip_blanks(w);
	return true;
}

/* goes behind the string at hand */
static inline bool
skip_string(struct walk *w)
{
	size_t i = (size_t)(w->p + 1 - w->base), end;
	size_t limit = (size_t)(w->end - w->base);
	struct slice text;

	end = next_bit(w->marks->mark, i, limit);
	if (end >= limit)
		return false;
	text = slice_from(w->p, w->base + end + 1);
	w->p = text.p + text.n;
	return next_bit(w->marks->backslash, i, end) >= end || is_value(text);
}

/* goes behind the number or word at hand */
static inline bool
skip_plain(struct walk *w)
{
	const char *p = w->p;
	size_t n;

	if (w->end - p > 8) { /* the usual numbers quickly */
		n = word_digits(word_load(p));
		if (n > 0 && n < 8 && (*p != '0' || n == 1) &&
		    (p[n] == ',' || p[n] == '}')) {
			w->p += n;
			return true;
		}
	}
	while (p < w->end && *p != ',' && *p != '}' && *p != ' ')
		p++;
	n = (size_t)(p - w->p);
	w->p = p;
	p -= n;
	return number_is_json((struct slice){ p, n }) ||
	       slice_is((struct slice){ p, n }, "null") ||
	       slice_is((struct slice){ p, n }, "true") ||
	       slice_is((struct slice){ p, n }, "false");
}

/* goes behind the array or object at hand */
static bool
skip_nested(struct walk *w)
{
	struct json j;
	struct slice value;
	enum json_token t;

	json_begin(&j, slice_from(w->p, w->end));
	t = json_next(&j, &value);
	value = json_rest(&j, t, value);
	if (!value.p)
		return false;
	w->p += value.n;
	/* what may be nested too deep is for the slow lane, which counts */
	return value.n < (size_t)2 * (JSON_MAX_DEPTH - 1);
}

static inline bool
skip_value(struct walk *w)
{
	if (*w->p == '"')
		return skip_string(w);
	if (*w->p == '{' || *w->p == '[')
		return skip_nested(w);
	return skip_plain(w);
}

/* splits the object at hand; false: the slow lane has to look at it */
static bool
split_object(struct walk *w, const struct header *h, struct record *r)
{
	size_t n = 0, before;
	bool good = false;

	if (*w->p++ != '{')
		return false;
	if (!r->in_order)
		row_fields(r, h->n);
	before = r->norder;
	while (n < h->n && take_key(w, h->column[n].key)) {
		const char *value = w->p;

		if (!skip_value(w))
			break;
		r->field[n] = slice_from(value, w->p);
		r->order[n] = n;
		n++;
		skip_blanks(w);
		if (*w->p == '}') {
			w->p++;
			skip_blanks(w);
			good = w->p == w->end;
			break;
		}
		if (*w->p++ != ',')
			break;
	}
	/* those of the record before are absent now */
	for (size_t i = n; i < before; i++)
		r->field[i] = (struct slice){ NULL, 0 };
	r->norder = n;
	r->in_order = true;
	return good;
}

static bool
take_object(struct bulk *b, const struct input *in, const struct row_mark *row,
    struct record *r)
{
	struct walk w = { .p = in->begin + b->begin,
		.end = in->begin + row->end,
		.marks = &b->marks,
		.base = in->begin };

	if (!split_object(&w, b->header, r))
		return false;
	take_row(b, in, row, r);
	return true;
}

bool
bulk_next(struct bulk *b, struct input *in, struct record *r)
{
	if (b->next < b->marks.rows || refill(b, in)) {
		const struct row_mark *row = &b->marks.row[b->next];

		if (row->end - b->begin < b->max &&
		    (b->json ? take_object(b, in, row, r)
			     : take_fields(b, in, row, r)))
			return true;
	}
	bulk_settle(b, in);
	b->span = SPAN_AFTER_SLOW;
	return false;
}

void
bulk_free(struct bulk *b)
{
	marks_free(&b->marks);
}
