/* SPDX-License-Identifier: ISC */
/*
 * Texts as tokens, remembered by pattern.  Texts of pay follow few patterns:
 * of 15,446 from 40 boards, each unlike the others, four in five are another
 * one with other digits.  Their tokens are that one's but for the figures,
 * which alone are read anew: half of the work of finding them.
 *
 * The memory has a fixed size, and what is given out is valid until the next
 * call.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_PATTERN_H
#define JOB_SALARY_PATTERN_H

#include "salary_token.h"

struct lexed {
	struct slice plain; /* salary_plain.h */
	bool markup, mojibake, truncated;
	const struct token *at; /* a WORD_STOP behind the last */
	size_t n;
};

struct patterns;

/* the words must outlive the patterns */
struct patterns *patterns_new(const struct words *);
void patterns_free(struct patterns *);
/* the tokens of a text */
void patterns_read(struct patterns *, struct slice text, struct lexed *);

#endif
