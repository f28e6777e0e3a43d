/* SPDX-License-Identifier: ISC */
/* one job as a page of text; see notice.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "facts.h"
#include "notice.h"
#include "occupation.h"
#include "place.h"

enum {
	MAX_TITLE = 120,
	TITLE_WITHIN = 250, /* lines from the top */
	FACTS_WITHIN = 14,  /* lines from the title */
	LABELS_WITHIN = 600,
	ENOUGH_EVIDENCE = 3,
	ENOUGH_SCORE = 5
};

/* what the text of a job speaks of, in the languages of job pages */
static const char *const evidence[] = { "apply", "responsibilit", "qualificati",
	"requirement", "job description", "about the role", "about the job",
	"what you", "benefits", "equal opportunity", "we are looking",
	"we're looking", "you will", "years of experience", "skills", "salary",
	"aufgaben", "profil", "bewerb", "wir bieten", "deine", "voraussetz",
	"missions", "candidat", "votre profil", "requisitos", "ofrecemos",
	"responsabilidad", "wymagania", "oferujemy", "nabízíme", "požadujeme",
	"kwalificaties", "応募", "仕事内容", "岗位", "דרישות" };

static size_t
count_evidence(const struct notice *p)
{
	struct str lower = STR_INIT;
	size_t found = 0;

	for (size_t i = 0; i < p->nline && lower.n < 100000; i++) {
		letter_add_lower(&lower, p->line[i].text);
		str_addc(&lower, '\n');
	}
	for (size_t i = 0; i < sizeof(evidence) / sizeof(*evidence); i++)
		found += slice_find(str_slice(&lower), slice_of(evidence[i])) !=
			 NULL;
	str_free(&lower);
	return found;
}

static bool
is_title_like(struct slice s)
{
	char last = s.n ? s.p[s.n - 1] : '.';

	return s.n >= 4 && s.n <= MAX_TITLE && last != '.' && last != '?' &&
	       last != '!' && last != ':' && last != ',' &&
	       !(s.p[0] >= 'a' && s.p[0] <= 'z');
}

/* "Jobs in Tel Aviv", "Software Engineers" are about many */
static bool
is_about_many(struct slice s, struct slice noun)
{
	static const char *const words[] = { "obs in ", " jobs", " Jobs",
		"Jobs ", "Karriere", "Career", "Opportunit", "Internships",
		"Openings", "Arbeiten bei", "Praktikum oder", " says",
		"View " };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_find(s, slice_of(words[i])))
			return true;
	return (noun.n > 4 && noun.p[noun.n - 1] == 's' &&
		noun.p[noun.n - 2] == 'r');
}

/* letters and digits alone, lower case */
static void
add_letters(struct str *out, struct slice s)
{
	struct str lower = STR_INIT;

	letter_add_lower(&lower, s);
	for (size_t i = 0; i < lower.n; i++) {
		char c = lower.p[i];

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    (unsigned char)c >= 0x80)
			str_addc(out, c);
	}
	str_free(&lower);
}

bool
notice_holds(struct slice s, struct slice part)
{
	struct str a = STR_INIT, b = STR_INIT;
	bool found;

	add_letters(&a, s);
	add_letters(&b, part);
	found = b.n > 4 && slice_find(str_slice(&a), str_slice(&b));
	str_free(&a);
	str_free(&b);
	return found;
}

/* what the lines behind a title say that titles are followed by */
static int
score_neighbours(const struct notice *p, size_t title)
{
	int score = 0;

	for (size_t i = title + 1; i < p->nline && i < title + 9 && score < 6;
	     i++) {
		struct slice s = p->line[i].text;
		struct listing l = { 0 };
		struct harvest h = { .as_of = 0 };

		facts_read_line(&h, &l, s, p->line[i].cls);
		for (int c = COL_LOCATION; c < COLUMN_COUNT; c++)
			if (l.value[c].n && c != COL_SALARY) {
				score += 2;
				break;
			}
		score += s.n < 40 && (slice_find(s, SLICE("Apply")) ||
					 slice_find(s, SLICE("Bewerben")));
		listing_free(&l);
	}
	return score;
}

static int
score_title(const struct notice *p, size_t i)
{
	struct slice s = p->line[i].text, noun = occupation_find(s);
	bool in_title;
	int score = 0, near, sure;

	if (!is_title_like(s))
		return -1;
	in_title = notice_holds(p->page_title, s);
	if (!noun.p || is_about_many(s, noun) || slice_eq(s, p->organization))
		return -1;
	score += p->line[i].heading ? 3 : 0;
	score += in_title ? 4 : 0;
	score -= p->line[i].link ? 3 : 0;
	for (size_t j = i + 1; j < p->nline && j < i + 200; j++)
		if (slice_eq(p->line[j].text, s)) {
			score++;
			break;
		}
	near = score_neighbours(p, i);
	sure = near;
	if (p->loose) /* then a heading or the page's title is enough */
		sure += p->line[i].heading + 2 * in_title;
	if (!p->sure && sure < 2)
		return -1;
	return score + near - (int)(i / 60);
}

