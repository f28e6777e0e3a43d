/* SPDX-License-Identifier: ISC */
/* which skills stand between two roles; see skillgap(1) */
#include <inttypes.h>

#include "job/columns.h"
#include "job/gap.h"
#include "lib/cli.h"
#include "lib/diag.h"

enum option_key {
	FROM = CLI_LONG,
	TO
};

static const struct cli_option options[] = {
	{ FROM, "from", "ROLE", "the role that is held" },
	{ TO, "to", "ROLE", "the role that is wanted" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "skillgap",
	.purpose = "which skills stand between two roles",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

/* fewer postings than that make a share a guess */
#define FEW 30

enum cell {
	SKILL,
	STATUS,
	SHARE_TO,
	SHARE_TO_LO,
	SHARE_TO_HI,
	SHARE_FROM,
	SHARE_FROM_LO,
	SHARE_FROM_HI,
	RATIO,
	CELLS
};

static const char *const cell_name[CELLS] = {
	[SKILL] = "skill",
	[STATUS] = "status",
	[SHARE_TO] = "share_to",
	[SHARE_TO_LO] = "share_to_lo",
	[SHARE_TO_HI] = "share_to_hi",
	[SHARE_FROM] = "share_from",
	[SHARE_FROM_LO] = "share_from_lo",
	[SHARE_FROM_HI] = "share_from_hi",
	[RATIO] = "ratio",
};

static void
collect(struct reader *in, struct gap *gap, struct slice from, struct slice to)
{
	size_t role = reader_column(in, SLICE("role"));
	size_t skills = reader_column(in, SLICE("skills"));
	const struct record *rec;

	while ((rec = reader_next(in))) {
		struct slice r = record_text(rec, role);

		if (slice_case_eq(r, from))
			gap_add(gap, GAP_FROM, record_text(rec, skills));
		else if (slice_case_eq(r, to))
			gap_add(gap, GAP_TO, record_text(rec, skills));
	}
}

/* says when a role has no posting, or too few to be sure */
static void
check_postings(const struct gap *gap, const struct slice *role)
{
	for (int i = 0; i < GAP_SIDES; i++) {
		if (gap->postings[i] == 0)
			diag_die(EX_DATAERR,
			    "no posting of role \"%.*s\" has skills",
			    SLICE_ARGS(role[i]));
		if (gap->postings[i] < FEW)
			diag_warn("only %" PRIu64
				  " postings of role \"%.*s\" have skills: "
				  "shares are rough",
			    gap->postings[i], SLICE_ARGS(role[i]));
	}
}

static void
write_skill(struct writer *out, const struct gap_skill *s)
{
	const struct share *to = &s->share[GAP_TO], *from = &s->share[GAP_FROM];
	const double figure[CELLS] = {
		[SHARE_TO] = to->p,
		[SHARE_TO_LO] = to->low,
		[SHARE_TO_HI] = to->high,
		[SHARE_FROM] = from->p,
		[SHARE_FROM_LO] = from->low,
		[SHARE_FROM_HI] = from->high,
	};
	struct str text[CELLS] = { STR_INIT };
	struct slice cell[CELLS];

	str_add(&text[SKILL], s->name);
	str_adds(&text[STATUS], gap_status_name(s->status));
	for (int i = SHARE_TO; i <= SHARE_FROM_HI; i++)
		share_add(&text[i], figure[i]);
	if (from->p > 0)
		share_add(&text[RATIO], to->p / from->p);
	for (int i = 0; i < CELLS; i++)
		cell[i] = str_slice(&text[i]);
	writer_row(out, cell);
	for (int i = 0; i < CELLS; i++)
		str_free(&text[i]);
}

int
main(int argc, char *argv[])
{
	const char *from = NULL, *to = NULL;
	struct slice role[GAP_SIDES];
	struct cli cli;
	struct reader *in;
	struct writer *out;
	struct gap gap;
	int key;

	cli_begin(&cli, &tool, argc, argv);
	while ((key = cli_next(&cli)) != CLI_DONE) {
		if (key == FROM)
			from = cli.value;
		else
			to = cli.value;
	}
	if (!from || !to)
		cli_misused(&cli, "--from and --to are needed");
	role[GAP_FROM] = slice_of(from);
	role[GAP_TO] = slice_of(to);
	in = cli_reader(&cli);
	out = cli_writer(&cli, NULL, FORMAT_CSV);
	for (int i = 0; i < CELLS; i++)
		writer_add(out, slice_of(cell_name[i]));
	gap_begin(&gap);
	collect(in, &gap, role[GAP_FROM], role[GAP_TO]);
	if (!reader_is_empty(in))
		check_postings(&gap, role);
	gap_compare(&gap);
	for (size_t i = 0; i < gap.n; i++)
		if (gap.skill[i].status != GAP_RARE)
			write_skill(out, &gap.skill[i]);
	gap_free(&gap);
	return cli_finish(&cli);
}
