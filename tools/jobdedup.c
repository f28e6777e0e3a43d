/* SPDX-License-Identifier: ISC */
/* keep one record of each job; see jobdedup(1) */
#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>

#include "job/columns.h"
#include "job/duplicates.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/number.h"
#include "lib/sorted.h"
#include "lib/sorter.h"

#define MEMORY ((size_t)64 << 20) /* for postings that are being sorted */

enum {
	KEY_EXPLAIN = CLI_LONG
};

static const struct cli_option option_table[] = {
	{ KEY_EXPLAIN, "explain", NULL, "write why which rows are one job" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobdedup",
	.purpose = "keep one record of each job",
	.operands = "[file ...]",
	.options = option_table,
	.kind_of = column_kind,
	.scratch = 3, /* postings, rows, and the columns of NDJSON */
};

enum cell {
	DUPLICATES,
	SOURCES,
	CELLS
};

static const char *const cell_name[CELLS] = { "duplicates", "sources" };

/* a row that is not alone */
struct member {
	uint32_t row, kept;  /* kept: the row that stands for it */
	uint64_t duplicates; /* that were folded into it before */
	struct slice name, sources;
	struct slice title, organization; /* for --explain */
};

struct dedup {
	bool explains;
	struct duplicates all;
	uint32_t rows;
	struct sorter *postings; /* by their keys */
	struct member *member;
	size_t nmember, member_cap;
	struct arena texts;
};

static struct slice
text_of(const struct record *rec, enum listing_column column)
{
	return slice_trim(record_find(rec, slice_of(column_name[column])));
}

/* how many fields say something, then how much */
static uint32_t
score_of(const struct record *rec)
{
	uint32_t filled = 0, length = 0;

	for (size_t i = 0; i < rec->header->n; i++) {
		struct slice text = record_text(rec, i);

		filled += text.n > 0;
		length += (uint32_t)(text.n < 65536 ? text.n : 65535);
	}
	filled = filled < 4095 ? filled : 4095;
	length = length < 1048575 ? length : 1048575;
	return filled << 20 | length;
}

/* by the kind of the key and its bytes */
static void
add_key(
    struct dedup *d, enum job_key key, uint64_t hash, const struct posting *p)
{
	char bytes[1 + sizeof(hash)];
	size_t n =
	    key == KEY_TITLE ? sizeof(*p) : offsetof(struct posting, text);

	bytes[0] = (char)key;
	memcpy(bytes + 1, &hash, sizeof(hash));
	sorter_add(d->postings, (struct slice){ bytes, sizeof(bytes) },
	    (struct slice){ (const char *)p, n });
}

static void
take_row(void *ctx, const struct record *rec)
{
	struct dedup *d = ctx;
	uint64_t key[JOB_KEYS];
	struct posting p;
	struct job job = {
		.url = text_of(rec, COL_URL),
		.identifier = text_of(rec, COL_IDENTIFIER),
		.source = text_of(rec, COL_SOURCE),
		.title = text_of(rec, COL_TITLE),
		.organization = text_of(rec, COL_ORGANIZATION),
		.location = text_of(rec, COL_LOCATION),
		.country = text_of(rec, COL_COUNTRY),
		.description = text_of(rec, COL_DESCRIPTION),
		.score = score_of(rec),
	};

	if (d->rows++ == DUPLICATES_MAX)
		diag_die(EX_DATAERR, "more than %u rows", DUPLICATES_MAX);
	duplicates_add(&d->all, &job, &p, key);
	for (int i = 0; i < JOB_KEYS; i++)
		if (key[i])
			add_key(d, (enum job_key)i, key[i], &p);
}

/* the rows of one key, when they are together */
struct group {
	struct dedup *d;
	enum job_key key;
	struct twins twins;
};

static void
take_twins(void *ctx, uint32_t row, uint32_t other, unsigned percent)
{
	struct group *g = ctx;

	duplicates_fold(&g->d->all, g->key, row, other, percent);
}

static void
match_group(struct group *g)
{
	twins_match(&g->twins, g->key == KEY_TITLE ? TWINS_TITLE : TWINS_EXACT,
	    take_twins, g);
}

static void
match_postings(struct dedup *d)
{
	struct group group = { .d = d, .twins = { .seen = HASHMAP_INIT } };
	char last[1 + sizeof(uint64_t)] = { 0 };
	struct posting p = { 0 };
	struct slice key, bytes;

	while (sorter_next(d->postings, &key, &bytes)) {
		if (memcmp(last, key.p, sizeof(last)) != 0)
			match_group(&group);
		memcpy(last, key.p, sizeof(last));
		memcpy(&p, bytes.p, bytes.n);
		group.key = (enum job_key)last[0];
		twins_add(&group.twins, &p);
	}
	match_group(&group);
	twins_free(&group.twins);
}

/* what a row is called: its address, or the next best */
static struct slice
name_row(struct dedup *d, const struct record *rec, uint32_t row)
{
	static const enum listing_column columns[] = { COL_URL, COL_IDENTIFIER,
		COL_SOURCE };
	struct slice name = SLICE("");
	struct str text = STR_INIT;

	for (size_t i = 0; i < 3 && name.n == 0; i++)
		name = text_of(rec, columns[i]);
	str_add(&text, name);
	if (name.n == 0)
		str_addf(&text, "row %" PRIu32, row + 1);
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '|')
			text.p[i] = '/';
	name = arena_copy(&d->texts, str_slice(&text));
	str_free(&text);
	return name;
}

