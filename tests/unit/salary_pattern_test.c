/* SPDX-License-Identifier: ISC */
/* a text that was remembered by its pattern is read as if it were new */
#include <stdlib.h>

#include "../../tools/job/salary_pattern.h"

#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

/* the patterns; each is read with many digits */
static const char *const texts[] = {
	"$90,000 - $120,000 a year",
	"£30000 per annum + bonus",
	"1.2-1.8万·13薪",
	"up to 45k",
	"9,74,778 a year",
	"0-0",
	"007",
	"4.500,50 EUR brutto/Monat",
	"35 000 - 40 000 kr",
	"8:45 to 17:15",
	"12/10/2026",
	"IR35, 500 a day",
	"x 13",
	"sur 13 mois",
	"year 1 OTE 50k",
	"w2 only, 60/hr",
	"401k, 90k",
	"yearFull 20000salary",
	"Â£30,000",
	"<b>30</b> 000",
	"&#163;45",
	"２５万円",
	"a very long text about pay of 40000, longer than what is remembered",
	"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
	"12345678901234567890123456789012345678901",
	"100000000",
	"12345678",
	"1'200.50",
	"10,00045 000 per year",
};

static bool
same(const struct lexed *a, const struct lexed *b)
{
	if (!slice_eq(a->plain, b->plain) || a->markup != b->markup ||
	    a->mojibake != b->mojibake || a->truncated != b->truncated ||
	    a->n != b->n)
		return false;
	for (size_t i = 0; i <= a->n; i++) {
		const struct token *s = &a->at[i], *t = &b->at[i];

		if (s->word != t->word || s->meaning != t->meaning ||
		    s->begin != t->begin || s->end != t->end ||
		    s->glued != t->glued)
			return false;
		if (s->meaning == WORD_AMOUNT &&
		    (s->figure != t->figure || s->shape != t->shape ||
			s->digits != t->digits))
			return false;
	}
	return true;
}

/* other digits, the zeros and ones among them often */
static void
change_digits(char *text, unsigned *state)
{
	for (; *text; text++) {
		*state = *state * 1664525 + 1013904223;
		if (*text >= '0' && *text <= '9')
			*text = "0011234567899"[(*state >> 16) % 13];
	}
}

int
main(void)
{
	struct words *words = words_new();
	struct patterns *warm = patterns_new(words);
	unsigned state = 1;

	for (int round = 0; round < 60; round++) {
		for (size_t i = 0; i < N(texts); i++) {
			struct patterns *cold = patterns_new(words);
			struct slice text = slice_of(texts[i]);
			char *copy = mem_dup(text);
			struct lexed a, b;

			if (round)
				change_digits(copy, &state);
			text.p = copy;
			patterns_read(warm, text, &a);
			patterns_read(cold, text, &b);
			if (!unit_count(same(&a, &b)))
				printf("not ok \"%s\" differs\n", copy);
			patterns_free(cold);
			free(copy);
		}
	}
	patterns_free(warm);
	words_free(words);
	UNIT_MAIN_END;
}
