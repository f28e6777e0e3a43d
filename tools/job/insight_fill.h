/* SPDX-License-Identifier: ISC */
/*
 * The parts that insight_fill is made of, one a file; and how they put
 * values.
 *
 * May be included by: job.
 */
#ifndef JOB_INSIGHT_FILL_H
#define JOB_INSIGHT_FILL_H

#include "insight.h"

struct filling {
	struct insight *it;
	struct values *values;
	struct scope *page;
	struct str text; /* of the value at hand */
};

/* names a text as it is; an empty one has no name */
void fill(struct filling *, struct scope *, enum insight_name, struct slice);
/* names the text at hand, its figures and signs glued; it is empty then */
void fill_text(struct filling *, struct scope *, enum insight_name);
void fill_count(struct filling *, struct scope *, enum insight_name, uint64_t);
struct scope *fill_item(struct filling *, struct scope *, enum insight_name);

void insight_fill_answer(struct filling *);
void insight_fill_skills(struct filling *);
void insight_fill_pay(struct filling *);
void insight_fill_salaries(struct filling *);
void insight_fill_trend(struct filling *);
void insight_fill_jobs(struct filling *);
void insight_fill_notes(struct filling *);
/* behind the jobs, which it describes once more */
void insight_fill_jsonld(struct filling *);

/* the featured jobs; returns how many */
#define INSIGHT_JOBS 6

struct insight_job {
	const struct vacancy *vacancy;
	const struct coverage_fit *fit;
};

size_t insight_find_jobs(const struct insight *, struct insight_job *);

struct slice insight_role(const struct insight *, size_t role);
/* "a Data Engineer", "an AI Engineer" */
void insight_add_role(struct str *, struct slice role);
/* "USD 120,500 (118,000 to 124,000)": the median with its interval, if any */
void insight_add_median(struct str *, struct slice currency, struct stats *);

#endif
