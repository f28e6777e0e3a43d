/* SPDX-License-Identifier: ISC */
/* which skills a text asks for; see skilltag(1) */
#include "job/columns.h"
#include "job/skill_section.h"
#include "job/skill_tags.h"
#include "lib/cli.h"
#include "lib/input.h"

enum {
	KEY_TEXT = CLI_LONG,
	KEY_SKILLS
};

static const struct cli_option option_table[] = {
	{ 'e', "evidence", NULL, "write a row for each mention" },
	{ KEY_TEXT, "text", NULL, "read plain text, one posting or CV a file" },
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
};

/* the cells that are written behind a record */
enum cell {
	SKILLS,
	REQUIRED,
	CELLS
};

struct tagger {
	struct skill_dict dict;
	struct skill_scan scan;
	struct skill_tags tags;
	struct str text[CELLS];
};

static void
add_item(struct str *list, struct slice item)
{
	if (list->n)
		str_addc(list, '|');
	str_add(list, item);
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

/* old: the skills that the record has already, which stand first */
static void
list_tags(struct tagger *t, const struct slice *old)
{
	skill_tags_sort(&t->tags);
	for (int i = 0; i < CELLS; i++) {
		str_clear(&t->text[i]);
		str_add(&t->text[i], old[i]);
	}
	for (size_t i = 0; i < t->tags.n; i++) {
		const struct skill_tag *tag = &t->tags.v[i];
		struct slice name = t->dict.skill[tag->skill].source.name;

		if (!has_item(old[SKILLS], name))
			add_item(&t->text[SKILLS], name);
		if (tag->required && !has_item(old[REQUIRED], name))
			add_item(&t->text[REQUIRED], name);
	}
	skill_tags_clear(&t->tags);
}

/* "" where the input has no such column */
static struct slice
text_of(const struct record *rec, size_t column)
{
	return column == HEADER_NONE ? SLICE("") : record_text(rec, column);
}

static void
tag_records(struct cli *cli, struct tagger *t)
{
	struct reader *in = cli_reader(cli);
	const struct header *header = reader_header(in);
	size_t title = reader_column(in, SLICE("title"));
	size_t description = header_find(header, SLICE("description"));
	size_t skills = header_find(header, SLICE("skills"));
	size_t required = header_find(header, SLICE("skills_required"));
	struct writer *out = cli_writer(cli, header, FORMAT_CSV);
	const struct record *rec;

	writer_add(out, SLICE("skills"));
	writer_add(out, SLICE("skills_required"));
	while ((rec = reader_next(in))) {
		const struct slice old[CELLS] = {
			[SKILLS] = text_of(rec, skills),
			[REQUIRED] = text_of(rec, required),
		};
		struct slice cell[CELLS];

		skill_read(&t->scan, &t->dict, text_of(rec, title));
		skill_tags_add(&t->tags, &t->scan, true);
		skill_read(&t->scan, &t->dict, text_of(rec, description));
		skill_tags_add(&t->tags, &t->scan, false);
		list_tags(t, old);
		for (int i = 0; i < CELLS; i++)
			cell[i] = str_slice(&t->text[i]);
		writer_splice(out, rec, cell);
	}
}

int
main(int argc, char *argv[])
{
	struct options opt = { false, false };
	struct tagger t = { .scan = { 0 } };
	struct cli cli;
	int key;

	cli_begin(&cli, &tool, argc, argv);
	skill_dict_begin(&t.dict);
	while ((key = cli_next(&cli)) != CLI_DONE) {
		if (key == 'e')
			opt.evidence = true;
		else if (key == KEY_TEXT)
			opt.text = true;
	}
	skill_dict_compile(&t.dict);
	skill_tags_begin(&t.tags, &t.dict);
	tag_records(&cli, &t);
	skill_tags_free(&t.tags);
	skill_scan_free(&t.scan);
	skill_dict_free(&t.dict);
	for (int i = 0; i < CELLS; i++)
		str_free(&t.text[i]);
	return cli_finish(&cli);
}
