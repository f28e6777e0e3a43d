/* SPDX-License-Identifier: ISC */
/* options, usage, beginning and end of a tool; see cli.h */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli.h"
#include "cli_files.h"
#include "diag.h"
#include "number.h"

#define PIPE_SIZE (1 << 20)

/* keys of the shared options that have no short form */
enum shared_key {
	KEY_LENIENT = 2 * CLI_LONG,
	KEY_REJECTS,
	KEY_MAX_REJECTS,
	KEY_MAX_RECORD,
	KEY_RAGGED,
	KEY_NO_HEADER,
	KEY_COLUMNS,
	KEY_PART,
	KEY_PROGRESS,
	KEY_SUMMARY,
	KEY_NO_SANDBOX
};

/* one row a shared option; jobtools(7) describes them */
static const struct cli_option shared[] = {
	{ 'f', "input-format", "FMT", "read csv, tsv or ndjson" },
	{ 't', "output-format", "FMT", "write csv, tsv or ndjson" },
	{ 'd', "delimiter", "CHAR", "what stands between fields of CSV" },
	{ 'o', "output", "FILE", "replace FILE at the end, whole or not" },
	{ KEY_LENIENT, "lenient", NULL, "leave bad rows out and go on" },
	{ KEY_REJECTS, "rejects", "FILE", "keep what --lenient left out" },
	{ KEY_MAX_REJECTS, "max-rejects", "N|P%", "at most so many rejects" },
	{ KEY_MAX_RECORD, "max-record", "SIZE", "longest row (256M)" },
	{ KEY_RAGGED, "ragged", "pad", "fill up rows with too few fields" },
	{ KEY_NO_HEADER, "no-header", NULL, "the first row is data" },
	{ KEY_COLUMNS, "columns", "A,B", "the names of the columns" },
	{ KEY_PART, "part", "I/N", "read part I of N of each file" },
	{ KEY_PROGRESS, "progress", NULL, "show how far it has come" },
	{ KEY_SUMMARY, "summary", NULL, "say how many rows went in and out" },
	{ KEY_NO_SANDBOX, "no-sandbox", NULL, "let it do what you may do" },
	{ 'h', "help", NULL, "show this" },
	{ 'V', "version", NULL, "show the version and the sandbox" },
	{ 0, NULL, NULL, NULL },
};

static const struct {
	const char *name;
	enum format format;
} formats[] = {
	{ "csv", FORMAT_CSV },
	{ "tsv", FORMAT_TSV },
	{ "ndjson", FORMAT_NDJSON },
};

struct parser {
	struct option *longs;
	struct str shorts;
};

static void
print_usage(const struct cli_tool *tool, FILE *to)
{
	fprintf(to, "usage: %s [shared-option ...]", tool->name);
	for (const struct cli_option *o = tool->options; o->key; o++) {
		if (o->key < CLI_LONG)
			fprintf(to, " [-%c", o->key);
		else
			fprintf(to, " [--%s", o->name);
		fprintf(to, o->arg ? " %s]" : "]", o->arg);
	}
	fprintf(to, " %s\n", tool->operands);
}

static void
print_option(const struct cli_option *o)
{
	char left[64];
	int n = snprintf(left, sizeof(left), "  ");

	if (o->key < CLI_LONG)
		n += snprintf(left + n, sizeof(left) - (size_t)n, "-%c%s",
		    o->key, o->name ? ", " : "");
	snprintf(left + n, sizeof(left) - (size_t)n, "%s%s%s%s",
	    o->name ? "--" : "", o->name ? o->name : "", o->arg ? " " : "",
	    o->arg ? o->arg : "");
	printf("%-27s  %s\n", left, o->help);
}

static _Noreturn void
end_stdout(void)
{
	if (fflush(stdout) || close(STDOUT_FILENO))
		diag_die_errno(EX_IOERR, "cannot write <stdout>");
	exit(EX_OK);
}

/* does the tool's list say it here for the first time? */
static bool
is_new(const char *const *own, size_t n)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(own[n], formats[i].name) == 0)
			return false;
	for (size_t i = 0; i < n; i++)
		if (strcmp(own[n], own[i]) == 0)
			return false;
	return true;
}

static void
print_formats(char option, const char *const *own)
{
	printf("formats of -%c:", option);
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		printf(" %s", formats[i].name);
	for (size_t i = 0; own && own[i]; i++)
		if (is_new(own, i))
			printf(" %s", own[i]);
	putchar('\n');
}

