/* SPDX-License-Identifier: ISC */
/* which numbers are figures of money; see salary_figure.h */
#include "salary_figure.h"

/* 401(k) and 403(b) are plans for old age */
static bool
is_plan(const struct parser *p, size_t i)
{
	fixed value = p->t[i].figure / FIXED_ONE;

	return (value == 401 || value == 403) && p->t[i].digits == 3 &&
	       (meaning_at(p, i + 1) == WORD_FACTOR ||
		   meaning_at(p, i + 1) == WORD_OPEN_PAREN);
}

/* a year of the calendar: 2026 in a text, with nothing that makes it money */
static bool
is_year(const struct parser *p, size_t i)
{
	const struct token *t = &p->t[i];

	return t->digits == 4 &&
	       !(t->shape & (SHAPE_GROUPED | SHAPE_DECIMAL)) &&
	       t->figure >= 1990 * FIXED_ONE && t->figure <= 2035 * FIXED_ONE &&
	       !p->lead.currency && !p->lead.labelled && p->words &&
	       (meaning_at(p, i + 1) == WORD_OTHER ||
		   meaning_at(p, i + 1) == WORD_STOP);
}

/* "1. Bonus 2) Insurance 3- Car": the number of an item in a list */
static bool
is_item_number(const struct parser *p, size_t i)
{
	enum meaning next = meaning_at(p, i + 1);

	return p->t[i].digits <= 2 && p->t[i + 1].glued && i + 2 < p->n &&
	       (next == WORD_CLOSE_PAREN || next == WORD_STOP ||
		   next == WORD_DASH) &&
	       !p->t[i + 2].glued && meaning_at(p, i + 2) != WORD_AMOUNT &&
	       meaning_at(p, i + 2) != WORD_CURRENCY &&
	       meaning_at(p, i + 2) != WORD_UNKNOWN && !p->lead.currency;
}

/* LE1 4AB, RM7 Romford: British postcodes that begin like a currency */
static bool
is_postcode(const struct parser *p, size_t i)
{
	const struct token *t = &p->t[i];

	return i > 0 && t->glued && t->digits <= 2 && t->shape == 0 &&
	       t[-1].meaning == WORD_CURRENCY && t[-1].end - t[-1].begin <= 2 &&
	       *t[-1].word->text >= 'a' && *t[-1].word->text <= 'z' &&
	       (meaning_at(p, i + 1) == WORD_OTHER ||
		   (meaning_at(p, i + 1) == WORD_AMOUNT &&
		       meaning_at(p, i + 2) == WORD_OTHER && t[2].glued));
}

bool
figure_is_money(const struct parser *p, size_t i, bool currency)
{
	const struct token *t = &p->t[i], *next = t + 1;

	if (t->shape & (SHAPE_HUGE | SHAPE_NUMBERED) || p->lead.numbered)
		return false;
	if (i > 0 && t->glued && t[-1].meaning == WORD_OTHER)
		return false;
	switch (meaning_at(p, i + 1)) {
	case WORD_PERCENT:
	case WORD_PAYMENTS:
	case WORD_MONTH_NAME:
		return false;
	case WORD_COUNTED:
	case WORD_PERIOD:
		if (!currency)
			return false;
		break;
	case WORD_OTHER:
		if (next->glued && !currency && t->digits < 4)
			return false;
		break;
	default:
		break;
	}
	return !is_plan(p, i) && !is_year(p, i) && !is_item_number(p, i) &&
	       !is_postcode(p, i);
}

/* one letter is a factor only where it can be no other word */
static bool
is_factor(const struct parser *p, size_t i)
{
	const struct token *t = &p->t[i];

	if (meaning_at(p, i) != WORD_FACTOR)
		return false;
	return t->glued || t->end - t->begin > 1 ||
	       meaning_at(p, i + 1) != WORD_OTHER;
}

/* 42万5千, 25万5000, 28万8, 1億2000万: what stands behind the first factor */
static size_t
take_compound(const struct parser *p, size_t i, struct figure *f)
{
	while (f->factor >= 1000 && meaning_at(p, i) == WORD_AMOUNT &&
	       p->t[i].glued && p->t[i - 1].end - p->t[i - 1].begin > 1) {
		fixed rest = p->t[i].figure;
		int64_t factor = 1;

		if (is_factor(p, i + 1))
			factor = p->t[i + 1].word->value;
		else if (p->t[i].digits == 1)
			factor = f->factor / 10;
		if (factor >= f->factor || rest > FIXED_MAX / f->factor ||
		    f->written > (FIXED_MAX - rest * factor) / f->factor)
			break;
		f->written = f->written * f->factor + rest * factor;
		f->factor = 1;
		i += is_factor(p, i + 1) ? 2 : 1;
		if (factor > 1 && p->t[i - 1].meaning == WORD_FACTOR)
			break;
	}
	return i;
}

size_t
figure_take(const struct parser *p, size_t i, struct figure *f)
{
	const struct token *t = &p->t[i++];

	*f = (struct figure){ t->figure, 1, t->shape, t->digits };
	if (is_factor(p, i)) {
		f->factor = p->t[i++].word->value;
		/* 1.250 million, but 4.500 thousand */
		if (f->shape & SHAPE_DOUBTFUL && f->factor > 1000) {
			f->written /= 1000;
			f->shape &= ~(unsigned)SHAPE_GROUPED;
		}
		if (f->written > FIXED_MAX / 10000 / f->factor)
			f->shape |= SHAPE_HUGE;
		i = take_compound(p, i, f);
	}
	return i;
}
