/* SPDX-License-Identifier: ISC */
/* jobs by what their columns are called; see synonym.h */
#include "synonym.h"
#include "place.h"

enum {
	MAX_DEPTH = 6 /* of an array of jobs in a document */
};

/*
 * Names as letters and digits, lower case; the first that has a value wins.
 * From JobSpy, JobFunnel, Glassdoor, Naukri, LinkedIn, Indeed and ai-jobs
 * exports, and from the APIs of boards.
 */
/* clang-format off */
static const struct {
	enum listing_column column;
	const char *name;
	feed_read_fn *bring;
} synonyms[] = {
	{ COL_TITLE, "jobtitle", read_line },
	{ COL_TITLE, "title", read_line },
	{ COL_TITLE, "position", read_line },
	{ COL_TITLE, "positiontitle", read_line },
	{ COL_TITLE, "jobname", read_line },
	{ COL_TITLE, "jobposition", read_line },
	{ COL_TITLE, "role", read_line },
	{ COL_TITLE, "designation", read_line },
	{ COL_TITLE, "vacancy", read_line },
	{ COL_TITLE, "jobrole", read_line },
	{ COL_TITLE, "nome", NULL },
	{ COL_ORGANIZATION, "company", read_organization },
	{ COL_ORGANIZATION, "companyname", read_organization },
	{ COL_ORGANIZATION, "organization", read_organization },
	{ COL_ORGANIZATION, "organisation", read_organization },
	{ COL_ORGANIZATION, "employer", read_organization },
	{ COL_ORGANIZATION, "employername", read_organization },
	{ COL_ORGANIZATION, "orgname", read_organization },
	{ COL_ORGANIZATION, "hiringorganization", read_organization },
	{ COL_ORGANIZATION, "startup", read_organization },
	{ COL_ORGANIZATION, "firm", read_organization },
	{ COL_REMOTE, "workfromhometype", read_mode },
	{ COL_REMOTE, "remoteness", read_mode },
	{ COL_REMOTE, "remotetype", read_mode },
	{ COL_REMOTE, "workplacetype", read_mode },
	{ COL_REMOTE, "workplace", read_mode },
	{ COL_REMOTE, "workmode", read_mode },
	{ COL_REMOTE, "worktype", read_mode },
	{ COL_REMOTE, "formattedworktype", read_mode },
	{ COL_REMOTE, "isremote", read_remote_flag },
	{ COL_REMOTE, "remote", read_remote_flag },
	{ COL_REMOTE, "remoteallowed", read_remote_flag },
	{ COL_REMOTE, "telecommuting", read_remote_flag },
	{ COL_LOCATION, "location", read_place },
	{ COL_LOCATION, "locations", read_place },
	{ COL_LOCATION, "joblocation", read_place },
	{ COL_LOCATION, "locationname", read_place },
	{ COL_LOCATION, "formattedlocation", read_place },
	{ COL_LOCATION, "candidaterequiredlocation", read_place },
	{ COL_LOCATION, "cities", read_place },
	{ COL_LOCATION, "workplaces", read_place },
	{ COL_EMPLOYMENT_TYPE, "jobtype", read_types },
	{ COL_EMPLOYMENT_TYPE, "employmenttype", read_types },
	{ COL_EMPLOYMENT_TYPE, "jobtypes", read_types },
	{ COL_EMPLOYMENT_TYPE, "contracttype", read_types },
	{ COL_EMPLOYMENT_TYPE, "typeofemployment", read_types },
	{ COL_EMPLOYMENT_TYPE, "jobschedule", read_types },
	{ COL_EMPLOYMENT_TYPE, "worktype", read_types },
	{ COL_EMPLOYMENT_TYPE, "formattedworktype", read_types },
	{ COL_EMPLOYMENT_TYPE, "commitment", read_types },
	{ COL_SENIORITY, "joblevel", read_level },
	{ COL_SENIORITY, "experiencelevel", read_level },
	{ COL_SENIORITY, "formattedexperiencelevel", read_level },
	{ COL_SENIORITY, "requiredexperience", read_level },
	{ COL_SENIORITY, "senioritylevel", read_level },
	{ COL_SENIORITY, "seniority", read_level },
	{ COL_SENIORITY, "careerlevel", read_level },
	{ COL_SALARY, "salary", read_pay },
	{ COL_SALARY, "salaryrange", read_pay },
	{ COL_SALARY, "salaryestimate", read_pay },
	{ COL_SALARY, "salarytext", read_pay },
	{ COL_SALARY, "salarydescription", read_pay },
	{ COL_SALARY, "compensation", read_pay },
	{ COL_SALARY, "basesalary", read_pay },
	{ COL_SALARY, "wage", read_pay },
	{ COL_SALARY, "pay", read_pay },
	{ COL_SALARY, "payrate", read_pay },
	{ COL_SALARY, "annualsalary", read_pay },
	{ COL_SALARY_MIN, "minamount", read_number },
	{ COL_SALARY_MIN, "salarymin", read_number },
	{ COL_SALARY_MIN, "minsalary", read_number },
	{ COL_SALARY_MIN, "salaryfrom", read_number },
	{ COL_SALARY_MIN, "bottomsalary", read_number },
	{ COL_SALARY_MIN, "annualsalarymin", read_number },
	{ COL_SALARY_MAX, "maxamount", read_number },
	{ COL_SALARY_MAX, "salarymax", read_number },
	{ COL_SALARY_MAX, "maxsalary", read_number },
	{ COL_SALARY_MAX, "salaryto", read_number },
	{ COL_SALARY_MAX, "topsalary", read_number },
	{ COL_SALARY_MAX, "annualsalarymax", read_number },
	{ COL_SALARY_CURRENCY, "salarycurrency", read_currency },
	{ COL_SALARY_CURRENCY, "currency", read_currency },
	{ COL_SALARY_CURRENCY, "currencycode", read_currency },
	{ COL_SALARY_UNIT, "salaryunit", read_unit },
	{ COL_SALARY_UNIT, "interval", read_unit },
	{ COL_SALARY_UNIT, "payperiod", read_unit },
	{ COL_SALARY_UNIT, "salaryperiod", read_unit },
	{ COL_DATE_POSTED, "dateposted", read_day },
	{ COL_DATE_POSTED, "posteddate", read_day },
	{ COL_DATE_POSTED, "jobposteddate", read_day },
	{ COL_DATE_POSTED, "postdate", read_day },
	{ COL_DATE_POSTED, "postedon", read_day },
	{ COL_DATE_POSTED, "postedat", read_day },
	{ COL_DATE_POSTED, "publishedat", read_day },
	{ COL_DATE_POSTED, "publisheddate", read_day },
	{ COL_DATE_POSTED, "publicationdate", read_day },
	{ COL_DATE_POSTED, "datepublished", read_day },
	{ COL_DATE_POSTED, "pubdate", read_day },
	{ COL_DATE_POSTED, "jobdate", read_day },
	{ COL_DATE_POSTED, "listedtime", read_day },
	{ COL_DATE_POSTED, "originallistedtime", read_day },
	{ COL_DATE_POSTED, "datestart", read_day },
	{ COL_DATE_POSTED, "date", read_day },
	{ COL_VALID_THROUGH, "validthrough", read_day },
	{ COL_VALID_THROUGH, "dateexpired", read_day },
	{ COL_VALID_THROUGH, "expirationdate", read_day },
	{ COL_VALID_THROUGH, "expirydate", read_day },
	{ COL_VALID_THROUGH, "expiresat", read_day },
	{ COL_VALID_THROUGH, "expireddate", read_day },
	{ COL_VALID_THROUGH, "deadline", read_day },
	{ COL_VALID_THROUGH, "applicationdeadline", read_day },
	{ COL_URL, "joburl", read_url },
	{ COL_URL, "url", read_url },
	{ COL_URL, "link", read_url },
	{ COL_URL, "joblink", read_url },
	{ COL_URL, "detailurl", read_url },
	{ COL_URL, "jobpostingurl", read_url },
	{ COL_URL, "href", read_url },
	{ COL_APPLY_URL, "joburldirect", read_url },
	{ COL_APPLY_URL, "applyurl", read_url },
	{ COL_APPLY_URL, "applicationurl", read_url },
	{ COL_IDENTIFIER, "jobid", read_identifier },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_IDENTIFIER, "uid", read_identifier },
	{ COL_IDENTIFIER, "identifier", read_identifier },
	{ COL_IDENTIFIER, "reqid", read_identifier },
	{ COL_IDENTIFIER, "requisitionid", read_identifier },
	{ COL_IDENTIFIER, "shortcode", read_identifier },
	{ COL_SKILLS, "skills", read_skills },
	{ COL_SKILLS, "skillsrequired", read_skills },
	{ COL_SKILLS, "tags", read_skills },
	{ COL_SKILLS, "tagsandskills", read_skills },
	{ COL_SKILLS, "keyskills", read_skills },
	{ COL_SKILLS, "keywords", read_skills },
	{ COL_SKILLS, "musthaves", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	{ COL_DESCRIPTION, "jobdescription", read_text },
	{ COL_DESCRIPTION, "descriptionhtml", read_text },
	{ COL_DESCRIPTION, "jobtxt", read_text },
	{ COL_DESCRIPTION, "blurb", read_text },
	{ COL_DESCRIPTION, "summary", read_text },
	{ COL_DESCRIPTION, "jobsummary", read_text },
	{ COL_DESCRIPTION, "requirements", read_text },
	{ COL_DESCRIPTION, "content", read_text },
};
/* clang-format on */

