/* SPDX-License-Identifier: ISC */
/*
 * What is known of skills: their names, and what may stand around a name
 * that is an ordinary word too.  Pure data.
 *
 * To add a skill, add its row to skill_table.c:
 *
 *	{ "Apache Spark", TOOL, "data", "^Spark" },
 *
 * its name by the owner's own spelling, and the other names that postings
 * use, with '|' between them.  Any letter case matches, but for a mark:
 *
 *	=Go	in this letter case only
 *	^Spark	with capitals where the name has them, at its words' heads
 *	~Mode	doubtful: counts in a list beside a sure skill, or where a
 *		row of skill_context.c says so
 *	!Golang	sure: no veto of the skill's row there concerns it
 *
 * May be included by: job, tests.
 */
#ifndef JOB_SKILL_TABLE_H
#define JOB_SKILL_TABLE_H

#include <stddef.h>

enum skill_kind {
	SKILL_TOOL,    /* a proper name */
	SKILL_CONCEPT, /* a method or practice */
	SKILL_KINDS
};

struct skill_row {
	const char *name; /* an alias too, unless one of the aliases is it */
	enum skill_kind kind;
	const char *category;
	const char *aliases; /* "" if the name is all */
};

/*
 * Words around a name, as phrases in which the name is '*' ("series *"); a
 * phrase without '*' may stand anywhere within a few words.
 */
struct skill_context_row {
	const char *name;    /* of the skill */
	const char *veto;    /* it is not meant where one of these stands */
	const char *require; /* a doubtful one is meant where one stands */
};

extern const struct skill_row skill_table[];
extern const size_t skill_table_size;
extern const struct skill_context_row skill_context_table[];
extern const size_t skill_context_table_size;

#endif
