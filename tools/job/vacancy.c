/* SPDX-License-Identifier: ISC */
/* a posting as a page shows it; see vacancy.h */
#include "vacancy.h"
#include "../lib/utf8.h"
#include "plain.h"
#include "prose.h"

#define DESCRIPTION_READ 4000 /* bytes of a description that are looked at */
#define DESCRIPTION_SHOWN 300

static bool
has_column(const struct record *rec, struct slice name)
{
	return header_find(rec->header, name) != HEADER_NONE;
}

static enum salary_status
find_status(struct slice name)
{
	for (int i = SALARY_OK; i <= SALARY_UNPARSED; i++)
		if (slice_eq(name, salary_status_name((enum salary_status)i)))
			return (enum salary_status)i;
	return SALARY_UNPARSED;
}

static bool
read_figure(const struct record *rec, struct slice name, fixed *value)
{
	return number_parse_fixed(record_find(rec, name), value, NULL);
}

/* the columns as salnorm left them */
static void
read_judged(struct salary *s, const struct record *rec,
    struct salary_reader *salaries, struct slice status)
{
	struct slice currency = record_find(rec, SLICE("salary_currency"));

	*s = (struct salary){ .status = find_status(status) };
	s->has_min = read_figure(rec, SLICE("salary_min"), &s->min);
	s->has_max = read_figure(rec, SLICE("salary_max"), &s->max);
	s->unit =
	    salary_find_unit(salaries, record_find(rec, SLICE("salary_unit")));
	if (currency.n < sizeof(s->currency))
		memcpy(s->currency, currency.p, currency.n);
}

/* the text and figures as salnorm would read them */
static void
read_raw(
    struct salary *s, const struct record *rec, struct salary_reader *salaries)
{
	struct salary_given given = {
		.min = record_find(rec, SLICE("salary_min")),
		.max = record_find(rec, SLICE("salary_max")),
		.currency = record_find(rec, SLICE("salary_currency")),
		.unit = record_find(rec, SLICE("salary_unit")),
	};

	salary_read(salaries, record_find(rec, SLICE("salary")), &given, s);
}

/* the midpoint of the year's pay counts, if both ends can be believed */
static void
set_pay(struct vacancy *v, struct arena *texts)
{
	const struct annual_terms terms = ANNUAL_TERMS;
	struct annual a;

	salary_annualise(&v->salary, &terms, &a);
	v->posting.has_pay = a.has_min && a.has_max &&
			     v->salary.status != SALARY_SUSPECT &&
			     v->salary.status != SALARY_PLACEHOLDER;
	if (!v->posting.has_pay)
		return;
	v->posting.pay = stats_divide((__int128)a.min + a.max, 2);
	v->posting.currency = arena_copy(texts, slice_of(a.currency));
}

static void
read_pay(struct vacancy *v, const struct record *rec,
    struct salary_reader *salaries, struct arena *texts)
{
	struct slice status = record_find(rec, SLICE("salary_status"));

	if (status.n)
		read_judged(&v->salary, rec, salaries, status);
	else
		read_raw(&v->salary, rec, salaries);
	if (!has_column(rec, SLICE("salary_status")) &&
	    !has_column(rec, SLICE("annual_min")))
		set_pay(v, texts);
	v->says_pay = v->salary.has_min || v->salary.has_max ||
		      v->salary.status == SALARY_PLACEHOLDER ||
		      slice_trim(record_find(rec, SLICE("salary"))).n > 0;
}

static struct slice
read_description(const struct record *rec, struct arena *texts)
{
	struct slice text =
	    utf8_clip(record_find(rec, SLICE("description")), DESCRIPTION_READ);
	struct str line = STR_INIT;
	struct slice shown;

	plain_add_line(&line, text);
	shown = utf8_clip(str_slice(&line), DESCRIPTION_SHOWN);
	if (shown.n < line.n) { /* not in a word */
		size_t n = shown.n;

		while (n && shown.p[n - 1] != ' ')
			n--;
		line.n = n ? n - 1 : shown.n;
		str_adds(&line, "…");
	}
	shown = arena_copy(texts, str_slice(&line));
	str_free(&line);
	return shown;
}

