/* SPDX-License-Identifier: ISC */
/* which of the bands in a text is the pay; see salary_reading.h */
#include "salary_reading.h"

static bool
has_evidence(const struct band *b)
{
	return b->currency || b->rated || b->low.factor > 1 ||
	       b->high.factor > 1;
}

static fixed
amount(const struct figure *f)
{
	return f->shape & SHAPE_HUGE ? 0 : f->written * f->factor;
}

/* a bare figure among words is pay only if it stands where pay stands */
static bool
is_bare_pay(const struct reading *r, const struct band *b)
{
	if (b->labelled)
		return b->range || amount(&b->low) >= 100 * FIXED_ONE;
	if (b->between)
		return b->low.shape & SHAPE_GROUPED ||
		       amount(&b->low) >= 1000 * FIXED_ONE;
	return b->range || amount(&b->high) >= 10 * FIXED_ONE || r->text.n <= 2;
}

/* how good a band is as an answer; 0: it is none */
static int
merit(const struct reading *r, const struct band *b)
{
	if (b->role == ROLE_EXTRA)
		return 0;
	if (b->denied && !b->currency && amount(&b->low) < 1000 * FIXED_ONE)
		return 0;
	if (!has_evidence(b))
		return is_bare_pay(r, b) ? (int)b->role : 0;
	return 8 + (int)b->role;
}

/* could a figure beside the name of an extra be the pay all the same? */
static bool
looks_like_pay(const struct band *b)
{
	const struct currency *c =
	    b->currency ? currency_find(b->currency->code) : NULL;
	fixed wage = (c ? c->month : 1000) * FIXED_ONE;

	if (b->attached && c)
		return salary_is_plausible(
		    c, b->unit, amount(&b->low), amount(&b->high));
	return b->range || b->labelled || b->attached ||
	       amount(&b->low) >= 2 * wage;
}

/* £195m and $3: what a company earns, what a thing costs */
static bool
is_price(const struct reading *r, const struct band *b)
{
	bool large = b->low.factor >= 1000000, small;
	const struct currency *c;
	fixed wage;

	if (!b->currency)
		return false;
	if ((b->low.shape | b->high.shape) & SHAPE_HUGE)
		return true;
	small = r->bands.words && !b->rated && !b->labelled &&
		amount(&b->low) > FIXED_ONE;
	if (b->range || (!large && !small))
		return false;
	c = currency_find(b->currency->code);
	wage = c ? c->month * FIXED_ONE : 0;
	if (large)
		return c && c->month < 1000000 && amount(&b->low) / 1200 > wage;
	return amount(&b->low) < wage / 1500;
}

/* "£40 a month towards your gym": too little to be anybody's pay */
static bool
is_small_change(const struct reading *r, const struct band *b)
{
	const struct currency *c;

	if (b->range || !b->attached || b->labelled || !b->currency ||
	    !r->bands.words)
		return false;
	c = currency_find(b->currency->code);
	return c && !salary_is_plausible(c, b->unit, 0, amount(&b->high));
}

static void
settle_roles(struct reading *r)
{
	for (size_t i = 0; i < r->bands.n; i++) {
		struct band *b = &r->bands.at[i];

		if (is_price(r, b) || is_small_change(r, b))
			b->role = ROLE_EXTRA;
		else if (b->role == ROLE_MAYBE)
			b->role = looks_like_pay(b) ? ROLE_PAY : ROLE_EXTRA;
	}
}

static bool
is_single(const struct band *b)
{
	return !b->range;
}

/* the same currency, as far as both say one */
static bool
agree(const struct band *a, const struct band *b)
{
	return !a->currency || !b->currency ||
	       memcmp(a->currency->code, b->currency->code, 3) == 0;
}

/* "minimum 3800, maximum 4800": two bounds make a band */
static void
merge_bounds(struct bands *bands)
{
	for (size_t i = 0; i + 1 < bands->n; i++) {
		struct band *a = &bands->at[i], *b = a + 1;

		if (!is_single(a) || !is_single(b) || !a->from || !b->upto ||
		    a->role != b->role || !agree(a, b) ||
		    amount(&a->low) >= amount(&b->low))
			continue;
		a->high = b->low;
		a->range = true;
		a->from = false;
		a->end = b->end;
		if (!a->currency)
			a->currency = b->currency;
		if (!a->attached)
			a->unit = b->unit;
	}
}

