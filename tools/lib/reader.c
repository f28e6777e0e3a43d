/* SPDX-License-Identifier: ISC */
/* records in; see reader.h */
#include <inttypes.h>
#include <stdlib.h>

#include "bulk.h"
#include "csv.h"
#include "diag.h"
#include "ndjson.h"
#include "progress.h"
#include "reader.h"
#include "tsv.h"
#include "utf8.h"

struct reader {
	const struct reader_options *opt;
	char *const *files;
	size_t nfile, next_file;

	struct input *in;
	enum format format; /* of the file at hand */
	enum format first_format;
	char delimiter;
	struct csv *csv;
	struct bulk bulk;
	bool slow; /* for tests: the slow lane only */
	bool fast; /* the last record came from the fast lane */
	struct header header;
	bool has_header;    /* the columns are known */
	bool first_row;	    /* of the file: nothing was accepted yet */
	const char *blanks; /* of a line that is skipped; NULL: none is */

	bool searching; /* for the columns of NDJSON, before the part */
	struct fault_policy elsewhere; /* counts what is not the part's */

	struct progress *progress; /* or NULL */
	struct row row;
	struct record record;
	struct record_memory memory;
	struct str fixed;   /* a row rewritten by csv_repair */
	struct str decoded; /* a row with U+FFFD put in */
	bool pending;	    /* the record was read ahead */
};

/* what was read before bad data is good: whoever reads us gets it */
static void
flush(const struct reader *r)
{
	if (r->opt->flush)
		r->opt->flush(r->opt->flush_ctx);
}

static _Noreturn void
stop(const struct reader *r, const char *why)
{
	flush(r);
	diag_die(EX_DATAERR, "%s:%" PRIu64 ": %s", r->in->name,
	    r->in->line + input_lines_before(r->in), why);
}

/* the first line of the window, read as far as it takes */
static struct slice
peek_line(struct input *in)
{
	size_t from = 0;

	for (;;) {
		struct slice w = input_window(in);
		const char *lf = NULL;

		if (w.n > from)
			lf = memchr(w.p + from, '\n', w.n - from);
		if (lf)
			return slice_from(w.p, lf);
		from = w.n;
		if (w.n > ((size_t)1 << 20) || !input_more(in))
			return input_window(in);
	}
}

static void
skip_bom(struct input *in)
{
	while (in->end - in->begin < 3 && input_more(in))
		;
	if (slice_starts_with(input_window(in), SLICE("\xEF\xBB\xBF")))
		input_consume(in, 3, 0);
}

/* the first byte that is not blank, or -1; lines before it are consumed */
static int
first_byte(struct input *in)
{
	for (;;) {
		struct slice line = peek_line(in), text = slice_trim(line);

		if (text.n)
			return (unsigned char)text.p[0];
		if (in->begin + line.n < in->end)
			input_consume(in, line.n + 1, 1);
		else if (in->at_end)
			return -1;
		else /* a blank line that is longer than what was read */
			input_consume(in, line.n, 0);
	}
}

/*
 * What the data looks like.  Blank lines before it are skipped, but for a
 * headerless table, whose rows they are.
 */
static enum format
recognise(struct reader *r)
{
	struct slice line;
	int first;

	if (r->opt->no_header) {
		if (r->in->begin == r->in->end && !input_more(r->in))
			return FORMAT_UNKNOWN;
	} else {
		first = first_byte(r->in);
		if (first < 0)
			return FORMAT_UNKNOWN;
		if (r->opt->format != FORMAT_UNKNOWN)
			return r->opt->format;
		if (first == '{')
			return FORMAT_NDJSON;
		if (first == '[')
			stop(r, "a JSON array, not records; "
				"hint: jq -c '.[]'");
	}
	if (r->opt->format != FORMAT_UNKNOWN)
		return r->opt->format;
	if (r->opt->delimiter)
		return FORMAT_CSV;
	line = peek_line(r->in);
	return memchr(line.p, '\t', line.n) && !memchr(line.p, ',', line.n)
		   ? FORMAT_TSV
		   : FORMAT_CSV;
}

