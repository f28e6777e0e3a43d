/* SPDX-License-Identifier: ISC */
/* say which role a job title names; see titlenorm(1) */
#include "job/columns.h"
#include "job/title.h"
#include "lib/cli.h"
#include "lib/number.h"

static const struct cli_option options[] = {
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
	CELLS
};

static const char *const cell_name[CELLS] = {
	[ROLE] = "role",
	[FAMILY] = "role_family",
	[SENIORITY] = "seniority",
	[LEVEL] = "level",
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

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct reader *in;
	struct writer *out;
	const struct record *rec;
	struct titles *titles;
	struct title title;
	struct str level = STR_INIT;
	struct slice cell[CELLS];
	size_t column;

	cli_begin(&cli, &tool, argc, argv);
	while (cli_next(&cli) != CLI_DONE)
		;
	in = cli_reader(&cli);
	column = reader_column(in, SLICE("title"));
	out = cli_writer(&cli, reader_header(in), FORMAT_CSV);
	for (int i = 0; i < CELLS; i++)
		writer_add(out, slice_of(cell_name[i]));
	titles = titles_new();
	while ((rec = reader_next(in))) {
		title_read(titles, record_text(rec, column), &title);
		fill(&title, &level, cell);
		writer_splice(out, rec, cell);
	}
	titles_free(titles);
	str_free(&level);
	return cli_finish(&cli);
}
