/* SPDX-License-Identifier: ISC */
/*
 * What the files of the grammar share: a place among the tokens, with what
 * was said before it.
 *
 * May be included by: job/salary_grammar, job/salary_figure.
 */
#ifndef JOB_SALARY_FIGURE_H
#define JOB_SALARY_FIGURE_H

#include "salary_grammar.h"

/* what was said before a figure */
struct lead {
	const struct currency_name *currency;
	enum salary_unit unit;
	bool from, upto, between, numbered, labelled;
	enum role role;
	unsigned notes;
};

struct parser {
	const struct token *t; /* ends with a WORD_STOP */
	size_t n, i;
	struct lead lead;
	bool words; /* an unknown word was seen */
	struct bands *out;
};

static inline enum meaning
meaning_at(const struct parser *p, size_t i)
{
	return i < p->n ? p->t[i].meaning : WORD_STOP;
}

static inline const struct currency_name *
currency_at(const struct parser *p, size_t i)
{
	return &currency_names[p->t[i].word->value];
}

static inline enum salary_unit
unit_at(const struct parser *p, size_t i)
{
	return (enum salary_unit)p->t[i].word->value;
}

/* can the figure at i be an amount of money, by what stands around it? */
bool figure_is_money(const struct parser *, size_t i, bool currency);
/* the figure at i with its factor; returns what is behind it */
size_t figure_take(const struct parser *, size_t i, struct figure *);

#endif
