/* SPDX-License-Identifier: ISC */
/*
 * A posting with all that a page shows of it.  Texts may be "", and live as
 * long as the corpus that they are from.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_VACANCY_H
#define JOB_VACANCY_H

#include "postings.h"
#include "salary_annual.h"

struct vacancy {
	struct posting posting;
	size_t role; /* its number in the demand */
	struct slice employment_type, remote, valid_through, identifier;
	struct slice locality, region;
	struct slice description; /* its beginning, on one line */
	bool says_pay;		  /* the record says something of it */
	struct salary salary;	  /* what it says */
};

/*
 * Reads a record whose posting was read.  Where salnorm(1) has not judged
 * the salary it is read here as salnorm --annual would, and the posting's
 * pay is what comes of it.
 */
void vacancy_read(struct vacancy *, const struct posting *,
    const struct record *, struct salary_reader *, struct arena *texts);
/* makes the second one's pay, with the first's, the range of one posting */
void vacancy_fold(struct vacancy *, const struct vacancy *second);
/* does it show figures of pay that can be believed? */
bool vacancy_has_pay(const struct vacancy *);
/* appends them: "USD 120,000 – 160,000 a year"; or "not stated" */
void vacancy_add_pay(struct str *, const struct vacancy *);

#endif
