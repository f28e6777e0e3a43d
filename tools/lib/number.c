/* SPDX-License-Identifier: ISC */
/* numbers as text; see number.h */
#include <locale.h>
#include <stdlib.h>

#include "number.h"
#include "word.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static const char *
skip_digits(const char *p, const char *end)
{
	while (p < end && is_digit(*p))
		p++;
	return p;
}

bool
number_is_json(struct slice s)
{
	const char *p = s.p, *end = s.p + s.n, *q;

	if (p < end && *p == '-')
		p++;
	q = skip_digits(p, end);
	if (q == p || (*p == '0' && q - p > 1))
		return false;
	p = q;
	if (p < end && *p == '.') {
		q = skip_digits(++p, end);
		if (q == p)
			return false;
		p = q;
	}
	if (p < end && (*p | 32) == 'e') {
		p++;
		if (p < end && (*p == '+' || *p == '-'))
			p++;
		q = skip_digits(p, end);
		if (q == p)
			return false;
		p = q;
	}
	return p == end;
}

/* up to seven digits and nothing else, as most numbers are */
static inline bool
is_short(struct slice s)
{
	return s.n - 1 < 7 && word_digits(word_load_part(s.p, s.n)) == s.n;
}

static inline uint32_t
short_number(struct slice s)
{
	return word_number(word_load_part(s.p, s.n), s.n);
}

/* the parts of a decimal number: digits with the point taken out */
struct decimal {
	bool negative;
	struct slice whole, fraction; /* digits only */
	int exponent;		      /* clipped to ±99999 */
};

static bool
split_decimal(struct slice s, struct decimal *d)
{
	const char *p, *end, *q;
	bool minus = false;

	s = slice_trim(s);
	p = s.p;
	end = p + s.n;
	d->negative = p < end && *p == '-';
	if (p < end && (*p == '-' || *p == '+'))
		p++;
	q = skip_digits(p, end);
	d->whole = slice_from(p, q);
	d->fraction = SLICE("");
	if (q < end && *q == '.') {
		p = q + 1;
		q = skip_digits(p, end);
		d->fraction = slice_from(p, q);
	}
	if (d->whole.n + d->fraction.n == 0)
		return false;
	d->exponent = 0;
	if (q < end && (*q | 32) == 'e') {
		p = q + 1;
		if (p < end && (*p == '-' || *p == '+'))
			minus = *p++ == '-';
		q = skip_digits(p, end);
		if (q == p)
			return false;
		for (; p < q; p++)
			if (d->exponent < 99999)
				d->exponent = 10 * d->exponent + (*p - '0');
		if (d->exponent > 99999)
			d->exponent = 99999;
		if (minus)
			d->exponent = -d->exponent;
	}
	return q == end;
}

/* strtod in the C locale, for what Clinger's fast path does not cover */
static double
slow_double(struct slice s)
{
	static locale_t c_locale;
	char buf[128], *copy = buf;
	double v;

	if (!c_locale)
		c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	if (s.n < sizeof(buf)) {
		memcpy(buf, s.p, s.n);
		buf[s.n] = '\0';
	} else {
		copy = mem_dup(s);
	}
	v = c_locale ? strtod_l(copy, NULL, c_locale) : strtod(copy, NULL);
	if (copy != buf)
		free(copy);
	return v;
}

bool
number_parse(struct slice s, double *value)
{
	static const double power[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
		1e19, 1e20, 1e21, 1e22 };
	struct decimal d;
	uint64_t m = 0;
	int exp;

	if (is_short(s)) {
		*value = short_number(s);
		return true;
	}
	if (!split_decimal(s, &d))
		return false;
	exp = d.exponent - (int)(d.fraction.n < 99999 ? d.fraction.n : 99999);
	/* below 2^53 and within 10^±22 one rounding is exact (Clinger 1990) */
	if (d.whole.n + d.fraction.n > 15 || exp < -22 || exp > 22) {
		*value = slow_double(slice_trim(s));
		return true;
	}
	for (size_t i = 0; i < d.whole.n; i++)
		m = 10 * m + (uint64_t)(d.whole.p[i] - '0');
	for (size_t i = 0; i < d.fraction.n; i++)
		m = 10 * m + (uint64_t)(d.fraction.p[i] - '0');
	*value = exp < 0 ? (double)m / power[-exp] : (double)m * power[exp];
	if (d.negative)
		*value = -*value;
	return true;
}

