/* SPDX-License-Identifier: ISC */
/*
 * The insight page: can who has one role take another?  Its figures are
 * those of skillgap(1) and salstats(1), put into the values that a template
 * names (insight_names.h).
 *
 *	insight_init(&it, &corpus, from, to, &options);
 *	insight_fill(&it, &values, scope, links);
 *	insight_free(&it);
 *
 * The corpus must be aimed at the target, and outlive the insight.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_INSIGHT_H
#define JOB_INSIGHT_H

#include "corpus.h"
#include "gap.h"
#include "insight_names.h"
#include "paygap.h"
#include "related.h"

#define INSIGHT_RELATED 6
#define INSIGHT_STEPS 10

/* what the order of learning has come to with a skill */
struct insight_step {
	const struct gap_row *row;
	struct share reached; /* postings that are covered to the threshold */
	double median;	      /* of a posting's skills that are held */
};

struct insight_options {
	unsigned threshold; /* percent of a posting's skills to be held */
	uint64_t seed;	    /* of the bootstrap */
	struct slice as_of; /* a day; "": that of the newest posting */
	struct slice generator;
	bool glue; /* "5 %" stays on a line, by a space that does not break */
};

struct insight {
	const struct corpus *corpus;
	const struct insight_options *options;
	size_t from, to; /* roles */
	struct gap gap;
	struct paygap pay;
	struct related *related;
	size_t nrelated;
	struct insight_step step[INSIGHT_STEPS];
	size_t nstep, nstep_all; /* shown, and there are */
	/* all pay in the currency of the comparison, and that of cells of
	 * year, country and seniority that both roles have */
	struct stats all_to, all_from, matched_to, matched_from;
};

/* appends the address of a pair's page; nothing if it has none */
typedef void insight_link_fn(
    const void *ctx, struct str *, size_t from, size_t to);

struct insight_links {
	insight_link_fn *page; /* NULL: there are no others */
	const void *ctx;
	struct slice home; /* of the index; "" */
};

void insight_init(struct insight *, const struct corpus *, size_t from,
    size_t to, const struct insight_options *);
void insight_free(struct insight *);
/* puts all that templates may name into the page's scope */
void insight_fill(struct insight *, struct values *, struct scope *,
    const struct insight_links *);

/* appends "Can a Data Engineer become a Machine Learning Engineer?" */
void insight_add_question(
    struct str *, const struct demand *, size_t from, size_t to);
/* the day that pages of a corpus are as of; "" if no day is known */
struct slice insight_day(const struct corpus *, const struct insight_options *);

#endif
