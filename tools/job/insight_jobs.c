/* SPDX-License-Identifier: ISC */
/* featured jobs on the page; see insight.h */
#include "../lib/escape.h"
#include "day.h"
#include "insight_fill.h"
#include "prose.h"

#define MAX_LACKS 6 /* skills that a card names */

/* how people read what is written for programs */
static const struct {
	const char *code, *text;
} words[] = {
	{ "FULL_TIME", "full time" },
	{ "PART_TIME", "part time" },
	{ "CONTRACTOR", "contract" },
	{ "TEMPORARY", "temporary" },
	{ "INTERN", "internship" },
	{ "VOLUNTEER", "volunteer" },
	{ "PER_DIEM", "per diem" },
	{ "OTHER", "other contract" },
};

/* is the job still open on the day of the page? */
static bool
is_open(const struct insight *it, const struct vacancy *v)
{
	struct slice now = insight_day(it->corpus, it->options);
	struct slice end = day_of_date(v->valid_through);

	return now.n == 0 || end.n == 0 || slice_cmp(end, now) >= 0;
}

size_t
insight_find_jobs(const struct insight *it, struct insight_job *job)
{
	const struct gap *g = &it->gap;
	size_t n = 0;

	for (size_t i = 0; i < g->nfit && n < INSIGHT_JOBS; i++) {
		const struct vacancy *v =
		    corpus_find(it->corpus, g->fit[i].example);

		if (is_open(it, v))
			job[n++] = (struct insight_job){ v, &g->fit[i] };
	}
	return n;
}

static void
fill_tag(struct filling *f, struct scope *card, struct slice code)
{
	struct scope *tag;

	if (code.n == 0)
		return;
	tag = fill_item(f, card, NAME_JOBS_TAGS);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_is(code, words[i].code))
			code = slice_of(words[i].text);
	fill(f, tag, NAME_JOBS_TAGS_TEXT, code);
}

static bool
is_held(const struct insight *it, struct slice name)
{
	size_t skill = keys_find(&it->corpus->demand.skills, name);

	return skill == KEYS_NONE || it->gap.held[skill] ||
	       it->gap.dropped[skill];
}

/* "A or B" of a choice that has none that is held; nothing if one is */
static bool
add_choice(struct str *out, const struct insight *it, struct slice names)
{
	struct slice rest = names;

	while (rest.p)
		if (is_held(it, slice_next(&rest, '\t')))
			return false;
	str_adds(out, out->n ? ", " : "");
	for (rest = names; rest.p;) {
		str_add(out, slice_next(&rest, '\t'));
		str_adds(out, rest.p ? " or " : "");
	}
	return true;
}

/* what the posting asks for and is not held */
static void
fill_lacks(struct filling *f, struct scope *card, const struct posting *p)
{
	struct slice rest = p->choices.n ? p->choices : p->skills;
	struct str more = STR_INIT;
	size_t n = 0;

	while (rest.p) {
		struct slice names = slice_trim(slice_next(&rest, '|'));

		if (names.n)
			n += add_choice(
			    n < MAX_LACKS ? &f->text : &more, f->it, names);
	}
	if (n > MAX_LACKS)
		str_addf(&f->text, " and %zu more", n - MAX_LACKS);
	fill_text(f, card, NAME_JOBS_LACKS);
	str_free(&more);
}

static void
fill_place(struct filling *f, struct scope *card, const struct posting *p)
{
	struct slice rest = p->location;

	while (rest.p) {
		struct slice place = slice_next(&rest, '|');

		str_adds(&f->text, f->text.n && place.n ? "; " : "");
		str_add(&f->text, place);
	}
	if (f->text.n == 0)
		str_add(&f->text, p->country);
	fill_text(f, card, NAME_JOBS_LOCATION);
}

static void
fill_card(struct filling *f, const struct insight_job *job, size_t number)
{
	struct scope *card = fill_item(f, f->page, NAME_JOBS);
	const struct vacancy *v = job->vacancy;
	const struct posting *p = &v->posting;
	struct slice types = v->employment_type;

	str_addf(&f->text, "job-%zu", number);
	fill_text(f, card, NAME_JOBS_ID);
	fill(f, card, NAME_JOBS_TITLE, p->title);
	if (url_is_allowed(p->url))
		fill(f, card, NAME_JOBS_URL, p->url);
	fill(f, card, NAME_JOBS_ORGANIZATION, p->organization);
	fill_place(f, card, p);
	fill_tag(f, card, p->seniority);
	while (types.n)
		fill_tag(f, card, slice_next(&types, '|'));
	fill_tag(f, card, v->remote);
	vacancy_add_pay(&f->text, v);
	fill_text(f, card, NAME_JOBS_PAY);
	fill(f, card, NAME_JOBS_POSTED, day_of_date(p->date));
	fill_count(f, card, NAME_JOBS_COVERED, job->fit->covered);
	fill_count(f, card, NAME_JOBS_ITEMS, job->fit->items);
	fill_lacks(f, card, p);
}

void
insight_fill_jobs(struct filling *f)
{
	struct insight_job job[INSIGHT_JOBS];
	size_t n = insight_find_jobs(f->it, job);

	for (size_t i = 0; i < n; i++)
		fill_card(f, &job[i], i + 1);
}
