/* SPDX-License-Identifier: ISC */
/*
 * The pay of a listing: structured figures, text, and which to believe.
 *
 * May be included by: job.
 */
#ifndef JOB_PAY_H
#define JOB_PAY_H

#include "listing.h"

/*
 * The first amount or range of pay in running text, an absent slice if there
 * is none: "$170-225K", "43.000 € bis 58.850 € / Jahr".  Amounts that are
 * raised, lost, managed or paid for something else do not count.
 */
struct slice pay_find(struct slice text);
/*
 * Settles a listing's pay: figures that cannot be meant give way to those of
 * the description; without a text, the figures are written as one.
 */
void pay_settle(struct listing *);

#endif
