/* SPDX-License-Identifier: ISC */
/*
 * The skills of a whole posting, each once: what its title and description
 * name, the most prominent first.
 *
 *	skill_tags_begin(&tags, &dict);
 *	skill_read_title(&scan, &dict, title);
 *	skill_tags_add(&tags, &scan);
 *	skill_read(&scan, &dict, description);
 *	skill_tags_add(&tags, &scan);
 *	skill_tags_sort(&tags);
 *	for (i = 0; i < tags.n; i++) … tags.v[i] …
 *
 * Prominent is what the title names, then what is required, then what is
 * named often; what is equal stands in the order of the text.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_TAGS_H
#define JOB_SKILL_TAGS_H

#include "skill_match.h"

struct skill_tag {
	uint32_t skill;
	uint32_t count, order;
	bool in_title, required;
};

struct skill_tags {
	struct skill_tag *v;
	size_t n;

	/* private */
	size_t cap;
	uint32_t *place; /* by skill: the index + 1 of its tag, or 0 */
};

/* finds the skills of a text and judges them: a whole scan */
void skill_read(
    struct skill_scan *, const struct skill_dict *, struct slice text);
/* the same for a title, which says nothing of what is required */
void skill_read_title(
    struct skill_scan *, const struct skill_dict *, struct slice title);

void skill_tags_begin(struct skill_tags *, const struct skill_dict *);
void skill_tags_add(struct skill_tags *, const struct skill_scan *);
void skill_tags_sort(struct skill_tags *);
/* forgets the tags of a posting */
void skill_tags_clear(struct skill_tags *);
void skill_tags_free(struct skill_tags *);

#endif
