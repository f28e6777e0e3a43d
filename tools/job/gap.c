/* SPDX-License-Identifier: ISC */
/* the gap between two roles; see gap.h */
#include <stdlib.h>

#include "gap.h"

#define MISSING_SHARE 0.05
#define HELD_SHARE 0.20

void
gap_begin(struct gap *g)
{
	*g = (struct gap){ .n = 0 };
}

void
gap_free(struct gap *g)
{
	free(g->skill);
	header_free(&g->names);
}

static struct gap_skill *
find_skill(struct gap *g, struct slice name)
{
	size_t i = header_find(&g->names, name);

	if (i != HEADER_NONE)
		return &g->skill[i];
	MEM_GROW(g->skill, g->n, g->cap);
	g->skill[g->n] = (struct gap_skill){ .status = GAP_RARE };
	i = header_add(&g->names, name);
	g->skill[i].name = g->names.column[i].name;
	return &g->skill[g->n++];
}

void
gap_add(struct gap *g, enum gap_side side, struct slice skills)
{
	if (slice_trim(skills).n == 0)
		return;
	g->postings[side]++;
	g->serial++;
	while (skills.p) {
		struct slice name = slice_trim(slice_next(&skills, '|'));
		struct gap_skill *s;

		if (name.n == 0)
			continue;
		s = find_skill(g, name);
		s->count[side] += s->last != g->serial;
		s->last = g->serial;
	}
}

static enum gap_status
judge(const struct gap_skill *s)
{
	const struct share *from = &s->share[GAP_FROM], *to = &s->share[GAP_TO];

	if (from->p >= HELD_SHARE)
		return share_above(from, to) ? GAP_FADING : GAP_HELD;
	return to->p >= MISSING_SHARE ? GAP_MISSING : GAP_RARE;
}

static int
by_rank(const void *a, const void *b)
{
	const struct gap_skill *x = a, *y = b;

	if (x->status != y->status)
		return x->status < y->status ? -1 : 1;
	if (x->count[GAP_TO] != y->count[GAP_TO])
		return x->count[GAP_TO] > y->count[GAP_TO] ? -1 : 1;
	return slice_cmp(x->name, y->name);
}

void
gap_compare(struct gap *g)
{
	for (size_t i = 0; i < g->n; i++) {
		struct gap_skill *s = &g->skill[i];

		for (int k = 0; k < GAP_SIDES; k++)
			s->share[k] = share_of(s->count[k], g->postings[k]);
		s->status = judge(s);
	}
	if (g->n)
		qsort(g->skill, g->n, sizeof(*g->skill), by_rank);
}

const char *
gap_status_name(enum gap_status s)
{
	static const char *const name[] = {
		[GAP_MISSING] = "missing",
		[GAP_HELD] = "held",
		[GAP_FADING] = "fading",
		[GAP_RARE] = "rare",
	};

	return name[s];
}
