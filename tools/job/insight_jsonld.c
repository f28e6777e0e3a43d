/* SPDX-License-Identifier: ISC */
/*
 * The page and its featured jobs as JSON-LD, in schema.org's types WebPage,
 * Occupation and JobPosting; see insight.h.  What a posting does not state
 * has no property.
 */
#include "../lib/escape.h"
#include "../lib/json.h"
#include "day.h"
#include "insight_fill.h"

/* begins a property, behind a comma unless it is the first */
static void
add_name(struct str *out, const char *name)
{
	if (out->p[out->n - 1] != '{')
		str_addc(out, ',');
	json_add_string(out, slice_of(name));
	str_addc(out, ':');
}

static void
add_text(struct str *out, const char *name, struct slice text)
{
	if (text.n == 0)
		return;
	add_name(out, name);
	json_add_string(out, text);
}

/* an object that a property is, up to its first own property */
static void
begin_object(struct str *out, const char *name, const char *type)
{
	add_name(out, name);
	str_addc(out, '{');
	add_text(out, "@type", slice_of(type));
}

static void
add_number(struct str *out, const char *name, fixed value)
{
	add_name(out, name);
	number_add_fixed(out, value);
}

static void
add_pay(struct str *out, const struct salary *s)
{
	begin_object(out, "baseSalary", "MonetaryAmount");
	add_text(out, "currency", slice_of(s->currency));
	begin_object(out, "value", "QuantitativeValue");
	if (s->has_min && s->has_max && s->min == s->max) {
		add_number(out, "value", s->min);
	} else {
		if (s->has_min)
			add_number(out, "minValue", s->min);
		if (s->has_max)
			add_number(out, "maxValue", s->max);
	}
	add_text(out, "unitText", salary_unit_name(s->unit));
	str_adds(out, "}}");
}

static void
add_place(struct str *out, const struct vacancy *v)
{
	struct slice rest = v->posting.location;
	struct slice shown = slice_next(&rest, '|');

	if (shown.n == 0 && v->locality.n == 0 && v->posting.country.n == 0)
		return;
	begin_object(out, "jobLocation", "Place");
	add_text(out, "name", shown);
	begin_object(out, "address", "PostalAddress");
	add_text(out, "addressLocality", v->locality.n ? v->locality : shown);
	add_text(out, "addressRegion", v->region);
	add_text(out, "addressCountry", v->posting.country);
	str_adds(out, "}}");
}

static void
add_types(struct str *out, struct slice types)
{
	if (types.n == 0)
		return;
	add_name(out, "employmentType");
	str_addc(out, '[');
	while (types.p) {
		json_add_string(out, slice_next(&types, '|'));
		str_adds(out, types.p ? "," : "]");
	}
}

static void
add_job(struct str *out, const struct vacancy *v, size_t number)
{
	const struct posting *p = &v->posting;

	str_addf(
	    out, ",{\"@type\":\"JobPosting\",\"@id\":\"#job-%zu\"", number);
	add_text(out, "title", p->title);
	add_text(
	    out, "description", v->description.n ? v->description : p->title);
	add_text(out, "datePosted", day_of_date(p->date));
	add_text(out, "validThrough", day_of_date(v->valid_through));
	if (p->organization.n) {
		begin_object(out, "hiringOrganization", "Organization");
		add_text(out, "name", p->organization);
		str_addc(out, '}');
	}
	add_place(out, v);
	if (slice_is(v->remote, "remote"))
		add_text(out, "jobLocationType", SLICE("TELECOMMUTE"));
	add_types(out, v->employment_type);
	if (vacancy_has_pay(v) && v->salary.currency[0])
		add_pay(out, &v->salary);
	if (p->url.n && url_is_allowed(p->url))
		add_text(out, "url", p->url);
	if (v->identifier.n) {
		begin_object(out, "identifier", "PropertyValue");
		add_text(out, "name", p->organization);
		add_text(out, "value", v->identifier);
		str_addc(out, '}');
	}
	str_addc(out, '}');
}

static void
add_page(struct str *out, const struct insight *it)
{
	struct str question = STR_INIT;

	insight_add_question(&question, &it->corpus->demand, it->from, it->to);
	str_adds(out, "{\"@type\":\"WebPage\"");
	add_text(out, "name", str_slice(&question));
	add_text(out, "inLanguage", SLICE("en"));
	add_text(out, "dateModified", insight_day(it->corpus, it->options));
	str_adds(out, ",\"about\":[{\"@type\":\"Occupation\"");
	add_text(out, "name", insight_role(it, it->from));
	str_adds(out, "},{\"@type\":\"Occupation\"");
	add_text(out, "name", insight_role(it, it->to));
	str_adds(out, "}]}");
	str_free(&question);
}

void
insight_fill_jsonld(struct filling *f)
{
	struct insight_job job[INSIGHT_JOBS];
	size_t n = insight_find_jobs(f->it, job);

	str_adds(&f->text, "{\"@context\":\"https://schema.org\",\"@graph\":[");
	add_page(&f->text, f->it);
	for (size_t i = 0; i < n; i++)
		add_job(&f->text, job[i].vacancy, i + 1);
	str_adds(&f->text, "]}");
	fill_text(f, f->page, NAME_JSONLD);
}
