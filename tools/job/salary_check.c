/* SPDX-License-Identifier: ISC */
/*
 * From a band as written to plain figures: what is repaired, what is no
 * figure, what nobody is paid.  See salary_reading.h.
 */
#include "salary_reading.h"

static void
repaired(struct salary *out, unsigned note)
{
	out->notes |= note;
	if (out->status == SALARY_OK)
		out->status = SALARY_REPAIRED;
}

static void
suspect(struct salary *out, unsigned note)
{
	out->notes |= note;
	out->status = SALARY_SUSPECT;
}

static fixed
amount(const struct figure *f)
{
	return f->written * f->factor;
}

/* 1111111, 99999: one digit over and over */
static bool
is_one_digit(int64_t n)
{
	int64_t digit = n % 10;

	for (; n > 0; n /= 10)
		if (n % 10 != digit)
			return false;
	return true;
}

/* 1234, 123456 */
static bool
is_rising(int64_t n)
{
	int64_t last = n % 10;

	for (n /= 10; n > 0; last = n % 10, n /= 10)
		if (n % 10 != last - 1)
			return false;
	return last == 1;
}

/* most figures do not, which spares the look at all their digits */
static inline bool
ends_like_one(int64_t n)
{
	int tail = (int)(n % 100);

	return tail && (tail % 11 == 0 || tail / 10 == tail % 10 - 1);
}

/*
 * What people type to fill a field: the whole number is looked at, so that
 * 55,500 or 30,000 pass.  Three or four like digits are a plausible amount
 * (£555 a day) unless nothing says that they are money.
 */
static bool
is_placeholder(const struct figure *f, bool evident)
{
	int64_t n = f->written / FIXED_ONE;

	if (f->shape & SHAPE_NEGATIVE)
		return true;
	if (f->shape & SHAPE_DECIMAL && f->written % FIXED_ONE)
		return false;
	if (n <= 1)
		return f->factor == 1 || n == 0;
	if (!ends_like_one(n))
		return false;
	if (n >= 10000 && is_one_digit(n))
		return true;
	if (n >= 1234 && is_rising(n))
		return true;
	return !evident && n >= 100 && is_one_digit(n);
}

static bool
is_evident(const struct band *b)
{
	return b->currency || b->attached || b->low.factor > 1 ||
	       b->high.factor > 1;
}

/* 25-35k: the factor belongs to both */
static void
share_factor(struct band *b, struct salary *out)
{
	struct figure *low = &b->low, *high = &b->high;

	if (!b->range || low->factor == high->factor)
		return;
	if (low->factor == 1 && low->written < 1000 * FIXED_ONE &&
	    (low->written <= high->written ||
		amount(high) / 100 >= low->written)) {
		low->factor = high->factor;
		out->notes |= NOTE(K_SHARED);
	} else if (high->factor == 1 && high->written < 1000 * FIXED_ONE &&
		   high->written >= low->written) {
		high->factor = low->factor;
		out->notes |= NOTE(K_SHARED);
	}
}

/* 120000K: nobody is paid a hundred million; the K is one too many */
static void
undouble(struct figure *f, const struct currency *c, struct salary *out)
{
	if (f->factor != 1000 || f->written < 10000 * FIXED_ONE ||
	    (c && c->month >= 1000000))
		return;
	f->factor = 1;
	repaired(out, NOTE(K_DOUBLED));
}

/* 30-45000, 25,000 to 28: thousands are missing on one bound */
static void
add_thousands(struct band *b, struct salary *out)
{
	fixed low = amount(&b->low), high = amount(&b->high);
	fixed thousand = 1000 * FIXED_ONE;

	if (!b->range || low == 0)
		return;
	if (low < thousand && high >= thousand && high / 10 >= low &&
	    low * 1000 <= high && !(b->low.shape & SHAPE_DECIMAL)) {
		b->low.factor *= 1000;
		repaired(out, NOTE(THOUSANDS_MISSING));
	} else if (high < thousand && low >= thousand && high * 1000 >= low &&
		   high / 10 * 1000 <= low) {
		b->high.factor *= 1000;
		repaired(out, NOTE(THOUSANDS_MISSING));
		if (b->high.shape & SHAPE_DECIMAL)
			repaired(out, NOTE(SEPARATOR));
	}
}

static void
set_bounds(struct band *b, struct salary *out)
{
	fixed low, high;

	if (b->range && amount(&b->low) > amount(&b->high)) {
		struct figure f = b->low;

		b->low = b->high;
		b->high = f;
		repaired(out, NOTE(SWAPPED));
	}
	low = amount(&b->low);
	high = amount(&b->high);
	out->has_min = !b->upto;
	out->has_max = b->range ? !(b->from && low == high) : !b->from;
	if (b->range)
		out->has_min = true;
	out->min = low;
	out->max = high;
	if (b->range && low == 0) {
		out->has_min = false;
		out->notes |= NOTE(ZERO_MIN);
	}
	if (!out->has_min)
		out->notes |= NOTE(OPEN_MIN), out->min = 0;
	if (!out->has_max)
		out->notes |= NOTE(OPEN_MAX), out->max = 0;
}