static struct slice
copy_cell(const struct record *rec, struct slice name, struct arena *texts)
{
	return arena_copy(texts, slice_trim(record_find(rec, name)));
}

static void
copy_posting(struct posting *to, const struct posting *p, struct arena *texts)
{
	*to = *p;
	to->role = arena_copy(texts, p->role);
	to->skills = arena_copy(texts, p->skills);
	to->required = arena_copy(texts, p->required);
	to->choices = arena_copy(texts, p->choices);
	to->date = arena_copy(texts, p->date);
	to->country = arena_copy(texts, p->country);
	to->seniority = arena_copy(texts, p->seniority);
	to->title = arena_copy(texts, p->title);
	to->organization = arena_copy(texts, p->organization);
	to->location = arena_copy(texts, p->location);
	to->url = arena_copy(texts, p->url);
	if (p->has_pay)
		to->currency = arena_copy(texts, p->currency);
}

void
vacancy_read(struct vacancy *v, const struct posting *p,
    const struct record *rec, struct salary_reader *salaries,
    struct arena *texts)
{
	*v = (struct vacancy){ .role = KEYS_NONE };
	copy_posting(&v->posting, p, texts);
	v->employment_type = copy_cell(rec, SLICE("employment_type"), texts);
	v->remote = copy_cell(rec, SLICE("remote"), texts);
	v->valid_through = copy_cell(rec, SLICE("valid_through"), texts);
	v->identifier = copy_cell(rec, SLICE("identifier"), texts);
	v->locality = copy_cell(rec, SLICE("locality"), texts);
	v->region = copy_cell(rec, SLICE("region"), texts);
	v->description = read_description(rec, texts);
	read_pay(v, rec, salaries, texts);
}

void
vacancy_fold(struct vacancy *v, const struct vacancy *second)
{
	struct salary *a = &v->salary;
	const struct salary *b = &second->salary;
	struct posting *p = &v->posting;

	if (b->has_min && (!a->has_min || b->min < a->min))
		a->min = b->min;
	if (b->has_max && (!a->has_max || b->max > a->max))
		a->max = b->max;
	a->has_min |= b->has_min;
	a->has_max |= b->has_max;
	if (!second->posting.has_pay)
		return;
	p->pay = p->has_pay
		     ? stats_divide((__int128)p->pay + second->posting.pay, 2)
		     : second->posting.pay;
	p->has_pay = true;
	p->currency = second->posting.currency;
}

bool
vacancy_has_pay(const struct vacancy *v)
{
	return (v->salary.has_min || v->salary.has_max) &&
	       (v->salary.status == SALARY_OK ||
		   v->salary.status == SALARY_REPAIRED);
}

void
vacancy_add_pay(struct str *out, const struct vacancy *v)
{
	static const char *const per[] = {
		[SALARY_NO_UNIT] = "",
		[SALARY_HOUR] = " an hour",
		[SALARY_DAY] = " a day",
		[SALARY_WEEK] = " a week",
		[SALARY_MONTH] = " a month",
		[SALARY_YEAR] = " a year",
	};
	const struct salary *s = &v->salary;
	struct slice currency = slice_of(s->currency);

	if (!vacancy_has_pay(v)) {
		str_adds(out, "not stated");
		return;
	}
	if (!s->has_max)
		str_adds(out, "from ");
	else if (!s->has_min)
		str_adds(out, "up to ");
	prose_amount(out, currency, s->has_min ? s->min : s->max);
	if (s->has_min && s->has_max && s->min != s->max) {
		str_adds(out, " – ");
		prose_amount(out, SLICE(""), s->max);
	}
	str_adds(out, per[s->unit]);
	if (!currency.n)
		str_adds(out, ", currency not stated");
}
