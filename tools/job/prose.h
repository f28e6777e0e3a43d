/* SPDX-License-Identifier: ISC */
/*
 * Figures as people read them.  Each function appends.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_PROSE_H
#define JOB_PROSE_H

#include "share.h"

/* "42 %", small ones as "4.2 %" */
void prose_percent(struct str *, double p);
/* "71 % (54 % to 83 %)"; no interval for few */
void prose_share(struct str *, const struct share *);
/* "USD 120,500", "-500"; the currency may be "" */
void prose_amount(struct str *, struct slice currency, fixed amount);
/* "118,000 to 124,000" */
void prose_range(struct str *, fixed low, fixed high);
/* "12,000" */
void prose_count(struct str *, uint64_t n);
/* "950", "95k", "125.5k", "1.2M": four digits at most */
void prose_short(struct str *, fixed amount);

#endif
