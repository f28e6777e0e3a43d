/* SPDX-License-Identifier: ISC */
/*
 * Words that name occupations, to tell the title of a job from other text.
 *
 * May be included by: job.
 */
#ifndef JOB_OCCUPATION_H
#define JOB_OCCUPATION_H

#include "../lib/str.h"

/*
 * The first word in text that names an occupation ("engineer", "Leiter",
 * "(m/w/d)" too), as it stands there, or an absent slice.
 */
struct slice occupation_find(struct slice text);

#endif
