/* SPDX-License-Identifier: ISC */
/* which skills stand between a person and a role; see skillgap(1) */
#include <inttypes.h>
#include <stdlib.h>

#include "job/columns.h"
#include "job/cv.h"
#include "job/gap_cells.h"
#include "job/gap_report.h"
#include "job/postings.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/input.h"
#include "lib/partial.h"
#include "lib/utf8.h"

enum option_key {
	FROM = CLI_LONG,
	TO,
	CV,
	HAVE,
	THRESHOLD,
	RELATED,
	REPORT,
	SEED,
	PAIRS,
	PARTIAL,
	MERGE,
	FINAL
};

static const struct cli_option options[] = {
	{ FROM, "from", "ROLE", "the role that is held" },
	{ CV, "cv", "FILE", "or a text that names what is held" },
	{ HAVE, "have", "SKILLS", "or the skills, with | between" },
	{ TO, "to", "ROLE", "the role that is wanted" },
	{ THRESHOLD, "threshold", "PERCENT", "of a posting to be held (80)" },
	{ RELATED, "related", "N", "write the N roles nearest by skills" },
	{ REPORT, "report", NULL, "write a text instead of rows" },
	{ SEED, "seed", "N", "of the bootstrap (1)" },
	{ PAIRS, "pairs", "fold|keep", "two rows are one posting's range" },
	{ PARTIAL, "partial", NULL, "write lines for --merge and --final" },
	{ MERGE, "merge", NULL, "read such lines, write them merged" },
	{ FINAL, "final", NULL, "read such lines, write the gap" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "skillgap",
	.purpose = "which skills stand between two roles",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

struct options {
	enum partial_mode mode;
	const char *from, *to, *cv, *have;
	unsigned threshold;
	uint64_t related, seed;
	bool report, fold;
};

static void
check_options(const struct cli *cli, const struct options *opt)
{
	int sources = !!opt->from + !!opt->cv + !!opt->have;
	bool counts = opt->mode == PARTIAL_WRITE || opt->mode == PARTIAL_MERGE;

	if (!counts && sources != 1)
		cli_misused(cli, "one of --from, --cv and --have is needed");
	if (!opt->to && !opt->related)
		cli_misused(cli, "--to is needed");
	if (opt->report && !opt->to)
		cli_misused(cli, "--report needs --to");
	if (opt->fold && opt->mode != PARTIAL_NONE)
		cli_misused(cli, "--pairs fold needs all rows in one run: "
				 "a part may end between two of a pair");
}

static struct options
read_options(struct cli *cli)
{
	struct options opt = { .threshold = 80, .seed = 1 };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch (key) {
		case FROM:
			opt.from = cli->value;
			break;
		case CV:
			opt.cv = cli->value;
			break;
		case HAVE:
			opt.have = cli->value;
			break;
		case TO:
			opt.to = cli->value;
			break;
		case THRESHOLD:
			opt.threshold = (unsigned)cli_count(cli, 100);
			break;
		case RELATED:
			opt.related = cli_count(cli, 10000);
			break;
		case REPORT:
			opt.report = true;
			break;
		case SEED:
			opt.seed = cli_count(cli, UINT64_MAX);
			break;
		case PAIRS:
			opt.fold = strcmp(cli->value, "fold") == 0;
			if (!opt.fold && strcmp(cli->value, "keep") != 0)
				cli_misused(cli, "--pairs is fold or keep");
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
	check_options(cli, &opt);
	return opt;
}

static void
read_posting(
    struct posting_memory *to, struct postings *p, const struct record *rec)
{
	if (!posting_read(to, p, rec))
		diag_die(EX_DATAERR, "%s:%" PRIu64 ": " SAMPLE_TOO_LATE,
		    rec->file, record_line(rec));
}

static void
count_posting(
    struct posting_memory *m, const struct postings *p, struct demand *d)
{
	posting_read_pay(m, p);
	if (m->posting.role.n)
		demand_add(d, &m->posting);
}

static void
collect(struct reader *in, struct postings *p, struct demand *d)
{
	struct posting_memory now;
	const struct record *rec;

	posting_init(&now, p);
	while ((rec = reader_next(in))) {
		read_posting(&now, p, rec);
		count_posting(&now, p, d);
	}
	posting_free(&now);
}

/* the same, with two adjacent rows that are equal but for pay as one */
static void
collect_pairs(struct reader *in, struct postings *p, struct demand *d)
{
	struct posting_memory memory[2];
	struct posting_memory *first = &memory[0], *now = &memory[1];
	const struct record *rec;
	bool waiting = false; /* first may have a second row */

	posting_init(first, p);
	posting_init(now, p);
	while ((rec = reader_next(in))) {
		struct posting_memory *other = first;
		bool pair;

		read_posting(now, p, rec);
		sample_read_same(&now->sample, &p->source, rec);
		pair = waiting && slice_eq(str_slice(&first->sample.same),
				      str_slice(&now->sample.same));
		if (pair)
			sample_fold(&first->sample, &p->source, &now->sample);
		if (waiting)
			count_posting(first, p, d);
		waiting = !pair;
		first = now;
		now = other;
	}
	if (waiting)
		count_posting(first, p, d);
	posting_free(first);
	posting_free(now);
}

static _Noreturn void
reject_role(const struct demand *d, struct slice name)
{
	struct str near = STR_INIT;

	demand_add_near(&near, d, name);
	diag_die(EX_DATAERR, "no posting of role \"%.*s\" has skills%.*s",
	    SLICE_ARGS(name), SLICE_ARGS(str_slice(&near)));
}

/* the role of that name; says so when it has few postings */
static size_t
find_role(const struct demand *d, const char *name)
{
	size_t role = demand_find_role(d, slice_of(name));
	uint64_t n = role == KEYS_NONE ? 0 : d->role[role].n;

	if (n == 0)
		reject_role(d, slice_of(name));
	if (n < GAP_ROUGH)
		diag_warn("only %" PRIu64
			  " postings of role \"%s\" have skills: %s",
		    n, name,
		    n < GAP_NO_INTERVAL ? "no intervals are given"
					: "shares are rough");
	return role;
}

/*
 * What the dictionary finds in the text, and the names of those skills in
 * the postings that the dictionary does not have.
 */
static void
hold_cv(struct gap *g, const char *path, struct tagger *tagger)
{
	const struct keys *skills = &g->demand->skills;
	struct input *in = input_open(path);
	struct str text = STR_INIT;
	struct slice rest;
	size_t n = 0;

	utf8_add_replaced(&text, input_all(in));
	input_close(in);
	tagger_read_skills(tagger, SLICE(""), str_slice(&text), SLICE(""));
	rest = str_slice(&tagger->skills);
	while (rest.p)
		n += gap_hold(g, slice_next(&rest, '|'));
	for (size_t i = 0; i < skills->n; i++) {
		struct slice name = skills->key[i].text;

		if (!tagger_kind(tagger, name) &&
		    cv_names(str_slice(&text), name))
			n += gap_hold(g, name);
	}
	str_free(&text);
	if (n == 0)
		diag_die(EX_DATAERR,
		    "%s: names none of the %zu skills that postings ask for",
		    path, skills->n);
}

static void
hold_list(struct gap *g, const char *list)
{
	struct slice rest = slice_of(list);
	size_t n = 0;

	while (rest.p) {
		struct slice name = slice_trim(slice_next(&rest, '|'));

		if (name.n == 0)
			continue;
		if (gap_hold(g, name))
			n++;
		else
			diag_warn(
			    "no posting asks for \"%.*s\"", SLICE_ARGS(name));
	}
	if (n == 0)
		diag_die(EX_DATAERR,
		    "--have names none of the %zu skills that postings ask for",
		    g->demand->skills.n);
}

/* without --to, any role will do: only what is held matters */
static void
find_gap(struct gap *g, const struct demand *d, const struct options *opt,
    struct tagger *tagger)
{
	gap_init(g, d, opt->to ? find_role(d, opt->to) : 0);
	if (opt->from)
		gap_hold_role(g, find_role(d, opt->from));
	else if (opt->cv)
		hold_cv(g, opt->cv, tagger);
	else
		hold_list(g, opt->have);
	if (opt->to)
		gap_compare(g, opt->threshold);
}

static void
write_rows(struct cli *cli, const struct gap *g, struct tagger *tagger)
{
	struct writer *out = cli_writer(cli, NULL, FORMAT_CSV);
	struct str text[GAP_CELLS] = { STR_INIT }, currency = STR_INIT;
	struct slice cell[GAP_CELLS];

	for (int i = 0; i < GAP_CELLS; i++)
		writer_add(out, slice_of(gap_cell_name[i]));
	pay_currency(g->demand, g->to, &currency);
	for (size_t i = 0; i < g->n; i++) {
		for (int k = 0; k < GAP_CELLS; k++)
			str_clear(&text[k]);
		gap_cells_add(text, g, &g->row[i],
		    tagger_kind(tagger, g->row[i].name), str_slice(&currency));
		for (int k = 0; k < GAP_CELLS; k++)
			cell[k] = str_slice(&text[k]);
		writer_row(out, cell);
	}
	for (int k = 0; k < GAP_CELLS; k++)
		str_free(&text[k]);
	str_free(&currency);
}

static void
write_related_row(
    struct writer *out, const struct demand *d, const struct related *r)
{
	struct str text[6] = { STR_INIT };
	struct slice cell[6];
	uint64_t n;
	fixed median;

	str_add(&text[0], d->roles.key[r->role].text);
	number_add_int(&text[1], (int64_t)r->n);
	share_add(&text[2], r->there);
	if (r->has_back)
		share_add(&text[3], r->back);
	pay_currency(d, r->role, &text[4]);
	if (pay_median(d, r->role, str_slice(&text[4]), &median, &n))
		number_add_fixed(&text[5], median);
	for (int i = 0; i < 6; i++)
		cell[i] = str_slice(&text[i]);
	writer_row(out, cell);
	for (int i = 0; i < 6; i++)
		str_free(&text[i]);
}

static void
write_related(struct cli *cli, const struct gap *g, uint64_t max)
{
	static const char *const name[] = { "role", "n", "coverage",
		"coverage_back", "annual_currency", "median_pay" };
	struct writer *out = cli_writer(cli, NULL, FORMAT_CSV);
	struct related *list;
	size_t n = related_find(g->demand, g->from, g->held, &list);

	for (int i = 0; i < 6; i++)
		writer_add(out, slice_of(name[i]));
	for (size_t i = 0; i < n && i < max; i++)
		write_related_row(out, g->demand, &list[i]);
	free(list);
}

static void
write_report(struct cli *cli, const struct gap *g, const struct options *opt)
{
	struct paygap pay;
	struct related *list;
	size_t n = related_find(g->demand, g->from, g->held, &list);
	uint64_t max = opt->related ? opt->related : 5;
	struct gap_report report = { .gap = g,
		.holder = slice_of(opt->cv     ? "this CV"
				   : opt->have ? "these skills"
					       : opt->from),
		.seed = opt->seed,
		.related = list,
		.nrelated = n < max ? n : (size_t)max };

	if (g->from != KEYS_NONE) {
		paygap_compare(&pay, g->demand, g->to, g->from, opt->seed);
		report.pay = &pay;
	}
	gap_report_add(output_buffer(cli_output(cli)), &report);
	if (report.pay)
		paygap_free(&pay);
	free(list);
}

static void
show(struct cli *cli, struct demand *d, const struct options *opt,
    struct tagger *tagger)
{
	struct gap gap;

	demand_sample(d);
	find_gap(&gap, d, opt, tagger);
	if (d->sampled)
		diag_warn("coverage is of a sample of %d sets of skills",
		    DEMAND_SETS);
	if (opt->report)
		write_report(cli, &gap, opt);
	else if (opt->related)
		write_related(cli, &gap, opt->related);
	else
		write_rows(cli, &gap, tagger);
	gap_free(&gap);
}

/* SPEC: the target alone decides what is counted */
static struct partial_spec
make_spec(const struct options *opt)
{
	struct str s = STR_INIT;
	struct partial_spec spec;

	str_addf(&s, "skillgap\n%s", opt->to ? opt->to : "");
	spec = partial_spec(str_slice(&s));
	str_free(&s);
	return spec;
}

struct lines_to {
	struct output *out;
	struct partial_spec spec;
};

static void
write_line(void *ctx, struct slice key, struct slice payload)
{
	const struct lines_to *to = ctx;

	partial_write(to->out, key, &to->spec, payload);
}

static void
read_partials(
    const struct cli *cli, const struct options *opt, struct demand *d)
{
	struct partials *in = partials_open(cli->operand, cli->noperand);
	struct partial_spec spec = make_spec(opt);
	struct partial_line line;

	while (partials_next(in, &line)) {
		if (!slice_is(line.spec, spec.digits))
			partials_reject(in, "this was made with other options");
		if (!demand_merge(d, line.key, line.payload))
			partials_reject(in, "the counts are damaged");
	}
	partials_close(in);
}

static void
read_records(struct cli *cli, const struct options *opt, struct demand *d,
    struct tagger *tagger)
{
	struct reader *in = cli_reader(cli);
	struct postings postings;

	if (reader_is_empty(in))
		return;
	reader_need(in, SLICE("role"), SLICE("title"));
	reader_need(in, SLICE("skills"), SLICE("description"));
	postings_init(&postings, reader_header(in), tagger);
	if (opt->fold)
		collect_pairs(in, &postings, d);
	else
		collect(in, &postings, d);
	postings_free(&postings);
	if (opt->mode == PARTIAL_NONE)
		show(cli, d, opt, tagger);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct demand demand;
	struct tagger tagger;
	struct cli cli;

	cli_begin(&cli, &tool, argc, argv);
	opt = read_options(&cli);
	cli_output(&cli);
	tagger_init(&tagger);
	demand_init(&demand, slice_of(opt.to ? opt.to : ""));
	if (opt.mode == PARTIAL_NONE || opt.mode == PARTIAL_WRITE)
		read_records(&cli, &opt, &demand, &tagger);
	else
		read_partials(&cli, &opt, &demand);
	if (opt.mode == PARTIAL_WRITE || opt.mode == PARTIAL_MERGE) {
		struct lines_to to = { cli_output(&cli), make_spec(&opt) };

		demand_write(&demand, write_line, &to);
	} else if (opt.mode == PARTIAL_FINAL && demand.roles.n) {
		show(&cli, &demand, &opt, &tagger);
	}
	demand_free(&demand);
	tagger_free(&tagger);
	return cli_finish(&cli);
}
