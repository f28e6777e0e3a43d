/* SPDX-License-Identifier: ISC */
/* the bands of pay that a text states; see salary_grammar.h */
#include "salary_figure.h"

/* the more certain of two names; the first if they are equally so */
static const struct currency_name *
surer_currency(const struct currency_name *a, const struct currency_name *b)
{
	if (!a || (b && b->claim < a->claim && a->claim != CLAIM_CODE))
		return b;
	return a;
}

/* is "hourly" or "per hour" at i?  Then *end is behind it. */
static bool
is_rate(const struct parser *p, size_t i, enum salary_unit *unit, size_t *end)
{
	enum meaning m = meaning_at(p, i);

	if (m == WORD_PER || m == WORD_A || m == WORD_SLASH) {
		i++;
		if (meaning_at(p, i) == WORD_PER || meaning_at(p, i) == WORD_A)
			i++;
		if (meaning_at(p, i) != WORD_PERIOD &&
		    meaning_at(p, i) != WORD_RATE)
			return false;
	} else if (m != WORD_RATE) {
		return false;
	}
	*unit = unit_at(p, i);
	*end = i + 1;
	return true;
}

/* "+" behind a figure: an open bound, or does an extra follow? */
static bool
is_open_plus(const struct parser *p, size_t i)
{
	const struct token *next = &p->t[i + 1];

	if (!p->t[i].glued)
		return false;
	if (next->meaning == WORD_OTHER)
		return !next->glued;
	return next->meaning != WORD_EXTRA && next->meaning != WORD_TARGET;
}

/* the currency behind a figure, unless it belongs to the next figure */
static bool
is_own_currency(const struct parser *p, size_t i, const struct band *b)
{
	const struct currency_name *name = currency_at(p, i);

	if (name->side == SIDE_BEFORE)
		return false;
	if (name->side == SIDE_AFTER)
		return true;
	if (meaning_at(p, i + 1) != WORD_AMOUNT)
		return true;
	return !b->currency && p->t[i].glued && !p->t[i + 1].glued;
}

/* "(+ VAT)", "(MYR)", "(gross)": what can be passed over behind a figure */
static bool
is_remark(const struct parser *p, size_t i, size_t *end)
{
	size_t k = i + 1;

	if (meaning_at(p, k) == WORD_PLUS)
		k++;
	if (meaning_at(p, k) != WORD_EXTRA ||
	    meaning_at(p, k + 1) != WORD_CLOSE_PAREN)
		return false;
	*end = k + 2;
	return true;
}

/* "£500" or "500" */
static bool
is_figure(const struct parser *p, size_t i)
{
	return meaning_at(p, i) == WORD_AMOUNT ||
	       (meaning_at(p, i) == WORD_CURRENCY &&
		   meaning_at(p, i + 1) == WORD_AMOUNT);
}

/* "+ VAT / day": the rate behind what comes on top, but not "+ bonus a year" */
static bool
is_taxed_rate(const struct parser *p, size_t i)
{
	enum salary_unit unit;
	size_t end;

	return meaning_at(p, i + 1) == WORD_EXTRA &&
	       p->t[i + 1].word->value == EXTRA_ANY &&
	       is_rate(p, i + 2, &unit, &end) && !is_figure(p, end);
}

/* may be passed over when i + 1 says more of the same figure */
static bool
goes_on(const struct parser *p, size_t i)
{
	enum salary_unit unit;
	size_t end;

	switch (meaning_at(p, i + 1)) {
	case WORD_GROSS:
	case WORD_NET:
	case WORD_ESTIMATE:
		return true;
	case WORD_CURRENCY:
		return meaning_at(p, i) != WORD_COMMA &&
		       meaning_at(p, i + 2) != WORD_AMOUNT;
	default:
		return is_rate(p, i + 1, &unit, &end) && !is_figure(p, end);
	}
}

