/* SPDX-License-Identifier: ISC */
/* the CSV lane, on libcsv; see csv.h */
#include <csv.h>
#include <stdlib.h>

#include "csv.h"
#include "diag.h"
#include "word.h"

struct csv {
	struct csv_parser parser;
	char delimiter;
	size_t max_record;
	size_t columns; /* 0 before the header is known */

	/* the row that libcsv is in: offsets from its first byte */
	const char *base; /* where that byte is now */
	size_t limit;	  /* bytes known behind it */
	size_t *end;	  /* of each raw field */
	size_t n, cap;
	bool done;	    /* it told the row's end */
	struct slice split; /* the row that end[] describes */
};

static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

struct csv *
csv_new(char delimiter, size_t max_record)
{
	struct csv *c = mem_zalloc(1, sizeof(*c));

	if (csv_init(&c->parser, CSV_STRICT | CSV_STRICT_FINI))
		diag_no_memory();
	csv_set_delim(&c->parser, (unsigned char)delimiter);
	csv_set_space_func(&c->parser, no_blank);
	c->delimiter = delimiter;
	c->max_record = max_record;
	return c;
}

void
csv_free_lane(struct csv *c)
{
	csv_free(&c->parser);
	free(c->end);
	free(c);
}

void
csv_set_columns(struct csv *c, size_t n)
{
	c->columns = n;
}

static size_t
count_quotes(const char *p, size_t n)
{
	size_t count = 0;
	const char *end = p + n;

	while (p < end && (p = memchr(p, '"', (size_t)(end - p)))) {
		count++;
		p++;
	}
	return count;
}

static size_t
field_start(const struct csv *c)
{
	return c->n ? c->end[c->n - 1] + 1 : 0;
}

/* libcsv: a field is complete; its raw length follows from its text */
static void
on_field(void *text, size_t n, void *ctx)
{
	struct csv *c = ctx;
	size_t start = field_start(c);

	if (start < c->limit && c->base[start] == '"')
		n += 2 + count_quotes(text, n);
	MEM_GROW(c->end, c->n, c->cap);
	c->end[c->n++] = start + n;
}

static void
on_row(int terminator, void *ctx)
{
	struct csv *c = ctx;

	(void)terminator;
	c->done = true;
}

static void
restart(struct csv *c)
{
	csv_set_opts(&c->parser, 0); /* so that csv_fini cannot refuse */
	csv_fini(&c->parser, NULL, NULL, NULL);
	csv_set_opts(&c->parser, CSV_STRICT | CSV_STRICT_FINI);
	c->n = 0;
	c->done = false;
	c->split = (struct slice){ NULL, 0 };
}

/* feeds libcsv; returns how many bytes it took before an error */
static size_t
feed(struct csv *c, const char *p, size_t n)
{
	size_t size = csv_get_buffer_size(&c->parser), took;

	/* its buffer grows by this much: doubled, long fields are linear */
	csv_set_blk_size(&c->parser, size > n ? size : n);
	took = csv_parse(&c->parser, p, n, on_field, on_row, c);
	if (took < n && csv_error(&c->parser) != CSV_EPARSE)
		diag_no_memory();
	return took;
}

/*
 * Feeds one line, with its LF if it has one.  Returns the offset of what is
 * wrong with it, or n.  A CR that no LF follows is fed apart: if it ends the
 * row, it stands outside quotes.
 */
static size_t
feed_line(struct csv *c, const char *p, size_t n, enum fault_code *code)
{
	size_t from = 0, took;

	*code = FAULT_QUOTE;
	for (;;) {
		const char *cr = memchr(p + from, '\r', n - from);
		size_t to = cr ? (size_t)(cr - p) : n;

		if (cr && to + 2 == n && p[n - 1] == '\n')
			to = n;
		took = feed(c, p + from, to - from);
		if (took < to - from)
			return from + took;
		if (to == n)
			return n;
		feed(c, cr, 1);
		if (c->done) {
			*code = FAULT_CR;
			return to;
		}
		from = to + 1;
	}
}

