/* SPDX-License-Identifier: ISC */
/*
 * Titles of occupations from a list of the user's, such as those of O*NET
 * and ESCO, with their codes.
 *
 * Texts are copied.  The titles must outlive the list.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TITLE_EXTRA_H
#define JOB_TITLE_EXTRA_H

#include "title.h"

struct title_extra;

struct title_extra *title_extra_new(const struct titles *);
void title_extra_free(struct title_extra *);
/*
 * Adds another name of an occupation.  The first occupation of a name stays,
 * unless the name is the occupation's own.  A name that means something else
 * by our tables than the occupation's own name is left out: in ESCO, "AI
 * engineer" is an inseminator of animals.
 */
void title_extra_add(struct title_extra *, struct slice code,
    struct slice occupation, struct slice name);
/*
 * The code of the occupation of a title that was read, absent if there is
 * none.  An occupation without a role in our tables gives its name as one.
 */
struct slice title_extra_find(
    const struct title_extra *, struct slice text, struct title *);

#endif
