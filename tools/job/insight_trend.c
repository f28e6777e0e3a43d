/* SPDX-License-Identifier: ISC */
/* pay and postings over time on the page; see insight.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "chart.h"
#include "insight_fill.h"
#include "prose.h"

#define MIN_N 5	       /* postings whose median is a point */
#define MAX_PERIODS 24 /* of a chart; beyond them periods are longer */

/* the two roles, by period */
struct series {
	struct groups groups; /* a key: role (0: from, 1: to), period */
	struct keys periods;
	size_t *order; /* of the periods in time */
};

static void
series_free(struct series *s)
{
	groups_free(&s->groups);
	keys_free(&s->periods);
	free(s->order);
}

static struct group *
find_group(struct series *s, int side, struct slice period)
{
	struct str key = STR_INIT;
	struct group *g;

	cells_add(&key, side ? SLICE("to") : SLICE("from"));
	cells_add(&key, period);
	cells_end(&key);
	g = groups_find(&s->groups, str_slice(&key));
	str_free(&key);
	return g;
}

/* adds a value of a period, which is passed over if it is "" */
static void
add(struct series *s, int side, struct slice period, fixed value)
{
	if (period.n == 0)
		return;
	keys_number(&s->periods, period);
	stats_add(&find_group(s, side, period)->stats, &s->groups.bins, value);
}

static void
collect(
    const struct insight *it, struct series *s, enum period period, bool of_pay)
{
	const struct corpus *c = it->corpus;
	const size_t role[] = { it->from, it->to };
	struct str name = STR_INIT;

	*s = (struct series){ .periods = KEYS_INIT };
	groups_init(&s->groups);
	for (int side = 0; side < 2; side++)
		for (size_t i = c->first[role[side]];
		     i < c->first[role[side] + 1]; i++) {
			const struct posting *p = &c->vacancy[i].posting;

			str_clear(&name);
			if (period == PERIOD_YEAR)
				str_add(&name, demand_year(p->date));
			else
				period_add(&name, period, p->date);
			if (!of_pay)
				add(s, side, str_slice(&name), 0);
			else if (p->has_pay &&
				 slice_eq(
				     p->currency, str_slice(&it->pay.currency)))
				add(s, side, str_slice(&name), p->pay);
		}
	s->order = keys_sorted(&s->periods);
	str_free(&name);
}

static struct slice
period_at(const struct series *s, size_t i)
{
	return s->periods.key[s->order[i]].text;
}

/* the chart of both roles, over all periods */
static void
add_chart(struct filling *f, struct series *s, const struct chart_text *about,
    bool of_pay)
{
	size_t n = s->periods.n;
	struct chart_point *point = mem_zalloc(2 * n, sizeof(*point));
	struct slice *period = mem_zalloc(n, sizeof(*period));
	struct chart_line line[] = { { "from", point }, { "to", point + n } };

	for (size_t i = 0; i < 2 * n; i++) {
		struct stats *stats =
		    &find_group(s, i >= n, period_at(s, i % n))->stats;
		struct chart_range *r = &point[i].range;

		period[i % n] = period_at(s, i % n);
		point[i].there = !of_pay || stats->n >= MIN_N;
		if (!of_pay)
			r->value = (fixed)stats->n * FIXED_ONE;
		else if (point[i].there) {
			r->value = stats_quantile(stats, 50 * FIXED_ONE);
			r->has_interval =
			    stats_median_interval(stats, &r->low, &r->high);
		}
	}
	chart_lines(&f->text, about, line, 2, period, n, !of_pay);
	free(point);
	free(period);
}

static void
fill_median(struct filling *f, struct scope *row, enum insight_name median,
    enum insight_name count, struct stats *stats)
{
	if (stats->n >= MIN_N)
		insight_add_median(&f->text, SLICE(""), stats);
	fill_text(f, row, median);
	fill_count(f, row, count, stats->n);
}

/* the periods in which a role has enough postings for a point */
static size_t
count_points(struct series *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->periods.n; i++)
		n += find_group(s, 0, period_at(s, i))->stats.n >= MIN_N ||
		     find_group(s, 1, period_at(s, i))->stats.n >= MIN_N;
	return n;
}

static void
fill_years(struct filling *f)
{
	const struct chart_text about = { .id = "years",
		.title = SLICE("Median annual pay by year"),
		.description = SLICE("The figures are in the table below.") };
	struct series s;

	collect(f->it, &s, PERIOD_YEAR, true);
	if (count_points(&s) >= 2) {
		add_chart(f, &s, &about, true);
		fill_text(f, f->page, NAME_YEARS_CHART);
		for (size_t i = 0; i < s.periods.n; i++) {
			struct scope *row = fill_item(f, f->page, NAME_YEARS);
			struct slice year = period_at(&s, i);

			fill(f, row, NAME_YEARS_YEAR, year);
			fill_median(f, row, NAME_YEARS_FROM_MEDIAN,
			    NAME_YEARS_FROM_N, &find_group(&s, 0, year)->stats);
			fill_median(f, row, NAME_YEARS_TO_MEDIAN,
			    NAME_YEARS_TO_N, &find_group(&s, 1, year)->stats);
		}
	}
	series_free(&s);
}

static void
fill_periods(struct filling *f)
{
	const struct chart_text about = { .id = "periods",
		.title = SLICE("Postings by period"),
		.description = SLICE("The figures are in the table below.") };
	enum period period = PERIOD_MONTH;
	struct series s;

	collect(f->it, &s, period, false);
	while (s.periods.n > MAX_PERIODS && period < PERIOD_YEAR) {
		series_free(&s);
		collect(f->it, &s, ++period, false);
	}
	if (s.periods.n >= 2) {
		fill(f, f->page, NAME_PERIODS_KIND,
		    slice_of(period_name(period)));
		add_chart(f, &s, &about, false);
		fill_text(f, f->page, NAME_PERIODS_CHART);
	}
	for (size_t i = 0; i < s.periods.n && s.periods.n >= 2; i++) {
		struct scope *row = fill_item(f, f->page, NAME_PERIODS);
		struct slice name = period_at(&s, i);

		fill(f, row, NAME_PERIODS_PERIOD, name);
		fill_count(f, row, NAME_PERIODS_FROM_N,
		    find_group(&s, 0, name)->stats.n);
		fill_count(f, row, NAME_PERIODS_TO_N,
		    find_group(&s, 1, name)->stats.n);
	}
	series_free(&s);
}

void
insight_fill_trend(struct filling *f)
{
	fill_years(f);
	fill_periods(f);
}
