/* SPDX-License-Identifier: ISC */
/* numbers that belong together; see clusters.h */
#include <stdlib.h>

#include "clusters.h"

void
clusters_add(struct clusters *c)
{
	MEM_GROW(c->parent, c->n, c->cap);
	c->parent[c->n] = (uint32_t)c->n;
	c->n++;
}

uint32_t
clusters_find(struct clusters *c, uint32_t i)
{
	while (c->parent[i] != i) {
		c->parent[i] = c->parent[c->parent[i]];
		i = c->parent[i];
	}
	return i;
}

bool
clusters_join(struct clusters *c, uint32_t i, uint32_t k)
{
	uint32_t a = clusters_find(c, i), b = clusters_find(c, k);

	if (a < b)
		c->parent[b] = a;
	else
		c->parent[a] = b;
	return a != b;
}

void
clusters_free(struct clusters *c)
{
	free(c->parent);
}
