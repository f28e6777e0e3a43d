/* SPDX-License-Identifier: ISC */
/* facts of a job in short lines; see facts.h */
#include "facts.h"
#include "../lib/letter.h"
#include "country.h"
#include "feed.h"
#include "pay.h"
#include "place.h"
#include "terms.h"

/* what the words in front of a colon say of what follows it */
/* clang-format off */
static const struct {
	const char *label;
	enum listing_column column;
} labels[] = {
	{ "location", COL_LOCATION },
	{ "locations", COL_LOCATION },
	{ "job location", COL_LOCATION },
	{ "job locations", COL_LOCATION },
	{ "work location", COL_LOCATION },
	{ "primary location", COL_LOCATION },
	{ "city", COL_LOCATION },
	{ "standort", COL_LOCATION },
	{ "arbeitsort", COL_LOCATION },
	{ "einsatzort", COL_LOCATION },
	{ "ort", COL_LOCATION },
	{ "lieu", COL_LOCATION },
	{ "ubicación", COL_LOCATION },
	{ "luogo", COL_LOCATION },
	/* icons of Google's careers pages, as text */
	{ "place", COL_LOCATION },
	{ "corporate_fare", COL_ORGANIZATION },
	{ "company", COL_ORGANIZATION },
	{ "company name", COL_ORGANIZATION },
	{ "employer", COL_ORGANIZATION },
	{ "organization", COL_ORGANIZATION },
	{ "organisation", COL_ORGANIZATION },
	{ "unternehmen", COL_ORGANIZATION },
	{ "arbeitgeber", COL_ORGANIZATION },
	{ "entreprise", COL_ORGANIZATION },
	{ "institution", COL_ORGANIZATION },
	{ "employment type", COL_EMPLOYMENT_TYPE },
	{ "job type", COL_EMPLOYMENT_TYPE },
	{ "position type", COL_EMPLOYMENT_TYPE },
	{ "contract type", COL_EMPLOYMENT_TYPE },
	{ "time type", COL_EMPLOYMENT_TYPE },
	{ "schedule", COL_EMPLOYMENT_TYPE },
	{ "job schedule", COL_EMPLOYMENT_TYPE },
	{ "work schedule", COL_EMPLOYMENT_TYPE },
	{ "employment", COL_EMPLOYMENT_TYPE },
	{ "fulltime/parttime", COL_EMPLOYMENT_TYPE },
	{ "full/part time", COL_EMPLOYMENT_TYPE },
	{ "full time/part time", COL_EMPLOYMENT_TYPE },
	{ "full-time/part-time", COL_EMPLOYMENT_TYPE },
	{ "type", COL_EMPLOYMENT_TYPE },
	{ "anstellungsart", COL_EMPLOYMENT_TYPE },
	{ "arbeitszeit", COL_EMPLOYMENT_TYPE },
	{ "beschäftigungsart", COL_EMPLOYMENT_TYPE },
	{ "seniority level", COL_SENIORITY },
	{ "experience level", COL_SENIORITY },
	{ "career level", COL_SENIORITY },
	{ "job level", COL_SENIORITY },
	{ "karrierelevel", COL_SENIORITY },
	{ "work arrangement", COL_REMOTE },
	{ "workplace type", COL_REMOTE },
	{ "workplace", COL_REMOTE },
	{ "remote", COL_REMOTE },
	{ "remote type", COL_REMOTE },
	{ "work type", COL_REMOTE },
	{ "work model", COL_REMOTE },
	{ "work mode", COL_REMOTE },
	{ "salary", COL_SALARY },
	{ "salary range", COL_SALARY },
	{ "annual salary", COL_SALARY },
	{ "pay", COL_SALARY },
	{ "pay range", COL_SALARY },
	{ "pay rate", COL_SALARY },
	{ "compensation", COL_SALARY },
	{ "compensation range", COL_SALARY },
	{ "base salary", COL_SALARY },
	{ "hiring range", COL_SALARY },
	{ "gehalt", COL_SALARY },
	{ "salaire", COL_SALARY },
	{ "date posted", COL_DATE_POSTED },
	{ "posted", COL_DATE_POSTED },
	{ "posted date", COL_DATE_POSTED },
	{ "posted on", COL_DATE_POSTED },
	{ "posting date", COL_DATE_POSTED },
	{ "job posted", COL_DATE_POSTED },
	{ "published", COL_DATE_POSTED },
	{ "publication date", COL_DATE_POSTED },
	{ "date", COL_DATE_POSTED },
	{ "open date", COL_DATE_POSTED },
	{ "veröffentlicht", COL_DATE_POSTED },
	{ "veröffentlicht am", COL_DATE_POSTED },
	{ "online seit", COL_DATE_POSTED },
	{ "closing date", COL_VALID_THROUGH },
	{ "close date", COL_VALID_THROUGH },
	{ "deadline", COL_VALID_THROUGH },
	{ "application deadline", COL_VALID_THROUGH },
	{ "apply by", COL_VALID_THROUGH },
	{ "valid through", COL_VALID_THROUGH },
	{ "expires", COL_VALID_THROUGH },
	{ "bewerbungsfrist", COL_VALID_THROUGH },
	{ "requisition number", COL_IDENTIFIER },
	{ "requisition id", COL_IDENTIFIER },
	{ "requisition", COL_IDENTIFIER },
	{ "req id", COL_IDENTIFIER },
	{ "req #", COL_IDENTIFIER },
	{ "job id", COL_IDENTIFIER },
	{ "job number", COL_IDENTIFIER },
	{ "job requisition id", COL_IDENTIFIER },
	{ "reference", COL_IDENTIFIER },
	{ "reference number", COL_IDENTIFIER },
	{ "job reference", COL_IDENTIFIER },
	{ "posting number", COL_IDENTIFIER },
	{ "position number", COL_IDENTIFIER },
	{ "kennziffer", COL_IDENTIFIER },
	{ "referenznummer", COL_IDENTIFIER },
	{ "job-id", COL_IDENTIFIER },
	{ "job title", COL_TITLE },
	{ "position title", COL_TITLE },
	{ "working title", COL_TITLE },
	{ "posting title", COL_TITLE },
};

