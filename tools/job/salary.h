/* SPDX-License-Identifier: ISC */
/*
 * What the text of a salary says: bounds, currency, period, and how sure
 * that is.  Bounds are in plain units of the currency, exact to 1/10000.
 *
 * A reader holds the vocabulary and remembers patterns of texts; reading
 * allocates nothing and does not fail: any text gets a status.
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

/* bits of struct salary's notes, in the order in which they are written */
enum salary_note {
	NOTE_K_SHARED,
	NOTE_K_DOUBLED,
	NOTE_THOUSANDS_MISSING,
	NOTE_SWAPPED,
	NOTE_SEPARATOR,
	NOTE_MOJIBAKE,
	NOTE_MARKUP,
	NOTE_OPEN_MIN,
	NOTE_OPEN_MAX,
	NOTE_ZERO_MIN,
	NOTE_BOUND_10X,
	NOTE_UNIT_IMPLAUSIBLE,
	NOTE_UNIT_CONFLICT,
	NOTE_TWO_BANDS,
	NOTE_TWO_CURRENCIES,
	NOTE_TRUNCATED,
	NOTE_DATE,
	NOTE_EXTRA_PAY,
	NOTE_OTE,
	NOTE_APPROX,
	NOTE_ESTIMATE,
	NOTE_CURRENCY_AMBIGUOUS,
	NOTE_CURRENCY_ASSUMED,
	NOTE_NO_CURRENCY,
	NOTE_UNIT_ASSUMED,
	NOTE_NO_UNIT,
	NOTE_GROSS,
	NOTE_NET,
	NOTE_NO_RATE,
	NOTE_COUNT
};

#define NOTE(name) (1u << NOTE_##name)

struct salary {
	enum salary_status status;
	bool has_min, has_max;
	fixed min, max;
	char currency[4]; /* ISO 4217, or "" */
	enum salary_unit unit;
	unsigned notes;	    /* NOTE(…) */
	fixed payments;	    /* salaries a year, such as 13.5; 0: not said */
	char rate_date[11]; /* of the exchange rate that was used, or "" */
};

/* what is known beside the text; "" and absent: nothing */
struct salary_given {
	/* structured pay that came with the record, as its cells say it */
	struct slice min, max, currency, unit;
	/* ISO 3166-1 alpha-2; tells whose "$" it is */
	struct slice country;
	/* what the board means where neither text nor record says it */
	char default_currency[4];
	enum salary_unit default_unit;
};

struct salary_reader;

struct salary_reader *salary_reader_new(void);
void salary_reader_free(struct salary_reader *);
/*
 * Reads a text.  Structured pay completes what the text says and stands in
 * for what it does not say; where they contradict each other the text counts.
 */
void salary_read(struct salary_reader *, struct slice text,
    const struct salary_given *, struct salary *);
/*
 * The code of a currency by its code, sign or name, or NULL; the period of a
 * word such as "hourly" or "MONTH", or SALARY_NO_UNIT
 */
const char *salary_find_currency(const struct salary_reader *, struct slice);
enum salary_unit salary_find_unit(const struct salary_reader *, struct slice);
/*
 * Appends pay as a text that salary_read reads back exactly: "USD 50000 -
 * 70000 per year", "from EUR 15.50 per hour".  Of a salary only bounds,
 * currency and unit are looked at.
 */
void salary_render(struct str *, const struct salary *);
/* appends how a text was read, line by line: tokens, bands, the choice */
void salary_explain(struct str *, struct salary_reader *, struct slice text,
    const struct salary_given *);

struct slice salary_status_name(enum salary_status);
/* schema.org's unitText: HOUR … YEAR, or "" */
struct slice salary_unit_name(enum salary_unit);
/* appends the names of the notes, joined by '|' */
void salary_add_notes(struct str *, const struct salary *);

#endif
