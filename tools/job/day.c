/* SPDX-License-Identifier: ISC */
/* days in text; see day.h */
#include "day.h"
#include "../lib/letter.h"

/* the beginnings of month names in the languages of job pages, lower case */
static const struct {
	const char *name;
	int month;
} months[] = {
	{ "jan", 1 },
	{ "feb", 2 },
	{ "fév", 2 },
	{ "mar", 3 },
	{ "mär", 3 },
	{ "maa", 3 },
	{ "apr", 4 },
	{ "avr", 4 },
	{ "abr", 4 },
	{ "may", 5 },
	{ "mai", 5 },
	{ "mei", 5 },
	{ "mag", 5 },
	{ "jun", 6 },
	{ "juin", 6 },
	{ "giu", 6 },
	{ "jul", 7 },
	{ "juil", 7 },
	{ "lug", 7 },
	{ "aug", 8 },
	{ "aoû", 8 },
	{ "ago", 8 },
	{ "sep", 9 },
	{ "set", 9 },
	{ "oct", 10 },
	{ "okt", 10 },
	{ "out", 10 },
	{ "ott", 10 },
	{ "nov", 11 },
	{ "dec", 12 },
	{ "dez", 12 },
	{ "déc", 12 },
	{ "dic", 12 },
};

/* a number or a word of a date */
struct part {
	int number; /* -1: a word */
	size_t digits;
	struct slice word;
};