/* notes what is to be said of the rows that are not alone */
static void
take_members(struct dedup *d, struct sorted *rows)
{
	const struct record *rec;

	for (uint32_t i = 0; (rec = sorted_next(rows)); i++) {
		struct member m = { .row = i };

		if (duplicates_is_alone(&d->all, i))
			continue;
		m.kept = duplicates_kept(&d->all, i);
		m.name = name_row(d, rec, i);
		if (d->explains) {
			m.title =
			    arena_copy(&d->texts, text_of(rec, COL_TITLE));
			m.organization = arena_copy(
			    &d->texts, text_of(rec, COL_ORGANIZATION));
		}
		m.sources = arena_copy(
		    &d->texts, record_find(rec, slice_of(cell_name[SOURCES])));
		number_parse_count(
		    record_find(rec, slice_of(cell_name[DUPLICATES])),
		    UINT32_MAX, &m.duplicates);
		MEM_GROW(d->member, d->nmember, d->member_cap);
		d->member[d->nmember++] = m;
	}
}

static int
compare_members(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->kept != y->kept)
		return x->kept < y->kept ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* the cells of a row that stands for several members */
struct cells {
	struct str duplicates, sources;
	struct hashmap seen; /* the sources so far */
	uint32_t nsource;
};

static void
clear_cells(struct cells *c)
{
	str_clear(&c->duplicates);
	str_clear(&c->sources);
	hashmap_reset(&c->seen, 0);
	c->nsource = 0;
}

/* appends a source that is not there yet */
static void
add_source(struct cells *c, struct slice name)
{
	uint32_t self = c->nsource;

	if (name.n == 0 ||
	    hashmap_first(&c->seen, slice_hash(name), self) != self)
		return;
	str_adds(&c->sources, c->nsource++ ? "|" : "");
	str_add(&c->sources, name);
}

static void
free_cells(struct cells *c)
{
	str_free(&c->duplicates);
	str_free(&c->sources);
	hashmap_free(&c->seen);
}

/* gathers what is to be said of the kept row of m; returns who comes behind */
static const struct member *
gather(struct cells *cells, const struct member *m, const struct member *end)
{
	uint32_t kept = m->kept;
	uint64_t n = 0;

	clear_cells(cells);
	for (; m < end && m->kept == kept; m++) {
		struct slice rest = m->sources;

		n += m->duplicates + (m->row != kept);
		while (rest.n)
			add_source(cells, slice_next(&rest, '|'));
		if (m->row != kept)
			add_source(cells, m->name);
	}
	number_add_int(&cells->duplicates, (int64_t)n);
	return m;
}

/* the rows that are kept, in the order in which they came */
static void
write_rows(struct dedup *d, struct sorted *rows, struct writer *out)
{
	const struct member *m = d->member,
			    *end = d->nmember ? m + d->nmember : m;
	struct slice name = slice_of(cell_name[DUPLICATES]), cell[CELLS];
	bool had = header_find(sorted_header(rows), name) != HEADER_NONE;
	struct cells cells = { .seen = HASHMAP_INIT };
	const struct record *rec;

	for (uint32_t i = 0; (rec = sorted_next(rows)); i++) {
		if (duplicates_kept(&d->all, i) != i)
			continue;
		if (duplicates_is_alone(&d->all, i)) {
			/* it keeps what an earlier run has found */
			cell[DUPLICATES] =
			    had ? (struct slice){ NULL, 0 } : SLICE("0");
			cell[SOURCES] = (struct slice){ NULL, 0 };
		} else {
			m = gather(&cells, m, end);
			cell[DUPLICATES] = str_slice(&cells.duplicates);
			cell[SOURCES] = str_slice(&cells.sources);
		}
		writer_splice(out, rec, cell);
	}
	free_cells(&cells);
}

