/* SPDX-License-Identifier: ISC */
/* skills and the order of learning on the page; see insight.h */
#include "chart.h"
#include "insight_fill.h"
#include "prose.h"

#define MAX_ROWS 12

/* the name of a cell of a row of the list */
static enum insight_name
cell(enum insight_name list, enum skill_name name)
{
	return (enum insight_name)((int)list + (int)name);
}

static void
fill_skill(struct filling *f, const struct gap_row *r, enum insight_name list)
{
	const struct insight *it = f->it;
	struct slice currency = str_slice(&it->pay.currency);
	struct scope *row = fill_item(f, f->page, list);
	fixed pay;
	uint64_t n;

	fill(f, row, cell(list, SKILL_NAME), r->name);
	prose_share(&f->text, &r->to);
	fill_text(f, row, cell(list, SKILL_SHARE));
	chart_shares(&f->text, &r->to, &r->from);
	fill_text(f, row, cell(list, SKILL_CHART));
	prose_share(&f->text, &r->from);
	fill_text(f, row, cell(list, SKILL_FROM_SHARE));
	if (r->has_required)
		prose_percent(&f->text, r->required.p);
	fill_text(f, row, cell(list, SKILL_REQUIRED));
	if (pay_with_skill(&it->corpus->demand, r->name, currency, &pay, &n) &&
	    n >= GAP_HIDDEN) {
		prose_amount(&f->text, currency, pay);
		str_addf(&f->text, " (n = %llu)", (unsigned long long)n);
	}
	fill_text(f, row, cell(list, SKILL_PAY));
	fill(f, row, cell(list, SKILL_NEAR), r->adjacent);
}

static void
fill_list(struct filling *f, enum gap_status status, enum insight_name list,
    enum insight_name more)
{
	const struct gap *g = &f->it->gap;
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		if (g->row[i].status == status && n++ < MAX_ROWS)
			fill_skill(f, &g->row[i], list);
	if (n > MAX_ROWS)
		fill_count(f, f->page, more, n - MAX_ROWS);
}

/* a share of one posting, the median one: it has no interval */
static struct share
share_of_median(double p)
{
	return (struct share){ .n = 1, .p = p };
}

static void
fill_steps(struct filling *f)
{
	const struct insight *it = f->it;

	for (size_t i = 0; i < it->nstep; i++) {
		const struct insight_step *step = &it->step[i];
		struct scope *row = fill_item(f, f->page, NAME_STEPS);
		struct share median = share_of_median(step->median);

		fill_count(f, row, NAME_STEPS_RANK, step->row->unlock);
		fill(f, row, NAME_STEPS_SKILL, step->row->name);
		prose_percent(&f->text, step->median);
		fill_text(f, row, NAME_STEPS_MEDIAN);
		prose_share(&f->text, &step->reached);
		fill_text(f, row, NAME_STEPS_REACHED);
		chart_shares(&f->text, &median, NULL);
		fill_text(f, row, NAME_STEPS_CHART);
	}
	if (it->nstep_all > it->nstep)
		fill_count(
		    f, f->page, NAME_STEPS_MORE, it->nstep_all - it->nstep);
}

void
insight_fill_skills(struct filling *f)
{
	fill_list(f, GAP_MISSING, NAME_MISSING, NAME_MISSING_MORE);
	fill_list(f, GAP_HELD, NAME_HELD, NAME_HELD_MORE);
	fill_list(f, GAP_FADING, NAME_FADING, NAME_FADING_MORE);
	fill_steps(f);
}
