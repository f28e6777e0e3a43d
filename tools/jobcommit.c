/* SPDX-License-Identifier: ISC */
/* run a pipeline and replace a file if all went well; see jobcommit(1) */
#include <inttypes.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

#include "job/columns.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/lock.h"
#include "lib/number.h"
#include "lib/receipt.h"
#include "lib/sha256.h"
#include "lib/stage.h"
#include "lib/survey.h"
#include "lib/versions.h"

#define EX_NO 1 /* the answer of --check */

enum {
	KEY_MIN_ROWS = CLI_LONG,
	KEY_MAX_SHRINK,
	KEY_SCHEMA,
	KEY_IF_CHANGED,
	KEY_LOCK,
	KEY_KEEP,
	KEY_STATUS,
	KEY_CHECK,
	KEY_MAX_AGE
};

static const struct cli_option option_table[] = {
	{ KEY_MIN_ROWS, "min-rows", "N", "refuse fewer rows" },
	{ KEY_MAX_SHRINK, "max-shrink", "P%", "refuse to lose more rows" },
	{ KEY_SCHEMA, "schema", "COLUMNS", "refuse other columns" },
	{ KEY_IF_CHANGED, "if-changed", NULL,
	    "leave a file of the same bytes" },
	{ KEY_LOCK, "lock", NULL, "exit with 75 if another run is on" },
	{ KEY_KEEP, "keep", "N", "keep N old versions as FILE.1 ..." },
	{ KEY_STATUS, "status", "FILE", "write what happened as JSON" },
	{ KEY_CHECK, "check", NULL, "exit with 1 if FILE is too old" },
	{ KEY_MAX_AGE, "max-age", "TIME", "how old it may be: 26h, 90m, 2d" },
	{ 'v', "verbose", NULL, "say what happened, also when all is well" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobcommit",
	.purpose = "run a pipeline and replace a file if all went well",
	.operands = "file [stage ...]",
	.options = option_table,
	.kind_of = column_kind,
	.unconfined = true,
};

struct options {
	struct survey_limits limits;
	uint64_t keep;
	uint64_t max_age; /* seconds; 0: not given */
	bool if_changed, lock, check, verbose;
	unsigned how;	    /* a table is surveyed */
	const char *status; /* or NULL */
	const char *file;
};

static void
take_option(struct cli *cli, struct options *opt, int key)
{
	switch (key) {
	case KEY_MIN_ROWS:
		opt->limits.min_rows = cli_count(cli, UINT64_MAX);
		break;
	case KEY_MAX_SHRINK:
		opt->limits.max_shrink =
		    (double)cli_percent(cli) / (100 * (double)FIXED_ONE);
		break;
	case KEY_SCHEMA:
		opt->limits.schema = cli->value;
		break;
	case KEY_IF_CHANGED:
		opt->if_changed = true;
		break;
	case KEY_LOCK:
		opt->lock = true;
		break;
	case KEY_KEEP:
		opt->keep = cli_count(cli, 1000000);
		break;
	case KEY_STATUS:
		opt->status = cli->value;
		break;
	case KEY_CHECK:
		opt->check = true;
		break;
	case KEY_MAX_AGE:
		if (!number_parse_seconds(slice_of(cli->value), &opt->max_age))
			cli_misused(cli, "bad time \"%s\"", cli->value);
		break;
	case 'v':
		opt->verbose = true;
		break;
	}
}

static struct options
parse_options(struct cli *cli)
{
	struct options opt = { .limits.max_shrink = 2 };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE)
		take_option(cli, &opt, key);
	opt.how = cli->no_sandbox ? SURVEY_UNCONFINED : 0;
	opt.file = cli_operand(cli, "the file");
	if (cli->output_path || cli->output_format || cli->rejects_path)
		cli_misused(cli, "-o, -t and --rejects are for the stages");
	if (opt.check != (opt.max_age > 0))
		cli_misused(cli, "--check and --max-age go together");
	if (opt.check && cli->noperand)
		cli_misused(cli, "--check runs no stages");
	if (!opt.check && !cli->noperand)
		cli_misused(cli, "a stage is missing");
	return opt;
}

/* is the file, or its last good refresh, young enough? */
static int
check(const struct options *opt)
{
	time_t then;
	double hours;
	struct stat st;
	bool young;

	if (stat(opt->file, &st) < 0) {
		diag_warn("%s: there is no such file", opt->file);
		return EX_NO;
	}
	then = opt->status ? receipt_succeeded(opt->status) : st.st_mtime;
	if (then < 0) {
		diag_warn("%s: no refresh has succeeded yet", opt->file);
		return EX_NO;
	}
	hours = difftime(time(NULL), then) / 3600;
	/* what is far ahead of our clock tells no age */
	young = fabs(hours) <= (double)opt->max_age / 3600;
	if (!young || opt->verbose)
		diag_warn("%s: refreshed %.1f hours ago", opt->file, hours);
	return young ? EX_OK : EX_NO;
}

/* what the stages write, to the output; its length and digest */
static void
copy(struct stages *stages, struct output *out, struct receipt *r,
    struct str *digest)
{
	struct str *buf = output_buffer(out);
	struct sha256 hash;
	size_t n;

	sha256_begin(&hash);
	do {
		str_reserve(buf, (size_t)64 << 10);
		n = stages_read(stages, buf->p + buf->n, (size_t)64 << 10);
		sha256_add(&hash, (struct slice){ buf->p + buf->n, n });
		buf->n += n;
		r->bytes += n;
		output_drain(out);
	} while (n > 0);
	output_flush(out);
	sha256_end(&hash, digest);
	r->sha256 = str_slice(digest);
}

