/* SPDX-License-Identifier: ISC */
/*
 * Which rows are the same job, and which of them is kept.
 *
 * Rows are numbered from 0 in the order in which they are added.  What twins
 * (twins.h) find is folded in by the caller.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_DUPLICATES_H
#define JOB_DUPLICATES_H

#include "../lib/clusters.h"
#include "../lib/hashmap.h"
#include "twins.h"

#define DUPLICATES_MAX HASHMAP_MAX

/* what is known of a row; absent texts are "" */
struct job {
	struct slice url, identifier, source;
	struct slice title, organization, location, description;
	uint32_t score; /* how complete it is: the best is kept */
};

enum fold_reason {
	FOLD_URL,
	FOLD_IDENTIFIER,
	FOLD_TEXT,
	FOLD_PLACE
};

extern const char *const fold_reason_name[];

/* two rows that were found to be one job */
struct fold {
	uint32_t row, earlier;
	enum fold_reason reason;
	unsigned percent; /* that their texts share */
};

struct duplicates {
	struct fold *fold; /* in the order in which they were found */
	size_t nfold, fold_cap;

	/* private */
	struct clusters clusters;
	uint32_t *score;
	size_t score_cap;
	struct hashmap exact;  /* addresses and identifiers */
	uint32_t *kept, *size; /* of each cluster, by what stands for it */
	struct str work;
};

void duplicates_init(struct duplicates *);
void duplicates_free(struct duplicates *);
/* adds a row, which is folded if its url or identifier is an earlier one's */
void duplicates_add(struct duplicates *, const struct job *);
/*
 * What twins need to know of the row that was added last, and a hash of its
 * title and place, which they must share.  False if it has no title.
 */
bool duplicates_posting(
    struct duplicates *, const struct job *, struct posting *, uint64_t *block);
void duplicates_fold(struct duplicates *, const struct fold *);
/* called when all is folded: chooses, of each job, the row to be kept */
void duplicates_choose(struct duplicates *);
/* the row that is kept for this one; valid after duplicates_choose */
uint32_t duplicates_kept(struct duplicates *, uint32_t row);
/* is it the only row of its job? */
bool duplicates_is_alone(struct duplicates *, uint32_t row);

#endif
