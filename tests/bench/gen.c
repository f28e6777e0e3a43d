/* SPDX-License-Identifier: ISC */
/*
 * gen FORM BYTES [SEED]: data to measure with, the same bytes for the same
 * arguments everywhere.  Everything is invented: words from the tables below,
 * put together by a seeded generator.
 *
 *	csv       rows of 12 columns like those of ai-jobs.net's salary survey,
 *	          5 % of them with a quoted title
 *	ndjson    the records of csv, as many as csv would write in BYTES
 *	wide      csv with skills and a description of 600 to 1,600 bytes, always
 *	          quoted, with commas, newlines and doubled quotes
 *	salaries  a column of salary texts
 *	titles    a column of job titles
 *	postings  titles and descriptions that name skills
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

#include "../../tools/lib/diag.h"
#include "../../tools/lib/output.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const char *const roles[] = {
	"Data Scientist",
	"Data Engineer",
	"Data Analyst",
	"Machine Learning Engineer",
	"Software Engineer",
	"Research Scientist",
	"Analytics Engineer",
	"Data Architect",
	"AI Engineer",
	"Applied Scientist",
	"BI Developer",
	"MLOps Engineer",
	"Product Manager",
	"Research Engineer",
	"Business Analyst",
	"Data Manager",
	"Computer Vision Engineer",
	"Consultant",
	"Statistician",
	"Database Administrator",
	"Platform Engineer",
	"NLP Engineer",
	"Quantitative Analyst",
	"DevOps Engineer",
};
static const char *const fields[] = { "", "Cloud ", "Marketing ", "Finance ",
	"Staff ", "Healthcare ", "Lead ", "Product ", "Risk ", "Robotics ",
	"Insurance ", "Principal " };
static const char *const ranks[] = { "", "", "Senior ", "Staff ", "Lead ",
	"Junior ", "Principal ", "Sr. ", "Head of ", "Jr. ", "Associate " };
static const char *const tails[] = { "", "", " (m/f/d)", " - Remote", " II",
	" III", " | Hybrid", " (Contract)", " - New York NY", " (f/m/x)",
	" - 12 month FTC", " / Team Growth", " L5", " (100% remote)" };
static const char *const teams[] = { "Platform", "Growth", "Payments",
	"Search & Ads", "Risk", "Vision", "NLP", "Infra" };
static const char *const skills[] = { "Python", "SQL", "Spark", "Airflow",
	"AWS", "Docker", "Kubernetes", "PyTorch", "Tableau", "dbt", "C++", "Go",
	"Snowflake", "Terraform", "Power BI", "Java", "Scala", "Kafka",
	"scikit-learn", "Azure", "BigQuery", "React", "PostgreSQL", "R",
	"machine learning", "data modelling", "Excel", "Git", "TensorFlow",
	"Databricks", "Node.js", "Looker" };
static const char *const cities[] = { "Berlin", "New York", "Austin", "London",
	"Paris", "Warsaw", "Toronto", "Madrid", "Bengaluru", "Singapore" };

/* one row a country: its money, and what a unit of it is in dollars, / 1000 */
static const struct country {
	const char *code, *currency;
	unsigned worth;
} countries[] = {
	{ "US", "USD", 1000 },
	{ "US", "USD", 1000 },
	{ "US", "USD", 1000 },
	{ "GB", "GBP", 1250 },
	{ "CA", "CAD", 740 },
	{ "DE", "EUR", 1080 },
	{ "ES", "EUR", 1080 },
	{ "FR", "EUR", 1080 },
	{ "IN", "INR", 12 },
	{ "AU", "AUD", 660 },
	{ "PL", "PLN", 250 },
	{ "BR", "BRL", 200 },
	{ "NL", "EUR", 1080 },
	{ "PT", "EUR", 1080 },
	{ "MX", "MXN", 55 },
	{ "CH", "CHF", 1140 },
};

/*
 * Templates: {x} is a word or a number of the table "blanks".
 */
