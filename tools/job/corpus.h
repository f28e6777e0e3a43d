/* SPDX-License-Identifier: ISC */
/*
 * All that pages are made from: what the postings of each role ask for and
 * pay (demand.h), and the postings themselves, of the roles that pages will
 * be about.
 *
 *	corpus_init(&c, &tagger, salaries);
 *	corpus_open(&c, header);
 *	while (…)
 *		corpus_add(&c, record);
 *	corpus_close(&c);
 *	corpus_aim(&c, role);	… the demand is about this target now …
 *	corpus_free(&c);
 *
 * Memory is O(postings that are kept).
 *
 * May be included by: job, tools.
 */
#ifndef JOB_CORPUS_H
#define JOB_CORPUS_H

#include "vacancy.h"

#define CORPUS_STATUSES (SALARY_UNPARSED + 1)

/* what is known of a role's postings, or of all of them */
struct corpus_count {
	uint64_t postings, pay;		  /* pay: that count for figures */
	uint64_t status[CORPUS_STATUSES]; /* of those that say pay */
	uint64_t no_pay;		  /* say nothing of it */
};

struct corpus {
	struct demand demand;
	struct vacancy *vacancy;
	size_t n;
	size_t *first; /* by role, and one more: its first vacancy */
	struct corpus_count all, *role;
	uint64_t read;	  /* records, of which two may be one posting */
	uint64_t unnamed; /* postings without a role */
	char first_day[11], last_day[11]; /* of all; "" if none has one */

	/* private */
	struct slice keep[2]; /* only these roles; absent: all */
	struct postings postings;
	struct posting_memory memory;
	bool open;
	struct tagger *tagger;
	struct salary_reader *salaries;
	struct arena texts;	 /* of what is kept */
	struct arena scratch[2]; /* of a record, and the one before */
	bool fold, waiting;	 /* for a second record of a pair */
	struct vacancy first_of_pair;
	struct str same;     /* as in a sample, of the first of a pair */
	struct keys example; /* of the target's postings */
	const struct vacancy **example_of;
	size_t cap, cap_role;
};

void corpus_init(struct corpus *, struct tagger *, struct salary_reader *);
/* takes two adjacent records that are equal but for their pay as one */
void corpus_fold_pairs(struct corpus *);
/* keeps the postings of these two roles only */
void corpus_keep(struct corpus *, struct slice from, struct slice to);
void corpus_open(struct corpus *, const struct header *);
/* false as of sample_read */
bool corpus_add(struct corpus *, const struct record *);
/* puts the vacancies in order, by role; none can be added any more */
void corpus_close(struct corpus *);
/* makes this role the target of the demand */
void corpus_aim(struct corpus *, size_t role);
/* the target's posting that is this example of a set (demand.h) */
const struct vacancy *corpus_find(const struct corpus *, struct slice example);
void corpus_free(struct corpus *);

#endif