/* how often each period comes in a year of full-time work, roughly */
static const int64_t periods[] = { 0, 2080, 260, 52, 12, 1 };

/* 元 with the characters of Taiwan and Hong Kong */
static bool
is_traditional(const struct reading *r)
{
	static const char *const marks[] = { "萬", "時", "週", "論", "圓" };
	struct slice text = r->text.plain;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (slice_find(text, slice_of(marks[i])))
			return true;
	return false;
}

/* whose sign a shared one is, by the country or the board; NULL: unknown */
static const char *
local_currency(const struct reading *r, const struct currency_name *name)
{
	const char *code;

	if (!r->given || name->claim == CLAIM_SURE || name->claim == CLAIM_CODE)
		return NULL;
	code = currency_of_country(r->given->country);
	if (code && currency_has_name(code, name->text))
		return code;
	code = r->given->default_currency;
	return *code && currency_has_name(code, name->text) ? code : NULL;
}

/* the currency where the text names none */
static const char *
assumed_currency(const struct reading *r, struct salary *out)
{
	const char *code = NULL;

	if (r->given) {
		code = currency_of_country(r->given->country);
		if (!code && *r->given->default_currency)
			code = r->given->default_currency;
	}
	out->notes |= code ? NOTE(CURRENCY_ASSUMED) : NOTE(NO_CURRENCY);
	return code;
}

static const char *
currency_of(const struct reading *r, const struct band *b, struct salary *out)
{
	const struct currency_name *name = b->currency;
	const char *local;
	int64_t factor =
	    b->high.factor > b->low.factor ? b->high.factor : b->low.factor;

	if (!name)
		return NULL;
	local = local_currency(r, name);
	if (local) {
		if (strcmp(local, name->code) != 0)
			out->notes |= NOTE(CURRENCY_ASSUMED);
		return local;
	}
	if (name->claim == CLAIM_VAGUE)
		return NULL;
	if (name->claim != CLAIM_SURE && name->claim != CLAIM_CODE)
		out->notes |= NOTE(CURRENCY_AMBIGUOUS);
	if (name->claim == CLAIM_YUAN && is_traditional(r))
		return "TWD";
	/* no yen is counted in thousands: ¥15k a month is yuan */
	if (name->claim == CLAIM_YEN &&
	    (factor == 1000 || (b->unit >= SALARY_MONTH &&
				   amount(&b->high) < 100000 * FIXED_ONE)))
		return "CNY";
	return name->code;
}

/* a currency that only the way of counting tells */
static const char *
currency_by_count(const struct reading *r, const struct band *b)
{
	if (b->low.shape & SHAPE_LAKH || b->high.shape & SHAPE_LAKH)
		return "INR";
	for (size_t i = b->begin; i < b->end; i++) {
		const struct word *w = r->text.at[i].word;

		if (!w || w->meaning != WORD_FACTOR)
			continue;
		if (w->value == 100000 || w->value == 10000000)
			return "INR";
		if (strcmp(w->language, "zh") == 0)
			return "CNY";
		if (strcmp(w->language, "vi") == 0)
			return "VND";
	}
	return r->bands.payments && b->high.factor > 1 &&
		       slice_find(r->text.plain, SLICE("薪"))
		   ? "CNY"
		   : NULL;
}

/* the bounds, an open one as the other */
static fixed
lower(const struct salary *s)
{
	return s->has_min ? s->min : s->max;
}

static fixed
upper(const struct salary *s)
{
	return s->has_max ? s->max : s->min;
}

/* a period that the figure alone tells, without a currency */
static enum salary_unit
guess_bare(
    const struct reading *r, const struct band *b, const struct salary *s)
{
	fixed low = lower(s) / FIXED_ONE, high = upper(s) / FIXED_ONE;
	bool factor = b->low.factor > 1 && b->high.factor > 1;

	if (high >= 10 * low)
		return SALARY_NO_UNIT;
	if (low >= 12000) {
		/* 20k-40k and nothing else: a month's or a year's */
		return factor && low < 60000 && r->text.n <= 5 ? SALARY_NO_UNIT
							       : SALARY_YEAR;
	}
	if (low >= 1000 && high < 10000)
		return SALARY_MONTH;
	if (b->range && low >= 10 && high < 100 && !factor)
		return SALARY_HOUR;
	return SALARY_NO_UNIT;
}

/* in Russian, pay before or after tax is a month's */
static bool
is_monthly_talk(const struct reading *r)
{
	for (size_t i = 0; i < r->text.n; i++) {
		const struct word *w = r->text.at[i].word;

		if (w && (w->meaning == WORD_GROSS || w->meaning == WORD_NET) &&
		    strcmp(w->language, "ru") == 0)
			return true;
	}
	return false;
}

