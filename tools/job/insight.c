/* SPDX-License-Identifier: ISC */
/* the page about two roles; see insight.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "insight.h"
#include "insight_fill.h"
#include "prose.h"

/* what makes two postings alike but for their role: pay's cell */
static void
add_cell(struct str *key, const struct posting *p)
{
	str_clear(key);
	cells_add(key, demand_year(p->date));
	cells_add(key, p->country);
	cells_add(key, p->seniority);
	cells_end(key);
}

static bool
counts(const struct insight *it, const struct vacancy *v)
{
	return v->posting.has_pay &&
	       slice_eq(v->posting.currency, str_slice(&it->pay.currency));
}

/* the cells in which a role has pay */
static struct keys
find_cells(const struct insight *it, size_t role)
{
	const struct corpus *c = it->corpus;
	struct keys cells = KEYS_INIT;
	struct str key = STR_INIT;

	for (size_t i = c->first[role]; i < c->first[role + 1]; i++)
		if (counts(it, &c->vacancy[i])) {
			add_cell(&key, &c->vacancy[i].posting);
			keys_number(&cells, str_slice(&key));
		}
	str_free(&key);
	return cells;
}

/* a role's pay, and what of it is in cells that the other has too */
static void
pool(const struct insight *it, size_t role, size_t other, struct stats *all,
    struct stats *matched)
{
	const struct corpus *c = it->corpus;
	const struct bins *bins = &c->demand.pay.bins;
	struct keys cells = find_cells(it, other);
	struct str key = STR_INIT;

	*all = *matched = STATS_INIT;
	for (size_t i = c->first[role]; i < c->first[role + 1]; i++) {
		const struct posting *p = &c->vacancy[i].posting;

		if (!counts(it, &c->vacancy[i]))
			continue;
		stats_add(all, bins, p->pay);
		add_cell(&key, p);
		if (keys_find(&cells, str_slice(&key)) != KEYS_NONE)
			stats_add(matched, bins, p->pay);
	}
	keys_free(&cells);
	str_free(&key);
}

static const struct gap_row *
find_step(const struct gap *g, size_t rank)
{
	for (size_t i = 0; i < g->n; i++)
		if (g->row[i].unlock == rank)
			return &g->row[i];
	return NULL;
}

/* learns the first skills once more, and looks what is covered then */
static void
find_steps(struct insight *it)
{
	size_t nskill = it->corpus->demand.skills.n;
	bool *held = mem_zalloc(nskill, sizeof(*held));
	struct gap *g = &it->gap;
	uint64_t reached = g->reached.x;

	memcpy(held, g->held, nskill * sizeof(*held));
	for (size_t i = 0; i < g->n; i++)
		it->nstep_all += g->row[i].unlock > 0;
	while (it->nstep < INSIGHT_STEPS && it->nstep < it->nstep_all) {
		const struct gap_row *row = find_step(g, it->nstep + 1);

		held[row->skill] = true;
		reached += row->gain;
		coverage_hold(&g->coverage, held);
		it->step[it->nstep++] = (struct insight_step){ row,
			share_of(reached, g->coverage.total),
			coverage_median(&g->coverage) };
	}
	free(held);
}

void
insight_init(struct insight *it, const struct corpus *c, size_t from, size_t to,
    const struct insight_options *options)
{
	const struct demand *d = &c->demand;

	*it = (struct insight){
		.corpus = c, .options = options, .from = from, .to = to
	};
	gap_init(&it->gap, d, to);
	gap_hold_role(&it->gap, from);
	gap_compare(&it->gap, options->threshold);
	find_steps(it);
	paygap_compare(&it->pay, d, to, from, options->seed);
	it->nrelated = related_find(d, from, it->gap.held, &it->related);
	pool(it, to, from, &it->all_to, &it->matched_to);
	pool(it, from, to, &it->all_from, &it->matched_from);
}

void
insight_free(struct insight *it)
{
	gap_free(&it->gap);
	paygap_free(&it->pay);
	free(it->related);
	stats_free(&it->all_to);
	stats_free(&it->all_from);
	stats_free(&it->matched_to);
	stats_free(&it->matched_from);
}

/* "an" before a vowel's sound, as far as spelling tells: an AI, an SAP, a UX */
void
insight_add_role(struct str *out, struct slice role)
{
	char first = role.n ? *role.p : 'x',
	     second = role.n > 1 ? role.p[1] : 'x';
	bool letters = second >= 'A' && second <= 'Z';
	bool an = strchr(letters ? "AEFHILMNORSX" : "AEIOaeio", first) ||
		  (first == 'U' && (second == 'n' || second == 'r') &&
		      !slice_starts_with(role, SLICE("Uni")));

	str_adds(out, an ? "an " : "a ");
	str_add(out, role);
}

struct slice
insight_role(const struct insight *it, size_t role)
{
	return it->corpus->demand.roles.key[role].text;
}

void
insight_add_question(
    struct str *out, const struct demand *d, size_t from, size_t to)
{
	str_adds(out, "Can ");
	insight_add_role(out, d->roles.key[from].text);
	str_adds(out, " become ");
	insight_add_role(out, d->roles.key[to].text);
	str_addc(out, '?');
}

