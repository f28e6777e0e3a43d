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
skill_tags_add(struct skill_tags *t, const struct skill_scan *s, bool is_title)
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
		tag->in_title |= is_title;
		tag->required |= h->ask == ASK_REQUIRED;
	}
}

static int
by_prominence(const void *pa, const void *pb)
{
	const struct skill_tag *a = pa, *b = pb;

	if (a->in_title != b->in_title)
		return a->in_title ? -1 : 1;
	if (a->required != b->required)
		return a->required ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

void
skill_tags_sort(struct skill_tags *t)
{
	if (t->n > 1)
		qsort(t->v, t->n, sizeof(*t->v), by_prominence);
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
