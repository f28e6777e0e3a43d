/* SPDX-License-Identifier: ISC */
/*
 * What the text of a salary says: bounds, currency, period, and how sure
 * that is.  Bounds are in plain units of the currency, exact to 1/10000.
 *
 * Nothing here allocates or fails: any text gets a status.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_SALARY_H
#define JOB_SALARY_H

#include "../lib/number.h"

enum salary_status {
	SALARY_OK,
	SALARY_REPAIRED,    /* an obvious error was put right, see the notes */
	SALARY_SUSPECT,	    /* kept as stated, but not credible */
	SALARY_PLACEHOLDER, /* a figure that stands for none; no bounds */
	SALARY_NONE,	    /* says that there is no figure */
	SALARY_NOTPAY,	    /* the text is about something else */
	SALARY_UNPARSED
};

enum salary_unit {
	SALARY_NO_UNIT,
	SALARY_HOUR,
	SALARY_DAY,
	SALARY_WEEK,
	SALARY_MONTH,
	SALARY_YEAR
};

/* bits of struct salary's notes */
enum salary_note {
	NOTE_K_SHARED,
	NOTE_K_DOUBLED,
	NOTE_THOUSANDS_MISSING,
	NOTE_SWAPPED,
	NOTE_BOUND_10X,
	NOTE_NO_CURRENCY,
	NOTE_NO_UNIT,
	NOTE_UNIT_ASSUMED,
	NOTE_COUNT
};

struct salary {
	enum salary_status status;
	bool has_min, has_max;
	fixed min, max;
	char currency[4]; /* ISO 4217, or "" */
	enum salary_unit unit;
	unsigned notes; /* 1u << enum salary_note */
};

void salary_read(struct slice text, struct salary *);

const char *salary_status_name(enum salary_status);
/* schema.org's unitText: HOUR … YEAR, or "" */
const char *salary_unit_name(enum salary_unit);
/* appends the names of the notes, joined by '|' */
void salary_add_notes(struct str *, unsigned notes);

#endif