/* line ends at the window's start: blank lines, or one empty value */
static bool
at_line_end(struct input *in, size_t *size)
{
	while (in->end - in->begin < 2 && input_more(in))
		;
	*size = 0;
	if (in->begin < in->end && in->begin[0] == '\n')
		*size = 1;
	else if (in->end - in->begin > 1 && in->begin[0] == '\r' &&
		 in->begin[1] == '\n')
		*size = 2;
	return *size > 0;
}

/* the row of a fault: up to the end of the line that holds offset at */
static void
end_at_line(struct csv *c, struct input *in, struct row *row, size_t at)
{
	size_t size = row_line_end(in, at, c->max_record);

	if (size == 0) { /* the line is too long: its rest goes too */
		size = at;
		row->endless = true;
	}
	row_end(
	    row, in, size, row_count_lines((struct slice){ in->begin, size }));
}

static enum scan
fault_at(struct csv *c, struct input *in, struct row *row, struct fault *fault,
    enum fault_code code, size_t at)
{
	static const char *const reason[FAULT_CODES] = {
		[FAULT_QUOTE] = "a quote in the middle of a field",
		[FAULT_OPEN_QUOTE] = "a quoted field is never closed",
		[FAULT_CR] = "a carriage return outside of quotes",
		[FAULT_CR_FILE] = ("lines end in carriage returns; "
				   "hint: tr '\\r' '\\n'"),
	};
	struct slice before = { in->begin, at };

	fault_set(fault, code, in->line + row_count_lines(before),
	    in->byte + at, "%s", reason[code]);
	end_at_line(c, in, row, at);
	return SCAN_FAULT;
}

static enum scan
cr_fault(struct csv *c, struct input *in, struct row *row, struct fault *fault,
    size_t at)
{
	return fault_at(
	    c, in, row, fault, c->columns ? FAULT_CR : FAULT_CR_FILE, at);
}

/* a row that is too long and has line ends in a quoted field */
static enum scan
long_quote(
    struct csv *c, struct input *in, struct row *row, struct fault *fault)
{
	end_at_line(c, in, row, field_start(c));
	fault_set(fault, FAULT_TOO_LONG, row->line, row->byte,
	    "a record longer than %zu bytes (--max-record)", c->max_record);
	return SCAN_FAULT;
}

enum scan
csv_next(struct csv *c, struct input *in, struct row *row, struct fault *fault)
{
	size_t from = 0, size;
	uint64_t lines = 0;

	restart(c);
	while (at_line_end(in, &size)) {
		row_begin(row, in);
		row_end(row, in, size, 1);
		if (c->columns == 1)
			return SCAN_ROW;
		row_consume(row, in);
	}
	row_begin(row, in);
	if (in->begin == in->end)
		return SCAN_END;
	if (in->begin[0] == '\r')
		return cr_fault(c, in, row, fault, 0);
	while (!c->done) {
		enum fault_code code;
		size_t took;

		size = row_line_end(in, from, c->max_record);
		if (size == 0 && lines == 0) {
			row_too_long(row, in, c->max_record, fault);
			return SCAN_FAULT;
		}
		if (size == 0)
			return long_quote(c, in, row, fault);
		c->base = in->begin;
		c->limit = size;
		took = feed_line(c, in->begin + from, size - from, &code);
		if (took < size - from && code == FAULT_CR)
			return cr_fault(c, in, row, fault, from + took);
		if (took < size - from)
			return fault_at(c, in, row, fault, code, from + took);
		if (size > from && in->begin[size - 1] == '\n')
			lines++;
		else if (csv_fini(&c->parser, on_field, on_row, c))
			return fault_at(c, in, row, fault, FAULT_OPEN_QUOTE,
			    field_start(c));
		from = size;
	}
	row_end(row, in, size, lines);
	c->split = row->raw;
	return SCAN_ROW;
}

/* the byte at an offset of the window, read on as needed; -1 at the end */
static int
byte_at(struct input *in, size_t i)
{
	while (i >= (size_t)(in->end - in->begin))
		if (!input_more(in))
			return -1;
	return (unsigned char)in->begin[i];
}

/* is offset i at the end of the row: LF, CR LF or the end of the input? */
static bool
ends_row(struct input *in, size_t i)
{
	int b = byte_at(in, i);

	return b < 0 || b == '\n' || (b == '\r' && byte_at(in, i + 1) == '\n');
}

