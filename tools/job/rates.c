/* SPDX-License-Identifier: ISC */
/* exchange rates of the ECB; see rates.h */
#include <stdlib.h>

#include "rates.h"

/* a code, and NUL */
struct code {
	char text[4];
};

struct rates_day {
	char date[11];
	double *rate; /* by column; 0: none */
};

struct rates {
	struct code *code; /* by column */
	size_t ncode, code_cap;
	struct rates_day *day; /* the newest first */
	size_t nday, day_cap;
};

static const char *const months[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };

/* "24 November 2026" as 2026-11-24 */
static bool
parse_long_date(struct slice s, char date[11])
{
	struct slice day = slice_next(&s, ' '), month = slice_next(&s, ' ');
	struct str text = STR_INIT;
	uint64_t d, y;
	int m = 0;

	if (!s.p || !number_parse_count(day, 31, &d) ||
	    !number_parse_count(s, 9999, &y) || y < 1000)
		return false;
	while (m < 12 && !slice_is(month, months[m]))
		m++;
	if (m == 12)
		return false;
	str_addf(&text, "%04d-%02d-%02d", (int)y, m + 1, (int)d);
	memcpy(date, text.p, 11);
	str_free(&text);
	return true;
}

static bool
is_iso_date(struct slice s)
{
	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	for (size_t i = 0; i < 10; i++)
		if (i != 4 && i != 7 && (s.p[i] < '0' || s.p[i] > '9'))
			return false;
	return true;
}

static bool
parse_date(struct slice s, char date[11])
{
	if (!is_iso_date(s))
		return parse_long_date(s, date);
	memcpy(date, s.p, 10);
	date[10] = '\0';
	return true;
}

/* "Date,USD,JPY,…," */
static bool
read_header(struct rates *r, struct slice line)
{
	if (!slice_is(slice_trim(slice_next(&line, ',')), "Date"))
		return false;
	while (line.p) {
		struct slice name = slice_trim(slice_next(&line, ','));
		struct code code = { "" };

		if (name.n == 0 && !line.p)
			break; /* each line ends in a comma */
		if (name.n != 3)
			return false;
		memcpy(code.text, name.p, 3);
		MEM_GROW(r->code, r->ncode, r->code_cap);
		r->code[r->ncode++] = code;
	}
	return r->ncode > 0;
}

/* "2026-11-24,1.0850,N/A,…," */
static bool
read_day(struct rates *r, struct slice line)
{
	struct rates_day day = { .rate = NULL };
	double value;

	if (!parse_date(slice_trim(slice_next(&line, ',')), day.date))
		return false;
	if (r->nday && strcmp(day.date, r->day[r->nday - 1].date) >= 0)
		return false;
	day.rate = mem_zalloc(r->ncode, sizeof(*day.rate));
	MEM_GROW(r->day, r->nday, r->day_cap);
	r->day[r->nday++] = day;
	for (size_t i = 0; i < r->ncode; i++) {
		struct slice cell = slice_trim(slice_next(&line, ','));

		if (cell.n == 0 || slice_is(cell, "N/A"))
			continue;
		if (!number_parse(cell, &value) || !(value > 0))
			return false;
		day.rate[i] = value;
	}
	return true;
}

struct rates *
rates_read(struct slice csv, struct str *error)
{
	struct rates *r = mem_zalloc(1, sizeof(*r));
	int number = 1;

	if (!read_header(r, slice_trim(slice_next(&csv, '\n')))) {
		str_adds(error, "1: not a file of the ECB: no \"Date,USD,\" …");
		rates_free(r);
		return NULL;
	}
	while (csv.p) {
		struct slice line = slice_trim(slice_next(&csv, '\n'));

		number++;
		if (line.n == 0 || read_day(r, line))
			continue;
		str_addf(error, "%d: not the rates of an earlier day", number);
		rates_free(r);
		return NULL;
	}
	return r;
}

void
rates_free(struct rates *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->nday; i++)
		free(r->day[i].rate);
	free(r->day);
	free(r->code);
	free(r);
}

/* its column, or ncode */
static size_t
find_code(const struct rates *r, const char *currency)
{
	size_t i = 0;

	while (i < r->ncode && strcmp(r->code[i].text, currency) != 0)
		i++;
	return i;
}

bool
rates_know(const struct rates *r, const char *currency)
{
	return strcmp(currency, "EUR") == 0 ||
	       find_code(r, currency) < r->ncode;
}

const struct rates_day *
rates_on(const struct rates *r, struct slice day)
{
	size_t lo = 0, hi = r->nday;

	while (lo < hi && day.n) {
		size_t mid = (lo + hi) / 2;

		if (slice_cmp(slice_of(r->day[mid].date), day) > 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < r->nday ? &r->day[lo] : NULL;
}

const char *
rates_date(const struct rates_day *day)
{
	return day->date;
}

/* units per Euro; 0: none */
static double
rate_of(const struct rates *r, const struct rates_day *day, const char *code)
{
	size_t i = find_code(r, code);

	if (strcmp(code, "EUR") == 0)
		return 1;
	return i < r->ncode ? day->rate[i] : 0;
}

bool
rates_convert(const struct rates *r, const struct rates_day *day,
    const char *from, const char *to, fixed amount, fixed *result)
{
	double a = rate_of(r, day, from), b = rate_of(r, day, to), cents;

	if (a == 0 || b == 0)
		return false;
	cents = (double)amount / 100 * b / a;
	if (cents > (double)(FIXED_MAX / 1000) || cents < 0)
		return false;
	*result = (fixed)(cents + 0.5) * 100;
	return true;
}
