/* SPDX-License-Identifier: ISC */
/* checks of what jobparse makes of an input; see listings.h */
#include "listings.h"
#include "../../tools/job/export.h"
#include "../../tools/job/parse.h"
#include "../../tools/lib/json.h"
#include "../../tools/lib/number.h"
#include "../../tools/lib/utf8.h"

/* the words that a column may hold, or NULL: any */
static const char *const *
words_of(int column)
{
	static const char *const types[] = { "FULL_TIME", "PART_TIME",
		"CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM",
		"OTHER", NULL };
	static const char *const places[] = { "remote", "hybrid", "onsite",
		NULL };
	static const char *const units[] = { "HOUR", "DAY", "WEEK", "MONTH",
		"YEAR", NULL };
	static const char *const levels[] = { "intern", "junior", "mid",
		"senior", "staff", "principal", "lead", "manager", "director",
		"vp", "cxo", NULL };

	switch (column) {
	case COL_EMPLOYMENT_TYPE:
		return types;
	case COL_REMOTE:
		return places;
	case COL_SALARY_UNIT:
		return units;
	case COL_SENIORITY:
		return levels;
	default:
		return NULL;
	}
}

static bool
is_one_of(struct slice item, const char *const *words)
{
	for (; *words; words++)
		if (slice_is(item, *words))
			return true;
	return false;
}

static bool
is_code(struct slice s, size_t n)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < 'A' || s.p[i] > 'Z')
			return false;
	return s.n == n;
}

/* is what a column holds of the kind that the manual says? */
static bool
is_good(int column, struct slice s)
{
	const char *const *words = words_of(column);
	struct slice rest = s;

	if (s.n == 0)
		return true;
	if (utf8_valid(s) < s.n || memchr(s.p, '\0', s.n))
		return false;
	while (words && rest.n)
		if (!is_one_of(slice_next(&rest, '|'), words))
			return false;
	switch (column) {
	case COL_SALARY_MIN:
	case COL_SALARY_MAX:
		return number_is_json(s);
	case COL_DATE_POSTED:
	case COL_VALID_THROUGH:
		return s.n == 10 && day_parse(s) != DAY_NONE;
	case COL_COUNTRY:
		return is_code(s, 2);
	case COL_SALARY_CURRENCY:
		return is_code(s, 3);
	case COL_DESCRIPTION:
		return true;
	default: /* on one line */
		return !memchr(s.p, '\n', s.n) && !memchr(s.p, '\r', s.n);
	}
}

static bool
is_json(struct slice text)
{
	enum json_token t;
	struct json j;
	struct slice raw;

	json_begin(&j, text);
	do
		t = json_next(&j, &raw);
	while (t > JSON_END);
	return t == JSON_END;
}

static void
check(void *ctx, const struct listing *l)
{
	struct slice cell[EXPORT_JOBSPY_COLUMNS];
	struct str *scratch = ctx;

	FUZZ_CHECK(l->value[COL_SOURCE].n > 0);
	for (int i = 0; i < COLUMN_COUNT; i++) {
		if (is_good(i, str_slice(&l->value[i])))
			continue;
		fprintf(stderr, "differs: %s is <%.*s>\n", column_name[i],
		    SLICE_ARGS(str_slice(&l->value[i])));
		abort();
	}
	export_jobspy(l, scratch, cell);
	str_clear(scratch);
	export_jsonld(scratch, l);
	FUZZ_CHECK(is_json(str_slice(scratch)));
	str_clear(scratch);
}

void
listings_check(const char *format, struct slice in)
{
	struct parse_options opt = { .format = format,
		.as_of = day_parse(SLICE("2026-01-31")) };
	struct parse_report report = { .records = 0 };
	struct str scratch = STR_INIT;

	parse_input(in, &opt, check, &scratch, &report);
	str_free(&scratch);
}
