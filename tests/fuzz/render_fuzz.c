/* SPDX-License-Identifier: ISC */
/*
 * Structured pay is rendered as a text that is read back exactly: two bounds
 * of five bytes each, a byte for their scale, one for currency, one for unit
 * and openness.
 */
#include "../../tools/job/salary.h"
#include "../../tools/job/salary_currency.h"
#include "fuzz.h"

static struct salary_reader *reader;

static fixed
take_amount(struct slice *in, unsigned scale)
{
	static const fixed unit[] = { 1, 100, FIXED_ONE, 1000 * FIXED_ONE };
	fixed v = 0;

	for (int i = 0; i < 5; i++)
		v = v << 8 | (fixed)fuzz_byte(in);
	v %= 100000000000;
	if (scale > 2)
		v %= 1000000;
	return v * unit[scale] % (1000000000000 * FIXED_ONE);
}

static void
take_currency(struct slice *in, char to[4])
{
	size_t i = fuzz_byte(in) % currency_name_count;

	if (currency_find(currency_names[i].code))
		memcpy(to, currency_names[i].code, 4);
}

static void
check(const struct salary *a)
{
	struct str text = STR_INIT;
	struct salary b;

	salary_render(&text, a);
	salary_read(reader, str_slice(&text), NULL, &b);
	/* 11111 is rightly not believed, nor is nothing */
	if (b.status != SALARY_PLACEHOLDER &&
	    (a->has_min != b.has_min || a->has_max != b.has_max ||
		(a->has_min && a->min != b.min) ||
		(a->has_max && a->max != b.max) ||
		strcmp(a->currency, b.currency) != 0 ||
		(a->unit != b.unit && !(a->unit == SALARY_NO_UNIT &&
					  b.notes & NOTE(UNIT_ASSUMED))))) {
		struct str got = STR_INIT;

		salary_render(&got, &b);
		FUZZ_SAME(str_slice(&text), str_slice(&got));
		abort(); /* not even this shows the difference */
	}
	str_free(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	unsigned scale = fuzz_byte(&in), how = fuzz_byte(&in);
	struct salary a = { .has_min = how % 4 != 1,
		.has_max = how % 4 != 2,
		.unit = (enum salary_unit)(how / 4 % 6) };

	if (!reader)
		reader = salary_reader_new();
	take_currency(&in, a.currency);
	a.min = a.has_min ? take_amount(&in, scale & 3) : 0;
	a.max = take_amount(&in, scale >> 2 & 3);
	if (how & 128)
		a.max = a.min;
	if (a.max < a.min)
		a.max += a.min;
	if (!a.has_max)
		a.max = 0;
	if (a.min >= 2 * FIXED_ONE || (!a.has_min && a.max >= 2 * FIXED_ONE))
		check(&a);
	free((char *)own.p);
	return 0;
}
