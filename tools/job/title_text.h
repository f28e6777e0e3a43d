/* SPDX-License-Identifier: ISC */
/*
 * A job title as words: folded to lower case without accents, each with the
 * separator that stands before it.  What is in brackets comes after the rest;
 * gender marks such as (m/w/d), :in and H/F are gone.
 *
 * Words point into the title and into the struct, which is not to be copied.
 *
 * May be included by: job.
 */
#ifndef JOB_TITLE_TEXT_H
#define JOB_TITLE_TEXT_H

#include <stdint.h>

#include "../lib/str.h"

/* what stands before a word, the strongest last */
enum title_sep {
	SEP_SPACE, /* or a hyphen within a word */
	SEP_OF,
	SEP_AND,
	SEP_OR, /* also a slash */
	SEP_COMMA,
	SEP_DASH,    /* also a bar, a colon, a bullet */
	SEP_AT,	     /* a preposition: for, in, with, at */
	SEP_BRACKET, /* the first word of a title, or within brackets */
};

/* nobody's title is longer; what is, is read as far as this */
#define TITLE_MAX_WORDS 48
#define TITLE_MAX_BYTES 512

struct title_word {
	struct slice text; /* as written */
	struct slice fold;
	uint64_t hash; /* of fold */
	enum title_sep sep;
};

struct title_text {
	struct title_word word[TITLE_MAX_WORDS];
	size_t n;
	char fold[TITLE_MAX_BYTES];
	size_t nfold;
};

void title_split(struct slice title, struct title_text *);
uint64_t title_hash(struct slice fold);

#endif
