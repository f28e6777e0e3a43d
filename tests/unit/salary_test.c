/* SPDX-License-Identifier: ISC */
/* salaries as the world writes them, and as the suite writes them itself */
#include "../../tools/job/salary.h"
#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

/* clang-format off */
/* a text, and "currency min max unit status notes" of it */
static const struct {
	const char *text, *want;
} cases[] = {
	/* English */
	{ "£41,000 - £46,500 per annum", "GBP 41000 46500 YEAR ok" },
	{ "$62k-$71k", "USD 62000 71000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "Up to £37,500", "GBP - 37500 YEAR ok open-min|unit-assumed" },
	{ "to £35k", "GBP - 35000 YEAR ok open-min|unit-assumed" },
	{ "From €52k to €61k a year", "EUR 52000 61000 YEAR ok" },
	{ "from $23.75 an hour", "USD 23.75 - HOUR ok open-max|currency-ambiguous" },
	{ "between USD 64,000 and USD 83,000 annually", "USD 64000 83000 YEAR ok" },
	{ "£430-£470 p/d (inside IR35)", "GBP 430 470 DAY ok" },
	{ "circa £48K plus car allowance", "GBP 48000 48000 YEAR ok approx|unit-assumed" },
	{ "$19hr", "USD 19 19 HOUR ok currency-ambiguous" },
	{ "£44,000 plus life assurance", "GBP 44000 44000 YEAR ok unit-assumed" },
	{ "life assurance of £44,000", "- - - - notpay" },
	{ "$58,250 a yearFull-time8 hour shift", "USD 58250 58250 YEAR ok currency-ambiguous" },
	{ "£29,500 + £3,000 car allowance", "GBP 29500 29500 YEAR ok unit-assumed" },
	{ "£26k basic, OTE £40k", "GBP 26000 26000 YEAR ok unit-assumed" },
	{ "OTE £45,000", "GBP 45000 45000 YEAR ok ote|unit-assumed" },
	{ "$95k+ plus equity", "USD 95000 - YEAR ok "
	  "open-max|extra-pay|currency-ambiguous|unit-assumed" },
	{ "CA$72,500 annually", "CAD 72500 72500 YEAR ok" },
	{ "A$640 per day", "AUD 640 640 DAY ok" },
	{ "$45,000 - $60,000 per month (HKD)", "HKD 45000 60000 MONTH ok" },
	{ "R 27 500 per month", "ZAR 27500 27500 MONTH ok" },
	{ "Band 6, £38,200 to £44,900 pa", "GBP 38200 44900 YEAR ok" },
	/* India: lakh and crore */
	{ "8-13 Lacs P.A.", "INR 800000 1300000 YEAR ok k-shared" },
	{ "60 Lacs-1 Cr PA", "INR 6000000 10000000 YEAR ok" },
	{ "₹7,25,000 a year", "INR 725000 725000 YEAR ok" },
	{ "Rs. 18,000/- per month", "INR 18000 18000 MONTH ok currency-ambiguous" },
	/* German, Dutch, Swiss */
	{ "ab 2.870 € brutto pro Monat", "EUR 2870 - MONTH ok open-max|gross" },
	{ "EUR 3.450,- monatlich, 14 Gehälter", "EUR 3450 3450 MONTH ok payments-14" },
	{ "€2,900 a month + 13th month", "EUR 2900 2900 MONTH ok payments-13" },
	{ "1.800 € x 14 pagas", "EUR 1800 1800 MONTH ok unit-assumed|payments-14" },
	{ "38 k€ sur 13 mois", "EUR 38000 38000 YEAR ok unit-assumed|payments-13" },
	{ "Wir zahlen ein Gehalt von 3.300 € brutto im Monat", "EUR 3300 3300 MONTH ok gross" },
	{ "von 2.900 € bis 3.300 € monatlich", "EUR 2900 3300 MONTH ok" },
	{ "48.000 – 57.000 € im Jahr", "EUR 48000 57000 YEAR ok" },
	{ "CHF 88’400.00 im Jahr", "CHF 88400 88400 YEAR ok" },
	{ "3.100 € (38,5 Wochenstunden)", "EUR 3100 3100 MONTH ok unit-assumed" },
	{ "€ 2.900 tot € 3.600 bruto per maand", "EUR 2900 3600 MONTH ok gross" },
	/* French, Spanish, Portuguese, Italian, Romanian */
	{ "de 2 150 € à 2 480 € brut par mois", "EUR 2150 2480 MONTH ok gross" },
	{ "38-42 k€ brut annuel", "EUR 38000 42000 YEAR ok k-shared|gross" },
	{ "À partir de 31 000 € par an", "EUR 31000 - YEAR ok open-max" },
	{ "24.000€ - 29.000€ Bruto/año", "EUR 24000 29000 YEAR ok gross" },
	{ "hasta 1.350 € al mes", "EUR - 1350 MONTH ok open-min" },
	{ "De R$ 3.200,00 a R$ 4.100,00 por mês", "BRL 3200 4100 MONTH ok" },
	{ "Até R$ 2.800", "BRL - 2800 MONTH ok open-min|unit-assumed" },
	{ "30.000 - 35.000 € RAL", "EUR 30000 35000 YEAR ok" },
	{ "4.200 - 5.600 RON / lună", "RON 4200 5600 MONTH ok" },
	/* Polish, Czech, Hungarian */
	{ "9 500–12 800 zł brutto / mies.", "PLN 9500 12800 MONTH ok gross" },
	{ "od 14 tys. zł", "PLN 14000 - MONTH ok open-max|unit-assumed" },
	{ "110–135 zł netto (+ VAT) / godz.", "PLN 110 135 HOUR ok net" },
	{ "16 500+ PLN", "PLN 16500 - MONTH ok open-max|unit-assumed" },
	{ "?-17500 PLN", "PLN - 17500 MONTH ok open-min|unit-assumed" },
	{ "od 42 000 Kč měsíčně", "CZK 42000 - MONTH ok open-max" },
	{ "650 000 Ft / hó", "HUF 650000 650000 MONTH ok" },
	/* Swedish, Danish, Norwegian */
	{ "38 000 - 43 000 SEK i månaden", "SEK 38000 43000 MONTH ok" },
	{ "185 kr. i timen", "DKK 185 185 HOUR ok currency-ambiguous" },
	{ "610 000 NOK per år", "NOK 610000 610000 YEAR ok" },
	/* Russian, Ukrainian, Turkish */
	{ "от 75 000 до 95 000 ₽ за месяц, на руки", "RUB 75000 95000 MONTH ok net" },
	{ "120 тыс. руб. в месяц", "RUB 120000 120000 MONTH ok" },
	{ "від 32 000 грн на місяць", "UAH 32000 - MONTH ok open-max" },
	{ "30.000 TL - 38.000 TL / ay", "TRY 30000 38000 MONTH ok" },
	/* Vietnamese, Indonesian */
	{ "Từ 13 triệu", "VND 13000000 - MONTH ok open-max|unit-assumed" },
	{ "11tr-16tr ₫/tháng", "VND 11000000 16000000 MONTH ok" },
	{ "Lên đến 1,800 USD", "USD - 1800 MONTH ok open-min|unit-assumed" },
	{ "Rp 4.750.000 – Rp 6.250.000 per bulan", "IDR 4750000 6250000 MONTH ok" },
	{ "Rp 6,5 juta", "IDR 6500000 6500000 MONTH ok unit-assumed" },
	/* Chinese, Japanese, Korean */
	{ "1.3-1.9万/月", "CNY 13000 19000 MONTH ok k-shared" },
	{ "6.5千-1.2万·13薪", "CNY 6500 12000 MONTH ok payments-13" },
	{ "120-180元/天", "CNY 120 180 DAY ok currency-ambiguous" },
	{ "年薪90萬至120萬元", "TWD 900000 1200000 YEAR ok currency-ambiguous" },
	{ "月給23万円～28万円", "JPY 230000 280000 MONTH ok" },
	{ "月給26万5千円", "JPY 265000 265000 MONTH ok" },
	{ "時給1150円以上", "JPY 1150 - HOUR ok open-max" },
	{ "年収450万円～", "JPY 4500000 - YEAR ok open-max" },
	{ "月収25万円以上可、年収320万円以上可", "JPY 250000 - MONTH ok open-max|two-bands" },
	{ "연봉 4,200만원 ~ 5,000만원", "KRW 42000000 50000000 YEAR ok" },
	/* Arabic, Hindi */
	{ "من 8000 إلى 9500 جنيه شهريا", "EGP 8000 9500 MONTH ok currency-ambiguous" },
	{ "₹ १८,००० प्रति माह", "INR 18000 18000 MONTH ok" },
	/* repairs, each with its note */
	{ "USD 95000K - 130000K", "USD 95000 130000 YEAR repaired k-doubled|unit-assumed" },
	{ "GBP 35-48000", "GBP 35000 48000 YEAR repaired thousands-missing|unit-assumed" },
	{ "27,000 to 31,00 per year", "- 27000 31000 YEAR repaired thousands-missing|separator|no-currency" },
	{ "EUR 80K - 65K", "EUR 65000 80000 YEAR repaired swapped|unit-assumed" },
	{ "1.250.00 US$ (Mensual)", "USD 1250 1250 MONTH repaired separator" },
	{ "Â£27,350 per annum", "GBP 27350 27350 YEAR ok mojibake" },
	{ "‚¬41,000 per annum", "EUR 41000 41000 YEAR ok mojibake" },
	{ "<b>&euro;45,000</b>&nbsp;p.a.", "EUR 45000 45000 YEAR ok markup" },
	{ "GBP 0 - 28,500 per annum", "GBP - 28500 YEAR ok open-min|zero-min" },
	/* kept as stated, not credible */
	{ "GBP 7,000 - 700,000 per annum", "GBP 7000 700000 YEAR suspect bound-10x" },
	{ "£475 per annum", "GBP 475 475 YEAR suspect unit-implausible" },
	/* a figure that stands for none */
	{ "USD 1111111K - 1111111K", "USD - - - placeholder" },
	{ "EUR 0 - 0 per month", "EUR - - MONTH placeholder" },
	{ "999999", "- - - - placeholder no-currency" },
	{ "GBP 1 - 1,000,000 per year", "GBP - - YEAR placeholder" },
	/* but the whole number counts, not its digits */
	{ "£55,500 per annum", "GBP 55500 55500 YEAR ok" },
	{ "£333 per day", "GBP 333 333 DAY ok" },
	/* no figure */
	{ "Competitive", "- - - - none" },
	{ "Gehalt nach Vereinbarung", "- - - - none" },
	{ "面議", "- - - - none" },
	{ "A combinar", "- - - - none" },
	{ "Confidential, 12% commission", "- - - - none" },
	{ "", "- - - - none" },
	/* no pay */
	{ "Bristol BS1 4DJ", "- - - - notpay" },
	{ "12-Nov", "- - - - notpay date" },
	{ "401(k) with 4% match", "- - - - notpay" },
	{ "$750 referral bonus", "- - - - notpay" },
	{ "4x salary or £15,000 in case of death", "- - - - notpay" },
	{ "£31,000 per annum (+ bonus)", "GBP 31000 31000 YEAR ok extra-pay" },
	{ "£31,000 per annum (+ VAT)", "GBP 31000 31000 YEAR ok" },
	{ "we add £40 per month towards your gym", "- - - - notpay" },
	{ "£2.4bn of turnover", "- - - - notpay" },
	{ "45 hours per week", "- - - - notpay" },
};
/* clang-format on */

static void
add_bound(struct str *out, bool has, fixed value)
{
	if (has)
		number_add_fixed(out, value);
	else
		str_addc(out, '-');
	str_addc(out, ' ');
}

static void
add_or_dash(struct str *out, struct slice s)
{
	str_add(out, s.n ? s : SLICE("-"));
	str_addc(out, ' ');
}

static void
summarise(struct str *out, const struct salary *s)
{
	str_clear(out);
	add_or_dash(out, slice_of(s->currency));
	add_bound(out, s->has_min, s->min);
	add_bound(out, s->has_max, s->max);
	add_or_dash(out, salary_unit_name(s->unit));
	str_add(out, salary_status_name(s->status));
	if (s->notes || s->payments)
		str_addc(out, ' ');
	salary_add_notes(out, s);
}

static void
test_texts(struct salary_reader *reader)
{
	struct str got = STR_INIT;
	struct salary s;

	for (size_t i = 0; i < N(cases); i++) {
		salary_read(reader, slice_of(cases[i].text), NULL, &s);
		/* the currency or unit of no pay is nobody's business */
		summarise(&got, &s);
		if (!unit_count(slice_is(str_slice(&got), cases[i].want)))
			printf("not ok \"%s\": %s, not %s\n", cases[i].text,
			    got.p, cases[i].want);
	}
	str_free(&got);
}

/* xorshift; the same numbers in every run */
static uint64_t
next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* a bound of any size: 17.5, 48000, 1234.5678 */
static fixed
random_bound(uint64_t *state)
{
	static const fixed grain[] = { FIXED_ONE, FIXED_ONE, FIXED_ONE / 2,
		FIXED_ONE / 100, 1, 1000 * FIXED_ONE };
	fixed g = grain[next_random(state) % N(grain)];
	fixed limit = (fixed)10 << next_random(state) % 30;

	return (fixed)(next_random(state) % (uint64_t)limit + 2) * g +
	       2 * FIXED_ONE;
}

static const char *const currencies[] = { "USD", "EUR", "GBP", "JPY", "INR",
	"VND", "CHF", "PLN", "ALL", "TRY", "KWD", "XOF", "SEK", "" };

static bool
same(const struct salary *a, const struct salary *b)
{
	return a->has_min == b->has_min && a->has_max == b->has_max &&
	       (!a->has_min || a->min == b->min) &&
	       (!a->has_max || a->max == b->max) &&
	       strcmp(a->currency, b->currency) == 0 &&
	       (a->unit == b->unit || (a->unit == SALARY_NO_UNIT &&
					  b->notes & NOTE(UNIT_ASSUMED)));
}

/* structured pay is rendered as a text that reads back exactly */
static void
test_round_trip(struct salary_reader *reader)
{
	struct str text = STR_INIT;
	uint64_t state = 20261124;
	struct salary a, b;
	int lost = 0;

	for (int i = 0; i < 50000; i++) {
		unsigned open = (unsigned)(next_random(&state) % 8);
		const char *currency;

		a = (struct salary){ .has_min = open != 1,
			.has_max = open != 2,
			.unit = (enum salary_unit)(next_random(&state) % 6) };
		a.min = random_bound(&state);
		a.max = open == 3 ? a.min : a.min + random_bound(&state);
		if (!a.has_min)
			a.min = 0;
		if (!a.has_max)
			a.max = 0;
		currency = currencies[next_random(&state) % N(currencies)];
		memcpy(a.currency, currency, strlen(currency) + 1);
		str_clear(&text);
		salary_render(&text, &a);
		salary_read(reader, str_slice(&text), NULL, &b);
		if (b.status == SALARY_PLACEHOLDER)
			continue; /* 11111: rightly not believed */
		if (same(&a, &b))
			continue;
		printf("# round trip of \"%s\"\n", text.p);
		lost++;
	}
	CHECK_EQ(lost, 0);
	str_free(&text);
}

/* structured pay beside a text, and what stands in for what is not said */
static void
test_given(struct salary_reader *reader)
{
	static const struct {
		const char *text;
		struct salary_given given;
		const char *want;
	} rows[] = {
		{ "",
		    { SLICE("52000"), SLICE("61000"), SLICE("EUR"),
			SLICE("YEAR"), SLICE(""), "", SALARY_NO_UNIT },
		    "EUR 52000 61000 YEAR ok" },
		{ "",
		    { SLICE("1.0"), SLICE("1000000.0"), SLICE("USD"),
			SLICE("YEAR"), SLICE(""), "", SALARY_NO_UNIT },
		    "USD - - YEAR placeholder" },
		{ "Competitive",
		    { SLICE("52000"), SLICE(""), SLICE("GBP"), SLICE("Yearly"),
			SLICE(""), "", SALARY_NO_UNIT },
		    "GBP 52000 - YEAR ok open-max" },
		{ "from $52,000",
		    { SLICE("52000"), SLICE("61000"), SLICE("AUD"),
			SLICE("YEAR"), SLICE(""), "", SALARY_NO_UNIT },
		    "AUD 52000 61000 YEAR ok" },
		{ "£40,000 a year",
		    { SLICE("7"), SLICE("9"), SLICE("GBP"), SLICE("HOUR"),
			SLICE(""), "", SALARY_NO_UNIT },
		    "GBP 40000 40000 YEAR ok unit-conflict" },
		{ "$80k - 95k", { .country = SLICE("AU") },
		    "AUD 80000 95000 YEAR ok currency-assumed|unit-assumed" },
		{ "$80k - 95k", { .country = SLICE("US") },
		    "USD 80000 95000 YEAR ok unit-assumed" },
		{ "80k - 95k",
		    { .default_currency = "NZD", .default_unit = SALARY_YEAR },
		    "NZD 80000 95000 YEAR ok currency-assumed|unit-assumed" },
		{ "€80k", { .default_currency = "NZD" },
		    "EUR 80000 80000 YEAR ok unit-assumed" },
	};
	struct str got = STR_INIT;
	struct salary s;

	for (size_t i = 0; i < N(rows); i++) {
		salary_read(reader, slice_of(rows[i].text), &rows[i].given, &s);
		summarise(&got, &s);
		CHECK_STR(str_slice(&got), rows[i].want);
	}
	str_free(&got);
}

int
main(void)
{
	struct salary_reader *reader = salary_reader_new();

	test_texts(reader);
	test_given(reader);
	test_round_trip(reader);
	salary_reader_free(reader);
	UNIT_MAIN_END;
}