/* where a row counts that begins at that byte: only in the part that has it */
static struct fault_policy *
policy_at(struct reader *r, uint64_t byte)
{
	if (r->searching && !input_in_part(r->in, &r->opt->part, byte))
		return &r->elsewhere;
	return r->opt->policy;
}

/* what the policy makes of the fault; true: the row was rejected */
static bool
rejected(struct reader *r, struct fault *f)
{
	struct fault_policy *policy = policy_at(r, r->row.byte);

	f->line += input_lines_before(r->in);
	switch (fault_decide(policy, f->code)) {
	case VERDICT_STOP:
		flush(r);
		fault_stop(r->in->name, f);
	case VERDICT_REJECT:
		if (!r->has_header) {
			flush(r);
			fault_stop(r->in->name, f);
		}
		fault_reject(policy, r->in->name, f, r->row.raw);
		return true;
	case VERDICT_REPLACE:
		policy->replaced++;
	}
	return false;
}

static enum scan
scan_row(struct reader *r, struct fault *f)
{
	if (r->format == FORMAT_CSV)
		return csv_next(r->csv, r->in, &r->row, f);
	return row_next_line(
	    &r->row, r->in, r->opt->policy->max_record, r->blanks, f);
}

/*
 * Finds the next row that can be kept: r->row says where it is, *raw what it
 * holds, in its proper form.  False at the end of the file.
 */
static bool
next_row(struct reader *r, struct slice *raw)
{
	struct fault f;

	for (;; row_consume(&r->row, r->in)) {
		enum scan s = scan_row(r, &f);

		if (s == SCAN_END)
			return false;
		policy_at(r, r->row.byte)->rows_in += r->has_header;
		if (s == SCAN_FAULT && f.code == FAULT_CR &&
		    r->opt->no_header && r->row.byte == 0)
			f.code = FAULT_CR_FILE;
		if (s == SCAN_FAULT && rejected(r, &f))
			continue;
		*raw = r->row.raw;
		if (s == SCAN_FAULT) { /* it is to be rewritten */
			s = csv_repair(r->csv, r->in, &r->row, &r->fixed, &f);
			if (s == SCAN_FAULT && rejected(r, &f))
				continue;
			*raw = str_slice(&r->fixed);
		}
		if (r->format == FORMAT_TSV &&
		    !tsv_check(&r->row, !r->has_header, &f) && rejected(r, &f))
			continue;
		return true;
	}
}

/* NUL and UTF-8; false: the row was rejected */
static bool
check_bytes(struct reader *r, struct slice *raw)
{
	struct slice as_is = r->row.raw; /* not repaired: for the place */
	const char *nul = as_is.n ? memchr(as_is.p, '\0', as_is.n) : NULL;
	size_t valid = utf8_valid(as_is);
	struct fault f;

	if (nul) {
		size_t at = (size_t)(nul - as_is.p);

		fault_set(&f, FAULT_NUL,
		    r->row.line +
			row_count_lines((struct slice){ as_is.p, at }),
		    r->row.byte + at, "a NUL byte");
		if (rejected(r, &f))
			return false;
	}
	if (valid == as_is.n)
		return true;
	fault_set(&f, FAULT_UTF8,
	    r->row.line + row_count_lines((struct slice){ as_is.p, valid }),
	    r->row.byte + valid, "not valid UTF-8");
	if (rejected(r, &f))
		return false;
	str_clear(&r->decoded);
	policy_at(r, r->row.byte)->replaced +=
	    utf8_add_replaced(&r->decoded, *raw) - 1;
	*raw = str_slice(&r->decoded);
	return true;
}

