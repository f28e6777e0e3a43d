/* SPDX-License-Identifier: ISC */
/* the rank and the level that a title states; see title_rank.h */
#include "title_rank.h"

static const char *const rank_names[RANK_COUNT] = {
	[RANK_NONE] = "",
	[RANK_INTERN] = "intern",
	[RANK_JUNIOR] = "junior",
	[RANK_MID] = "mid",
	[RANK_SENIOR] = "senior",
	[RANK_STAFF] = "staff",
	[RANK_PRINCIPAL] = "principal",
	[RANK_LEAD] = "lead",
	[RANK_MANAGER] = "manager",
	[RANK_DIRECTOR] = "director",
	[RANK_VP] = "vp",
	[RANK_CXO] = "cxo",
};

const char *
title_rank_name(enum title_rank rank)
{
	return rank_names[rank];
}

/* the rank of the items of one alternative, up to "or" or a new part */
static enum title_rank
rank_of_part(const struct title_items *items, size_t *i, bool *headed)
{
	enum title_rank rank = RANK_NONE;
	size_t j = *i;

	do {
		const struct title_item *it = &items->item[j];

		if (it->kind == WORD_RANK && rank < it->what)
			rank = (enum title_rank)it->what;
		if (it->kind == WORD_ROLE && rank < RANK_LEAD &&
		    title_roles[it->what].rank == RANK_LEAD)
			rank = RANK_LEAD;
		*headed |= it->kind == WORD_HEAD || it->kind == WORD_ROLE;
		j++;
	} while (j < items->n && items->item[j].sep < SEP_AND);
	*i = j;
	return rank;
}

/*
 * The rank of a group of alternatives: the lowest stated, but none if the
 * first one is complete without.
 */
static enum title_rank
rank_of_group(const struct title_items *items, size_t *i, bool *headed)
{
	enum title_rank rank = rank_of_part(items, i, headed);

	while (*i < items->n && items->item[*i].sep <= SEP_OR) {
		bool open = !*headed;
		enum title_rank part = rank_of_part(items, i, headed);

		if (rank ? part && part < rank : open)
			rank = part;
	}
	return rank;
}

enum title_rank
title_rank_read(const struct title_items *items)
{
	enum title_rank best = RANK_NONE;
	bool intern = false, junior = false, headed = false;

	for (size_t i = 0; i < items->n;) {
		bool aside = items->item[i].sep == SEP_AT && (headed || best);
		enum title_rank rank;

		if (!aside)
			headed = false;
		rank = rank_of_group(items, &i, &headed);
		intern |= rank == RANK_INTERN;
		junior |= rank == RANK_JUNIOR && !aside;
		if (best < rank && !aside)
			best = rank;
	}
	return intern ? RANK_INTERN : junior ? RANK_JUNIOR : best;
}

bool
title_rank_is_associate(const struct title_items *items)
{
	for (size_t i = 0; i + 1 < items->n; i++)
		if (items->item[i].kind == WORD_RANK &&
		    items->item[i].what == RANK_NONE &&
		    items->item[i + 1].sep == SEP_SPACE)
			return true;
	return false;
}

unsigned
title_level_read(const struct title_items *items)
{
	for (size_t i = 1; i < items->n; i++) {
		const struct title_item *it = &items->item[i];
		enum word_kind before = it[-1].kind;

		if (it->kind == WORD_LEVEL &&
		    (it->text.n > 1 ||
			(it->sep == SEP_SPACE &&
			    (before == WORD_HEAD || before == WORD_ROLE ||
				before == WORD_RANK ||
				before == WORD_LEVEL_SIGN))))
			return it->what;
	}
	return 0;
}
