/* SPDX-License-Identifier: ISC */
/* records out; see writer.h */
#include <inttypes.h>
#include <stdlib.h>

#include "csv.h"
#include "diag.h"
#include "json.h"
#include "number.h"
#include "tsv.h"

#include "writer.h"

/* where a column of the output comes from; NONE: from nowhere */
#define NONE HEADER_NONE

struct source {
	size_t field; /* column of the record */
	size_t cell;  /* index of the tool's cell, if that is present */
};

struct writer {
	struct output *output;
	struct str *out; /* the output's buffer */
	struct writer_options opt;
	const struct header *in; /* NULL: only cells */
	struct header columns;
	struct source *source; /* of each column */
	size_t cap;
	size_t ncell;
	size_t known; /* columns of in when the writer was opened or begun */
	bool selected;
	bool begun;
	uint64_t count;
};

static void
add_column(struct writer *w, struct slice name, struct source source)
{
	MEM_GROW(w->source, w->columns.n, w->cap);
	w->source[w->columns.n] = source;
	header_add(&w->columns, name);
}

struct writer *
writer_open(struct output *output, const struct writer_options *opt,
    const struct header *in)
{
	struct writer *w = mem_zalloc(1, sizeof(*w));

	w->output = output;
	w->out = output_buffer(output);
	w->opt = *opt;
	w->in = in;
	w->known = in ? in->n : 0;
	header_init(&w->columns, opt->kind_of);
	for (size_t i = 0; i < w->known; i++)
		add_column(w, in->column[i].name, (struct source){ i, NONE });
	return w;
}

size_t
writer_add(struct writer *w, struct slice name)
{
	size_t i = header_find(&w->columns, name);

	if (i == HEADER_NONE)
		add_column(w, name, (struct source){ NONE, w->ncell });
	else
		w->source[i].cell = w->ncell;
	return w->ncell++;
}

void
writer_select(struct writer *w, size_t column, struct slice name)
{
	if (!w->selected)
		header_clear(&w->columns);
	w->selected = true;
	add_column(w, name, (struct source){ column, NONE });
}

/* a name that a reader would not take for the start of a table */
static bool
looks_odd(struct slice name)
{
	struct slice text = slice_trim(name);

	return text.n == 0 || text.p[0] == '{' || text.p[0] == '[' ||
	       slice_starts_with(name, SLICE("\xEF\xBB\xBF"));
}

static void
add_header_cell(struct writer *w, size_t i)
{
	struct slice name = w->columns.column[i].name;
	size_t start = w->out->n;

	if (w->opt.format == FORMAT_TSV) {
		tsv_add_cell(w->out, name);
		return;
	}
	csv_add_cell(w->out, name, w->opt.delimiter);
	if (i == 0 && looks_odd(name) &&
	    (w->out->n == start || w->out->p[start] != '"')) {
		w->out->n = start;
		str_addc(w->out, '"');
		str_add(w->out, name);
		str_addc(w->out, '"');
	}
}

static char
separator(const struct writer *w)
{
	return w->opt.format == FORMAT_TSV ? '\t' : w->opt.delimiter;
}

void
writer_begin(struct writer *w)
{
	if (w->begun)
		return;
	w->begun = true;
	if (w->opt.format == FORMAT_NDJSON || w->opt.no_header ||
	    (w->in && w->in->n == 0))
		return;
	for (size_t i = 0; i < w->columns.n; i++) {
		if (i)
			str_addc(w->out, separator(w));
		add_header_cell(w, i);
	}
	str_addc(w->out, '\n');
}

static void
add_array(struct str *out, struct slice text)
{
	char sep = '[';

	while (text.n) {
		struct slice item = slice_next(&text, '|');

		str_addc(out, sep);
		json_add_string(out, item);
		sep = ',';
		if (text.p && text.n == 0) { /* "a|": an empty last item */
			str_adds(out, ",\"\"");
			break;
		}
	}
	str_adds(out, sep == '[' ? "[]" : "]");
}

static void
add_json_cell(struct str *out, struct slice text, enum column_kind kind)
{
	if (kind == KIND_NUMBER && text.n == 0)
		str_adds(out, "null");
	else if (kind == KIND_NUMBER && number_is_json(text))
		str_add(out, text);
	else if (kind == KIND_MULTI)
		add_array(out, text);
	else
		json_add_string(out, text);
}

