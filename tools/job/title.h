/* SPDX-License-Identifier: ISC */
/*
 * Job titles: from the words of a title to its role, family of roles,
 * seniority and level.
 *
 *	struct titles *titles = titles_new();
 *	struct title title;
 *
 *	title_read(titles, SLICE("Sr. Data Eng II (m/f/d)"), &title);
 *
 * titles_new puts the tables of title_words.h in an index; reading a title
 * allocates nothing and changes nothing, so one index serves all threads.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_TITLE_H
#define JOB_TITLE_H

#include "../lib/str.h"

enum title_family {
	FAMILY_OTHER,
	FAMILY_DATA_ENGINEERING,
	FAMILY_DATA_SCIENCE,
	FAMILY_DATA_ANALYSIS,
	FAMILY_ML_ENGINEERING,
	FAMILY_AI_ENGINEERING,
	FAMILY_SOFTWARE_ENGINEERING,
	FAMILY_DEVOPS_PLATFORM,
	FAMILY_ANALYTICS_ENGINEERING,
	FAMILY_ARCHITECTURE,
	FAMILY_RESEARCH,
	FAMILY_DATA_GOVERNANCE,
	FAMILY_PRODUCT,
	FAMILY_CONSULTING,
	FAMILY_MANAGEMENT,
	FAMILY_COUNT
};

/* the lowest first */
enum title_rank {
	RANK_NONE,
	RANK_INTERN,
	RANK_JUNIOR,
	RANK_MID,
	RANK_SENIOR,
	RANK_STAFF,
	RANK_PRINCIPAL,
	RANK_LEAD,
	RANK_MANAGER,
	RANK_DIRECTOR,
	RANK_VP,
	RANK_CXO,
	RANK_COUNT
};

#define TITLE_ROLE_MAX 64

struct title {
	char role[TITLE_ROLE_MAX]; /* in English; "" if there is none */
	enum title_family family;
	enum title_rank rank; /* only what the title states */
	unsigned level;	      /* 0: none */
};

struct titles;
struct title_index;

struct titles *titles_new(void);
void titles_free(struct titles *);
void title_read(const struct titles *, struct slice text, struct title *);

/* puts a name of the user's as the role, each word with a capital */
void title_set_role(struct title *, struct slice name);
/* for title_extra */
const struct title_index *titles_index(const struct titles *);

/* "data-engineering" */
const char *title_family_name(enum title_family);
/* "senior"; "" for RANK_NONE */
const char *title_rank_name(enum title_rank);

#endif