/* what the classes round a line say of it */
static const struct {
	const char *part;
	enum listing_column column;
} hints[] = {
	{ "company", COL_ORGANIZATION },
	{ "employer", COL_ORGANIZATION },
	{ "organization", COL_ORGANIZATION },
	{ "subtitle", COL_ORGANIZATION },
	{ "org-name", COL_ORGANIZATION },
	{ "location", COL_LOCATION },
	{ "standort", COL_LOCATION },
	{ "city", COL_LOCATION },
	{ "region", COL_LOCATION },
	{ "jobgeo", COL_LOCATION },
	{ "address", COL_LOCATION },
	{ "salary", COL_SALARY },
	{ "compensation", COL_SALARY },
	{ "gehalt", COL_SALARY },
	{ "date", COL_DATE_POSTED },
	{ "posted", COL_DATE_POSTED },
	{ "employment", COL_EMPLOYMENT_TYPE },
	{ "job-type", COL_EMPLOYMENT_TYPE },
	{ "jobtype", COL_EMPLOYMENT_TYPE },
	{ "contract", COL_EMPLOYMENT_TYPE },
	{ "workplace", COL_REMOTE },
};
/* clang-format on */

void
facts_read_day(struct harvest *h, struct listing *l, struct slice text)
{
	day d = day_read(text, h->as_of);

	if (d != DAY_NONE && l->value[COL_DATE_POSTED].n == 0)
		day_add(&l->value[COL_DATE_POSTED], d);
}

