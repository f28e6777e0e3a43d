/* SPDX-License-Identifier: ISC */
/* which skills a text asks for; see skilltag(1) */
#include <stdlib.h>

#include "job/columns.h"
#include "job/skill_import.h"
#include "job/skill_negation.h"
#include "job/skill_section.h"
#include "job/skill_tags.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/input.h"
#include "lib/number.h"
#include "lib/utf8.h"

enum {
	KEY_TEXT = CLI_LONG,
	KEY_SKILLS
};

static const struct cli_option option_table[] = {
	{ 'e', "evidence", NULL, "write a row for each mention" },
	{ KEY_TEXT, "text", NULL, "each file is one plain text, as a CV is" },
	{ KEY_SKILLS, "skills", "FILE", "add the skills that FILE lists" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "skilltag",
	.purpose = "find the skills that a text asks for",
	.operands = "[file ...]",
	.options = option_table,
	.kind_of = column_kind,
};

struct options {
	bool evidence, text;
	const char **skills; /* files */
	size_t nskills, skills_cap;
};

/* the cells that are written behind a record, or the name of a text */
enum cell {
	SKILLS,
	REQUIRED,
	CELLS
};

/* the cells of a row of evidence */
enum evidence {
	EV_INPUT,
	EV_LINE,
	EV_FIELD,
	EV_SKILL,
	EV_KIND,
	EV_ASK,
	EV_YEARS,
	EV_ALTERNATIVE,
	EV_START,
	EV_END,
	EV_SURFACE,
	EV_SECTION,
	EV_CELLS
};

static const char *const evidence_name[EV_CELLS] = {
	[EV_INPUT] = "input",
	[EV_LINE] = "line",
	[EV_FIELD] = "field",
	[EV_SKILL] = "skill",
	[EV_KIND] = "kind",
	[EV_ASK] = "ask",
	[EV_YEARS] = "years",
	[EV_ALTERNATIVE] = "alternative",
	[EV_START] = "start",
	[EV_END] = "end",
	[EV_SURFACE] = "surface",
	[EV_SECTION] = "section",
};

/* the figures of a row of evidence are numbers in NDJSON */
static enum column_kind
evidence_kind(struct slice name)
{
	static const enum evidence figures[] = { EV_LINE, EV_YEARS,
		EV_ALTERNATIVE, EV_START, EV_END };

	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++)
		if (slice_is(name, evidence_name[figures[i]]))
			return KIND_NUMBER;
	return column_kind(name);
}

struct tagger {
	struct skill_dict dict;
	struct skill_scan scan;
	struct skill_tags tags;
	struct writer *out;
	struct str list[CELLS];
	struct str number[EV_CELLS];
	/* where the text at hand is from; NULL: no evidence is written */
	const char *input;
	uint64_t line;
	struct slice employer; /* or "" */
};

/* the columns that are read; HEADER_NONE: not there so far */
struct places {
	size_t title, description, organization, skills, required;
};

/* ESCO, O*NET or a table of the user's own */
static void
read_skills(struct skill_dict *dict, const char *path)
{
	struct fault_policy strict = FAULT_POLICY_INIT;
	struct reader_options opt = { .policy = &strict };
	char *file[] = { (char *)path };
	struct reader *in = reader_open(&opt, file, 1);
	struct skill_import import;
	const struct record *rec;

	if (!skill_import_begin(&import, reader_header(in)))
		diag_die(EX_DATAERR,
		    "%s: no list of skills (no column skill, preferredLabel "
		    "or Example)",
		    path);
	while ((rec = reader_next(in))) {
		struct slice text[FIELD_COUNT];

		for (int f = 0; f < FIELD_COUNT; f++)
			text[f] = import.column[f] == HEADER_NONE
				      ? SLICE("")
				      : record_text(rec, import.column[f]);
		skill_import_add(&import, dict, text);
	}
	skill_import_free(&import);
	reader_close(in);
}

static struct options
parse_options(struct cli *cli, struct skill_dict *dict)
{
	struct options opt = { .skills = NULL };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch (key) {
		case 'e':
			opt.evidence = true;
			break;
		case KEY_TEXT:
			opt.text = true;
			break;
		case KEY_SKILLS:
			MEM_GROW(opt.skills, opt.nskills, opt.skills_cap);
			opt.skills[opt.nskills++] = cli->value;
			break;
		}
	}
	for (size_t i = 0; i < opt.nskills; i++)
		read_skills(dict, opt.skills[i]);
	free(opt.skills);
	return opt;
}