/* do the classes say that it is the title of a job, and of one only? */
static bool
has_title_class(const struct notice *p, size_t title)
{
	static const char *const names[] = { "job-title", "jobtitle",
		"topcard__title", "top-card-layout__title", "jobad-title",
		"posting-headline", "position-title", "job_title", "app-title",
		"job__title", "jobsearch-jobinfoheader-title" };
	struct slice cls = p->line[title].cls;
	struct str lower = STR_INIT;
	bool named = false;
	size_t same = 0;

	letter_add_lower(&lower, cls);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		named |=
		    slice_find(str_slice(&lower), slice_of(names[i])) != NULL;
	str_free(&lower);
	for (size_t i = 0; named && i < p->nline; i++)
		same += slice_eq(p->line[i].cls, cls);
	return named && same <= 2;
}

/* a heading that the page's title repeats, or that is marked as the title */
static bool
is_sure(const struct notice *p, size_t title)
{
	struct slice s = p->line[title].text;

	if (!p->line[title].heading || !is_title_like(s) ||
	    is_about_many(s, occupation_find(s)))
		return false;
	return has_title_class(p, title) ||
	       (!p->line[title].link && notice_holds(p->page_title, s));
}

/* the best title, from the top; its score too */
static size_t
find_title(const struct notice *p, int *best)
{
	size_t title = 0;

	*best = -1;
	for (size_t i = 0; i < p->nline && i < TITLE_WITHIN; i++) {
		int score;

		if (p->sure && !is_sure(p, i))
			continue;
		score = score_title(p, i);
		if (score > *best)
			*best = score, title = i;
	}
	return title;
}

static struct slice
without_marks(struct slice s)
{
	static const char *const marks[] = { " ", "|", "-", "–", "—", ":", "•",
		"·", "," };
	bool again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
			struct slice m = slice_of(marks[i]);

			if (slice_starts_with(s, m))
				s.p += m.n, s.n -= m.n, again = true;
			if (s.n >= m.n &&
			    memcmp(s.p + s.n - m.n, m.p, m.n) == 0)
				s.n -= m.n, again = true;
		}
	}
	return s;
}

/* takes the words that name a page and no organization off both ends */
static struct slice
without_fillers(struct slice s)
{
	static const char *const fillers[] = { "Job Details", "Job Detail",
		"Career Site", "Careers", "Career", "Job Application for",
		"Job Application", "Application for", "Jobs", "Job", "Karriere",
		"LinkedIn", "Apply now", "Recruitment", "Job Openings",
		"job with", "Current Openings", "Employment Site", "hiring",
		"at ", "bei ", "@ " };
	bool again = true;

	s = without_marks(s);
	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers);
		     i++) {
			struct slice f = slice_of(fillers[i]);

			if (slice_starts_with(s, f))
				s.p += f.n, s.n -= f.n, again = true;
			else if (s.n > f.n && f.p[f.n - 1] != ' ' &&
				 memcmp(s.p + s.n - f.n, f.p, f.n) == 0)
				s.n -= f.n, again = true;
		}
		s = without_marks(s);
	}
	return s;
}

/* what is left of "Data Clerk Job Details | Quarry Careers": Quarry */
static struct slice
organization_in_title(struct slice page_title, struct slice title)
{
	const char *at = slice_find(page_title, title), *bar;
	struct slice rest, before;

	if (!at)
		return SLICE("");
	before = without_fillers(slice_from(page_title.p, at));
	rest = without_fillers(
	    slice_from(at + title.n, page_title.p + page_title.n));
	if (before.n > 1)
		rest = before;
	if ((bar = slice_find(rest, SLICE(" | "))))
		rest = slice_from(rest.p, bar);
	if (rest.n > 60 || slice_find(rest, SLICE(": ")) ||
	    memchr(rest.p, '@', rest.n) ||
	    (rest.n && rest.p[0] >= 'a' && rest.p[0] <= 'z' &&
		memchr(rest.p, ' ', rest.n)))
		return SLICE("");
	return rest;
}

/* "Acme", "Data Clerk", "Acme Berlin, Germany": who offers it, and where */
static void
read_repeated_organization(
    const struct notice *p, size_t title, struct listing *l)
{
	for (size_t i = 1; i + 1 < p->nline && i < TITLE_WITHIN; i++) {
		struct slice above = p->line[i - 1].text;
		struct slice below = p->line[i + 1].text;

		if (!slice_eq(p->line[i].text, p->line[title].text) ||
		    above.n < 2 || above.n > 80 ||
		    !slice_starts_with(below, above) || below.n > 160)
			continue;
		listing_set_empty(l, COL_ORGANIZATION, above);
		if (below.n > above.n)
			place_add(l,
			    slice_from(below.p + above.n, below.p + below.n));
		return;
	}
}

