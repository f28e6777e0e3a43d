/* SPDX-License-Identifier: ISC */
/* what the text of a salary says; see salary.h */
#include <stdlib.h>

#include "salary_reading.h"

static const struct slice status_name[] = {
	[SALARY_OK] = { "ok", 2 },
	[SALARY_REPAIRED] = { "repaired", 8 },
	[SALARY_SUSPECT] = { "suspect", 7 },
	[SALARY_PLACEHOLDER] = { "placeholder", 11 },
	[SALARY_NONE] = { "none", 4 },
	[SALARY_NOTPAY] = { "notpay", 6 },
	[SALARY_UNPARSED] = { "unparsed", 8 },
};

static const struct slice unit_name[] = {
	[SALARY_NO_UNIT] = { "", 0 },
	[SALARY_HOUR] = { "HOUR", 4 },
	[SALARY_DAY] = { "DAY", 3 },
	[SALARY_WEEK] = { "WEEK", 4 },
	[SALARY_MONTH] = { "MONTH", 5 },
	[SALARY_YEAR] = { "YEAR", 4 },
};

static const struct slice note_name[NOTE_COUNT] = {
	[NOTE_K_SHARED] = { "k-shared", 8 },
	[NOTE_K_DOUBLED] = { "k-doubled", 9 },
	[NOTE_THOUSANDS_MISSING] = { "thousands-missing", 17 },
	[NOTE_SWAPPED] = { "swapped", 7 },
	[NOTE_SEPARATOR] = { "separator", 9 },
	[NOTE_MOJIBAKE] = { "mojibake", 8 },
	[NOTE_MARKUP] = { "markup", 6 },
	[NOTE_OPEN_MIN] = { "open-min", 8 },
	[NOTE_OPEN_MAX] = { "open-max", 8 },
	[NOTE_ZERO_MIN] = { "zero-min", 8 },
	[NOTE_BOUND_10X] = { "bound-10x", 9 },
	[NOTE_UNIT_IMPLAUSIBLE] = { "unit-implausible", 16 },
	[NOTE_UNIT_CONFLICT] = { "unit-conflict", 13 },
	[NOTE_TWO_BANDS] = { "two-bands", 9 },
	[NOTE_TWO_CURRENCIES] = { "two-currencies", 14 },
	[NOTE_TRUNCATED] = { "truncated", 9 },
	[NOTE_DATE] = { "date", 4 },
	[NOTE_EXTRA_PAY] = { "extra-pay", 9 },
	[NOTE_OTE] = { "ote", 3 },
	[NOTE_APPROX] = { "approx", 6 },
	[NOTE_ESTIMATE] = { "estimate", 8 },
	[NOTE_CURRENCY_AMBIGUOUS] = { "currency-ambiguous", 18 },
	[NOTE_CURRENCY_ASSUMED] = { "currency-assumed", 16 },
	[NOTE_NO_CURRENCY] = { "no-currency", 11 },
	[NOTE_UNIT_ASSUMED] = { "unit-assumed", 12 },
	[NOTE_NO_UNIT] = { "no-unit", 7 },
	[NOTE_GROSS] = { "gross", 5 },
	[NOTE_NET] = { "net", 3 },
	[NOTE_NO_RATE] = { "no-rate", 7 },
};

struct salary_reader *
salary_reader_new(void)
{
	struct salary_reader *r = mem_zalloc(1, sizeof(*r));

	r->words = words_new();
	r->patterns = patterns_new(r->words);
	return r;
}

void
salary_reader_free(struct salary_reader *r)
{
	if (!r)
		return;
	patterns_free(r->patterns);
	words_free(r->words);
	free(r);
}

/* what a text without pay is */
static enum salary_status
status_without_pay(const struct reading *r, struct salary *out)
{
	if (r->text.n == 0 || r->bands.none)
		return SALARY_NONE;
	if (r->bands.date) {
		out->notes |= NOTE(DATE);
		return SALARY_NOTPAY;
	}
	if (r->bands.figures > r->bands.passed)
		return r->bands.n ? SALARY_NOTPAY : SALARY_UNPARSED;
	return r->bands.pay && r->bands.figures == 0 ? SALARY_NONE
						     : SALARY_NOTPAY;
}

void
salary_parse(struct salary_reader *reader, struct slice text,
    const struct salary_given *given, struct reading *r, struct salary *out)
{
	*out = (struct salary){ .status = SALARY_NONE };
	r->given = given;
	patterns_read(reader->patterns, text, &r->text);
	grammar_read(&r->bands, r->text.at, r->text.n);
	if (r->text.mojibake)
		out->notes |= NOTE(MOJIBAKE);
	if (r->text.markup)
		out->notes |= NOTE(MARKUP);
	if (r->text.truncated)
		out->notes |= NOTE(TRUNCATED);
	salary_choose(r, out);
}

void
salary_read(struct salary_reader *reader, struct slice text,
    const struct salary_given *given, struct salary *out)
{
	struct reading r;
	struct band stated;
	bool has_stated = salary_given_band(reader, given, &stated);

	salary_parse(reader, text, given, &r, out);
	if (r.chosen) {
		struct band b = *r.chosen;

		if (r.bands.extra)
			out->notes |= NOTE(EXTRA_PAY);
		salary_complete(&stated, &b, out);
		salary_check(&r, &b, out);
	} else {
		out->status = status_without_pay(&r, out);
	}
	if (has_stated && !out->has_min && !out->has_max) {
		*out = (struct salary){ .status = SALARY_OK };
		r.bands.payments = 0;
		salary_check(&r, &stated, out);
	}
}

struct slice
salary_status_name(enum salary_status s)
{
	return status_name[s];
}

struct slice
salary_unit_name(enum salary_unit u)
{
	return unit_name[u];
}

static void
add_note(struct str *out, size_t start, struct slice note)
{
	if (out->n > start)
		str_addc(out, '|');
	str_add(out, note);
}

void
salary_add_notes(struct str *out, const struct salary *s)
{
	size_t start = out->n;

	for (unsigned rest = s->notes, i = 0; rest; rest >>= 1, i++) {
		for (; !(rest & 0xFF); rest >>= 8)
			i += 8;
		if (rest & 1)
			add_note(out, start, note_name[i]);
	}
	if (s->payments > 12 * FIXED_ONE && s->payments < 30 * FIXED_ONE) {
		add_note(out, start, SLICE("payments-"));
		number_add_fixed(out, s->payments);
	}
	if (s->rate_date[0]) {
		add_note(out, start, SLICE("rate-"));
		str_adds(out, s->rate_date);
	}
}