/* what is said behind the figure that ends at i; returns where that ends */
static size_t
take_trail(const struct parser *p, size_t i, struct band *b)
{
	enum salary_unit unit;
	size_t end;

	for (;; i++) {
		switch (meaning_at(p, i)) {
		case WORD_CURRENCY:
			if (!is_own_currency(p, i, b))
				return i;
			b->currency =
			    surer_currency(b->currency, currency_at(p, i));
			continue;
		case WORD_OVER:
			b->from = true;
			continue;
		case WORD_UNDER:
			b->upto = true;
			continue;
		case WORD_FROM:
		case WORD_UPTO:
			if (p->t[i].word->value == 0 || is_figure(p, i + 1))
				return i;
			b->from |= p->t[i].meaning == WORD_FROM;
			b->upto |= p->t[i].meaning == WORD_UPTO;
			continue;
		case WORD_APPROX:
			if (p->t[i].word->value == 0) /* of the next figure */
				return i;
			b->notes |= NOTE(APPROX);
			continue;
		case WORD_GROSS:
			b->notes |= NOTE(GROSS);
			continue;
		case WORD_NET:
			b->notes |= NOTE(NET);
			continue;
		case WORD_ESTIMATE:
			b->notes |= NOTE(ESTIMATE);
			continue;
		case WORD_PLUS:
			if (is_taxed_rate(p, i)) {
				i++;
				continue;
			}
			if (!is_open_plus(p, i))
				return i;
			b->from = true;
			continue;
		case WORD_PERIOD:
			if (b->attached || (!b->currency && b->low.factor == 1))
				return i;
			b->unit = unit_at(p, i);
			b->attached = true;
			continue;
		case WORD_RATE:
		case WORD_PER:
		case WORD_A:
		case WORD_SLASH:
			if (!is_rate(p, i, &unit, &end) ||
			    (b->unit != SALARY_NO_UNIT && is_figure(p, end)))
				return i;
			if (b->attached && b->unit != unit)
				b->notes |= NOTE(UNIT_CONFLICT);
			if (!b->attached)
				b->unit = unit;
			b->attached = true;
			i = end - 1;
			continue;
		case WORD_OPEN_PAREN:
			if (is_remark(p, i, &end)) {
				p->out->extra |=
				    p->t[end - 2].word->value == EXTRA_PAY;
				i = end - 1;
				continue;
			}
			if (!goes_on(p, i))
				return i;
			continue;
		case WORD_CLOSE_PAREN:
		case WORD_COMMA:
		case WORD_NOISE:
			if (!goes_on(p, i))
				return i;
			continue;
		default:
			return i;
		}
	}
}

/*
 * Is i a mark between two figures?  Returns the place of the second one, or
 * 0.  *open is where a range ends that has none: "45k - ?", "7 to negotiable".
 */
static size_t
range_to(const struct parser *p, size_t i, size_t *open)
{
	bool mark = false, and = false;

	*open = 0;
	for (;; i++) {
		switch (meaning_at(p, i)) {
		case WORD_DASH:
		case WORD_TILDE:
		case WORD_TO:
		case WORD_UPTO:
		case WORD_A:
			mark = true;
			continue;
		case WORD_AND:
			mark |= p->lead.between;
			and = true;
			continue;
		case WORD_CURRENCY:
		case WORD_APPROX:
			if (!mark && !and)
				return 0;
			continue;
		case WORD_NOISE:
			continue;
		case WORD_FROM:
			if (!mark)
				return 0;
			continue;
		case WORD_UNKNOWN:
		case WORD_NONE:
			if (mark)
				*open = i + 1;
			return 0;
		case WORD_AMOUNT:
			return mark ? i : 0;
		default:
			return 0;
		}
	}
}

/* the currency between a range mark and its second figure */
static const struct currency_name *
currency_between(const struct parser *p, size_t i, size_t end)
{
	for (; i < end; i++)
		if (meaning_at(p, i) == WORD_CURRENCY)
			return currency_at(p, i);
	return NULL;
}

/* what the words behind a band make of it: "£500 towards your stipend" */
static enum role
role_behind(const struct parser *p, size_t i, enum role role)
{
	bool words = false;

	for (size_t k = i; k < i + 5; k++) {
		switch (meaning_at(p, k)) {
		case WORD_EXTRA:
			if (p->t[k].word->value == EXTRA_ALONE)
				return ROLE_EXTRA;
			return role == ROLE_PAY ? ROLE_MAYBE : role;
		case WORD_TARGET:
			if (meaning_at(p, k + 1) == WORD_AMOUNT ||
			    meaning_at(p, k + 1) == WORD_CURRENCY ||
			    meaning_at(p, k + 1) == WORD_UPTO)
				return role;
			return role == ROLE_PAY ? ROLE_TARGET : role;
		case WORD_BASE:
			return role == ROLE_PAY && !words ? ROLE_BASE : role;
		case WORD_OTHER:
			words = true;
			break;
		case WORD_NOISE:
		case WORD_A:
		case WORD_PER:
		case WORD_TO:
			break;
		default:
			return role;
		}
	}
	return role;
}

