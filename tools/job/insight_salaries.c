/* SPDX-License-Identifier: ISC */
/* pay by role and country on the page; see insight.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "insight_fill.h"
#include "prose.h"

#define MIN_N 5	   /* postings of a group that has a row */
#define MAX_ROWS 8 /* of a role */

struct row {
	struct stats *stats;
	struct slice key;
};

static void
collect(const struct insight *it, size_t role, struct groups *groups)
{
	const struct corpus *c = it->corpus;
	struct str key = STR_INIT;

	for (size_t i = c->first[role]; i < c->first[role + 1]; i++) {
		const struct posting *p = &c->vacancy[i].posting;

		if (!p->has_pay)
			continue;
		str_clear(&key);
		cells_add(&key, p->country);
		cells_add(&key, p->currency);
		cells_end(&key);
		stats_add(&groups_find(groups, str_slice(&key))->stats,
		    &groups->bins, p->pay);
	}
	str_free(&key);
}

static int
by_size(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->stats->n != y->stats->n)
		return x->stats->n > y->stats->n ? -1 : 1;
	return slice_cmp(x->key, y->key);
}

static void
fill_row(struct filling *f, size_t role, const struct row *r)
{
	struct scope *row = fill_item(f, f->page, NAME_SALARIES);
	struct str country = STR_INIT, currency = STR_INIT;
	struct slice key = r->key;
	fixed low, high;

	cells_next(&key, &country);
	cells_next(&key, &currency);
	fill(f, row, NAME_SALARIES_ROLE, insight_role(f->it, role));
	fill(f, row, NAME_SALARIES_COUNTRY,
	    country.n ? str_slice(&country) : SLICE("not stated"));
	fill(f, row, NAME_SALARIES_CURRENCY,
	    currency.n ? str_slice(&currency) : SLICE("not stated"));
	fill_count(f, row, NAME_SALARIES_N, r->stats->n);
	prose_amount(
	    &f->text, SLICE(""), stats_quantile(r->stats, 50 * FIXED_ONE));
	fill_text(f, row, NAME_SALARIES_MEDIAN);
	if (stats_median_interval(r->stats, &low, &high)) {
		prose_range(&f->text, low, high);
	}
	fill_text(f, row, NAME_SALARIES_INTERVAL);
	prose_amount(
	    &f->text, SLICE(""), stats_quantile(r->stats, 25 * FIXED_ONE));
	str_adds(&f->text, " to ");
	prose_amount(
	    &f->text, SLICE(""), stats_quantile(r->stats, 75 * FIXED_ONE));
	fill_text(f, row, NAME_SALARIES_MIDDLE);
	str_free(&country);
	str_free(&currency);
}

/* the largest groups of a role; returns how many have no row */
static size_t
fill_role(struct filling *f, size_t role)
{
	struct groups groups;
	struct row *row;
	size_t n, shown = 0;

	groups_init(&groups);
	collect(f->it, role, &groups);
	n = groups.keys.n;
	row = mem_zalloc(n, sizeof(*row));
	for (size_t i = 0; i < n; i++)
		row[i] = (struct row){ &groups.group[i].stats,
			groups.keys.key[i].text };
	if (n)
		qsort(row, n, sizeof(*row), by_size);
	while (shown < n && shown < MAX_ROWS && row[shown].stats->n >= MIN_N)
		fill_row(f, role, &row[shown++]);
	free(row);
	groups_free(&groups);
	return n - shown;
}

void
insight_fill_salaries(struct filling *f)
{
	size_t more = fill_role(f, f->it->from) + fill_role(f, f->it->to);

	if (more)
		fill_count(f, f->page, NAME_SALARIES_MORE, more);
}
