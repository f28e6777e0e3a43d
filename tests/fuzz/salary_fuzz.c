/* SPDX-License-Identifier: ISC */
/*
 * Texts of salaries, alone and beside structured pay: the first line is the
 * text, the next ones are min, max, currency, unit and country.
 */
#include "../../tools/job/salary_annual.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

static struct salary_reader *reader;

static void
check(const struct salary *s)
{
	struct annual_terms terms = ANNUAL_TERMS;
	struct str notes = STR_INIT;
	struct annual a;

	FUZZ_CHECK(s->status <= SALARY_UNPARSED && s->unit <= SALARY_YEAR);
	FUZZ_CHECK(!s->has_min || s->min >= 0);
	FUZZ_CHECK(!s->has_max || s->max >= 0);
	FUZZ_CHECK(!s->has_min || !s->has_max || s->min <= s->max);
	if (s->status > SALARY_SUSPECT)
		FUZZ_CHECK(!s->has_min && !s->has_max);
	else
		FUZZ_CHECK(s->has_min || s->has_max);
	FUZZ_CHECK(s->notes < 1u << NOTE_COUNT);
	FUZZ_CHECK(s->currency[0] == '\0' || strlen(s->currency) == 3);
	salary_add_notes(&notes, s);
	salary_annualise(s, &terms, &a);
	FUZZ_CHECK(!a.has_min || !a.has_max || a.min <= a.max);
	str_free(&notes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	struct salary_given given = { .min = SLICE("") };
	struct slice text = fuzz_line(&in);
	struct str said = STR_INIT;
	struct salary s;

	if (!reader)
		reader = salary_reader_new();
	given.min = fuzz_line(&in);
	given.max = fuzz_line(&in);
	given.currency = fuzz_line(&in);
	given.unit = fuzz_line(&in);
	given.country = fuzz_line(&in);
	if (utf8_valid(own) == own.n) {
		salary_read(reader, text, &given, &s);
		check(&s);
		salary_read(reader, text, NULL, &s);
		check(&s);
		salary_explain(&said, reader, text, &given);
		FUZZ_CHECK(utf8_valid(str_slice(&said)) == said.n);
	}
	str_free(&said);
	free((char *)own.p);
	return 0;
}
