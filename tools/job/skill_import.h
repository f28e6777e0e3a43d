/* SPDX-License-Identifier: ISC */
/*
 * Lists of skills that a user brings: our own table, and two public ones as
 * they are downloaded.  Each is known by its header.
 *
 *	own	skill, and any of kind category aliases veto require
 *	ESCO	skills_en.csv: preferredLabel, altLabels, skillType
 *	O*NET	Technology Skills.txt: Example, Commodity Title
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_IMPORT_H
#define JOB_SKILL_IMPORT_H

#include "skill_dict.h"

enum skill_list {
	LIST_OWN,
	LIST_ESCO,
	LIST_ONET,
	LIST_COUNT
};

enum skill_field {
	FIELD_NAME,
	FIELD_KIND,
	FIELD_CATEGORY,
	FIELD_ALIASES,
	FIELD_VETO,
	FIELD_REQUIRE,
	FIELD_COUNT
};

struct skill_import {
	enum skill_list list;
	size_t column[FIELD_COUNT]; /* of the list, or HEADER_NONE */

	/* private */
	struct str aliases;
};

/* false if the header is that of none of the lists */
bool skill_import_begin(struct skill_import *, const struct header *);
/* adds a row of the list, its texts by field, "" where it has none */
void skill_import_add(
    struct skill_import *, struct skill_dict *, const struct slice *text);
void skill_import_free(struct skill_import *);

#endif
