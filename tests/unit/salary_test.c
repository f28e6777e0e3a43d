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
	{ "13-19 LPA", "INR 1300000 1900000 YEAR ok k-shared|unit-assumed" },
	{ "£46kpa", "GBP 46000 46000 YEAR ok unit-assumed" },
	{ "£16 an hr", "GBP 16 16 HOUR ok" },
	{ "£31k max", "GBP - 31000 YEAR ok open-min|unit-assumed" },
	{ "£31k minimum", "GBP 31000 - YEAR ok open-max|unit-assumed" },
	{ "£510 + VAT / day", "GBP 510 510 DAY ok" },
	{ "EUR 95 + MwSt. / Stunde", "EUR 95 95 HOUR ok" },
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
	{ "700 000 ₽ на руки", "RUB 700000 700000 MONTH ok unit-assumed|net" },
	{ "8 000 - 30 000 ₽ до вычета", "RUB 8000 30000 MONTH ok unit-assumed|gross" },
	{ "1 700 ₽ до вычета", "RUB 1700 1700 - ok no-unit|gross" },
	{ "750 000 ₽ на руки", "RUB 750000 750000 - ok no-unit|net" },
	{ "£30,000&#32;a year", "GBP 30000 30000 YEAR ok markup" },
	{ "KRW 41,920,00045 hours", "KRW 41920000 41920000 YEAR ok unit-assumed" },
	{ "12,345.50 a year", "- 12345.5 12345.5 YEAR ok no-currency" },
	{ "base £30,000, OTE £45,000 per annum", "GBP 30000 30000 YEAR ok" },
	{ "£30,000 (£30,000 per annum)", "GBP 30000 30000 YEAR ok" },
	{ "£10,000 - £100,000 per annum", "GBP 10000 100000 YEAR suspect bound-10x" },
	{ "£10,001 - £100,000 per annum", "GBP 10001 100000 YEAR ok" },
	{ "900 000 ₽", "RUB 900000 900000 YEAR ok unit-assumed" },
	{ "890 000 ₽", "RUB 890000 890000 - ok no-unit" },
	{ "10 - 99", "- 10 99 HOUR ok no-currency|unit-assumed" },
	{ "from up to £30,000", "GBP 30000 30000 YEAR ok unit-assumed" },
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
	/* signs, figures, words and codes in all orders */
	{ "£25 000 pa", "GBP 25000 25000 YEAR ok" },
	{ "€1 234 567 a year", "EUR - - YEAR placeholder" },
	{ "1.234.567,89 EUR per year", "EUR 1234567.89 1234567.89 YEAR suspect unit-implausible" },
	{ "1.234.567 EUR per year", "EUR - - YEAR placeholder" },
	{ "₹12,34,567.50 per annum", "INR 1234567.5 1234567.5 YEAR ok" },
	{ "1,23,4567 INR a year", "- - - - notpay" },
	{ "3.4.5 EUR", "- - - - notpay" },
	{ "USD 90,0001 a year", "USD 90000 90000 YEAR ok two-bands" },
	{ "$123,45678", "USD - - - placeholder currency-ambiguous" },
	{ "USD 12345678901234567890 a year", "- - - - notpay" },
	{ "10:30 to 18:00", "- - - - notpay date" },
	{ "2026-11-25", "- - - - notpay date" },
	{ "25/11/2026", "- - - - notpay date" },
	{ "12.11.2026: 45.000 €", "EUR 45000 45000 YEAR ok unit-assumed" },
	{ "EUR 45.000,--", "EUR 45000 45000 YEAR ok unit-assumed" },
	{ "Rs 18,000/-", "INR 18000 18000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "€40000,-", "EUR 40000 40000 YEAR ok unit-assumed" },
	{ "50% bonus", "- - - - notpay" },
	{ "100 % remote, £40k", "GBP 40000 40000 YEAR ok unit-assumed" },
	{ "EURO45,000", "EUR 45000 45000 YEAR ok unit-assumed" },
	{ "45000EUROS per year", "EUR 45000 45000 YEAR ok" },
	{ "40000PA GBP", "GBP 40000 40000 YEAR ok" },
	{ "usd 45000", "USD 45000 45000 YEAR ok unit-assumed" },
	{ "Usd45000", "USD 45000 45000 YEAR ok unit-assumed" },
	{ "r 500", "ZAR 500 500 - ok no-unit" },
	{ "R5", "ZAR 5 5 - ok no-unit" },
	{ "12 zł", "PLN 12 12 - ok no-unit" },
	{ "zł 5000", "PLN 5000 5000 MONTH ok unit-assumed" },
	{ "5000 zł brutto", "PLN 5000 5000 MONTH ok unit-assumed|gross" },
	{ "CFA 250 000 par mois", "XAF 250000 250000 MONTH ok currency-ambiguous" },
	{ "NGN ₦250,000 monthly", "NGN 250000 250000 MONTH ok" },
	{ "USD 55000 gross per year", "USD 55000 55000 YEAR ok gross" },
	{ "net USD 55000 per year", "USD 55000 55000 YEAR ok net" },
	{ "netto 2.500 € im Monat", "EUR 2500 2500 MONTH ok net" },
	{ "estimated salary $50,000", "USD 50000 50000 YEAR ok estimate|currency-ambiguous|unit-assumed" },
	{ "$50,000 (estimated)", "USD 50000 50000 YEAR ok estimate|currency-ambiguous|unit-assumed" },
	{ "$50k est.", "USD 50000 50000 YEAR ok estimate|currency-ambiguous|unit-assumed" },
	{ "USD 50k+/- a year", "USD 50000 - YEAR ok open-max" },
	{ "under £30k", "GBP - 30000 YEAR ok open-min|unit-assumed" },
	{ "£30k or less", "GBP - 30000 YEAR ok open-min|unit-assumed" },
	{ "about $40k", "USD 40000 40000 YEAR ok approx|currency-ambiguous|unit-assumed" },
	{ "approx. £25 - £30 per hour approx", "GBP 25 30 HOUR ok approx" },
	{ "£20 per hour per week", "GBP 20 20 HOUR ok unit-conflict" },
	{ "£400 per day / £50 per hour", "GBP 400 400 DAY ok two-bands" },
	{ "£30,000 per annum per year", "GBP 30000 30000 YEAR ok" },
	{ "$30/h/day", "USD 30 30 HOUR ok unit-conflict|currency-ambiguous" },
	{ "£40,000 (£20 per hour)", "GBP 40000 40000 YEAR ok two-bands|unit-assumed" },
	{ "£500 (inside IR35) a day", "GBP 500 500 DAY ok" },
	{ "£45k and £50k", "GBP 45000 45000 YEAR ok two-bands|unit-assumed" },
	{ "between 45k and 50k", "- 45000 50000 YEAR ok no-currency|unit-assumed" },
	{ "£40k - ?", "GBP 40000 - YEAR ok open-max|unit-assumed" },
	{ "£40k to negotiable", "GBP 40000 - YEAR ok open-max|unit-assumed" },
	{ "? - £40k", "GBP - 40000 YEAR ok open-min|unit-assumed" },
	{ "£40k~", "GBP 40000 - YEAR ok open-max|unit-assumed" },
	{ "£40k ~ £50k", "GBP 40000 50000 YEAR ok unit-assumed" },
	{ "40k~50k USD", "USD 40000 50000 YEAR ok unit-assumed" },
	{ "~ 45000", "- 45000 45000 YEAR ok no-currency|unit-assumed" },
	{ "$-500", "USD - - - placeholder currency-ambiguous" },
	{ "£40k, bonus 10%",
	    "GBP 40000 40000 YEAR ok extra-pay|unit-assumed" },
	{ "£40k plus £5k bonus",
	    "GBP 40000 40000 YEAR ok extra-pay|unit-assumed" },
	{ "£5k bonus, £40k base",
	    "GBP 40000 40000 YEAR ok extra-pay|unit-assumed" },
	{ "base £40k OTE £60k", "GBP 40000 40000 YEAR ok unit-assumed" },
	{ "OTE £60k, £40k base", "GBP 40000 40000 YEAR ok two-bands|unit-assumed" },
	{ "£60k OTE £80k uncapped", "GBP 60000 60000 YEAR ok unit-assumed" },
	{ "$100k on target earnings", "USD 100000 100000 YEAR ok ote|currency-ambiguous|unit-assumed" },
	{ "$200 sign-on bonus", "- - - - notpay" },
	{ "signing bonus of $5,000", "- - - - notpay" },
	{ "up to $5,000 relocation", "- - - - notpay" },
	{ "commission only", "- - - - none" },
	{ "competitive", "- - - - none" },
	{ "Competitive + benefits", "- - - - none" },
	{ "DOE", "- - - - none" },
	{ "negotiable", "- - - - none" },
	{ "unpaid", "- - - - none" },
	{ "none", "- - - - none" },
	{ "0", "- - - - placeholder no-currency" },
	{ "0 - 0", "- - - - placeholder no-currency" },
	{ "$0", "USD - - - placeholder currency-ambiguous" },
	{ "$0 - $50,000", "USD - 50000 YEAR ok open-min|zero-min|currency-ambiguous|unit-assumed" },
	{ "1", "- - - - placeholder no-currency" },
	{ "$1 - $1", "USD - - - placeholder currency-ambiguous" },
	{ "$999999 - $999999", "USD - - - placeholder currency-ambiguous" },
	{ "£40k £50k", "GBP 40000 40000 YEAR ok two-bands|unit-assumed" },
	{ "£40k | £50k", "GBP 40000 40000 YEAR ok two-bands|unit-assumed" },
	{ "$40k / €36k", "USD 40000 40000 YEAR ok two-bands|two-currencies|currency-ambiguous|unit-assumed" },
	{ "USD 40k or EUR 36k", "USD 40000 40000 YEAR ok two-bands|two-currencies|unit-assumed" },
	{ "£40,000; £45,000", "GBP 40000 40000 YEAR ok two-bands|unit-assumed" },
	{ "Junior: £25k, Senior: £50k", "GBP 25000 25000 YEAR ok two-bands|unit-assumed" },
	{ "Grade 7: £40,000 to £45,000, Grade 8: £50,000 to £60,000", "GBP 40000 45000 YEAR ok two-bands|unit-assumed" },
	{ "3000 EUR x 13", "EUR 3000 3000 MONTH ok unit-assumed|payments-13" },
	{ "40 hours per week", "- - - - notpay" },
	{ "35h week, £12", "GBP 12 12 - ok no-unit" },
	{ "May 2026", "- - - - notpay date" },
	{ "2026 May 3", "- - - - notpay" },
	{ "1st November 2026 £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "2 positions", "- - - - notpay" },
	{ "401k", "- - - - notpay" },
	{ "401(k) match, $50k", "USD 50000 50000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "5 years, $90k", "USD 90000 90000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "$90k for 5 years experience", "USD 90000 90000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "$5B in funding", "- - - - notpay" },
	{ "pay: 12 - 15", "- 12 15 HOUR ok no-currency|unit-assumed" },
	{ "Salary: 45-50", "- 45 50 HOUR ok no-currency|unit-assumed" },
	{ "hourly 15", "- 15 15 HOUR ok no-currency" },
	{ "15 hourly", "- 15 15 HOUR ok no-currency" },
	{ "per hour", "- - - - notpay" },
	{ "USD", "- - - - notpay" },
	{ "USD per hour", "- - - - notpay" },
	{ "£", "- - - - notpay" },
	{ "ＵＳＤ５０，０００", "USD 50000 50000 YEAR ok unit-assumed" },
	{ "５００万円", "JPY 5000000 5000000 YEAR ok unit-assumed" },
	{ "年収500万円～700万円", "JPY 5000000 7000000 YEAR ok" },
	{ "月給25万円", "JPY 250000 250000 MONTH ok" },
	{ "時給1,200円", "JPY 1200 1200 HOUR ok" },
	{ "面议", "- - - - none" },
	{ "15-25K·13薪", "CNY 15000 25000 MONTH ok k-shared|payments-13" },
	{ "8千-1.2万/月", "CNY 8000 12000 MONTH ok" },
	{ "1.5-2万", "CNY 15000 20000 MONTH ok k-shared|unit-assumed" },
	{ "₩50,000,000", "KRW 50000000 50000000 YEAR ok unit-assumed" },
	{ "$45,000.00-$50,000.00/yr", "USD 45000 50000 YEAR ok currency-ambiguous" },
	{ "$45,000.00/Yr.-$50,000.00/Yr.", "USD 45000 50000 YEAR ok currency-ambiguous" },
	{ "45,000/yr", "- 45000 45000 YEAR ok no-currency" },
	{ "$120.000,00", "USD 120000 120000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "1,200,00 €", "EUR 1200 1200 MONTH repaired separator|unit-assumed" },
	{ "12,5 €/h", "EUR 12.5 12.5 HOUR ok" },
	{ "12.5 €/h", "EUR 12.5 12.5 HOUR ok" },
	{ "12,50 – 14 EUR Stunde", "EUR 12.5 14 HOUR ok" },
	{ "€ 2.500,00 bruto p/m", "EUR 2500 2500 MONTH ok gross" },
	{ "TV-L E13", "- - - - notpay" },
	{ "Lohngruppe 5", "- - - - notpay" },
	{ "A$100k + super", "AUD 100000 100000 YEAR ok unit-assumed" },
	{ "$100k + super", "USD 100000 100000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "$100,000 plus superannuation", "USD 100000 100000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "NZ$40/hr", "NZD 40 40 HOUR ok" },
	{ "S$5k", "SGD 5000 5000 MONTH ok unit-assumed" },
	{ "HK$20K", "HKD 20000 20000 MONTH ok unit-assumed" },
	{ "US$100k", "USD 100000 100000 YEAR ok unit-assumed" },
	{ "C$90k", "CAD 90000 90000 YEAR ok unit-assumed" },
	{ "R$5.000", "BRL 5000 5000 MONTH ok unit-assumed" },
	{ "RM 3,500 - RM 4,500", "MYR 3500 4500 MONTH ok unit-assumed" },
	{ "Rp 5.000.000", "IDR 5000000 5000000 MONTH ok unit-assumed" },
	{ "₱25,000", "PHP 25000 25000 MONTH ok unit-assumed" },
	{ "৳30,000", "BDT 30000 30000 MONTH ok unit-assumed" },
	{ "Tk. 30,000", "BDT 30000 30000 MONTH ok unit-assumed" },
	{ "KES 50,000", "KES 50000 50000 MONTH ok unit-assumed" },
	{ "AED 10,000 tax free", "AED 10000 10000 MONTH ok unit-assumed" },
	{ "10,000 AED/month + housing", "AED 10000 10000 MONTH ok" },
	{ "SAR 8000", "SAR 8000 8000 MONTH ok unit-assumed" },
	{ "฿30,000", "THB 30000 30000 MONTH ok unit-assumed" },
	{ "30,000 baht", "THB 30000 30000 MONTH ok unit-assumed" },
	{ "₫20,000,000", "VND 20000000 20000000 MONTH ok unit-assumed" },
	{ "20 triệu", "VND 20000000 20000000 MONTH ok unit-assumed" },
	{ "1000 - 1500 USD/tháng", "USD 1000 1500 MONTH ok" },
	{ "₽100 000", "RUB 100000 100000 MONTH ok unit-assumed" },
	{ "от 100 000 руб.", "RUB 100000 - MONTH ok open-max|unit-assumed" },
	{ "до 150 000 ₽ на руки", "RUB - 150000 MONTH ok open-min|unit-assumed|net" },
	{ "от 100 000 до 150 000 руб. до вычета налогов", "RUB 100000 150000 MONTH ok unit-assumed|gross" },
	{ "80 000 грн", "UAH 80000 80000 MONTH ok unit-assumed" },
	{ "15 000 Kč", "CZK 15000 15000 MONTH ok unit-assumed" },
	{ "15 000 – 20 000 Kč / měsíc", "CZK 15000 20000 MONTH ok" },
	{ "500 000 Ft", "HUF 500000 500000 MONTH ok unit-assumed" },
	{ "bruttó 600.000 Ft", "HUF 600000 600000 MONTH ok unit-assumed|gross" },
	{ "2000 lei net", "RON 2000 2000 MONTH ok unit-assumed|net" },
	{ "25 000 kr/mån", "SEK 25000 25000 MONTH ok currency-ambiguous" },
	{ "kr 500 000 per år", "SEK 500000 500000 YEAR ok currency-ambiguous" },
	{ "45.000 DKK", "DKK 45000 45000 MONTH ok unit-assumed" },
	{ "€14 p/u", "EUR 14 14 HOUR ok" },
	{ "€ 14,50 per uur", "EUR 14.5 14.5 HOUR ok" },
	{ "5 lakhs", "INR 500000 500000 YEAR ok unit-assumed" },
	{ "$1.2M", "USD 1200000 1200000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "$1M-$2M", "USD 1000000 2000000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "1500€/mois", "EUR 1500 1500 MONTH ok" },
	{ "1500 € net / mois", "EUR 1500 1500 MONTH ok net" },
	{ "SMIC", "- - - - notpay" },
	{ "SMIC + 10%", "- - - - notpay" },
	{ "selon profil", "- - - - none" },
	{ "35K€ à 45K€", "EUR 35000 45000 YEAR ok unit-assumed" },
	{ "35 à 45 k€", "EUR 35000 45000 YEAR ok k-shared|unit-assumed" },
	{ "entre 35 et 45 K€", "EUR 35000 45000 YEAR ok k-shared|unit-assumed" },
	{ "1.800 € brutos/mes 14 pagas", "EUR 1800 1800 MONTH ok gross|payments-14" },
	{ "desde 20.000€", "EUR 20000 - YEAR ok open-max|unit-assumed" },
	{ "20.000€ en adelante", "EUR 20000 - YEAR ok open-max|unit-assumed" },
	{ "a convenir", "- - - - none" },
	{ "da 25.000 a 30.000 euro", "EUR 25000 30000 YEAR ok unit-assumed" },
	{ "1.200 euro al mese per 13 mensilità", "EUR 1200 1200 MONTH ok payments-13" },
	{ "TJM 500€", "EUR 500 500 DAY ok" },
	{ "500 €/jour", "EUR 500 500 DAY ok" },
	{ "400-450 TJM", "- 400 450 DAY ok no-currency" },
	{ "£500pd", "GBP 500 500 DAY ok" },
	{ "£500 p.d. outside IR35", "GBP 500 500 DAY ok" },
	{ "£12ph", "GBP 12 12 HOUR ok" },
	{ "£12.21ph", "GBP 12.21 12.21 HOUR ok" },
	{ "£24,000pro rata", "GBP 24000 24000 YEAR ok unit-assumed" },
	{ "£24,000 pro rata", "GBP 24000 24000 YEAR ok unit-assumed" },
	{ "£24,000 FTE", "GBP 24000 24000 YEAR ok unit-assumed" },
	{ "$22.50/hr-$25", "USD 22.5 25 HOUR ok currency-ambiguous" },
	{ "$22.50 - $25 DOE", "USD 22.5 25 HOUR ok currency-ambiguous|unit-assumed" },
	{ "$22.5", "USD 22.5 22.5 - ok currency-ambiguous|no-unit" },
	{ "22.50", "- 22.5 22.5 - ok no-currency|no-unit" },
	{ "22", "- 22 22 - ok no-currency|no-unit" },
	{ "22500", "- 22500 22500 YEAR ok no-currency|unit-assumed" },
	{ "22500-25000", "- 22500 25000 YEAR ok no-currency|unit-assumed" },
	/* several figures, factors of one, forms of nothing */
	{ "salary from £30k, up to £40k", "GBP 30000 40000 YEAR ok unit-assumed" },
	{ "from £30,000 a year; up to £40,000 a year", "GBP 30000 40000 YEAR ok" },
	{ "salary: 150", "- 150 150 - ok no-currency|no-unit" },
	{ "Salary: 150 - 120", "- 120 150 - repaired swapped|no-currency|no-unit" },
	{ "between 100 and 200", "- 100 200 - ok no-currency|no-unit" },
	{ "between 1,000 and 2,000 per month", "- 1000 2000 MONTH ok no-currency" },
	{ "between 900 and 950 €", "EUR 900 950 - ok no-unit" },
	{ "no more than 500", "- - 500 - ok open-min|no-currency|no-unit" },
	{ "We pay £300 or a bonus",
	    "GBP 300 300 - ok extra-pay|no-unit" },
	{ "£45,000 (OTE £60,000)", "GBP 45000 45000 YEAR ok unit-assumed" },
	{ "£40k-£60k OTE, £40k basic", "GBP 40000 60000 YEAR ok ote|unit-assumed" },
	{ "OTE £50k - £60k, base £50k", "GBP 50000 60000 YEAR ok ote|unit-assumed" },
	{ "$60k base, $60k - $80k OTE", "USD 60000 80000 YEAR ok ote|currency-ambiguous|unit-assumed" },
	{ "£60k total comp, £40k - £60k", "GBP 40000 60000 YEAR ok unit-assumed" },
	{ "€40,000, €40,000 - €50,000", "EUR 40000 50000 YEAR ok unit-assumed" },
	{ "€50,000 / €40,000 - €50,000", "EUR 40000 50000 YEAR ok unit-assumed" },
	{ "Salary USD: 40,000", "USD 40000 40000 YEAR ok unit-assumed" },
	{ "Pay in EUR, 40.000 a year", "EUR 40000 40000 YEAR ok" },
	{ "40.000 a year, paid in CHF", "CHF 40000 40000 YEAR ok" },
	{ "$99999999999", "USD - - - placeholder currency-ambiguous" },
	{ "$15 voucher for lunch", "- - - - notpay" },
	{ "We raised $50,000,000", "- - - - notpay" },
	{ "A gift of £20 awaits", "- - - - notpay" },
	{ "£5 per click", "GBP 5 5 - ok no-unit" },
	{ "$0.05 per word", "USD 0.05 0.05 - ok currency-ambiguous|no-unit" },
	{ "$2000 per hour", "USD 2000 2000 HOUR suspect unit-implausible|currency-ambiguous" },
	{ "$100 a year in the club", "- - - - notpay" },
	{ "40k-50", "- 40000 50000 - ok k-shared|no-currency|no-unit" },
	{ "40-50k", "- 40000 50000 - ok k-shared|no-currency|no-unit" },
	{ "40k-5000", "- 5000 40000 - repaired swapped|no-currency|no-unit" },
	{ "40-50000", "- 40000 50000 YEAR repaired thousands-missing|no-currency|unit-assumed" },
	{ "500-5k", "- 500 5000 - suspect bound-10x|no-currency|no-unit" },
	{ "$1-2k", "USD 1000 2000 MONTH ok k-shared|currency-ambiguous|unit-assumed" },
	{ "£25-£30k", "GBP 25000 30000 YEAR ok k-shared|unit-assumed" },
	{ "£25k-£30", "GBP 25000 30000 YEAR ok k-shared|unit-assumed" },
	{ "$50,000-$60", "USD 50000 60000 YEAR repaired thousands-missing|currency-ambiguous|unit-assumed" },
	{ "$50-60,000", "USD 50000 60000 YEAR repaired thousands-missing|currency-ambiguous|unit-assumed" },
	{ "95k-105", "- 95000 105000 YEAR ok k-shared|no-currency|unit-assumed" },
	{ "1.5k-2k € / Monat", "EUR 1500 2000 MONTH ok" },
	{ "$120000k", "USD 120000 120000 YEAR repaired k-doubled|currency-ambiguous|unit-assumed" },
	{ "$50000K-60000K", "USD 50000 60000 YEAR repaired k-doubled|currency-ambiguous|unit-assumed" },
	{ "150000k USD", "USD 150000 150000 YEAR repaired k-doubled|unit-assumed" },
	{ "100,000k", "- 100000 100000 YEAR repaired k-doubled|no-currency|unit-assumed" },
	{ "10 L", "INR 1000000 1000000 YEAR ok unit-assumed" },
	{ "12 Lakh", "INR 1200000 1200000 YEAR ok unit-assumed" },
	{ "12L-15L per annum", "INR 1200000 1500000 YEAR ok" },
	{ "¥8k-12k", "CNY 8000 12000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "¥500,000 / month", "JPY 500000 500000 MONTH ok currency-ambiguous" },
	{ "¥5,000,000", "JPY 5000000 5000000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "15k-25k RMB", "CNY 15000 25000 MONTH ok unit-assumed" },
	{ "8000元/月", "CNY 8000 8000 MONTH ok currency-ambiguous" },
	{ "kr 45000", "SEK 45000 45000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "45000 kr", "SEK 45000 45000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "45 000 SEK", "SEK 45000 45000 MONTH ok unit-assumed" },
	{ "kr. 32.000 pr. måned", "DKK 32000 32000 MONTH ok currency-ambiguous" },
	{ "Rs 25000", "INR 25000 25000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "Rs. 8,00,000", "INR 800000 800000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "$50k CAD", "CAD 50000 50000 YEAR ok unit-assumed" },
	{ "$50k in Toronto", "USD 50000 50000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "CAD $50k", "CAD 50000 50000 YEAR ok unit-assumed" },
	{ "MX$ 20,000", "MXN 20000 20000 MONTH ok unit-assumed" },
	{ "$ 20.000 MXN mensuales", "MXN 20000 20000 MONTH ok" },
	{ "$1.200.000 líquidos", "USD 1200000 1200000 YEAR ok currency-ambiguous|unit-assumed|net" },
	{ "COP 3.000.000", "COP 3000000 3000000 MONTH ok unit-assumed" },
	{ "S/ 2,500", "PEN 2500 2500 MONTH ok unit-assumed" },
	{ "S/. 2500 mensuales", "PEN 2500 2500 MONTH ok" },
	{ "Q5,000", "GTQ 5000 5000 MONTH ok unit-assumed" },
	{ "₡500,000", "CRC 500000 500000 MONTH ok unit-assumed" },
	{ "Bs 5000", "BOB 5000 5000 MONTH ok currency-ambiguous|unit-assumed" },
	{ "J$ 100,000", "JMD 100000 100000 MONTH ok unit-assumed" },
	{ "TT$ 8000", "TTD 8000 8000 MONTH ok unit-assumed" },
	{ "£40k, €50k", "GBP 40000 40000 YEAR ok two-bands|two-currencies|unit-assumed" },
	{ "£40k (€46k)", "GBP 40000 40000 YEAR ok two-bands|two-currencies|unit-assumed" },
	{ "€46k (£40k)", "EUR 46000 46000 YEAR ok two-bands|two-currencies|unit-assumed" },
	{ "40.000 CHF / 42.000 EUR", "CHF 40000 40000 YEAR ok two-bands|two-currencies|unit-assumed" },
	{ "CHF 90'000.-", "CHF 90000 90000 YEAR ok unit-assumed" },
	{ "CHF 90 000", "CHF 90000 90000 YEAR ok unit-assumed" },
	{ "CHF 90’000 – 100’000", "CHF 90000 100000 YEAR ok unit-assumed" },
	{ "90 000 – 100 000 CHF", "CHF 90000 100000 YEAR ok unit-assumed" },
	{ "1'500.50 CHF", "CHF 1500.5 1500.5 MONTH ok unit-assumed" },
	{ "€ 3.000", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "€3.000,-", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "€3.000.-", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "3.000 Euro", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "3 000 Euro", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "3000 Euros bruts", "EUR 3000 3000 MONTH ok unit-assumed|gross" },
	{ "3k€", "EUR 3000 3000 MONTH ok unit-assumed" },
	{ "3 k€/mois", "EUR 3000 3000 MONTH ok" },
	{ "3,5k€", "EUR 3500 3500 MONTH ok unit-assumed" },
	{ "3.5K €", "EUR 3500 3500 MONTH ok unit-assumed" },
	{ "30,5 k€ - 35,2 k€", "EUR 30500 35200 YEAR ok unit-assumed" },
	{ "Taux journalier : 500 €", "EUR 500 500 DAY ok" },
	{ "Salaire : Selon expérience", "- - - - none" },
	{ "Salaire mensuel de 2 500 €", "EUR 2500 2500 MONTH ok" },
	{ "Salaire annuel de 40 000 à 45 000 €", "EUR 40000 45000 YEAR ok" },
	{ "De 40 000 à 45 000 € brut/an", "EUR 40000 45000 YEAR ok gross" },
	{ "A partir de 2000 € net", "EUR 2000 - MONTH ok open-max|unit-assumed|net" },
	{ "jusqu'à 50K€", "EUR - 50000 YEAR ok open-min|unit-assumed" },
	{ "environ 30k€", "EUR 30000 30000 YEAR ok approx|unit-assumed" },
	{ "minimum £30k", "GBP 30000 - YEAR ok open-max|unit-assumed" },
	{ "min £30k max £40k", "GBP 30000 40000 YEAR ok unit-assumed" },
	{ "min. 30k, max. 40k EUR", "EUR 30000 40000 YEAR ok unit-assumed" },
	{ "at least $50k", "USD 50000 - YEAR ok open-max|currency-ambiguous|unit-assumed" },
	{ "starting at $15/hr", "USD 15 - HOUR ok open-max|currency-ambiguous" },
	{ "starting from £11.44", "GBP 11.44 - - ok open-max|no-unit" },
	{ "up to $25/hr", "USD - 25 HOUR ok open-min|currency-ambiguous" },
	{ "maximum of £50k", "GBP - 50000 YEAR ok open-min|unit-assumed" },
	{ "not less than £20k", "GBP 20000 - YEAR ok open-max|unit-assumed" },
	{ "over £100k", "GBP 100000 - YEAR ok open-max|unit-assumed" },
	{ "more than $80k", "USD 80000 - YEAR ok open-max|currency-ambiguous|unit-assumed" },
	{ "$80k and up", "USD 80000 - YEAR ok open-max|currency-ambiguous|unit-assumed" },
	{ "$80k upwards", "USD 80000 - YEAR ok open-max|currency-ambiguous|unit-assumed" },
	{ "£80k and above", "GBP 80000 - YEAR ok open-max|unit-assumed" },
	{ "c£45k", "GBP 45000 45000 YEAR ok approx|unit-assumed" },
	{ "c. £45k", "GBP 45000 45000 YEAR ok approx|unit-assumed" },
	{ "circa 45K", "- 45000 45000 - ok approx|no-currency|no-unit" },
	{ "around €50k", "EUR 50000 50000 YEAR ok approx|unit-assumed" },
	{ "roughly $60k", "USD 60000 60000 YEAR ok approx|currency-ambiguous|unit-assumed" },
	{ "ca. 50.000 €", "EUR 50000 50000 YEAR ok approx|unit-assumed" },
	{ "€€€", "- - - - notpay" },
	{ "$$$", "- - - - notpay" },
	{ "££", "- - - - notpay" },
	{ "$xx,xxx", "- - - - notpay" },
	{ "$TBD", "- - - - none" },
	{ "£TBC", "- - - - none" },
	{ "TBD", "- - - - none" },
	{ "TBA", "- - - - none" },
	{ "n/a", "- - - - none" },
	{ "-", "- - - - notpay" },
	{ "–", "- - - - notpay" },
	{ ".", "- - - - notpay" },
	{ "?", "- - - - notpay" },
	{ "$?", "- - - - notpay" },
	{ "1-1", "- - - - placeholder no-currency" },
	{ "5", "- 5 5 - ok no-currency|no-unit" },
	{ "50", "- 50 50 - ok no-currency|no-unit" },
	{ "500", "- 500 500 - ok no-currency|no-unit" },
	{ "5000", "- 5000 5000 MONTH ok no-currency|unit-assumed" },
	{ "50000", "- 50000 50000 YEAR ok no-currency|unit-assumed" },
	{ "500000", "- 500000 500000 YEAR ok no-currency|unit-assumed" },
	{ "5000000", "- 5000000 5000000 YEAR ok no-currency|unit-assumed" },
	{ "0.01", "- 0.01 0.01 - ok no-currency|no-unit" },
	{ "00000", "- - - - placeholder no-currency" },
	{ "007", "- 7 7 - ok no-currency|no-unit" },
	{ "1234", "- - - - placeholder no-currency" },
	{ "12345", "- - - - placeholder no-currency" },
	{ "123456", "- - - - placeholder no-currency" },
	{ "1,5", "- 1.5 1.5 - ok no-currency|no-unit" },
	{ "1.5", "- 1.5 1.5 - ok no-currency|no-unit" },
	{ "15.00", "- 15 15 - ok no-currency|no-unit" },
	{ "15,00", "- 15 15 - ok no-currency|no-unit" },
	{ "15.000", "- 15000 15000 YEAR ok no-currency|unit-assumed" },
	{ "15,000", "- 15000 15000 YEAR ok no-currency|unit-assumed" },
	{ "150.000", "- 150000 150000 YEAR ok no-currency|unit-assumed" },
	{ "150,000", "- 150000 150000 YEAR ok no-currency|unit-assumed" },
	{ "1.500.000", "- 1500000 1500000 YEAR ok no-currency|unit-assumed" },
	{ "1,500,000", "- 1500000 1500000 YEAR ok no-currency|unit-assumed" },
	{ "1 500 000", "- 1500000 1500000 YEAR ok no-currency|unit-assumed" },
	{ "1'500'000", "- 1500000 1500000 YEAR ok no-currency|unit-assumed" },
	/* markup, extras, hours, brackets, abbreviations */
	{ "<b>£30,000</b> a year", "GBP 30000 30000 YEAR ok markup" },
	{ "<p>Salary:</p><ul><li>£30,000 - £35,000</li></ul>", "GBP 30000 35000 YEAR ok markup|unit-assumed" },
	{ "&pound;30,000 - &pound;35,000", "GBP 30000 35000 YEAR ok markup|unit-assumed" },
	{ "&#163;30,000", "GBP 30000 30000 YEAR ok markup|unit-assumed" },
	{ "&#xA3;30k to &#xa3;35k", "GBP 30000 35000 YEAR ok markup|unit-assumed" },
	{ "&#x;30k £", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "&#xD800; £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "&euro;40k &ndash; &euro;50k", "EUR 40000 50000 YEAR ok markup|unit-assumed" },
	{ "30&nbsp;000 &euro; par an", "EUR 30000 30000 YEAR ok markup" },
	{ "R&D salary £40k", "GBP 40000 40000 YEAR ok unit-assumed" },
	{ "&bogus; £40k", "GBP 40000 40000 YEAR ok unit-assumed" },
	{ "<£30k", "GBP - 30000 YEAR ok open-min|unit-assumed" },
	{ "< £30k >", "GBP - 30000 YEAR ok open-min|unit-assumed" },
	{ "＄50,000", "USD 50000 50000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "￡30,000", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "￥500万", "JPY 5000000 5000000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "￦30,000,000", "KRW 30000000 30000000 YEAR ok unit-assumed" },
	{ "зарплата от 100 000 рублей", "RUB 100000 - MONTH ok open-max|unit-assumed" },
	{ "100000руб./мес", "RUB 100000 100000 MONTH ok" },
	{ "100 тыс. руб.", "RUB 100000 100000 MONTH ok unit-assumed" },
	{ "от 100 до 150 тыс. руб. в месяц", "RUB 100000 150000 MONTH ok k-shared" },
	{ "£30k × 13", "GBP 30000 30000 YEAR ok unit-assumed|payments-13" },
	{ "(1) £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "1) £30,000", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "1. £30,000 a year", "GBP 30000 30000 YEAR ok" },
	{ "2 £30,000", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "Band 5 £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "Level 3: £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "Point 12 - 15: £25,000 to £27,000", "GBP 25000 27000 YEAR ok unit-assumed" },
	{ "401(k)", "- - - - notpay" },
	{ "403b", "- - - - notpay" },
	{ "403 €", "EUR 403 403 - ok no-unit" },
	{ "401 €", "EUR 401 401 - ok no-unit" },
	{ "3万5千円", "JPY 35000 35000 - ok no-unit" },
	{ "25万5000円", "JPY 255000 255000 MONTH ok unit-assumed" },
	{ "2.500k", "- 2500000 2500000 YEAR ok no-currency|unit-assumed" },
	{ "USD 9999999 crore", "- - - - notpay" },
	{ "999999999999 crore INR", "- - - - notpay" },
	{ "5million USD", "USD 5000000 5000000 YEAR suspect unit-implausible|unit-assumed" },
	{ "5 million USD", "USD 5000000 5000000 YEAR suspect unit-implausible|unit-assumed" },
	{ "USD 1.5 million", "USD 1500000 1500000 YEAR suspect unit-implausible|unit-assumed" },
	{ "$1.5mn", "USD 1500000 1500000 YEAR suspect unit-implausible|currency-ambiguous|unit-assumed" },
	{ "$100k OTE, $60k base + commission",
	    "USD 60000 60000 YEAR ok two-bands|extra-pay|currency-ambiguous|unit-assumed" },
	{ "salary $60k, on-target earnings $100k", "USD 60000 60000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "on target earnings of $100k", "USD 100000 100000 YEAR ok ote|currency-ambiguous|unit-assumed" },
	{ "£60k OTE", "GBP 60000 60000 YEAR ok ote|unit-assumed" },
	{ "uncapped commission", "- - - - none" },
	{ "£200 bonus", "- - - - notpay" },
	{ "bonus £200 per month", "- - - - notpay" },
	{ "plus bonus", "- - - - none" },
	{ "£30k + 10%", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "10% - 20%", "- - - - notpay" },
	{ "20%", "- - - - notpay" },
	{ "£30k (+ 10% bonus)",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30,000 - £35,000 (plus £3,000 bonus)",
	    "GBP 30000 35000 YEAR ok extra-pay|unit-assumed" },
	{ "holiday 25 days, £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "25 days holiday", "- - - - notpay" },
	{ "37.5 hours, £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "38h/Woche", "- - - - notpay" },
	{ "Teilzeit 20 Std.", "- - - - notpay" },
	{ "2026: £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "from 1 May 2026: £12.21", "GBP 12.21 12.21 - ok no-unit" },
	{ "in 2026 £30,000", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "1 January", "- - - - notpay date" },
	{ "Jan 5", "- - - - notpay date" },
	{ "5 Jan - £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "09:00 - 17:00, £12 per hour", "GBP 12 12 HOUR ok" },
	{ "9am-5pm £12/h", "GBP 12 12 HOUR ok" },
	{ "ref 12345, £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "ID: 12345", "- - - - placeholder no-currency" },
	{ "£30k ID 12345", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "(£30k)", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "[£30k]", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "\"£30k\"", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "*£30k*", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k*", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k.", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k,", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k;", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k!", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k/£35k", "GBP 30000 30000 YEAR ok two-bands|unit-assumed" },
	{ "£30k-£35k or £40k-£45k", "GBP 30000 35000 YEAR ok two-bands|unit-assumed" },
	{ "£30k-£35k £30k-£35k", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "£30k-£35k (£30k-£35k)", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "£35k-£30k", "GBP 30000 35000 YEAR repaired swapped|unit-assumed" },
	{ "30,000.00-35,000.00 GBP", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "GBP30000-35000", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "GBP 30000-GBP 35000", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "30000GBP-35000GBP", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "30000-35000GBP", "GBP 30000 35000 YEAR ok unit-assumed" },
	{ "£30000-£35000p.a.", "GBP 30000 35000 YEAR ok" },
	{ "£30000-£35000pa", "GBP 30000 35000 YEAR ok" },
	{ "£30000pa-£35000pa", "GBP 30000 35000 YEAR ok" },
	{ "£30000/annum", "GBP 30000 30000 YEAR ok" },
	{ "£30000/year/person", "GBP 30000 30000 YEAR ok" },
	{ "£30k p/a", "GBP 30000 30000 YEAR ok" },
	{ "£15 p/h", "GBP 15 15 HOUR ok" },
	{ "£15 p.h.", "GBP 15 15 HOUR ok" },
	{ "£15 ph", "GBP 15 15 HOUR ok" },
	{ "£15 hr", "GBP 15 15 HOUR ok" },
	{ "£15/hr.", "GBP 15 15 HOUR ok" },
	{ "£15 each hour", "GBP 15 15 HOUR ok" },
	{ "£600 pw", "GBP 600 600 WEEK ok" },
	{ "£600 p/w", "GBP 600 600 WEEK ok" },
	{ "£600 per wk", "GBP 600 600 WEEK ok" },
	{ "£2,500 pcm", "GBP 2500 2500 MONTH ok" },
	{ "£2500 p.c.m.", "GBP 2500 2500 MONTH ok" },
	{ "£2,500 p.m.", "GBP 2500 2500 MONTH ok" },
	{ "£100 a shift", "GBP 100 100 - ok no-unit" },
	{ "£100 per shift", "GBP 100 100 - ok no-unit" },
	{ "£100 per visit", "GBP 100 100 - ok no-unit" },
	{ "£30 per lesson", "GBP 30 30 - ok no-unit" },
	{ "£500 per project", "GBP 500 500 - ok no-unit" },
	{ "£500 fixed", "GBP 500 500 - ok no-unit" },
	{ "£30k pro-rata", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k FTE pro rata", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k (actual £20k)", "GBP 30000 30000 YEAR ok two-bands|unit-assumed" },
	{ "£30k full time equivalent", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k DOE", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k neg", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k negotiable", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k+", "GBP 30000 - YEAR ok open-max|unit-assumed" },
	{ "£30k++", "GBP 30000 - YEAR ok open-max|unit-assumed" },
	{ "£30k+bonus",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30k+ bonus",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30k & bonus",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30k/bonus",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30k incl. bonus",
	    "GBP 30000 30000 YEAR ok extra-pay|unit-assumed" },
	{ "£30k + £3k London allowance", "GBP 30000 30000 YEAR ok unit-assumed" },
	/* marks between digits, words glued to them, names twice */
	{ "0 500 €", "EUR 500 500 - ok no-unit" },
	{ "1.234,567.89 EUR", "- - - - notpay" },
	{ "12,34,567,89 INR", "INR 1234567.89 1234567.89 YEAR repaired separator|unit-assumed" },
	{ "1.2.3.4 EUR", "- - - - notpay" },
	{ "€1,2345", "EUR - - - placeholder" },
	{ "£00", "GBP - - - placeholder" },
	{ "1:30 h", "- - - - notpay date" },
	{ "3.11.2026", "- - - - notpay date" },
	{ "2026/11/3", "- - - - notpay date" },
	{ "£30k 3:1", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30..40k", "GBP 30000 40000 YEAR ok k-shared|unit-assumed" },
	{ "£30k._", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "30'000'000 CHF", "CHF 30000000 30000000 YEAR suspect unit-implausible|unit-assumed" },
	{ "30’000", "- 30000 30000 YEAR ok no-currency|unit-assumed" },
	{ "30 000 000 €", "EUR 30000000 30000000 YEAR suspect unit-implausible|unit-assumed" },
	{ "300 000 000 000 €", "EUR 300000000000 300000000000 YEAR suspect unit-implausible|unit-assumed" },
	{ "abc30000def", "- - - - notpay" },
	{ "30k€x", "EUR 30000 30000 YEAR ok unit-assumed" },
	{ "30000brutto", "- 30000 30000 YEAR ok no-currency|unit-assumed|gross" },
	{ "2500netto", "- 2500 2500 MONTH ok no-currency|unit-assumed|net" },
	{ "2500eur", "EUR 2500 2500 MONTH ok unit-assumed" },
	{ "2500Eur/Monat", "EUR 2500 2500 MONTH ok" },
	{ "2500EURO/mtl", "EUR 2500 2500 MONTH ok" },
	{ "50000perannum", "- 50000 50000 YEAR ok no-currency" },
	{ "50000peryear", "- 50000 50000 YEAR ok no-currency" },
	{ "$50000annually", "USD 50000 50000 YEAR ok currency-ambiguous" },
	{ "INR5LAKH", "INR 500000 500000 YEAR ok unit-assumed" },
	{ "5LAKHINR", "INR 500000 500000 YEAR ok unit-assumed" },
	{ "CTC: 5,00,000", "INR 500000 500000 YEAR ok" },
	{ "Salary: INR 5 Lakhs", "INR 500000 500000 YEAR ok unit-assumed" },
	{ "5.5 lakhs p.a", "INR 550000 550000 YEAR ok" },
	{ "EUR EUR 50000", "EUR 50000 50000 YEAR ok unit-assumed" },
	{ "€€50000", "EUR 50000 50000 YEAR ok unit-assumed" },
	{ "$ $50000", "USD 50000 50000 YEAR ok currency-ambiguous|unit-assumed" },
	{ "USD $ 50,000 USD", "USD 50000 50000 YEAR ok unit-assumed" },
	{ "50000 USD EUR", "USD 50000 50000 YEAR ok unit-assumed" },
	{ "£30k GBP", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "GBP £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "£30k per annum GBP", "GBP 30000 30000 YEAR ok" },
	{ "per annum £30k", "GBP 30000 30000 YEAR ok" },
	{ "per hour: £12", "GBP 12 12 HOUR ok" },
	{ "hourly rate £12", "GBP 12 12 HOUR ok" },
	{ "daily rate: £500", "GBP 500 500 DAY ok" },
	{ "day rate £400-£500", "GBP 400 500 DAY ok" },
	{ "monthly salary £2500", "GBP 2500 2500 MONTH ok" },
	{ "annual salary: £30k", "GBP 30000 30000 YEAR ok unit-assumed" },
	{ "weekly pay £600", "GBP 600 600 WEEK ok" },
	{ "pay per hour £12", "GBP 12 12 HOUR ok" },
	{ "rate: £12", "GBP 12 12 - ok no-unit" },
	{ "rate £500", "GBP 500 500 - ok no-unit" },
	{ "£12 rate", "GBP 12 12 - ok no-unit" },
	{ "yearly 30k", "- 30000 30000 YEAR ok no-currency" },
	{ "30k yearly", "- 30000 30000 YEAR ok no-currency" },
	{ "30k year", "- 30000 30000 YEAR ok no-currency" },
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

/* what is longer than it is worth is read as far as that, and says so */
static void
test_long(struct salary_reader *reader)
{
	static const struct {
		const char *head, *again;
		size_t times;
		const char *want;
	} texts[] = {
		{ "£30k ", "x", 1200,
		    "GBP 30000 30000 YEAR ok truncated|unit-assumed" },
		{ "x", "x", 1200, "- - - - notpay truncated" },
		{ "", "a ", 1200, "- - - - notpay truncated" },
		{ "", "£30k ", 20, "GBP 30000 30000 YEAR ok unit-assumed" },
	};
	struct str text = STR_INIT, got = STR_INIT;
	struct salary s;

	for (size_t i = 0; i < N(texts); i++) {
		str_clear(&text);
		str_adds(&text, texts[i].head);
		for (size_t k = 0; k < texts[i].times; k++)
			str_adds(&text, texts[i].again);
		salary_read(reader, str_slice(&text), NULL, &s);
		summarise(&got, &s);
		CHECK_STR(str_slice(&got), texts[i].want);
	}
	str_free(&text);
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
		{ "",
		    { SLICE("7"), SLICE("9"), SLICE("GBP"), SLICE("HOUR"),
			SLICE(""), "", SALARY_NO_UNIT },
		    "GBP 7 9 HOUR ok" },
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
	test_long(reader);
	test_given(reader);
	test_round_trip(reader);
	salary_reader_free(reader);
	UNIT_MAIN_END;
}
