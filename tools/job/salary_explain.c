/* SPDX-License-Identifier: ISC */
/* how a salary was read; see salary_explain in salary.h */
#include "salary_reading.h"

static const char *const meaning_name[] = {
	[WORD_OTHER] = "unknown word",
	[WORD_NOISE] = "no weight",
	[WORD_CURRENCY] = "currency",
	[WORD_FACTOR] = "factor",
	[WORD_PERIOD] = "period",
	[WORD_RATE] = "rate",
	[WORD_PER] = "per",
	[WORD_A] = "per, or to",
	[WORD_FROM] = "lower bound",
	[WORD_UPTO] = "upper bound",
	[WORD_TO] = "to",
	[WORD_BETWEEN] = "between",
	[WORD_AND] = "and",
	[WORD_OVER] = "or more",
	[WORD_UNDER] = "or less",
	[WORD_APPROX] = "about",
	[WORD_GROSS] = "gross",
	[WORD_NET] = "net",
	[WORD_ESTIMATE] = "estimate",
	[WORD_LABEL] = "pay",
	[WORD_BASE] = "base pay",
	[WORD_TARGET] = "total pay",
	[WORD_EXTRA] = "extra",
	[WORD_NONE] = "no figure",
	[WORD_PAYMENTS] = "payments a year",
	[WORD_COUNTED] = "counted thing",
	[WORD_NUMBERED] = "numbered thing",
	[WORD_MONTH_NAME] = "month",
	[WORD_AMOUNT] = "figure",
	[WORD_DATE] = "date or time",
	[WORD_PERCENT] = "percent",
	[WORD_DASH] = "dash",
	[WORD_TILDE] = "tilde",
	[WORD_PLUS] = "plus",
	[WORD_SLASH] = "slash",
	[WORD_COMMA] = "comma",
	[WORD_STOP] = "stop",
	[WORD_OPEN_PAREN] = "opening bracket",
	[WORD_CLOSE_PAREN] = "closing bracket",
	[WORD_UNKNOWN] = "question mark",
};

static const char *const role_name[] = {
	[ROLE_EXTRA] = "extra, not pay",
	[ROLE_MAYBE] = "perhaps an extra",
	[ROLE_TARGET] = "pay with what may be earned on top",
	[ROLE_PAY] = "pay",
	[ROLE_BASE] = "base pay",
};

static void
explain_token(struct str *out, const struct reading *r, const struct token *t)
{
	struct slice text = { r->text.plain.p + t->begin,
		(size_t)(t->end - t->begin) };

	str_adds(out, "token\t");
	str_add(out, text);
	str_addc(out, '\t');
	str_adds(out, meaning_name[t->meaning]);
	if (t->meaning == WORD_AMOUNT) {
		str_addc(out, ' ');
		number_add_fixed(out, t->figure);
	} else if (t->meaning == WORD_FACTOR) {
		str_addc(out, ' ');
		number_add_int(out, t->word->value);
	} else if (t->meaning == WORD_CURRENCY) {
		str_addc(out, ' ');
		str_adds(out, currency_names[t->word->value].code);
	} else if (t->meaning == WORD_PERIOD || t->meaning == WORD_RATE) {
		str_addc(out, ' ');
		str_add(
		    out, salary_unit_name((enum salary_unit)t->word->value));
	}
	if (t->word && *t->word->language) {
		str_adds(out, ", ");
		str_adds(out, t->word->language);
	}
	str_addc(out, '\n');
}

static void
explain_figure(struct str *out, const struct figure *f)
{
	number_add_fixed(out, f->written);
	if (f->factor > 1) {
		str_adds(out, " x ");
		number_add_int(out, f->factor);
	}
}

static void
explain_band(struct str *out, const struct reading *r, const struct band *b)
{
	size_t begin = r->text.at[b->begin].begin;
	size_t end = r->text.at[b->end - 1].end;

	str_adds(out, "band\t");
	str_add(out, (struct slice){ r->text.plain.p + begin, end - begin });
	str_addc(out, '\t');
	if (b->from)
		str_adds(out, "from ");
	if (b->upto)
		str_adds(out, "up to ");
	explain_figure(out, &b->low);
	if (b->range) {
		str_adds(out, " to ");
		explain_figure(out, &b->high);
	}
	str_adds(out, ", ");
	str_adds(out, role_name[b->role]);
	str_addc(out, '\n');
}

static void
explain_result(struct str *out, const struct salary *s)
{
	str_adds(out, "read\t");
	salary_render(out, s);
	str_addc(out, '\t');
	str_add(out, salary_status_name(s->status));
	str_addc(out, '\n');
	str_adds(out, "notes\t");
	salary_add_notes(out, s);
	str_addc(out, '\n');
}

void
salary_explain(struct str *out, struct salary_reader *reader, struct slice text,
    const struct salary_given *given)
{
	struct reading r;
	struct salary s;

	salary_parse(reader, text, given, &r, &s);
	str_adds(out, "plain\t");
	str_add(out, r.text.plain);
	str_addc(out, '\n');
	for (size_t i = 0; i < r.text.n; i++)
		explain_token(out, &r, &r.text.at[i]);
	for (size_t i = 0; i < r.bands.n; i++)
		explain_band(out, &r, &r.bands.at[i]);
	salary_read(reader, text, given, &s);
	explain_result(out, &s);
}