static const char *const salary_texts[] = {
	"${n} - ${N} a year",
	"${k}K - ${K}K",
	"USD {k}K - {K}K",
	"${n}-${N}/yr",
	"\xE2\x82\xAC{p} - \xE2\x82\xAC{P}",
	"{p} bis {P} EUR brutto/Jahr",
	"\xC2\xA3{n} to \xC2\xA3{N} per annum + bonus",
	"Up to \xC2\xA3{n}",
	"From ${n} a year",
	"${h} - ${H} an hour",
	"${h}.50/hr",
	"${n}",
	"{k}000 USD",
	"INR {l}-{L} Lacs PA",
	"\xE2\x82\xB9{l},00,000 - \xE2\x82\xB9{L},00,000 a year",
	"\xE2\x82\xAC{m} - \xE2\x82\xAC{M} per month",
	"{m} - {M} PLN / month (B2B)",
	"CHF {k}'000 - {K}'000",
	"CA${n}.00 - CA${N}.00",
	"Competitive",
	"Negotiable",
	"DOE",
	"",
	"Base ${k}k-${K}k plus equity and {h}% bonus",
	"EUR {k}k\xE2\x80\x93{K}k",
	"${k},000\xE2\x80\x94${K},000 USD",
	"The base salary range for this role is ${n} - ${N}.",
	"OTE ${k}K",
};
static const char *const title_texts[] = {
	"{s}{r}{t}",
	"{s}{r}, {T}",
	"{s}{f}{r}",
	"{r}{t}",
	"{s}{r} - {c}{t}",
	"{r} ({S}, {S})",
	"{s}{S} Developer{t}",
	"{f}{r} @ {T}",
	"Werkstudent {r} (m/w/d)",
	"{s}{r} for {T} ({c})",
	"Intern, {r}",
	"VP {f}Engineering",
	"Director of {T} Analytics",
	"{r} IV",
};
static const char *const sentences[] = {
	"We are looking for a {r} to join our growing team in {c}. ",
	"You will design, build and run data pipelines in {S} and {S}. ",
	"Requirements: {y}+ years of experience with {S}, {S} or {S}. ",
	"Strong knowledge of {S} is a must; {S} is a plus. ",
	("The hire will be responsible for expanding and optimizing our data "
	 "architecture, as well as flow and collection for cross functional "
	 "teams. "),
	"Our team works closely with product, design and the business. ",
	"Salary range ${n} - ${N} per year, plus equity and benefits. ",
	("You have a degree in computer science, or the experience that makes "
	 "up for it. "),
	"Nice to have: {S}, {S}. ",
	"We offer 30 days of leave, a pension and a budget for learning. ",
	"Proficiency in {S} and hands-on practice with {S} in production. ",
	"You explain what the numbers say, and what they do not say. ",
	"Equal opportunity is how we work, not a line at the end of a page. ",
	"At least {y} years in a similar role, ideally at a scale-up. ",
};

/* how a number is written */
enum style {
	PLAIN,
	COMMAS,
	POINTS
};

/* one row a blank: a word of a list, or a number, perhaps above the last */
static const struct blank {
	char letter;
	const char *const *words; /* NULL: a number */
	unsigned count;		  /* of words, or of steps */
	unsigned from, step;
	bool above; /* the number before it is added */
	enum style style;
} blanks[] = {
	{ 'r', roles, LENGTH(roles), 0, 0, false, PLAIN },
	{ 'f', fields, LENGTH(fields), 0, 0, false, PLAIN },
	{ 's', ranks, LENGTH(ranks), 0, 0, false, PLAIN },
	{ 't', tails, LENGTH(tails), 0, 0, false, PLAIN },
	{ 'T', teams, LENGTH(teams), 0, 0, false, PLAIN },
	{ 'S', skills, LENGTH(skills), 0, 0, false, PLAIN },
	{ 'c', cities, LENGTH(cities), 0, 0, false, PLAIN },
	{ 'y', NULL, 9, 2, 1, false, PLAIN },
	{ 'k', NULL, 40, 40, 5, false, PLAIN },
	{ 'K', NULL, 12, 5, 5, true, PLAIN },
	{ 'n', NULL, 400, 40000, 500, false, COMMAS },
	{ 'N', NULL, 120, 5000, 500, true, COMMAS },
	{ 'p', NULL, 100, 40000, 500, false, POINTS },
	{ 'P', NULL, 60, 5000, 500, true, POINTS },
	{ 'h', NULL, 60, 15, 1, false, PLAIN },
	{ 'H', NULL, 20, 5, 1, true, PLAIN },
	{ 'm', NULL, 60, 2500, 100, false, PLAIN },
	{ 'M', NULL, 30, 500, 100, true, PLAIN },
	{ 'l', NULL, 30, 5, 1, false, PLAIN },
	{ 'L', NULL, 20, 2, 1, true, PLAIN },
};

struct gen {
	uint64_t state;
	unsigned number; /* the last one written into a blank */
};

/* one row of the survey */
struct job {
	unsigned year, salary, usd, remote;
	const char *level, *contract, *residence, *size;
	const struct country *country;
	struct str job_title, title;
};

