/* SPDX-License-Identifier: ISC */
/*
 * Which roles are within reach of what is held.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_RELATED_H
#define JOB_RELATED_H

#include "demand.h"

#define RELATED_MIN 30 /* postings of a role that is shown */

struct related {
	size_t role;
	uint64_t n;
	double there; /* the share of what it asks for that is held */
	bool has_back;
	double back; /* … of what the origin asks for that it holds */
};

/* the share of a role's mentions of skills that are held, by their numbers */
double related_share(const struct demand *, size_t role, const bool *held);
/*
 * The roles but the origin (KEYS_NONE: there is none) by how much of their
 * mentions of skills is held, by the numbers of skills.  Returns how many;
 * the caller frees *list.
 */
size_t related_find(const struct demand *, size_t from, const bool *held,
    struct related **list);

#endif
