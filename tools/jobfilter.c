/* SPDX-License-Identifier: ISC */
/* keep the records that match an expression; see jobfilter(1) */
#include <inttypes.h>
#include <unistd.h>

#include "job/columns.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/filter.h"
#include "lib/input.h"
#include "lib/number.h"

enum {
	KEY_HEAD = CLI_LONG,
	KEY_EXIT_STATUS,
	KEY_SELECT,
	KEY_EXPR_FILE
};

static const struct cli_option option_table[] = {
	{ 'v', "invert", NULL, "keep the records that do not match" },
	{ 'c', "count", NULL, "write how many match, not the records" },
	{ KEY_HEAD, "head", "N", "stop after N records" },
	{ KEY_EXIT_STATUS, "exit-status", NULL, "exit with 1 if none match" },
	{ KEY_SELECT, "select", "COLUMNS", "write these; new=old renames" },
	{ KEY_EXPR_FILE, "expr-file", "FILE", "read the expression from FILE" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobfilter",
	.purpose = "keep the records that match an expression",
	.operands = "[expression] [file ...]",
	.options = option_table,
	.kind_of = column_kind,
	.needs = SANDBOX_JIT,
};

struct options {
	bool invert, count, exit_status;
	uint64_t head;
	const char *select, *expr_file; /* or NULL */
};

static struct options
parse_options(struct cli *cli)
{
	struct options opt = { .head = UINT64_MAX };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch (key) {
		case 'v':
			opt.invert = true;
			break;
		case 'c':
			opt.count = true;
			break;
		case KEY_HEAD:
			opt.head = cli_count(cli, UINT64_MAX);
			break;
		case KEY_EXIT_STATUS:
			opt.exit_status = true;
			break;
		case KEY_SELECT:
			opt.select = cli->value;
			break;
		case KEY_EXPR_FILE:
			opt.expr_file = cli->value;
			break;
		}
	}
	if (opt.count && opt.select)
		cli_misused(cli, "--count writes no columns to --select");
	return opt;
}

/* the expression of --expr-file, or of the first operand */
static struct str
read_expression(struct cli *cli, const char *path)
{
	struct str expr = STR_INIT;
	struct slice text;
	struct input *in;

	if (!path) {
		str_adds(&expr, cli_operand(cli, "the expression"));
		return expr;
	}
	in = input_open(path);
	text = input_all(in);
	if (slice_starts_with(text, SLICE("\xEF\xBB\xBF")))
		text = slice_from(text.p + 3, text.p + text.n);
	str_add(&expr, text);
	input_close(in);
	return expr;
}

static int
find_column(void *ctx, struct slice name)
{
	const struct reader *in = ctx;
	size_t i = header_find(reader_header(in), name);

	if (reader_is_empty(in))
		return 0; /* there will be no record to ask about */
	return i == HEADER_NONE ? -1 : (int)i;
}

static struct slice
cell_text(void *ctx, size_t column)
{
	return record_text(ctx, column);
}

/* ends with 64, showing where the expression is wrong; it is a C string */
static _Noreturn void
refuse(const struct filter_error *err, struct slice expr, const char *path,
    const struct reader *in)
{
	struct str where = STR_INIT, line = STR_INIT, carets = STR_INIT;
	uint64_t n = 1;

	for (size_t i = 0; i < err->at; i++)
		n += expr.p[i] == '\n';
	if (path)
		str_addf(&where, "%s:%" PRIu64, path, n);
	else
		str_adds(&where, "expression");
	str_addf(&where, ": %s", err->message);
	if (err->unknown_column) {
		str_adds(&where, " (columns: ");
		reader_list_columns(in, &where);
		str_addc(&where, ')');
	}
	filter_error_show(err, expr, &line, &carets);
	if (!path && access(expr.p, F_OK) == 0)
		str_adds(
		    &where, " (this is a file: is the expression missing?)");
	diag_warn("%s", where.p);
	diag_warn("    %.*s", SLICE_ARGS(str_slice(&line)));
	diag_die(EX_USAGE, "    %s", carets.p);
}

