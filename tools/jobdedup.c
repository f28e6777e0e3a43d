/* SPDX-License-Identifier: ISC */
/* keep one record of each job; see jobdedup(1) */
#include <inttypes.h>
#include <stdlib.h>

#include "job/columns.h"
#include "job/fingerprint.h"
#include "job/twins.h"
#include "job/url.h"
#include "lib/cli.h"
#include "lib/clusters.h"
#include "lib/diag.h"
#include "lib/number.h"
#include "lib/sorted.h"
#include "lib/sorter.h"

#define MEMORY ((size_t)64 << 20) /* for rows, and again for postings */

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
};

enum cell {
	DUPLICATES,
	SOURCES,
	CELLS
};

static const char *const cell_name[CELLS] = { "duplicates", "sources" };

enum reason {
	BY_URL,
	BY_IDENTIFIER,
	BY_TEXT,
	BY_PLACE
};

static const char *const reason_name[] = { "url", "identifier", "text",
	"place" };

/* two rows that were found to be one job */
struct fold {
	uint32_t row, earlier;
	enum reason reason;
	unsigned percent; /* that their texts share */
};

/* a row that is not alone */
struct member {
	uint32_t row, kept;  /* kept: the row that stands for it */
	uint64_t duplicates; /* that were folded into it before */
	struct slice name, sources, title, organization;
};

struct dedup {
	struct clusters clusters; /* of rows, numbered from 0 */
	uint32_t *score;	  /* of each row: how complete it is */
	size_t score_cap;
	struct hashmap exact; /* urls and identifiers */
	struct sorter *postings;
	struct fold *fold;
	size_t nfold, fold_cap;

	uint32_t *kept; /* of each cluster, by its least row */
	uint32_t *size;
	struct member *member;
	size_t nmember, member_cap;
	struct arena texts;
	struct str work;
};

static void
fold(struct dedup *d, uint32_t row, uint32_t earlier, enum reason reason,
    unsigned percent)
{
	if (!clusters_join(&d->clusters, row, earlier))
		return;
	MEM_GROW(d->fold, d->nfold, d->fold_cap);
	d->fold[d->nfold++] = (struct fold){ row, earlier, reason, percent };
}

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

/* what is in the buffer must not be in two rows */
static void
look_up(struct dedup *d, uint32_t row, enum reason reason)
{
	uint32_t first =
	    hashmap_first(&d->exact, slice_hash(str_slice(&d->work)), row);

	if (first != row)
		fold(d, row, first, reason, 0);
}

/* an address of more than a host is that of one job */
static void
look_up_url(struct dedup *d, const struct record *rec, uint32_t row)
{
	str_clear(&d->work);
	url_add_normal(&d->work, text_of(rec, COL_URL));
	if (d->work.n && strpbrk(d->work.p, "/?#"))
		look_up(d, row, BY_URL);
}

/* an identifier is one within an organization, or else within a source */
static void
look_up_identifier(struct dedup *d, const struct record *rec, uint32_t row)
{
	struct slice identifier = text_of(rec, COL_IDENTIFIER);

	if (identifier.n == 0)
		return;
	str_clear(&d->work);
	fingerprint_add_organization(&d->work, text_of(rec, COL_ORGANIZATION));
	if (d->work.n == 0)
		str_add(&d->work, text_of(rec, COL_SOURCE));
	str_addc(&d->work, '\x1f');
	str_add(&d->work, identifier);
	look_up(d, row, BY_IDENTIFIER);
}

/* sorts the posting to others of its title and place */
static void
add_posting(struct dedup *d, const struct record *rec, uint32_t row)
{
	struct posting p;
	unsigned long long block;
	size_t n;

	memset(&p, 0, sizeof(p)); /* its bytes go to a file */
	p.number = row;
	str_clear(&d->work);
	fingerprint_add_organization(&d->work, text_of(rec, COL_ORGANIZATION));
	posting_set_organization(&p, str_slice(&d->work));
	str_clear(&d->work);
	fingerprint_add_title(&d->work, text_of(rec, COL_TITLE));
	if (d->work.n == 0)
		return;
	str_addc(&d->work, '\x1f');
	n = d->work.n;
	fingerprint_add_location(&d->work, text_of(rec, COL_LOCATION));
	p.has_place = d->work.n > n;
	block = slice_hash(str_slice(&d->work));
	posting_set_text(&p, text_of(rec, COL_DESCRIPTION));
	sorter_add(d->postings,
	    (struct slice){ (const char *)&block, sizeof(block) },
	    (struct slice){ (const char *)&p, sizeof(p) });
}

