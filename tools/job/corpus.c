/* SPDX-License-Identifier: ISC */
/* what pages are made from; see corpus.h */
#include <stdlib.h>

#include "corpus.h"
#include "day.h"

void
corpus_init(
    struct corpus *c, struct tagger *tagger, struct salary_reader *salaries)
{
	*c = (struct corpus){
		.tagger = tagger, .salaries = salaries, .texts = ARENA_INIT
	};
	demand_init(&c->demand, SLICE(""));
}

void
corpus_keep(struct corpus *c, struct slice from, struct slice to)
{
	c->keep[0] = from;
	c->keep[1] = to;
}

void
corpus_fold_pairs(struct corpus *c)
{
	c->fold = true;
}

void
corpus_open(struct corpus *c, const struct header *h)
{
	postings_init(&c->postings, h, c->tagger);
	posting_init(&c->memory, &c->postings);
	c->open = true;
}

static bool
is_kept(const struct corpus *c, struct slice role)
{
	return !c->keep[0].p || slice_case_eq(role, c->keep[0]) ||
	       slice_case_eq(role, c->keep[1]);
}

static void
count(struct corpus_count *to, const struct vacancy *v)
{
	to->postings++;
	to->pay += v->posting.has_pay;
	if (v->says_pay)
		to->status[v->salary.status]++;
	else
		to->no_pay++;
}

static struct corpus_count *
count_of_role(struct corpus *c, size_t role)
{
	size_t n = c->cap_role;

	if (role >= n) {
		c->cap_role = 2 * role + 16;
		c->role = mem_resize(c->role, c->cap_role, sizeof(*c->role));
		memset(c->role + n, 0, (c->cap_role - n) * sizeof(*c->role));
	}
	return &c->role[role];
}

static void
widen_days(struct corpus *c, struct slice date)
{
	struct slice text = day_of_date(date);

	if (text.n == 0)
		return;
	if (!*c->first_day || memcmp(text.p, c->first_day, 10) < 0)
		memcpy(c->first_day, text.p, 10);
	if (memcmp(text.p, c->last_day, 10) > 0)
		memcpy(c->last_day, text.p, 10);
}

/* counts a posting that has no second record to come */
static void
settle(struct corpus *c, struct vacancy *v)
{
	count(&c->all, v);
	widen_days(c, v->posting.date);
	if (v->posting.role.n == 0) {
		c->unnamed++;
		return;
	}
	demand_add(&c->demand, &v->posting);
	v->role = keys_find(&c->demand.roles, v->posting.role);
	count(count_of_role(c, v->role), v);
	if (is_kept(c, v->posting.role)) {
		MEM_GROW(c->vacancy, c->n, c->cap);
		c->vacancy[c->n++] = *v;
	}
}

static void
settle_pair(struct corpus *c, const struct vacancy *v, struct str *same)
{
	struct str other = c->same;

	if (c->waiting && slice_eq(str_slice(same), str_slice(&c->same))) {
		vacancy_fold(&c->first_of_pair, v);
		settle(c, &c->first_of_pair);
		c->waiting = false;
		return;
	}
	if (c->waiting)
		settle(c, &c->first_of_pair);
	c->first_of_pair = *v;
	c->waiting = true;
	c->same = *same;
	*same = other;
}

bool
corpus_add(struct corpus *c, const struct record *rec)
{
	const struct posting *p = &c->memory.posting;
	struct sample *sample = &c->memory.sample;
	struct arena before = c->scratch[0];
	struct vacancy v;
	bool kept;

	if (!posting_read(&c->memory, &c->postings, rec))
		return false;
	posting_read_pay(&c->memory, &c->postings);
	c->read++;
	c->scratch[0] = c->scratch[1];
	c->scratch[1] = before;
	arena_reset(&c->scratch[0]);
	kept = p->role.n && is_kept(c, p->role);
	vacancy_read(
	    &v, p, rec, c->salaries, kept ? &c->texts : &c->scratch[0]);
	if (!c->fold) {
		settle(c, &v);
		return true;
	}
	sample_read_same(sample, &c->postings.source, rec);
	settle_pair(c, &v, &sample->same);
	return true;
}

/* a counting sort keeps the order of the input within a role */
void
corpus_close(struct corpus *c)
{
	size_t nrole, *next;
	struct vacancy *sorted;

	if (c->waiting)
		settle(c, &c->first_of_pair);
	nrole = c->demand.roles.n;
	sorted = mem_zalloc(c->n, sizeof(*sorted));
	c->first = mem_zalloc(nrole + 1, sizeof(*c->first));
	next = mem_zalloc(nrole + 1, sizeof(*next));
	for (size_t i = 0; i < c->n; i++)
		c->first[c->vacancy[i].role + 1]++;
	for (size_t i = 0; i < nrole; i++)
		c->first[i + 1] += c->first[i];
	memcpy(next, c->first, nrole * sizeof(*next));
	for (size_t i = 0; i < c->n; i++)
		sorted[next[c->vacancy[i].role]++] = c->vacancy[i];
	free(next);
	free(c->vacancy);
	c->vacancy = sorted;
}

void
corpus_aim(struct corpus *c, size_t role)
{
	struct str cells = STR_INIT;

	demand_aim(&c->demand, c->demand.roles.key[role].text);
	keys_free(&c->example);
	c->example = KEYS_INIT;
	c->example_of = mem_resize(c->example_of,
	    c->first[role + 1] - c->first[role] + 1, sizeof(*c->example_of));
	for (size_t i = c->first[role]; i < c->first[role + 1]; i++) {
		const struct vacancy *v = &c->vacancy[i];
		size_t known = c->example.n;

		if (!v->posting.has_skills)
			continue;
		demand_add_target(&c->demand, &v->posting);
		str_clear(&cells);
		demand_example(&v->posting, &cells);
		if (keys_number(&c->example, str_slice(&cells)) == known)
			c->example_of[known] = v;
	}
	demand_sample(&c->demand);
	str_free(&cells);
}

const struct vacancy *
corpus_find(const struct corpus *c, struct slice example)
{
	return c->example_of[keys_find(&c->example, example)];
}

void
corpus_free(struct corpus *c)
{
	if (c->open) {
		posting_free(&c->memory);
		postings_free(&c->postings);
	}
	demand_free(&c->demand);
	keys_free(&c->example);
	arena_free(&c->texts);
	arena_free(&c->scratch[0]);
	arena_free(&c->scratch[1]);
	str_free(&c->same);
	free(c->vacancy);
	free(c->first);
	free(c->role);
	free(c->example_of);
}
