/* SPDX-License-Identifier: ISC */
/*
 * What a record says of pay: which group it belongs to and which values it
 * brings.
 *
 * A measure is a column of numbers, or the midpoint, minimum or maximum of a
 * band: of annual_min and annual_max if both are there, else of salary_min
 * and salary_max.  For a band the currency, and the unit of stated figures,
 * join the group: these columns are the tags.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_SAMPLE_H
#define JOB_SAMPLE_H

#include "../lib/record.h"
#include "groups.h"
#include "period.h"

enum basis {
	BASIS_NONE,   /* no band is measured: no tags */
	BASIS_ANNUAL, /* one tag, the currency */
	BASIS_STATED  /* two, currency and unit */
};

#define TAGS 2

/* the columns of tags by basis; NULL: there are no more */
extern const char *const tag_name[][TAGS];

enum measure_kind {
	MEASURE_CELL,
	MEASURE_MIDPOINT,
	MEASURE_MINIMUM,
	MEASURE_MAXIMUM
};

struct measure {
	enum measure_kind kind;
	struct slice name;
	size_t column; /* of a cell */
	bool is_pay;   /* salary_status judges it */
};

/* names with commas between; slices point into the options */
struct sample_options {
	struct slice group;
	struct slice measures; /* "": midpoint */
	enum period period;
	bool suspect; /* suspect salaries count, too */
};

/* where in a record group and values stand */
struct source {
	const struct header *header;
	size_t known; /* columns of it when these were looked for */
	size_t *key, nkey;
	enum period period;
	size_t date;
	struct measure *measure;
	size_t nmeasure;
	enum basis basis;
	size_t tag[TAGS];
	size_t low, high; /* of the band */
	size_t status;
	bool suspect;
};

/* one measure of a record */
struct reading {
	bool good;
	fixed value;
	unsigned notes; /* a set of 1 << enum group_note */
};

/* one record, or two that were folded */
struct sample {
	struct str key;	 /* the cells of its group, as in partial.h */
	struct str same; /* what two rows of one posting have in common */
	struct str period;
	unsigned tags; /* a set: which of them the record has */
	struct reading *reading;
};

/*
 * Finds the columns.  One that is needed and not there is named by *missing,
 * and false returned; source_free is due all the same.
 */
bool source_find(struct source *, const struct sample_options *,
    const struct header *, struct slice *missing);
void source_free(struct source *);

void sample_init(struct sample *, const struct source *);
/*
 * Reads a record.  False if it brings annual figures after others that had
 * none (NDJSON may): it is too late to measure these, and SAMPLE_TOO_LATE is
 * what a tool says then.
 */
#define SAMPLE_TOO_LATE                                                        \
	"\"annual_min\" and \"annual_max\" are new here: "                     \
	"name them with --columns"

bool sample_read(struct sample *, struct source *, const struct record *);
/* reads what two rows of one posting share: all cells but those of pay */
void sample_read_same(
    struct sample *, const struct source *, const struct record *);
/* makes the second row's pay, with the first's, the range of one posting */
void sample_fold(
    struct sample *, const struct source *, const struct sample *second);
/* adds the values to their groups; key is for working in */
void sample_add(const struct sample *, const struct source *, struct groups *,
    struct str *key);
void sample_free(struct sample *);

#endif
