/* SPDX-License-Identifier: ISC */
/* the pay of a listing; see pay.h */
#include "pay.h"
#include "../lib/letter.h"
#include "../lib/number.h"
#include "salary.h"
#include "terms.h"

/* signs and codes that begin or end an amount */
static const char *const currencies[] = { "$", "€", "£", "₹", "¥", "₱", "₪",
	"zł", "USD", "EUR", "GBP", "CAD", "AUD", "CHF", "INR", "PLN", "SEK",
	"DKK", "NOK", "SGD", "JPY", "CZK", "Kč", "NZD", "PHP", "AED", "ILS",
	"BRL", "R$", "HKD", "US$", "C$", "A$", "S$", "HUF", "RON", "MXN",
	"ZAR" };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* the length of a currency at the front of s, or 0 */
static size_t
currency_at(struct slice s)
{
	size_t best = 0;

	for (size_t i = 0; i < sizeof(currencies) / sizeof(*currencies); i++) {
		struct slice c = slice_of(currencies[i]);

		if (c.n > best && slice_starts_with(s, c))
			best = c.n;
	}
	return best;
}

static struct slice
from(struct slice s, size_t n)
{
	return (struct slice){ s.p + n, s.n - n };
}

static size_t
blanks_at(struct slice s)
{
	size_t n = 0;

	for (;;) {
		if (n < s.n && (s.p[n] == ' ' || s.p[n] == '\t'))
			n++;
		else if (slice_starts_with(from(s, n), SLICE("\xC2\xA0")) ||
			 slice_starts_with(from(s, n), SLICE("\xE2\x80\xAF")))
			n += s.p[n] == '\xC2' ? 2 : 3;
		else
			return n;
	}
}

/* digits with their separators and a k behind them */
static size_t
number_at(struct slice s)
{
	size_t n = 0;

	if (s.n == 0 || !is_digit(s.p[0]))
		return 0;
	while (n < s.n &&
	       (is_digit(s.p[n]) ||
		   ((s.p[n] == ',' || s.p[n] == '.' || s.p[n] == '\'') &&
		       n + 1 < s.n && is_digit(s.p[n + 1]))))
		n++;
	if (n < s.n && (s.p[n] == 'k' || s.p[n] == 'K'))
		n++;
	else if (n + 1 < s.n && s.p[n] == ' ' &&
		 (s.p[n + 1] == 'k' || s.p[n + 1] == 'K') &&
		 (n + 2 == s.n || (s.p[n + 2] | 0x20) < 'a' ||
		     (s.p[n + 2] | 0x20) > 'z'))
		n += 2;
	return n;
}

/* what may stand between the two ends of a range */
static size_t
dash_at(struct slice s)
{
	static const char *const dashes[] = { "-", "–", "—", "to ", "bis ",
		"and ", "up to ", "~", "‑", "à ", "a ", "do " };
	size_t n = blanks_at(s);

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		struct slice d = slice_of(dashes[i]);

		if (!slice_starts_with(from(s, n), d))
			continue;
		n += d.n;
		return n + blanks_at(from(s, n));
	}
	return 0;
}

/* "$120,000.00", "58.850 €"; *currency is set if it has one */
static size_t
amount_at(struct slice s, bool *currency)
{
	size_t before = currency_at(s), n = before, number, behind;

	n += before ? blanks_at(from(s, n)) : 0;
	if (before) { /* "USD $120,000" */
		size_t again = currency_at(from(s, n));

		n += again;
		n += again ? blanks_at(from(s, n)) : 0;
	}
	number = number_at(from(s, n));
	if (!number)
		return 0;
	n += number;
	behind = blanks_at(from(s, n));
	if (behind < 4 && currency_at(from(s, n + behind)) &&
	    from(s, n + behind).p[0] != '$') {
		*currency = true;
		n += behind + currency_at(from(s, n + behind));
	}
	*currency |= before > 0;
	return n;
}

