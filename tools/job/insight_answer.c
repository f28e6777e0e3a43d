/* SPDX-License-Identifier: ISC */
/* the answer of the page, and what speaks for and against; see insight.h */
#include "insight_fill.h"
#include "prose.h"

#define NAMED 3 /* skills that a sentence names */
#define AHEAD 5 /* skills to learn that the answer looks ahead */

/* the verdict by the median share of a posting's skills that is held */
static const struct {
	double least;
	const char *text;
} verdicts[] = {
	{ .80, "Yes, almost without learning" },
	{ .50, "Yes, with some skills to learn" },
	{ .25, "Yes, but there is more to learn than is held" },
	{ 0, "Not without learning most of it" },
};

/* which rows a list of names is of */
typedef bool pick_fn(const struct gap_row *);

static bool
is_missing(const struct gap_row *r)
{
	return r->status == GAP_MISSING;
}

static bool
is_held(const struct gap_row *r)
{
	return r->status == GAP_HELD;
}

static bool
is_fading(const struct gap_row *r)
{
	return r->status == GAP_FADING;
}

static bool
is_near(const struct gap_row *r)
{
	return r->status == GAP_MISSING && r->adjacent.n > 0;
}

static size_t
count_rows(const struct gap *g, pick_fn *pick)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		n += pick(&g->row[i]);
	return n;
}

/* "A, B and C" of those that are picked, the most asked for first */
static void
add_names(struct str *out, const struct gap *g, pick_fn *pick)
{
	size_t all = count_rows(g, pick), n = all < NAMED ? all : NAMED;

	for (size_t i = 0, k = 0; i < g->n && k < n; i++) {
		if (!pick(&g->row[i]))
			continue;
		str_adds(out, k == 0 ? "" : k + 1 == n ? " and " : ", ");
		str_add(out, g->row[i].name);
		k++;
	}
}

static bool
has_few(const struct insight *it)
{
	const struct demand *d = &it->corpus->demand;

	return d->role[it->to].n < GAP_NO_INTERVAL ||
	       d->role[it->from].n < GAP_NO_INTERVAL;
}

static void
fill_verdict(struct filling *f)
{
	size_t i = 0;

	while (f->it->gap.median < verdicts[i].least)
		i++;
	fill(f, f->page, NAME_VERDICT,
	    has_few(f->it) ? SLICE("Too few postings to be sure")
			   : slice_of(verdicts[i].text));
}

/* " With A, B and C learnt it would be 43 %." */
static void
add_ahead(struct str *out, const struct insight *it)
{
	size_t n = it->nstep < AHEAD ? it->nstep : AHEAD;

	if (n == 0)
		return;
	str_adds(out, " With ");
	for (size_t i = 0; i < n; i++) {
		str_adds(out, i == 0 ? "" : i + 1 == n ? " and " : ", ");
		str_add(out, it->step[i].row->name);
	}
	str_adds(out, " learnt, in this order, it would be ");
	prose_percent(out, it->step[n - 1].median);
	str_addc(out, '.');
}

/* the one that says most: matched, if it has an interval */
static const struct paydiff *
best_difference(const struct insight *it)
{
	const struct paygap *p = &it->pay;

	if (p->matched.has_interval)
		return &p->matched;
	return p->raw.has_interval || !p->matched.n_to ? &p->raw : &p->matched;
}

/* "USD 20,000 higher (95 % interval of the difference: 15,000 to 25,000)" */
static void
add_difference(
    struct str *out, const struct insight *it, const struct paydiff *p)
{
	if (p->difference == 0) {
		str_adds(out, "the same");
		return;
	}
	prose_amount(out, str_slice(&it->pay.currency),
	    p->difference < 0 ? -p->difference : p->difference);
	str_adds(out, p->difference < 0 ? " lower" : " higher");
	str_adds(out, " (95 % interval of the difference: ");
	prose_range(out, p->low, p->high);
	str_addc(out, ')');
}

