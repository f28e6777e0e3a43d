/* SPDX-License-Identifier: ISC */
/* what postings ask for and pay; see demand.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "cv.h"
#include "demand.h"

void
demand_init(struct demand *d, struct slice target)
{
	*d = (struct demand){ .target = target,
		.roles = KEYS_INIT,
		.skills = KEYS_INIT,
		.sets = KEYS_INIT,
		.hash_limit = UINT64_MAX };
	groups_init(&d->pay);
	groups_init(&d->worth);
}

static void
free_sets(struct demand *d)
{
	for (size_t i = 0; i < d->sets.n; i++)
		free(d->set[i].example);
	free(d->set);
	keys_free(&d->sets);
}

void
demand_free(struct demand *d)
{
	for (size_t i = 0; i < d->roles.n; i++)
		free(d->role[i].skill);
	free(d->role);
	free(d->mentions);
	keys_free(&d->roles);
	keys_free(&d->skills);
	free_sets(d);
	groups_free(&d->pay);
	groups_free(&d->worth);
	str_free(&d->key);
	str_free(&d->text);
	free(d->name);
}

void
demand_aim(struct demand *d, struct slice target)
{
	free_sets(d);
	groups_free(&d->worth);
	d->target = target;
	d->sets = KEYS_INIT;
	d->set = NULL;
	d->cap_set = 0;
	d->hash_limit = UINT64_MAX;
	d->sampled = false;
	groups_init(&d->worth);
}

struct demand_role *
demand_role_named(struct demand *d, struct slice name)
{
	size_t known = d->roles.n, i = keys_number(&d->roles, name);

	if (i == known) {
		MEM_GROW(d->role, i, d->cap_role);
		d->role[i] = (struct demand_role){ .n = 0 };
	}
	return &d->role[i];
}

/* an array of n elements with room for the i-th; what is new is zero */
static void *
widen(void *array, size_t *n, size_t i, size_t size)
{
	size_t old = *n;

	if (i < old)
		return array;
	*n = 2 * i + 16;
	array = mem_resize(array, *n, size);
	memset((char *)array + old * size, 0, (*n - old) * size);
	return array;
}

bool
demand_add_skill(struct demand *d, struct demand_role *r, struct slice name,
    struct demand_skill n)
{
	size_t i = keys_number(&d->skills, name);

	r->skill = widen(r->skill, &r->nskill, i, sizeof(*r->skill));
	d->mentions =
	    widen(d->mentions, &d->cap_skill, i, sizeof(*d->mentions));
	return number_count_up(&r->skill[i].any, n.any) &&
	       number_count_up(&r->skill[i].required, n.required) &&
	       number_count_up(&r->mentions, n.any) &&
	       number_count_up(&d->mentions[i], n.any);
}

struct demand_skill
demand_of(const struct demand *d, size_t role, size_t skill)
{
	const struct demand_role *r = &d->role[role];

	return skill < r->nskill ? r->skill[skill]
				 : (struct demand_skill){ 0, 0 };
}

size_t
demand_find_role(const struct demand *d, struct slice name)
{
	size_t i = keys_find(&d->roles, name);

	for (size_t k = 0; i == KEYS_NONE && k < d->roles.n; k++)
		if (slice_case_eq(d->roles.key[k].text, name))
			i = k;
	return i;
}

void
demand_add_near(struct str *out, const struct demand *d, struct slice name)
{
	size_t *order = keys_sorted(&d->roles), n = 0;

	for (size_t limit = 1; limit < 64 && n < 3; limit++)
		for (size_t i = 0; i < d->roles.n && n < 3; i++) {
			struct slice role = d->roles.key[order[i]].text;

			if (d->role[order[i]].n == 0 ||
			    name_distance(role, name) != limit)
				continue;
			str_addf(out, "%s\"%.*s\"",
			    n++ ? ", " : " (the nearest: ", SLICE_ARGS(role));
		}
	if (n)
		str_addc(out, ')');
	free(order);
}

void
demand_add_day(struct demand_role *r, struct slice date)
{
	char day[11];

	if (date.n < 10 || date.p[4] != '-' || date.p[7] != '-')
		return;
	memcpy(day, date.p, 10);
	day[10] = '\0';
	for (int i = 0; i < 10; i++)
		if (i != 4 && i != 7 && (day[i] < '0' || day[i] > '9'))
			return;
	if (!*r->first || strcmp(day, r->first) < 0)
		memcpy(r->first, day, sizeof(day));
	if (strcmp(day, r->last) > 0)
		memcpy(r->last, day, sizeof(day));
}

static int
by_bytes(const void *a, const void *b)
{
	return slice_cmp(*(const struct slice *)a, *(const struct slice *)b);
}

/* the names of a list in byte order, each once */
static void
read_names(struct demand *d, struct slice list)
{
	size_t n = 0;

	d->nname = 0;
	while (list.p) {
		struct slice name = slice_trim(slice_next(&list, '|'));

		if (name.n == 0)
			continue;
		MEM_GROW(d->name, d->nname, d->cap_name);
		d->name[d->nname++] = name;
	}
	if (d->nname == 0)
		return;
	qsort(d->name, d->nname, sizeof(*d->name), by_bytes);
	for (size_t i = 1; i < d->nname; i++)
		if (!slice_eq(d->name[i], d->name[n]))
			d->name[++n] = d->name[i];
	d->nname = n + 1;
}

