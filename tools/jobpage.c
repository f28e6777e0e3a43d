/* SPDX-License-Identifier: ISC */
/* the page about a change of roles, made from records; see jobpage(1) */
#include <inttypes.h>
#include <stdlib.h>

#include "job/columns.h"
#include "job/day.h"
#include "job/site.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/folder.h"
#include "lib/input.h"

enum option_key {
	FROM = CLI_LONG,
	TO,
	SITE,
	MIN_N,
	THRESHOLD,
	SEED,
	PAIRS,
	AS_OF,
	TEMPLATE,
	NAMES
};

static const struct cli_option options[] = {
	{ FROM, "from", "ROLE", "the role that is held" },
	{ TO, "to", "ROLE", "the role that is wanted" },
	{ SITE, "site", "DIR", "or a page for each pair of roles, in DIR" },
	{ MIN_N, "min-n", "N", "postings of a role that has pages (30)" },
	{ THRESHOLD, "threshold", "PERCENT", "of a posting to be held (80)" },
	{ SEED, "seed", "N", "of the bootstrap (1)" },
	{ PAIRS, "pairs", "fold|keep", "two rows are one posting's range" },
	{ AS_OF, "as-of", "DAY", "the page's day (the newest posting's)" },
	{ TEMPLATE, "template", "FILE", "the page's form, instead of its own" },
	{ NAMES, "names", NULL, "list what a template may name" },
	{ 0, NULL, NULL, NULL },
};

static const char *const outputs[] = { "html", "md", NULL };

static const struct cli_tool tool = {
	.name = "jobpage",
	.purpose = "make a page about a change of roles",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
	.outputs = outputs,
};

struct options {
	const char *from, *to, *site, *template;
	uint64_t min_n;
	bool names, markdown, fold;
	struct insight_options page;
};

static void
check_options(const struct cli *cli, const struct options *opt)
{
	if (opt->names)
		return;
	if (cli->output_format != FORMAT_UNKNOWN)
		cli_misused(cli, "a page is html or md");
	if (opt->site && (opt->from || opt->to))
		cli_misused(cli, "--site has pages of all roles");
	if (opt->site && cli->output_path)
		cli_misused(cli, "--site writes files of its own");
	if (opt->site && opt->markdown)
		cli_misused(cli, "--site is html");
	if (!opt->site && (!opt->from || !opt->to))
		cli_misused(cli, "--from and --to are needed, or --site");
	if (!opt->site && slice_case_eq(slice_of(opt->from), slice_of(opt->to)))
		cli_misused(cli, "--from and --to are one role");
}

static struct options
read_options(struct cli *cli)
{
	struct options opt = { .min_n = RELATED_MIN,
		.page = { .threshold = 80,
		    .seed = 1,
		    .as_of = SLICE(""),
		    .generator = SLICE("jobpage " JOBTOOLS_VERSION) } };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch ((enum option_key)key) {
		case FROM:
			opt.from = cli->value;
			break;
		case TO:
			opt.to = cli->value;
			break;
		case SITE:
			opt.site = cli->value;
			break;
		case MIN_N:
			opt.min_n = cli_count(cli, INT64_MAX);
			break;
		case THRESHOLD:
			opt.page.threshold = (unsigned)cli_count(cli, 100);
			break;
		case SEED:
			opt.page.seed = cli_count(cli, UINT64_MAX);
			break;
		case PAIRS:
			opt.fold = strcmp(cli->value, "fold") == 0;
			if (!opt.fold && strcmp(cli->value, "keep") != 0)
				cli_misused(cli, "--pairs is fold or keep");
			break;
		case AS_OF:
			opt.page.as_of = slice_of(cli->value);
			if (day_parse(opt.page.as_of) == DAY_NONE)
				cli_misused(cli, "bad day \"%s\"", cli->value);
			break;
		case TEMPLATE:
			opt.template = cli->value;
			break;
		case NAMES:
			opt.names = true;
			break;
		}
	}
	opt.markdown = cli->own_output && strcmp(cli->own_output, "md") == 0;
	opt.page.glue = !opt.markdown;
	check_options(cli, &opt);
	return opt;
}

static void
list_names(struct str *out)
{
	static const char *const kind[] = { "text", "markup", "json", "list" };

	for (size_t i = 0; i < INSIGHT_NAMES; i++)
		str_addf(out, "%s\t%s\t%s\n", insight_name[i].path,
		    kind[insight_name[i].kind], insight_name[i].help);
}

static struct template_code *
load_template(const struct options *opt)
{
	struct slice text = slice_of(opt->markdown ? insight_md : insight_html);
	struct input *in = opt->template ? input_open(opt->template) : NULL;
	struct template_error error;
	struct template_code *t;

	t = template_read(in ? input_all(in) : text,
	    opt->markdown ? TEMPLATE_MARKDOWN : TEMPLATE_HTML, insight_name,
	    INSIGHT_NAMES, &error);
	if (in)
		input_close(in);
	if (!t)
		diag_die(EX_DATAERR, "%s:%zu: %s", opt->template, error.line,
		    error.message.p);
	return t;
}