/* characters, as jq and most languages count them */
static int64_t
count_characters(const char *p, const char *end)
{
	int64_t n = 0;

	for (; p < end; p++)
		n += (*p & 0xC0) != 0x80;
	return n;
}

static struct slice
number_cell(struct tagger *t, enum evidence cell, int64_t n)
{
	str_clear(&t->number[cell]);
	number_add_int(&t->number[cell], n);
	return str_slice(&t->number[cell]);
}

static void
write_hit(struct tagger *t, const struct skill_hit *h, const char *field,
    struct slice surface, int64_t start)
{
	const struct skill_source *skill =
	    &t->dict.skill[h->entry->skill].source;
	int64_t n = count_characters(surface.p, surface.p + surface.n);
	const struct slice cell[EV_CELLS] = {
		[EV_INPUT] = slice_of(t->input),
		[EV_LINE] = number_cell(t, EV_LINE, (int64_t)t->line),
		[EV_FIELD] = slice_of(field),
		[EV_SKILL] = skill->name,
		[EV_KIND] = slice_of(skill_kind_name(skill->kind)),
		[EV_ASK] = slice_of(skill_ask_name(h->ask)),
		[EV_YEARS] =
		    h->years ? number_cell(t, EV_YEARS, h->years) : SLICE(""),
		[EV_ALTERNATIVE] =
		    h->alternative
			? number_cell(t, EV_ALTERNATIVE, h->alternative)
			: SLICE(""),
		[EV_START] = number_cell(t, EV_START, start),
		[EV_END] = number_cell(t, EV_END, start + n),
		[EV_SURFACE] = surface,
		[EV_SECTION] = slice_of(skill_section_name(h->section)),
	};

	writer_row(t->out, cell);
}

static void
write_evidence(struct tagger *t, const char *field)
{
	const char *p = t->scan.text.p;
	int64_t start = 0;

	for (size_t i = 0; i < t->scan.nhit; i++) {
		const struct skill_hit *h = &t->scan.hit[i];
		struct slice surface;

		if (!skill_hit_is_skill(h))
			continue;
		surface = skill_hit_text(&t->scan, h);
		start += count_characters(p, surface.p);
		p = surface.p;
		write_hit(t, h, field, surface, start);
	}
}

static void
read_text(struct tagger *t, struct slice text, const char *field)
{
	skill_read(&t->scan, &t->dict, text);
	skill_deny_employer(&t->scan, t->employer);
	if (t->input)
		write_evidence(t, field);
	else
		skill_tags_add(&t->tags, &t->scan);
}

static void
read_title(struct tagger *t, struct slice title)
{
	skill_read_title(&t->scan, &t->dict, title);
	if (t->input)
		write_evidence(t, "title");
	else
		skill_tags_add(&t->tags, &t->scan);
}

/* is the item in the list already, in any letter case? */
static bool
has_item(struct slice list, struct slice item)
{
	struct slice have;

	while ((have = slice_next(&list, '|')).p)
		if (slice_case_eq(have, item))
			return true;
	return false;
}

static void
add_new_item(struct str *list, struct slice old, struct slice item)
{
	if (has_item(old, item))
		return;
	if (list->n)
		str_addc(list, '|');
	str_add(list, item);
}

/* old: the skills that the record has already, which stay in front */
static void
list_tags(struct tagger *t, const struct slice *old, struct slice *cell)
{
	for (int i = 0; i < CELLS; i++) {
		str_clear(&t->list[i]);
		str_add(&t->list[i], old[i]);
	}
	skill_tags_sort(&t->tags);
	for (size_t i = 0; i < t->tags.n; i++) {
		const struct skill_tag *tag = &t->tags.v[i];
		struct slice name = t->dict.skill[tag->skill].source.name;

		add_new_item(&t->list[SKILLS], old[SKILLS], name);
		if (tag->required)
			add_new_item(&t->list[REQUIRED], old[REQUIRED], name);
	}
	skill_tags_clear(&t->tags);
	for (int i = 0; i < CELLS; i++)
		cell[i] = str_slice(&t->list[i]);
}

