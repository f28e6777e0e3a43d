/* SPDX-License-Identifier: ISC */
/* places of work; see place.h */
#include "place.h"
#include "country.h"
#include "plain.h"
#include "terms.h"

/* what stands where a place would, and names none */
static const char *const nowhere[] = { "-", "--", "—", "n/a", "na", "none",
	"null", "anywhere", "anywhere in the world", "everywhere", "worldwide",
	"global", "globally", "international", "multiple locations", "various",
	"various locations", "several locations", "multiple", "any location",
	"flexible", "location flexible", "distributed", "unknown",
	"not specified", "unspecified", "tbd", "all locations", "see below",
	"no location", "location", "mehrere standorte", "überall",
	"company location", "in office", "global remote", "remote global",
	"remote worldwide", "worldwide remote", "various cities" };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "3 Locations", "2 Orte" */
static bool
is_count(struct slice s)
{
	size_t i = 0;

	while (i < s.n && is_digit(s.p[i]))
		i++;
	return i && i < 4 && i < s.n && s.p[i] == ' ' &&
	       (slice_find(s, SLICE("ocation")) ||
		   slice_find(s, SLICE("Ort")) ||
		   slice_find(s, SLICE("ffices")));
}

static bool
is_nowhere(struct slice s)
{
	bool letter = false;

	for (size_t i = 0; i < sizeof(nowhere) / sizeof(*nowhere); i++)
		if (slice_case_eq(s, slice_of(nowhere[i])))
			return true;
	for (size_t i = 0; i < s.n; i++)
		letter |= (unsigned char)s.p[i] >= 0x80 ||
			  ((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z');
	return !letter || s.n > 160 || is_count(s) ||
	       (s.n > 8 &&
		   slice_case_eq((struct slice){ s.p, 8 }, SLICE("anywhere")));
}

/* blanks and the marks between the parts of a place, at both ends */
static struct slice
trim_marks(struct slice s)
{
	static const char *const marks[] = { " ", ",", "-", "(", "/", ":", "·",
		"–", "—", "|", "•", "\t", "[", "]" };
	bool again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
			struct slice m = slice_of(marks[i]);

			if (slice_starts_with(s, m)) {
				s.p += m.n, s.n -= m.n;
				again = true;
			} else if (s.n >= m.n &&
				   memcmp(s.p + s.n - m.n, m.p, m.n) == 0) {
				s.n -= m.n;
				again = true;
			}
		}
	}
	if (s.n && s.p[s.n - 1] == ')' && !memchr(s.p, '(', s.n))
		s.n--;
	return s;
}

/* a word that may stand before or behind a place */
static const char *const modes[] = { "fully remote", "remote", "hybrid",
	"on-site", "onsite", "remote work", "work from home", "home office",
	"homeoffice", "100% remote", "remoto", "híbrido" };

