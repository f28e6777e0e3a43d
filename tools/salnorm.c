/* SPDX-License-Identifier: ISC */
/* say what the text of a salary really says; see salnorm(1) */
#include "job/columns.h"
#include "job/salary.h"
#include "lib/cli.h"

static const struct cli_option options[] = {
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "salnorm",
	.purpose = "say what the text of a salary really says",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

/* the cells that are written behind a record, in the order of the manual */
enum cell {
	CURRENCY,
	MIN,
	MAX,
	UNIT,
	STATUS,
	NOTES,
	CELLS
};

static const char *const cell_name[CELLS] = {
	[CURRENCY] = "salary_currency",
	[MIN] = "salary_min",
	[MAX] = "salary_max",
	[UNIT] = "salary_unit",
	[STATUS] = "salary_status",
	[NOTES] = "salary_notes",
};

/* the texts of the cells, kept from record to record */
struct texts {
	struct str min, max, notes;
};

static void
fill(const struct salary *s, struct texts *t, struct slice *cell)
{
	str_clear(&t->min);
	str_clear(&t->max);
	str_clear(&t->notes);
	if (s->has_min)
		number_add_fixed(&t->min, s->min);
	if (s->has_max)
		number_add_fixed(&t->max, s->max);
	salary_add_notes(&t->notes, s);
	cell[CURRENCY] = slice_of(s->currency);
	cell[MIN] = str_slice(&t->min);
	cell[MAX] = str_slice(&t->max);
	cell[UNIT] = salary_unit_name(s->unit);
	cell[STATUS] = salary_status_name(s->status);
	cell[NOTES] = str_slice(&t->notes);
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct reader *in;
	struct writer *out;
	const struct record *rec;
	struct salary salary;
	struct salary_reader *salaries;
	struct texts texts = { STR_INIT, STR_INIT, STR_INIT };
	struct slice cell[CELLS];
	size_t column;

	cli_begin(&cli, &tool, argc, argv);
	while (cli_next(&cli) != CLI_DONE)
		;
	salaries = salary_reader_new();
	in = cli_reader(&cli);
	column = reader_column(in, SLICE("salary"));
	out = cli_writer(&cli, reader_header(in), FORMAT_CSV);
	for (int i = 0; i < CELLS; i++)
		writer_add(out, slice_of(cell_name[i]));
	while ((rec = reader_next(in))) {
		salary_read(salaries, record_text(rec, column), NULL, &salary);
		fill(&salary, &texts, cell);
		writer_splice(out, rec, cell);
	}
	salary_reader_free(salaries);
	str_free(&texts.min);
	str_free(&texts.max);
	str_free(&texts.notes);
	return cli_finish(&cli);
}
