/* SPDX-License-Identifier: ISC */
/*
 * The bands of pay that a text states: its figures with what is said of
 * each, before anything is decided.
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_GRAMMAR_H
#define JOB_SALARY_GRAMMAR_H

#include "salary.h"
#include "salary_currency.h"
#include "salary_token.h"

#define BANDS_MAX 12

struct figure {
	fixed written;	/* 25 of "25k" */
	int64_t factor; /* 1000 of "25k"; 1 when there is none */
	unsigned shape; /* of its token */
	uint8_t digits;
};

/* what a band is about, the best last */
enum role {
	ROLE_EXTRA,  /* a bonus, an allowance: beside the pay */
	ROLE_MAYBE,  /* a figure next to the name of an extra */
	ROLE_TARGET, /* OTE: pay with what may be earned on top */
	ROLE_PAY,
	ROLE_BASE /* pay without what may be earned on top */
};

struct band {
	struct figure low, high; /* the same for a single figure */
	bool range;
	bool from, upto; /* the single figure is a bound */
	bool labelled;	 /* "salary" or the like stands before it */
	bool between;	 /* another word stands before it */
	bool denied;	 /* and one that says that there is no figure */
	enum role role;
	const struct currency_name *currency; /* NULL: none */
	enum salary_unit unit;
	bool attached; /* the unit stands right behind the figures … */
	bool rated;    /* … or right before them */
	unsigned notes;
	size_t begin, end; /* tokens */
};

struct bands {
	struct band at[BANDS_MAX];
	size_t n;
	fixed payments;
	unsigned figures; /* how many there are in the text … */
	unsigned passed;  /* … and how many of them are known not to be pay */
	bool none;	  /* the text says that there is no figure */
	bool pay;	  /* the text has a word of pay */
	bool extra;	  /* it has one of pay beside that: EXTRA_PAY */
	bool words;	  /* it has words that are not in the vocabulary */
	bool date;	  /* it is a date */
};

/* the n tokens at, with a WORD_STOP behind them */
void grammar_read(struct bands *, const struct token *at, size_t n);

#endif
