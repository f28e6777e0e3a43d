/* SPDX-License-Identifier: ISC */
/* what the nodes of a feed say, column by column; see feed.h */
#include "../lib/number.h"
#include "country.h"
#include "facts.h"
#include "feed.h"
#include "pay.h"
#include "place.h"
#include "plain.h"
#include "terms.h"

/* what stands where there is nothing */
static bool
is_nothing(struct slice s)
{
	static const char *const nothing[] = { "", "-", "null", "none", "n/a",
		"nan", "na", "undefined", "no info", "not available" };

	for (size_t i = 0; i < sizeof(nothing) / sizeof(*nothing); i++)
		if (slice_case_eq(s, slice_of(nothing[i])))
			return true;
	return false;
}

/* the text of a node, or of what names an object */
static struct slice
name_of(const struct node *n)
{
	static const char *const names[] = { "name", "label", "title", "text",
		"value", "display_name", "displayName", "legalName", "@value" };

	for (int depth = 0; depth < 4 && !n->text.n && n->child; depth++) {
		const struct node *c = NULL;

		if (n->kind == NODE_ARRAY) {
			n = n->child;
			continue;
		}

		for (size_t i = 0; !c && i < sizeof(names) / sizeof(*names);
		     i++)
			c = node_child(n, names[i]);
		if (!c)
			break;
		n = c;
	}
	return slice_trim(node_text(n));
}

void
read_line(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str once = STR_INIT, line = STR_INIT;
	struct slice s = name_of(n);

	(void)h;
	if (is_nothing(s) || l->value[c].n)
		return;
	/* text that was escaped once more in its feed */
	plain_add_line(&once, s);
	plain_add_line(&line, str_slice(&once));
	listing_set(l, c, str_slice(&line));
	str_free(&once);
	str_free(&line);
}

/* descriptions come in several nodes: they add up */
void
read_text(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str text = STR_INIT;

	(void)h;
	plain_add_text(&text, node_text(n));
	if (text.n && l->value[c].n) {
		if (slice_find(listing_get(l, c), str_slice(&text))) {
			str_free(&text);
			return;
		}
		str_adds(&l->value[c], "\n\n");
	}
	str_add(&l->value[c], str_slice(&text));
	str_free(&text);
}

void
read_day(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	day d = day_read(node_text(n), h->as_of);

	if (d != DAY_NONE && l->value[c].n == 0)
		day_add(&l->value[c], d);
}

/* the first of several names that is there, as text */
static struct slice
first_of(const struct node *n, const char *const *names)
{
	for (; *names; names++) {
		const struct node *c = node_find(n, *names);
		struct slice s = c ? name_of(c) : SLICE("");

		if (!is_nothing(s))
			return s;
	}
	return SLICE("");
}

void
read_place_parts(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	static const char *const localities[] = { "addressLocality", "city",
		"locality", "town", "cityName", NULL };
	static const char *const regions[] = { "addressRegion", "region",
		"state", "province", "stateProvince", "county", NULL };
	static const char *const countries[] = { "addressCountry",
		"country_name", "countryName", "country", "countryCode",
		"country_code", NULL };
	struct slice locality, region, country;
	const struct node *address = node_child(n, "address"), *whole = n;

	if (n->kind != NODE_OBJECT) {
		read_place(h, l, c, n);
		return;
	}
	if (address && address->kind != NODE_NULL) {
		n = address->kind == NODE_ARRAY ? address->child : address;
		if (!n)
			return;
		if (n->kind != NODE_OBJECT) {
			read_place(h, l, c, n);
			return;
		}
	}
	locality = first_of(n, localities);
	region = first_of(n, regions);
	country = first_of(n, countries);
	if (locality.n || region.n || country.n)
		place_add_parts(l, locality, region, country);
	else if (!node_child(whole, "title")) /* then it is a job's name */
		place_add(l, name_of(whole));
}

void
read_place(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice s = name_of(n);

	if (s.n)
		place_add(l, s);
	else if (n->kind == NODE_OBJECT && n->child)
		read_place_parts(h, l, c, n);
}

/* the place if nothing else names one */
void
read_city(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	if (l->value[COL_LOCATION].n == 0)
		read_place(h, l, c, n);
}

void
read_country(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice code = country_code_field(name_of(n));

	(void)h;
	if (code.p)
		listing_add(l, c, code);
}

static void
add_type(void *ctx, struct slice value)
{
	listing_add(ctx, COL_EMPLOYMENT_TYPE, value);
}