/* SplitMix64 (Steele, Lea and Flood 2014) */
static uint64_t
next(struct gen *g)
{
	uint64_t z = g->state += 0x9E3779B97F4A7C15u;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

static unsigned
below(struct gen *g, unsigned n)
{
	return (unsigned)((next(g) >> 32) * n >> 32);
}

/* the first are picked most: the least of three */
static unsigned
skewed(struct gen *g, unsigned n)
{
	unsigned least = n;

	for (int i = 0; i < 3; i++) {
		unsigned k = below(g, n);

		least = k < least ? k : least;
	}
	return least;
}

#define PICK(g, array) ((array)[below((g), LENGTH(array))])

static void
add_number(struct str *to, unsigned n, enum style style)
{
	char sep = style == COMMAS ? ',' : '.';

	if (style == PLAIN || n < 1000)
		str_addf(to, "%u", n);
	else
		str_addf(to, "%u%c%03u", n / 1000, sep, n % 1000);
}

static void
fill_blank(struct gen *g, struct str *to, char letter)
{
	const struct blank *b = blanks;

	while (b->letter != letter)
		b++;
	if (b->words) {
		str_adds(to, b->words[below(g, b->count)]);
		return;
	}
	g->number =
	    (b->above ? g->number : 0) + b->from + b->step * below(g, b->count);
	add_number(to, g->number, b->style);
}

static void
fill(struct gen *g, struct str *to, const char *template)
{
	for (const char *p = template; *p; p++) {
		if (*p == '{') {
			fill_blank(g, to, p[1]);
			p += 2;
		} else
			str_addc(to, *p);
	}
}

/* a cell of CSV, quoted only where it must be */
static void
add_cell(struct str *to, struct slice text)
{
	bool quote = false;

	for (size_t i = 0; i < text.n; i++)
		quote |=
		    text.p[i] == ',' || text.p[i] == '"' || text.p[i] == '\n';
	if (!quote) {
		str_add(to, text);
		return;
	}
	str_addc(to, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"')
			str_addc(to, '"');
		str_addc(to, text.p[i]);
	}
	str_addc(to, '"');
}

/* 5 % of the titles need quotes: for a comma, quotes, or both */
static void
make_title(struct gen *g, struct job *job)
{
	static const char *const plain[] = { "{t}" };
	static const char *const odd[] = { ", {T}{t}", ", {T}{t}", ", {T}{t}",
		" \"{T}\"{t}", " \"{T}\"{t}", ", \"{T}\" team{t}" };

	str_clear(&job->title);
	fill(g, &job->title, "{s}");
	str_add(&job->title, str_slice(&job->job_title));
	fill(g, &job->title, below(g, 20) ? *plain : PICK(g, odd));
}

static void
make_job(struct gen *g, struct job *job)
{
	static const char *const levels[] = { "SE", "MI", "EN", "EX" };
	static const char *const contracts[] = { "FT", "CT", "PT", "FL" };
	static const char *const sizes[] = { "M", "L", "S" };
	unsigned what = skewed(g, LENGTH(fields) * LENGTH(roles));

	job->year = 2025 - skewed(g, 6);
	job->level = levels[skewed(g, LENGTH(levels))];
	job->contract = contracts[below(g, 50) ? 0 : below(g, 4)];
	str_clear(&job->job_title);
	str_adds(&job->job_title, fields[what / LENGTH(roles)]);
	str_adds(&job->job_title, roles[what % LENGTH(roles)]);
	job->country = &countries[skewed(g, LENGTH(countries))];
	job->residence =
	    below(g, 50) ? job->country->code : PICK(g, countries).code;
	job->usd = 20000 + below(g, 180000) + below(g, 180000);
	if (below(g, 2))
		job->usd = job->usd / 500 * 500;
	job->salary =
	    (unsigned)((uint64_t)job->usd * 1000 / job->country->worth);
	job->remote = 50 * (below(g, 3) ? below(g, 2) * 2 : below(g, 3));
	job->size = sizes[skewed(g, LENGTH(sizes))];
	make_title(g, job);
}

static void
add_csv(struct str *to, const struct job *job)
{
	str_addf(to, "%u,%s,%s,", job->year, job->level, job->contract);
	add_cell(to, str_slice(&job->job_title));
	str_addf(to, ",%u,%s,%u,%s,%u,%s,%s,", job->salary,
	    job->country->currency, job->usd, job->residence, job->remote,
	    job->country->code, job->size);
	add_cell(to, str_slice(&job->title));
}

static void
add_json(struct str *to, const struct job *job)
{
	str_addf(to,
	    "{\"work_year\":%u,\"experience_level\":\"%s\","
	    "\"employment_type\":\"%s\",\"job_title\":\"%s\",\"salary\":%u,"
	    "\"salary_currency\":\"%s\",\"salary_in_usd\":%u,"
	    "\"employee_residence\":\"%s\",\"remote_ratio\":%u,"
	    "\"company_location\":\"%s\",\"company_size\":\"%s\",\"title\":\"",
	    job->year, job->level, job->contract, job->job_title.p, job->salary,
	    job->country->currency, job->usd, job->residence, job->remote,
	    job->country->code, job->size);
	for (size_t i = 0; i < job->title.n; i++) {
		if (job->title.p[i] == '"')
			str_addc(to, '\\');
		str_addc(to, job->title.p[i]);
	}
	str_adds(to, "\"}");
}

/* sentences of at least so many bytes, with line breaks and quoted words */
static void
make_description(struct gen *g, struct str *to, size_t least)
{
	str_clear(to);
	while (to->n < least) {
		if (to->n && below(g, 4) == 0)
			str_adds(to, below(g, 2) ? "\n- " : "\n");
		if (below(g, 8) == 0)
			fill(g, to, "We call it the \"{T}\" way. ");
		fill(g, to, PICK(g, sentences));
	}
	to->n--; /* the last blank */
}

/* the row after to's; counts what it would be in CSV */
static size_t
csv_row(struct gen *g, struct str *to, struct job *job)
{
	size_t before = to->n;

	make_job(g, job);
	add_csv(to, job);
	return to->n - before;
}

static size_t
ndjson_row(struct gen *g, struct str *to, struct job *job)
{
	struct str csv = STR_INIT;
	size_t n = csv_row(g, &csv, job);

	add_json(to, job);
	str_free(&csv);
	return n;
}

static size_t
wide_row(struct gen *g, struct str *to, struct job *job)
{
	struct str text = STR_INIT;
	size_t before = to->n;

	csv_row(g, to, job);
	str_addc(to, ',');
	fill(g, to, "{S}|{S}|{S}|{S}|{S},");
	make_description(g, &text, 600 + below(g, 900));
	add_cell(to, str_slice(&text));
	str_free(&text);
	return to->n - before;
}

static size_t
text_row(struct gen *g, struct str *to, const char *template)
{
	struct str text = STR_INIT;
	size_t before = to->n;

	fill(g, &text, template);
	if (text.n)
		add_cell(to, str_slice(&text));
	else
		str_adds(to, "\"\""); /* no blank line */
	str_free(&text);
	return to->n - before;
}

static size_t
salary_row(struct gen *g, struct str *to, struct job *job)
{
	(void)job;
	return text_row(g, to, PICK(g, salary_texts));
}

static size_t
title_row(struct gen *g, struct str *to, struct job *job)
{
	(void)job;
	return text_row(g, to, PICK(g, title_texts));
}

static size_t
posting_row(struct gen *g, struct str *to, struct job *job)
{
	struct str text = STR_INIT;
	size_t before = to->n;

	title_row(g, to, job);
	str_addc(to, ',');
	make_description(g, &text, 800 + below(g, 3000));
	add_cell(to, str_slice(&text));
	str_free(&text);
	return to->n - before;
}

#define SURVEY                                                                 \
	"work_year,experience_level,employment_type,job_title,salary,"         \
	"salary_currency,salary_in_usd,employee_residence,remote_ratio,"       \
	"company_location,company_size,title"

static const struct form {
	const char *name, *header;
	size_t (*row)(struct gen *, struct str *, struct job *);
} forms[] = {
	{ "csv", SURVEY "\n", csv_row },
	{ "ndjson", "", ndjson_row },
	{ "wide", SURVEY ",skills,description\n", wide_row },
	{ "salaries", "salary\n", salary_row },
	{ "titles", "title\n", title_row },
	{ "postings", "title,description\n", posting_row },
};

static _Noreturn void
usage(void)
{
	fprintf(stderr, "usage: gen form bytes [seed]\nforms:");
	for (size_t i = 0; i < LENGTH(forms); i++)
		fprintf(stderr, " %s", forms[i].name);
	fputc('\n', stderr);
	exit(EX_USAGE);
}

static uint64_t
parse_count(const char *text)
{
	char *end;
	uint64_t n = strtoull(text, &end, 10);

	if (*text < '0' || *text > '9' || *end)
		usage();
	return n;
}

int
main(int argc, char *argv[])
{
	const struct form *form = forms;
	struct gen g = { 1, 0 };
	struct job job = { .title = STR_INIT, .job_title = STR_INIT };
	struct output *out;
	uint64_t bytes;

	diag_program("gen");
	if (argc < 3 || argc > 4)
		usage();
	while (strcmp(form->name, argv[1]) != 0)
		if (++form == forms + LENGTH(forms))
			usage();
	bytes = parse_count(argv[2]);
	if (argc == 4)
		g.state = parse_count(argv[3]);
	out = output_open(NULL);
	str_adds(output_buffer(out), form->header);
	for (uint64_t n = 0; n < bytes; n++) {
		n += form->row(&g, output_buffer(out), &job);
		str_addc(output_buffer(out), '\n');
		output_drain(out);
	}
	output_commit(out);
	str_free(&job.title);
	str_free(&job.job_title);
	return EX_OK;
}
