/* SPDX-License-Identifier: ISC */
/* keep the records that match an expression; see jobfilter(1) */
#include "job/columns.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/filter.h"

static const struct cli_option options[] = {
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobfilter",
	.purpose = "keep the records that match an expression",
	.operands = "expression [file ...]",
	.options = options,
	.kind_of = column_kind,
};

static int
find_column(void *ctx, struct slice name)
{
	const struct reader *in = ctx;
	size_t i = header_find(reader_header(in), name);

	if (reader_is_empty(in))
		return 0;
	return i == HEADER_NONE ? -1 : (int)i;
}

static struct slice
field_text(void *ctx, size_t column)
{
	return record_text(ctx, column);
}

/* compiles the expression, or ends with 64, showing where it is wrong */
static struct filter *
compile(const char *expression, const struct reader *in)
{
	struct filter_error err;
	struct filter *f;
	struct str where = STR_INIT;

	f = filter_compile(slice_of(expression), find_column, (void *)in, &err);
	if (f)
		return f;
	if (err.unknown_column)
		reader_column(in, SLICE(""));
	filter_error_show(&where, slice_of(expression), &err);
	diag_die(EX_USAGE, "%s\n%s", err.message, where.p);
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct reader *in;
	struct writer *out;
	struct filter *filter;
	const struct record *rec;
	const char *expression;

	cli_begin(&cli, &tool, argc, argv);
	while (cli_next(&cli) != CLI_DONE)
		;
	expression = cli_operand(&cli, "expression");
	in = cli_reader(&cli);
	filter = compile(expression, in);
	out = cli_writer(&cli, reader_header(in), FORMAT_CSV);
	while ((rec = reader_next(in)))
		if (filter_eval(filter, field_text, (void *)rec) == FILTER_TRUE)
			writer_copy(out, rec);
	filter_free(filter);
	return cli_finish(&cli);
}
