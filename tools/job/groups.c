/* SPDX-License-Identifier: ISC */
/* sets of values by group; see groups.h */
#include <stdlib.h>

#include "groups.h"

void
groups_init(struct groups *g)
{
	*g = (struct groups){ .keys = KEYS_INIT };
	bins_init(&g->bins);
}

struct group *
groups_find(struct groups *g, struct slice key)
{
	size_t known = g->keys.n, i = keys_number(&g->keys, key);

	if (i == known) {
		MEM_GROW(g->group, i, g->cap);
		g->group[i] = (struct group){ .stats = STATS_INIT };
	}
	return &g->group[i];
}

/* COLUMNS,NOTE,NOTE,NOTE,NOTE;STATS */
void
groups_write(struct group *group, struct str *out)
{
	number_add_int(out, (int64_t)group->columns);
	for (int i = 0; i < NOTES; i++) {
		str_addc(out, ',');
		number_add_int(out, (int64_t)group->note[i]);
	}
	str_addc(out, ';');
	stats_write(&group->stats, out);
}

static bool
parse(struct group *part, struct slice text)
{
	struct slice head = slice_next(&text, ';');
	uint64_t columns;

	if (!number_parse_count(slice_next(&head, ','), UINT8_MAX, &columns))
		return false;
	part->columns = (unsigned)columns;
	for (int i = 0; i < NOTES; i++)
		if (!number_parse_count(
			slice_next(&head, ','), INT64_MAX, &part->note[i]))
			return false;
	return !head.p && stats_parse(&part->stats, text);
}

bool
groups_merge(struct groups *g, struct slice key, struct slice text)
{
	struct group part = { .stats = STATS_INIT };
	bool good = parse(&part, text);
	uint64_t n = 0;

	if (good) {
		struct group *group = groups_find(g, key);

		good = number_count_up(&n, group->stats.n) &&
		       number_count_up(&n, part.stats.n);
		if (good)
			stats_merge(&group->stats, &g->bins, &part.stats);
		group->columns |= part.columns;
		for (int i = 0; i < NOTES; i++)
			good &= number_count_up(&group->note[i], part.note[i]);
	}
	stats_free(&part.stats);
	return good;
}

void
groups_free(struct groups *g)
{
	for (size_t i = 0; i < g->keys.n; i++)
		stats_free(&g->group[i].stats);
	free(g->group);
	keys_free(&g->keys);
}
