/* SPDX-License-Identifier: ISC */
/* figures as people read them; see prose.h */
#include "prose.h"
#include "gap.h"

void
prose_percent(struct str *out, double p)
{
	if (p > 0 && p < 0.0995)
		str_addf(out, "%.1f %%", 100 * p);
	else
		str_addf(out, "%.0f %%", 100 * p);
}

void
prose_share(struct str *out, const struct share *s)
{
	prose_percent(out, s->p);
	if (s->n < GAP_NO_INTERVAL)
		return;
	str_adds(out, " (");
	prose_percent(out, s->low);
	str_adds(out, " to ");
	prose_percent(out, s->high);
	str_addc(out, ')');
}

/* commas between the thousands */
static void
add_grouped(struct str *out, int64_t n)
{
	struct str digits = STR_INIT;

	number_add_int(&digits, n);
	for (size_t i = 0; i < digits.n; i++) {
		if (i && (digits.n - i) % 3 == 0)
			str_addc(out, ',');
		str_addc(out, digits.p[i]);
	}
	str_free(&digits);
}

void
prose_amount(struct str *out, struct slice currency, fixed v)
{
	str_add(out, currency);
	str_adds(out, currency.n ? " " : "");
	if (v < 0)
		str_addc(out, '-');
	add_grouped(out, stats_divide(v < 0 ? -(__int128)v : v, FIXED_ONE));
}

void
prose_range(struct str *out, fixed low, fixed high)
{
	prose_amount(out, SLICE(""), low);
	str_adds(out, " to ");
	prose_amount(out, SLICE(""), high);
}

void
prose_count(struct str *out, uint64_t n)
{
	add_grouped(out, (int64_t)n);
}

void
prose_short(struct str *out, fixed value)
{
	static const char unit[] = " kMBT";
	fixed size = value < 0 ? -value : value, one = FIXED_ONE;
	size_t u = 0;

	while (u < 4 && size >= 1000 * one) {
		one *= 1000;
		u++;
	}
	number_add_fixed(
	    out, stats_divide((__int128)value * 10, one) * (FIXED_ONE / 10));
	if (u)
		str_addc(out, unit[u]);
}
