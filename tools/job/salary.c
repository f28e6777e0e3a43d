/* SPDX-License-Identifier: ISC */
/* what the text of a salary says; see salary.h */
#include <stdlib.h>

#include "salary_reading.h"

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
	[NOTE_SEPARATOR] = "separator",
	[NOTE_MOJIBAKE] = "mojibake",
	[NOTE_MARKUP] = "markup",
	[NOTE_OPEN_MIN] = "open-min",
	[NOTE_OPEN_MAX] = "open-max",
	[NOTE_ZERO_MIN] = "zero-min",
	[NOTE_BOUND_10X] = "bound-10x",
	[NOTE_UNIT_IMPLAUSIBLE] = "unit-implausible",
	[NOTE_UNIT_CONFLICT] = "unit-conflict",
	[NOTE_TWO_BANDS] = "two-bands",
	[NOTE_TWO_CURRENCIES] = "two-currencies",
	[NOTE_TRUNCATED] = "truncated",
	[NOTE_DATE] = "date",
	[NOTE_EXTRA_PAY] = "extra-pay",
	[NOTE_OTE] = "ote",
	[NOTE_APPROX] = "approx",
	[NOTE_ESTIMATE] = "estimate",
	[NOTE_CURRENCY_AMBIGUOUS] = "currency-ambiguous",
	[NOTE_CURRENCY_ASSUMED] = "currency-assumed",
	[NOTE_NO_CURRENCY] = "no-currency",
	[NOTE_UNIT_ASSUMED] = "unit-assumed",
	[NOTE_NO_UNIT] = "no-unit",
	[NOTE_GROSS] = "gross",
	[NOTE_NET] = "net",
	[NOTE_NO_RATE] = "no-rate",
};

struct salary_reader *
salary_reader_new(void)
{
	struct salary_reader *r = mem_zalloc(1, sizeof(*r));

	r->words = words_new();
	return r;
}

void
salary_reader_free(struct salary_reader *r)
{
	if (!r)
		return;
	words_free(r->words);
	free(r);
}

/* what a text without pay is */
static enum salary_status
status_without_pay(const struct reading *r, struct salary *out)
{
	if (r->tokens.n == 0 || r->bands.none)
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
salary_read(
    const struct salary_reader *reader, struct slice text, struct salary *out)
{
	struct reading r;

	*out = (struct salary){ .status = SALARY_NONE };
	plain_make(&r.plain, text);
	tokens_make(&r.tokens, reader->words, &r.plain);
	grammar_read(&r.bands, &r.tokens);
	if (r.plain.mojibake)
		out->notes |= NOTE(MOJIBAKE);
	if (r.plain.markup)
		out->notes |= NOTE(MARKUP);
	if (r.tokens.truncated)
		out->notes |= NOTE(TRUNCATED);
	salary_choose(&r, out);
	if (r.chosen)
		salary_check(&r, out);
	else
		out->status = status_without_pay(&r, out);
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
salary_add_notes(struct str *out, const struct salary *s)
{
	const char *sep = "";

	for (int i = 0; i < NOTE_COUNT; i++) {
		if (!(s->notes >> i & 1))
			continue;
		str_adds(out, sep);
		str_adds(out, note_name[i]);
		sep = "|";
	}
	if (s->payments > 12 * FIXED_ONE && s->payments < 30 * FIXED_ONE) {
		str_adds(out, sep);
		str_adds(out, "payments-");
		number_add_fixed(out, s->payments);
	}
}
