/* SPDX-License-Identifier: ISC */
/* what a salary comes to in a year; see salary_annual.h */
#include "salary_annual.h"

static fixed
times_a_year(const struct salary *s, const struct annual_terms *terms)
{
	switch (s->unit) {
	case SALARY_HOUR:
		return terms->hours;
	case SALARY_DAY:
		return terms->days;
	case SALARY_WEEK:
		return terms->weeks;
	case SALARY_MONTH:
		return s->payments >= 12 * FIXED_ONE ? s->payments
						     : terms->months;
	case SALARY_YEAR:
		return FIXED_ONE;
	case SALARY_NO_UNIT:
		break;
	}
	return 0;
}

/* a * b; false if it is too large */
static bool
multiply(fixed a, fixed b, fixed *product)
{
	if (a / FIXED_ONE >= FIXED_MAX / b / 2)
		return false;
	*product = a / FIXED_ONE * b + a % FIXED_ONE * b / FIXED_ONE;
	return true;
}

void
salary_annualise(const struct salary *s, const struct annual_terms *terms,
    struct annual *out)
{
	fixed times = times_a_year(s, terms);

	*out = (struct annual){ .has_min = false };
	if (times == 0)
		return;
	out->has_min = s->has_min && multiply(s->min, times, &out->min);
	out->has_max = s->has_max && multiply(s->max, times, &out->max);
	if (out->has_min || out->has_max)
		memcpy(out->currency, s->currency, sizeof(out->currency));
}

void
salary_convert(struct salary *s, struct annual *a, const struct rates *rates,
    const char *currency, struct slice date)
{
	const struct rates_day *day = rates_on(rates, date);
	fixed min = 0, max = 0;

	if ((!a->has_min && !a->has_max) || strcmp(a->currency, currency) == 0)
		return;
	if (!day || !a->currency[0] ||
	    (a->has_min && !rates_convert(rates, day, a->currency, currency,
			       a->min, &min)) ||
	    (a->has_max && !rates_convert(rates, day, a->currency, currency,
			       a->max, &max))) {
		s->notes |= NOTE(NO_RATE);
		return;
	}
	a->min = min;
	a->max = max;
	memcpy(a->currency, currency, 4);
	memcpy(s->rate_date, rates_date(day), sizeof(s->rate_date));
}
