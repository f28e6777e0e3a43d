/* SPDX-License-Identifier: ISC */
/* how the values of a filter compare; see filter_program.h */
#include <stdlib.h>

#include "filter_program.h"
#include "number.h"

bool
filter_number(const struct filter_value *v, double *number)
{
	if (v->tag == VALUE_TEXT)
		return number_parse(v->text, number);
	*number = v->number;
	return v->tag == VALUE_NUMBER;
}

static bool
two_digits(const char *p, unsigned lo, unsigned hi, unsigned *value)
{
	unsigned tens = (unsigned)(p[0] - '0'), ones = (unsigned)(p[1] - '0');

	*value = 10 * tens + ones;
	return tens < 10 && ones < 10 && *value >= lo && *value <= hi;
}

bool
filter_is_day(struct slice s)
{
	static const unsigned char days[] = { 31, 29, 31, 30, 31, 30, 31, 31,
		30, 31, 30, 31 };
	unsigned century, year, month, day;

	if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' '))
		return false;
	if (!two_digits(s.p, 0, 99, &century) ||
	    !two_digits(s.p + 2, 0, 99, &year) ||
	    !two_digits(s.p + 5, 1, 12, &month) ||
	    !two_digits(s.p + 8, 1, days[month - 1], &day))
		return false;
	if (year == 0)
		year = century;
	return month != 2 || day != 29 || year % 4 == 0;
}

/* the digits of an integer without sign and leading zeros, or absent */
static struct slice
integer_digits(struct slice s)
{
	s = slice_trim(s);
	if (s.n && (s.p[0] == '-' || s.p[0] == '+'))
		s.p++, s.n--;
	while (s.n && s.p[0] == '0')
		s.p++, s.n--;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return (struct slice){ NULL, 0 };
	return s;
}

/* from here on a double does not hold each integer: 2 to the 53rd */
#define EXACT 9007199254740992.0

/*
 * Rounding to a double keeps the order, so only those that came out equal
 * and are too large to be exact need a look at their digits.
 */
static int
number_cmp(double x, struct slice x_text, double y, struct slice y_text)
{
	struct slice a, b;
	int d;

	if (x != y)
		return x < y ? -1 : 1;
	if (x > -EXACT && x < EXACT)
		return 0;
	a = integer_digits(x_text);
	b = integer_digits(y_text);
	if (!a.n || !b.n)
		return 0;
	d = a.n == b.n ? slice_cmp(a, b) : a.n < b.n ? -1 : 1;
	return x < 0 ? -d : d;
}

int
filter_number_cmp(const struct filter_value *a, const struct filter_value *b)
{
	return number_cmp(a->number, a->text, b->number, b->text);
}

/* which of less (bit 0), equal and greater each relation takes */
static const unsigned char accepted[] = {
	[REL_EQ] = 2,
	[REL_NE] = 5,
	[REL_LT] = 1,
	[REL_LE] = 3,
	[REL_GT] = 4,
	[REL_GE] = 6,
};

static inline enum filter_result
relate(enum filter_relation relation, int cmp)
{
	return accepted[relation] >> ((cmp > 0) - (cmp < 0) + 1) & 1;
}

static struct slice
day_of(struct slice s)
{
	return (struct slice){ s.p, 10 };
}

static enum filter_result
compare_texts(enum filter_relation relation, struct slice a, struct slice b)
{
	if (relation == REL_EQ)
		return slice_eq(a, b);
	if (relation == REL_NE)
		return !slice_eq(a, b);
	if (!a.n || !b.n)
		return FILTER_UNKNOWN;
	return relate(relation, slice_cmp(a, b));
}

/* two columns: numbers with numbers, days with days, other text with such */
static enum filter_result
compare_cells(enum filter_relation relation, struct slice a, struct slice b)
{
	double x, y;
	bool a_is, b_is;

	a_is = number_parse(a, &x);
	b_is = number_parse(b, &y);
	if (a_is && b_is)
		return relate(relation, number_cmp(x, a, y, b));
	if (a_is || b_is)
		return FILTER_UNKNOWN;
	a_is = filter_is_day(a);
	b_is = filter_is_day(b);
	if (a_is && b_is)
		return relate(relation, slice_cmp(day_of(a), day_of(b)));
	if (a_is || b_is)
		return FILTER_UNKNOWN;
	return compare_texts(relation, a, b);
}

enum filter_result
filter_compare(enum filter_relation relation, enum filter_mode mode,
    const struct filter_value *a, const struct filter_value *b)
{
	double x, y;

	switch (mode) {
	case BY_TEXT:
		return compare_texts(relation, a->text, b->text);
	case BY_NUMBER:
		if (!filter_number(a, &x) || !filter_number(b, &y))
			return FILTER_UNKNOWN;
		return relate(relation, number_cmp(x, a->text, y, b->text));
	case BY_DAY:
		if (!filter_is_day(a->text) || !filter_is_day(b->text))
			return FILTER_UNKNOWN;
		return relate(
		    relation, slice_cmp(day_of(a->text), day_of(b->text)));
	case BY_CELLS:
		return compare_cells(relation, a->text, b->text);
	}
	return FILTER_UNKNOWN;
}

enum filter_result
filter_test(enum filter_relation relation, enum filter_mode mode,
    struct slice text, const struct filter_value *constant)
{
	struct filter_value v = { .tag = VALUE_TEXT, .text = text };
	double x, y = constant->number;

	/* the usual case, and what it takes */
	if (mode == BY_NUMBER && constant->tag == VALUE_NUMBER) {
		if (!number_parse(text, &x))
			return FILTER_UNKNOWN;
		if (x != y)
			return relate(relation, x < y ? -1 : 1);
	}
	return filter_compare(relation, mode, &v, constant);
}

static int
by_text(const void *a, const void *b)
{
	const struct filter_value *x = a, *y = b;

	return slice_cmp(x->text, y->text);
}

static int
by_number(const void *a, const void *b)
{
	return filter_number_cmp(a, b);
}

void
filter_list_sort(struct filter_list *list, enum filter_mode mode)
{
	if (list->n > 1)
		qsort(list->items, list->n, sizeof(*list->items),
		    mode == BY_NUMBER ? by_number : by_text);
}

enum filter_result
filter_in(const struct filter_list *list, enum filter_mode mode,
    const struct filter_value *v)
{
	struct filter_value key = *v;

	if (mode == BY_NUMBER && !filter_number(v, &key.number))
		return FILTER_UNKNOWN;
	if (mode == BY_DAY) {
		if (!filter_is_day(v->text))
			return FILTER_UNKNOWN;
		key.text = day_of(v->text);
	}
	return bsearch(&key, list->items, list->n, sizeof(*list->items),
		   mode == BY_NUMBER ? by_number : by_text) != NULL;
}
