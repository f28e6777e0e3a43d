/* SPDX-License-Identifier: ISC */
/*
 * Years of experience, where the sentence ties them to a skill: "3+ years
 * with Python", "Python (3 years)"; not those of a role.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_YEARS_H
#define JOB_SKILL_YEARS_H

#include "skill_match.h"

/* fills years of the hits; call after skill_sections */
void skill_years(struct skill_scan *);

#endif