/* is the name this one, but for case and what is no letter or digit? */
static bool
is_called(struct slice name, const char *plain)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c | 0x20);
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			(unsigned char)c >= 0x80))
			continue;
		if (*plain++ != c)
			return false;
	}
	return *plain == '\0';
}

static const struct node *
member(const struct node *n, const char *plain)
{
	for (const struct node *c = n->child; c; c = c->next)
		if (is_called(c->name, plain))
			return c;
	return NULL;
}

/* a value that is there */
static bool
is_given(const struct node *n)
{
	return n && n->kind != NODE_NULL &&
	       (n->kind == NODE_TRUE || n->text.n || n->child);
}

bool
synonym_matches(const struct node *n)
{
	bool have[COLUMN_COUNT] = { false };
	const struct node *c;
	int others = 0;

	for (size_t i = 0; i < sizeof(synonyms) / sizeof(*synonyms); i++) {
		if (have[synonyms[i].column] || !synonyms[i].bring)
			continue;
		c = member(n, synonyms[i].name);
		have[synonyms[i].column] =
		    synonyms[i].column == COL_TITLE ? c && c->text.n : !!c;
	}
	for (int i = COL_ORGANIZATION; i < COLUMN_COUNT; i++)
		others += have[i] && i != COL_IDENTIFIER && i != COL_SKILLS &&
			  i != COL_DATE_POSTED;
	return have[COL_TITLE] && others >= 2 &&
	       (have[COL_ORGANIZATION] || have[COL_SALARY] ||
		   have[COL_EMPLOYMENT_TYPE] || have[COL_SALARY_MIN]);
}