static int
by_hash(const void *a, const void *b, void *ctx)
{
	const struct key *key = ctx;
	struct slice x = key[*(const size_t *)a].text;
	struct slice y = key[*(const size_t *)b].text;
	unsigned long long hx = slice_hash(x), hy = slice_hash(y);

	if (hx != hy)
		return hx < hy ? -1 : 1;
	return slice_cmp(x, y);
}

void
demand_sample(struct demand *d)
{
	struct keys kept = KEYS_INIT;
	struct demand_set *set;
	size_t *order;

	if (d->sets.n <= DEMAND_SETS)
		return;
	order = keys_sorted(&d->sets);
	qsort_r(order, d->sets.n, sizeof(*order), by_hash, d->sets.key);
	set = mem_zalloc(DEMAND_SETS, sizeof(*set));
	for (size_t i = 0; i < DEMAND_SETS; i++) {
		set[i] = d->set[order[i]];
		d->set[order[i]].example = NULL;
		keys_number(&kept, d->sets.key[order[i]].text);
	}
	d->hash_limit = slice_hash(d->sets.key[order[DEMAND_SETS - 1]].text);
	d->sampled = true;
	free_sets(d);
	free(order);
	d->sets = kept;
	d->set = set;
	d->cap_set = DEMAND_SETS;
}

bool
demand_add_set(
    struct demand *d, struct slice names, uint64_t n, struct slice example)
{
	size_t known = d->sets.n, i;

	if (slice_hash(names) > d->hash_limit)
		return true;
	i = keys_number(&d->sets, names);
	if (i == known) {
		MEM_GROW(d->set, i, d->cap_set);
		d->set[i] = (struct demand_set){ 0, NULL };
	}
	if (!number_count_up(&d->set[i].n, n))
		return false;
	if (!d->set[i].example ||
	    slice_cmp(example, slice_of(d->set[i].example)) < 0) {
		free(d->set[i].example);
		d->set[i].example = mem_dup(example);
	}
	if (d->sets.n >= (size_t)2 * DEMAND_SETS)
		demand_sample(d);
	return true;
}

static void
add_pay(struct groups *pay, struct str *key, fixed value)
{
	cells_end(key);
	stats_add(&groups_find(pay, str_slice(key))->stats, &pay->bins, value);
}

struct slice
demand_year(struct slice date)
{
	return date.n == 4 || date.n >= 10 ? (struct slice){ date.p, 4 }
					   : SLICE("");
}

static void
add_role_pay(struct demand *d, const struct posting *p)
{
	str_clear(&d->key);
	cells_add(&d->key, SLICE("pay"));
	cells_add(&d->key, p->role);
	cells_add(&d->key, p->currency);
	cells_add(&d->key, demand_year(p->date));
	cells_add(&d->key, p->country);
	cells_add(&d->key, p->seniority);
	add_pay(&d->pay, &d->key, p->pay);
}

void
demand_example(const struct posting *p, struct str *cells)
{
	cells_add(cells, p->title);
	cells_add(cells, p->organization);
	cells_add(cells, p->location);
	cells_add(cells, p->url);
	cells_end(cells);
}

void
demand_add_target(struct demand *d, const struct posting *p)
{
	read_names(d, p->choices.n ? p->choices : p->skills);
	str_clear(&d->text);
	for (size_t i = 0; i < d->nname; i++) {
		if (i)
			str_addc(&d->text, '|');
		str_add(&d->text, d->name[i]);
	}
	str_clear(&d->key);
	demand_example(p, &d->key);
	demand_add_set(d, str_slice(&d->text), 1, str_slice(&d->key));
	read_names(d, p->skills);
	for (size_t i = 0; p->has_pay && i < d->nname; i++) {
		str_clear(&d->key);
		cells_add(&d->key, SLICE("worth"));
		cells_add(&d->key, d->name[i]);
		cells_add(&d->key, p->currency);
		add_pay(&d->worth, &d->key, p->pay);
	}
}

static void
add_skills(struct demand *d, struct demand_role *r, const struct posting *p)
{
	r->n++;
	r->knows_required += p->knows_required;
	demand_add_day(r, p->date);
	read_names(d, p->required);
	for (size_t i = 0; i < d->nname; i++)
		demand_add_skill(
		    d, r, d->name[i], (struct demand_skill){ .required = 1 });
	read_names(d, p->skills);
	for (size_t i = 0; i < d->nname; i++)
		demand_add_skill(
		    d, r, d->name[i], (struct demand_skill){ .any = 1 });
	if (slice_case_eq(p->role, d->target))
		demand_add_target(d, p);
}

void
demand_add(struct demand *d, const struct posting *p)
{
	struct demand_role *r = demand_role_named(d, p->role);

	if (p->has_skills)
		add_skills(d, r, p);
	if (p->has_pay)
		add_role_pay(d, p);
}