static void
collect(struct reader *in, struct corpus *c)
{
	const struct record *rec;

	reader_need(in, SLICE("role"), SLICE("title"));
	reader_need(in, SLICE("skills"), SLICE("description"));
	corpus_open(c, reader_header(in));
	while ((rec = reader_next(in)))
		if (!corpus_add(c, rec))
			diag_die(EX_DATAERR, "%s:%" PRIu64 ": " SAMPLE_TOO_LATE,
			    rec->file, record_line(rec));
	corpus_close(c);
}

static size_t
find_role(const struct demand *d, const char *name)
{
	size_t role = demand_find_role(d, slice_of(name));
	struct str near = STR_INIT;

	if (role != KEYS_NONE && d->role[role].n)
		return role;
	demand_add_near(&near, d, slice_of(name));
	diag_die(EX_DATAERR, "no posting of role \"%s\" has skills%.*s", name,
	    SLICE_ARGS(str_slice(&near)));
}

/* what pages are made of */
struct pages {
	const struct options *opt;
	const struct template_code *template;
	struct corpus *corpus;
	struct insight_links links;
};

/* appends the page of a pair; the corpus is aimed at its target */
static void
add_page(const struct pages *p, struct str *out, size_t from, size_t to)
{
	struct values values = VALUES_INIT;
	struct scope *page = values_scope(&values);
	struct insight insight;

	insight_init(&insight, p->corpus, from, to, &p->opt->page);
	insight_fill(&insight, &values, page, &p->links);
	template_render(p->template, page, out);
	insight_free(&insight);
	values_free(&values);
}

static void
write_page(struct cli *cli, const struct pages *p)
{
	const struct demand *d = &p->corpus->demand;
	size_t from = find_role(d, p->opt->from);
	size_t to = find_role(d, p->opt->to);

	corpus_aim(p->corpus, to);
	add_page(p, output_buffer(cli_output(cli)), from, to);
	cli_count_out(cli, 1);
}

static void
put_index(const struct pages *p, const struct site *site, struct folder *folder)
{
	struct values values = VALUES_INIT;
	struct scope *index = values_scope(&values);
	struct str text = STR_INIT;

	site_fill_index(site, &values, index, p->corpus, &p->opt->page);
	template_render(p->template, index, &text);
	folder_put(folder, SITE_INDEX, str_slice(&text));
	values_free(&values);
	str_free(&text);
}

/* the pages of all that may become this */
static void
put_pages(const struct pages *p, const struct site *site, struct folder *folder,
    size_t to)
{
	struct str name = STR_INIT, text = STR_INIT;

	corpus_aim(p->corpus, to);
	for (size_t i = 0; i < site->n; i++) {
		if (site->role[i] == to)
			continue;
		str_clear(&name);
		str_clear(&text);
		site_add_name(site, &name, site->role[i], to);
		add_page(p, &text, site->role[i], to);
		folder_put(folder, name.p, str_slice(&text));
	}
	str_free(&name);
	str_free(&text);
}

static void
write_site(struct cli *cli, struct pages *p)
{
	uint64_t min_n = p->opt->min_n;
	struct folder folder;
	struct site site;

	site_init(&site, &p->corpus->demand, min_n);
	if (site.n < 2)
		diag_die(EX_DATAERR,
		    "fewer than two roles have %" PRIu64
		    " postings with skills",
		    min_n);
	p->links =
	    (struct insight_links){ site_add_name, &site, SLICE(SITE_INDEX) };
	folder_open(&folder, p->opt->site, ".jobpage");
	for (size_t i = 0; i < site.n; i++)
		put_pages(p, &site, &folder, site.role[i]);
	put_index(p, &site, &folder);
	folder_close(&folder);
	cli_count_out(cli, folder.written + folder.kept);
	site_free(&site);
}

static void
make(struct cli *cli, const struct options *opt)
{
	struct template_code *template = load_template(opt);
	struct salary_reader *salaries = salary_reader_new();
	struct reader *in = cli_reader(cli);
	struct tagger tagger;
	struct corpus corpus;
	struct pages pages = { opt, template, &corpus,
		{ NULL, NULL, SLICE("") } };

	tagger_init(&tagger);
	corpus_init(&corpus, &tagger, salaries);
	if (opt->fold)
		corpus_fold_pairs(&corpus);
	if (!opt->site)
		corpus_keep(&corpus, slice_of(opt->from), slice_of(opt->to));
	if (!reader_is_empty(in)) {
		collect(in, &corpus);
		if (!opt->site)
			write_page(cli, &pages);
		else if (fault_within_limits(&cli->policy))
			write_site(cli, &pages);
	}
	corpus_free(&corpus);
	tagger_free(&tagger);
	salary_reader_free(salaries);
	template_free(template);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct cli cli;

	cli_begin(&cli, &tool, argc, argv);
	opt = read_options(&cli);
	cli_output(&cli);
	if (opt.names)
		list_names(output_buffer(cli_output(&cli)));
	else
		make(&cli, &opt);
	return cli_finish(&cli);
}
