/* SPDX-License-Identifier: ISC */
/*
 * Records as postings: their texts, copied, and their annual pay.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_POSTINGS_H
#define JOB_POSTINGS_H

#include "demand.h"
#include "sample.h"
#include "tagger.h"

enum posting_field {
	FIELD_ROLE,
	FIELD_SKILLS,
	FIELD_REQUIRED,
	FIELD_DESCRIPTION,
	FIELD_DATE,
	FIELD_COUNTRY,
	FIELD_SENIORITY,
	FIELD_TITLE,
	FIELD_ORGANIZATION,
	FIELD_LOCATION,
	FIELD_URL,
	FIELDS
};

/* where the fields and the pay of a posting are */
struct postings {
	const struct header *header;
	size_t known;	      /* columns of it when these were looked for */
	size_t field[FIELDS]; /* HEADER_NONE: there is no such column */
	bool has_pay;
	struct source source;
	struct tagger *tagger; /* fills what is empty; the caller's */
};

/* a posting and what its texts point into */
struct posting_memory {
	struct posting posting;
	struct sample sample;
	struct str text[FIELDS], choices, currency, unit;
	bool tagged; /* its skills are the tagger's */
};

void postings_init(struct postings *, const struct header *, struct tagger *);
void postings_free(struct postings *);

void posting_init(struct posting_memory *, const struct postings *);
/* false as of sample_read */
bool posting_read(
    struct posting_memory *, struct postings *, const struct record *);
/* the annual pay, after posting_read and what was folded into it */
void posting_read_pay(struct posting_memory *, const struct postings *);
void posting_free(struct posting_memory *);

#endif
