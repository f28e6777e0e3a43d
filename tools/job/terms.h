/* SPDX-License-Identifier: ISC */
/*
 * The words of job pages for the kind of contract, the level, where the work
 * is done and the period of pay, and the values that records have for them.
 *
 * May be included by: job.
 */
#ifndef JOB_TERMS_H
#define JOB_TERMS_H

#include "../lib/str.h"

enum term_kind {
	TERM_EMPLOYMENT, /* FULL_TIME … OTHER */
	TERM_SENIORITY,	 /* intern … cxo */
	TERM_REMOTE,	 /* remote hybrid onsite */
	TERM_UNIT,	 /* HOUR … YEAR */
	/* the words that say so even in a title */
	TERM_TITLE_TYPE,
	TERM_TITLE_LEVEL,
	TERM_TITLE_REMOTE,
	/* the phrases that say so in running text */
	TERM_TEXT_REMOTE
};

/*
 * Calls fn with the value of each term of the kind that text holds, as whole
 * words, in their order; returns how many.  The longest term wins: "contract
 * of employment" is no contract.
 */
typedef void term_fn(void *ctx, struct slice value);
size_t terms_each(enum term_kind, struct slice text, term_fn *fn, void *ctx);
/* the value of the first term, or an absent slice */
struct slice terms_first(enum term_kind, struct slice text);
/* the same if the term is all of the text */
struct slice terms_whole(enum term_kind, struct slice text);

#endif