/* completions.awk reads this, too */
static _Noreturn void
print_help(const struct cli_tool *tool)
{
	printf("%s - %s\n", tool->name, tool->purpose);
	print_usage(tool, stdout);
	if (tool->options->key)
		puts("\noptions:");
	for (const struct cli_option *o = tool->options; o->key; o++)
		print_option(o);
	puts("\nshared options, see jobtools(7):");
	for (const struct cli_option *o = shared; o->key; o++)
		print_option(o);
	putchar('\n');
	print_formats('f', tool->inputs);
	print_formats('t', tool->outputs);
	end_stdout();
}

static _Noreturn void
print_version(const struct cli_tool *tool)
{
	struct str sandbox = STR_INIT;

	if (tool->unconfined)
		str_adds(&sandbox, "not for what it runs");
	else
		sandbox_describe(&sandbox);
	printf("%s (jobtools) %s\nsandbox: %s\n", tool->name, JOBTOOLS_VERSION,
	    sandbox.p);
	end_stdout();
}

void
cli_misused(const struct cli *cli, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vwarn(fmt, ap);
	va_end(ap);
	print_usage(cli->tool, stderr);
	exit(EX_USAGE);
}

static size_t
count_options(const struct cli_option *o)
{
	size_t n = 0;

	while (o[n].key)
		n++;
	return n;
}

static void
add_options(struct parser *p, struct option *to, const struct cli_option *from)
{
	for (; from->key; from++, to++) {
		to->name = from->name ? from->name : "";
		to->has_arg = from->arg ? required_argument : no_argument;
		to->val = from->key;
		if (from->key >= CLI_LONG)
			continue;
		str_addc(&p->shorts, (char)from->key);
		if (from->arg)
			str_addc(&p->shorts, ':');
	}
}

/*
 * Descriptors 0 to 2 that are closed are opened the wrong way round, so that
 * no file of ours takes their number and using them fails as it should.
 */
static void
hold_standard_descriptors(void)
{
	static const int mode[] = { O_WRONLY, O_RDONLY, O_RDONLY };

	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", mode[fd]) != fd)
			exit(EX_IOERR);
}

void
cli_begin(struct cli *cli, const struct cli_tool *tool, int argc, char *argv[])
{
	size_t own = count_options(tool->options);
	struct parser *p;

	diag_program(tool->name);
	hold_standard_descriptors();
	signal(SIGPIPE, SIG_DFL);
	fcntl(STDIN_FILENO, F_SETPIPE_SZ, PIPE_SIZE);
	fcntl(STDOUT_FILENO, F_SETPIPE_SZ, PIPE_SIZE);
	p = mem_zalloc(1, sizeof(*p));
	p->longs =
	    mem_zalloc(own + count_options(shared) + 1, sizeof(*p->longs));
	str_addc(&p->shorts, ':');
	add_options(p, p->longs, tool->options);
	add_options(p, p->longs + own, shared);
	*cli = (struct cli){ .tool = tool, .argc = argc, .argv = argv };
	cli->policy = FAULT_POLICY_INIT;
	cli->getopt = p;
	opterr = 0;
}

/* a format that all tools know, or one of the tool's own names */
static enum format
parse_format(const struct cli *cli, const char *name, const char *const *names,
    const char **own)
{
	*own = NULL;
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return formats[i].format;
	for (; names && *names; names++)
		if (strcmp(*names, name) == 0) {
			*own = *names;
			return FORMAT_UNKNOWN;
		}
	cli_misused(cli, "unknown format \"%s\"", name);
}

static char
parse_delimiter(const struct cli *cli)
{
	const char *v = cli->value;

	if (strcmp(v, "\\t") == 0)
		return '\t';
	if (strlen(v) != 1 || strchr("\"\r\n", *v) || (unsigned char)*v >= 0x80)
		cli_misused(cli, "bad delimiter \"%s\"", v);
	return *v;
}

/* "9" or "2.5%" */
static void
parse_max_rejects(struct cli *cli)
{
	if (strchr(cli->value, '%'))
		cli->policy.max_percent = cli_percent(cli);
	else
		cli->policy.max_rejects = cli_count(cli, UINT64_MAX);
}

