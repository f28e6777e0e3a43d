/* SPDX-License-Identifier: ISC */
/* differences of pay; see paygap.h */
#include <math.h>
#include <stdlib.h>

#include "../lib/cells.h"
#include "paygap.h"

#define DRAWS 2000
/* up to here a draw is drawn value by value, then by the median's rank */
#define SMALL 64

/* the values of one role in one cell */
struct side {
	struct stats *stats;
	fixed *value; /* in order, for small ones */
};

struct cell {
	struct side to, from;
};

/* what the keys of a role's pay begin with; the caller frees */
static struct str
begin_key(const struct demand *d, size_t role)
{
	struct str begin = STR_INIT;

	cells_add(&begin, SLICE("pay"));
	cells_add(&begin, d->roles.key[role].text);
	return begin;
}

/* takes the currency, and what is before it, off a key that begins so */
static bool
read_key(struct slice *key, const struct str *begin, struct str *currency)
{
	if (!slice_starts_with(*key, str_slice(begin)) ||
	    key->p[begin->n] != ',')
		return false;
	return cells_next(key, currency) && cells_next(key, currency) &&
	       cells_next(key, currency);
}

void
pay_currency(const struct demand *d, size_t role, struct str *currency)
{
	struct keys names = KEYS_INIT;
	struct str begin = begin_key(d, role), c = STR_INIT;
	uint64_t *n = mem_zalloc(d->pay.keys.n, sizeof(*n));
	size_t best = KEYS_NONE;

	for (size_t i = 0; i < d->pay.keys.n; i++) {
		struct slice key = d->pay.keys.key[i].text;

		if (read_key(&key, &begin, &c))
			n[keys_number(&names, str_slice(&c))] +=
			    d->pay.group[i].stats.n;
	}
	for (size_t i = 0; i < names.n; i++)
		if (best == KEYS_NONE || n[i] > n[best] ||
		    (n[i] == n[best] &&
			slice_cmp(names.key[i].text, names.key[best].text) < 0))
			best = i;
	str_clear(currency);
	if (best != KEYS_NONE)
		str_add(currency, names.key[best].text);
	keys_free(&names);
	str_free(&begin);
	str_free(&c);
	free(n);
}

/* all of a role's pay in a currency; the caller frees */
static struct stats
pool(const struct demand *d, size_t role, struct slice currency)
{
	struct stats all = STATS_INIT;
	struct str begin = begin_key(d, role), c = STR_INIT;

	for (size_t i = 0; i < d->pay.keys.n; i++) {
		struct slice key = d->pay.keys.key[i].text;

		if (read_key(&key, &begin, &c) &&
		    slice_eq(str_slice(&c), currency))
			stats_merge(&all, &d->pay.bins, &d->pay.group[i].stats);
	}
	str_free(&begin);
	str_free(&c);
	return all;
}

static fixed
median_of(struct stats *s)
{
	return stats_quantile(s, 50 * FIXED_ONE);
}

bool
pay_median(const struct demand *d, size_t role, struct slice currency,
    fixed *median, uint64_t *n)
{
	struct stats all = pool(d, role, currency);

	*n = all.n;
	if (all.n)
		*median = median_of(&all);
	stats_free(&all);
	return *n > 0;
}

bool
pay_with_skill(const struct demand *d, struct slice skill,
    struct slice currency, fixed *median, uint64_t *n)
{
	struct str key = STR_INIT;
	size_t i;

	cells_add(&key, SLICE("worth"));
	cells_add(&key, skill);
	cells_add(&key, currency);
	cells_end(&key);
	i = keys_find(&d->worth.keys, str_slice(&key));
	str_free(&key);
	*n = i == KEYS_NONE ? 0 : d->worth.group[i].stats.n;
	if (*n)
		*median = median_of(&d->worth.group[i].stats);
	return *n > 0;
}

