/* SPDX-License-Identifier: ISC */
/* one job as a page of text; see posting.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "facts.h"
#include "occupation.h"
#include "place.h"
#include "posting.h"

enum {
	MAX_TITLE = 120,
	MAX_LINES = 20000,
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
count_evidence(const struct posting *p)
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
	return slice_find(s, SLICE("obs in ")) ||
	       slice_find(s, SLICE(" jobs")) || slice_find(s, SLICE(" Jobs")) ||
	       (noun.n > 4 && noun.p[noun.n - 1] == 's' &&
		   noun.p[noun.n - 2] == 'r');
}

/* what the lines behind a title say that titles are followed by */
static int
score_neighbours(const struct posting *p, size_t title)
{
	int score = 0;

	for (size_t i = title + 1; i < p->nline && i < title + 9 && score < 6;
	     i++) {
		struct slice s = p->line[i].text;
		struct listing l = { 0 };
		struct harvest h = { .as_of = 0 };

		facts_read_line(&h, &l, s, p->line[i].cls);
		for (int c = COL_LOCATION; c < COLUMN_COUNT; c++)
			if (l.value[c].n) {
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
score_title(const struct posting *p, size_t i)
{
	struct slice s = p->line[i].text, noun = occupation_find(s);
	const char *in_title;
	int score = 0;

	if (!is_title_like(s))
		return 0;
	in_title = s.n > 5 ? slice_find(p->page_title, s) : NULL;
	if (!noun.p && !(in_title && p->line[i].heading))
		return 0;
	score += p->line[i].heading ? 3 : 0;
	score += in_title ? 4 : 0;
	score -= is_about_many(s, noun) ? 4 : 0;
	score -= p->line[i].link ? 3 : 0;
	for (size_t j = i + 1; j < p->nline && j < i + 200; j++)
		if (slice_eq(p->line[j].text, s)) {
			score++;
			break;
		}
	score += score_neighbours(p, i);
	return score - (int)(i / 60);
}

static size_t
find_title(const struct posting *p, int *best)
{
	size_t title = 0;

	*best = 0;
	for (size_t i = 0; i < p->nline && i < TITLE_WITHIN; i++) {
		int score = score_title(p, i);

		if (score > *best)
			*best = score, title = i;
	}
	return title;
}

static bool
is_sure(const struct posting *p, size_t title)
{
	struct slice s = p->line[title].text;

	return p->line[title].heading && !p->line[title].link &&
	       slice_find(p->page_title, s) &&
	       !is_about_many(s, occupation_find(s));
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

/* what is left of "Data Clerk Job Details | Quarry Careers": Quarry */
static struct slice
organization_in_title(struct slice page_title, struct slice title)
{
	static const char *const fillers[] = { "Job Details", "Job Detail",
		"Career Site", "Careers", "Career", "Jobs", "Job", "Karriere",
		"LinkedIn", "Job Application", "Apply now", "Recruitment",
		"Job Board", "Job Openings", "Current Openings" };
	const char *at = slice_find(page_title, title);
	struct slice rest, before;
	bool again = true;

	if (!at)
		return SLICE("");
	before = without_marks(slice_from(page_title.p, at));
	rest = without_marks(
	    slice_from(at + title.n, page_title.p + page_title.n));
	if (before.n > 1)
		rest = before;
	if (slice_starts_with(rest, SLICE("at ")))
		rest.p += 3, rest.n -= 3;
	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers);
		     i++) {
			struct slice f = slice_of(fillers[i]);

			if (slice_starts_with(rest, f))
				rest.p += f.n, rest.n -= f.n, again = true;
			else if (rest.n > f.n &&
				 memcmp(rest.p + rest.n - f.n, f.p, f.n) == 0)
				rest.n -= f.n, again = true;
		}
		rest = without_marks(rest);
	}
	if (rest.n > 50 || slice_find(rest, SLICE("|")) ||
	    slice_find(rest, SLICE(": ")))
		return SLICE("");
	return rest;
}

/* "Acme", "Data Clerk", "Acme Berlin, Germany": who offers it, and where */
static void
read_repeated_organization(
    const struct posting *p, size_t title, struct listing *l)
{
	struct slice above, below;

	if (title == 0 || title + 1 >= p->nline)
		return;
	above = p->line[title - 1].text;
	below = p->line[title + 1].text;
	if (above.n < 2 || above.n > 80 || !slice_starts_with(below, above))
		return;
	listing_set_empty(l, COL_ORGANIZATION, above);
	if (below.n > above.n)
		place_add(l, slice_from(below.p + above.n, below.p + below.n));
}

/* "Join to apply for the … role at Acme" */
static void
read_role_at(const struct posting *p, struct listing *l)
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
    struct harvest *h, const struct posting *p, size_t title, struct listing *l)
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
add_description(const struct posting *p, size_t title, struct listing *l)
{
	struct str *out = &l->value[COL_DESCRIPTION];

	for (size_t i = title + 1; i < p->nline; i++) {
		if (out->n)
			str_addc(out, '\n');
		str_add(out, p->line[i].text);
	}
}