static void
add_cell(struct writer *w, size_t i, struct slice text)
{
	if (w->opt.format == FORMAT_CSV)
		csv_add_cell(w->out, text, w->opt.delimiter);
	else if (w->opt.format == FORMAT_TSV)
		tsv_add_cell(w->out, text);
	else
		add_json_cell(w->out, text, w->columns.column[i].kind);
}

static bool
is_native(const struct writer *w, const struct record *r)
{
	return r->format == w->opt.format &&
	       (r->format != FORMAT_CSV || r->delimiter == w->opt.delimiter);
}

/* the cell that the tool gives for a column; NULL: none */
static const struct slice *
cell_of(const struct writer *w, size_t i, const struct slice *cell)
{
	size_t k = w->source[i].cell;

	return cell && k != NONE && cell[k].p ? &cell[k] : NULL;
}

/* a piece of a record, as it is; most are short */
static inline void
add_raw(struct str *out, struct slice raw)
{
	char *to;

	str_reserve(out, raw.n + STR_SLACK);
	to = out->p + out->n;
	/* of a size that the compiler knows, without lengths to tell apart */
	memcpy(to, raw.p, STR_SLACK);
	if (raw.n > STR_SLACK)
		memcpy(to + STR_SLACK, raw.p + STR_SLACK, raw.n - STR_SLACK);
	out->n += raw.n;
}

/* a column that the tool gives no cell for */
static void
add_own_field(struct writer *w, const struct record *r, size_t i, bool native)
{
	size_t f = w->source[i].field;
	struct slice raw = { NULL, 0 };

	if (r && f != NONE)
		raw = record_field(r, f);
	if (!raw.p)
		add_cell(w, i, SLICE(""));
	else if (native)
		add_raw(w->out, raw);
	else
		add_cell(w, i, record_text(r, f));
}

/* fields that follow one another in the record, as one piece of it */
static size_t
add_run(struct writer *w, const struct record *r, size_t i,
    const struct slice *cell)
{
	size_t f = w->source[i].field;
	struct slice run = record_field(r, f), last;

	while (i + 1 < w->columns.n && w->source[i + 1].field == f + 1 &&
	       !cell_of(w, i + 1, cell)) {
		i++;
		f++;
	}
	last = record_field(r, f);
	add_raw(w->out, slice_from(run.p, last.p + last.n));
	return i + 1;
}

/* what was selected, of a record of the same format */
static void
add_selected(struct writer *w, const struct record *r)
{
	const struct source *source = w->source;
	const size_t n = w->columns.n;
	struct str *out = w->out;
	const char sep = separator(w);

	for (size_t i = 0; i < n; i++) {
		if (i)
			str_addc(out, sep);
		if (source[i].field != NONE)
			add_raw(out, record_field(r, source[i].field));
	}
}

/* the same of a short row, for which room is made once */
#define SHORT_ROW 512

static void
add_selected_short(struct writer *w, const struct record *r)
{
	const struct source *source = w->source;
	const size_t n = w->columns.n;
	const char sep = separator(w);
	char *to;

	str_reserve(w->out, n * (r->raw.n + 1) + STR_SLACK);
	to = w->out->p + w->out->n;
	for (size_t i = 0; i < n; i++) {
		struct slice raw = { "", 0 };

		if (source[i].field != NONE)
			raw = record_field(r, source[i].field);
		for (size_t k = 0; k < raw.n; k += STR_SLACK)
			memcpy(to + k, raw.p + k, STR_SLACK);
		to += raw.n;
		*to++ = sep;
	}
	w->out->n = (size_t)(to - w->out->p) - (n > 0);
}

static void
add_table_row(
    struct writer *w, const struct record *r, const struct slice *cell)
{
	bool native = r && is_native(w, r);
	struct str *out = w->out;
	const size_t start = out->n, n = w->columns.n;
	const char sep = separator(w);

	for (size_t i = 0; i < n;) {
		const struct slice *own = cell_of(w, i, cell);

		if (i)
			str_addc(out, sep);
		if (own)
			add_cell(w, i++, *own);
		else if (native && w->source[i].field != NONE)
			i = add_run(w, r, i, cell);
		else
			add_own_field(w, r, i++, native);
	}
	if (out->n == start && w->opt.format == FORMAT_CSV)
		str_adds(out, "\"\"");
}