struct slice
insight_day(const struct corpus *c, const struct insight_options *options)
{
	return options->as_of.n ? options->as_of : slice_of(c->last_day);
}

void
fill(struct filling *f, struct scope *s, enum insight_name name,
    struct slice text)
{
	if (text.n)
		values_set(f->values, s, name, text);
}

/* makes the space before each percent sign one that does not break */
static void
glue(struct str *text)
{
	struct slice rest = str_slice(text);
	struct str glued = STR_INIT;
	const char *at;

	while ((at = slice_find(rest, SLICE(" %")))) {
		str_add(&glued, slice_from(rest.p, at));
		str_adds(&glued, "\xC2\xA0%"); /* U+00A0 */
		rest = slice_from(at + 2, rest.p + rest.n);
	}
	str_add(&glued, rest);
	str_free(text);
	*text = glued;
}

void
fill_text(struct filling *f, struct scope *s, enum insight_name name)
{
	if (f->it->options->glue && insight_name[name].kind == VALUE_TEXT)
		glue(&f->text);
	fill(f, s, name, str_slice(&f->text));
	str_clear(&f->text);
}

void
fill_count(
    struct filling *f, struct scope *s, enum insight_name name, uint64_t n)
{
	prose_count(&f->text, n);
	fill_text(f, s, name);
}

struct scope *
fill_item(struct filling *f, struct scope *s, enum insight_name list)
{
	return values_item(f->values, s, list);
}

void
insight_add_median(struct str *out, struct slice currency, struct stats *s)
{
	fixed low, high;

	prose_amount(out, currency, stats_quantile(s, 50 * FIXED_ONE));
	if (!stats_median_interval(s, &low, &high))
		return;
	str_adds(out, " (");
	prose_range(out, low, high);
	str_addc(out, ')');
}

static void
fill_names(struct filling *f)
{
	const struct insight *it = f->it;
	const struct demand *d = &it->corpus->demand;
	struct slice from = insight_role(it, it->from);
	struct slice to = insight_role(it, it->to);

	fill(f, f->page, NAME_PAGE, SLICE("1"));
	fill(f, f->page, NAME_FROM, from);
	fill(f, f->page, NAME_TO, to);
	insight_add_role(&f->text, from);
	fill_text(f, f->page, NAME_A_FROM);
	insight_add_role(&f->text, to);
	fill_text(f, f->page, NAME_A_TO);
	fill_count(f, f->page, NAME_FROM_N, d->role[it->from].n);
	fill_count(f, f->page, NAME_TO_N, d->role[it->to].n);
	insight_add_question(&f->text, d, it->from, it->to);
	fill_text(f, f->page, NAME_QUESTION);
	fill(f, f->page, NAME_AS_OF, insight_day(it->corpus, it->options));
	fill(f, f->page, NAME_GENERATOR, it->options->generator);
	str_addf(&f->text, "%u %%", it->options->threshold);
	fill_text(f, f->page, NAME_THRESHOLD);
	number_add_int(&f->text, (int64_t)it->options->seed);
	fill_text(f, f->page, NAME_SEED);
}

static void
fill_related(struct filling *f, const struct insight_links *links)
{
	const struct insight *it = f->it;
	const struct demand *d = &it->corpus->demand;

	for (size_t i = 0, n = 0; i < it->nrelated && n < INSIGHT_RELATED;
	     i++) {
		const struct related *r = &it->related[i];
		struct slice currency = str_slice(&it->pay.currency);
		struct scope *item;
		uint64_t paid;
		fixed median;

		if (r->role == it->to)
			continue;
		n++;
		item = fill_item(f, f->page, NAME_RELATED);
		fill(f, item, NAME_RELATED_ROLE, insight_role(it, r->role));
		prose_percent(&f->text, r->there);
		fill_text(f, item, NAME_RELATED_THERE);
		prose_percent(&f->text, r->back);
		fill_text(f, item, NAME_RELATED_BACK);
		fill_count(f, item, NAME_RELATED_N, r->n);
		if (pay_median(d, r->role, currency, &median, &paid) &&
		    paid >= PAYGAP_MIN) {
			prose_amount(&f->text, currency, median);
			str_addf(
			    &f->text, " (n = %llu)", (unsigned long long)paid);
			fill_text(f, item, NAME_RELATED_PAY);
		}
		if (links->page)
			links->page(links->ctx, &f->text, it->from, r->role);
		fill_text(f, item, NAME_RELATED_URL);
	}
	if (links->page)
		links->page(links->ctx, &f->text, it->to, it->from);
	fill_text(f, f->page, NAME_REVERSE);
	fill(f, f->page, NAME_HOME, links->home);
}

void
insight_fill(struct insight *it, struct values *values, struct scope *page,
    const struct insight_links *links)
{
	struct filling f = { it, values, page, STR_INIT };

	fill_names(&f);
	insight_fill_answer(&f);
	insight_fill_skills(&f);
	insight_fill_pay(&f);
	insight_fill_salaries(&f);
	insight_fill_trend(&f);
	insight_fill_jobs(&f);
	fill_related(&f, links);
	insight_fill_notes(&f);
	insight_fill_jsonld(&f);
	str_free(&f.text);
}