/* "n = 5,753 and 8,855" */
static void
add_counts(struct str *out, const struct paydiff *p)
{
	str_adds(out, "n = ");
	prose_count(out, p->n_to);
	str_adds(out, " and ");
	prose_count(out, p->n_from);
}

static void
add_pay_sentence(struct str *out, const struct insight *it)
{
	const struct paydiff *p = best_difference(it);

	if (!p->has_interval) {
		str_adds(out, "Too few postings state pay to be compared with "
			      "any certainty (");
		add_counts(out, p);
		str_adds(out, ").");
		return;
	}
	str_adds(out, "Median pay is ");
	add_difference(out, it, p);
	str_adds(out, p == &it->pay.matched
			  ? ", like year, country and seniority compared ("
			  : ", with nothing held equal (");
	add_counts(out, p);
	str_adds(out, ").");
}

/* "A Data Engineer" at the beginning of a sentence */
static void
add_subject(struct str *out, const struct insight *it)
{
	size_t at = out->n;

	insight_add_role(out, insight_role(it, it->from));
	out->p[at] = 'A';
}

static void
fill_the_answer(struct filling *f)
{
	const struct insight *it = f->it;
	const struct gap *g = &it->gap;
	struct str *out = &f->text;

	add_subject(out, it);
	str_adds(out, " holds ");
	prose_percent(out, g->median);
	str_adds(out, " of what the median posting for ");
	insight_add_role(out, insight_role(it, it->to));
	str_adds(out, " asks for (n = ");
	prose_count(out, g->reached.n);
	str_adds(out, ").");
	add_ahead(out, it);
	if (it->pay.raw.n_to) {
		str_addc(out, ' ');
		add_pay_sentence(out, it);
	}
	fill_text(f, f->page, NAME_ANSWER);
}

/* a tile whose value is the text at hand */
static struct scope *
begin_tile(struct filling *f, struct slice label)
{
	struct scope *tile = fill_item(f, f->page, NAME_TILES);

	fill_text(f, tile, NAME_TILES_VALUE);
	str_add(&f->text, label);
	fill_text(f, tile, NAME_TILES_LABEL);
	return tile;
}

static void
fill_median_tile(struct filling *f)
{
	const struct gap *g = &f->it->gap;
	struct scope *tile;

	prose_percent(&f->text, g->median);
	tile = begin_tile(f, SLICE("of the median posting’s skills are held"));
	str_adds(&f->text, "n = ");
	prose_count(&f->text, g->reached.n);
	str_adds(&f->text, " postings");
	fill_text(f, tile, NAME_TILES_NOTE);
}

static void
fill_reached_tile(struct filling *f)
{
	const struct gap *g = &f->it->gap;
	struct str label = STR_INIT;
	struct scope *tile;

	str_addf(&label, "of postings are covered to %u %%", g->percent);
	prose_percent(&f->text, g->reached.p);
	tile = begin_tile(f, str_slice(&label));
	if (g->reached.n >= GAP_NO_INTERVAL) {
		prose_percent(&f->text, g->reached.low);
		str_adds(&f->text, " to ");
		prose_percent(&f->text, g->reached.high);
		str_adds(&f->text, "; ");
	}
	str_adds(&f->text, "n = ");
	prose_count(&f->text, g->reached.n);
	fill_text(f, tile, NAME_TILES_NOTE);
	str_free(&label);
}

static void
fill_missing_tile(struct filling *f)
{
	const struct gap *g = &f->it->gap;
	struct scope *tile;

	prose_count(&f->text, count_rows(g, is_missing));
	tile = begin_tile(
	    f, SLICE("skills to learn that 5 % of postings ask for"));
	prose_count(&f->text, count_rows(g, is_near));
	str_adds(&f->text, " of them near to one that is held");
	fill_text(f, tile, NAME_TILES_NOTE);
}