enum {
	MAX_PARTS = 12,
	/* no job is of another time: such a figure is something else */
	MIN_YEAR = 1990,
	MAX_YEAR = 2100
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Howard Hinnant's days_from_civil */
static day
day_of(int y, int m, int d)
{
	static const int length[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	bool leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
	int era, yoe, doy;

	if (m < 1 || m > 12 || d < 1 || d > length[m - 1] ||
	    (m == 2 && d == 29 && !leap) || y < MIN_YEAR || y > MAX_YEAR)
		return DAY_NONE;
	y -= m <= 2;
	era = y / 400;
	yoe = y - era * 400;
	doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct slice
day_of_date(struct slice date)
{
	struct slice text = { date.p, date.n < 10 ? 0 : 10 };

	return day_parse(text) == DAY_NONE ? SLICE("") : text;
}

void
day_add(struct str *out, day z)
{
	int era, doe, yoe, y, doy, mp, m;

	z += 719468;
	era = z / 146097;
	doe = z - era * 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	y = yoe + era * 400;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	m = mp < 10 ? mp + 3 : mp - 9;
	str_addf(out, "%04d-%02d-%02d", y + (m <= 2), m,
	    doy - (153 * mp + 2) / 5 + 1);
}

static int
digits_value(const char *p, size_t n)
{
	int v = 0;

	for (size_t i = 0; i < n; i++) {
		if (!is_digit(p[i]))
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

/* YYYY-MM-DD at the front, whatever follows but a digit */
static day
read_iso(struct slice s)
{
	if (s.n < 10 || s.p[4] != s.p[7] || (s.p[4] != '-' && s.p[4] != '/') ||
	    (s.n > 10 && is_digit(s.p[10])))
		return DAY_NONE;
	return day_of(digits_value(s.p, 4), digits_value(s.p + 5, 2),
	    digits_value(s.p + 8, 2));
}

day
day_parse(struct slice s)
{
	return s.n == 10 && s.p[4] == '-' ? read_iso(s) : DAY_NONE;
}

/* seconds or milliseconds since 1970; YYYYMMDD too */
static day
read_epoch(struct slice s)
{
	int64_t v = 0;
	size_t i = 0;

	for (; i < s.n && i < 16 && is_digit(s.p[i]); i++)
		v = v * 10 + (s.p[i] - '0');
	if (i < s.n && s.p[i] != '.')
		return DAY_NONE;
	if (i == 8)
		return day_of(
		    (int)(v / 10000), (int)(v / 100 % 100), (int)(v % 100));
	if (i == 13)
		return (day)(v / 86400000);
	if (i == 16)
		return (day)(v / 86400000000);
	return i == 10 || (i == 9 && v > 600000000) ? (day)(v / 86400)
						    : DAY_NONE;
}

static size_t
split(struct slice s, struct part *part)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < MAX_PARTS;) {
		size_t begin = i;

		if (is_digit(s.p[i])) {
			while (i < s.n && is_digit(s.p[i]))
				i++;
			part[n].digits = i - begin;
			part[n++].number =
			    i - begin <= 4
				? digits_value(s.p + begin, i - begin)
				: -2;
		} else if ((unsigned char)s.p[i] >= 0x80 ||
			   ((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z')) {
			while (i < s.n && ((unsigned char)s.p[i] >= 0x80 ||
					      ((s.p[i] | 0x20) >= 'a' &&
						  (s.p[i] | 0x20) <= 'z')))
				i++;
			part[n].word = slice_from(s.p + begin, s.p + i);
			part[n++].number = -1;
		} else {
			i++;
		}
	}
	return n;
}

static int
month_of(struct slice word)
{
	for (size_t i = 0; i < sizeof(months) / sizeof(*months); i++)
		if (slice_starts_with(word, slice_of(months[i].name)))
			return months[i].month;
	return 0;
}

/* a day and a year around the name of a month, not far from the front */
static day
read_named(const struct part *part, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int month = part[i].number == -1 ? month_of(part[i].word) : 0;
		size_t before = i, after = i + 1;

		if (!month)
			continue;
		if (before && part[before - 1].number == -1)
			before--; /* "28 de octubre" */
		if (after < n && part[after].number == -1)
			after++;
		if (before && part[before - 1].number > 0 &&
		    part[before - 1].digits <= 2 && after < n &&
		    part[after].digits == 4)
			return day_of(
			    part[after].number, month, part[before - 1].number);
		if (after + 1 < n && part[after].number > 0 &&
		    part[after].digits <= 2) {
			size_t year =
			    after + 1 + (part[after + 1].number == -1);

			if (year < n && part[year].digits == 4)
				return day_of(part[year].number, month,
				    part[after].number);
		}
	}
	return DAY_NONE;
}

/* three numbers: 28.10.2020, or with slashes where the order is clear */
static day
read_numbers(struct slice s, const struct part *part, size_t n)
{
	int a, b, y;

	if (n < 3 || part[0].number < 0 || part[1].number < 0 ||
	    part[2].number < 0 || part[2].digits != 4 || part[0].digits > 2 ||
	    part[1].digits > 2)
		return DAY_NONE;
	a = part[0].number, b = part[1].number, y = part[2].number;
	if (memchr(s.p, '.', s.n) || a > 12)
		return day_of(y, b, a);
	return b > 12 || a == b ? day_of(y, a, b) : DAY_NONE;
}

/* how many days a unit has; months and years are taken as 30 and 365 */
static int
unit_days(struct slice word)
{
	static const struct {
		const char *name;
		int days;
	} units[] = { { "day", 1 }, { "d", 1 }, { "week", 7 }, { "w", 7 },
		{ "month", 30 }, { "mo", 30 }, { "year", 365 }, { "y", 365 },
		{ "hour", 0 }, { "h", 0 }, { "hr", 0 }, { "minute", 0 },
		{ "min", 0 }, { "m", 0 }, { "second", 0 } };

	if (word.n > 2 && word.p[word.n - 1] == 's')
		word.n--;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (slice_is(word, units[i].name))
			return units[i].days;
	return -1;
}

static day
read_relative(struct slice s, const struct part *part, size_t n, day as_of)
{
	if (as_of == DAY_NONE || memchr(s.p, '+', s.n)) /* "30+ days" */
		return DAY_NONE;
	for (size_t i = 0; i < n; i++) {
		if (part[i].number == -1 && slice_is(part[i].word, "today"))
			return as_of;
		if (part[i].number == -1 && slice_is(part[i].word, "yesterday"))
			return as_of - 1;
		if (part[i].number >= 0 && i + 1 < n &&
		    part[i + 1].number == -1) {
			int days = unit_days(part[i + 1].word);

			if (days >= 0)
				return as_of - days * part[i].number;
		}
	}
	return DAY_NONE;
}

/* a day of a year that day_of takes, else DAY_NONE: "2026 years ago" */
static day
believed(day d)
{
	return d >= day_of(MIN_YEAR, 1, 1) && d <= day_of(MAX_YEAR, 12, 31)
		   ? d
		   : DAY_NONE;
}

day
day_read(struct slice text, day as_of)
{
	struct part part[MAX_PARTS] = { { 0 } };
	struct str lower = STR_INIT;
	struct slice s = slice_trim(text);
	day d = read_iso(s);
	size_t n;

	if (d == DAY_NONE)
		d = believed(read_epoch(s));
	if (d != DAY_NONE || s.n > 60)
		return d;
	letter_add_lower(&lower, s);
	n = split(str_slice(&lower), part);
	d = read_named(part, n);
	if (d == DAY_NONE)
		d = read_numbers(s, part, n);
	if (d == DAY_NONE)
		d = believed(read_relative(s, part, n, as_of));
	str_free(&lower);
	return d;
}