static bool
is_word_end(struct slice s, size_t i)
{
	return i >= s.n ||
	       !(((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z') ||
		   is_digit(s.p[i]) || (unsigned char)s.p[i] >= 0x80);
}

/* takes "Remote - " off the front, or " (Remote)" off the end, of *s */
static bool
take_mode(struct slice *s, struct listing *l)
{
	for (size_t i = 0; i < sizeof(modes) / sizeof(*modes); i++) {
		struct slice m = slice_of(modes[i]), head, tail;

		if (s->n > m.n + 2 && s->p[s->n - 1] == ')' &&
		    s->p[s->n - m.n - 2] == '(' &&
		    slice_case_eq(
			(struct slice){ s->p + s->n - m.n - 1, m.n }, m))
			s->n--;
		if (s->n < m.n)
			continue;
		head = (struct slice){ s->p, m.n };
		tail = (struct slice){ s->p + s->n - m.n, m.n };
		if (slice_case_eq(head, m) && is_word_end(*s, m.n)) {
			s->p += m.n, s->n -= m.n;
		} else if (slice_case_eq(tail, m) &&
			   (s->n == m.n ||
			       strchr(" ,-(/|[", s->p[s->n - m.n - 1]))) {
			s->n -= m.n;
		} else {
			continue;
		}
		listing_set_term(l, COL_REMOTE,
		    terms_first(TERM_REMOTE, slice_of(modes[i])));
		return true;
	}
	return false;
}

/* "Germany Only", "only US" */
static struct slice
without_only(struct slice s)
{
	if (s.n > 5 &&
	    slice_case_eq((struct slice){ s.p + s.n - 5, 5 }, SLICE(" only")))
		s.n -= 5;
	return s;
}

/* the country at the end or the front of "Berlin, Germany", "US, CA, Foo" */
static struct slice
country_of(struct slice place)
{
	struct slice rest = place, first = { NULL, 0 }, part, last, code;
	size_t n = 0;

	for (last = place; rest.p; n++) {
		part = slice_trim(slice_next(&rest, ','));
		if (!first.p)
			first = part;
		if (!(n && part.n && is_digit(part.p[0]))) /* a postcode */
			last = part;
	}
	code = country_code(without_only(trim_marks(last)));
	if (!code.p && n == 1 && place.n > 3 && place.p[2] == '-' &&
	    (place.n < 7 || place.p[5] == '-')) /* "US-GA-Atlanta" */
		code = country_code((struct slice){ place.p, 2 });
	if (!code.p && n > 1 && first.n <= 3)
		code = country_code(first);
	if (!code.p && n == 1) {
		const char *dash = slice_find(place, SLICE(" - "));

		if (dash)
			code =
			    country_code(slice_trim(slice_from(place.p, dash)));
	}
	return code;
}

/* the parts of "Galveston, TX" and "Berlin, Berlin, Germany" */
static void
set_parts(struct listing *l, struct slice place, bool country)
{
	struct slice rest = place, part[3] = { { NULL, 0 } };
	size_t n = 0;

	while (rest.p && n < 3)
		part[n++] = slice_trim(slice_next(&rest, ','));
	if (rest.p || n < 2)
		return;
	if (!country && !(n == 2 && part[1].n == 2))
		return;
	if (n == 3 && country_code(part[0]).p) /* "US, CA, Santa Clara" */
		part[0] = part[2];
	listing_set_empty(l, COL_LOCALITY, part[0]);
	if (n == 3 || !country)
		listing_set_empty(l, COL_REGION, part[1]);
}

static void
add_one(struct listing *l, struct slice s)
{
	struct slice code;

	s = trim_marks(s);
	while (s.n && take_mode(&s, l))
		s = trim_marks(s);
	if (is_nowhere(s)) {
		if (slice_case_eq(s, SLICE("worldwide")) ||
		    (s.n >= 8 && slice_case_eq((struct slice){ s.p, 8 },
				     SLICE("anywhere"))))
			listing_set_empty(l, COL_REMOTE, SLICE("remote"));
		return;
	}
	code = country_of(s);
	set_parts(l, s, code.p != NULL);
	listing_add(l, COL_LOCATION, s);
	if (code.p)
		listing_add(l, COL_COUNTRY, code);
}

void
place_add(struct listing *l, struct slice text)
{
	struct str line = STR_INIT;
	struct slice rest, part;

	text = slice_trim(text);
	plain_add_line(&line, text);
	rest = str_slice(&line);
	while (rest.p) {
		size_t n = 0;

		while (n < rest.n && rest.p[n] != ';' && rest.p[n] != '|')
			n++;
		part = (struct slice){ rest.p, n };
		rest = n < rest.n ? slice_from(rest.p + n + 1, rest.p + rest.n)
				  : (struct slice){ NULL, 0 };
		if (part.n)
			add_one(l, part);
	}
	str_free(&line);
}

static void
add_part(struct str *out, struct slice s)
{
	struct str line = STR_INIT;

	plain_add_line(&line, s);
	s = trim_marks(str_slice(&line));
	if (s.n && !is_nowhere(s)) {
		if (out->n)
			str_adds(out, ", ");
		str_add(out, s);
	}
	str_free(&line);
}

static void
set_line(struct listing *l, enum listing_column c, struct slice s)
{
	struct str line = STR_INIT;

	plain_add_line(&line, s);
	listing_set_empty(l, c, str_slice(&line));
	str_free(&line);
}

void
place_add_parts(struct listing *l, struct slice locality, struct slice region,
    struct slice country)
{
	struct str place = STR_INIT;
	struct slice code = country_code_field(slice_trim(country)), rest;

	add_part(&place, locality);
	if (!slice_case_eq(locality, region))
		add_part(&place, region);
	if (!slice_case_eq(country, locality))
		add_part(&place, country);
	rest = trim_marks(str_slice(&place));
	while (rest.n && take_mode(&rest, l))
		rest = trim_marks(rest);
	if (rest.n && !is_nowhere(rest)) {
		listing_add(l, COL_LOCATION, rest);
		set_line(l, COL_LOCALITY, locality);
		set_line(l, COL_REGION, region);
	}
	if (!code.p)
		code = country_of(rest);
	if (code.p)
		listing_add(l, COL_COUNTRY, code);
	str_free(&place);
}

void
place_settle(struct listing *l)
{
	struct slice places = str_slice(&l->value[COL_LOCATION]);
	struct slice countries = str_slice(&l->value[COL_COUNTRY]);

	if (countries.n && memchr(countries.p, '|', countries.n))
		str_clear(&l->value[COL_COUNTRY]);
	if (places.n && memchr(places.p, '|', places.n)) {
		str_clear(&l->value[COL_LOCALITY]);
		str_clear(&l->value[COL_REGION]);
	}
}