static bool
is_evident(const struct band *b)
{
	return b->currency || b->low.factor > 1 || b->high.factor > 1 ||
	       b->attached;
}

/* passes over the figure at i, which is no money, or more of them */
static void
pass_over(struct parser *p, size_t end)
{
	p->out->passed++;
	p->i = end;
	p->lead.from = p->lead.upto = p->lead.numbered = false;
	p->lead.currency = NULL;
}

/* the same rate said once more behind a band, up to the next figure */
static void
look_for_rate(const struct parser *p, size_t i, struct band *b)
{
	enum salary_unit unit;
	size_t end;

	for (size_t k = i; k < i + 7; k++) {
		switch (meaning_at(p, k)) {
		case WORD_AMOUNT:
		case WORD_DATE:
		case WORD_PLUS:
		case WORD_EXTRA:
		case WORD_PERIOD:
		case WORD_COUNTED:
		case WORD_STOP:
			return;
		default:
			if (!is_rate(p, k, &unit, &end))
				continue;
			if (meaning_at(p, end) != WORD_AMOUNT &&
			    meaning_at(p, end) != WORD_CURRENCY)
				b->unit = unit;
			return;
		}
	}
}

static void
lead_into(const struct lead *lead, struct band *b)
{
	*b = (struct band){ .currency = lead->currency,
		.unit = lead->unit,
		.labelled = lead->labelled,
		.role = lead->role,
		.notes = lead->notes };
}

/* a dash before the first figure: no pay is negative */
static bool
is_negative(const struct parser *p, size_t i)
{
	return i > 0 && meaning_at(p, i - 1) == WORD_DASH && p->t[i].glued &&
	       (i == 1 || meaning_at(p, i - 2) == WORD_CURRENCY);
}

/*
 * The rest of a band whose first figure ends at end: the other bound, or
 * that it is open.  Returns what is behind it; 0 if, after all, neither
 * figure is money ("8-10 years").
 */
static size_t
take_range(struct parser *p, size_t end, struct band *b)
{
	size_t open, second = range_to(p, end, &open);
	const struct currency_name *c;

	if (second) {
		p->out->figures++;
		c = currency_between(p, end, second);
		if (figure_is_money(p, second, c || b->currency)) {
			b->currency = surer_currency(b->currency, c);
			b->range = true;
			end = figure_take(p, second, &b->high);
			return take_trail(p, end, b);
		}
		if (!is_evident(b)) {
			p->out->passed++;
			pass_over(p, second + 1);
			return 0;
		}
	}
	if (open || meaning_at(p, end) == WORD_TILDE) {
		b->from = true;
		end = take_trail(p, open ? open : end + 1, b);
	}
	b->from |= p->lead.from;
	b->upto |= p->lead.upto;
	return end;
}

static void
take_band(struct parser *p)
{
	struct band b;
	size_t begin = p->i, end;

	p->out->figures++;
	lead_into(&p->lead, &b);
	end = figure_take(p, begin, &b.low);
	if (is_negative(p, begin))
		b.low.shape |= SHAPE_NEGATIVE;
	b.high = b.low;
	if (!figure_is_money(p, begin, b.currency != NULL)) {
		if (meaning_at(p, begin + 1) == WORD_PAYMENTS)
			p->out->payments = b.low.written;
		pass_over(p, begin + 1);
		return;
	}
	end = take_range(p, take_trail(p, end, &b), &b);
	if (end == 0)
		return;
	b.rated = b.unit != SALARY_NO_UNIT;
	if (!b.rated)
		look_for_rate(p, end, &b);
	b.role = role_behind(p, end, b.role);
	b.between = p->words;
	b.denied = p->out->none;
	b.begin = begin;
	b.end = end;
	if (p->out->n < BANDS_MAX)
		p->out->at[p->out->n++] = b;
	p->i = end;
	p->lead = (struct lead){ .role = ROLE_PAY };
}

