/* SPDX-License-Identifier: ISC */
/*
 * Numbers that belong together: union and find (Tarjan 1975).
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_CLUSTERS_H
#define LIB_CLUSTERS_H

#include <stdint.h>

#include "str.h"

struct clusters {
	uint32_t *parent;
	size_t n, cap;
};

/* adds the next number, which is alone */
void clusters_add(struct clusters *);
/* the number that stands for all that belong together with i: the least */
uint32_t clusters_find(struct clusters *, uint32_t i);
/* puts the two together; false if they were already */
bool clusters_join(struct clusters *, uint32_t i, uint32_t k);
void clusters_free(struct clusters *);

#endif
