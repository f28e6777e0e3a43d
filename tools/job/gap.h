/* SPDX-License-Identifier: ISC */
/*
 * The gap between two roles: which skills the postings of each ask for.
 *
 *	gap_begin(&g);
 *	gap_add(&g, GAP_FROM, SLICE("Python|SQL"));	… a posting each
 *	gap_compare(&g);
 *	for (i = 0; i < g.n; i++) … g.skill[i] …
 *	gap_free(&g);
 *
 * A posting without skills says nothing and is not counted in n.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_GAP_H
#define JOB_GAP_H

#include "../lib/header.h"
#include "share.h"

enum gap_side {
	GAP_FROM,
	GAP_TO,
	GAP_SIDES
};

enum gap_status {
	GAP_MISSING, /* 5 % or more of the target ask for it; not held */
	GAP_HELD,    /* 20 % or more of the origin ask for it */
	GAP_FADING,  /* held, and the target surely asks for it less */
	GAP_RARE     /* none of these: no row */
};

struct gap_skill {
	struct slice name; /* as long as the gap */
	uint64_t count[GAP_SIDES];
	size_t last; /* private: the posting that was counted last */
	struct share share[GAP_SIDES];
	enum gap_status status;
};

struct gap {
	struct gap_skill *skill;
	size_t n; /* of skills */
	uint64_t postings[GAP_SIDES];

	/* private */
	struct header names;
	size_t cap;
	size_t serial;
};

void gap_begin(struct gap *);
/* counts a posting; skills are joined by '|', and one named twice is one */
void gap_add(struct gap *, enum gap_side, struct slice skills);
/*
 * Fills share and status and sorts: missing, held, fading, rare; within
 * them by the target's share, falling, then by name.
 */
void gap_compare(struct gap *);
void gap_free(struct gap *);
const char *gap_status_name(enum gap_status);

#endif
