/* SPDX-License-Identifier: ISC */
/* what is held of what is asked for; see coverage.h */
#include <stdlib.h>

#include "coverage.h"

/* shares of a posting as integers, so that sums have no order */
#define PARTS 1000000u

static void
add_item(struct coverage *c, const struct demand *d, struct slice names,
    const bool *dropped)
{
	size_t first = c->item[c->nitem];

	while (names.p) {
		size_t s = keys_find(&d->skills, slice_next(&names, '\t'));

		if (s == KEYS_NONE)
			continue;
		if (dropped[s]) {
			c->nskill = first;
			return;
		}
		MEM_GROW(c->skill, c->nskill, c->cap_skill);
		c->skill[c->nskill++] = (uint32_t)s;
	}
	if (c->nskill == first)
		return;
	c->nitem++;
	if (c->nitem + 1 > c->cap_item) {
		c->cap_item *= 2;
		c->item = mem_resize(c->item, c->cap_item, sizeof(*c->item));
	}
	c->item[c->nitem] = (uint32_t)c->nskill;
}

void
coverage_init(struct coverage *c, const struct demand *d, const bool *dropped)
{
	size_t *order = keys_sorted(&d->sets);

	*c = (struct coverage){ .cap_item = 64 };
	c->n = mem_zalloc(d->sets.n, sizeof(*c->n));
	c->example = mem_zalloc(d->sets.n, sizeof(*c->example));
	c->set = mem_zalloc(d->sets.n + 1, sizeof(*c->set));
	c->item = mem_zalloc(c->cap_item, sizeof(*c->item));
	for (size_t i = 0; i < d->sets.n; i++) {
		struct slice names = d->sets.key[order[i]].text;
		size_t first = c->nitem;

		while (names.p)
			add_item(c, d, slice_next(&names, '|'), dropped);
		if (c->nitem == first)
			continue;
		c->n[c->nset] = d->set[order[i]].n;
		c->example[c->nset] = d->set[order[i]].example;
		c->total += c->n[c->nset];
		c->set[++c->nset] = (uint32_t)c->nitem;
	}
	c->covered = mem_zalloc(c->nset, sizeof(*c->covered));
	c->has = mem_zalloc(c->nitem, sizeof(*c->has));
	free(order);
}

void
coverage_free(struct coverage *c)
{
	free(c->n);
	free(c->example);
	free(c->set);
	free(c->item);
	free(c->skill);
	free(c->covered);
	free(c->has);
}

static uint32_t
size_of(const struct coverage *c, size_t set)
{
	return c->set[set + 1] - c->set[set];
}

static bool
reaches(
    const struct coverage *c, size_t set, uint32_t covered, unsigned percent)
{
	return 100ull * covered >= (uint64_t)percent * size_of(c, set);
}

void
coverage_hold(struct coverage *c, const bool *held)
{
	for (size_t s = 0; s < c->nset; s++) {
		c->covered[s] = 0;
		for (size_t i = c->set[s]; i < c->set[s + 1]; i++) {
			c->has[i] = false;
			for (size_t k = c->item[i]; k < c->item[i + 1]; k++)
				c->has[i] |= held[c->skill[k]];
			c->covered[s] += c->has[i];
		}
	}
}

uint64_t
coverage_reached(const struct coverage *c, unsigned percent)
{
	uint64_t n = 0;

	for (size_t s = 0; s < c->nset; s++)
		if (reaches(c, s, c->covered[s], percent))
			n += c->n[s];
	return n;
}

double
coverage_median(const struct coverage *c)
{
	struct tally shares = TALLY_INIT;
	uint64_t seen = 0;
	double sum = 0;

	if (c->total == 0)
		return 0;
	for (size_t s = 0; s < c->nset; s++)
		tally_add(&shares,
		    (fixed)(PARTS * (uint64_t)c->covered[s] / size_of(c, s)),
		    c->n[s]);
	tally_sort(&shares);
	for (size_t i = 0; i < shares.n; i++) {
		uint64_t upto = seen + shares.entry[i].count;

		/* the two middle ones, which are one where n is odd */
		if (seen <= (c->total - 1) / 2 && (c->total - 1) / 2 < upto)
			sum += (double)shares.entry[i].value;
		if (seen <= c->total / 2 && c->total / 2 < upto)
			sum += (double)shares.entry[i].value;
		seen = upto;
	}
	tally_free(&shares);
	return sum / 2 / PARTS;
}

struct score {
	uint64_t gain; /* postings that reach the threshold */
	uint64_t near; /* shares of postings that are gained */
};

static void
score_set(const struct coverage *c, size_t s, const bool *candidate,
    unsigned percent, struct score *score)
{
	bool reached = reaches(c, s, c->covered[s], percent);
	bool next = reaches(c, s, c->covered[s] + 1, percent);

	for (size_t i = c->set[s]; i < c->set[s + 1]; i++) {
		if (c->has[i])
			continue;
		for (size_t k = c->item[i]; k < c->item[i + 1]; k++) {
			struct score *to = &score[c->skill[k]];

			if (!candidate[c->skill[k]])
				continue;
			to->near += c->n[s] * PARTS / size_of(c, s);
			if (next && !reached)
				to->gain += c->n[s];
		}
	}
}

