/* SPDX-License-Identifier: ISC */
/* say which role a job title names; see titlenorm(1) */
#include "job/columns.h"
#include "job/title.h"
#include "job/title_extra.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/number.h"

enum {
	KEY_TITLES = CLI_LONG,
};

static const struct cli_option options[] = {
	{ KEY_TITLES, "titles", "FILE", "occupations of O*NET or ESCO" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "titlenorm",
	.purpose = "say which role a job title names",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

/* the cells that are written behind a record, in the order of the manual */
enum cell {
	ROLE,
	FAMILY,
	SENIORITY,
	LEVEL,
	CODE, /* only with --titles */
	CELLS
};

static const char *const cell_name[CELLS] = {
	[ROLE] = "role",
	[FAMILY] = "role_family",
	[SENIORITY] = "seniority",
	[LEVEL] = "level",
	[CODE] = "occupation_code",
};

/* a title that states no seniority leaves the record's own */
static void
fill(const struct title *t, struct str *level, struct slice *cell)
{
	str_clear(level);
	if (t->level)
		number_add_int(level, t->level);
	cell[ROLE] = slice_of(t->role);
	cell[FAMILY] = slice_of(title_family_name(t->family));
	cell[SENIORITY] = (struct slice){ NULL, 0 };
	if (t->rank)
		cell[SENIORITY] = slice_of(title_rank_name(t->rank));
	cell[LEVEL] = str_slice(level);
}

/* O*NET's Alternate Titles.txt: a row a name */
static void
add_onet(struct title_extra *extra, struct reader *in)
{
	size_t code = reader_column(in, SLICE("O*NET-SOC Code"));
	size_t name = reader_column(in, SLICE("Alternate Title"));
	const struct record *rec;

	while ((rec = reader_next(in))) {
		struct slice s = record_text(rec, name);

		title_extra_add(extra, record_text(rec, code), s, s);
	}
}

/* ESCO's occupations: a row an occupation, its other names a line each */
static void
add_esco(struct title_extra *extra, struct reader *in)
{
	size_t code = reader_column(in, SLICE("code"));
	size_t own = reader_column(in, SLICE("preferredLabel"));
	size_t others = reader_column(in, SLICE("altLabels"));
	const struct record *rec;

	while ((rec = reader_next(in))) {
		struct slice number = record_text(rec, code), name;
		struct slice occupation = record_text(rec, own);
		struct slice rest = record_text(rec, others);

		title_extra_add(extra, number, occupation, occupation);
		while ((name = slice_next(&rest, '\n')).p)
			title_extra_add(extra, number, occupation, name);
	}
}

/* the list in a file, whose columns tell what it is */
static struct title_extra *
read_extra(const struct titles *titles, const char *path)
{
	struct title_extra *extra = title_extra_new(titles);
	struct fault_policy policy = FAULT_POLICY_INIT;
	struct reader_options opt = { .policy = &policy };
	char *file = (char *)path;
	struct reader *in = reader_open(&opt, &file, 1);
	const struct header *h = reader_header(in);
	struct str columns = STR_INIT;

	if (header_find(h, SLICE("Alternate Title")) != HEADER_NONE) {
		add_onet(extra, in);
	} else if (header_find(h, SLICE("altLabels")) != HEADER_NONE) {
		add_esco(extra, in);
	} else {
		reader_list_columns(in, &columns);
		diag_die(EX_DATAERR,
		    "%s: not a list of occupations of O*NET or ESCO "
		    "(columns: %s)",
		    path, columns.n ? columns.p : "");
	}
	reader_close(in);
	return extra;
}

static const char *
parse_options(struct cli *cli)
{
	const char *path = NULL;
	int key;

	while ((key = cli_next(cli)) != CLI_DONE)
		if (key == KEY_TITLES)
			path = cli->value;
	return path;
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct reader *in;
	struct writer *out;
	const struct record *rec;
	const char *path;
	struct titles *titles;
	struct title_extra *extra = NULL;
	struct title title;
	struct str level = STR_INIT;
	struct slice cell[CELLS];
	size_t column;

	cli_begin(&cli, &tool, argc, argv);
	path = parse_options(&cli);
	titles = titles_new();
	if (path)
		extra = read_extra(titles, path);
	in = cli_reader(&cli);
	column = reader_column(in, SLICE("title"));
	out = cli_writer(&cli, reader_header(in), FORMAT_CSV);
	for (int i = 0; i < (extra ? CELLS : CODE); i++)
		writer_add(out, slice_of(cell_name[i]));
	while ((rec = reader_next(in))) {
		struct slice text = record_text(rec, column);

		title_read(titles, text, &title);
		if (extra)
			cell[CODE] = title_extra_find(extra, text, &title);
		fill(&title, &level, cell);
		writer_splice(out, rec, cell);
	}
	title_extra_free(extra);
	titles_free(titles);
	str_free(&level);
	return cli_finish(&cli);
}
