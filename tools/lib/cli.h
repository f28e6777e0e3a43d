/* SPDX-License-Identifier: ISC */
/*
 * What every tool's main shares: options, usage, the reader and the writer
 * they ask for, and the end of the program.
 *
 *	cli_begin(&cli, &tool, argc, argv);
 *	while ((key = cli_next(&cli)) != CLI_DONE)
 *		switch (key) { case 'v': …; }
 *	in = cli_reader(&cli);
 *	out = cli_writer(&cli, reader_header(in));
 *	while ((rec = reader_next(in)))
 *		…
 *	return cli_finish(&cli);
 *
 * An unknown option or a bad value ends the program with usage and 64.
 *
 * From CLI_DONE on a tool is confined (sandbox.h): it may open the files that
 * its operands and options name, and nothing else.  So it opens none before,
 * and says in struct cli_tool what it needs besides.
 *
 * May be included by: tools.
 */
#ifndef LIB_CLI_H
#define LIB_CLI_H

#include "reader.h"
#include "sandbox.h"
#include "writer.h"

#define JOBTOOLS_VERSION "0.1"

/* the key of an option that has no short form: CLI_LONG + 0, + 1, … */
#define CLI_LONG 256
#define CLI_DONE (-1)

/* one row an option; a table ends with { 0 } */
struct cli_option {
	int key;	  /* the short letter, or CLI_LONG + i */
	const char *name; /* the long name, never abbreviated, or NULL */
	const char *arg;  /* its argument as in usage, or NULL; of the tool's
			   * own, a FILE is read and a DIR is filled */
	const char *help; /* one line */
};

struct cli_tool {
	const char *name;
	const char *purpose;  /* as in the manual's NAME */
	const char *operands; /* as in the manual's SYNOPSIS */
	const struct cli_option *options;
	column_kind_fn *kind_of;
	/* more values of -f and -t, each list ending with NULL, or NULL */
	const char *const *inputs, *const *outputs;

	/* the sandbox */
	unsigned needs;	 /* of enum sandbox_need */
	int replaces;	 /* the key of an option whose FILE is replaced, or 0 */
	size_t scratch;	 /* how many files it may ask of sorter_scratch */
	bool unconfined; /* it runs what the user tells it to */
};

struct cli {
	const struct cli_tool *tool;
	int argc;
	char **argv;
	const char *value; /* the argument of the option at hand */
	char **operand;	   /* after CLI_DONE */
	size_t noperand;

	/* the shared options */
	enum format input_format, output_format;
	const char *own_input, *own_output; /* of the tool's lists, or NULL */
	char delimiter;
	bool no_header;
	bool summary, progress;
	bool no_sandbox;
	struct part part;
	const char *columns, *output_path, *rejects_path;
	struct fault_policy policy;

	/* set by a tool that goes on after what is wrong: the status that the
	 * run ends with; the file of -o stays as it was then */
	int status;
	/* of the option that tool->replaces names, or NULL; the tool's own to
	 * commit or abandon */
	struct output *replaced;

	/* private */
	void *getopt;
	const char **file; /* that options name */
	size_t nfile, file_cap;
	const char *replaced_path, *folder;
	struct reader_options reader_options;
	struct reader *reader;
	struct writer *writer;
	struct output *output;
	uint64_t rows_out; /* by writers that the tool opened itself */
};

void cli_begin(struct cli *, const struct cli_tool *, int argc, char *argv[]);
/* the next of the tool's own options, or CLI_DONE */
int cli_next(struct cli *);
/* takes the first operand, which must be there; what names it in the error */
const char *cli_operand(struct cli *, const char *what);
/* says what is wrong with the usage and ends with 64 */
_Noreturn void cli_misused(const struct cli *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* the option's value as a count of at most max; ends with 64 if it is none */
uint64_t cli_count(const struct cli *, uint64_t max);
/* the option's value "20%" as 20; ends with 64 if it is none */
fixed cli_percent(const struct cli *);

/* how the shared options say that records are to be read */
const struct reader_options *cli_reader_options(struct cli *);
/* a reader of the operands that are left */
struct reader *cli_reader(struct cli *);
/* where -o points, or standard output */
struct output *cli_output(struct cli *);
/* how the shared options say that rows are to be written; as cli_writer */
struct writer_options cli_writer_options(
    const struct cli *, enum format fallback);
/* counts rows for the summary that went to the output without cli_writer */
void cli_count_out(struct cli *, uint64_t rows);
/*
 * A writer in the format of -t, else of the input, else fallback; header as
 * for writer_open.
 */
struct writer *cli_writer(
    struct cli *, const struct header *, enum format fallback);
/*
 * Closes what was opened, output last; says the summary where one is asked
 * for.  Returns main's status: 0, or 65 when too much was rejected, which
 * leaves an output file as it was.
 */
int cli_finish(struct cli *);

#endif