/* "per year", "/hr", "a month", "annually", "p.a." behind an amount */
static size_t
period_at(struct slice s)
{
	static const char *const leads[] = { "per ", "/ ", "/", "a ", "an ",
		"pro ", "por ", "par ", "each ", "p." };
	static const char *const periods[] = { "year", "yr", "annum", "hour",
		"hr", "h", "month", "mo", "week", "day", "jahr", "monat",
		"stunde", "mês", "mes", "mois", "an", "año", "ano", "rok",
		"měsíc", "a.", "m.", "hodina", "tag" };
	static const char *const words[] = { "annually", "yearly", "annual",
		"hourly", "monthly", "weekly", "daily", "jährlich",
		"monatlich" };
	struct str lower = STR_INIT;
	struct slice l;
	size_t blanks = blanks_at(s), n = 0;

	letter_add_lower(&lower, (struct slice){ s.p + blanks,
				     s.n - blanks < 24 ? s.n - blanks : 24 });
	l = str_slice(&lower);
	for (size_t i = 0; !n && i < sizeof(words) / sizeof(*words); i++)
		if (slice_starts_with(l, slice_of(words[i])))
			n = strlen(words[i]);
	for (size_t i = 0; !n && i < sizeof(leads) / sizeof(*leads); i++) {
		size_t lead = strlen(leads[i]);

		if (!slice_starts_with(l, slice_of(leads[i])))
			continue;
		for (size_t j = 0; !n && j < sizeof(periods) / sizeof(*periods);
		     j++) {
			struct slice p = slice_of(periods[j]);
			size_t end = lead + p.n;

			if (slice_starts_with(from(l, lead), p) &&
			    (end == l.n || l.p[end] < 'a' || l.p[end] > 'z'))
				n = end;
		}
	}
	str_free(&lower);
	return n ? blanks + n : 0;
}

/* words near an amount that say that it is not the pay */
static bool
is_other_money(struct slice text, const char *begin, const char *end)
{
	static const char *const others[] = { "million", "billion", "raised",
		"revenue", "funding", "bonus", "401", "stipend", "equity of",
		"reimburs", "budget", "arr", "valuation", "series", "referral",
		"fund", "allowance", "insurance", "worth", "donat", "relocat",
		"up front", "mrr", "assets", "invest", "sales of", "grant" };
	const char *from_p = begin - 28 > text.p ? begin - 28 : text.p;
	const char *to =
	    text.p + text.n - end > 14 ? end + 14 : text.p + text.n;
	struct str lower = STR_INIT;
	bool other = false;

	if (end < text.p + text.n && strchr("mMbB", *end))
		return true;
	letter_add_lower(&lower, slice_from(from_p, begin));
	str_addc(&lower, '\n');
	letter_add_lower(&lower, slice_from(end, to));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		other |=
		    slice_find(str_slice(&lower), slice_of(others[i])) != NULL;
	str_free(&lower);
	return other;
}

/* " in our lowest geographic market up to " between the ends of a range */
static size_t
market_at(struct slice s)
{
	struct slice near = { s.p, s.n < 70 ? s.n : 70 };
	const char *to = slice_find(near, SLICE(" up"));
	size_t n;

	if (!slice_starts_with(s, SLICE(" in our ")) || !to)
		return 0;
	n = (size_t)(to - s.p) + 3;
	while (n < s.n && strchr(" \nto", s.p[n]))
		n++;
	return n;
}

/* an amount or a range at the front of s; 0 if none that can be pay */
static size_t
pay_at(struct slice s)
{
	bool currency = false;
	size_t n = amount_at(s, &currency), dash, second;

	if (!n)
		return 0;
	n += period_at(from(s, n));
	dash = dash_at(from(s, n));
	if (!dash)
		dash = market_at(from(s, n));
	if (dash && (second = amount_at(from(s, n + dash), &currency))) {
		n += dash + second;
		n += period_at(from(s, n));
	}
	return currency ? n : 0;
}

/* the value of the number at the front of s, thousands expanded */
static double
value_at(struct slice s)
{
	struct str digits = STR_INIT;
	double value = 0;
	size_t n = number_at(s);

	for (size_t i = 0; i < n; i++) {
		bool mark = s.p[i] == '.' || s.p[i] == ',' || s.p[i] == '\'';
		size_t behind = 0;

		while (
		    mark && i + 1 + behind < n && is_digit(s.p[i + 1 + behind]))
			behind++;
		if (is_digit(s.p[i]))
			str_addc(&digits, s.p[i]);
		else if (mark && behind != 3)
			str_addc(&digits, '.');
	}
	if (!number_parse(str_slice(&digits), &value))
		value = 0;
	str_free(&digits);
	return n && (s.p[n - 1] | 0x20) == 'k' ? value * 1000 : value;
}

