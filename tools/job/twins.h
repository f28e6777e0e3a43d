/* SPDX-License-Identifier: ISC */
/*
 * Which postings of one title in one place are the same job.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TWINS_H
#define JOB_TWINS_H

#include "../lib/hashmap.h"
#include "minhash.h"

#define TWINS_ORGANIZATION 24 /* bytes that are compared */

/* what is known of a posting; plain bytes, to be kept in a file too */
struct posting {
	uint32_t number;
	bool has_text; /* enough of it to be compared */
	bool has_place;
	unsigned char organization_n;
	char organization[TWINS_ORGANIZATION]; /* its fingerprint */
	struct minhash text;
};

/* the postings of a title and place that were seen; private */
struct twins {
	struct posting *posting;
	size_t n, cap;
	struct hashmap seen;
};

void posting_set_organization(struct posting *, struct slice fingerprint);
/* its words are to be compared if there are enough of them */
void posting_set_text(struct posting *, struct slice text);
/*
 * Are they the same job?  Two texts must share 70 percent, or 90 if the
 * organizations differ; without a text, the organization and a known place
 * must be the same.  *percent is what the texts share, 0 without.
 */
bool posting_is_same(
    const struct posting *, const struct posting *, unsigned *percent);

/* percent is what the texts of the two share, 0 without texts */
typedef void twins_fn(
    void *ctx, uint32_t number, uint32_t earlier, unsigned percent);

void twins_add(struct twins *, const struct posting *);
/* calls fn for each posting that is the same job as an earlier one; forgets */
void twins_match(struct twins *, twins_fn *, void *ctx);
void twins_free(struct twins *);

#endif