/* does the file hold just what the stages wrote? */
static bool
is_same(const char *file, struct slice sha256)
{
	struct str digest = STR_INIT;
	bool same = false;

	if (access(file, F_OK) == 0) {
		sha256_add_file(&digest, file);
		same = slice_eq(str_slice(&digest), sha256);
	}
	str_free(&digest);
	return same;
}

static bool
wants_table(const struct cli *cli, const struct survey_limits *limits)
{
	return cli->input_format || limits->min_rows || limits->schema ||
	       limits->max_shrink <= 1;
}

/* are the two one file, there or not yet? */
static bool
is_same_path(const char *a, const char *b)
{
	struct stat x, y;

	return strcmp(a, b) == 0 ||
	       (stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_ino == y.st_ino &&
		   x.st_dev == y.st_dev);
}

/* what speaks against the new table; nothing if it is good */
static void
find_objection(const struct options *opt, const struct survey *new,
    const struct reader_options *reading, struct str *why)
{
	struct survey old = { .columns = STR_INIT };

	if (opt->limits.max_shrink <= 1 && access(opt->file, F_OK) == 0)
		survey_file(&old, opt->file, reading, opt->how);
	survey_add_objection(why, new, &old, &opt->limits);
	survey_free(&old);
}

static void
say_failures(const struct stages *stages)
{
	for (size_t i = 0; i < stages->n; i++) {
		const struct stage *s = &stages->stage[i];

		if (s->status)
			diag_warn("stage %zu \"%s\" failed: status %d%s", i + 1,
			    s->command, s->status,
			    stage_lost_reader(s)
				? ", as its reader stopped early"
				: "");
	}
}

/* keeps what was refused beside the file, and says why it was */
static void
refuse(const struct options *opt, struct output *out, const struct survey *new,
    const struct reader_options *reading, struct slice why)
{
	struct str kept = STR_INIT;
	struct survey again;

	str_addf(&kept, "%s.refused", output_target(out));
	output_divert(out, ".refused");
	output_commit(out);
	if (!new->is_table) {
		survey_file(&again, kept.p, reading, opt->how | SURVEY_ALOUD);
		survey_free(&again);
	}
	diag_warn("%s: refused: %.*s; kept as \"%s\"", opt->file,
	    SLICE_ARGS(why), kept.p);
	str_free(&kept);
}

/* decides what becomes of the output; returns main's status */
static int
conclude(struct cli *cli, const struct options *opt, struct output *out,
    struct survey *new, struct receipt *r, struct str *why)
{
	const struct reader_options *reading = cli_reader_options(cli);
	const struct stage *failed = stages_failed(r->stages);

	if (failed) {
		say_failures(r->stages);
		str_addf(why, "stage \"%s\" failed", failed->command);
		r->result = "failed";
		output_abandon(out);
		return failed->status;
	}
	if (output_temporary(out) &&
	    (opt->status || wants_table(cli, &opt->limits)))
		survey_file(new, output_temporary(out), reading, opt->how);
	if (wants_table(cli, &opt->limits))
		find_objection(opt, new, reading, why);
	if (why->n) {
		refuse(opt, out, new, reading, str_slice(why));
		r->result = "refused";
		return EX_DATAERR;
	}
	if (opt->if_changed && is_same(opt->file, r->sha256)) {
		output_abandon(out);
		r->result = "unchanged";
		return EX_OK;
	}
	if (opt->keep)
		versions_keep(output_target(out), (unsigned)opt->keep);
	output_commit(out);
	r->result = "committed";
	return EX_OK;
}

int
main(int argc, char *argv[])
{
	struct cli cli;
	struct options opt;
	struct stages stages;
	struct output *out, *status = NULL;
	struct survey survey = { .columns = STR_INIT };
	struct str digest = STR_INIT, why = STR_INIT;
	struct receipt r = { .survey = &survey, .stages = &stages };
	int result;

	cli_begin(&cli, &tool, argc, argv);
	opt = parse_options(&cli);
	if (opt.check)
		return check(&opt);
	if ((wants_table(&cli, &opt.limits) || opt.if_changed || opt.keep) &&
	    !output_replaces(opt.file))
		cli_misused(&cli, "\"%s\" is no file to check", opt.file);
	if (opt.status && is_same_path(opt.status, opt.file))
		cli_misused(&cli, "the status cannot go to the file itself");
	if (opt.lock)
		lock_take(opt.file);
	r.file = opt.file;
	r.started = time(NULL);
	r.succeeded = opt.status ? receipt_succeeded(opt.status) : -1;
	if (opt.status)
		status = output_open(opt.status);
	out = output_open(opt.file);
	stages_start(&stages, cli.operand, cli.noperand);
	copy(&stages, out, &r, &digest);
	stages_wait(&stages);
	result = conclude(&cli, &opt, out, &survey, &r, &why);
	r.reason = str_slice(&why);
	r.finished = time(NULL);
	if (result == EX_OK)
		r.succeeded = r.finished;
	if (status) {
		receipt_add(output_buffer(status), &r);
		output_commit(status);
	}
	if (opt.verbose)
		diag_warn(
		    "%s: %s, %" PRIu64 " bytes", opt.file, r.result, r.bytes);
	survey_free(&survey);
	stages_free(&stages);
	str_free(&digest);
	str_free(&why);
	return result;
}
