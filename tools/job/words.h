/* SPDX-License-Identifier: ISC */
/*
 * The words of a text that letter_add_lower has folded: runs of letters and
 * digits, and '+' and '#' (C++, C#).
 *
 * May be included by: job.
 */
#ifndef JOB_WORDS_H
#define JOB_WORDS_H

#include "../lib/str.h"

/* takes the next word off *rest; absent when there is none */
struct slice words_next(struct slice *rest);

#endif