/* takes in a row; it adds no sort key, so that the rows keep their order */
static void
take_row(void *ctx, const struct record *rec, struct str *key)
{
	struct dedup *d = ctx;
	uint32_t row = (uint32_t)d->clusters.n;

	(void)key;
	if (row == HASHMAP_MAX)
		diag_die(EX_DATAERR, "more than %u rows", HASHMAP_MAX);
	clusters_add(&d->clusters);
	MEM_GROW(d->score, row, d->score_cap);
	d->score[row] = score_of(rec);
	look_up_url(d, rec, row);
	look_up_identifier(d, rec, row);
	add_posting(d, rec, row);
}

static void
take_twins(void *ctx, uint32_t row, uint32_t earlier, unsigned percent)
{
	fold(ctx, row, earlier, percent ? BY_TEXT : BY_PLACE, percent);
}

static void
match_postings(struct dedup *d)
{
	struct slice block, bytes;
	struct twins twins = { .seen = HASHMAP_INIT };
	char last[sizeof(unsigned long long)] = { 0 };
	struct posting p;

	while (sorter_next(d->postings, &block, &bytes)) {
		if (memcmp(last, block.p, sizeof(last)) != 0)
			twins_match(&twins, take_twins, d);
		memcpy(last, block.p, sizeof(last));
		memcpy(&p, bytes.p, sizeof(p));
		twins_add(&twins, &p);
	}
	twins_match(&twins, take_twins, d);
	twins_free(&twins);
}

/* the most complete row of each cluster is kept, the first of equals */
static void
choose_kept(struct dedup *d)
{
	size_t n = d->clusters.n;

	d->kept = mem_zalloc(n + 1, sizeof(*d->kept));
	d->size = mem_zalloc(n + 1, sizeof(*d->size));
	for (uint32_t i = 0; i < n; i++) {
		uint32_t root = clusters_find(&d->clusters, i);

		if (d->size[root]++ == 0 ||
		    d->score[i] > d->score[d->kept[root]])
			d->kept[root] = i;
	}
}

/* what a row is called: its address, or the next best */
static struct slice
name_row(struct dedup *d, const struct record *rec, uint32_t row)
{
	static const enum listing_column columns[] = { COL_URL, COL_IDENTIFIER,
		COL_SOURCE };
	struct slice name = SLICE("");

	for (size_t i = 0; i < 3 && name.n == 0; i++)
		name = text_of(rec, columns[i]);
	str_clear(&d->work);
	str_add(&d->work, name);
	if (name.n == 0)
		str_addf(&d->work, "row %" PRIu32, row + 1);
	for (size_t i = 0; i < d->work.n; i++)
		if (d->work.p[i] == '|')
			d->work.p[i] = '/';
	return arena_copy(&d->texts, str_slice(&d->work));
}

