/* SPDX-License-Identifier: ISC */
/* lists of skills that a user brings; see skill_import.h */
#include "skill_import.h"

/* the columns of each list; the first one must be there */
static const char *const column_of[LIST_COUNT][FIELD_COUNT] = {
	[LIST_OWN] = {
		[FIELD_NAME] = "skill",
		[FIELD_KIND] = "kind",
		[FIELD_CATEGORY] = "category",
		[FIELD_ALIASES] = "aliases",
		[FIELD_VETO] = "veto",
		[FIELD_REQUIRE] = "require",
	},
	[LIST_ESCO] = {
		[FIELD_NAME] = "preferredLabel",
		[FIELD_CATEGORY] = "skillType",
		[FIELD_ALIASES] = "altLabels",
	},
	[LIST_ONET] = {
		[FIELD_NAME] = "Example",
		[FIELD_CATEGORY] = "Commodity Title",
	},
};

bool
skill_import_begin(struct skill_import *im, const struct header *h)
{
	*im = (struct skill_import){ .aliases = STR_INIT };
	for (int list = 0; list < LIST_COUNT; list++) {
		for (int f = 0; f < FIELD_COUNT; f++) {
			const char *name = column_of[list][f];

			im->column[f] =
			    name ? header_find(h, slice_of(name)) : HEADER_NONE;
		}
		im->list = (enum skill_list)list;
		if (im->column[FIELD_NAME] != HEADER_NONE)
			return true;
	}
	return false;
}

/* "Java (computer programming)" without what is in parentheses */
static struct slice
without_note(struct slice label)
{
	const char *open = memchr(label.p, '(', label.n);

	return slice_trim(open ? slice_from(label.p, open) : label);
}

/* the labels of ESCO stand on lines of their own */
static void
join_labels(struct str *out, struct slice labels)
{
	struct slice label;

	str_clear(out);
	while ((label = slice_next(&labels, '\n')).p) {
		if (out->n)
			str_addc(out, '|');
		str_add(out, without_note(label));
	}
}

static enum skill_kind
kind_of(enum skill_list list, struct slice text)
{
	if (list == LIST_ESCO || slice_case_eq(text, SLICE("concept")))
		return SKILL_CONCEPT;
	return SKILL_TOOL;
}

void
skill_import_add(
    struct skill_import *im, struct skill_dict *d, const struct slice *text)
{
	struct skill_source source = {
		.rank = im->list == LIST_OWN ? RANK_USER : RANK_IMPORTED,
		.kind = kind_of(im->list, text[FIELD_KIND]),
		.name = slice_trim(text[FIELD_NAME]),
		.category = text[FIELD_CATEGORY],
		.aliases = text[FIELD_ALIASES],
		.veto = text[FIELD_VETO],
		.require = text[FIELD_REQUIRE],
	};

	if (im->list == LIST_ESCO) {
		join_labels(&im->aliases, source.aliases);
		source.aliases = str_slice(&im->aliases);
		source.name = without_note(source.name);
	}
	if (!memchr(source.name.p, '|', source.name.n))
		skill_dict_add(d, &source);
}

void
skill_import_free(struct skill_import *im)
{
	str_free(&im->aliases);
}
