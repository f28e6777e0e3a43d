/* SPDX-License-Identifier: ISC */
/* log-odds ratios with a prior; see logodds.h */
#include <math.h>

#include "logodds.h"

static double
logit(struct word_count w, double prior)
{
	double n = (double)w.n + prior;

	return log(n / ((double)w.of + LOGODDS_PRIOR - n));
}

double
logodds_z(
    struct word_count first, struct word_count second, struct word_count all)
{
	double prior, variance;

	if (all.n == 0 || all.n == all.of)
		return 0;
	prior = LOGODDS_PRIOR * (double)all.n / (double)all.of;
	variance =
	    1 / ((double)first.n + prior) + 1 / ((double)second.n + prior);
	return (logit(first, prior) - logit(second, prior)) / sqrt(variance);
}
