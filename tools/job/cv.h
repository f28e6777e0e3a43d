/* SPDX-License-Identifier: ISC */
/*
 * Skills that a plain text names, a CV, and names that are like another.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_CV_H
#define JOB_CV_H

#include "../lib/str.h"

/*
 * Does the text name the skill, as words of its own?  Letters may be of
 * either case, but not those of a name of at most three (Go, R, C).
 */
bool cv_names(struct slice text, struct slice skill);

/*
 * How far two names are apart: the least number of letters to change, add
 * or take away, case aside (Levenshtein 1966).
 */
size_t name_distance(struct slice, struct slice);

#endif