/* splitmix64 (Steele, Lea & Flood 2014) */
static uint64_t
draw(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

static uint64_t
draw_below(uint64_t *state, uint64_t n)
{
	return (uint64_t)((unsigned __int128)draw(state) * n >> 64);
}

static int
by_value(const void *a, const void *b)
{
	fixed x = *(const fixed *)a, y = *(const fixed *)b;

	return (x > y) - (x < y);
}

static struct side
side_of(struct stats *s)
{
	const struct tally *t = stats_values(s);
	struct side side = { s, NULL };
	size_t n = 0;
	if (s->n > SMALL)
		return side;
	side.value = mem_zalloc((size_t)s->n, sizeof(*side.value));
	for (size_t i = 0; i < t->n; i++)
		for (uint64_t k = 0; k < t->entry[i].count; k++)
			side.value[n++] = t->entry[i].value;
	return side;
}

/*
 * The median of as many values drawn with replacement.  Of many, its rank is
 * near to normal with the mean n/2 and the variance n/4; twelve uniform
 * numbers make one normal.
 */
static fixed
draw_median(const struct side *side, uint64_t *state)
{
	uint64_t n = side->stats->n, seen, rank;
	unsigned char drawn[SMALL] = { 0 }; /* how often, by rank */
	fixed low;
	double z = -6;

	if (!side->value) {
		double percent;

		for (int i = 0; i < 12; i++)
			z += (double)(draw(state) >> 11) * 0x1p-53;
		percent = 50 + 50 * z / sqrt((double)n);
		return stats_quantile(
		    side->stats, (fixed)(percent * (double)FIXED_ONE + 0.5));
	}
	for (uint64_t i = 0; i < n; i++)
		drawn[draw_below(state, n)]++;
	for (rank = 0, seen = drawn[0]; seen <= (n - 1) / 2;)
		seen += drawn[++rank];
	low = side->value[rank];
	while (seen <= n / 2)
		seen += drawn[++rank];
	return stats_divide((__int128)low + side->value[rank], 2);
}

/* the weight of a cell's difference: the harmonic mean of both sides' n */
static double
weight(const struct cell *c)
{
	double a = (double)c->to.stats->n, b = (double)c->from.stats->n;

	return a * b / (a + b);
}

/* fills difference and interval from cells */
static void
compare(struct paydiff *p, struct cell *cell, size_t n, uint64_t seed)
{
	fixed *difference = mem_zalloc(DRAWS, sizeof(*difference));
	double sum = 0, total = 0;

	for (size_t i = 0; i < n; i++) {
		p->n_to += cell[i].to.stats->n;
		p->n_from += cell[i].from.stats->n;
		total += weight(&cell[i]);
		sum +=
		    weight(&cell[i]) * (double)(median_of(cell[i].to.stats) -
						median_of(cell[i].from.stats));
	}
	p->cells = n;
	p->difference = (fixed)nearbyint(sum / total);
	p->has_interval = p->n_to >= PAYGAP_MIN && p->n_from >= PAYGAP_MIN;
	for (int k = 0; k < DRAWS && p->has_interval; k++) {
		sum = 0;
		for (size_t i = 0; i < n; i++) {
			fixed to = draw_median(&cell[i].to, &seed);
			fixed from = draw_median(&cell[i].from, &seed);

			sum += weight(&cell[i]) * (double)(to - from);
		}
		difference[k] = (fixed)nearbyint(sum / total);
	}
	qsort(difference, DRAWS, sizeof(*difference), by_value);
	p->low = difference[DRAWS / 40];
	p->high = difference[DRAWS - 1 - DRAWS / 40];
	free(difference);
}

static void
free_cells(struct cell *cell, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		free(cell[i].to.value);
		free(cell[i].from.value);
	}
	free(cell);
}

static void
compare_raw(
    struct paydiff *p, struct stats *to, struct stats *from, uint64_t seed)
{
	struct cell *cell;

	if (to->n == 0 || from->n == 0)
		return;
	cell = mem_zalloc(1, sizeof(*cell));
	*cell = (struct cell){ side_of(to), side_of(from) };
	p->to = median_of(to);
	p->from = median_of(from);
	compare(p, cell, 1, seed);
	free_cells(cell, 1);
}

/* the same cell of the other role, or NULL */
static struct stats *
find_other(const struct demand *d, struct slice rest, size_t role,
    struct slice currency)
{
	struct str key = begin_key(d, role), text = STR_INIT;
	size_t i;

	cells_add(&key, currency);
	while (cells_next(&rest, &text))
		cells_add(&key, str_slice(&text));
	cells_end(&key);
	i = keys_find(&d->pay.keys, str_slice(&key));
	str_free(&key);
	str_free(&text);
	return i == KEYS_NONE ? NULL : &d->pay.group[i].stats;
}

static void
compare_matched(struct paydiff *p, const struct demand *d, size_t to,
    size_t from, struct slice currency, uint64_t seed)
{
	size_t *order = keys_sorted(&d->pay.keys), n = 0, cap = 0;
	struct str begin = begin_key(d, to), c = STR_INIT;
	struct cell *cell = NULL;

	for (size_t i = 0; i < d->pay.keys.n; i++) {
		struct slice key = d->pay.keys.key[order[i]].text;
		struct stats *other;

		if (!read_key(&key, &begin, &c) ||
		    !slice_eq(str_slice(&c), currency))
			continue;
		other = find_other(d, key, from, currency);
		if (!other)
			continue;
		MEM_GROW(cell, n, cap);
		cell[n++] =
		    (struct cell){ side_of(&d->pay.group[order[i]].stats),
			    side_of(other) };
	}
	if (n)
		compare(p, cell, n, seed);
	free_cells(cell, n);
	free(order);
	str_free(&begin);
	str_free(&c);
}

void
paygap_compare(struct paygap *p, const struct demand *d, size_t to, size_t from,
    uint64_t seed)
{
	struct stats of_to, of_from;
	struct slice currency;

	*p = (struct paygap){ .currency = STR_INIT };
	pay_currency(d, to, &p->currency);
	currency = str_slice(&p->currency);
	of_to = pool(d, to, currency);
	of_from = pool(d, from, currency);
	compare_raw(&p->raw, &of_to, &of_from, seed);
	compare_matched(&p->matched, d, to, from, currency, seed);
	stats_free(&of_to);
	stats_free(&of_from);
}

void
paygap_free(struct paygap *p)
{
	str_free(&p->currency);
}
