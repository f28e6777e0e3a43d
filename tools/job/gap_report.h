/* SPDX-License-Identifier: ISC */
/*
 * A gap as a text for people, each line with its numbers.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_GAP_REPORT_H
#define JOB_GAP_REPORT_H

#include "gap.h"
#include "paygap.h"
#include "related.h"

struct gap_report {
	const struct gap *gap;
	struct slice holder;	  /* who asks: a role, or "this CV" */
	const struct paygap *pay; /* NULL: there is no origin */
	uint64_t seed;
	const struct related *related;
	size_t nrelated;
};

void gap_report_add(struct str *, const struct gap_report *);

#endif