/* "[Acme]", "Acme" above the title: the logo and the name beside it */
static void
read_logo(const struct notice *p, size_t title, struct listing *l)
{
	for (size_t i = title > 5 ? title - 5 : 0; i + 1 < title; i++) {
		struct slice logo = p->line[i].text, name = p->line[i + 1].text;

		if (logo.n > 3 && logo.n < 80 && logo.p[0] == '[' &&
		    slice_eq((struct slice){ logo.p + 1, logo.n - 2 }, name))
			listing_set_empty(l, COL_ORGANIZATION, name);
	}
}

/* the smaller heading right below the title */
static void
read_subheading(const struct notice *p, size_t title, struct listing *l)
{
	struct slice s;

	if (!p->loose || title + 1 >= p->nline || !p->line[title].heading ||
	    !p->line[title + 1].heading)
		return;
	s = p->line[title + 1].text;
	if (s.n > 1 && s.n < 50 && !facts_is_place(s) && s.p[0] != '*' &&
	    !memchr(s.p, ':', s.n) && !slice_starts_with(s, SLICE("About")))
		listing_set_empty(l, COL_ORGANIZATION, s);
}

/* "Join to apply for the … role at Acme" */
static void
read_role_at(const struct notice *p, struct listing *l)
{
	for (size_t i = 0; i < p->nline && i < LABELS_WITHIN; i++) {
		struct slice s = p->line[i].text;
		const char *at = slice_find(s, SLICE(" role at "));

		if (at && slice_find(s, SLICE("apply"))) {
			listing_set_empty(
			    l, COL_ORGANIZATION, slice_from(at + 9, s.p + s.n));
			return;
		}
	}
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* the parts of "Job ID: 17 | Acme LLC", right below the title */
static void
read_parts(struct harvest *h, struct listing *l, struct slice line)
{
	struct slice rest = line, part;

	while (rest.p) {
		part = slice_trim(slice_next(&rest, '|'));
		if (!part.n ||
		    facts_read_label(h, l, part, (struct slice){ NULL, 0 }))
			continue;
		if (facts_is_place(part))
			place_add(l, part);
		else if (is_capital(part.p[0]) && part.n < 60)
			listing_set_empty(l, COL_ORGANIZATION, part);
	}
}

static void
read_facts(
    struct harvest *h, const struct notice *p, size_t title, struct listing *l)
{
	size_t end = title + 1 + FACTS_WITHIN;

	for (size_t i = title + 1; i < p->nline && i < end; i++) {
		struct slice s = p->line[i].text;

		if (i < title + 3 && memchr(s.p, '|', s.n))
			read_parts(h, l, s);
		else if (!p->line[i].link || p->line[i].cls.n)
			facts_read_line(h, l, s, p->line[i].cls);
	}
	for (size_t i = 0; i < p->nline && i < title + LABELS_WITHIN;) {
		struct slice next = i + 1 < p->nline
					? p->line[i + 1].text
					: (struct slice){ NULL, 0 };
		int taken = facts_read_label(h, l, p->line[i].text, next);

		i += taken ? (size_t)taken : 1;
	}
}

static void
add_description(const struct notice *p, size_t title, struct listing *l)
{
	struct str *out = &l->value[COL_DESCRIPTION];

	for (size_t i = title + 1; i < p->nline; i++) {
		if (out->n)
			str_addc(out, '\n');
		str_add(out, p->line[i].text);
	}
}

size_t
notice_read(struct harvest *h, const struct notice *p)
{
	struct listing *l;
	size_t title;
	int score;

	if (count_evidence(p) < ENOUGH_EVIDENCE)
		return 0;
	title = find_title(p, &score);
	if (score < (p->sure ? 0 : ENOUGH_SCORE))
		return 0;
	l = harvest_begin(h, p->source);
	listing_set(l, COL_TITLE, p->line[title].text);
	read_repeated_organization(p, title, l);
	read_role_at(p, l);
	read_logo(p, title, l);
	read_facts(h, p, title, l);
	read_subheading(p, title, l);
	listing_set_empty(l, COL_ORGANIZATION, p->organization);
	listing_set_empty(l, COL_ORGANIZATION,
	    organization_in_title(p->page_title, p->line[title].text));
	listing_set_empty(l, COL_URL, p->url);
	if (slice_starts_with(p->line[title].href, SLICE("http")))
		listing_set_empty(l, COL_URL, p->line[title].href);
	add_description(p, title, l);
	harvest_end(h);
	return 1;
}
