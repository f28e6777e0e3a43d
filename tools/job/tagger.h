/* SPDX-License-Identifier: ISC */
/*
 * What titlenorm and skilltag would find in a posting, for a tool whose
 * records came without their columns.  The tables are built when they are
 * first asked for.
 *
 * Slices and pointers are valid until the next call; the skills' names as
 * long as the tagger.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TAGGER_H
#define JOB_TAGGER_H

#include "skill_tags.h"
#include "title.h"

struct tagger {
	struct title title;
	struct str skills, required; /* joined by '|' */
	/* the skills, where "A or B" is one item, A TAB B; "": there is none */
	struct str choices;

	/* private */
	struct titles *titles;
	bool has_dict;
	struct skill_dict dict;
	struct skill_scan scan;
	struct skill_tags tags;
};

void tagger_init(struct tagger *);
void tagger_free(struct tagger *);
/* reads a title into t->title */
void tagger_read_title(struct tagger *, struct slice title);
/* finds the skills of a posting, or of a CV: each text may be empty */
void tagger_read_skills(struct tagger *, struct slice title,
    struct slice description, struct slice employer);
/* "tool" or "concept"; NULL: no skill of the dictionary has this name */
const char *tagger_kind(struct tagger *, struct slice skill);

#endif