static void
read_member(void *ctx, const struct node *n)
{
	const struct synonym_row {
		struct harvest *h;
		struct listing *l;
		size_t row;
	} *r = ctx;

	synonyms[r->row].bring(r->h, r->l, synonyms[r->row].column, n);
}

/* city, state and country in columns of their own */
static void
read_parts(struct harvest *h, struct listing *l, const struct node *n)
{
	if (l->value[COL_LOCATION].n == 0 &&
	    (member(n, "city") || member(n, "country")))
		read_place_parts(h, l, COL_LOCATION, n);
	if (l->value[COL_LOCATION].n == 0 && member(n, "region"))
		read_place(h, l, COL_LOCATION, member(n, "region"));
}

void
synonym_read(struct harvest *h, const char *source, const struct node *n)
{
	struct listing *l = harvest_begin(h, source);

	for (size_t i = 0; i < sizeof(synonyms) / sizeof(*synonyms); i++) {
		struct {
			struct harvest *h;
			struct listing *l;
			size_t row;
		} r = { h, l, i };
		const struct node *c;

		if (!synonyms[i].bring || !(c = member(n, synonyms[i].name)) ||
		    !is_given(c))
			continue;
		node_each(c, "", read_member, &r);
	}
	read_parts(h, l, n);
	harvest_end(h);
}

static size_t
read_deep(
    struct harvest *h, const char *source, const struct node *n, int depth)
{
	size_t found = 0;

	if (n->kind == NODE_OBJECT && synonym_matches(n)) {
		synonym_read(h, source, n);
		return 1;
	}
	if (depth < MAX_DEPTH)
		for (const struct node *c = n->child; c; c = c->next)
			found += read_deep(h, source, c, depth + 1);
	return found;
}

size_t
synonym_read_all(
    struct harvest *h, const char *source, const struct node *document)
{
	return read_deep(h, source, document, 0);
}