/* notes what is to be said of the rows that are not alone */
static void
take_members(struct dedup *d, struct sorted *rows)
{
	const struct record *rec;

	for (uint32_t i = 0; (rec = sorted_next(rows)); i++) {
		uint32_t root = clusters_find(&d->clusters, i);
		struct member m = { .row = i, .kept = d->kept[root] };

		if (d->size[root] < 2)
			continue;
		m.name = name_row(d, rec, i);
		m.title = arena_copy(&d->texts, text_of(rec, COL_TITLE));
		m.organization =
		    arena_copy(&d->texts, text_of(rec, COL_ORGANIZATION));
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

/* appends an item behind others, unless it is among them */
static void
add_source(struct str *list, struct slice item)
{
	struct slice rest = str_slice(list);

	while (rest.n)
		if (slice_eq(slice_next(&rest, '|'), item))
			return;
	if (item.n == 0)
		return;
	str_adds(list, list->n ? "|" : "");
	str_add(list, item);
}

/* writes a row that stands for the members from m on; returns those behind */
static const struct member *
write_cluster(struct writer *out, const struct record *rec,
    const struct member *m, const struct member *end, struct str *text)
{
	struct slice cell[CELLS];
	uint32_t kept = m->kept;
	uint64_t n = 0;
	size_t digits;

	str_clear(text);
	for (const struct member *k = m; k < end && k->kept == kept; k++)
		n += k->duplicates + (k->row != kept);
	number_add_int(text, (int64_t)n);
	digits = text->n;
	struct str sources = STR_INIT;
	for (; m < end && m->kept == kept; m++) {
		struct slice rest = m->sources;

		while (rest.n)
			add_source(&sources, slice_next(&rest, '|'));
		if (m->row != kept)
			add_source(&sources, m->name);
	}
	cell[DUPLICATES] = (struct slice){ text->p, digits };
	cell[SOURCES] = str_slice(&sources);
	writer_splice(out, rec, cell);
	str_free(&sources);
	return m;
}

/* each cluster's best row, in the order in which they came */
static void
write_rows(struct dedup *d, struct sorted *rows, struct writer *out)
{
	const struct member *m = d->member, *end = m + d->nmember;
	bool had = header_find(sorted_header(rows),
		       slice_of(cell_name[DUPLICATES])) != HEADER_NONE;
	/* a row that is alone keeps what an earlier run found */
	struct slice alone[CELLS] = {
		had ? (struct slice){ NULL, 0 } : SLICE("0"), { NULL, 0 }
	};
	struct str text = STR_INIT;
	const struct record *rec;

	for (uint32_t i = 0; (rec = sorted_next(rows)); i++) {
		uint32_t root = clusters_find(&d->clusters, i);

		if (d->kept[root] != i)
			continue;
		if (d->size[root] < 2)
			writer_splice(out, rec, alone);
		else
			m = write_cluster(out, rec, m, end, &text);
	}
	str_free(&text);
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
	for (size_t i = 0; i < d->nfold; i++) {
		const struct fold *f = &d->fold[i];
		const struct member *a = find_member(d, f->row),
				    *b = find_member(d, f->earlier);
		struct slice rest,
		    cell[EXPLAIN_CELLS] = { slice_of(reason_name[f->reason]),
			    SLICE(""), SLICE(""), a->name, a->title,
			    a->organization, SLICE(""), b->name, b->title,
			    b->organization };

		str_clear(&text);
		if (f->reason == BY_TEXT)
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
	rows = sorted_open(in, cli_reader_options(cli), take_row, d, MEMORY);
	match_postings(d);
	sorter_free(d->postings);
	choose_kept(d);
	if (d->nfold) {
		take_members(d, rows);
		sorted_rewind(rows);
	}
	return rows;
}

static void
dedup_free(struct dedup *d)
{
	clusters_free(&d->clusters);
	hashmap_free(&d->exact);
	arena_free(&d->texts);
	str_free(&d->work);
	free(d->score);
	free(d->fold);
	free(d->kept);
	free(d->size);
	free(d->member);
}

int
main(int argc, char *argv[])
{
	struct dedup d = { .exact = HASHMAP_INIT };
	bool explains = false;
	struct cli cli;
	struct reader *in;
	struct sorted *rows;
	struct writer *out;
	int key, status;

	cli_begin(&cli, &tool, argc, argv);
	while ((key = cli_next(&cli)) != CLI_DONE)
		explains |= key == KEY_EXPLAIN;
	in = cli_reader(&cli);
	check_columns(in);
	rows = match(&d, &cli, in);
	out =
	    cli_writer(&cli, explains ? NULL : sorted_header(rows), FORMAT_CSV);
	if (explains) {
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
	dedup_free(&d);
	return status;
}