static void
hold_one(struct coverage *c, size_t skill)
{
	for (size_t s = 0; s < c->nset; s++)
		for (size_t i = c->set[s]; i < c->set[s + 1]; i++)
			for (size_t k = c->item[i];
			     k < c->item[i + 1] && !c->has[i]; k++)
				if (c->skill[k] == skill) {
					c->has[i] = true;
					c->covered[s]++;
				}
}

struct coverage_step
coverage_learn(struct coverage *c, bool *candidate, const uint32_t *order,
    unsigned percent)
{
	struct coverage_step best = { KEYS_NONE, 0 };
	size_t nskill = 0;
	struct score *score;

	for (size_t k = 0; k < c->nskill; k++)
		nskill = c->skill[k] >= nskill ? c->skill[k] + 1 : nskill;
	score = mem_zalloc(nskill, sizeof(*score));
	for (size_t s = 0; s < c->nset; s++)
		score_set(c, s, candidate, percent, score);
	for (size_t k = 0; k < nskill; k++) {
		const struct score *a = &score[k];
		const struct score *b =
		    best.skill == KEYS_NONE ? NULL : &score[best.skill];

		if (!candidate[k] || a->near == 0)
			continue;
		if (!b || a->gain > b->gain ||
		    (a->gain == b->gain && a->near > b->near) ||
		    (a->gain == b->gain && a->near == b->near &&
			order[k] < order[best.skill]))
			best = (struct coverage_step){ k, a->gain };
	}
	free(score);
	if (best.skill != KEYS_NONE) {
		candidate[best.skill] = false;
		hold_one(c, best.skill);
	}
	return best;
}

static bool
set_asks(const struct coverage *c, size_t set, size_t skill)
{
	for (size_t k = c->item[c->set[set]]; k < c->item[c->set[set + 1]]; k++)
		if (c->skill[k] == skill)
			return true;
	return false;
}

size_t
coverage_adjacent(const struct coverage *c, size_t skill, const bool *held,
    const uint32_t *order, double least)
{
	struct tally both = TALLY_INIT, alone = TALLY_INIT;
	uint64_t n = 0;
	size_t best = KEYS_NONE;

	for (size_t s = 0; s < c->nset; s++) {
		bool asks = set_asks(c, s, skill);

		n += asks ? c->n[s] : 0;
		for (size_t k = c->item[c->set[s]]; k < c->item[c->set[s + 1]];
		     k++) {
			if (!held[c->skill[k]])
				continue;
			tally_add(&alone, c->skill[k], c->n[s]);
			if (asks)
				tally_add(&both, c->skill[k], c->n[s]);
		}
	}
	tally_sort(&both);
	tally_sort(&alone);
	for (size_t i = 0, k = 0; i < both.n; i++) {
		uint64_t most;
		double close;

		while (alone.entry[k].value != both.entry[i].value)
			k++;
		most = alone.entry[k].count > n ? alone.entry[k].count : n;
		close = (double)both.entry[i].count / (double)most;
		if (both.entry[i].count < 3 || close < least ||
		    (close <= least && best != KEYS_NONE &&
			order[best] < order[both.entry[i].value]))
			continue;
		least = close;
		best = (size_t)both.entry[i].value;
	}
	tally_free(&both);
	tally_free(&alone);
	return best;
}

/* is a better to apply for than b: more of it held, then more asked for */
static bool
fits_better(const struct coverage *c, size_t a, size_t b)
{
	uint64_t x = (uint64_t)c->covered[a] * size_of(c, b);
	uint64_t y = (uint64_t)c->covered[b] * size_of(c, a);

	if (x != y)
		return x > y;
	if (size_of(c, a) != size_of(c, b))
		return size_of(c, a) > size_of(c, b);
	return strcmp(c->example[a], c->example[b]) < 0;
}

size_t
coverage_best(const struct coverage *c, struct coverage_fit *fit, size_t max)
{
	size_t n = 0, best[COVERAGE_FITS];

	if (max > COVERAGE_FITS)
		max = COVERAGE_FITS;
	for (size_t s = 0; s < c->nset; s++) {
		size_t i = n;

		if (size_of(c, s) < COVERAGE_MIN_ITEMS)
			continue;
		while (i && fits_better(c, s, best[i - 1]))
			i--;
		if (i == max)
			continue;
		n += n < max;
		memmove(best + i + 1, best + i, (n - 1 - i) * sizeof(*best));
		best[i] = s;
	}
	for (size_t i = 0; i < n; i++)
		fit[i] = (struct coverage_fit){ slice_of(c->example[best[i]]),
			c->covered[best[i]], size_of(c, best[i]) };
	return n;
}