size_t
posting_read(struct harvest *h, const struct posting *p)
{
	struct listing *l;
	size_t title;
	int score;

	if (count_evidence(p) < ENOUGH_EVIDENCE)
		return 0;
	title = find_title(p, &score);
	if (score < ENOUGH_SCORE || (p->sure && !is_sure(p, title)))
		return 0;
	l = harvest_begin(h, p->source);
	listing_set(l, COL_TITLE, p->line[title].text);
	read_repeated_organization(p, title, l);
	read_role_at(p, l);
	read_facts(h, p, title, l);
	listing_set_empty(l, COL_ORGANIZATION, p->organization);
	listing_set_empty(l, COL_ORGANIZATION,
	    organization_in_title(p->page_title, p->line[title].text));
	listing_set_empty(l, COL_URL, p->url);
	add_description(p, title, l);
	harvest_end(h);
	return 1;
}

/* "6/26/25, 12:48 PM     Title | Site", as browsers print: the title */
static struct slice
printed_title(struct slice line)
{
	struct slice rest = slice_trim(line);
	const char *m = slice_find(rest, SLICE("M "));

	if (rest.n < 16 || rest.p[0] < '0' || rest.p[0] > '9' || !m ||
	    m - rest.p > 20 || !memchr(rest.p, '/', 3))
		return (struct slice){ NULL, 0 };
	return slice_trim(slice_from(m + 2, rest.p + rest.n));
}

/* marks of dumps around a text: "****** Title ******", "[Logo]", "(BUTTON)" */
static struct slice
undumped(struct slice s, bool *heading)
{
	struct slice t = slice_trim(s);
	size_t stars = 0;

	while (slice_starts_with(t, SLICE("(BUTTON)")))
		t = slice_trim(slice_from(t.p + 8, t.p + t.n));
	while (stars < t.n && (t.p[stars] == '*' || t.p[stars] == '#'))
		stars++;
	while (t.n && t.p[t.n - 1] == '_') /* a field of a form */
		t.n = 0;
	*heading = stars > 1 || (stars == 1 && t.p[0] == '#');
	if (*heading) {
		t = slice_trim(slice_from(t.p + stars, t.p + t.n));
		while (t.n && (t.p[t.n - 1] == '*' || t.p[t.n - 1] == '#'))
			t.n--;
	}
	return slice_trim(t);
}

/* html2text writes the blanks of links as "_" */
static struct slice
add_line_text(struct arena *a, struct slice s)
{
	if (!memchr(s.p, ' ', s.n) && memchr(s.p, '_', s.n) && s.p[0] != '_' &&
	    !slice_find(s, SLICE("://"))) {
		char *text = arena_bytes(a, s.n);

		for (size_t i = 0; i < s.n; i++)
			text[i] = s.p[i] == '_' ? ' ' : s.p[i];
		return (struct slice){ text, s.n };
	}
	return s;
}

/* the address at the foot of a printed page, without "1/2" behind it */
static struct slice
printed_url(struct slice line)
{
	struct slice rest;
	size_t n = 0;

	if (!slice_starts_with(line, SLICE("http")))
		return (struct slice){ NULL, 0 };
	while (n < line.n && line.p[n] != ' ' && line.p[n] != '\t')
		n++;
	rest = slice_trim(slice_from(line.p + n, line.p + line.n));
	if (rest.n < 3 || rest.n > 7 || !memchr(rest.p, '/', rest.n) ||
	    rest.p[0] < '0' || rest.p[0] > '9')
		return (struct slice){ NULL, 0 };
	return (struct slice){ line.p, n };
}

size_t
posting_read_text(struct harvest *h, struct slice text)
{
	struct posting p = { .source = "text",
		.page_title = SLICE(""),
		.organization = SLICE(""),
		.url = SLICE("") };
	struct posting_line *line = NULL;
	struct arena arena = ARENA_INIT;
	struct slice rest = text, s;
	size_t n = 0, cap = 0, jobs;

	while (rest.p && n < MAX_LINES) {
		struct slice raw = slice_next(&rest, '\n');
		bool heading, indented = raw.n && raw.p[0] == ' ';

		if (!p.page_title.n && (s = printed_title(raw)).p) {
			p.page_title = s;
			continue;
		}
		if ((s = printed_url(slice_trim(raw))).p) {
			if (!p.url.n)
				p.url = s;
			continue;
		}
		s = undumped(raw, &heading);
		if (s.n == 0)
			continue;
		MEM_GROW(line, n, cap);
		line[n++] = (struct posting_line){ add_line_text(&arena, s),
			SLICE(""), heading || !indented,
			s.p[0] == '*' || s.p[0] == '+' };
	}
	p.line = line;
	p.nline = n;
	jobs = posting_read(h, &p);
	free(line);
	arena_free(&arena);
	return jobs;
}