/* a value of known meaning into its column */
static void
read_value(struct harvest *h, struct listing *l, enum listing_column c,
    struct slice value)
{
	struct node n = { .kind = NODE_TEXT, .text = value };
	struct slice pay;

	switch (c) {
	case COL_LOCATION:
		if (l->value[c].n == 0 && value.n < 120)
			read_place(h, l, c, &n);
		break;
	case COL_EMPLOYMENT_TYPE:
		if (l->value[c].n == 0)
			read_types(h, l, c, &n);
		break;
	case COL_SENIORITY:
		read_level(h, l, c, &n);
		break;
	case COL_REMOTE:
		if (terms_first(TERM_REMOTE, value).p)
			read_mode(h, l, c, &n);
		break;
	case COL_SALARY:
		pay = pay_find(value);
		if (pay.p)
			listing_set_empty(l, c, pay);
		break;
	case COL_DATE_POSTED:
	case COL_VALID_THROUGH:
		read_day(h, l, c, &n);
		break;
	case COL_ORGANIZATION:
		if (slice_find(value, SLICE("osted")) ||
		    slice_find(value, SLICE("#")) ||
		    slice_find(value, SLICE(": ")))
			break;
		/* fall through */
	default:
		if (value.n < 120)
			read_line(h, l, c, &n);
	}
}

/* a label's column, or COLUMN_COUNT */
static enum listing_column
label_column(struct slice s)
{
	struct str lower = STR_INIT;
	enum listing_column c = COLUMN_COUNT;

	s = slice_trim(s);
	while (s.n && (s.p[s.n - 1] == ':' || s.p[s.n - 1] == '*'))
		s.n--;
	if (s.n == 0 || s.n > 30)
		return c;
	letter_add_lower(&lower, slice_trim(s));
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (slice_is(str_slice(&lower), labels[i].label))
			c = labels[i].column;
	str_free(&lower);
	return c;
}

/* "Employment type Full-time": labels of two words need no colon */
static bool
read_prefixed(struct harvest *h, struct listing *l, struct slice line)
{
	while (line.n && strchr("*+- ", line.p[0]))
		line.p++, line.n--;
	for (size_t i = 0; line.n < 60 && i < sizeof(labels) / sizeof(*labels);
	     i++) {
		struct slice label = slice_of(labels[i].label), value;

		if (!memchr(label.p, ' ', label.n) || line.n <= label.n + 1 ||
		    line.p[label.n] != ' ' ||
		    !slice_case_eq((struct slice){ line.p, label.n }, label) ||
		    (labels[i].column != COL_EMPLOYMENT_TYPE &&
			labels[i].column != COL_SENIORITY))
			continue;
		value = slice_from(line.p + label.n, line.p + line.n);
		read_value(h, l, labels[i].column, slice_trim(value));
		return true;
	}
	return false;
}

int
facts_read_label(
    struct harvest *h, struct listing *l, struct slice line, struct slice next)
{
	const char *colon = memchr(line.p, ':', line.n);
	struct slice value;
	enum listing_column c;

	if (colon) {
		c = label_column(slice_from(line.p, colon));
		value = slice_trim(slice_from(colon + 1, line.p + line.n));
		if (c != COLUMN_COUNT && value.n) {
			read_value(h, l, c, value);
			return 1;
		}
	}
	if (read_prefixed(h, l, line))
		return 1;
	if (terms_whole(TERM_REMOTE, line).p) /* "Remote" is a value too */
		return 0;
	c = label_column(line);
	if (c == COLUMN_COUNT || !next.n || next.n > 120 ||
	    label_column(next) != COLUMN_COUNT)
		return 0;
	read_value(h, l, c, slice_trim(next));
	return 2;
}