/*
 * The offset behind the quoted part that begins at i: behind its closing
 * quote, or 0 if it has none within max bytes.
 */
static size_t
close_quote(struct input *in, size_t i, size_t max)
{
	for (i++; i < max; i++) {
		int b = byte_at(in, i);

		if (b < 0)
			return 0;
		if (b == '"' && byte_at(in, i + 1) != '"')
			return i + 1;
		i += b == '"';
	}
	return 0;
}

enum scan
csv_repair(struct csv *c, struct input *in, struct row *row,
    struct str *repaired, struct fault *fault)
{
	size_t i = 0, start = 0;
	bool regular = true;

	str_clear(repaired);
	for (;; i++) {
		int b = byte_at(in, i);

		if (b == '"' && i == start) {
			i = close_quote(in, i, c->max_record);
			if (i == 0)
				return fault_at(
				    c, in, row, fault, FAULT_OPEN_QUOTE, start);
			b = byte_at(in, i);
			regular = b == c->delimiter || ends_row(in, i);
		}
		if (b != (unsigned char)c->delimiter && !ends_row(in, i)) {
			if (b == '\r')
				return cr_fault(c, in, row, fault, i);
			if (b == '"')
				regular = false;
			continue;
		}
		if (regular)
			str_add(repaired,
			    (struct slice){ in->begin + start, i - start });
		else
			csv_add_cell(repaired,
			    (struct slice){ in->begin + start, i - start },
			    c->delimiter);
		if (b != (unsigned char)c->delimiter)
			break;
		str_addc(repaired, c->delimiter);
		start = i + 1;
		regular = true;
	}
	end_at_line(c, in, row, i);
	return SCAN_ROW;
}

size_t
csv_split(struct csv *c, struct slice raw, struct record *r)
{
	size_t start = 0;

	if (raw.p != c->split.p || raw.n != c->split.n) {
		restart(c);
		c->base = raw.p;
		c->limit = raw.n;
		if (raw.n == 0)
			on_field("", 0, c);
		else if (feed(c, raw.p, raw.n) < raw.n ||
			 csv_fini(&c->parser, on_field, on_row, c))
			diag_die(EX_SOFTWARE, "a repaired row is not regular");
		c->split = raw;
	}
	row_fields(r, c->n > c->columns ? c->n : c->columns);
	for (size_t k = 0; k < c->n; k++) {
		r->field[k] = slice_from(raw.p + start, raw.p + c->end[k]);
		start = c->end[k] + 1;
	}
	return c->n;
}

/* not 0: one of the bytes needs quotes around it */
static inline uint64_t
is_special(uint64_t w, char delimiter)
{
	uint64_t found = word_has(w, delimiter);

	/* letters and digits, which most cells are made of, stand above */
	if (word_has_below(w, '"' + 1))
		found |=
		    word_has(w, '"') | word_has(w, '\n') | word_has(w, '\r');
	return found;
}

/* in quotes, those within doubled; seldom enough to stay out of line */
static __attribute__((noinline)) void
add_quoted(struct str *out, struct slice text)
{
	const char *p = text.p, *end = text.p + text.n;

	str_addc(out, '"');
	while (p < end) {
		const char *q = memchr(p, '"', (size_t)(end - p));

		str_add(out, slice_from(p, q ? q + 1 : end));
		if (!q)
			break;
		str_addc(out, '"');
		p = q + 1;
	}
	str_addc(out, '"');
}

void
csv_add_cell(struct str *out, struct slice text, char delimiter)
{
	const char *p = text.p, *end = p + text.n;
	uint64_t w, special = 0;
	char *to;

	str_reserve(out, text.n + 8);
	to = out->p + out->n;
	for (; end - p >= 8 && !special; p += 8, to += 8) {
		w = word_load(p);
		special = is_special(w, delimiter);
		word_store(to, w);
	}
	if (p < end && !special) {
		size_t n = (size_t)(end - p);

		w = word_load_part(p, n);
		special = is_special(w | UINT64_MAX << 8 * n, delimiter);
		word_store(to, w);
	}
	if (special) {
		add_quoted(out, text);
		return;
	}
	out->n += text.n;
	out->p[out->n] = '\0';
}