/* a period that the figure tells, measured by what the currency's work costs */
static enum salary_unit
guess_unit(const struct reading *r, const struct band *b,
    const struct currency *c, const struct salary *s)
{
	fixed low = lower(s), high = upper(s), month;
	bool range = b->range;

	if (!c)
		return guess_bare(r, b, s);
	month = c->month * FIXED_ONE;
	if (high >= 10 * low && s->has_min)
		return SALARY_NO_UNIT;
	if (is_monthly_talk(r) && low >= month / 50 && high <= 8 * month)
		return SALARY_MONTH;
	if (range && high <= month / 33 && low >= month / 800)
		return SALARY_HOUR;
	if (c->custom == 'M') {
		if (low >= month / 9 && high <= 8 * month)
			return SALARY_MONTH;
		return low >= 10 * month ? SALARY_YEAR : SALARY_NO_UNIT;
	}
	if (10 * low >= 24 * month)
		return SALARY_YEAR;
	if (high >= month / 5 && high >= 1000 * FIXED_ONE &&
	    10 * high <= 17 * month)
		return SALARY_MONTH;
	return SALARY_NO_UNIT;
}

bool
salary_is_plausible(
    const struct currency *c, enum salary_unit unit, fixed low, fixed high)
{
	fixed year = c->month * 12 * FIXED_ONE;
	fixed n = periods[unit];

	return low <= 20 * (year / n) &&
	       high >= year / n / (c->custom == 'W' ? 30 : 8);
}

static void
set_unit(const struct reading *r, const struct band *b,
    const struct currency *c, struct salary *out)
{
	out->unit = b->unit;
	/* said elsewhere in the text, perhaps of something else */
	if (!b->rated && c && b->unit != SALARY_NO_UNIT &&
	    !salary_is_plausible(c, b->unit, lower(out), upper(out)))
		out->unit = SALARY_NO_UNIT;
	if (out->unit == SALARY_NO_UNIT && out->payments &&
	    slice_find(r->text.plain, SLICE("薪")))
		out->unit = SALARY_MONTH;
	if (out->unit != SALARY_NO_UNIT)
		return;
	out->unit = r->given && r->given->default_unit != SALARY_NO_UNIT
			? r->given->default_unit
			: guess_unit(r, b, c, out);
	out->notes |=
	    out->unit == SALARY_NO_UNIT ? NOTE(NO_UNIT) : NOTE(UNIT_ASSUMED);
}

/* both bounds, or the only one */
static bool
has_placeholder(const struct band *b)
{
	bool evident = is_evident(b);
	bool low = is_placeholder(&b->low, evident);
	bool high = is_placeholder(&b->high, evident);

	/* 1 to 1000000: anything */
	if (b->range && b->low.written == FIXED_ONE && b->low.factor == 1 &&
	    amount(&b->high) >= 1000 * FIXED_ONE)
		return true;
	return low && high &&
	       !(b->low.written == 0 && b->high.written > 0 &&
		   !is_one_digit(b->high.written / FIXED_ONE));
}

void
salary_check(
    const struct reading *r, const struct band *band, struct salary *out)
{
	struct band b = *band;
	const struct currency *c = NULL;
	const char *code = currency_of(r, &b, out);

	out->status = SALARY_OK;
	out->notes |= b.notes;
	out->payments = r->bands.payments;
	if (!code)
		code = currency_by_count(r, &b);
	if (!code)
		code = assumed_currency(r, out);
	if (code) {
		memcpy(out->currency, code, 4);
		c = currency_find(code);
	}
	if (b.low.shape & SHAPE_HUGE || b.high.shape & SHAPE_HUGE) {
		out->status = SALARY_UNPARSED;
		return;
	}
	share_factor(&b, out);
	if (has_placeholder(&b)) {
		out->status = SALARY_PLACEHOLDER;
		out->unit = b.unit;
		return;
	}
	if ((b.low.shape | b.high.shape) & SHAPE_REPAIRED)
		repaired(out, NOTE(SEPARATOR));
	undouble(&b.low, c, out);
	if (b.range)
		undouble(&b.high, c, out);
	else
		b.high = b.low;
	add_thousands(&b, out);
	set_bounds(&b, out);
	set_unit(r, &b, c, out);
	if (b.role == ROLE_TARGET)
		out->notes |= NOTE(OTE);
	if (out->has_min && out->has_max && out->max / 10 >= out->min)
		suspect(out, NOTE(BOUND_10X));
	if (c && out->unit != SALARY_NO_UNIT &&
	    !salary_is_plausible(c, out->unit, lower(out), upper(out)))
		suspect(out, NOTE(UNIT_IMPLAUSIBLE));
}
