/* SPDX-License-Identifier: ISC */
/*
 * The tokens of a salary: figures, and words with what they mean.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_TOKEN_H
#define JOB_SALARY_TOKEN_H

#include "../lib/number.h"
#include "salary_words.h"

#define TOKENS_MAX 160

/* how a figure is written; bits */
enum shape {
	SHAPE_DECIMAL = 1 << 0,	 /* has a fraction */
	SHAPE_GROUPED = 1 << 1,	 /* has thousands separators */
	SHAPE_LAKH = 1 << 2,	 /* grouped as in India: 9,74,778 */
	SHAPE_REPAIRED = 1 << 3, /* separators contradict each other */
	SHAPE_DOUBTFUL = 1 << 4, /* 1.250: thousands, or a fraction */
	SHAPE_HUGE = 1 << 5,	 /* no amount: a telephone number */
	SHAPE_NUMBERED = 1 << 6, /* stuck behind a word: IR35, SL1 */
	SHAPE_NEGATIVE = 1 << 7
};

struct token {
	const struct word *word; /* NULL: not in the vocabulary */
	fixed figure;		 /* of WORD_AMOUNT */
	enum meaning meaning;
	uint16_t begin, end; /* in the plain text */
	unsigned shape;	     /* enum shape */
	uint8_t digits;	     /* of the whole part of a figure */
	bool glued;	     /* nothing stands between it and the last one */
};

struct tokens {
	struct token at[TOKENS_MAX + 1]; /* a WORD_STOP behind the last */
	size_t n;
	bool truncated;
	bool by_digits; /* other digits might have made other words */
};

void tokens_make(struct tokens *, const struct words *, const struct plain *);
/* of a WORD_AMOUNT, after other digits were put in the place of its own */
void token_read_figure(struct token *, const char *plain);

#endif
