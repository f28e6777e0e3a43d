/* SPDX-License-Identifier: ISC */
/* tell what changed between two snapshots; see jobdiff(1) */
#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

#include "job/change.h"
#include "job/columns.h"
#include "job/day.h"
#include "job/identity.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/merged.h"
#include "lib/rowkey.h"
#include "lib/sorted.h"

#define MEMORY ((size_t)64 << 20) /* for the rows of one snapshot */

enum {
	KEY_KEY = CLI_LONG,
	KEY_BRIEF,
	KEY_STATE,
	KEY_DATE
};

static const struct cli_option option_table[] = {
	{ KEY_KEY, "key", "COLUMNS", "what makes two rows one; * is the row" },
	{ KEY_BRIEF, "brief", NULL, "write one line of counts" },
	{ KEY_STATE, "state", "FILE", "compare with this history, and add" },
	{ KEY_DATE, "date", "DAY", "the day of the new snapshot" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "jobdiff",
	.purpose = "tell what changed between two snapshots",
	.operands = "[old] new",
	.options = option_table,
	.kind_of = column_kind,
	.replaces = KEY_STATE,
	.scratch = 4, /* of each side rows, and rows that are sorted */
};

struct options {
	const char *key, *state, *date; /* or NULL */
	bool brief;
	const char *old, *new;
};

/* a snapshot, or a history, in the order of the keys */
struct side {
	const struct options *opt;
	struct rowkey rowkey;
	struct sorted *rows;
	const struct header *header;
	enum format format;
	const struct record *record; /* at hand; NULL at the end */
	struct str key;		     /* of it */
	bool is_history;
	struct str row; /* what it says */
};

struct diff {
	struct options opt;
	struct slice day; /* "" without a history */
	struct side old, new;
	struct merged changes, history;
	struct str changed;
	uint64_t count[CHANGES];
};

static struct options
parse_options(struct cli *cli)
{
	struct options opt = { .key = NULL };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch (key) {
		case KEY_KEY:
			opt.key = cli->value;
			break;
		case KEY_BRIEF:
			opt.brief = true;
			break;
		case KEY_STATE:
			opt.state = cli->value;
			break;
		case KEY_DATE:
			opt.date = cli->value;
			break;
		}
	}
	if (!opt.state != !opt.date)
		cli_misused(cli, "--state and --date go together");
	if (opt.date && day_parse(slice_of(opt.date)) == DAY_NONE)
		cli_misused(cli, "bad day \"%s\"", opt.date);
	if (opt.state && cli->no_header)
		cli_misused(cli, "a history has a header");
	opt.old = opt.state ? opt.state : cli_operand(cli, "the old snapshot");
	opt.new = cli_operand(cli, "the new snapshot");
	if (cli->noperand)
		cli_misused(cli, "there are too many files");
	if (strcmp(opt.old, "-") == 0 && strcmp(opt.new, "-") == 0)
		cli_misused(cli, "standard input is one snapshot only");
	if (opt.state && cli->output_path &&
	    strcmp(opt.state, cli->output_path) == 0)
		cli_misused(cli, "-o names the history itself");
	return opt;
}

/* the key of a record when the user names none */
static void
add_identity(const struct record *rec, struct str *out)
{
	struct slice text[IDENTITY_COLUMNS];

	for (int i = 0; i < IDENTITY_COLUMNS; i++)
		text[i] = record_find(rec, slice_of(identity_name[i]));
	identity_add(out, text);
}

/* a table without any of its columns needs a key of the user's */
static void
check_identity(const struct reader *in)
{
	for (int i = 0; i <= IDENTITY_TITLE; i++)
		if (header_find(reader_header(in),
			slice_of(identity_name[i])) != HEADER_NONE)
			return;
	if (!reader_is_empty(in))
		diag_die(EX_USAGE, "no column \"url\", \"identifier\" or "
				   "\"title\": name the --key");
}

/* the cell of a history's row at hand */
static struct slice
history_text(const struct side *s, enum change_cell cell)
{
	return s->is_history
		   ? record_find(s->record, slice_of(change_cell_name[cell]))
		   : SLICE("");
}

static bool
is_closed(const struct side *s)
{
	return slice_is(
	    history_text(s, CELL_CHANGE), change_name[CHANGE_CLOSED]);
}

/*
 * Rows of one key stand by their contents; those that a history has closed
 * come last, as they were.
 */
static void
add_sort_key(void *ctx, const struct record *rec, struct str *out)
{
	struct side *s = ctx;
	unsigned long long hash;

	s->record = rec;
	if (s->is_history && slice_cmp(history_text(s, CELL_LAST_SEEN),
				 slice_of(s->opt->date)) > 0)
		diag_die(EX_DATAERR, "%s:%" PRIu64 ": seen on %.*s, after %s",
		    rec->file, record_line(rec),
		    SLICE_ARGS(history_text(s, CELL_LAST_SEEN)), s->opt->date);
	rowkey_add(&s->rowkey, rec, out);
	str_addc(out, '\0');
	str_addc(out, is_closed(s) ? '1' : '0');
	if (is_closed(s))
		return;
	str_clear(&s->row);
	content_add(&s->rowkey.content, rec, &s->row);
	hash = slice_hash(str_slice(&s->row));
	str_add(out, (struct slice){ (const char *)&hash, sizeof(hash) });
}

static void
next(struct side *s)
{
	s->record = sorted_next(s->rows);
	str_clear(&s->key);
	if (s->record)
		rowkey_add(&s->rowkey, s->record, &s->key);
}

