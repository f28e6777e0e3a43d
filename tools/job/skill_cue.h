/* SPDX-License-Identifier: ISC */
/*
 * The phrases of postings that say what a skill is there for: headings, "is
 * a plus", "must have", "no … needed".  Pure data.
 *
 * To add one, add a row to skill_cue.c: the phrase, what it opens where it
 * stands as a heading, and what it says where it stands in a sentence.
 *
 * May be included by: job, tests.
 */
#ifndef JOB_SKILL_CUE_H
#define JOB_SKILL_CUE_H

#include <stddef.h>

enum skill_section {
	SECTION_NONE,
	SECTION_TITLE,
	SECTION_REQUIREMENTS,
	SECTION_NICE,
	SECTION_DUTIES,
	SECTION_ABOUT,
	SECTION_BENEFITS,
	SECTION_COUNT
};

enum skill_cue {
	CUE_NONE,
	CUE_WANTS,    /* "experience with": asks for what follows */
	CUE_MUST,     /* "must have": requires what follows */
	CUE_REQUIRED, /* "is required": requires what stands before */
	CUE_IDEALLY,  /* "ideally": what follows is nice to have */
	CUE_PLUS,     /* "is a plus": what stands before is nice to have */
	CUE_NOT,      /* "no", "without": what follows is perhaps denied */
	CUE_NEEDED,   /* "needed": with a CUE_NOT before it, denies */
	CUE_YEARS,    /* "years" */
	CUE_ITEM,     /* begins a new statement; only where it is capital */
};

struct skill_cue_row {
	const char *phrase;
	enum skill_section heading; /* or SECTION_NONE */
	enum skill_cue says;	    /* or CUE_NONE */
};

extern const struct skill_cue_row skill_cue_table[];
extern const size_t skill_cue_table_size;

#endif
