/* SPDX-License-Identifier: ISC */
/* titles and skills of postings; see tagger.h */
#include "tagger.h"
#include "skill_negation.h"

void
tagger_init(struct tagger *t)
{
	*t = (struct tagger){ .titles = NULL };
}

void
tagger_free(struct tagger *t)
{
	if (t->titles)
		titles_free(t->titles);
	if (t->has_dict) {
		skill_tags_free(&t->tags);
		skill_scan_free(&t->scan);
		skill_dict_free(&t->dict);
	}
	str_free(&t->skills);
	str_free(&t->required);
	str_free(&t->choices);
}

static void
need_dict(struct tagger *t)
{
	if (t->has_dict)
		return;
	t->has_dict = true;
	skill_dict_begin(&t->dict);
	skill_dict_compile(&t->dict);
	skill_tags_begin(&t->tags, &t->dict);
}

void
tagger_read_title(struct tagger *t, struct slice title)
{
	if (!t->titles)
		t->titles = titles_new();
	title_read(t->titles, title, &t->title);
}

static void
add_item(struct str *list, struct slice name)
{
	if (list->n)
		str_addc(list, '|');
	str_add(list, name);
}

/* the group "A or B" that the description names the skill in, or 0 */
static unsigned
group_of(const struct tagger *t, uint32_t skill)
{
	for (size_t i = 0; i < t->scan.nhit; i++) {
		const struct skill_hit *h = &t->scan.hit[i];

		if (skill_hit_is_skill(h) && h->entry->skill == skill &&
		    h->alternative)
			return h->alternative;
	}
	return 0;
}

/* the items of a group, at its first one: those before i are not in it */
static void
add_group(struct tagger *t, size_t i, unsigned group)
{
	for (size_t k = 0; k < t->tags.n; k++) {
		uint32_t skill = t->tags.v[k].skill;

		if (group_of(t, skill) != group)
			continue;
		if (k < i)
			return;
		if (k == i)
			add_item(&t->choices, SLICE(""));
		else
			str_addc(&t->choices, '\t');
		str_add(&t->choices, t->dict.skill[skill].source.name);
	}
}

static void
list_choices(struct tagger *t)
{
	bool any = false;

	str_clear(&t->choices);
	for (size_t i = 0; i < t->tags.n; i++) {
		uint32_t skill = t->tags.v[i].skill;
		unsigned group = group_of(t, skill);

		any |= group != 0;
		if (group)
			add_group(t, i, group);
		else
			add_item(&t->choices, t->dict.skill[skill].source.name);
	}
	if (!any)
		str_clear(&t->choices);
}

void
tagger_read_skills(struct tagger *t, struct slice title,
    struct slice description, struct slice employer)
{
	need_dict(t);
	skill_read_title(&t->scan, &t->dict, title);
	skill_tags_add(&t->tags, &t->scan);
	skill_read(&t->scan, &t->dict, description);
	skill_deny_employer(&t->scan, employer);
	skill_tags_add(&t->tags, &t->scan);
	skill_tags_sort(&t->tags);
	str_clear(&t->skills);
	str_clear(&t->required);
	for (size_t i = 0; i < t->tags.n; i++) {
		const struct skill_tag *tag = &t->tags.v[i];
		struct slice name = t->dict.skill[tag->skill].source.name;

		add_item(&t->skills, name);
		if (tag->required)
			add_item(&t->required, name);
	}
	list_choices(t);
	skill_tags_clear(&t->tags);
}

const char *
tagger_kind(struct tagger *t, struct slice skill)
{
	size_t i;

	need_dict(t);
	i = header_find(&t->dict.names, skill);
	return i == HEADER_NONE ? NULL
				: skill_kind_name(t->dict.skill[i].source.kind);
}
