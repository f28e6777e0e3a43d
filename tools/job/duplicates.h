/* SPDX-License-Identifier: ISC */
/*
 * Which rows are the same job, and which of them is kept.
 *
 * Rows are numbered from 0 in the order in which they are added.  Those that
 * have a key in common are for twins (twins.h) to look at, and what it finds
 * is folded in; the caller brings the rows of a key together.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_DUPLICATES_H
#define JOB_DUPLICATES_H

#include "../lib/clusters.h"
#include "twins.h"

#define DUPLICATES_MAX HASHMAP_MAX

/* what is known of a row; absent texts are "" */
struct job {
	struct slice url, identifier, source;
	struct slice title, organization, location, country, description;
	uint32_t score; /* how complete it is: the best is kept */
};

/* what two rows may have in common, the surest first */
enum job_key {
	KEY_URL,	/* and the title */
	KEY_IDENTIFIER, /* within an organization or source, and the title */
	KEY_TITLE,
	JOB_KEYS
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
	struct fold *fold; /* see duplicates_choose */
	size_t nfold, fold_cap;

	/* private */
	struct clusters clusters;
	uint32_t *score; /* until duplicates_choose */
	bool *alone;	 /* of each row */
	size_t score_cap, alone_cap;
	uint32_t *kept; /* of each cluster, by what stands for it */
	struct str work;
};

void duplicates_init(struct duplicates *);
void duplicates_free(struct duplicates *);
/*
 * Adds a row.  Fills what twins need to know of it, and hashes of its keys;
 * 0 is none.
 */
void duplicates_add(struct duplicates *, const struct job *, struct posting *,
    uint64_t key[JOB_KEYS]);
/* two rows that have this key in common are the same job */
void duplicates_fold(struct duplicates *, enum job_key, uint32_t row,
    uint32_t other, unsigned percent);
/*
 * Called when all is folded: chooses, of each job, the row to be kept, and
 * puts the folds in the order of their rows.
 */
void duplicates_choose(struct duplicates *);
/* the row that is kept for this one; valid after duplicates_choose */
uint32_t duplicates_kept(struct duplicates *, uint32_t row);
/* is it the only row of its job? */
bool duplicates_is_alone(const struct duplicates *, uint32_t row);

#endif
