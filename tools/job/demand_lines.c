/* SPDX-License-Identifier: ISC */
/*
 * demand as lines of text and back; see demand.h.
 *
 * The first cell of a key is the kind of the line:
 *
 *	role, R			postings, those with requirements, days
 *	set, NAMES		postings, example
 *	skill, R, S		postings, those that require it
 *	pay, R, C, Y, L, S	figures as of groups_write
 *	worth, S, C		the same
 */
#include <stdlib.h>

#include "../lib/cells.h"
#include "demand.h"

struct line {
	struct slice key, payload;
};

struct lines {
	struct line *line;
	size_t n, cap;
	struct arena texts;
	struct str key, payload; /* of the line at hand */
};

static void
begin_line(struct lines *l, struct slice kind, struct slice cell)
{
	str_clear(&l->key);
	str_clear(&l->payload);
	cells_add(&l->key, kind);
	cells_add(&l->key, cell);
}

static void
add_line(struct lines *l, struct slice key)
{
	MEM_GROW(l->line, l->n, l->cap);
	l->line[l->n++] = (struct line){ arena_copy(&l->texts, key),
		arena_copy(&l->texts, str_slice(&l->payload)) };
}

static void
end_line(struct lines *l)
{
	cells_end(&l->key);
	add_line(l, str_slice(&l->key));
}

static void
add_numbers(struct str *out, uint64_t a, uint64_t b)
{
	number_add_int(out, (int64_t)a);
	str_addc(out, ',');
	number_add_int(out, (int64_t)b);
}

static void
add_role(struct lines *l, const struct demand *d, size_t i)
{
	const struct demand_role *r = &d->role[i];
	struct slice name = d->roles.key[i].text;

	begin_line(l, SLICE("role"), name);
	add_numbers(&l->payload, r->n, r->knows_required);
	str_addf(&l->payload, ",%s,%s", r->first, r->last);
	end_line(l);
	for (size_t k = 0; k < d->skills.n; k++) {
		struct demand_skill s = demand_of(d, i, k);

		if (s.any == 0 && s.required == 0)
			continue;
		begin_line(l, SLICE("skill"), name);
		cells_add(&l->key, d->skills.key[k].text);
		add_numbers(&l->payload, s.any, s.required);
		end_line(l);
	}
}

static void
add_groups(struct lines *l, struct groups *g)
{
	for (size_t i = 0; i < g->keys.n; i++) {
		str_clear(&l->payload);
		groups_write(&g->group[i], &l->payload);
		add_line(l, g->keys.key[i].text);
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return slice_cmp(x->key, y->key);
}

void
demand_write(struct demand *d, demand_line_fn *fn, void *ctx)
{
	struct lines l = { .texts = ARENA_INIT };

	for (size_t i = 0; i < d->roles.n; i++)
		add_role(&l, d, i);
	demand_sample(d);
	for (size_t i = 0; i < d->sets.n; i++) {
		begin_line(&l, SLICE("set"), d->sets.key[i].text);
		number_add_int(&l.payload, (int64_t)d->set[i].n);
		str_addf(&l.payload, ",%d,%s", d->sampled, d->set[i].example);
		end_line(&l);
	}
	add_groups(&l, &d->pay);
	add_groups(&l, &d->worth);
	if (l.n)
		qsort(l.line, l.n, sizeof(*l.line), by_key);
	for (size_t i = 0; i < l.n; i++)
		fn(ctx, l.line[i].key, l.line[i].payload);
	free(l.line);
	arena_free(&l.texts);
	str_free(&l.key);
	str_free(&l.payload);
}

static bool
parse_numbers(struct slice *text, uint64_t *a, uint64_t *b)
{
	return number_parse_count(slice_next(text, ','), INT64_MAX, a) &&
	       number_parse_count(slice_next(text, ','), INT64_MAX, b);
}

static bool
merge_role(struct demand *d, struct slice name, struct slice payload)
{
	struct demand_role *r = demand_role_named(d, name);
	uint64_t n, knows;

	if (!parse_numbers(&payload, &n, &knows))
		return false;
	if (!number_count_up(&r->n, n) ||
	    !number_count_up(&r->knows_required, knows))
		return false;
	demand_add_day(r, slice_next(&payload, ','));
	demand_add_day(r, slice_next(&payload, ','));
	return !payload.p;
}

static bool
merge_skill(struct demand *d, struct slice role, struct slice skill,
    struct slice payload)
{
	struct demand_skill n;

	if (!parse_numbers(&payload, &n.any, &n.required) || payload.p)
		return false;
	return demand_add_skill(d, demand_role_named(d, role), skill, n);
}

static bool
merge_set(struct demand *d, struct slice names, struct slice payload)
{
	uint64_t n, sampled;

	if (!parse_numbers(&payload, &n, &sampled) || !cells_valid(payload))
		return false;
	d->sampled |= sampled != 0;
	return demand_add_set(d, names, n, payload);
}

bool
demand_merge(struct demand *d, struct slice key, struct slice payload)
{
	struct str kind = STR_INIT, a = STR_INIT, b = STR_INIT;
	struct slice rest = key;
	bool good = cells_next(&rest, &kind) && cells_next(&rest, &a);

	cells_next(&rest, &b);
	if (!good)
		; /* not enough cells */
	else if (slice_is(str_slice(&kind), "role"))
		good = merge_role(d, str_slice(&a), payload);
	else if (slice_is(str_slice(&kind), "skill"))
		good = merge_skill(d, str_slice(&a), str_slice(&b), payload);
	else if (slice_is(str_slice(&kind), "set"))
		good = merge_set(d, str_slice(&a), payload);
	else if (slice_is(str_slice(&kind), "pay"))
		good = groups_merge(&d->pay, key, payload);
	else if (slice_is(str_slice(&kind), "worth"))
		good = groups_merge(&d->worth, key, payload);
	else
		good = false;
	str_free(&kind);
	str_free(&a);
	str_free(&b);
	return good;
}
