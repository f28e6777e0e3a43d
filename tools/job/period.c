/* SPDX-License-Identifier: ISC */
/* the month, quarter or year of a day; see period.h */
#include "period.h"

static const char *const names[] = {
	[PERIOD_NONE] = "",
	[PERIOD_MONTH] = "month",
	[PERIOD_QUARTER] = "quarter",
	[PERIOD_YEAR] = "year",
};

enum period
period_named(struct slice name)
{
	for (int i = PERIOD_MONTH; i <= PERIOD_YEAR; i++)
		if (slice_is(name, names[i]))
			return (enum period)i;
	return PERIOD_NONE;
}

const char *
period_name(enum period p)
{
	return names[p];
}

static bool
is_day(struct slice date)
{
	static const char form[] = "0000-00-00";

	if (date.n < sizeof(form) - 1)
		return false;
	for (size_t i = 0; i < sizeof(form) - 1; i++)
		if (form[i] == '0' ? date.p[i] < '0' || date.p[i] > '9'
				   : date.p[i] != form[i])
			return false;
	return true;
}

void
period_add(struct str *out, enum period p, struct slice date)
{
	int month;

	if (!is_day(date))
		return;
	month = 10 * (date.p[5] - '0') + (date.p[6] - '0');
	if (month < 1 || month > 12)
		return;
	str_add(out, (struct slice){ date.p, p == PERIOD_MONTH ? 7 : 4 });
	if (p == PERIOD_QUARTER) {
		str_adds(out, "-Q");
		str_addc(out, (char)('1' + (month - 1) / 3));
	}
}
