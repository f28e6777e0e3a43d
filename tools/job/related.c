/* SPDX-License-Identifier: ISC */
/* roles within reach; see related.h */
#include <stdlib.h>

#include "gap.h"
#include "related.h"

double
related_share(const struct demand *d, size_t role, const bool *held)
{
	const struct demand_role *r = &d->role[role];
	size_t n = r->nskill < d->skills.n ? r->nskill : d->skills.n;
	uint64_t covered = 0;

	for (size_t s = 0; s < n; s++)
		covered += held[s] ? r->skill[s].any : 0;
	return r->mentions ? (double)covered / (double)r->mentions : 0;
}

/* the same of the origin, by who does the role */
static double
coverage_back(const struct demand *d, size_t from, size_t role, bool *held)
{
	for (size_t s = 0; s < d->skills.n; s++)
		held[s] = (double)demand_of(d, role, s).any >=
			  GAP_HELD_SHARE * (double)d->role[role].n;
	return related_share(d, from, held);
}

static int
by_reach(const void *a, const void *b, void *ctx)
{
	const struct demand *d = ctx;
	const struct related *x = a, *y = b;

	if (x->there < y->there || x->there > y->there)
		return x->there > y->there ? -1 : 1;
	return slice_cmp(
	    d->roles.key[x->role].text, d->roles.key[y->role].text);
}

size_t
related_find(const struct demand *d, size_t from, const bool *held,
    struct related **list)
{
	bool *theirs = mem_zalloc(d->skills.n, sizeof(*theirs));
	size_t n = 0, cap = 0;

	*list = NULL;
	for (size_t r = 0; r < d->roles.n; r++) {
		if (r == from || d->role[r].n < RELATED_MIN)
			continue;
		MEM_GROW(*list, n, cap);
		(*list)[n] = (struct related){ .role = r,
			.n = d->role[r].n,
			.there = related_share(d, r, held),
			.has_back = from != KEYS_NONE };
		if (from != KEYS_NONE)
			(*list)[n].back = coverage_back(d, from, r, theirs);
		n++;
	}
	if (n)
		qsort_r(*list, n, sizeof(**list), by_reach, (void *)d);
	free(theirs);
	return n;
}
