/* SPDX-License-Identifier: ISC */
/* what stands between a person and a role; see gap.h */
#include <math.h>
#include <stdlib.h>

#include "cv.h"
#include "gap.h"
#include "logodds.h"

static uint64_t
asked(const struct gap *g, size_t skill)
{
	return demand_of(g->demand, g->to, skill).any;
}

static int
by_demand(const void *a, const void *b, void *ctx)
{
	const struct gap *g = ctx;
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	uint64_t m = asked(g, x), n = asked(g, y);

	if (m != n)
		return m > n ? -1 : 1;
	return slice_cmp(
	    g->demand->skills.key[x].text, g->demand->skills.key[y].text);
}

static void
rank_skills(struct gap *g)
{
	size_t n = g->demand->skills.n;
	size_t *sorted = mem_zalloc(n, sizeof(*sorted));

	for (size_t i = 0; i < n; i++)
		sorted[i] = i;
	qsort_r(sorted, n, sizeof(*sorted), by_demand, g);
	for (size_t i = 0; i < n; i++)
		g->order[sorted[i]] = (uint32_t)i;
	free(sorted);
}

void
gap_init(struct gap *g, const struct demand *d, size_t to)
{
	*g = (struct gap){ .demand = d, .to = to, .from = KEYS_NONE };
	g->held = mem_zalloc(d->skills.n, sizeof(*g->held));
	g->dropped = mem_zalloc(d->skills.n, sizeof(*g->dropped));
	g->order = mem_zalloc(d->skills.n, sizeof(*g->order));
	for (size_t i = 0; i < d->skills.n; i++)
		g->dropped[i] =
		    cv_names(d->roles.key[to].text, d->skills.key[i].text);
	rank_skills(g);
}

void
gap_free(struct gap *g)
{
	free(g->held);
	free(g->dropped);
	free(g->order);
	free(g->row);
	coverage_free(&g->coverage);
}

void
gap_hold_role(struct gap *g, size_t from)
{
	const struct demand *d = g->demand;

	g->from = from;
	for (size_t i = 0; i < d->skills.n; i++)
		g->held[i] = (double)demand_of(d, from, i).any >=
			     GAP_HELD_SHARE * (double)d->role[from].n;
}

bool
gap_hold(struct gap *g, struct slice name)
{
	bool found = false;

	for (size_t i = 0; i < g->demand->skills.n; i++)
		if (slice_case_eq(g->demand->skills.key[i].text, name))
			found = g->held[i] = true;
	return found;
}

/* two proportions, pooled: is a's surely below b's, at 95 % two-sided? */
static bool
is_below(const struct share *a, const struct share *b)
{
	double n = (double)a->n, m = (double)b->n, p;

	if (a->n == 0 || b->n == 0)
		return false;
	p = (double)(a->x + b->x) / (n + m);
	return b->p - a->p >
	       1.959963984540054 * sqrt(p * (1 - p) * (1 / n + 1 / m));
}

static enum gap_status
judge(const struct gap *g, const struct gap_row *r)
{
	if (g->held[r->skill])
		return is_below(&r->to, &r->from) ? GAP_FADING : GAP_HELD;
	return r->to.p >= GAP_MISSING_SHARE ? GAP_MISSING : GAP_NONE;
}

static struct gap_row
compare_skill(const struct gap *g, size_t skill)
{
	const struct demand *d = g->demand;
	struct demand_skill to = demand_of(d, g->to, skill);
	struct gap_row r = { .name = d->skills.key[skill].text,
		.skill = skill,
		.adjacent = SLICE(""),
		.to = share_of(to.any, d->role[g->to].n),
		.has_required = d->role[g->to].knows_required > 0,
		.required =
		    share_of(to.required, d->role[g->to].knows_required) };

	if (g->from != KEYS_NONE)
		r.from = share_of(
		    demand_of(d, g->from, skill).any, d->role[g->from].n);
	r.status = judge(g, &r);
	if (r.to.x < GAP_HIDDEN && r.from.x < GAP_HIDDEN)
		r.status = GAP_NONE;
	return r;
}

static int
by_rank(const void *a, const void *b)
{
	const struct gap_row *x = a, *y = b;

	if (x->status != y->status)
		return x->status < y->status ? -1 : 1;
	if (x->to.x != y->to.x)
		return x->to.x > y->to.x ? -1 : 1;
	return slice_cmp(x->name, y->name);
}

static void
make_rows(struct gap *g)
{
	size_t cap = 0;

	for (size_t i = 0; i < g->demand->skills.n; i++) {
		struct gap_row r = compare_skill(g, i);

		if (g->dropped[i] || r.status == GAP_NONE)
			continue;
		MEM_GROW(g->row, g->n, cap);
		g->row[g->n++] = r;
	}
	if (g->n)
		qsort(g->row, g->n, sizeof(*g->row), by_rank);
}

/* the prior is what all roles ask for */
static void
find_z(struct gap *g)
{
	const struct demand *d = g->demand;
	struct word_count to, from, all = { 0, 0 };

	if (g->from == KEYS_NONE)
		return;
	to.of = d->role[g->to].mentions;
	from.of = d->role[g->from].mentions;
	for (size_t r = 0; r < d->roles.n; r++)
		all.of += d->role[r].mentions;
	for (size_t i = 0; i < g->n; i++) {
		struct gap_row *row = &g->row[i];

		to.n = row->to.x;
		from.n = row->from.x;
		all.n = d->mentions[row->skill];
		row->has_z = true;
		row->z = logodds_z(to, from, all);
	}
}

static void
find_adjacent(struct gap *g)
{
	for (size_t i = 0; i < g->n; i++) {
		struct gap_row *r = &g->row[i];
		size_t t;

		if (r->status != GAP_MISSING)
			continue;
		t = coverage_adjacent(
		    &g->coverage, r->skill, g->held, g->order, GAP_ADJACENT);
		if (t != KEYS_NONE)
			r->adjacent = g->demand->skills.key[t].text;
	}
}

/* the order of learning: greedily what brings most postings within reach */
static void
find_unlocks(struct gap *g)
{
	bool *candidate = mem_zalloc(g->demand->skills.n, sizeof(*candidate));
	struct coverage_step step;

	for (size_t i = 0; i < g->n; i++)
		candidate[g->row[i].skill] = g->row[i].status == GAP_MISSING;
	for (uint32_t rank = 1;; rank++) {
		step = coverage_learn(
		    &g->coverage, candidate, g->order, g->percent);
		if (step.skill == KEYS_NONE)
			break;
		for (size_t i = 0; i < g->n; i++)
			if (g->row[i].skill == step.skill) {
				g->row[i].unlock = rank;
				g->row[i].gain = step.gain;
			}
	}
	free(candidate);
}

void
gap_compare(struct gap *g, unsigned percent)
{
	struct coverage *c = &g->coverage;

	g->percent = percent;
	coverage_init(c, g->demand, g->dropped);
	coverage_hold(c, g->held);
	g->median = coverage_median(c);
	g->half = share_of(coverage_reached(c, 50), c->total);
	g->reached = share_of(coverage_reached(c, percent), c->total);
	g->nfit = coverage_best(c, g->fit, COVERAGE_FITS);
	make_rows(g);
	find_z(g);
	find_adjacent(g);
	find_unlocks(g);
}

const char *
gap_status_name(enum gap_status s)
{
	static const char *const name[] = {
		[GAP_MISSING] = "missing",
		[GAP_HELD] = "held",
		[GAP_FADING] = "fading",
		[GAP_NONE] = "",
	};

	return name[s];
}