/* bytes, with K, M or G for powers of 1024 */
static size_t
parse_size(const struct cli *cli)
{
	static const char units[] = "KMG";
	struct slice v = slice_of(cli->value);
	const char *unit = v.n ? strchr(units, v.p[v.n - 1]) : NULL;
	unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
	uint64_t n;

	v.n -= unit != NULL;
	if (!number_parse_count(v, (SIZE_MAX / 4) >> shift, &n) || n == 0)
		cli_misused(cli, "bad size \"%s\"", cli->value);
	return (size_t)n << shift;
}

/* "2/8" */
static struct part
parse_part(const struct cli *cli)
{
	struct slice count = slice_of(cli->value);
	struct slice index = slice_next(&count, '/');
	struct part part = { 0, 0 };

	if (!count.p || !number_parse_count(count, INT64_MAX, &part.count) ||
	    !number_parse_count(index, part.count, &part.index) ||
	    part.index == 0)
		cli_misused(cli, "bad part \"%s\"", cli->value);
	return part;
}

/* one of the shared options */
static void
take_shared(struct cli *cli, int key)
{
	switch (key) {
	case 'f':
		cli->input_format = parse_format(
		    cli, cli->value, cli->tool->inputs, &cli->own_input);
		break;
	case 't':
		cli->output_format = parse_format(
		    cli, cli->value, cli->tool->outputs, &cli->own_output);
		break;
	case 'd':
		cli->delimiter = parse_delimiter(cli);
		break;
	case 'o':
		cli->output_path = cli->value;
		break;
	case KEY_LENIENT:
		cli->policy.lenient = true;
		break;
	case KEY_REJECTS:
		cli->rejects_path = cli->value;
		break;
	case KEY_MAX_REJECTS:
		parse_max_rejects(cli);
		break;
	case KEY_MAX_RECORD:
		cli->policy.max_record = parse_size(cli);
		break;
	case KEY_RAGGED:
		if (strcmp(cli->value, "pad") != 0)
			cli_misused(cli, "--ragged takes \"pad\"");
		cli->policy.pad = true;
		break;
	case KEY_NO_HEADER:
		cli->no_header = true;
		break;
	case KEY_COLUMNS:
		cli->columns = cli->value;
		break;
	case KEY_PART:
		cli->part = parse_part(cli);
		break;
	case KEY_PROGRESS:
		cli->progress = true;
		break;
	case KEY_SUMMARY:
		cli->summary = true;
		break;
	case KEY_NO_SANDBOX:
		cli->no_sandbox = true;
		break;
	case 'h':
		print_help(cli->tool);
	case 'V':
		print_version(cli->tool);
	}
}

/* getopt_long takes abbreviations; here a long name is whole or unknown */
static bool
is_whole(const char *given, const char *name)
{
	size_t n = strlen(name);

	return strncmp(given, "--", 2) == 0 &&
	       strncmp(given + 2, name, n) == 0 &&
	       (given[2 + n] == '\0' || given[2 + n] == '=');
}

static bool
is_shared(int key)
{
	for (const struct cli_option *o = shared; o->key; o++)
		if (o->key == key)
			return true;
	return false;
}

static void
check_together(const struct cli *cli)
{
	if (cli->no_header && !cli->columns)
		cli_misused(cli, "--no-header needs --columns");
	if (cli->rejects_path &&
	    strcmp(cli->rejects_path,
		cli->output_path ? cli->output_path : "-") == 0)
		cli_misused(cli, "the output and --rejects are one file");
	if (cli->rejects_path && !cli->policy.lenient)
		cli_misused(cli, "--rejects needs --lenient");
}

int
cli_next(struct cli *cli)
{
	struct parser *p = cli->getopt;

	for (;;) {
		int at = optind, which = -1;
		int key = getopt_long(
		    cli->argc, cli->argv, p->shorts.p, p->longs, &which);
		char **last = cli->argv + optind - 1;

		cli->value = optarg;
		if (key == -1)
			break;
		if (which >= 0 && optarg && optarg == *last)
			last--; /* the value was a word of its own */
		if (key == ':')
			cli_misused(cli, "option \"%s\" needs a value", *last);
		if (key == '?' && optopt && optopt < CLI_LONG && at <= optind &&
		    cli->argv[at][1] != '-')
			cli_misused(cli, "unknown option \"-%c\"", optopt);
		if (key == '?' ||
		    (which >= 0 && !is_whole(*last, p->longs[which].name)))
			cli_misused(cli, "unknown option \"%s\"", *last);
		if (is_shared(key)) {
			take_shared(cli, key);
			continue;
		}
		cli_note_file(cli, key);
		return key;
	}
	cli->operand = cli->argv + optind;
	cli->noperand = (size_t)(cli->argc - optind);
	free(p->longs);
	str_free(&p->shorts);
	free(p);
	check_together(cli);
	cli_open_files(cli);
	return CLI_DONE;
}

