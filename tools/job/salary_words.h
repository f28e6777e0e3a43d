/* SPDX-License-Identifier: ISC */
/*
 * The words of pay: what each means, in any language, found by hash.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_WORDS_H
#define JOB_SALARY_WORDS_H

#include "salary_plain.h"

enum meaning {
	WORD_OTHER, /* not in the vocabulary */
	WORD_NOISE, /* known to change nothing */
	WORD_CURRENCY,
	WORD_FACTOR,
	WORD_PERIOD,  /* hour … year, as a noun */
	WORD_RATE,    /* hourly … per year: a period that needs no "per" */
	WORD_PER,     /* per, /, each */
	WORD_A,	      /* "a": per, or to */
	WORD_FROM,    /* before a figure, or behind it if the value is 1: it
		       * is the lower bound */
	WORD_UPTO,    /* the same: it is the upper bound */
	WORD_TO,      /* between two figures; before one: the upper bound */
	WORD_BETWEEN, /* before two figures */
	WORD_AND,     /* between those two; else an extra follows */
	WORD_OVER,    /* behind a figure: or more */
	WORD_UNDER,   /* behind a figure: or less */
	WORD_APPROX,
	WORD_GROSS,
	WORD_NET,
	WORD_ESTIMATE,
	WORD_LABEL,    /* salary, rate */
	WORD_BASE,     /* base, basic: not the whole package */
	WORD_TARGET,   /* OTE, total: more than the base */
	WORD_EXTRA,    /* bonus, benefits: beside the pay; value: enum extra */
	WORD_NONE,     /* negotiable, competitive: no figure is said */
	WORD_PAYMENTS, /* monthly salaries a year; value: how many, or 0 */
	WORD_COUNTED,  /* a number before it is no money: positions, km */
	WORD_NUMBERED, /* a number behind it is no money: grade, band */
	WORD_MONTH_NAME,
	/* what the lexer makes of characters */
	WORD_AMOUNT,
	WORD_DATE,
	WORD_PERCENT,
	WORD_DASH,
	WORD_TILDE,
	WORD_PLUS,
	WORD_SLASH,
	WORD_COMMA,
	WORD_STOP, /* the end of a clause */
	WORD_OPEN_PAREN,
	WORD_CLOSE_PAREN,
	WORD_UNKNOWN /* "?": a bound that is not stated */
};

enum extra {
	EXTRA_ANY,  /* beside the pay, unless the figure looks like pay */
	EXTRA_PAY,  /* the same, and paid in money: bonus, commission */
	EXTRA_PERK, /* no figure of its own: benefits */
	EXTRA_ALONE /* never the pay itself: stipend, allowance, referral */
};

/* a row of the vocabulary */
struct word {
	const char *text;     /* as plain text */
	const char *language; /* ISO 639-1, "" in many */
	enum meaning meaning;
	int64_t value; /* of a factor, unit, currency … */
};

/* salary_vocabulary.c */
extern const struct word salary_vocabulary[];
extern const size_t salary_vocabulary_size;

struct words;

struct words *words_new(void);
void words_free(struct words *);
/*
 * The longest word or phrase of the vocabulary that stands at *at and ends
 * where a word ends; moves *at behind it.  NULL: none.  Sets *by_digits
 * where the answer may depend on what digits stand there.
 */
const struct word *words_take(
    const struct words *, const struct plain *, size_t *at, bool *by_digits);
/* the same, when nothing but the bytes from at to end shall count */
const struct word *words_find(
    const struct words *, const struct plain *, size_t at, size_t end);

#endif
