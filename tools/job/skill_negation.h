/* SPDX-License-Identifier: ISC */
/*
 * Skills that are named to say that they are not wanted: "no Java needed",
 * "not an Excel-first role".
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_NEGATION_H
#define JOB_SKILL_NEGATION_H

#include "skill_match.h"

/* makes ask of such hits ASK_DENIED; call after skill_sections */
void skill_negation(struct skill_scan *);
/*
 * The same for a skill that has the employer's name, where it is not asked
 * for: "Join Snowflake!"
 */
void skill_deny_employer(struct skill_scan *, struct slice employer);

#endif
