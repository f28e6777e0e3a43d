/* SPDX-License-Identifier: ISC */
/*
 * What a posting wants of each skill that it names: by the heading above it,
 * and by what its sentence says.
 *
 * May be included by: job, tools, tests.
 */
#ifndef JOB_SKILL_SECTION_H
#define JOB_SKILL_SECTION_H

#include "skill_match.h"

/* fills section, ask and alternative of the hits */
void skill_sections(struct skill_scan *);
const char *skill_section_name(enum skill_section);
const char *skill_ask_name(enum skill_ask);

#endif
