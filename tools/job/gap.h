/* SPDX-License-Identifier: ISC */
/*
 * The gap between what is held and what the postings of a role ask for.
 *
 *	gap_init(&g, &demand, to);
 *	gap_hold_role(&g, from);	… or gap_hold a skill each
 *	gap_compare(&g, percent);
 *	for (i = 0; i < g.n; i++) … g.row[i] …
 *	gap_free(&g);
 *
 * May be included by: job, tools.
 */
#ifndef JOB_GAP_H
#define JOB_GAP_H

#include "coverage.h"
#include "share.h"

#define GAP_MISSING_SHARE 0.05 /* asked for by so many of the target's */
#define GAP_HELD_SHARE 0.20    /* … of the origin's */
#define GAP_ADJACENT 0.25      /* min(P(s|t), P(t|s)) */
#define GAP_HIDDEN 3	       /* fewer postings say nothing */
#define GAP_NO_INTERVAL 30
#define GAP_ROUGH 100

enum gap_status {
	GAP_MISSING,
	GAP_HELD,
	GAP_FADING, /* held, and the target surely asks for it less */
	GAP_NONE    /* none of these: no row */
};

struct gap_row {
	struct slice name;
	size_t skill; /* its number */
	enum gap_status status;
	struct slice adjacent; /* a held skill, or "" */
	struct share to, from;
	bool has_z;
	double z;
	bool has_required;
	struct share required;
	uint32_t unlock; /* the place in the order of learning; 0: none */
	uint64_t gain;	 /* postings that reach the threshold then */
};

struct gap {
	const struct demand *demand;
	size_t to, from; /* roles; from KEYS_NONE: skills only */
	bool *held;	 /* by skill */
	bool *dropped;	 /* by skill: words of the target's title */
	uint32_t *order; /* by skill: its rank in the target's postings */
	struct gap_row *row;
	size_t n;
	struct coverage coverage;
	/* before anything is learnt: postings, and their share that is held */
	double median;
	struct share half, reached;
	unsigned percent; /* the threshold of reached */
	struct coverage_fit fit[COVERAGE_FITS];
	size_t nfit;
};

void gap_init(struct gap *, const struct demand *, size_t to);
void gap_hold_role(struct gap *, size_t from);
/* by name, letters of either case; false if no posting names it */
bool gap_hold(struct gap *, struct slice name);
/* fills all that is below from: rows missing first, by the target's share */
void gap_compare(struct gap *, unsigned percent);
void gap_free(struct gap *);

const char *gap_status_name(enum gap_status);

#endif