static bool
check_field_count(struct reader *r, size_t n, struct slice *raw)
{
	size_t want = r->header.n;
	struct fault f;

	if (n == want)
		return true;
	if (n < want && r->opt->policy->pad) {
		if (raw->p != r->decoded.p) {
			str_clear(&r->decoded);
			str_add(&r->decoded, *raw);
		}
		for (; n < want; n++)
			str_addc(&r->decoded,
			    r->format == FORMAT_TSV ? '\t' : r->delimiter);
		*raw = str_slice(&r->decoded);
		r->opt->policy->replaced++;
		r->opt->policy->count[FAULT_FIELD_COUNT]++;
		return true;
	}
	fault_set(&f, FAULT_FIELD_COUNT, r->row.line, r->row.byte,
	    "%zu field%s, not %zu as in the header", n, n == 1 ? "" : "s",
	    want);
	return !rejected(r, &f);
}

static size_t
split_fields(struct reader *r, struct slice raw)
{
	return r->format == FORMAT_CSV
		   ? csv_split(r->csv, raw, &r->record)
		   : tsv_split(raw, r->header.n, &r->record);
}

/*
 * Is the first record cut off because it goes on in the next line?  Looking
 * for that line may move the window.
 */
static bool
is_spread(struct reader *r, const struct fault *f)
{
	struct input *in = r->in;
	bool more;

	if (f->code != FAULT_TRUNCATED || !r->first_row || !r->row.lines)
		return false;
	more = in->begin + r->row.taken < in->end || input_more(in);
	r->row.raw.p = in->begin;
	return more && in->begin[r->row.taken] != '{';
}

/* the record at hand, now that its fields are split */
static void
locate(struct reader *r, struct slice raw)
{
	r->first_row = false;
	r->record.raw = raw;
	r->record.line = r->row.line;
	r->record.line_from = NULL;
	r->record.byte = r->row.byte;
}

/* splits the row into r->record; false: it was rejected */
static bool
split_row(struct reader *r, struct slice raw)
{
	struct fault f;

	if (!check_bytes(r, &raw))
		return false;
	if (r->format == FORMAT_NDJSON) {
		if (!ndjson_split(&r->header, &r->row, raw, &r->record, &f)) {
			if (is_spread(r, &f))
				fault_set(&f, FAULT_SPREAD, f.line, f.byte,
				    "an object spread over lines; "
				    "hint: jq -c .");
			rejected(r, &f);
			return false;
		}
		/* one of them would be taken for a line end's, read again */
		while (raw.n && raw.p[raw.n - 1] == '\r')
			raw.n--;
	} else {
		size_t n = split_fields(r, raw);

		if (!check_field_count(r, n, &raw))
			return false;
		if (n < r->header.n)
			split_fields(r, raw);
	}
	locate(r, raw);
	return true;
}

/* takes the names of the columns from "A,B" */
static void
name_columns(struct reader *r)
{
	struct slice rest = slice_of(r->opt->columns);

	while (rest.p) {
		struct slice name = slice_next(&rest, ',');

		if (header_find(&r->header, name) != HEADER_NONE)
			diag_die(EX_USAGE, "column \"%.*s\" is named twice",
			    SLICE_ARGS(name));
		header_add(&r->header, name);
	}
}

/* adds a column of a header row; a name that is there already is a fault */
static void
add_column(struct reader *r, struct header *h, struct slice name)
{
	struct str other = STR_INIT;
	size_t i = header_find(h, name);

	if (i == HEADER_NONE) {
		header_add(h, name);
		return;
	}
	if (!r->opt->policy->lenient) {
		flush(r);
		diag_die(EX_DATAERR,
		    "%s:%" PRIu64 ": column \"%.*s\" appears twice",
		    r->in->name, r->row.line, SLICE_ARGS(name));
	}
	do {
		str_clear(&other);
		str_addf(&other, "%.*s_%zu", SLICE_ARGS(name),
		    ++h->column[i].copies + 1);
	} while (header_find(h, str_slice(&other)) != HEADER_NONE);
	header_add(h, str_slice(&other));
	str_free(&other);
}