/* "" where the record has no such column; NDJSON may bring it later */
static struct slice
text_of(const struct record *rec, size_t *column, struct slice name)
{
	if (*column == HEADER_NONE)
		*column = header_find(rec->header, name);
	return *column == HEADER_NONE ? SLICE("") : record_text(rec, *column);
}

static void
tag_record(struct tagger *t, const struct record *rec, struct places *at)
{
	struct slice cell[CELLS];

	t->line = t->input ? record_line(rec) : 0;
	t->employer = text_of(rec, &at->organization, SLICE("organization"));
	read_title(t, text_of(rec, &at->title, SLICE("title")));
	read_text(t, text_of(rec, &at->description, SLICE("description")),
	    "description");
	if (t->input)
		return;
	list_tags(t,
	    (const struct slice[CELLS]){
		[SKILLS] = text_of(rec, &at->skills, SLICE("skills")),
		[REQUIRED] =
		    text_of(rec, &at->required, SLICE("skills_required")),
	    },
	    cell);
	writer_splice(t->out, rec, cell);
}

static void
add_columns(struct tagger *t, bool evidence)
{
	if (!evidence) {
		writer_add(t->out, SLICE("skills"));
		writer_add(t->out, SLICE("skills_required"));
		return;
	}
	for (int i = 0; i < EV_CELLS; i++)
		writer_add(t->out, slice_of(evidence_name[i]));
}

static void
tag_records(struct cli *cli, struct tagger *t, const struct options *opt)
{
	struct places at = { HEADER_NONE, HEADER_NONE, HEADER_NONE, HEADER_NONE,
		HEADER_NONE };
	struct reader *in = cli_reader(cli);
	const struct header *header = reader_header(in);
	const struct record *rec;

	if (header_find(header, SLICE("title")) == HEADER_NONE)
		reader_column(in, SLICE("description")); /* one of them */
	t->out = cli_writer(cli, opt->evidence ? NULL : header, FORMAT_CSV);
	add_columns(t, opt->evidence);
	while ((rec = reader_next(in))) {
		t->input = opt->evidence ? rec->file : NULL;
		tag_record(t, rec, &at);
	}
}

/* a file as a whole; path NULL: standard input */
static void
tag_file(struct tagger *t, const char *path, bool evidence)
{
	struct input *in = input_open(path);
	struct str text = STR_INIT;
	struct slice cell[1 + CELLS];

	utf8_add_replaced(&text, input_all(in));
	t->input = evidence ? in->name : NULL;
	t->line = 1;
	read_text(t, str_slice(&text), "text");
	if (!evidence) {
		cell[0] = slice_of(path ? in->name : "");
		list_tags(t,
		    (const struct slice[CELLS]){ { "", 0 }, { "", 0 } },
		    cell + 1);
		writer_row(t->out, cell);
	}
	str_free(&text);
	input_close(in);
}

static void
tag_files(struct cli *cli, struct tagger *t, const struct options *opt)
{
	t->out = cli_writer(cli, NULL, FORMAT_CSV);
	if (!opt->evidence)
		writer_add(t->out, SLICE("input"));
	add_columns(t, opt->evidence);
	if (cli->noperand == 0)
		tag_file(t, NULL, opt->evidence);
	for (size_t i = 0; i < cli->noperand; i++)
		tag_file(t, cli->operand[i], opt->evidence);
}

int
main(int argc, char *argv[])
{
	struct tagger t = { .line = 0 };
	struct cli_tool with_figures = tool;
	struct options opt;
	struct cli cli;

	cli_begin(&cli, &tool, argc, argv);
	skill_dict_begin(&t.dict);
	opt = parse_options(&cli, &t.dict);
	with_figures.kind_of = evidence_kind;
	if (opt.evidence)
		cli.tool = &with_figures;
	skill_dict_compile(&t.dict);
	skill_tags_begin(&t.tags, &t.dict);
	if (opt.text)
		tag_files(&cli, &t, &opt);
	else
		tag_records(&cli, &t, &opt);
	skill_tags_free(&t.tags);
	skill_scan_free(&t.scan);
	skill_dict_free(&t.dict);
	for (int i = 0; i < CELLS; i++)
		str_free(&t.list[i]);
	for (int i = 0; i < EV_CELLS; i++)
		str_free(&t.number[i]);
	return cli_finish(&cli);
}
