/* SPDX-License-Identifier: ISC */
/*
 * How much of two texts is the same, from small signatures of them: MinHash
 * (Broder 1997) over runs of five words, of each minimum eight bits (Li,
 * Koenig 2010: b-bit minwise hashing), and bands of it to find those that
 * are alike without comparing all (Leskovec, Rajaraman, Ullman: Mining of
 * Massive Datasets, 3.4).
 *
 * Two texts that share the part s of their runs (Jaccard) have a minimum in
 * common with probability p = s + (1 - s)/256, and a band of five with
 * 1 - (1 - p^5)^20: 0.007 for s = 0.2, 0.19 for 0.4, 0.48 for 0.5, 0.81 for
 * 0.6, 0.975 for 0.7, 0.9997 for 0.8.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_MINHASH_H
#define JOB_MINHASH_H

#include <stdint.h>

#include "../lib/str.h"

#define MINHASH_WORDS 5 /* of a run */
#define MINHASH_BANDS 20
#define MINHASH_ROWS 5 /* of a band */
#define MINHASH_SIZE (MINHASH_BANDS * MINHASH_ROWS)

struct minhash {
	uint8_t least[MINHASH_SIZE]; /* eight bits of a hash of each minimum */
};

/* the signature of a text; returns how many words it has */
size_t minhash_text(struct minhash *, struct slice text);
/* the part of the runs that the texts share, estimated, in percent */
unsigned minhash_percent(const struct minhash *, const struct minhash *);
/* a hash of a band: two texts with an equal one should be compared */
uint64_t minhash_band(const struct minhash *, unsigned band);

#endif
