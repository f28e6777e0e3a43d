/* SPDX-License-Identifier: ISC */
/* texts without what differs from board to board; see fingerprint.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "fingerprint.h"
#include "title_text.h"
#include "words.h"

/*
 * Legal forms of companies, one a row: Wikipedia, "List of legal entity types
 * by country", those that stand behind names of employers.
 */
/* clang-format off */
static const char *const legal_forms[] = {
	"ab", "ag", "aps", "as", "bv", "co", "company", "corp", "corporation",
	"ev", "gbr", "ggmbh", "gmbh", "group", "gruppe", "holding", "inc",
	"incorporated", "kft", "kg", "kgaa", "limited", "llc", "llp", "ltd",
	"mbh", "nv", "ohg", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa",
	"sarl", "sas", "se", "sl", "spa", "srl", "the", "ug",
};

/* what boards write where a name should be, without blanks */
static const char *const no_names[] = {
	"anonymous", "companyconfidential", "confidential",
	"confidentialcompany", "hidden", "na", "name", "none", "null",
	"undisclosed", "unknown",
};
/* clang-format on */

/* words of titles that mean the same, one pair a row; "": says nothing */
static const struct word_pair synonyms[] = {
	{ "and", "" },
	{ "dev", "developer" },
	{ "eng", "engineer" },
	{ "engr", "engineer" },
	{ "genders", "" },
	{ "gender", "" },
	{ "geschlechter", "" },
	{ "gn", "" },
	{ "jr", "junior" },
	{ "mgr", "manager" },
	{ "snr", "senior" },
	{ "sr", "senior" },
	{ "und", "" },
};

/* they stand before genders, and say nothing then: "(all genders)" */
static const char *const all_words[] = { "all", "alle" };

static bool
is_word_of(const struct title_text *t, const struct title_word *w)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->word[i].hash == w->hash)
			return true;
	return false;
}

static int
compare_words(const void *a, const void *b)
{
	return slice_cmp(*(const struct slice *)a, *(const struct slice *)b);
}

/* the words that count; returns how many there are */
static size_t
choose_words(const struct title_text *title, const struct title_text *place,
    struct slice word[TITLE_MAX_WORDS])
{
	size_t n = 0;

	for (size_t i = 0; i < title->n; i++) {
		const struct title_word *w = &title->word[i];
		struct slice s = WORDS_TURN(synonyms, w->fold);

		if (WORDS_HAVE(all_words, s) && i + 1 < title->n &&
		    WORDS_TURN(synonyms, w[1].fold).n == 0)
			continue;
		if (s.n && !is_word_of(place, w))
			word[n++] = s;
	}
	return n;
}

uint64_t
fingerprint_add_title(struct str *out, struct slice title, struct slice place)
{
	static const struct title_text nowhere = { .n = 0 };
	struct title_text words, places;
	struct slice word[TITLE_MAX_WORDS];
	struct str folded = STR_INIT;
	uint64_t order = 0;
	size_t n;

	letter_add_lower(&folded, title);
	title_split(str_slice(&folded), &words);
	title_split(place, &places);
	n = choose_words(&words, &places, word);
	if (n == 0)
		n = choose_words(&words, &nowhere, word);
	for (size_t i = 0; i < n; i++)
		order = (order ^ slice_hash(word[i])) * 0x9e3779b97f4a7c15u;
	qsort(word, n, sizeof(*word), compare_words);
	for (size_t i = 0; i < n; i++) {
		if (i && slice_eq(word[i], word[i - 1]))
			continue;
		str_adds(out, i ? " " : "");
		str_add(out, word[i]);
	}
	str_free(&folded);
	return order;
}

/* appends the letters of the words; all of them, or but for legal forms */
static uint32_t
add_name(struct str *out, struct slice folded, bool all)
{
	size_t start = out->n;
	uint32_t ends = 0;
	struct slice word;

	while ((word = words_next(&folded)).p) {
		if (!all && WORDS_HAVE(legal_forms, word))
			continue;
		str_add(out, word);
		if (out->n - start < 32)
			ends |= (uint32_t)1 << (out->n - start);
	}
	return ends;
}

uint32_t
fingerprint_add_organization(struct str *out, struct slice name)
{
	struct str folded = STR_INIT;
	size_t start = out->n;
	uint32_t ends;

	letter_add_lower(&folded, name);
	ends = add_name(out, str_slice(&folded), false);
	if (out->n == start) /* it is called "The Company" */
		ends = add_name(out, str_slice(&folded), true);
	str_free(&folded);
	if (out->n > start &&
	    WORDS_HAVE(no_names, slice_from(out->p + start, out->p + out->n))) {
		out->n = start;
		out->p[start] = '\0';
		ends = 0;
	}
	return ends;
}
