/* SPDX-License-Identifier: ISC */
/* structured pay that came with a record; see salary_reading.h */
#include "salary_reading.h"

/* the only word of a cell, such as "USD", "€" or "hourly" */
static const struct word *
only_word(const struct salary_reader *reader, struct slice cell)
{
	struct plain p;
	const struct word *word;
	size_t at = 0;
	bool by_digits = false; /* of no interest */

	cell = slice_trim(cell);
	if (cell.n == 0 || cell.n > 40)
		return NULL;
	plain_make(&p, cell);
	word = words_take(reader->words, &p, &at, &by_digits);
	return at == p.n ? word : NULL;
}

static const struct currency_name *
find_currency(const struct salary_reader *reader, struct slice cell)
{
	const struct word *word = only_word(reader, cell);

	return word && word->meaning == WORD_CURRENCY
		   ? &currency_names[word->value]
		   : NULL;
}

const char *
salary_find_currency(const struct salary_reader *reader, struct slice name)
{
	const struct currency_name *found = find_currency(reader, name);

	return found ? found->code : NULL;
}

enum salary_unit
salary_find_unit(const struct salary_reader *reader, struct slice name)
{
	const struct word *word = only_word(reader, name);

	return word && (word->meaning == WORD_PERIOD ||
			   word->meaning == WORD_RATE)
		   ? (enum salary_unit)word->value
		   : SALARY_NO_UNIT;
}

static bool
take_cell(struct slice cell, struct figure *f)
{
	fixed value;

	cell = slice_trim(cell);
	if (cell.n == 0 || !number_parse_fixed(cell, &value, NULL))
		return false;
	*f = (struct figure){ .written = value < 0 ? -value : value,
		.factor = 1,
		.shape = SHAPE_DECIMAL | (value < 0 ? SHAPE_NEGATIVE : 0) };
	return true;
}

bool
salary_given_band(const struct salary_reader *reader,
    const struct salary_given *given, struct band *b)
{
	bool low, high;

	if (!given ||
	    given->min.n + given->max.n + given->currency.n + given->unit.n ==
		0) {
		b->range = false;
		b->currency = NULL;
		b->unit = SALARY_NO_UNIT;
		return false;
	}
	*b = (struct band){ .role = ROLE_PAY };
	b->currency = find_currency(reader, given->currency);
	b->unit = salary_find_unit(reader, given->unit);
	b->attached = b->rated = b->unit != SALARY_NO_UNIT;
	low = take_cell(given->min, &b->low);
	high = take_cell(given->max, &b->high);
	if (!low && high)
		b->low = b->high;
	else if (low && !high)
		b->high = b->low;
	b->range = low && high && b->low.written != b->high.written;
	b->from = low && !high;
	b->upto = high && !low;
	return low || high;
}

static fixed
amount(const struct figure *f)
{
	return f->written * f->factor;
}

void
salary_complete(const struct band *given, struct band *b, struct salary *out)
{
	if (given->currency) {
		if (!b->currency || (b->currency->claim != CLAIM_SURE &&
					b->currency->claim != CLAIM_CODE))
			b->currency = given->currency;
		else if (memcmp(b->currency->code, given->currency->code, 3) !=
			 0)
			out->notes |= NOTE(TWO_CURRENCIES);
	}
	if (given->unit != SALARY_NO_UNIT) {
		if (!b->rated && b->unit == SALARY_NO_UNIT) {
			b->unit = given->unit;
			b->rated = b->attached = true;
		} else if (b->unit != given->unit) {
			out->notes |= NOTE(UNIT_CONFLICT);
		}
	}
	/* "from 50k", and the record knows the other bound */
	if (b->range || !given->range)
		return;
	if ((b->from && amount(&given->low) == amount(&b->low)) ||
	    (b->upto && amount(&given->high) == amount(&b->low))) {
		b->low = given->low;
		b->high = given->high;
		b->range = true;
		b->from = b->upto = false;
	}
}