/* a history is in the format that it has; an absent one is an empty file */
static void
open_side(struct side *s, struct cli *cli, const char *path)
{
	struct reader_options reading = *cli_reader_options(cli);
	char *files[] = { (char *)path };
	struct reader *in;

	if (s->is_history)
		reading.format = FORMAT_UNKNOWN;
	if (s->is_history && access(path, F_OK) < 0)
		files[0] = "/dev/null";
	in = reader_open(&reading, files, 1);
	if (!s->opt->key)
		check_identity(in);
	s->rowkey.columns = s->opt->key;
	s->rowkey.own = add_identity;
	s->rowkey.content.leave_out = change_is_cell;
	rowkey_check(&s->rowkey, in);
	for (int i = 0; s->is_history && i < CHANGE_CELLS; i++)
		reader_column(in, slice_of(change_cell_name[i]));
	s->format = reader_format(in);
	s->rows = sorted_open(in, &reading, add_sort_key, s, MEMORY);
	s->header = sorted_header(s->rows);
	reader_close(in);
	next(s);
}

static void
open_outputs(struct diff *d, struct cli *cli)
{
	enum format format = d->new.format ? d->new.format : d->old.format;
	struct writer_options opt = cli_writer_options(cli, format);
	const struct header *new = d->new.header, *old = d->old.header;

	merged_init(&d->changes, new, old, column_kind, change_is_cell);
	if (!d->opt.brief)
		merged_open(&d->changes, cli_output(cli), &opt, new, old,
		    change_cell_name,
		    d->opt.state ? CHANGE_CELLS : CELL_FIRST_SEEN);
	if (!d->opt.state)
		return;
	opt.format = d->old.format ? d->old.format : d->new.format;
	merged_init(&d->history, new, old, column_kind, change_is_cell);
	merged_open(&d->history, cli->replaced, &opt, new, old,
	    change_cell_name, CHANGE_CELLS);
}

/* the row at hand of one side, with the cells behind it */
static void
emit(struct diff *d, const struct record *rec, enum change change,
    const struct slice *cell)
{
	int which = rec == d->old.record;

	d->count[change]++;
	if (!d->opt.brief && change != CHANGE_SAME)
		writer_splice(d->changes.writer[which], rec, cell);
	if (d->opt.state)
		writer_splice(d->history.writer[which], rec, cell);
}

static void
close_row(struct diff *d)
{
	struct slice cell[CHANGE_CELLS] = {
		slice_of(change_name[CHANGE_CLOSED]), SLICE("")
	};

	if (is_closed(&d->old)) /* it has been for long */
		writer_copy(d->history.writer[1], d->old.record);
	else
		emit(d, d->old.record, CHANGE_CLOSED, cell);
}

static void
add_row(struct diff *d)
{
	struct slice cell[CHANGE_CELLS] = { slice_of(change_name[CHANGE_ADDED]),
		SLICE(""), d->day, d->day };

	emit(d, d->new.record, CHANGE_ADDED, cell);
}

/* lists the columns in which the two rows differ */
static void
compare(struct diff *d)
{
	const struct header *columns = &d->changes.columns;

	str_clear(&d->changed);
	for (size_t i = 0; i < columns->n; i++) {
		struct slice name = columns->column[i].name;

		if (slice_eq(record_find(d->old.record, name),
			record_find(d->new.record, name)))
			continue;
		str_adds(&d->changed, d->changed.n ? "|" : "");
		str_add(&d->changed, name);
	}
}

static void
match_row(struct diff *d)
{
	struct slice old[CHANGE_CELLS], new[CHANGE_CELLS];

	for (int i = 0; i < CHANGE_CELLS; i++)
		old[i] = history_text(&d->old, (enum change_cell)i);
	compare(d);
	emit(d, d->new.record,
	    change_of_match(old, str_slice(&d->changed), d->day, new), new);
}

static void
merge(struct diff *d)
{
	struct side *old = &d->old, *new = &d->new;

	while (old->record || new->record) {
		int order = !old->record   ? 1
			    : !new->record ? -1
					   : slice_cmp(str_slice(&old->key),
						 str_slice(&new->key));

		if (order < 0)
			close_row(d);
		else if (order > 0)
			add_row(d);
		else
			match_row(d);
		if (order <= 0)
			next(old);
		if (order >= 0)
			next(new);
	}
}

static void
write_counts(const struct diff *d, struct str *out)
{
	for (int i = 0; i < CHANGES; i++)
		str_addf(out, "%s%s=%" PRIu64, i ? " " : "", change_name[i],
		    d->count[i]);
	str_addc(out, '\n');
}

/* the history is replaced last, when all else has gone well */
static int
finish(struct diff *d, struct cli *cli)
{
	int status;

	if (d->opt.brief)
		write_counts(d, output_buffer(cli_output(cli)));
	else
		cli_count_out(cli, merged_count(&d->changes));
	status = cli_finish(cli);
	if (cli->replaced && status == EX_OK)
		output_commit(cli->replaced);
	else if (cli->replaced)
		output_abandon(cli->replaced);
	return status;
}

static void
close_side(struct side *s)
{
	sorted_close(s->rows);
	rowkey_free(&s->rowkey);
	str_free(&s->key);
	str_free(&s->row);
}

int
main(int argc, char *argv[])
{
	struct diff d = { 0 };
	struct cli cli;
	int status;

	cli_begin(&cli, &tool, argc, argv);
	d.opt = parse_options(&cli);
	d.old.opt = d.new.opt = &d.opt;
	d.day = slice_of(d.opt.date ? d.opt.date : "");
	d.old.is_history = d.opt.state != NULL;
	open_side(&d.old, &cli, d.opt.old);
	open_side(&d.new, &cli, d.opt.new);
	open_outputs(&d, &cli);
	merge(&d);
	status = finish(&d, &cli);
	close_side(&d.old);
	close_side(&d.new);
	merged_close(&d.changes);
	if (d.opt.state)
		merged_close(&d.history);
	str_free(&d.changed);
	return status;
}
