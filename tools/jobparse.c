/* SPDX-License-Identifier: ISC */
/* read job listings from pages into records; see jobparse(1) */
#include <errno.h>

#include "job/export.h"
#include "job/parse.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/input.h"

enum key {
	KEY_AS_OF = CLI_LONG,
	KEY_ARTICLE,
	KEY_JOBSPY
};

enum {
	MAX_FORMATS = 64
};

static const struct cli_option cli_options[] = {
	{ KEY_AS_OF, "as-of", "DAY", "what \"3 days ago\" counts from" },
	{ KEY_ARTICLE, "article", NULL, "write the page's article instead" },
	{ KEY_JOBSPY, "jobspy", NULL, "name the columns as JobSpy does" },
	{ 0, NULL, NULL, NULL },
};

static const char *const outputs[] = { "jsonld", NULL };

/* where listings go to, and the file they are from */
struct sink {
	struct writer *out; /* or NULL, and then as text: */
	struct output *text;
	bool jobspy, article;
	bool lenient; /* a bad input is left out, and no failure */
	struct slice input;
	struct parse_options options;
	struct parse_report report;
	struct str scratch;
	size_t max_input;
};

static void
write_jobspy(struct sink *sink, const struct listing *l)
{
	struct slice cell[EXPORT_JOBSPY_COLUMNS];

	export_jobspy(l, &sink->scratch, cell);
	writer_row(sink->out, cell);
}

static void
write_record(struct sink *sink, const struct listing *l)
{
	struct slice cell[COLUMN_COUNT];

	for (int i = 0; i < COLUMN_COUNT; i++)
		cell[i] = str_slice(&l->value[i]);
	cell[COL_INPUT] = sink->input;
	writer_row(sink->out, cell);
}

static void
write_listing(void *ctx, const struct listing *l)
{
	struct sink *sink = ctx;

	if (sink->text) {
		export_jsonld(output_buffer(sink->text), l);
		output_drain(sink->text);
	} else if (sink->jobspy) {
		write_jobspy(sink, l);
	} else {
		write_record(sink, l);
	}
}

static enum parse_error
parse(struct sink *sink, struct slice input)
{
	if (!sink->article)
		return parse_input(
		    input, &sink->options, write_listing, sink, &sink->report);
	return parse_article(input, output_buffer(sink->text), &sink->report);
}

/* one input as a whole; what is wrong with it becomes *status */
static void
parse_file(const char *path, struct sink *sink, int *status)
{
	struct input *in = input_try(path);
	const char *wrong = NULL;

	if (!in) {
		diag_warn("cannot open \"%s\": %s", path, strerror(errno));
		*status = EX_NOINPUT;
		return;
	}
	while (input_window(in).n <= sink->max_input && input_more(in))
		;
	sink->input = slice_of(path && strcmp(path, "-") != 0 ? in->name : "");
	if (input_window(in).n > sink->max_input)
		wrong = "longer than --max-record";
	else if (parse(sink, input_window(in)) == PARSE_BINARY)
		wrong = "not text";
	if (wrong) {
		diag_warn("%s: %s", in->name, wrong);
		if (!sink->lenient && *status == EX_OK)
			*status = EX_DATAERR;
	}
	input_close(in);
}

static void
take_option(struct cli *cli, int key, struct sink *sink)
{
	switch (key) {
	case KEY_AS_OF:
		sink->options.as_of = day_parse(slice_of(cli->value));
		if (sink->options.as_of == DAY_NONE)
			cli_misused(cli, "bad day \"%s\"", cli->value);
		break;
	case KEY_ARTICLE:
		sink->article = true;
		break;
	case KEY_JOBSPY:
		sink->jobspy = true;
		break;
	default:
		break;
	}
}

/* the format that -f names, in the words of parse.h */
static const char *
input_format(const struct cli *cli)
{
	switch (cli->input_format) {
	case FORMAT_CSV:
		return "csv";
	case FORMAT_TSV:
		return "tsv";
	case FORMAT_NDJSON:
		return "ndjson";
	default:
		return cli->own_input;
	}
}

static void
open_output(struct cli *cli, struct sink *sink)
{
	sink->options.format = input_format(cli);
	sink->max_input = cli->policy.max_record;
	if (sink->article || cli->own_output) {
		sink->text = cli_output(cli);
		return;
	}
	sink->out = cli_writer(cli, NULL, FORMAT_CSV);
	if (sink->jobspy)
		for (int i = 0; i < EXPORT_JOBSPY_COLUMNS; i++)
			writer_add(
			    sink->out, slice_of(export_jobspy_column[i]));
	else
		for (int i = 0; i < COLUMN_COUNT; i++)
			writer_add(sink->out, slice_of(column_name[i]));
}

static int
finish(struct cli *cli, struct sink *sink)
{
	const struct parse_report *r = &sink->report;
	int status = cli_finish(cli);

	if (cli->summary)
		diag_warn("records=%zu repairs=%zu mojibake=%zu replaced=%zu",
		    r->records, r->repairs, r->mojibake, r->replaced);
	str_free(&sink->scratch);
	return status;
}

int
main(int argc, char *argv[])
{
	const char *inputs[MAX_FORMATS] = { NULL };
	const struct cli_tool tool = {
		.name = "jobparse",
		.purpose = "read job listings from pages into records",
		.operands = "[file ...]",
		.options = cli_options,
		.kind_of = column_kind,
		.inputs = inputs,
		.outputs = outputs,
		.needs = SANDBOX_CHARSETS,
	};
	struct cli cli;
	struct sink sink = { .options = { .as_of = DAY_NONE } };
	int key;

	for (size_t i = 0; i + 1 < MAX_FORMATS && parse_format_name(i); i++)
		inputs[i] = parse_format_name(i);
	cli_begin(&cli, &tool, argc, argv);
	while ((key = cli_next(&cli)) != CLI_DONE)
		take_option(&cli, key, &sink);
	if (cli.part.count)
		cli_misused(&cli, "a page has no parts: --part is for records");
	sink.lenient = cli.policy.lenient;
	open_output(&cli, &sink);
	if (cli.noperand == 0)
		parse_file(NULL, &sink, &cli.status);
	for (size_t i = 0; i < cli.noperand; i++)
		parse_file(cli.operand[i], &sink, &cli.status);
	return finish(&cli, &sink);
}