/* a word before a figure */
static void
take_lead(struct parser *p)
{
	struct lead *lead = &p->lead;
	const struct token *t = &p->t[p->i];
	size_t end = p->i + 1;

	switch (t->meaning) {
	case WORD_CURRENCY:
		lead->currency =
		    surer_currency(lead->currency, currency_at(p, p->i));
		break;
	case WORD_RATE:
	case WORD_PER:
	case WORD_A:
	case WORD_SLASH:
		is_rate(p, p->i, &lead->unit, &end);
		break;
	case WORD_FROM:
		lead->from = true;
		break;
	case WORD_UPTO:
	case WORD_TO:
	case WORD_TILDE:
		lead->upto = t->meaning != WORD_TILDE || t->end - t->begin > 1;
		break;
	case WORD_UNKNOWN:
		lead->upto = meaning_at(p, end) == WORD_DASH;
		break;
	case WORD_BETWEEN:
		lead->between = true;
		break;
	case WORD_APPROX:
		lead->notes |= NOTE(APPROX);
		break;
	case WORD_ESTIMATE:
		lead->notes |= NOTE(ESTIMATE);
		break;
	case WORD_GROSS:
		lead->notes |= NOTE(GROSS);
		break;
	case WORD_NET:
		lead->notes |= NOTE(NET);
		break;
	case WORD_LABEL:
		lead->labelled = p->out->pay = true;
		if (lead->role < ROLE_PAY)
			lead->role = ROLE_PAY;
		break;
	case WORD_BASE:
		lead->labelled = p->out->pay = true;
		lead->role = ROLE_BASE;
		break;
	case WORD_TARGET:
		lead->role = ROLE_TARGET;
		p->out->pay = true;
		break;
	case WORD_EXTRA:
		if (t->word->value != EXTRA_PERK)
			lead->role = ROLE_EXTRA;
		p->out->extra |= t->word->value == EXTRA_PAY;
		p->out->pay = true;
		break;
	case WORD_NONE:
		p->out->none = true;
		break;
	case WORD_PAYMENTS:
		if (t->word->value)
			p->out->payments = t->word->value * FIXED_ONE;
		break;
	case WORD_NUMBERED:
		lead->numbered = true;
		p->i = end;
		return;
	case WORD_STOP:
		*lead = (struct lead){ .role = ROLE_PAY };
		break;
	case WORD_PLUS:
		lead->from = lead->upto = false;
		break;
	case WORD_COMMA:
	case WORD_CLOSE_PAREN:
		lead->role = ROLE_PAY;
		break;
	case WORD_DATE:
		p->out->date = true;
		break;
	case WORD_OTHER:
	case WORD_COUNTED:
		lead->from = lead->upto = lead->between = false;
		lead->currency = NULL;
		p->words = true;
		break;
	default:
		break;
	}
	if (t->meaning != WORD_NOISE)
		lead->numbered = false;
	p->i = end;
}

/* 9-Dec: what a spreadsheet makes of 9-12 */
static bool
is_spreadsheet_date(const struct parser *p)
{
	if (p->n < 2 || p->n > 3)
		return false;
	return (p->t[0].meaning == WORD_AMOUNT &&
		   p->t[p->n - 1].meaning == WORD_MONTH_NAME) ||
	       (p->t[0].meaning == WORD_MONTH_NAME &&
		   p->t[p->n - 1].meaning == WORD_AMOUNT);
}

void
grammar_read(struct bands *out, const struct token *at, size_t n)
{
	struct parser p = {
		.t = at, .n = n, .lead = { .role = ROLE_PAY }, .out = out
	};

	out->n = 0;
	out->payments = 0;
	out->figures = out->passed = 0;
	out->none = out->pay = out->extra = out->words = false;
	out->date = is_spreadsheet_date(&p);
	if (out->date)
		return;
	while (p.i < p.n) {
		if (p.t[p.i].meaning == WORD_AMOUNT)
			take_band(&p);
		else
			take_lead(&p);
	}
	out->words = p.words;
}
