/* SPDX-License-Identifier: ISC */
/* what is paid, by group; see salstats(1) */
#include <inttypes.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "job/columns.h"
#include "job/paytable.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/partial.h"

enum option_key {
	BY_TIME = CLI_LONG,
	MIN_N,
	SORT,
	TOP,
	SUSPECT,
	PAIRS,
	PLOT,
	HISTOGRAM,
	ASCII,
	PARTIAL,
	MERGE,
	FINAL
};

static const struct cli_option options[] = {
	{ 'g', "group", "COLUMNS", "a group for each value of these" },
	{ BY_TIME, "by-time", "month|quarter|year", "and for each of these" },
	{ 'x', "value", "COLUMNS", "midpoint, minimum, maximum, or columns" },
	{ 'q', "quantiles", "PERCENTS", "those of 0 to 100 to be shown" },
	{ MIN_N, "min-n", "N", "no row for groups of fewer values (5)" },
	{ SORT, "sort", "COLUMN", "figures falling, texts rising" },
	{ TOP, "top", "N", "only the first N rows" },
	{ SUSPECT, "suspect", NULL, "count salaries that are suspect, too" },
	{ PAIRS, "pairs", "fold|keep", "two rows are one posting's range" },
	{ PLOT, "plot", NULL, "draw box plots instead of writing rows" },
	{ HISTOGRAM, "histogram", NULL, "draw histograms" },
	{ ASCII, "ascii", NULL, "draw with ASCII only" },
	{ PARTIAL, "partial", NULL, "write lines for --merge and --final" },
	{ MERGE, "merge", NULL, "read such lines, write them merged" },
	{ FINAL, "final", NULL, "read such lines, write the figures" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "salstats",
	.purpose = "figures of pay by group",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

struct options {
	enum partial_mode mode;
	struct str group, measures;
	struct sample_options what;
	struct table_options table;
	bool fold, plot;
	struct plot_style style;
};

static void
add_name(struct str *list, const char *name)
{
	if (list->n)
		str_addc(list, ',');
	str_adds(list, name);
}

/* as many columns as the terminal has, else as COLUMNS says, else 80 */
static size_t
find_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	uint64_t n;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	if (columns && number_parse_count(slice_of(columns), 10000, &n) && n)
		return (size_t)n;
	return 80;
}

static struct options
read_options(struct cli *cli)
{
	struct options opt = { .table = { .min_n = 5, .top = UINT64_MAX } };
	int key;

	figures_choose(&opt.table.figures, SLICE(FIGURES_PERCENTS));
	while ((key = cli_next(cli)) != CLI_DONE) {
		switch (key) {
		case 'g':
			add_name(&opt.group, cli->value);
			break;
		case 'x':
			add_name(&opt.measures, cli->value);
			break;
		case 'q':
			if (!figures_choose(
				&opt.table.figures, slice_of(cli->value)))
				cli_misused(
				    cli, "bad percents \"%s\"", cli->value);
			break;
		case BY_TIME:
			opt.what.period = period_named(slice_of(cli->value));
			if (opt.what.period == PERIOD_NONE)
				cli_misused(
				    cli, "unknown period \"%s\"", cli->value);
			break;
		case MIN_N:
			opt.table.min_n = cli_count(cli, UINT64_MAX);
			break;
		case SORT:
			opt.table.sort = cli->value;
			break;
		case TOP:
			opt.table.top = cli_count(cli, UINT64_MAX);
			break;
		case SUSPECT:
			opt.what.suspect = true;
			break;
		case PAIRS:
			opt.fold = slice_is(slice_of(cli->value), "fold");
			if (!opt.fold && strcmp(cli->value, "keep") != 0)
				cli_misused(cli, "--pairs is fold or keep");
			break;
		case HISTOGRAM:
			opt.style.histogram = true;
			/* fallthrough */
		case PLOT:
			opt.plot = true;
			break;
		case ASCII:
			opt.style.ascii = true;
			break;
		case PARTIAL:
			opt.mode = PARTIAL_WRITE;
			break;
		case MERGE:
			if (opt.mode != PARTIAL_FINAL)
				opt.mode = PARTIAL_MERGE;
			break;
		case FINAL:
			opt.mode = PARTIAL_FINAL;
			break;
		}
	}
	if (opt.fold && opt.mode != PARTIAL_NONE)
		cli_misused(cli, "--pairs fold needs all rows in one run: "
				 "a part may end between two of a pair");
	opt.what.group = str_slice(&opt.group);
	opt.what.measures = str_slice(&opt.measures);
	opt.style.width = find_width();
	opt.style.color = isatty(STDOUT_FILENO) && !cli->output_path;
	return opt;
}

/* SPEC: all that decides which values are in which group */
static struct partial_spec
make_spec(const struct sample_options *what, enum basis basis)
{
	struct str s = STR_INIT;
	struct partial_spec spec;

	str_adds(&s, "salstats\n");
	str_add(&s, what->group);
	str_addc(&s, '\n');
	str_add(&s, what->measures);
	str_addf(&s, "\n%s\n%d\n%d", period_name(what->period), what->suspect,
	    (int)basis);
	spec = partial_spec(str_slice(&s));
	str_free(&s);
	return spec;
}

static void
find_source(
    struct source *s, const struct sample_options *what, struct reader *in)
{
	struct slice missing;

	if (!source_find(s, what, reader_header(in), &missing))
		reader_column(in, missing); /* says so and ends */
}

static void
read_sample(struct sample *to, struct source *s, const struct record *rec)
{
	if (!sample_read(to, s, rec))
		diag_die(EX_DATAERR, "%s:%" PRIu64 ": " SAMPLE_TOO_LATE,
		    rec->file, record_line(rec));
}

static void
collect(struct reader *in, struct source *s, struct groups *groups)
{
	const struct record *rec;
	struct sample sample;
	struct str key = STR_INIT;

	sample_init(&sample, s);
	while ((rec = reader_next(in))) {
		read_sample(&sample, s, rec);
		sample_add(&sample, s, groups, &key);
	}
	sample_free(&sample);
	str_free(&key);
}

/*
 * As collect, but two adjacent rows that are equal but for their pay are
 * one posting: its range.  A third one begins another.
 */
static void
collect_pairs(struct reader *in, struct source *s, struct groups *groups)
{
	struct sample sample[2];
	struct sample *first = &sample[0], *now = &sample[1];
	const struct record *rec;
	struct str key = STR_INIT;
	bool waiting = false; /* first may have a second row */

	sample_init(first, s);
	sample_init(now, s);
	while ((rec = reader_next(in))) {
		struct sample *other = first;
		bool pair;

		read_sample(now, s, rec);
		sample_read_same(now, s, rec);
		pair = waiting &&
		       slice_eq(str_slice(&first->same), str_slice(&now->same));
		if (pair)
			sample_fold(first, s, now);
		if (waiting)
			sample_add(first, s, groups, &key);
		waiting = !pair;
		first = now;
		now = other;
	}
	if (waiting)
		sample_add(first, s, groups, &key);
	sample_free(first);
	sample_free(now);
	str_free(&key);
}

/* the basis whose SPEC a line has; rejects the line if none has */
static enum basis
find_basis(
    const struct partials *in, const struct options *opt, struct slice digits)
{
	for (int b = BASIS_NONE; b <= BASIS_STATED; b++) {
		struct partial_spec spec = make_spec(&opt->what, (enum basis)b);

		if (slice_is(digits, spec.digits))
			return (enum basis)b;
	}
	partials_reject(in, "this was made with other options");
}

/* lines of --partial */
static enum basis
merge(const struct cli *cli, const struct options *opt, struct groups *groups)
{
	struct partials *in = partials_open(cli->operand, cli->noperand);
	struct partial_line line;
	enum basis basis = BASIS_NONE, first = BASIS_NONE;

	while (partials_next(in, &line)) {
		basis = find_basis(in, opt, line.spec);
		if (groups->keys.n == 0)
			first = basis;
		if (basis != first)
			partials_reject(in, "this was made with other options");
		if (!groups_merge(groups, line.key, line.payload))
			partials_reject(in, "the figures are damaged");
	}
	partials_close(in);
	return basis;
}

static void
write_partials(struct output *out, const struct options *opt, enum basis basis,
    struct groups *groups)
{
	struct partial_spec spec = make_spec(&opt->what, basis);
	size_t *order = keys_sorted(&groups->keys);
	struct str payload = STR_INIT;

	for (size_t i = 0; i < groups->keys.n; i++) {
		str_clear(&payload);
		groups_write(&groups->group[order[i]], &payload);
		partial_write(out, groups->keys.key[order[i]].text, &spec,
		    str_slice(&payload));
	}
	str_free(&payload);
	free(order);
}

/* one line for each kind of note that there is */
static void
say_notes(const struct groups *groups)
{
	static const char *const said[NOTES] = {
		[NOTE_SUSPECT] = "suspect salaries left out",
		[NOTE_PLACEHOLDER] = "placeholder salaries left out",
		[NOTE_NO_NUMBER] = "cells left out that are no number",
		[NOTE_ROUNDED] = "values rounded to four decimals",
	};

	for (int k = 0; k < NOTES; k++) {
		uint64_t n = 0;

		for (size_t i = 0; i < groups->keys.n; i++)
			n += groups->group[i].note[k];
		if (n)
			diag_warn("%s: %" PRIu64, said[k], n);
	}
}

static void
write_row(struct writer *out, const struct table *t,
    const struct table_row *row, struct str *text, struct slice *cell)
{
	const struct figures *f = &t->opt->figures;
	size_t n = 0;

	for (size_t i = 0; i < t->ncolumn; i++)
		if (!t->column[i].hidden)
			cell[n++] = row->cell[i];
	for (size_t i = 0; i < f->n; i++) {
		fixed value;

		str_clear(&text[i]);
		if (figure_value(&f->figure[i], row->stats, &value))
			number_add_fixed(&text[i], value);
		cell[n++] = str_slice(&text[i]);
	}
	writer_row(out, cell);
}

static void
write_table(struct writer *out, const struct table *t)
{
	const struct figures *f = &t->opt->figures;
	struct slice *cell = mem_zalloc(t->ncolumn + f->n, sizeof(*cell));
	struct str *text = mem_zalloc(f->n, sizeof(*text));

	for (size_t i = 0; i < t->ncolumn; i++)
		if (!t->column[i].hidden)
			writer_add(out, t->column[i].name);
	for (size_t i = 0; i < f->n; i++)
		writer_add(out, slice_of(f->figure[i].name));
	for (size_t i = 0; i < t->n; i++)
		write_row(out, t, &t->row[i], text, cell);
	for (size_t i = 0; i < f->n; i++)
		str_free(&text[i]);
	free(text);
	free(cell);
}

/* which tags are shown: those that a record has or, without records, all */
static unsigned
find_tags(const struct groups *groups)
{
	unsigned tags = 0;

	for (size_t i = 0; i < groups->keys.n; i++)
		tags |= groups->group[i].columns;
	return tags;
}

static void
show(struct cli *cli, const struct options *opt, struct groups *groups,
    enum basis basis, unsigned tags)
{
	struct table t;
	struct str names = STR_INIT;

	table_init(&t, &opt->table, &opt->what, groups, basis, tags);
	if (!table_sort(&t, &names))
		diag_die(EX_USAGE, "no column \"%s\" (columns: %s)",
		    opt->table.sort, names.p);
	if (opt->plot)
		table_draw(&t, &opt->style, output_buffer(cli_output(cli)));
	else
		write_table(cli_writer(cli, NULL, FORMAT_CSV), &t);
	if (t.small)
		diag_warn("%zu group%s of fewer than %" PRIu64
			  " values left out (--min-n)",
		    t.small, t.small == 1 ? "" : "s", opt->table.min_n);
	say_notes(groups);
	table_free(&t);
}

/* --partial, or all in one run */
static void
read_records(struct cli *cli, const struct options *opt, struct groups *groups)
{
	struct reader *in = cli_reader(cli);
	struct source source;
	unsigned tags = 0;

	if (reader_is_empty(in))
		return;
	find_source(&source, &opt->what, in);
	for (int i = 0; i < TAGS; i++)
		tags |= (unsigned)(source.tag[i] != HEADER_NONE) << i;
	if (opt->fold)
		collect_pairs(in, &source, groups);
	else
		collect(in, &source, groups);
	if (groups->keys.n)
		tags = find_tags(groups);
	if (opt->mode == PARTIAL_WRITE)
		write_partials(cli_output(cli), opt, source.basis, groups);
	else
		show(cli, opt, groups, source.basis, tags);
	source_free(&source);
}

/* --merge or --final */
static void
read_partials(struct cli *cli, const struct options *opt, struct groups *groups)
{
	enum basis basis = merge(cli, opt, groups);

	if (groups->keys.n == 0)
		return;
	if (opt->mode == PARTIAL_MERGE)
		write_partials(cli_output(cli), opt, basis, groups);
	else
		show(cli, opt, groups, basis, find_tags(groups));
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct groups groups;
	struct cli cli;

	cli_begin(&cli, &tool, argc, argv);
	opt = read_options(&cli);
	cli_output(&cli);
	groups_init(&groups);
	if (opt.mode == PARTIAL_MERGE || opt.mode == PARTIAL_FINAL)
		read_partials(&cli, &opt, &groups);
	else
		read_records(&cli, &opt, &groups);
	groups_free(&groups);
	str_free(&opt.group);
	str_free(&opt.measures);
	return cli_finish(&cli);
}