/* the i-th digit of the number, counted from the first of the whole part */
static unsigned
digit_at(const struct decimal *d, int64_t i)
{
	if (i < 0)
		return 0;
	if ((uint64_t)i < d->whole.n)
		return (unsigned)(d->whole.p[i] - '0');
	i -= (int64_t)d->whole.n;
	return (uint64_t)i < d->fraction.n ? (unsigned)(d->fraction.p[i] - '0')
					   : 0;
}

bool
number_parse_fixed(struct slice s, fixed *value, bool *rounded)
{
	struct decimal d;
	int64_t last, i, digits;
	uint64_t v = 0;
	bool inexact = false;
	unsigned next;

	if (is_short(s)) {
		*value = short_number(s) * FIXED_ONE;
		if (rounded)
			*rounded = false;
		return true;
	}
	if (!split_decimal(s, &d))
		return false;
	digits = (int64_t)(d.whole.n + d.fraction.n);
	last = (int64_t)d.whole.n + d.exponent + 4; /* one past what is kept */
	for (i = 0; i < last; i++) {
		if (v == 0 && i >= digits)
			break; /* zero, whatever the exponent */
		next = digit_at(&d, i);
		if (v > ((uint64_t)FIXED_MAX - next) / 10)
			return false;
		v = 10 * v + next;
	}
	next = last >= 0 ? digit_at(&d, last) : 0;
	for (i = last < 0 ? 0 : last + 1; i < digits && !inexact; i++)
		inexact = digit_at(&d, i) != 0;
	if (next > 5 || (next == 5 && (inexact || v % 2)))
		v++;
	if (v > (uint64_t)FIXED_MAX)
		return false;
	if (rounded)
		*rounded = inexact || next;
	*value = d.negative ? -(fixed)v : (fixed)v;
	return true;
}

bool
number_parse_count(struct slice s, uint64_t max, uint64_t *value)
{
	uint64_t v = 0;

	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		unsigned d = (unsigned)(s.p[i] - '0');

		if (!is_digit(s.p[i]) || v > max / 10 || d > max - 10 * v)
			return false;
		v = 10 * v + d;
	}
	*value = v;
	return true;
}

/* eight digits at once; all: with the zeros that they begin with */
static void
add_digits(struct str *out, uint64_t v, bool all)
{
	uint64_t w;
	size_t zeros;

	if (v >= 100000000) {
		add_digits(out, v / 100000000, all);
		v %= 100000000;
		all = true;
	}
	w = word_of_number((uint32_t)v);
	zeros = all ? 0 : word_until(w | (uint64_t)1 << 56);
	str_reserve(out, 8);
	word_store(out->p + out->n, (w | WORD_EACH('0')) >> 8 * zeros);
	out->n += 8 - zeros;
	out->p[out->n] = '\0';
}

void
number_add_int(struct str *out, int64_t value)
{
	uint64_t v = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

	if (value < 0)
		str_addc(out, '-');
	add_digits(out, v, false);
}

bool
number_parse_seconds(struct slice s, uint64_t *seconds)
{
	static const struct {
		char letter;
		uint64_t seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 } };
	uint64_t n;

	if (s.n == 0 ||
	    !number_parse_count((struct slice){ s.p, s.n - 1 }, UINT32_MAX, &n))
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (s.p[s.n - 1] == units[i].letter) {
			*seconds = n * units[i].seconds;
			return n > 0;
		}
	return false;
}

void
number_add_fixed(struct str *out, fixed value)
{
	uint64_t v = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	unsigned part = (unsigned)(v % FIXED_ONE);
	char digits[5] = { '.' };
	size_t n = 5;

	if (value < 0)
		str_addc(out, '-');
	number_add_int(out, (int64_t)(v / FIXED_ONE));
	if (part == 0)
		return;
	for (int i = 4; i > 0; i--, part /= 10)
		digits[i] = (char)('0' + part % 10);
	while (digits[n - 1] == '0')
		n--;
	str_add(out, (struct slice){ digits, n });
}