/* "Berlin, Germany", "Austin, TX", "Remote - US", "Germany" */
bool
facts_is_place(struct slice s)
{
	struct slice rest = s, part, last = { NULL, 0 };
	size_t n = 0;

	if (s.n < 2 || s.n > 80 || s.p[s.n - 1] == '.' ||
	    (s.p[0] >= 'a' && s.p[0] <= 'z') ||
	    (s.p[0] >= '0' && s.p[0] <= '9'))
		return false;
	while (rest.p) {
		part = slice_trim(slice_next(&rest, ','));
		last = part;
		n++;
	}
	if (country_code(last).p)
		return n <= 4;
	if (n < 2 || n > 4)
		return false;
	if (last.n == 2 && last.p[0] >= 'A' && last.p[0] <= 'Z' &&
	    last.p[1] >= 'A' && last.p[1] <= 'Z')
		return true;
	/* "TX 78701", "VIC 3124" */
	return last.n > 3 && last.n < 10 && last.p[1] >= 'A' &&
	       last.p[1] <= 'Z' && last.p[last.n - 1] >= '0' &&
	       last.p[last.n - 1] <= '9';
}

static enum listing_column
hint_column(struct slice cls)
{
	struct str lower = STR_INIT;
	enum listing_column c = COLUMN_COUNT;

	letter_add_lower(&lower, cls);
	for (size_t i = 0;
	     c == COLUMN_COUNT && i < sizeof(hints) / sizeof(*hints); i++)
		if (slice_find(str_slice(&lower), slice_of(hints[i].part)))
			c = hints[i].column;
	str_free(&lower);
	return c;
}

static bool
holds_digit(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* what a line says by itself */
static void
read_bare(struct harvest *h, struct listing *l, struct slice line)
{
	struct slice pay;

	if (line.n > 90)
		return;
	if (holds_digit(line) && (pay = pay_find(line)).p) {
		listing_set_empty(l, COL_SALARY, pay);
	} else if (terms_whole(TERM_EMPLOYMENT, line).p) {
		read_value(h, l, COL_EMPLOYMENT_TYPE, line);
	} else if (terms_whole(TERM_REMOTE, line).p) {
		read_value(h, l, COL_REMOTE, line);
	} else if (facts_is_place(line) ||
		   (line.n < 60 && terms_first(TERM_REMOTE, line).p &&
		       memchr(line.p, ',', line.n)) ||
		   (line.n > 9 && line.n < 60 &&
		       slice_starts_with(line, SLICE("Remote - ")))) {
		read_value(h, l, COL_LOCATION, line);
	} else if (holds_digit(line) && line.n < 40) {
		facts_read_day(h, l, line);
	} else if (line.n < 40 && !facts_is_place(line)) {
		if (line.n > 3 && terms_first(TERM_EMPLOYMENT, line).p &&
		    line.n < 30)
			read_value(h, l, COL_EMPLOYMENT_TYPE, line);
	}
}

/* "Acme • Linz, Austria": the parts by themselves, the rest is who offers */
static bool
read_dotted(struct harvest *h, struct listing *l, struct slice line)
{
	struct slice dot = SLICE(" • "), first, rest;
	const char *at = slice_find(line, dot);

	if (!at) {
		dot = SLICE(" · ");
		at = slice_find(line, dot);
	}
	if (!at)
		return false;
	first = slice_trim(slice_from(line.p, at));
	rest = slice_trim(slice_from(at + dot.n, line.p + line.n));
	if (facts_is_place(rest) && !facts_is_place(first))
		listing_set_empty(l, COL_ORGANIZATION, first);
	else
		read_bare(h, l, first);
	facts_read_line(h, l, rest, SLICE(""));
	return true;
}

void
facts_read_line(
    struct harvest *h, struct listing *l, struct slice line, struct slice cls)
{
	enum listing_column c;

	if (line.n > 200 || read_dotted(h, l, line))
		return;
	if (facts_read_label(h, l, line, (struct slice){ NULL, 0 }))
		return;
	c = hint_column(cls);
	if (c == COLUMN_COUNT || line.n > 120)
		read_bare(h, l, line);
	else
		read_value(h, l, c, line);
}
