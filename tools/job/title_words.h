/* SPDX-License-Identifier: ISC */
/*
 * What the words of job titles mean: the tables of title_words.c and
 * title_roles.c.
 *
 * To teach titlenorm a word, add a row to title_words: the phrase as it is
 * written, its language, its kind and what it stands for.  A field or head
 * that is new has a row in title_fields or title_heads too, whose own name
 * need not be repeated as a phrase.
 *
 * May be included by: job, tests.
 */
#ifndef JOB_TITLE_WORDS_H
#define JOB_TITLE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "title.h"

enum word_kind {
	WORD_UNKNOWN,
	WORD_FIELD, /* a name of title_fields: Data, Machine Learning */
	WORD_HEAD,  /* a name of title_heads: Engineer, Analyst */
	WORD_ROLE,  /* a name of title_roles: CTO, Account Executive */
	WORD_RANK,  /* a name of title_ranks: senior */
	WORD_SKILL, /* a language: says nothing of the role but "Software" */
	WORD_LEVEL, /* a number */
	WORD_LEVEL_SIGN, /* the word before a number: Level 3 */
	WORD_DROP,	 /* says nothing of the role */
	WORD_OF,	 /* joins: Director of Data */
	WORD_AND,
	WORD_OR,
	WORD_AT, /* what follows only specialises: for, in, with */
	WORD_AS, /* a new start: als, as */
};

struct title_phrase {
	const char *phrase;
	char language[3]; /* ISO 639-1 */
	enum word_kind kind;
	const char *means; /* a name, or NULL where the kind says it all */
};

enum {
	FIELD_WEAK = 1,	    /* a field before it wins: AI Software Engineer */
	FIELD_STANDARD = 2, /* makes a role of its own of Software Engineer */
	FIELD_PRODUCT = 4,  /* keeps its Developer and Consultant: SAP */
	FIELD_WORDED = 8,   /* many English words, each keeps its own */
};

struct title_field {
	const char *name;
	const char *modifier; /* before a head, if it is another word */
	enum title_family family;
	const char *occupation; /* of an intern or lead of it; NULL: name */
	unsigned flags;
};

enum {
	HEAD_VAGUE = 1, /* says nothing alone: the nearest word stays */
	HEAD_EXACT = 2, /* an occupation of its own: of the family other */
};

struct title_head {
	const char *name;
	const char *bare;	   /* its role without a field */
	enum title_family alone;   /* without a field */
	enum title_family unknown; /* with a field that is not known */
	unsigned flags;
};

/* what a field and a head make, where it is not "field head" */
struct title_pair {
	const char *field, *head;
	const char *role;
	enum title_family family;
};

struct title_role {
	const char *name;
	enum title_family family;
	enum title_rank rank;
};

extern const struct title_phrase title_phrases[];
extern const size_t title_nphrase;
extern const struct title_field title_fields[];
extern const size_t title_nfield;
extern const struct title_head title_heads[];
extern const size_t title_nhead;
extern const struct title_pair title_pairs[];
extern const size_t title_npair;
extern const struct title_role title_roles[];
extern const size_t title_nrole;

#endif
