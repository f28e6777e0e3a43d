/* SPDX-License-Identifier: ISC */
/* the skills of a whole posting; see skill_tags.h */
#include <stdlib.h>

#include "skill_negation.h"
#include "skill_section.h"
#include "skill_tags.h"
#include "skill_years.h"

void
skill_tags_begin(struct skill_tags *t, const struct skill_dict *d)
{
	*t = (struct skill_tags){ NULL, 0, 0, NULL };
	t->place = mem_zalloc(d->nskill, sizeof(*t->place));
}

void
skill_read(struct skill_scan *s, const struct skill_dict *d, struct slice text)
{
	skill_match(s, d, text);
	skill_sections(s);
	skill_negation(s);
	skill_years(s);
}

void
skill_read_title(
    struct skill_scan *s, const struct skill_dict *d, struct slice title)
{
	skill_match(s, d, title);
	for (size_t i = 0; i < s->nhit; i++)
		s->hit[i].section = SECTION_TITLE;
}

void
skill_tags_add(struct skill_tags *t, const struct skill_scan *s)
{
	for (size_t i = 0; i < s->nhit; i++) {
		const struct skill_hit *h = &s->hit[i];
		struct skill_tag *tag;
		uint32_t *place;

		if (!skill_hit_is_skill(h) || h->ask == ASK_DENIED)
			continue;
		place = &t->place[h->entry->skill];
		if (!*place) {
			MEM_GROW(t->v, t->n, t->cap);
			t->v[t->n] =
			    (struct skill_tag){ .skill = h->entry->skill,
				    .order = (uint32_t)t->n };
			*place = (uint32_t)++t->n;
		}
		tag = &t->v[*place - 1];
		tag->count++;
		tag->in_title |= h->section == SECTION_TITLE;
		tag->required |= h->ask == ASK_REQUIRED;
	}
}

static bool
is_before(const struct skill_tag *a, const struct skill_tag *b)
{
	if (a->in_title != b->in_title)
		return a->in_title;
	if (a->required != b->required)
		return a->required;
	if (a->count != b->count)
		return a->count > b->count;
	return a->order < b->order;
}

/* by insertion: there are few, and qsort(3) may allocate */
void
skill_tags_sort(struct skill_tags *t)
{
	for (size_t i = 1; i < t->n; i++) {
		struct skill_tag tag = t->v[i];
		size_t k = i;

		for (; k > 0 && is_before(&tag, &t->v[k - 1]); k--)
			t->v[k] = t->v[k - 1];
		t->v[k] = tag;
	}
}

void
skill_tags_clear(struct skill_tags *t)
{
	for (size_t i = 0; i < t->n; i++)
		t->place[t->v[i].skill] = 0;
	t->n = 0;
}

void
skill_tags_free(struct skill_tags *t)
{
	free(t->v);
	free(t->place);
}
