/* SPDX-License-Identifier: ISC */
/* the figures of a group; see figures.h */
#include "figures.h"

#define MEDIAN (50 * FIXED_ONE)

/* quantiles that have a name of their own; others are p10, p99.5 */
static const struct {
	fixed percent;
	const char *name;
} named[] = {
	{ 0, "min" },
	{ MEDIAN, "median" },
	{ 100 * FIXED_ONE, "max" },
};

static bool
add(struct figures *f, enum figure_kind kind, fixed percent, struct slice name)
{
	struct figure *to = &f->figure[f->n];

	if (f->n == FIGURES_MAX || figures_find(f, name))
		return false;
	f->n++;
	*to = (struct figure){ .kind = kind, .percent = percent };
	memcpy(to->name, name.p, name.n);
	return true;
}

static bool
add_quantile(struct figures *f, fixed percent)
{
	struct str name = STR_INIT;
	bool good;

	str_addc(&name, 'p');
	number_add_fixed(&name, percent);
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (named[i].percent == percent) {
			str_clear(&name);
			str_adds(&name, named[i].name);
		}
	good = add(f, FIGURE_QUANTILE, percent, str_slice(&name));
	str_free(&name);
	return good;
}

bool
figures_choose(struct figures *f, struct slice percents)
{
	f->n = 0;
	add(f, FIGURE_N, 0, SLICE("n"));
	add(f, FIGURE_MEAN, 0, SLICE("mean"));
	add(f, FIGURE_SD, 0, SLICE("sd"));
	while (percents.p) {
		fixed percent;

		if (!number_parse_fixed(
			slice_next(&percents, ','), &percent, NULL) ||
		    percent < 0 || percent > 100 * FIXED_ONE ||
		    !add_quantile(f, percent))
			return false;
	}
	if (!figures_find(f, SLICE("median")))
		return add(f, FIGURE_EXACT, 0, SLICE("exact"));
	return add(f, FIGURE_MEDIAN_LO, 0, SLICE("median_lo")) &&
	       add(f, FIGURE_MEDIAN_HI, 0, SLICE("median_hi")) &&
	       add(f, FIGURE_EXACT, 0, SLICE("exact"));
}

const struct figure *
figures_find(const struct figures *f, struct slice name)
{
	for (size_t i = 0; i < f->n; i++)
		if (slice_is(name, f->figure[i].name))
			return &f->figure[i];
	return NULL;
}

bool
figure_value(const struct figure *f, struct stats *s, fixed *value)
{
	fixed low, high;

	switch (f->kind) {
	case FIGURE_N:
		*value = (fixed)s->n * FIXED_ONE;
		return true;
	case FIGURE_MEAN:
		*value = stats_mean(s);
		return true;
	case FIGURE_SD:
		if (s->n < 2)
			return false;
		*value = stats_sd(s);
		return true;
	case FIGURE_QUANTILE:
		*value = stats_quantile(s, f->percent);
		return true;
	case FIGURE_MEDIAN_LO:
	case FIGURE_MEDIAN_HI:
		if (!stats_median_interval(s, &low, &high))
			return false;
		*value = f->kind == FIGURE_MEDIAN_LO ? low : high;
		return true;
	case FIGURE_EXACT:
		*value = stats_is_rough(s) ? 0 : FIXED_ONE;
		return true;
	}
	return false;
}