/* reads the header row of the file; it must agree with an earlier file's */
static void
read_header(struct reader *r)
{
	struct header own;
	struct slice raw;
	size_t n;

	header_init(&own, r->opt->kind_of);
	if (!next_row(r, &raw))
		stop(r, "no header");
	check_bytes(r, &raw);
	n = split_fields(r, raw);
	for (size_t i = 0; i < n; i++)
		add_column(r, &own, record_text(&r->record, i));
	if (r->first_format == FORMAT_UNKNOWN)
		r->header = own;
	else if (!header_same(&own, &r->header))
		stop(r, "the columns differ from those of the first file");
	else
		header_free(&own);
	row_consume(&r->row, r->in);
	r->row = (struct row){ .taken = 0 };
}

/* opens the next file that is not empty; false when there is none */
static bool
open_file(struct reader *r)
{
	size_t n = r->nfile ? r->nfile : 1;

	for (; r->next_file < n; input_close(r->in)) {
		if (r->next_file)
			flush(r);
		r->in = input_open(r->nfile ? r->files[r->next_file] : NULL);
		r->next_file++;
		if (r->progress)
			input_watch(r->in, r->progress);
		if (r->opt->flush)
			input_on_idle(r->in, r->opt->flush, r->opt->flush_ctx);
		skip_bom(r->in);
		r->format = recognise(r);
		if (r->format != FORMAT_UNKNOWN)
			return true;
		if ((r->opt->format == FORMAT_CSV ||
			r->opt->format == FORMAT_TSV) &&
		    !r->opt->no_header)
			stop(r, "empty input: no header");
	}
	r->in = NULL;
	return false;
}

/* from here on, rows of this kind may come from the fast lane */
static void
begin_bulk(struct reader *r)
{
	size_t max = r->opt->policy->max_record;
	bool csv = r->format == FORMAT_CSV;

	if (r->format == FORMAT_NDJSON)
		bulk_begin_ndjson(&r->bulk, &r->header, max);
	else
		bulk_begin_table(
		    &r->bulk, &r->header, csv ? r->delimiter : '\t', csv, max);
}

/* reads what stands before the records of the file that was opened */
static void
begin_file(struct reader *r)
{
	bool first = r->first_format == FORMAT_UNKNOWN;

	r->row = (struct row){ .taken = 0 };
	r->first_row = true;
	r->fast = false;
	r->record.format = r->format;
	r->record.delimiter = r->delimiter;
	r->record.file = r->in->name;
	r->record.input = r->in;
	row_forget(&r->record);
	r->has_header = r->format == FORMAT_NDJSON || r->opt->no_header;
	if (r->format == FORMAT_CSV && !r->csv)
		r->csv = csv_new(r->delimiter, r->opt->policy->max_record);
	if (first && r->opt->columns) {
		if (!r->has_header)
			diag_die(EX_USAGE, "--columns is for NDJSON, or goes "
					   "with --no-header");
		name_columns(r);
	}
	if (!r->has_header) {
		if (r->csv)
			csv_set_columns(r->csv, 0);
		r->blanks = " \r";
		read_header(r);
	}
	r->has_header = true;
	r->blanks = r->format == FORMAT_NDJSON ? " \t\r"
		    : r->header.n == 1	       ? NULL
					       : " \r";
	if (r->csv)
		csv_set_columns(r->csv, r->header.n);
	if (first)
		r->first_format = r->format;
	begin_bulk(r);
	if (r->opt->part.count && !(first && r->format == FORMAT_NDJSON))
		input_part(r->in, &r->opt->part);
}

/* a record from the fast lane, if it has one */
static inline bool
next_bulk(struct reader *r)
{
	if (!bulk_next(&r->bulk, r->in, &r->record))
		return false;
	policy_at(r, r->record.byte)->rows_in++;
	return true;
}

/*
 * Reads the next record into r->record; tried: the fast lane has none.  False
 * at the end of all files.
 */
static bool
advance(struct reader *r, bool tried)
{
	struct slice raw;

	for (;; tried = false) {
		if (!r->in) {
			if (!open_file(r))
				return false;
			begin_file(r);
		}
		row_consume(&r->row, r->in);
		r->row = (struct row){ .taken = 0 };
		r->fast = !r->slow && !tried && next_bulk(r);
		if (r->fast) {
			r->first_row = false;
			return true;
		}
		if (!next_row(r, &raw)) {
			input_close(r->in);
			r->in = NULL;
		} else if (split_row(r, raw)) {
			return true;
		}
	}
}

