/* SPDX-License-Identifier: ISC */
/* texts without what differs from board to board; see fingerprint.h */
#include "fingerprint.h"
#include "../lib/letter.h"
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
/* clang-format on */

/* words of titles that mean the same, one pair a row */
static const struct {
	const char *from, *to; /* to "": says nothing */
} synonyms[] = {
	{ "and", "" },
	{ "dev", "developer" },
	{ "eng", "engineer" },
	{ "engr", "engineer" },
	{ "jr", "junior" },
	{ "mgr", "manager" },
	{ "snr", "senior" },
	{ "sr", "senior" },
	{ "und", "" },
};

/* letters that stand for genders, "(m/w/d)", "f/h", "k/m", and such words */
static const char *const gender_letters[] = { "a", "d", "div", "divers", "f",
	"g", "h", "i", "k", "m", "n", "o", "u", "w", "x" };
static const char *const gender_words[] = { "gn", "genders", "gender",
	"geschlechter" };

static bool
is_in(const char *const *list, size_t n, struct slice word)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(word, list[i]))
			return true;
	return false;
}

#define IS_IN(list, word) is_in(list, sizeof(list) / sizeof(*(list)), word)

/* takes the next word off *rest, but not the sign behind it */
static struct slice
take_word(struct slice *rest)
{
	const char *end = rest->p + rest->n;
	struct slice word = words_next(rest);

	if (word.p)
		*rest = slice_from(word.p + word.n, end);
	return word;
}

/* does the list of genders go on: is only "/" or the like before the next? */
static bool
next_is_gender(struct slice rest)
{
	struct slice word;

	if (rest.n == 0 || !strchr("/|,*:;-", *rest.p))
		return false;
	word = words_next(&rest);
	return word.p && IS_IN(gender_letters, word);
}

static struct slice
synonym(struct slice word)
{
	for (size_t i = 0; i < sizeof(synonyms) / sizeof(*synonyms); i++)
		if (slice_is(word, synonyms[i].from))
			return slice_of(synonyms[i].to);
	return word;
}

void
fingerprint_add_title(struct str *out, struct slice title)
{
	struct str folded = STR_INIT;
	struct slice rest, word;
	size_t start = out->n;

	letter_add_lower(&folded, title);
	rest = str_slice(&folded);
	while ((word = take_word(&rest)).p) {
		if (IS_IN(gender_letters, word) && next_is_gender(rest)) {
			while (next_is_gender(rest))
				take_word(&rest);
			continue;
		}
		if (slice_is(word, "all") || slice_is(word, "alle")) {
			struct slice after = rest, next = words_next(&after);

			if (next.p && IS_IN(gender_words, next))
				continue;
		}
		word = synonym(word);
		if (word.n == 0 || IS_IN(gender_words, word))
			continue;
		str_adds(out, out->n > start ? " " : "");
		str_add(out, word);
	}
	str_free(&folded);
}

void
fingerprint_add_organization(struct str *out, struct slice name)
{
	struct str folded = STR_INIT;
	struct slice rest, word;
	size_t start = out->n;

	letter_add_lower(&folded, name);
	rest = str_slice(&folded);
	while ((word = words_next(&rest)).p)
		if (!IS_IN(legal_forms, word))
			str_add(out, word);
	if (out->n == start) { /* it is called "The Company" */
		rest = str_slice(&folded);
		while ((word = words_next(&rest)).p)
			str_add(out, word);
	}
	str_free(&folded);
}

/* the town's words: what stands before "," or "(" */
static void
add_town(struct str *out, struct slice place)
{
	struct slice word;
	size_t n = 0;

	while (n < place.n && !strchr(",(/;", place.p[n]))
		n++;
	place.n = n;
	while ((word = words_next(&place)).p)
		str_add(out, word);
}

/* the next of the towns in byte order, behind the last one; absent: none */
static struct slice
next_town(struct slice towns, struct slice last)
{
	struct slice least = { NULL, 0 }, town;

	while (towns.p) {
		town = slice_next(&towns, '|');
		if (town.n && slice_cmp(town, last) > 0 &&
		    (!least.p || slice_cmp(town, least) < 0))
			least = town;
	}
	return least;
}

void
fingerprint_add_location(struct str *out, struct slice location)
{
	struct str folded = STR_INIT, towns = STR_INIT;
	struct slice rest, town = SLICE("");
	size_t start = out->n;

	letter_add_lower(&folded, location);
	for (rest = str_slice(&folded); rest.p;) {
		add_town(&towns, slice_next(&rest, '|'));
		str_addc(&towns, '|');
	}
	while ((town = next_town(str_slice(&towns), town)).p) {
		str_adds(out, out->n > start ? "|" : "");
		str_add(out, town);
	}
	str_free(&folded);
	str_free(&towns);
}