/* may it be a person's pay?  The last amount decides, by its period */
static bool
is_credible(struct slice pay)
{
	struct slice unit = terms_first(TERM_UNIT, pay);
	double value = 0;
	bool thousands = false;

	for (size_t i = 0; i < pay.n; i++)
		if (is_digit(pay.p[i])) {
			size_t n = number_at(from(pay, i));

			value = value_at(from(pay, i));
			thousands |= (pay.p[i + n - 1] | 0x20) == 'k';
			i += n;
		}
	if (slice_is(unit, "HOUR"))
		return value >= 4 && value < 2000;
	if (slice_is(unit, "DAY") || slice_is(unit, "WEEK"))
		return value >= 30;
	if (slice_is(unit, "MONTH"))
		return value >= 150;
	return value >= 10000 || thousands;
}

struct slice
pay_find(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		struct slice s = from(text, i);
		size_t n;

		if (!is_digit(s.p[0]) && !currency_at(s))
			continue;
		if (i && (is_digit(text.p[i - 1]) || text.p[i - 1] == '.' ||
			     text.p[i - 1] == ','))
			continue;
		n = pay_at(s);
		if (n && !is_other_money(text, s.p, s.p + n) &&
		    is_credible((struct slice){ s.p, n }))
			return (struct slice){ s.p, n };
		if (n)
			i += n - 1;
	}
	return (struct slice){ NULL, 0 };
}

/* figures that stand for none: 1 to 1,000,000, or a range over 10 times */
static bool
is_placeholder(const struct listing *l)
{
	fixed min, max;

	if (!number_parse_fixed(listing_get(l, COL_SALARY_MIN), &min, NULL) ||
	    !number_parse_fixed(listing_get(l, COL_SALARY_MAX), &max, NULL))
		return false;
	return max / 12 > min ||
	       (min == max && min <= 10 * FIXED_ONE &&
		   !slice_is(listing_get(l, COL_SALARY_UNIT), "HOUR"));
}

/* the structured pay as salary_render takes it; false if it is no pay */
static bool
get_pay(const struct listing *l, struct salary *pay)
{
	struct slice min = listing_get(l, COL_SALARY_MIN);
	struct slice max = listing_get(l, COL_SALARY_MAX);
	struct slice currency = listing_get(l, COL_SALARY_CURRENCY);
	struct slice unit = listing_get(l, COL_SALARY_UNIT);

	*pay = (struct salary){ .has_min = min.n > 0, .has_max = max.n > 0 };
	if ((min.n && !number_parse_fixed(min, &pay->min, NULL)) ||
	    (max.n && !number_parse_fixed(max, &pay->max, NULL)))
		return false;
	if (currency.n < sizeof(pay->currency))
		memcpy(pay->currency, currency.p, currency.n);
	for (int i = SALARY_HOUR; i <= SALARY_YEAR; i++)
		if (slice_eq(unit, salary_unit_name((enum salary_unit)i)))
			pay->unit = (enum salary_unit)i;
	return true;
}

/* a range whose ends stand apart is shown as one */
static void
set_found(struct listing *l, struct slice found)
{
	struct str *out = &l->value[COL_SALARY];
	const char *in = slice_find(found, SLICE(" in our "));
	size_t gap;

	if (!in) {
		listing_set(l, COL_SALARY, found);
		return;
	}
	gap = market_at(slice_from(in, found.p + found.n));
	str_clear(out);
	str_add(out, slice_from(found.p, in));
	str_adds(out, " - ");
	str_add(out, slice_from(in + gap, found.p + found.n));
}

void
pay_settle(struct listing *l)
{
	struct salary pay;
	struct slice found;
	bool has = l->value[COL_SALARY_MIN].n || l->value[COL_SALARY_MAX].n;

	if ((has && is_placeholder(l)) ||
	    (!has && l->value[COL_SALARY].n == 0)) {
		found = pay_find(listing_get(l, COL_DESCRIPTION));
		if (found.p) {
			str_clear(&l->value[COL_SALARY_MIN]);
			str_clear(&l->value[COL_SALARY_MAX]);
			str_clear(&l->value[COL_SALARY_UNIT]);
			set_found(l, found);
			has = false;
		}
	}
	if (!has) {
		if (l->value[COL_SALARY].n == 0) {
			str_clear(&l->value[COL_SALARY_CURRENCY]);
			str_clear(&l->value[COL_SALARY_UNIT]);
		}
		return;
	}
	if (l->value[COL_SALARY].n == 0 && get_pay(l, &pay))
		salary_render(&l->value[COL_SALARY], &pay);
}
