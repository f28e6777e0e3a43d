/* SPDX-License-Identifier: ISC */
/*
 * How distinctive a word is of one of two groups: the log-odds ratio with an
 * informative Dirichlet prior, Monroe, Colaresi & Quinn (2008), "Fightin'
 * Words", equations 16, 20 and 22.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_LOGODDS_H
#define JOB_LOGODDS_H

#include <stdint.h>

/* a word in a group: how often, of so many words in all */
struct word_count {
	uint64_t n, of;
};

/*
 * The z-score: above 1.96 the word is the first group's, below -1.96 the
 * second's.  all counts it in all texts, the groups' among them; what is
 * expected from there weighs as much as LOGODDS_PRIOR words, which draws
 * rare words to 0.  0 if the word is in none, or the only one.
 */
#define LOGODDS_PRIOR 500

double logodds_z(
    struct word_count first, struct word_count second, struct word_count all);

#endif