void
read_types(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	(void)h, (void)c;
	terms_each(TERM_EMPLOYMENT, name_of(n), add_type, l);
}

void
read_level(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice s = name_of(n), value = terms_whole(TERM_SENIORITY, s);

	(void)h;
	if (!value.p && s.n > 4 && s.n < 60)
		value = terms_first(TERM_SENIORITY, s);
	listing_set_term(l, c, value);
}

void
read_mode(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	(void)h;
	if (n->kind == NODE_TRUE || slice_case_eq(n->text, SLICE("true")))
		listing_set_empty(l, c, SLICE("remote"));
	else
		listing_set_term(l, c, terms_first(TERM_REMOTE, name_of(n)));
}

/* true for the word that the path ends in: "hybrid", "remote", "on_site" */
void
read_hybrid_flag(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	(void)h;
	if (n->kind == NODE_TRUE || slice_case_eq(n->text, SLICE("true")))
		listing_set_empty(l, c, SLICE("hybrid"));
}

void
read_remote_flag(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	(void)h;
	if (n->kind == NODE_TRUE || slice_case_eq(n->text, SLICE("true")) ||
	    slice_is(n->text, "1") || slice_case_eq(n->text, SLICE("yes")))
		listing_set_empty(l, c, SLICE("remote"));
}

/* a plain number, thousands parted or not; 0 stands for none */
void
read_number(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str digits = STR_INIT;
	struct slice s = name_of(n);
	fixed value;

	(void)h;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != ',' || i + 4 > s.n)
			str_addc(&digits, s.p[i]);
	if (l->value[c].n == 0 &&
	    number_parse_fixed(str_slice(&digits), &value, NULL) && value > 0)
		number_add_fixed(&l->value[c], value);
	str_free(&digits);
}

void
read_cents(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	fixed value;

	(void)h;
	if (l->value[c].n == 0 &&
	    number_parse_fixed(node_text(n), &value, NULL) && value > 0)
		number_add_fixed(&l->value[c], value / 100);
}

