/* SPDX-License-Identifier: ISC */
/* the columns of a listing record; see columns.h */
#include "columns.h"

const char *const column_name[COLUMN_COUNT] = {
	[COL_TITLE] = "title",
	[COL_ORGANIZATION] = "organization",
	[COL_LOCATION] = "location",
	[COL_LOCALITY] = "locality",
	[COL_REGION] = "region",
	[COL_COUNTRY] = "country",
	[COL_REMOTE] = "remote",
	[COL_EMPLOYMENT_TYPE] = "employment_type",
	[COL_SENIORITY] = "seniority",
	[COL_SALARY] = "salary",
	[COL_SALARY_CURRENCY] = "salary_currency",
	[COL_SALARY_MIN] = "salary_min",
	[COL_SALARY_MAX] = "salary_max",
	[COL_SALARY_UNIT] = "salary_unit",
	[COL_DATE_POSTED] = "date_posted",
	[COL_VALID_THROUGH] = "valid_through",
	[COL_URL] = "url",
	[COL_APPLY_URL] = "apply_url",
	[COL_IDENTIFIER] = "identifier",
	[COL_SKILLS] = "skills",
	[COL_DESCRIPTION] = "description",
	[COL_SOURCE] = "source",
	[COL_INPUT] = "input",
};

/*
 * Columns that are no text, by name: those of a listing, and the figures of
 * salstats, skillgap and jobdedup.
 */
static const struct {
	const char *name;
	enum column_kind kind;
} kinds[] = {
	{ "salary_min", KIND_NUMBER },
	{ "salary_max", KIND_NUMBER },
	{ "annual_min", KIND_NUMBER },
	{ "annual_max", KIND_NUMBER },
	{ "level", KIND_NUMBER },
	{ "duplicates", KIND_NUMBER },
	{ "location", KIND_MULTI },
	{ "employment_type", KIND_MULTI },
	{ "skills", KIND_MULTI },
	{ "skills_required", KIND_MULTI },
	{ "salary_notes", KIND_MULTI },
	{ "sources", KIND_MULTI },
	/* salstats */
	{ "n", KIND_NUMBER },
	{ "mean", KIND_NUMBER },
	{ "sd", KIND_NUMBER },
	{ "min", KIND_NUMBER },
	{ "median", KIND_NUMBER },
	{ "max", KIND_NUMBER },
	{ "median_lo", KIND_NUMBER },
	{ "median_hi", KIND_NUMBER },
	{ "exact", KIND_NUMBER },
	/* skillgap */
	{ "share_to", KIND_NUMBER },
	{ "share_to_lo", KIND_NUMBER },
	{ "share_to_hi", KIND_NUMBER },
	{ "share_from", KIND_NUMBER },
	{ "share_from_lo", KIND_NUMBER },
	{ "share_from_hi", KIND_NUMBER },
	{ "ratio", KIND_NUMBER },
	{ "z", KIND_NUMBER },
	{ "n_to", KIND_NUMBER },
	{ "n_from", KIND_NUMBER },
	{ "required_share", KIND_NUMBER },
	{ "unlock_rank", KIND_NUMBER },
	{ "coverage", KIND_NUMBER },
	{ "coverage_back", KIND_NUMBER },
	{ "unlock_gain", KIND_NUMBER },
	{ "median_pay", KIND_NUMBER },
};

/* p10, p90, p99.5: a quantile of salstats */
static bool
is_percentile(struct slice name)
{
	if (name.n < 2 || name.p[0] != 'p')
		return false;
	for (size_t i = 1; i < name.n; i++)
		if ((name.p[i] < '0' || name.p[i] > '9') && name.p[i] != '.')
			return false;
	return true;
}

enum column_kind
column_kind(struct slice name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (slice_is(name, kinds[i].name))
			return kinds[i].kind;
	return is_percentile(name) ? KIND_NUMBER : KIND_TEXT;
}
