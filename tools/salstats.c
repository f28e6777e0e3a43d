/* SPDX-License-Identifier: ISC */
/* what is paid, by group; see salstats(1) */
#include <inttypes.h>
#include <stdlib.h>

#include "job/columns.h"
#include "job/stats.h"
#include "lib/cli.h"
#include "lib/diag.h"

enum option_key {
	MIN_N = CLI_LONG
};

static const struct cli_option options[] = {
	{ 'g', "group", "COLUMNS", "a group for each value of these" },
	{ 'x', "value", "COLUMN", "the figure, else the middle of the band" },
	{ MIN_N, "min-n", "N", "no row for groups of fewer values (5)" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "salstats",
	.purpose = "figures of pay by group",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

/* one row a figure: the quantile at percent, but for the first two */
static const struct {
	const char *name;
	fixed percent;
} figures[] = {
	{ "n", 0 },
	{ "mean", 0 },
	{ "min", 0 },
	{ "p10", 10 * FIXED_ONE },
	{ "p25", 25 * FIXED_ONE },
	{ "median", 50 * FIXED_ONE },
	{ "p75", 75 * FIXED_ONE },
	{ "p90", 90 * FIXED_ONE },
	{ "max", 100 * FIXED_ONE },
};

#define FIGURES (sizeof(figures) / sizeof(*figures))

struct options {
	const char *group;
	const char *value;
	uint64_t min_n;
};

/* where the values of a record are */
struct source {
	size_t low, high; /* the same column: a figure, no band */
	size_t status;	  /* of the salary, or HEADER_NONE */
	size_t *key;
	size_t nkey;
};

struct group {
	struct stats stats;
};

struct table {
	struct header keys; /* the cells of a key, each ended by US (0x1F) */
	struct group *group;
	size_t cap;
};

static void
add_key(struct source *s, size_t column)
{
	s->key = mem_resize(s->key, s->nkey + 1, sizeof(*s->key));
	s->key[s->nkey++] = column;
}

/* a column that joins the key if the input has it */
static void
add_key_if_there(struct source *s, const struct header *h, const char *name)
{
	size_t i = header_find(h, slice_of(name));

	if (i != HEADER_NONE)
		add_key(s, i);
}

static struct source
find_columns(const struct options *opt, const struct reader *in)
{
	const struct header *h = reader_header(in);
	struct source s = { .status = HEADER_NONE };
	struct slice rest = slice_of(opt->group);
	bool annual = header_find(h, SLICE("annual_min")) != HEADER_NONE &&
		      header_find(h, SLICE("annual_max")) != HEADER_NONE;

	while (rest.n)
		add_key(&s, reader_column(in, slice_next(&rest, ',')));
	if (opt->value) {
		s.low = s.high = reader_column(in, slice_of(opt->value));
		return s;
	}
	s.status = header_find(h, SLICE("salary_status"));
	s.low = reader_column(
	    in, annual ? SLICE("annual_min") : SLICE("salary_min"));
	s.high = reader_column(
	    in, annual ? SLICE("annual_max") : SLICE("salary_max"));
	if (annual) {
		add_key_if_there(&s, h, "annual_currency");
	} else {
		add_key_if_there(&s, h, "salary_currency");
		add_key_if_there(&s, h, "salary_unit");
	}
	return s;
}

/* the record's figure; false if it has none that counts */
static bool
read_value(const struct source *s, const struct record *rec, fixed *value)
{
	fixed low, high;

	if (s->status != HEADER_NONE) {
		struct slice status = record_text(rec, s->status);

		if (!slice_is(status, "ok") && !slice_is(status, "repaired"))
			return false;
	}
	if (!number_parse_fixed(record_text(rec, s->low), &low, NULL) ||
	    !number_parse_fixed(record_text(rec, s->high), &high, NULL))
		return false;
	*value = low / 2 + high / 2 + (low % 2 + high % 2) / 2;
	return true;
}

static struct group *
find_group(struct table *t, struct slice key)
{
	size_t i = header_find(&t->keys, key);

	if (i != HEADER_NONE)
		return &t->group[i];
	MEM_GROW(t->group, t->keys.n, t->cap);
	i = header_add(&t->keys, key);
	t->group[i] = (struct group){ STATS_INIT };
	return &t->group[i];
}

static void
collect(struct reader *in, const struct source *s, struct table *t)
{
	const struct record *rec;
	struct str key = STR_INIT;
	fixed value;

	while ((rec = reader_next(in))) {
		if (!read_value(s, rec, &value))
			continue;
		str_clear(&key);
		for (size_t i = 0; i < s->nkey; i++) {
			str_add(&key, record_text(rec, s->key[i]));
			str_addc(&key, '\x1F');
		}
		stats_add(&find_group(t, str_slice(&key))->stats, value);
	}
	str_free(&key);
}

static void
add_figure(struct str *out, struct stats *s, size_t i)
{
	if (i == 0)
		number_add_int(out, (int64_t)s->n);
	else if (i == 1)
		number_add_fixed(out, stats_mean(s));
	else
		number_add_fixed(out, stats_quantile(s, figures[i].percent));
}

static void
write_group(struct writer *out, struct slice key, struct stats *stats,
    struct slice *cell)
{
	struct str text[FIGURES] = { STR_INIT };
	size_t n = 0;

	while (key.n)
		cell[n++] = slice_next(&key, '\x1F');
	for (size_t i = 0; i < FIGURES; i++) {
		add_figure(&text[i], stats, i);
		cell[n++] = str_slice(&text[i]);
	}
	writer_row(out, cell);
	for (size_t i = 0; i < FIGURES; i++)
		str_free(&text[i]);
}

/* groups in the order of their keys' bytes */
static int
by_key(const void *a, const void *b, void *ctx)
{
	const struct table *t = ctx;

	return slice_cmp(t->keys.column[*(const size_t *)a].name,
	    t->keys.column[*(const size_t *)b].name);
}

static void
write_table(struct writer *out, struct table *t, size_t nkey, uint64_t min_n)
{
	size_t *order = mem_zalloc(t->keys.n, sizeof(*order));
	struct slice *cell = mem_zalloc(nkey + FIGURES, sizeof(*cell));
	size_t small = 0;

	for (size_t i = 0; i < t->keys.n; i++)
		order[i] = i;
	qsort_r(order, t->keys.n, sizeof(*order), by_key, t);
	for (size_t i = 0; i < t->keys.n; i++) {
		struct group *g = &t->group[order[i]];

		if (g->stats.n < min_n)
			small++;
		else
			write_group(out, t->keys.column[order[i]].name,
			    &g->stats, cell);
		stats_free(&g->stats);
	}
	if (small)
		diag_warn("%zu group%s of fewer than %" PRIu64
			  " values left out (--min-n)",
		    small, small == 1 ? "" : "s", min_n);
	free(order);
	free(cell);
}

int
main(int argc, char *argv[])
{
	struct options opt = { .group = "", .min_n = 5 };
	struct table table = { .group = NULL };
	struct source source;
	struct cli cli;
	struct reader *in;
	struct writer *out;
	int key;

	cli_begin(&cli, &tool, argc, argv);
	while ((key = cli_next(&cli)) != CLI_DONE) {
		switch (key) {
		case 'g':
			opt.group = cli.value;
			break;
		case 'x':
			opt.value = cli.value;
			break;
		case MIN_N:
			opt.min_n = cli_count(&cli, UINT64_MAX);
			break;
		}
	}
	in = cli_reader(&cli);
	source = find_columns(&opt, in);
	out = cli_writer(&cli, NULL, FORMAT_CSV);
	for (size_t i = 0; i < source.nkey && !reader_is_empty(in); i++)
		writer_add(out, reader_header(in)->column[source.key[i]].name);
	for (size_t i = 0; i < FIGURES; i++)
		writer_add(out, slice_of(figures[i].name));
	collect(in, &source, &table);
	write_table(out, &table, source.nkey, opt.min_n);
	header_free(&table.keys);
	free(table.group);
	free(source.key);
	return cli_finish(&cli);
}
