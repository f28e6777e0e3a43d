/* SPDX-License-Identifier: ISC */
/* read job listings from pages into records; see jobparse(1) */
#include "job/parse.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/input.h"

static const struct cli_option options[] = {
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobparse",
	.purpose = "read job listings from pages into records",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

/* where listings go to, and the file they are from */
struct sink {
	struct writer *out;
	struct slice input;
	struct parse_options options;
};

static void
write_listing(void *ctx, const struct listing *l)
{
	const struct sink *sink = ctx;
	struct slice cell[COLUMN_COUNT];

	for (int i = 0; i < COLUMN_COUNT; i++)
		cell[i] = str_slice(&l->value[i]);
	cell[COL_INPUT] = sink->input;
	writer_row(sink->out, cell);
}

/* one input as a whole; false if it is not text */
static bool
parse_file(const char *path, struct sink *sink)
{
	struct input *in = input_open(path);
	struct parse_report report;
	enum parse_error error;

	while (input_more(in))
		;
	sink->input = slice_of(path ? in->name : "");
	error = parse_input(
	    input_window(in), &sink->options, write_listing, sink, &report);
	if (error == PARSE_BINARY)
		diag_warn("%s: not text", in->name);
	input_close(in);
	return error == PARSE_OK;
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct sink sink = { .options = { .as_of = DAY_NONE } };
	bool good = true;
	int status;

	cli_begin(&cli, &tool, argc, argv);
	while (cli_next(&cli) != CLI_DONE)
		;
	sink.out = cli_writer(&cli, NULL, FORMAT_CSV);
	for (int i = 0; i < COLUMN_COUNT; i++)
		writer_add(sink.out, slice_of(column_name[i]));
	if (cli.noperand == 0)
		good = parse_file(NULL, &sink);
	for (size_t i = 0; i < cli.noperand; i++)
		good &= parse_file(cli.operand[i], &sink);
	status = cli_finish(&cli);
	return good ? status : EX_DATAERR;
}
