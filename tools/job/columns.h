/* SPDX-License-Identifier: ISC */
/*
 * The columns of a listing record, as jobparse writes them: snake_case names
 * of schema.org JobPosting properties.  A record in memory is an array of
 * strings indexed by enum listing_column; multi-valued ones are joined by '|'.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_COLUMNS_H
#define JOB_COLUMNS_H

#include "../lib/header.h"

enum listing_column {
	COL_TITLE,
	COL_ORGANIZATION,
	COL_LOCATION,
	COL_LOCALITY,
	COL_REGION,
	COL_COUNTRY,
	COL_REMOTE,
	COL_EMPLOYMENT_TYPE,
	COL_SENIORITY,
	COL_SALARY,
	COL_SALARY_CURRENCY,
	COL_SALARY_MIN,
	COL_SALARY_MAX,
	COL_SALARY_UNIT,
	COL_DATE_POSTED,
	COL_VALID_THROUGH,
	COL_URL,
	COL_APPLY_URL,
	COL_IDENTIFIER,
	COL_SKILLS,
	COL_DESCRIPTION,
	COL_SOURCE,
	COL_INPUT,
	COLUMN_COUNT
};

extern const char *const column_name[COLUMN_COUNT];

/* what a column of this name holds in any record of the suite (DESIGN) */
enum column_kind column_kind(struct slice name);

#endif
