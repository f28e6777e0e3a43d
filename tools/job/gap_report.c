/* SPDX-License-Identifier: ISC */
/* a gap as a text; see gap_report.h */
#include "gap_report.h"
#include "../lib/cells.h"
#include "prose.h"

#define MAX_LINES 12 /* of a section */
#define MAX_FITS 5

static void
add_heading(struct str *out, const char *text)
{
	str_addf(out, "\n%s\n", text);
}

/* 51 postings, 2026-06-01 to 2026-07-05 */
static void
add_basis(struct str *out, const struct demand *d, size_t role)
{
	const struct demand_role *r = &d->role[role];

	str_addf(out, "%llu posting%s", (unsigned long long)r->n,
	    r->n == 1 ? "" : "s");
	if (*r->first)
		str_addf(out, ", %s to %s", r->first, r->last);
}

static void
add_answer(struct str *out, const struct gap_report *report)
{
	const struct gap *g = report->gap;
	struct slice to = g->demand->roles.key[g->to].text;

	str_addf(out, "From %.*s to %.*s: ", SLICE_ARGS(report->holder),
	    SLICE_ARGS(to));
	prose_percent(out, g->median);
	str_addf(out, " of what the median posting asks for is held; ");
	prose_share(out, &g->reached);
	str_addf(
	    out, " of postings are covered to %u %% or more, ", g->percent);
	prose_share(out, &g->half);
	str_adds(out, " to half.\nBasis: ");
	str_addf(out, "%.*s: ", SLICE_ARGS(to));
	add_basis(out, g->demand, g->to);
	if (g->from != KEYS_NONE) {
		str_addf(out,
		    "; %.*s: ", SLICE_ARGS(g->demand->roles.key[g->from].text));
		add_basis(out, g->demand, g->from);
	}
	str_adds(out, ".\n");
}

static void
add_requirement(struct str *out, const struct gap *g, const struct gap_row *r)
{
	str_addf(out, "  %-24.*s ", SLICE_ARGS(r->name));
	prose_share(out, &r->to);
	if (r->has_required) {
		str_adds(out, ", required by ");
		prose_percent(out, r->required.p);
	}
	if (r->unlock) {
		str_addf(out, "; learn as no. %u", r->unlock);
		if (r->gain) {
			str_adds(out, ": +");
			prose_percent(
			    out, (double)r->gain / (double)g->coverage.total);
		}
	}
	if (r->adjacent.n)
		str_addf(out, "; near to %.*s", SLICE_ARGS(r->adjacent));
	str_addc(out, '\n');
}

/* lines for the rows of a status; false if there is none */
static bool
add_rows(struct str *out, const struct gap *g, enum gap_status status)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct gap_row *r = &g->row[i];

		if (r->status != status || n++ >= MAX_LINES)
			continue;
		if (status == GAP_MISSING) {
			add_requirement(out, g, r);
			continue;
		}
		str_addf(out, "  %-24.*s ", SLICE_ARGS(r->name));
		prose_share(out, &r->to);
		if (g->from != KEYS_NONE) {
			str_adds(out, ", from ");
			prose_share(out, &r->from);
		}
		str_addc(out, '\n');
	}
	if (n > MAX_LINES)
		str_addf(out, "  and %zu more\n", n - MAX_LINES);
	return n > 0;
}

static void
add_pay(struct str *out, const struct paygap *pay, const struct paydiff *p,
    const char *name)
{
	str_addf(out, "  %-8s ", name);
	if (p->n_to == 0) {
		str_adds(out, "no cells that both roles have\n");
		return;
	}
	prose_amount(out, str_slice(&pay->currency), p->difference);
	if (p->has_interval) {
		str_adds(out, " (");
		prose_range(out, p->low, p->high);
		str_addc(out, ')');
	}
	str_addf(out, ", n = %llu and %llu", (unsigned long long)p->n_to,
	    (unsigned long long)p->n_from);
	if (p == &pay->matched)
		str_addf(out, " in %zu cells of year, country and seniority",
		    p->cells);
	str_addc(out, '\n');
}

static void
add_salary(struct str *out, const struct gap_report *report)
{
	const struct paygap *pay = report->pay;

	add_heading(out, "Salary insight (annual, a difference of medians, "
			 "not its cause)");
	if (!pay || pay->raw.n_to == 0) {
		str_adds(out, "  no pay of both is known in one currency\n");
		return;
	}
	str_adds(out, "  medians: ");
	prose_amount(out, str_slice(&pay->currency), pay->raw.to);
	str_adds(out, " against ");
	prose_amount(out, SLICE(""), pay->raw.from);
	str_addc(out, '\n');
	add_pay(out, pay, &pay->raw, "raw:");
	add_pay(out, pay, &pay->matched, "matched:");
	str_addf(out, "  intervals: 95 %%, bootstrap, seed %llu\n",
	    (unsigned long long)report->seed);
}

static void
add_fit(struct str *out, const struct coverage_fit *fit)
{
	struct slice rest = fit->example;
	struct str text = STR_INIT;

	str_addf(out, "  %u of %u held: ", fit->covered, fit->items);
	for (int i = 0; cells_next(&rest, &text); i++)
		if (text.n)
			str_addf(out, "%s%.*s", i ? ", " : "",
			    SLICE_ARGS(str_slice(&text)));
	str_addc(out, '\n');
	str_free(&text);
}

static void
add_related(struct str *out, const struct gap_report *report)
{
	const struct demand *d = report->gap->demand;

	for (size_t i = 0; i < report->nrelated; i++) {
		const struct related *r = &report->related[i];

		str_addf(
		    out, "  %-28.*s ", SLICE_ARGS(d->roles.key[r->role].text));
		prose_percent(out, r->there);
		str_adds(out, " of what it asks for is held");
		if (r->has_back) {
			str_adds(out, ", back ");
			prose_percent(out, r->back);
		}
		str_addf(out, "; n = %llu\n", (unsigned long long)r->n);
	}
	if (report->nrelated == 0)
		str_addf(out, "  no other role has %d postings\n", RELATED_MIN);
}

void
gap_report_add(struct str *out, const struct gap_report *report)
{
	const struct gap *g = report->gap;

	add_answer(out, report);
	add_heading(out, "Requirements (missing; the share of postings that "
			 "ask for it)");
	if (!add_rows(out, g, GAP_MISSING))
		str_adds(out, "  nothing that 5 % of postings ask for\n");
	add_heading(out, "Upsides (held and asked for)");
	if (!add_rows(out, g, GAP_HELD))
		str_adds(out, "  nothing\n");
	add_heading(out, "Downsides (held, and asked for less)");
	if (!add_rows(out, g, GAP_FADING))
		str_adds(out, "  nothing\n");
	add_salary(out, report);
	add_heading(out, "Featured jobs (of which most is held)");
	for (size_t i = 0; i < g->nfit && i < MAX_FITS; i++)
		add_fit(out, &g->fit[i]);
	if (g->nfit == 0)
		str_addf(
		    out, "  none asks for %d skills\n", COVERAGE_MIN_ITEMS);
	add_heading(out, "Related transitions");
	add_related(out, report);
}