void
read_currency(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice s = name_of(n);
	bool letters = s.n == 3;

	(void)h;
	for (size_t i = 0; letters && i < 3; i++)
		letters = (s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z';
	for (size_t i = 0; letters && l->value[c].n < 3; i++)
		str_addc(&l->value[c], (char)(s.p[i] & ~0x20));
}

void
read_unit(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	(void)h;
	listing_set_term(l, c, terms_first(TERM_UNIT, name_of(n)));
}

/* pay as text */
void
read_pay(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	if (n->kind == NODE_OBJECT && n->child)
		read_pay_object(h, l, c, n);
	else
		read_line(h, l, c, n);
}

/* schema.org's MonetaryAmount and its relatives */
void
read_pay_object(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	static const struct feed_field fields[] = {
		{ COL_SALARY_MIN, "minValue", read_number },
		{ COL_SALARY_MIN, "min", read_number },
		{ COL_SALARY_MIN, "minimum", read_number },
		{ COL_SALARY_MIN, "value.minValue", read_number },
		{ COL_SALARY_MIN, "min_amount", read_number },
		{ COL_SALARY_MIN, "from", read_number },
		{ COL_SALARY_MAX, "maxValue", read_number },
		{ COL_SALARY_MAX, "max", read_number },
		{ COL_SALARY_MAX, "maximum", read_number },
		{ COL_SALARY_MAX, "value.maxValue", read_number },
		{ COL_SALARY_MAX, "max_amount", read_number },
		{ COL_SALARY_MAX, "to", read_number },
		{ COL_SALARY_CURRENCY, "currency", read_currency },
		{ COL_SALARY_CURRENCY, "value.currency", read_currency },
		{ COL_SALARY_CURRENCY, "currency_code", read_currency },
		{ COL_SALARY_UNIT, "unitText", read_unit },
		{ COL_SALARY_UNIT, "value.unitText", read_unit },
		{ COL_SALARY_UNIT, "unitCode", read_unit },
		{ COL_SALARY_UNIT, "period", read_unit },
		{ COL_SALARY_UNIT, "interval", read_unit },
		{ 0, NULL, NULL },
	};
	const struct node *value = node_child(n, "value");
	struct slice s;

	if (n->kind != NODE_OBJECT) {
		read_line(h, l, COL_SALARY, n);
		return;
	}
	(void)c;
	feed_fill(h, l, fields, n);
	if (value && value->kind == NODE_OBJECT)
		value = node_child(value, "value");
	if (!value || l->value[COL_SALARY_MIN].n || l->value[COL_SALARY_MAX].n)
		return;
	s = name_of(value);
	read_number(h, l, COL_SALARY_MIN, value);
	if (l->value[COL_SALARY_MIN].n)
		listing_set(l, COL_SALARY_MAX, listing_get(l, COL_SALARY_MIN));
	else if (s.n && !slice_is(s, "0"))
		read_line(h, l, COL_SALARY, value);
}

void
read_organization(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice s = name_of(n);

	if (slice_case_eq(s, SLICE("confidential")) ||
	    slice_case_eq(s, SLICE("name")))
		return;
	read_line(h, l, c, n);
}

void
read_url(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str line = STR_INIT;
	struct slice s;

	(void)h;
	plain_add_decoded(&line, slice_trim(node_text(n)));
	s = str_slice(&line);
	if (s.n && !memchr(s.p, ' ', s.n) && !memchr(s.p, '\n', s.n) &&
	    (slice_starts_with(s, SLICE("http")) || s.p[0] == '/'))
		listing_set_empty(l, c, s);
	str_free(&line);
}

/* the organization in "https://jobs.lever.co/acme/1234" */
void
read_slug(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice rest = node_text(n), part = { NULL, 0 };

	(void)h;
	for (int i = 0; i < 4 && rest.p; i++)
		part = slice_next(&rest, '/');
	if (part.n && part.n < 60)
		listing_set_empty(l, c, part);
}

/* the organization in "https://acme.pinpointhq.com/…" */
void
read_host(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct slice rest = node_text(n), part = { NULL, 0 };

	(void)h;
	for (int i = 0; i < 3 && rest.p; i++)
		part = slice_next(&rest, '/');
	part = slice_next(&part, '.');
	if (part.n && !slice_is(part, "www") && !slice_is(part, "careers") &&
	    !slice_is(part, "jobs"))
		listing_set_empty(l, c, part);
}

void
read_identifier(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	const struct node *value = node_child(n, "value");

	if (value && value->kind != NODE_NULL)
		n = value;
	if (n->kind == NODE_TEXT || n->kind == NODE_NUMBER || n->text.n)
		read_line(h, l, c, n);
}

/* a list, or one text with commas */
void
read_skills(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str line = STR_INIT;
	struct slice rest, item;

	(void)h;
	plain_add_line(&line, name_of(n));
	rest = str_slice(&line);
	if (rest.n > 2 && rest.p[0] == '[')
		rest.p++, rest.n -= 2;
	while (rest.n && (item = slice_next(&rest, ',')).p) {
		item = slice_trim(item);
		if (item.n > 1 && (item.p[0] == '\'' || item.p[0] == '"'))
			item.p++, item.n -= 2;
		if (item.n && item.n < 60)
			listing_add(l, c, item);
	}
	str_free(&line);
}

/* "Acme · Linz, Austria": a description that is one line of facts */
void
read_teaser(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str line = STR_INIT;
	struct slice title = listing_get(l, COL_TITLE), org;
	static const char *const joints[] = { " — ", " – ", " - ", " at " };

	(void)c;
	plain_add_line(&line, node_text(n));
	if (line.n < 160)
		facts_read_line(h, l, str_slice(&line), SLICE(""));
	str_free(&line);
	/* then the title need not end in it */
	org = listing_get(l, COL_ORGANIZATION);
	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		size_t tail = strlen(joints[i]) + org.n;

		if (org.n && title.n > tail &&
		    slice_eq((struct slice){ title.p + title.n - org.n, org.n },
			org) &&
		    slice_starts_with(
			slice_from(title.p + title.n - tail, title.p + title.n),
			slice_of(joints[i])))
			l->value[COL_TITLE].n -= tail;
	}
}

/* "Acme: Data Engineer", as We Work Remotely writes it */
void
read_title_of_rss(struct harvest *h, struct listing *l, enum listing_column c,
    const struct node *n)
{
	struct str line = STR_INIT;
	struct slice s;
	const char *colon;

	(void)h, (void)c;
	plain_add_line(&line, node_text(n));
	s = str_slice(&line);
	colon = slice_find(s, SLICE(": "));
	if (colon) {
		listing_set(l, COL_ORGANIZATION, slice_from(s.p, colon));
		s = slice_from(colon + 2, s.p + s.n);
	}
	listing_set(l, COL_TITLE, s);
	str_free(&line);
}
