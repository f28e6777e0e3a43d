/* SPDX-License-Identifier: ISC */
/*
 * The phrases of title_words.h, found in a title: the longest from the left.
 *
 * May be included by: job.
 */
#ifndef JOB_TITLE_INDEX_H
#define JOB_TITLE_INDEX_H

#include "title_text.h"
#include "title_words.h"

/* a phrase of a title, or one unknown word */
struct title_item {
	enum word_kind kind;
	unsigned what; /* index into the table of its kind; rank; level */
	enum title_sep sep;
	bool english;
	struct slice text; /* as written */
};

struct title_items {
	struct title_item item[TITLE_MAX_WORDS + 1];
	size_t n;
	bool dropped; /* words that say nothing were left out */
};

struct title_index;

struct title_index *title_index_new(void);
void title_index_free(struct title_index *);
void title_index_match(const struct title_index *, const struct title_text *,
    struct title_items *);
/* what a field and a head make, or NULL for "field head" */
const struct title_pair *title_index_pair(
    const struct title_index *, unsigned field, unsigned head);

#endif
