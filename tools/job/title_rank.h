/* SPDX-License-Identifier: ISC */
/*
 * The rank and the level that the words of a title state.
 *
 * May be included by: job.
 */
#ifndef JOB_TITLE_RANK_H
#define JOB_TITLE_RANK_H

#include "title_index.h"

/*
 * The highest rank stated; of "Senior / Staff" the lower one, of "X or Senior
 * X" none.  An intern is one whatever else is said, and so is a junior.
 */
enum title_rank title_rank_read(const struct title_items *);
/* an Associate Analyst is a junior one; a Sales Associate is not */
bool title_rank_is_associate(const struct title_items *);
/* II, L5, Level 3 as a number; 0: none */
unsigned title_level_read(const struct title_items *);

#endif
