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

/* is the word one of an array's? */
#define WORDS_HAVE(list, word)                                                 \
	words_have(list, sizeof(list) / sizeof(*(list)), word)
bool words_have(const char *const *list, size_t n, struct slice word);

struct word_pair {
	const char *from, *to;
};

/* what an array of pairs makes of the word, or the word */
#define WORDS_TURN(pairs, word)                                                \
	words_turn(pairs, sizeof(pairs) / sizeof(*(pairs)), word)
struct slice words_turn(
    const struct word_pair *pairs, size_t n, struct slice word);

#endif
