/* SPDX-License-Identifier: ISC */
/* listings in the shapes that others expect; see export.h */
#include "export.h"
#include "../lib/json.h"
#include "../lib/number.h"

/* JobSpy's columns that a listing can fill, in JobSpy's order */
const char *const export_jobspy_column[EXPORT_JOBSPY_COLUMNS] = { "id", "site",
	"job_url", "job_url_direct", "title", "company", "location",
	"date_posted", "job_type", "interval", "min_amount", "max_amount",
	"currency", "is_remote", "job_level", "description", "skills" };

/* the words of JobSpy for the values of records */
static const struct {
	const char *value, *word;
} words[] = {
	{ "FULL_TIME", "fulltime" },
	{ "PART_TIME", "parttime" },
	{ "CONTRACTOR", "contract" },
	{ "TEMPORARY", "temporary" },
	{ "INTERN", "internship" },
	{ "PER_DIEM", "perdiem" },
	{ "VOLUNTEER", "volunteer" },
	{ "OTHER", "other" },
	{ "YEAR", "yearly" },
	{ "MONTH", "monthly" },
	{ "WEEK", "weekly" },
	{ "DAY", "daily" },
	{ "HOUR", "hourly" },
};

static void
add_member(struct str *out, const char *name)
{
	if (out->p[out->n - 1] != '{')
		str_addc(out, ',');
	json_add_string(out, slice_of(name));
	str_addc(out, ':');
}

static void
add_text(struct str *out, const char *name, struct slice value)
{
	if (!value.n)
		return;
	add_member(out, name);
	json_add_string(out, value);
}

/* one string, or an array of several */
static void
add_items(struct str *out, const char *name, struct slice items)
{
	bool many = items.n && memchr(items.p, '|', items.n);
	struct slice item;

	if (!items.n)
		return;
	add_member(out, name);
	if (many)
		str_addc(out, '[');
	for (bool first = true; (item = slice_next(&items, '|')).p;
	     first = false) {
		if (!first)
			str_addc(out, ',');
		json_add_string(out, item);
	}
	if (many)
		str_addc(out, ']');
}

static void
add_number(struct str *out, const char *name, struct slice value)
{
	if (!value.n)
		return;
	add_member(out, name);
	if (number_is_json(value))
		str_add(out, value);
	else
		json_add_string(out, value);
}

static void
add_organization(struct str *out, const struct listing *l)
{
	if (l->value[COL_ORGANIZATION].n == 0)
		return;
	add_member(out, "hiringOrganization");
	str_adds(out, "{\"@type\":\"Organization\"");
	add_text(out, "name", listing_get(l, COL_ORGANIZATION));
	str_addc(out, '}');
}

static bool
has_parts(const struct listing *l)
{
	return l->value[COL_LOCALITY].n || l->value[COL_REGION].n ||
	       l->value[COL_COUNTRY].n;
}

/* the places; the parts of the address are known of a single one only */
static void
add_places(struct str *out, const struct listing *l)
{
	struct slice rest = listing_get(l, COL_LOCATION), place;
	bool single = !memchr(rest.p, '|', rest.n) && has_parts(l);

	if (!rest.n)
		return;
	add_member(out, "jobLocation");
	str_addc(out, '[');
	for (bool first = true; (place = slice_next(&rest, '|')).p;
	     first = false) {
		str_adds(out, first ? "" : ",");
		str_adds(out, "{\"@type\":\"Place\"");
		add_text(out, "name", place);
		if (single) {
			add_member(out, "address");
			str_adds(out, "{\"@type\":\"PostalAddress\"");
			add_text(out, "addressLocality",
			    listing_get(l, COL_LOCALITY));
			add_text(
			    out, "addressRegion", listing_get(l, COL_REGION));
			add_text(
			    out, "addressCountry", listing_get(l, COL_COUNTRY));
			str_addc(out, '}');
		}
		str_addc(out, '}');
	}
	str_addc(out, ']');
}

static void
add_pay(struct str *out, const struct listing *l)
{
	if (!l->value[COL_SALARY_MIN].n && !l->value[COL_SALARY_MAX].n)
		return;
	add_member(out, "baseSalary");
	str_adds(out, "{\"@type\":\"MonetaryAmount\"");
	add_text(out, "currency", listing_get(l, COL_SALARY_CURRENCY));
	add_member(out, "value");
	str_adds(out, "{\"@type\":\"QuantitativeValue\"");
	add_number(out, "minValue", listing_get(l, COL_SALARY_MIN));
	add_number(out, "maxValue", listing_get(l, COL_SALARY_MAX));
	add_text(out, "unitText", listing_get(l, COL_SALARY_UNIT));
	str_adds(out, "}}");
}

void
export_jsonld(struct str *out, const struct listing *l)
{
	str_adds(out, "{\"@context\":\"https://schema.org\","
		      "\"@type\":\"JobPosting\"");
	add_text(out, "title", listing_get(l, COL_TITLE));
	add_organization(out, l);
	add_places(out, l);
	if (slice_is(listing_get(l, COL_REMOTE), "remote"))
		add_text(out, "jobLocationType", SLICE("TELECOMMUTE"));
	add_items(out, "employmentType", listing_get(l, COL_EMPLOYMENT_TYPE));
	add_pay(out, l);
	add_text(out, "datePosted", listing_get(l, COL_DATE_POSTED));
	add_text(out, "validThrough", listing_get(l, COL_VALID_THROUGH));
	add_text(out, "url", listing_get(l, COL_URL));
	add_text(out, "identifier", listing_get(l, COL_IDENTIFIER));
	add_items(out, "skills", listing_get(l, COL_SKILLS));
	add_text(out, "description", listing_get(l, COL_DESCRIPTION));
	str_adds(out, "}\n");
}

static struct slice
word_of(struct slice value)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_is(value, words[i].value))
			return slice_of(words[i].word);
	return value;
}

void
export_jobspy(const struct listing *l, struct str *scratch,
    struct slice cell[EXPORT_JOBSPY_COLUMNS])
{
	static const enum listing_column from[EXPORT_JOBSPY_COLUMNS] = {
		COL_IDENTIFIER, COL_SOURCE, COL_URL, COL_APPLY_URL, COL_TITLE,
		COL_ORGANIZATION, COL_LOCATION, COL_DATE_POSTED,
		COL_EMPLOYMENT_TYPE, COL_SALARY_UNIT, COL_SALARY_MIN,
		COL_SALARY_MAX, COL_SALARY_CURRENCY, COL_REMOTE, COL_SENIORITY,
		COL_DESCRIPTION, COL_SKILLS
	};
	struct slice rest = listing_get(l, COL_EMPLOYMENT_TYPE), type;

	for (size_t i = 0; i < EXPORT_JOBSPY_COLUMNS; i++) {
		cell[i] = listing_get(l, from[i]);
		if (from[i] == COL_SALARY_UNIT)
			cell[i] = word_of(cell[i]);
		else if (from[i] == COL_REMOTE && cell[i].n)
			cell[i] = slice_is(cell[i], "remote") ? SLICE("True")
							      : SLICE("False");
	}
	str_clear(scratch);
	while (rest.n && (type = slice_next(&rest, '|')).p) {
		if (scratch->n)
			str_adds(scratch, ", ");
		str_add(scratch, word_of(type));
	}
	cell[8] = str_slice(scratch);
}
