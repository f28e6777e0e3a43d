/* SPDX-License-Identifier: ISC */
/* log-odds ratios with a prior; see logodds.h */
#include <math.h>

#include "logodds.h"

static double
logit(struct word_count w, struct word_count prior)
{
	double n = (double)(w.n + prior.n), of = (double)(w.of + prior.of);

	return log(n / (of - n));
}

double
logodds_z(
    struct word_count first, struct word_count second, struct word_count prior)
{
	double variance;

	/* no such word, or no other: the odds say nothing */
	if (prior.n == 0 || prior.n == prior.of)
		return 0;
	variance =
	    1 / (double)(first.n + prior.n) + 1 / (double)(second.n + prior.n);
	return (logit(first, prior) - logit(second, prior)) / sqrt(variance);
}