/* a band that says more than a single figure equal to one of its bounds */
static const struct band *
fuller_band(const struct reading *r, const struct band *b)
{
	if (!is_single(b))
		return b;
	for (size_t i = 0; i < r->bands.n; i++) {
		const struct band *c = &r->bands.at[i];

		if (c->range && c->role >= ROLE_TARGET && agree(b, c) &&
		    (amount(&c->low) == amount(&b->low) ||
			amount(&c->high) == amount(&b->low)))
			return c;
	}
	return b;
}

/*
 * A headline from basic to OTE: when the OTE is its upper bound and another
 * band begins where it does, that one is the basic.
 */
static const struct band *
without_target(const struct reading *r, const struct band *b)
{
	const struct band *basic = b;
	bool target = false;

	for (size_t i = 0; i < r->bands.n; i++) {
		const struct band *c = &r->bands.at[i];

		if (c == b || !agree(b, c))
			continue;
		if (c->role == ROLE_TARGET &&
		    amount(&c->high) == amount(&b->high))
			target = true;
		else if (c->role >= ROLE_PAY &&
			 amount(&c->low) == amount(&b->low) &&
			 amount(&c->high) < amount(&b->high))
			basic = c;
	}
	return target ? basic : b;
}

static bool
differ(const struct band *a, const struct band *b)
{
	return amount(&a->low) != amount(&b->low) &&
	       amount(&a->high) != amount(&b->high) &&
	       a->low.written != b->low.written;
}

/* "… + bonus per year": a period that ends the text is that of the whole */
static enum salary_unit
unit_at_end(const struct reading *r)
{
	const struct token *last = &r->text.at[r->text.n - 1];

	return last->meaning == WORD_RATE && r->text.n > 1
		   ? (enum salary_unit)last->word->value
		   : SALARY_NO_UNIT;
}

/* a currency or a period that stands elsewhere in the text */
static void
fill(struct reading *r, struct salary *out)
{
	struct band b = *r->chosen;

	for (size_t i = 0; i < r->bands.n; i++) {
		const struct band *c = &r->bands.at[i];

		if (c->role == ROLE_EXTRA)
			continue;
		if (!b.currency)
			b.currency = c->currency;
		else if (c->currency && !agree(&b, c))
			out->notes |= NOTE(TWO_CURRENCIES);
		if (b.unit == SALARY_NO_UNIT &&
		    (b.role == ROLE_BASE || amount(&c->low) == amount(&b.low) ||
			amount(&c->high) == amount(&b.high)))
			b.unit = c->unit;
	}
	for (size_t i = 0; i < r->text.n && !b.currency; i++) {
		const struct token *t = &r->text.at[i];

		if (t->meaning != WORD_CURRENCY ||
		    r->text.at[i + 1].meaning == WORD_AMOUNT)
			continue;
		b.currency = &currency_names[t->word->value];
	}
	if (b.unit == SALARY_NO_UNIT)
		b.unit = unit_at_end(r);
	r->merged = b;
	r->chosen = &r->merged;
}

void
salary_choose(struct reading *r, struct salary *out)
{
	int best = 0;

	r->chosen = NULL;
	settle_roles(r);
	merge_bounds(&r->bands);
	for (size_t i = 0; i < r->bands.n; i++) {
		const struct band *b = &r->bands.at[i];
		int m = merit(r, b);

		if (m > 0 && best > 0 && m / 8 == best / 8 &&
		    b->role >= ROLE_PAY && differ(r->chosen, b))
			out->notes |= NOTE(TWO_BANDS);
		if (m > best && (!r->chosen || agree(r->chosen, b))) {
			best = m;
			r->chosen = b;
		}
	}
	if (!r->chosen)
		return;
	r->chosen = fuller_band(r, r->chosen);
	r->chosen = without_target(r, r->chosen);
	fill(r, out);
}