/*
 * The columns of NDJSON are its first record's, in every part of it.  Reads
 * that, and goes on to the part.
 */
static void
begin_ndjson(struct reader *r)
{
	r->searching = r->opt->part.count > 0;
	r->elsewhere = *r->opt->policy;
	r->elsewhere.rejects = NULL;
	r->pending = advance(r, false);
	r->searching = false;
	if (!r->pending || !r->opt->part.count)
		return;
	if (r->fast) /* it shall be taken off as a row of the slow lane is */
		r->row =
		    (struct row){ .taken = r->record.raw.n + 1, .lines = 1 };
	r->fast = false;
	begin_bulk(r);
	if (input_part(r->in, &r->opt->part))
		return;
	r->pending = false;
	r->row = (struct row){ .taken = 0 };
}

struct reader *
reader_open(const struct reader_options *opt, char *const *files, size_t nfile)
{
	struct reader *r = mem_zalloc(1, sizeof(*r));
	const char *lane = getenv("JOBTOOLS_LANE");

	r->opt = opt;
	r->files = files;
	r->nfile = nfile;
	r->delimiter = opt->delimiter ? opt->delimiter : ',';
	header_init(&r->header, opt->kind_of);
	r->record.header = &r->header;
	r->record.memory = &r->memory;
	r->slow = lane && strcmp(lane, "slow") == 0;
	r->bulk.marks.portable = lane && strcmp(lane, "portable") == 0;
	r->progress = progress_open(diag_name(), files, nfile, opt->progress);
	if (!open_file(r))
		return r;
	begin_file(r);
	if (r->format == FORMAT_NDJSON)
		begin_ndjson(r);
	return r;
}

bool
reader_is_empty(const struct reader *r)
{
	return r->first_format == FORMAT_UNKNOWN ||
	       (r->first_format == FORMAT_NDJSON && r->header.n == 0 &&
		   !r->pending);
}

enum format
reader_format(const struct reader *r)
{
	return r->first_format;
}

char
reader_delimiter(const struct reader *r)
{
	return r->delimiter;
}

const struct header *
reader_header(const struct reader *r)
{
	return &r->header;
}

void
reader_list_columns(const struct reader *r, struct str *out)
{
	for (size_t i = 0; i < r->header.n; i++) {
		str_adds(out, i ? ", " : "");
		str_add(out, r->header.column[i].name);
	}
}

size_t
reader_column(const struct reader *r, struct slice name)
{
	size_t i = header_find(&r->header, name);
	struct str list = STR_INIT;

	if (i != HEADER_NONE)
		return i;
	if (reader_is_empty(r))
		return 0;
	reader_list_columns(r, &list);
	diag_die(EX_USAGE, "no column \"%.*s\" (columns: %.*s)",
	    SLICE_ARGS(name), SLICE_ARGS(str_slice(&list)));
}

void
reader_need(const struct reader *r, struct slice name, struct slice other)
{
	if (header_find(&r->header, other) == HEADER_NONE)
		reader_column(r, name);
}

const struct record *
reader_next(struct reader *r)
{
	if (r->pending) {
		r->pending = false;
		return &r->record;
	}
	arena_reset(&r->memory.texts);
	if ((r->fast && next_bulk(r)) || advance(r, r->fast))
		return &r->record;
	return NULL;
}

void
reader_close(struct reader *r)
{
	if (r->in)
		input_close(r->in);
	progress_close(r->progress);
	bulk_free(&r->bulk);
	if (r->csv)
		csv_free_lane(r->csv);
	header_free(&r->header);
	free(r->record.field);
	free(r->record.order);
	arena_free(&r->memory.texts);
	str_free(&r->memory.work);
	str_free(&r->fixed);
	str_free(&r->decoded);
	free(r);
}
