/* SPDX-License-Identifier: ISC */
/*
 * Currencies (ISO 4217): their names and signs, and what work is paid in
 * each, roughly.
 *
 * May be included by: job.
 */
#ifndef JOB_SALARY_CURRENCY_H
#define JOB_SALARY_CURRENCY_H

#include <stdint.h>

#include "../lib/str.h"

struct currency {
	char code[4];
	/*
	 * The order of magnitude of an average gross monthly wage, in plain
	 * units: what a figure is measured by
	 */
	int64_t month;
	/*
	 * The period that a bare figure means: 'M' or 'Y'; 'W': 'Y', and work
	 * is paid in it all over the world, at any level
	 */
	char custom;
};

enum currency_side {
	SIDE_EITHER,
	SIDE_BEFORE, /* only before a figure */
	SIDE_AFTER   /* only behind one */
};

/* how sure the name is */
enum currency_claim {
	CLAIM_SURE,
	CLAIM_SHARED, /* several currencies have it; this is the largest */
	CLAIM_YEN,    /* JPY, or CNY by its amount */
	CLAIM_YUAN,   /* CNY, or TWD by the characters around it */
	CLAIM_CODE,   /* also an ordinary word: a code in capitals only */
	CLAIM_VAGUE   /* money of some kind: pesos */
};

struct currency_name {
	const char *text; /* as plain text */
	char code[4];
	enum currency_side side;
	enum currency_claim claim;
};

extern const struct currency_name currency_names[];
extern const size_t currency_name_count;

/* by a code of three letters and NUL; NULL: not in the table */
const struct currency *currency_find(const char *code);

/*
 * salary_country.c: what is paid with in a country (ISO 3166-1 alpha-2);
 * NULL: unknown
 */
const char *currency_of_country(struct slice country);
/* is a shared name, such as "$", a name of this currency at home? */
bool currency_has_name(const char *code, const char *name);

#endif
