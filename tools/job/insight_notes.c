/* SPDX-License-Identifier: ISC */
/* what the data are and what to beware of, on the page; see insight.h */
#include "insight_fill.h"
#include "prose.h"

/* what became of salaries, in the words of the notes */
static const struct {
	enum salary_status status;
	const char *name;
	bool counts;
} outcomes[] = {
	{ SALARY_OK, "read as stated", true },
	{ SALARY_REPAIRED, "repaired", true },
	{ SALARY_SUSPECT, "suspect", false },
	{ SALARY_PLACEHOLDER, "taken for placeholders", false },
	{ SALARY_NONE, "say that there is no figure", false },
	{ SALARY_NOTPAY, "no salary", false },
	{ SALARY_UNPARSED, "unreadable", false },
};

static const struct demand *
demand_of_page(const struct filling *f)
{
	return &f->it->corpus->demand;
}

static struct scope *
begin_fact(struct filling *f)
{
	return fill_item(f, f->page, NAME_FACTS);
}

static void
end_fact(struct filling *f, struct scope *fact)
{
	fill_text(f, fact, NAME_FACTS_VALUE);
}

static void
add_days(struct str *out, const char *first, const char *last)
{
	if (*first)
		str_addf(out, "%s to %s", first, last);
	else
		str_adds(out, "no day is stated");
}

static void
fill_records(struct filling *f)
{
	const struct corpus *c = f->it->corpus;
	struct scope *fact = begin_fact(f);

	fill(f, fact, NAME_FACTS_NAME, SLICE("Records read"));
	prose_count(&f->text, c->read);
	if (c->read > c->all.postings) {
		str_adds(&f->text, ", folded to ");
		prose_count(&f->text, c->all.postings);
		str_adds(&f->text, " postings");
	}
	str_adds(&f->text, ", of which ");
	prose_count(&f->text, c->all.postings - c->unnamed);
	str_adds(&f->text, " have a role and ");
	prose_count(&f->text, c->all.pay);
	str_adds(&f->text, " have annual pay that counts");
	end_fact(f, fact);
	fact = begin_fact(f);
	fill(f, fact, NAME_FACTS_NAME, SLICE("Days posted"));
	add_days(&f->text, c->first_day, c->last_day);
	end_fact(f, fact);
}

static void
fill_role(struct filling *f, size_t role)
{
	const struct demand_role *r = &demand_of_page(f)->role[role];
	const struct corpus_count *n = &f->it->corpus->role[role];
	struct scope *fact = begin_fact(f);

	fill(f, fact, NAME_FACTS_NAME, insight_role(f->it, role));
	prose_count(&f->text, n->postings);
	str_adds(&f->text, n->postings == 1 ? " posting: " : " postings: ");
	prose_count(&f->text, r->n);
	str_adds(&f->text, " say what they ask for (");
	add_days(&f->text, r->first, r->last);
	str_adds(&f->text, "), ");
	prose_count(&f->text, n->pay);
	str_adds(&f->text, " have annual pay that counts");
	end_fact(f, fact);
}

/* "31 read as stated, 2 suspect (left out), 12 not stated" */
static void
fill_salaries(struct filling *f, size_t role)
{
	const struct corpus_count *n = &f->it->corpus->role[role];
	struct scope *fact = begin_fact(f);

	str_addf(
	    &f->text, "Salaries, %.*s", SLICE_ARGS(insight_role(f->it, role)));
	fill_text(f, fact, NAME_FACTS_NAME);
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(*outcomes); i++) {
		if (n->status[outcomes[i].status] == 0)
			continue;
		prose_count(&f->text, n->status[outcomes[i].status]);
		str_addf(&f->text, " %s%s, ", outcomes[i].name,
		    outcomes[i].counts ? "" : " (left out)");
	}
	prose_count(&f->text, n->no_pay);
	str_adds(&f->text, " not stated");
	end_fact(f, fact);
}

static void
warn(struct filling *f)
{
	struct scope *item = fill_item(f, f->page, NAME_WARNINGS);

	fill_text(f, item, NAME_WARNINGS_TEXT);
}

static void
warn_of_few(struct filling *f, size_t role)
{
	uint64_t n = demand_of_page(f)->role[role].n;

	if (n >= GAP_ROUGH)
		return;
	str_addf(&f->text, "Only %llu postings of %.*s have skills: %s.",
	    (unsigned long long)n, SLICE_ARGS(insight_role(f->it, role)),
	    n < GAP_NO_INTERVAL ? "no intervals are given"
				: "shares are rough");
	warn(f);
}

static void
warn_of_pay(struct filling *f)
{
	const struct insight *it = f->it;
	const struct paydiff *p = &it->pay.raw;

	if (p->n_to && !p->has_interval) {
		str_addf(&f->text,
		    "Pay of %llu and %llu postings is compared: fewer than %d "
		    "have no interval.",
		    (unsigned long long)p->n_to, (unsigned long long)p->n_from,
		    PAYGAP_MIN);
		warn(f);
	}
	if (p->n_to && it->pay.currency.n == 0) {
		str_adds(&f->text,
		    "The currency of the compared pay is not stated; it may be "
		    "more than one.");
		warn(f);
	}
}

void
insight_fill_notes(struct filling *f)
{
	const size_t role[] = { f->it->from, f->it->to };

	fill_records(f);
	for (int i = 0; i < 2; i++)
		fill_role(f, role[i]);
	for (int i = 0; i < 2; i++)
		fill_salaries(f, role[i]);
	for (int i = 0; i < 2; i++)
		warn_of_few(f, role[i]);
	warn_of_pay(f);
	if (demand_of_page(f)->sampled) {
		str_addf(&f->text,
		    "Coverage is of a sample of %d sets of skills.",
		    DEMAND_SETS);
		warn(f);
	}
}