static const struct member *
find_member(const struct dedup *d, uint32_t row)
{
	size_t low = 0, high = d->nmember;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (d->member[mid].row < row)
			low = mid + 1;
		else
			high = mid;
	}
	return &d->member[low];
}

/* the columns of --explain */
static const char *const explain_name[] = { "reason", "percent", "row", "name",
	"title", "organization", "earlier_row", "earlier_name", "earlier_title",
	"earlier_organization" };

#define EXPLAIN_CELLS (sizeof(explain_name) / sizeof(*explain_name))

static void
explain(struct dedup *d, struct writer *out)
{
	struct str text = STR_INIT;

	for (size_t i = 0; i < EXPLAIN_CELLS; i++)
		writer_add(out, slice_of(explain_name[i]));
	for (size_t i = 0; i < d->all.nfold; i++) {
		const struct fold *f = &d->all.fold[i];
		const struct member *a = find_member(d, f->row),
				    *b = find_member(d, f->earlier);
		struct slice rest, cell[EXPLAIN_CELLS] = {
			slice_of(fold_reason_name[f->reason]), SLICE(""),
			SLICE(""), a->name, a->title, a->organization,
			SLICE(""), b->name, b->title, b->organization
		};

		str_clear(&text);
		if (f->reason == FOLD_TEXT)
			str_addf(&text, "%u", f->percent);
		str_addf(
		    &text, "|%" PRIu32 "|%" PRIu32, a->row + 1, b->row + 1);
		rest = str_slice(&text);
		cell[1] = slice_next(&rest, '|');
		cell[2] = slice_next(&rest, '|');
		cell[6] = slice_next(&rest, '|');
		writer_row(out, cell);
	}
	str_free(&text);
}

static void
check_columns(const struct reader *in)
{
	static const enum listing_column columns[] = { COL_URL, COL_IDENTIFIER,
		COL_TITLE };

	for (size_t i = 0; i < 3; i++)
		if (header_find(reader_header(in),
			slice_of(column_name[columns[i]])) != HEADER_NONE)
			return;
	if (!reader_is_empty(in))
		diag_die(
		    EX_USAGE, "no column \"url\", \"identifier\" or \"title\"");
}

/* finds what is one job, and what is to be said of it */
static struct sorted *
match(struct dedup *d, struct cli *cli, struct reader *in)
{
	struct sorted *rows;

	d->postings = sorter_new(MEMORY);
	rows = sorted_spool(in, cli_reader_options(cli), take_row, d);
	match_postings(d);
	sorter_free(d->postings);
	duplicates_choose(&d->all);
	if (d->all.nfold) {
		take_members(d, rows);
		sorted_rewind(rows);
	}
	return rows;
}

int
main(int argc, char *argv[])
{
	struct dedup d = { .texts = ARENA_INIT };
	struct cli cli;
	struct reader *in;
	struct sorted *rows;
	struct writer *out;
	int key, status;

	cli_begin(&cli, &tool, argc, argv);
	while ((key = cli_next(&cli)) != CLI_DONE)
		d.explains |= key == KEY_EXPLAIN;
	duplicates_init(&d.all);
	in = cli_reader(&cli);
	check_columns(in);
	rows = match(&d, &cli, in);
	out = cli_writer(
	    &cli, d.explains ? NULL : sorted_header(rows), FORMAT_CSV);
	if (d.explains) {
		explain(&d, out);
	} else {
		for (int i = 0; i < CELLS; i++)
			writer_add(out, slice_of(cell_name[i]));
		if (d.nmember)
			qsort(d.member, d.nmember, sizeof(*d.member),
			    compare_members);
		write_rows(&d, rows, out);
	}
	status = cli_finish(&cli);
	sorted_close(rows);
	duplicates_free(&d.all);
	arena_free(&d.texts);
	free(d.member);
	return status;
}
