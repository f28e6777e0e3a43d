/* SPDX-License-Identifier: ISC */
/* what the text of a salary says; see salary.h */
#include "salary.h"

static const char *const status_name[] = {
	[SALARY_OK] = "ok",
	[SALARY_REPAIRED] = "repaired",
	[SALARY_SUSPECT] = "suspect",
	[SALARY_PLACEHOLDER] = "placeholder",
	[SALARY_NONE] = "none",
	[SALARY_NOTPAY] = "notpay",
	[SALARY_UNPARSED] = "unparsed",
};

static const char *const unit_name[] = {
	[SALARY_NO_UNIT] = "",
	[SALARY_HOUR] = "HOUR",
	[SALARY_DAY] = "DAY",
	[SALARY_WEEK] = "WEEK",
	[SALARY_MONTH] = "MONTH",
	[SALARY_YEAR] = "YEAR",
};

static const char *const note_name[NOTE_COUNT] = {
	[NOTE_K_SHARED] = "k-shared",
	[NOTE_K_DOUBLED] = "k-doubled",
	[NOTE_THOUSANDS_MISSING] = "thousands-missing",
	[NOTE_SWAPPED] = "swapped",
	[NOTE_BOUND_10X] = "bound-10x",
	[NOTE_NO_CURRENCY] = "no-currency",
	[NOTE_NO_UNIT] = "no-unit",
	[NOTE_UNIT_ASSUMED] = "unit-assumed",
};

/* the currencies of ai-jobs' salaries.csv (ISO 4217) */
static const char currencies[][4] = { "AUD", "BRL", "CAD", "CHF", "CLP", "CZK",
	"DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "INR", "JPY", "MXN", "NOK",
	"NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TRY", "USD", "ZAR" };

/* a figure as written: 120K is 120 with factor 1000 */
struct amount {
	fixed figure;
	int factor; /* 1, 1000 or 1000000 */
};

static void
skip_blanks(struct slice *s)
{
	while (s->n && s->p[0] == ' ')
		s->p++, s->n--;
}

static bool
take_currency(struct slice *s, char *currency)
{
	for (size_t i = 0; i < sizeof(currencies) / sizeof(*currencies); i++) {
		if (!slice_starts_with(*s, slice_of(currencies[i])))
			continue;
		memcpy(currency, currencies[i], 4);
		s->p += 3, s->n -= 3;
		skip_blanks(s);
		return true;
	}
	return false;
}

/* "120K", "85.5k", "120000", "1.2M" */
static bool
take_amount(struct slice *s, struct amount *a)
{
	struct slice digits = { s->p, 0 };

	while (digits.n < s->n &&
	       ((s->p[digits.n] >= '0' && s->p[digits.n] <= '9') ||
		   s->p[digits.n] == '.'))
		digits.n++;
	if (!number_parse_fixed(digits, &a->figure, NULL) ||
	    a->figure > FIXED_MAX / 1000000)
		return false;
	s->p += digits.n, s->n -= digits.n;
	a->factor = 1;
	if (s->n && (s->p[0] | 32) == 'k')
		a->factor = 1000;
	else if (s->n && (s->p[0] | 32) == 'm')
		a->factor = 1000000;
	if (a->factor > 1)
		s->p++, s->n--;
	skip_blanks(s);
	return true;
}

/* a hyphen, or an en dash */
static bool
take_dash(struct slice *s)
{
	size_t n = slice_starts_with(*s, SLICE("-"))   ? 1
		   : slice_starts_with(*s, SLICE("–")) ? 3
						       : 0;

	s->p += n, s->n -= n;
	skip_blanks(s);
	return n > 0;
}

/* a figure that people type to fill a field: 1111111, 0, 123456, 999999 */
static bool
is_placeholder(fixed figure)
{
	int64_t n = figure / FIXED_ONE, rest = n / 10;
	bool same = n >= 10000, rising = n >= 1234;

	for (int64_t last = n % 10; rest > 0; last = rest % 10, rest /= 10) {
		same = same && rest % 10 == last;
		rising = rising && rest % 10 == last - 1;
	}
	return n == 0 || same || rising;
}

/* 120000K: nobody is paid a hundred million; the K is one too many */
static void
undouble(struct amount *a, struct salary *out)
{
	if (a->factor != 1000 || a->figure < 10000 * FIXED_ONE)
		return;
	a->factor = 1;
	out->notes |= 1u << NOTE_K_DOUBLED;
	out->status = SALARY_REPAIRED;
}

static void
decide(struct amount *low, struct amount *high, struct salary *out)
{
	out->status = SALARY_OK;
	if (out->currency[0] == '\0')
		out->notes |= 1u << NOTE_NO_CURRENCY;
	if (is_placeholder(low->figure) && is_placeholder(high->figure)) {
		out->status = SALARY_PLACEHOLDER;
		return;
	}
	if (low->factor == 1 && high->factor > 1 &&
	    low->figure < 1000 * FIXED_ONE) {
		low->factor = high->factor;
		out->notes |= 1u << NOTE_K_SHARED;
	}
	undouble(low, out);
	undouble(high, out);
	out->has_min = out->has_max = true;
	out->min = low->figure * low->factor;
	out->max = high->figure * high->factor;
	if (out->min > out->max) {
		fixed t = out->min;

		out->min = out->max;
		out->max = t;
		out->notes |= 1u << NOTE_SWAPPED;
		out->status = SALARY_REPAIRED;
	}
	if (out->max / 10 >= out->min) {
		out->notes |= 1u << NOTE_BOUND_10X;
		out->status = SALARY_SUSPECT;
	}
	/* what is too much for a month and too little for ten years */
	if (out->min >= 20000 * FIXED_ONE && out->max <= 2000000 * FIXED_ONE) {
		out->unit = SALARY_YEAR;
		out->notes |= 1u << NOTE_UNIT_ASSUMED;
	} else {
		out->notes |= 1u << NOTE_NO_UNIT;
	}
}

void
salary_read(struct slice text, struct salary *out)
{
	struct amount low, high;

	*out = (struct salary){ .status = SALARY_UNPARSED };
	text = slice_trim(text);
	if (text.n == 0) {
		out->status = SALARY_NONE;
		return;
	}
	take_currency(&text, out->currency);
	if (!take_amount(&text, &low))
		return;
	high = low;
	if (take_dash(&text) && !take_amount(&text, &high))
		return;
	if (out->currency[0] == '\0')
		take_currency(&text, out->currency);
	if (text.n == 0)
		decide(&low, &high, out);
}

const char *
salary_status_name(enum salary_status s)
{
	return status_name[s];
}

const char *
salary_unit_name(enum salary_unit u)
{
	return unit_name[u];
}

void
salary_add_notes(struct str *out, unsigned notes)
{
	const char *sep = "";

	for (int i = 0; i < NOTE_COUNT; i++) {
		if (!(notes >> i & 1))
			continue;
		str_adds(out, sep);
		str_adds(out, note_name[i]);
		sep = "|";
	}
}
