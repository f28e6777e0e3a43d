/* SPDX-License-Identifier: ISC */
/*
 * A number that no input can have been made for, as the seed of hash tables:
 * whoever knows a table's hash can fill it with names that all fall into one
 * slot, and 40,000 of them then cost seconds.
 *
 * It is another one in each run, and must not show in any output: not in the
 * order of a table's entries either.
 *
 * May be included by: lib, job.
 */
#ifndef LIB_SEED_H
#define LIB_SEED_H

#include <stdint.h>

/* the same throughout a run; odd, so that it may be a multiplier */
uint64_t seed_of_run(void);

#endif