static void
fill_pay_tile(struct filling *f)
{
	const struct paygap *pay = &f->it->pay;
	const struct paydiff *p = best_difference(f->it);
	struct scope *tile;

	if (pay->raw.n_to == 0) {
		str_adds(&f->text, "Not known");
		tile = begin_tile(f, SLICE("difference of median pay a year"));
		fill(f, tile, NAME_TILES_NOTE,
		    SLICE("no pay of both roles in one currency"));
		return;
	}
	str_adds(&f->text, p->difference > 0 ? "+" : "");
	prose_amount(&f->text, SLICE(""), p->difference);
	str_adds(&f->text, pay->currency.n ? " " : "");
	str_add(&f->text, str_slice(&pay->currency));
	tile = begin_tile(
	    f, p == &pay->matched
		   ? SLICE("difference of median pay a year, like with like")
		   : SLICE("difference of median pay a year, raw"));
	if (p->has_interval) {
		prose_range(&f->text, p->low, p->high);
		str_adds(&f->text, "; ");
	}
	add_counts(&f->text, p);
	if (!p->has_interval)
		str_adds(&f->text, ", too few for an interval");
	fill_text(f, tile, NAME_TILES_NOTE);
}

/* a sentence of one of the two lists, from the text at hand */
static void
end_sentence(struct filling *f, enum insight_name list)
{
	struct scope *item = fill_item(f, f->page, list);

	fill_text(f, item, (enum insight_name)(list + 1));
}

static void
fill_upsides(struct filling *f)
{
	const struct gap *g = &f->it->gap;
	const struct paydiff *p = best_difference(f->it);
	size_t held = count_rows(g, is_held), near = count_rows(g, is_near);

	if (held) {
		str_addf(&f->text, "%zu held skill%s asked for as well: ", held,
		    held == 1 ? " is" : "s are");
		add_names(&f->text, g, is_held);
		str_adds(&f->text, held <= NAMED ? "." : " first of all.");
		end_sentence(f, NAME_UPSIDES);
	}
	if (near) {
		str_addf(&f->text,
		    "%zu of %zu missing skills are near to one that is held, "
		    "such as ",
		    near, count_rows(g, is_missing));
		add_names(&f->text, g, is_near);
		str_addc(&f->text, '.');
		end_sentence(f, NAME_UPSIDES);
	}
	if (p->has_interval && p->low > 0) {
		add_pay_sentence(&f->text, f->it);
		end_sentence(f, NAME_UPSIDES);
	}
}

static void
fill_downsides(struct filling *f)
{
	const struct gap *g = &f->it->gap;
	const struct insight *it = f->it;
	const struct paydiff *p = best_difference(it);
	size_t fading = count_rows(g, is_fading);

	if (it->nstep) {
		str_addf(&f->text, "It takes learning: after %zu skill%s, ",
		    it->nstep, it->nstep == 1 ? "" : "s");
		prose_percent(&f->text, it->step[it->nstep - 1].median);
		str_adds(&f->text,
		    " of what the median posting asks for would be held, and ");
		prose_share(&f->text, &it->step[it->nstep - 1].reached);
		str_addf(&f->text,
		    " of postings would be covered to %u %% or more.",
		    g->percent);
		end_sentence(f, NAME_DOWNSIDES);
	}
	if (fading) {
		str_addf(&f->text,
		    "%zu held skill%s asked for significantly less: ", fading,
		    fading == 1 ? " is" : "s are");
		add_names(&f->text, g, is_fading);
		str_adds(&f->text, fading <= NAMED ? "." : " first of all.");
		end_sentence(f, NAME_DOWNSIDES);
	}
	if (p->has_interval && p->high < 0) {
		add_pay_sentence(&f->text, it);
		end_sentence(f, NAME_DOWNSIDES);
	}
}

void
insight_fill_answer(struct filling *f)
{
	fill_verdict(f);
	fill_the_answer(f);
	fill_median_tile(f);
	fill_reached_tile(f);
	fill_missing_tile(f);
	fill_pay_tile(f);
	fill_upsides(f);
	fill_downsides(f);
}