const char *
cli_operand(struct cli *cli, const char *what)
{
	if (cli->noperand == 0)
		cli_misused(cli, "%s is missing", what);
	cli->noperand--;
	return *cli->operand++;
}

uint64_t
cli_count(const struct cli *cli, uint64_t max)
{
	uint64_t n;

	if (!number_parse_count(slice_of(cli->value), max, &n))
		cli_misused(cli, "bad number \"%s\"", cli->value);
	return n;
}

fixed
cli_percent(const struct cli *cli)
{
	struct slice v = slice_of(cli->value);
	fixed percent;

	if (!v.n || v.p[--v.n] != '%' ||
	    !number_parse_fixed(v, &percent, NULL) || percent < 0 ||
	    percent > 100 * FIXED_ONE)
		cli_misused(cli, "bad share \"%s\"", cli->value);
	return percent;
}

/* the reader is about to wait: whoever reads us gets what there is */
static void
flush_output(void *ctx)
{
	struct cli *cli = ctx;

	if (cli->output)
		output_flush(cli->output);
}

const struct reader_options *
cli_reader_options(struct cli *cli)
{
	if (cli->rejects_path && !cli->policy.rejects)
		cli->policy.rejects = output_open(cli->rejects_path);
	cli->reader_options = (struct reader_options){
		.format = cli->input_format,
		.delimiter = cli->delimiter,
		.no_header = cli->no_header,
		.columns = cli->columns,
		.part = cli->part,
		.progress = cli->progress,
		.kind_of = cli->tool->kind_of,
		.policy = &cli->policy,
		.flush = flush_output,
		.flush_ctx = cli,
	};
	return &cli->reader_options;
}

struct reader *
cli_reader(struct cli *cli)
{
	cli->reader =
	    reader_open(cli_reader_options(cli), cli->operand, cli->noperand);
	return cli->reader;
}

struct output *
cli_output(struct cli *cli)
{
	if (!cli->output)
		cli->output = output_open(cli->output_path);
	return cli->output;
}

struct writer_options
cli_writer_options(const struct cli *cli, enum format fallback)
{
	struct writer_options opt = {
		.format = cli->output_format,
		.delimiter = cli->delimiter ? cli->delimiter : ',',
		.no_header = cli->no_header,
		.kind_of = cli->tool->kind_of,
	};

	if (opt.format == FORMAT_UNKNOWN && cli->reader)
		opt.format = reader_format(cli->reader);
	if (opt.format == FORMAT_UNKNOWN)
		opt.format = fallback;
	return opt;
}

void
cli_count_out(struct cli *cli, uint64_t rows)
{
	cli->rows_out += rows;
}

struct writer *
cli_writer(struct cli *cli, const struct header *header, enum format fallback)
{
	struct writer_options opt = cli_writer_options(cli, fallback);

	cli->writer = writer_open(cli_output(cli), &opt, header);
	return cli->writer;
}

static void
say_summary(const struct cli *cli, uint64_t out)
{
	struct str s = STR_INIT;

	fault_summary(&cli->policy, out, &s);
	diag_warn("%.*s", SLICE_ARGS(str_slice(&s)));
	str_free(&s);
}

int
cli_finish(struct cli *cli)
{
	uint64_t out = cli->rows_out;
	bool good = fault_within_limits(&cli->policy);

	if (cli->writer) {
		if (!cli->reader || !reader_is_empty(cli->reader))
			writer_begin(cli->writer);
		out += writer_count(cli->writer);
		writer_close(cli->writer);
	}
	if (cli->reader)
		reader_close(cli->reader);
	if (cli->policy.rejects)
		output_commit(cli->policy.rejects);
	if (cli->output && ((good && !cli->status) || !cli->output_path))
		output_commit(cli->output);
	else if (cli->output)
		output_abandon(cli->output);
	if (cli->policy.lenient || cli->summary)
		say_summary(cli, out);
	if (!good)
		diag_warn("more rejects than --max-rejects allows");
	return good ? cli->status : EX_DATAERR;
}