/* one member's value */
static void
add_value(struct writer *w, const struct record *r, size_t i,
    const struct slice *cell)
{
	const struct slice *own = cell_of(w, i, cell);

	if (own)
		add_cell(w, i, *own);
	else
		add_own_field(w, r, i, r && is_native(w, r));
}

static void
add_key(struct writer *w, struct slice key, size_t start)
{
	struct str *out = w->out;

	str_addc(out, out->n == start ? '{' : ',');
	add_raw(out, key);
	str_addc(out, ':');
}

/*
 * The output's column for a field, or NONE: a key that the first record did
 * not have may still be one that the tool fills.
 */
static size_t
column_of(struct writer *w, const struct record *r, size_t f)
{
	size_t i = f;

	if (f >= w->known) {
		i = header_find(&w->columns, r->header->column[f].name);
		if (i != NONE)
			w->source[i].field = f;
	}
	return i;
}

/* NDJSON from NDJSON: the members keep their order, and unknown ones stay */
static void
add_members(struct writer *w, const struct record *r, const struct slice *cell)
{
	size_t start = w->out->n;

	for (size_t k = 0; k < r->norder; k++) {
		size_t f = r->order[k], i = column_of(w, r, f);

		add_key(w, r->header->column[f].key, start);
		if (i != NONE)
			add_value(w, r, i, cell);
		else
			str_add(w->out, record_field(r, f));
	}
	for (size_t i = 0; i < w->columns.n; i++) {
		size_t f = w->source[i].field;

		if (w->source[i].cell == NONE ||
		    (f != NONE && record_field(r, f).p))
			continue;
		add_key(w, w->columns.column[i].key, start);
		add_value(w, r, i, cell);
	}
	str_adds(w->out, w->out->n == start ? "{}" : "}");
}

static void
add_object(struct writer *w, const struct record *r, const struct slice *cell)
{
	size_t start = w->out->n;

	for (size_t i = 0; i < w->columns.n; i++) {
		add_key(w, w->columns.column[i].key, start);
		add_value(w, r, i, cell);
	}
	str_adds(w->out, w->out->n == start ? "{}" : "}");
}

/* a key that the first record did not have has no place in a table */
static void
check_new_keys(const struct writer *w, const struct record *r)
{
	for (size_t i = w->known; i < r->header->n; i++) {
		if (!record_field(r, i).p)
			continue;
		output_flush(w->output);
		diag_die(EX_DATAERR,
		    "%s:%" PRIu64 ": key \"%.*s\" is not in the first "
		    "record; name it with --columns",
		    r->file, record_line(r),
		    SLICE_ARGS(r->header->column[i].name));
	}
}

static void
end_row(struct writer *w)
{
	str_addc(w->out, '\n');
	w->count++;
	output_drain(w->output);
}

void
writer_copy(struct writer *w, const struct record *r)
{
	size_t start;

	writer_begin(w);
	if (!is_native(w, r) || (w->selected && r->format == FORMAT_NDJSON)) {
		writer_splice(w, r, NULL);
		return;
	}
	start = w->out->n;
	if (!w->selected)
		str_add(w->out, r->raw);
	else if (r->raw.n * w->columns.n < SHORT_ROW)
		add_selected_short(w, r);
	else
		add_selected(w, r);
	if (w->out->n == start && r->format == FORMAT_CSV)
		str_adds(w->out, "\"\"");
	end_row(w);
}

void
writer_splice(
    struct writer *w, const struct record *r, const struct slice *cell)
{
	writer_begin(w);
	if (w->opt.format != FORMAT_NDJSON) {
		if (!w->selected && r->header->n > w->known)
			check_new_keys(w, r);
		add_table_row(w, r, cell);
	} else if (r->format == FORMAT_NDJSON && !w->selected) {
		add_members(w, r, cell);
	} else {
		add_object(w, r, cell);
	}
	end_row(w);
}

void
writer_row(struct writer *w, const struct slice *cell)
{
	writer_begin(w);
	if (w->opt.format == FORMAT_NDJSON)
		add_object(w, NULL, cell);
	else
		add_table_row(w, NULL, cell);
	end_row(w);
}

uint64_t
writer_count(const struct writer *w)
{
	return w->count;
}

void
writer_flush(struct writer *w)
{
	output_flush(w->output);
}

void
writer_close(struct writer *w)
{
	header_free(&w->columns);
	free(w->source);
	free(w);
}
