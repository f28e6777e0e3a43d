/* SPDX-License-Identifier: ISC */
/* structured pay as a text; see salary_render in salary.h */
#include "salary.h"

static const char *const per[] = {
	[SALARY_NO_UNIT] = "",
	[SALARY_HOUR] = " per hour",
	[SALARY_DAY] = " per day",
	[SALARY_WEEK] = " per week",
	[SALARY_MONTH] = " per month",
	[SALARY_YEAR] = " per year",
};

/*
 * With a fraction of two or four digits, never of three, which would be
 * thousands; a whole figure has ".00" where it could be taken for one that
 * lacks its thousands.
 */
static void
add_figure(struct str *out, fixed value)
{
	fixed fraction = value % FIXED_ONE;

	number_add_int(out, value / FIXED_ONE);
	if (fraction % 100)
		str_addf(out, ".%04d", (int)fraction);
	else if (fraction || value < 1000 * FIXED_ONE)
		str_addf(out, ".%02d", (int)(fraction / 100));
}

void
salary_render(struct str *out, const struct salary *s)
{
	if (!s->has_min && !s->has_max)
		return;
	if (!s->has_max)
		str_adds(out, "from ");
	else if (!s->has_min)
		str_adds(out, "up to ");
	if (s->currency[0]) {
		str_adds(out, s->currency);
		str_addc(out, ' ');
	}
	add_figure(out, s->has_min ? s->min : s->max);
	if (s->has_min && s->has_max && s->min != s->max) {
		str_adds(out, " - ");
		add_figure(out, s->max);
	}
	str_adds(out, per[s->unit]);
}
