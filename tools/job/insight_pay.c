/* SPDX-License-Identifier: ISC */
/* the comparison of pay on the page; see insight.h */
#include "chart.h"
#include "insight_fill.h"
#include "prose.h"

#define BOX_MIN 5 /* postings that a box is drawn of */

/* the figures of a set that stand in a table, with their names */
static const struct {
	enum insight_name name;
	fixed percent;
} quantiles[] = {
	{ NAME_PAY_ROWS_P10, 10 * FIXED_ONE },
	{ NAME_PAY_ROWS_P25, 25 * FIXED_ONE },
	{ NAME_PAY_ROWS_MEDIAN, 50 * FIXED_ONE },
	{ NAME_PAY_ROWS_P75, 75 * FIXED_ONE },
	{ NAME_PAY_ROWS_P90, 90 * FIXED_ONE },
};

static void
fill_row(struct filling *f, const char *basis, size_t role, struct stats *s)
{
	struct scope *row = fill_item(f, f->page, NAME_PAY_ROWS);
	fixed low, high;

	fill(f, row, NAME_PAY_ROWS_BASIS, slice_of(basis));
	fill(f, row, NAME_PAY_ROWS_ROLE, insight_role(f->it, role));
	fill_count(f, row, NAME_PAY_ROWS_N, s->n);
	for (size_t i = 0; i < sizeof(quantiles) / sizeof(*quantiles); i++) {
		prose_amount(&f->text, SLICE(""),
		    stats_quantile(s, quantiles[i].percent));
		fill_text(f, row, quantiles[i].name);
	}
	if (stats_median_interval(s, &low, &high)) {
		prose_range(&f->text, low, high);
	}
	fill_text(f, row, NAME_PAY_ROWS_INTERVAL);
}

static void
add_label(struct str *out, struct slice role, const struct stats *s)
{
	str_add(out, role);
	str_adds(out, ", n = ");
	prose_count(out, s->n);
}

/* the boxes of both roles, and their rows in the table */
static void
fill_boxes(struct filling *f, const char *basis, struct stats *from,
    struct stats *to, enum insight_name name)
{
	struct str label[2] = { STR_INIT, STR_INIT }, text = STR_INIT;
	struct chart_text about = { .id = basis };
	struct chart_box box[2];

	if (to->n < BOX_MIN || from->n < BOX_MIN)
		return;
	fill_row(f, basis, f->it->from, from);
	fill_row(f, basis, f->it->to, to);
	add_label(&label[0], insight_role(f->it, f->it->from), from);
	add_label(&label[1], insight_role(f->it, f->it->to), to);
	box[0] = (struct chart_box){ str_slice(&label[0]), "from", from };
	box[1] = (struct chart_box){ str_slice(&label[1]), "to", to };
	str_addf(&text, "Annual pay in %.*s, %s postings: ",
	    SLICE_ARGS(str_slice(&f->it->pay.currency)), basis);
	for (int i = 0; i < 2; i++) {
		str_addf(&text, "%s%.*s, median ", i ? "; " : "",
		    SLICE_ARGS(box[i].label));
		insight_add_median(&text, SLICE(""), box[i].stats);
	}
	about.title = SLICE("Box plots of annual pay");
	about.description = str_slice(&text);
	chart_boxes(&f->text, &about, box, 2);
	fill_text(f, f->page, name);
	str_free(&label[0]);
	str_free(&label[1]);
	str_free(&text);
}

static void
fill_change(struct filling *f, const struct paydiff *p, const char *basis)
{
	struct slice currency = str_slice(&f->it->pay.currency);
	struct scope *row = fill_item(f, f->page, NAME_PAY_CHANGES);

	fill(f, row, NAME_PAY_CHANGES_BASIS, slice_of(basis));
	prose_amount(&f->text, currency, p->difference);
	fill_text(f, row, NAME_PAY_CHANGES_AMOUNT);
	if (p->has_interval) {
		prose_range(&f->text, p->low, p->high);
	}
	fill_text(f, row, NAME_PAY_CHANGES_INTERVAL);
	prose_count(&f->text, p->n_to);
	str_adds(&f->text, " and ");
	prose_count(&f->text, p->n_from);
	str_adds(&f->text, " postings");
	if (p == &f->it->pay.matched) {
		str_adds(&f->text, " in ");
		prose_count(&f->text, p->cells);
		str_adds(&f->text, p->cells == 1 ? " cell" : " cells");
	}
	fill_text(f, row, NAME_PAY_CHANGES_BASE);
}

static struct chart_range
range_of(const struct paydiff *p, const char *label)
{
	return (struct chart_range){ slice_of(label), p->difference, p->low,
		p->high, p->has_interval };
}

static void
fill_changes(struct filling *f)
{
	const struct paygap *pay = &f->it->pay;
	struct chart_range range[2];
	struct chart_text about = { .id = "change",
		.title = SLICE("Differences of median pay"),
		.description = SLICE("The figures are in the table below.") };
	size_t n = 0;

	fill_change(f, &pay->raw, "raw");
	range[n++] = range_of(&pay->raw, "raw: all postings");
	if (pay->matched.n_to) {
		fill_change(f, &pay->matched, "matched");
		range[n++] = range_of(&pay->matched, "matched: like with like");
	}
	chart_ranges(&f->text, &about, range, n);
	fill_text(f, f->page, NAME_PAY_CHANGES_CHART);
}

/* what the comparison lacks, in a sentence */
static void
fill_lacks(struct filling *f)
{
	const struct insight *it = f->it;

	if (it->pay.raw.n_to == 0)
		str_adds(&f->text,
		    "There is no comparison: no pay of both roles is known in "
		    "one currency.");
	else if (it->all_to.n < BOX_MIN || it->all_from.n < BOX_MIN)
		str_addf(&f->text,
		    "There are no box plots: %llu and %llu postings with pay "
		    "are too few.",
		    (unsigned long long)it->all_to.n,
		    (unsigned long long)it->all_from.n);
	else if (it->pay.matched.n_to == 0)
		str_adds(&f->text,
		    "Nothing can be matched: no year, country and seniority "
		    "has pay of both roles.");
	else if (it->matched_to.n < BOX_MIN || it->matched_from.n < BOX_MIN)
		str_adds(&f->text,
		    "The matched postings are too few for box plots.");
	fill_text(f, f->page, NAME_PAY_LACKS);
}

void
insight_fill_pay(struct filling *f)
{
	struct insight *it = f->it;

	fill_lacks(f);
	if (it->pay.raw.n_to == 0)
		return;
	fill(f, f->page, NAME_PAY, SLICE("1"));
	if (it->pay.currency.n)
		fill(f, f->page, NAME_PAY_CURRENCY,
		    str_slice(&it->pay.currency));
	else
		fill(f, f->page, NAME_PAY_CURRENCY,
		    SLICE("a currency that is not stated"));
	fill_boxes(f, "all", &it->all_from, &it->all_to, NAME_PAY_CHART);
	fill_boxes(f, "matched", &it->matched_from, &it->matched_to,
	    NAME_PAY_MATCHED_CHART);
	fill_changes(f);
}
