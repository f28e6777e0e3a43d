/* SPDX-License-Identifier: ISC */
/*
 * Which postings are the same job, among those that have something in common
 * already: their address, their identifier or at least their title.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TWINS_H
#define JOB_TWINS_H

#include "../lib/hashmap.h"
#include "minhash.h"

#define TWINS_ORGANIZATION 24 /* bytes that are compared */
/* so many of a group are all compared; of more, those that look alike */
#define TWINS_FEW 16

/* what is known of a posting; plain bytes, to be kept in a file too */
struct posting {
	uint32_t number;
	bool has_text; /* enough of it to be compared */
	bool has_town; /* its place is stated, not only part of an address */
	char country[2], region[2]; /* codes, or 0 */
	unsigned char organization_n;
	char organization[TWINS_ORGANIZATION]; /* its fingerprint */
	uint32_t organization_ends;	       /* see fingerprint.h */
	uint32_t board, address;	       /* hashes; 0: none */
	uint64_t place;			       /* a hash; 0: unknown */
	uint64_t order; /* of the title's words; a hash */
	struct minhash text;
};

/* what the postings of a group have in common */
enum twins_by {
	TWINS_EXACT, /* address or identifier, and title */
	TWINS_TITLE
};

/* a group of postings; private */
struct twins {
	struct posting *posting;
	struct choice *choice; /* of each */
	size_t n, cap, choice_cap;
	struct hashmap seen;
};

void posting_set_organization(
    struct posting *, struct slice fingerprint, uint32_t ends);
/* its words are to be compared if there are enough of them */
void posting_set_text(struct posting *, struct slice text);
/*
 * Are two of a group the same job?  Their places must not differ, as far as
 * they are known.  If only the title is the same, two texts must share 70
 * percent, or 90 if the organizations differ or the words of the title are
 * in another order; without a text, the organization and a stated town must
 * be the same, and not one board list both, under two addresses.  *percent
 * is what the texts share, 0 without.
 */
bool posting_is_same(const struct posting *, const struct posting *,
    enum twins_by, unsigned *percent);

/* percent is what the texts of the two share, 0 if they were not compared */
typedef void twins_fn(
    void *ctx, uint32_t number, uint32_t other, unsigned percent);

void twins_add(struct twins *, const struct posting *);
/*
 * Calls fn for each posting that is the same job as another one, and forgets
 * them.  One whose place is unknown is the same job as one of a known place
 * only if there is no choice of places; and without a text, none is if its
 * board lists several.
 */
void twins_match(struct twins *, enum twins_by, twins_fn *, void *ctx);
void twins_free(struct twins *);

#endif