static struct filter *
compile(struct str *expr, const char *path, struct reader *in)
{
	struct filter_error err;
	struct filter *f;

	f = filter_compile(str_slice(expr), find_column, in, &err);
	if (!f)
		refuse(&err, str_slice(expr), path, in);
	str_free(expr);
	return f;
}

/* takes n bytes off the front */
static struct slice
take(struct slice *rest, size_t n)
{
	struct slice taken = { rest->p, n };

	*rest = slice_from(rest->p + n, rest->p + rest->n);
	return taken;
}

/*
 * Takes a name off the list: up to ',' or '=', or in backticks, in which a
 * backtick is written twice.  False if it is malformed.
 */
static bool
take_name(struct slice *rest, struct str *name)
{
	str_clear(name);
	if (!slice_starts_with(*rest, SLICE("`"))) {
		size_t n = 0;

		while (n < rest->n && rest->p[n] != ',' && rest->p[n] != '=')
			n++;
		str_add(name, take(rest, n));
		return n > 0;
	}
	while (rest->n > 1) {
		take(rest, 1);
		if (*rest->p == '`') {
			take(rest, 1);
			if (!slice_starts_with(*rest, SLICE("`")))
				return true;
		}
		str_addc(name, *rest->p);
	}
	return false;
}

/* takes "A,new=B": the columns to write, in this order */
static void
select_columns(
    struct cli *cli, struct writer *out, struct reader *in, const char *list)
{
	struct slice rest = slice_of(list);
	struct str name = STR_INIT, old = STR_INIT;
	struct header seen;

	header_init(&seen, NULL);
	for (bool more = true; more;) {
		bool good = take_name(&rest, &name), renamed;

		renamed = good && slice_starts_with(rest, SLICE("="));
		if (renamed) {
			take(&rest, 1);
			good = take_name(&rest, &old);
		}
		more = slice_starts_with(rest, SLICE(","));
		if (!good || (rest.n && !more))
			cli_misused(cli, "bad list of columns \"%s\"", list);
		take(&rest, more);
		if (header_find(&seen, str_slice(&name)) != HEADER_NONE)
			cli_misused(
			    cli, "column \"%s\" is selected twice", name.p);
		header_add(&seen, str_slice(&name));
		writer_select(out,
		    reader_column(in, str_slice(renamed ? &old : &name)),
		    str_slice(&name));
	}
	header_free(&seen);
	str_free(&name);
	str_free(&old);
}

/* a row on which a pattern gives up is a faulty one */
static void
reject(struct cli *cli, const struct filter *filter, const struct record *rec)
{
	struct fault f;

	fault_set(&f, FAULT_PATTERN, record_line(rec), rec->byte,
	    "the pattern gave up: %s", filter_message(filter));
	if (fault_decide(&cli->policy, f.code) == VERDICT_STOP) {
		output_flush(cli_output(cli));
		fault_stop(rec->file, &f);
	}
	fault_reject(&cli->policy, rec->file, &f, rec->raw);
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct options opt;
	struct str expr;
	struct reader *in;
	struct writer *out = NULL;
	struct filter *filter;
	const struct record *rec;
	uint64_t kept = 0;
	int status;

	cli_begin(&cli, &tool, argc, argv);
	opt = parse_options(&cli);
	expr = read_expression(&cli, opt.expr_file);
	in = cli_reader(&cli);
	filter = compile(&expr, opt.expr_file, in);
	if (!opt.count)
		out = cli_writer(&cli, reader_header(in), FORMAT_CSV);
	if (opt.select)
		select_columns(&cli, out, in, opt.select);
	while (kept < opt.head && (rec = reader_next(in))) {
		enum filter_result result =
		    filter_eval(filter, cell_text, (void *)rec);

		if (result == FILTER_ERROR)
			reject(&cli, filter, rec);
		else if ((result == FILTER_TRUE) != opt.invert) {
			kept++;
			if (out)
				writer_copy(out, rec);
		}
	}
	if (opt.count) {
		number_add_int(output_buffer(cli_output(&cli)), (int64_t)kept);
		str_addc(output_buffer(cli_output(&cli)), '\n');
	}
	filter_free(filter);
	status = cli_finish(&cli);
	return status == EX_OK && opt.exit_status && kept == 0 ? 1 : status;
}
