/* SPDX-License-Identifier: ISC */
/* where a job is; see town.h */
#include <stdlib.h>

#include "../lib/letter.h"
#include "country.h"
#include "title_text.h"
#include "town.h"
#include "words.h"

#define MAX_TOWNS 64

/*
 * Towns that boards name in two languages, without accents and blanks, one a
 * row: Wikipedia, "List of European exonyms".
 */
static const struct word_pair exonyms[] = {
	{ "anvers", "antwerp" },
	{ "antwerpen", "antwerp" },
	{ "athina", "athens" },
	{ "barcelone", "barcelona" },
	{ "beograd", "belgrade" },
	{ "braunschweig", "brunswick" },
	{ "bruxelles", "brussels" },
	{ "brussel", "brussels" },
	{ "bucuresti", "bucharest" },
	{ "denhaag", "thehague" },
	{ "firenze", "florence" },
	{ "frankfurtammain", "frankfurt" },
	{ "frankfurtmain", "frankfurt" },
	{ "geneve", "geneva" },
	{ "genf", "geneva" },
	{ "genova", "genoa" },
	{ "goteborg", "gothenburg" },
	{ "hannover", "hanover" },
	{ "kobenhavn", "copenhagen" },
	{ "koeln", "cologne" },
	{ "koln", "cologne" },
	{ "krakow", "cracow" },
	{ "lisboa", "lisbon" },
	{ "lyons", "lyon" },
	{ "marseilles", "marseille" },
	{ "mailand", "milan" },
	{ "milano", "milan" },
	{ "moskva", "moscow" },
	{ "muenchen", "munich" },
	{ "munchen", "munich" },
	{ "napoli", "naples" },
	{ "newyorkcity", "newyork" },
	{ "nuernberg", "nuremberg" },
	{ "nurnberg", "nuremberg" },
	{ "praha", "prague" },
	{ "roma", "rome" },
	{ "sevilla", "seville" },
	{ "torino", "turin" },
	{ "venezia", "venice" },
	{ "warszawa", "warsaw" },
	{ "washingtondc", "washington" },
	{ "wien", "vienna" },
	{ "zuerich", "zurich" },
};

/* how a job is done, not where; and words around a place */
static const char *const no_towns[] = { "and", "anywhere", "area", "based",
	"city", "flexible", "from", "full", "fully", "global", "globally",
	"greater", "home", "homeoffice", "hybrid", "in", "location",
	"locations", "metro", "metropolitan", "multiple", "office", "on",
	"only", "onsite", "or", "raum", "region", "remote", "site", "various",
	"within", "work", "worldwide" };

/* words of addresses that are no places */
static const char *const no_places[] = { "all", "apply", "at", "career",
	"careers", "fully", "for", "genders", "gn", "html", "hybrid", "in",
	"job", "jobs", "onsite", "remote", "view" };

/* "10115", but not "7" of "District 7" */
static bool
is_postcode(struct slice word)
{
	size_t n = 0;

	while (n < word.n && word.p[n] >= '0' && word.p[n] <= '9')
		n++;
	return n == word.n && n >= 4;
}

static bool
has_digit(struct slice word)
{
	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] >= '0' && word.p[i] <= '9')
			return true;
	return false;
}

/* the words of a text in lower case, in a buffer that is cleared */
static void
split(struct slice text, struct str *folded, struct title_text *words)
{
	str_clear(folded);
	letter_add_lower(folded, text);
	title_split(str_slice(folded), words);
}

/* takes what stands before the next mark off the rest */
static struct slice
next_part(struct slice *rest)
{
	const char *end = rest->p + rest->n;
	struct slice part = { rest->p, 0 };

	while (part.n < rest->n && !strchr(",(/)", part.p[part.n]))
		part.n++;
	*rest = part.n < rest->n ? slice_from(part.p + part.n + 1, end)
				 : (struct slice){ NULL, 0 };
	return slice_trim(part);
}

/* the letters of a part of a place, without what is no town's name */
static void
add_part(struct str *out, struct slice part, struct str *work)
{
	struct title_text words;
	struct str name = STR_INIT;

	split(part, work, &words);
	for (size_t i = 0; i < words.n; i++)
		if (!WORDS_HAVE(no_towns, words.word[i].fold) &&
		    !is_postcode(words.word[i].fold))
			str_add(&name, words.word[i].fold);
	str_add(out, WORDS_TURN(exonyms, str_slice(&name)));
	str_free(&name);
}

/* the first part that is a town, else the country; is it a town? */
static bool
add_town(struct str *out, struct slice place, struct str *work)
{
	struct slice country = { NULL, 0 };
	size_t start = out->n;

	while (place.p && out->n == start) {
		struct slice part = next_part(&place), code;

		code = country_code(part);
		if (code.p && !country.p)
			country = code;
		if (!code.p && (part.n > 2 || !place.p))
			add_part(out, part, work);
	}
	if (out->n > start)
		return true;
	if (country.p)
		str_add(out, country);
	return false;
}

static int
compare_slices(const void *a, const void *b)
{
	return slice_cmp(*(const struct slice *)a, *(const struct slice *)b);
}

/* appends each once, sorted */
static void
add_sorted(struct str *out, struct slice *name, size_t n)
{
	size_t start = out->n;

	qsort(name, n, sizeof(*name), compare_slices);
	for (size_t i = 0; i < n; i++) {
		if (i && slice_eq(name[i], name[i - 1]))
			continue;
		str_adds(out, out->n > start ? "|" : "");
		str_add(out, name[i]);
	}
}

bool
town_add(struct str *out, struct slice location)
{
	struct str towns = STR_INIT, work = STR_INIT;
	struct slice name[MAX_TOWNS], rest;
	size_t n = 0;
	bool found = false;

	while (location.p) {
		size_t start = towns.n;

		found |= add_town(&towns, slice_next(&location, '|'), &work);
		if (towns.n > start)
			str_addc(&towns, '|');
	}
	for (rest = str_slice(&towns); rest.n && n < MAX_TOWNS;)
		name[n++] = slice_next(&rest, '|');
	if (n)
		add_sorted(out, name, n);
	str_free(&towns);
	str_free(&work);
	return found;
}

struct slice
town_region(struct slice location)
{
	struct slice part, none = { NULL, 0 };

	if (memchr(location.p, '|', location.n))
		return none;
	next_part(&location);
	if (!location.p)
		return none;
	part = next_part(&location);
	if (part.n != 2 || part.p[0] < 'A' || part.p[0] > 'Z' ||
	    part.p[1] < 'A' || part.p[1] > 'Z')
		return none;
	return part;
}

/* the last step of an address's path; what is no address, as it is */
static struct slice
last_step(struct slice slug)
{
	const char *end = slug.p;

	if (!slice_find(slug, SLICE("://")))
		return slug;
	while (end < slug.p + slug.n && *end != '?' && *end != '#')
		end++;
	while (end > slug.p && end[-1] == '/')
		end--;
	slug = slice_from(slug.p, end);
	for (size_t i = slug.n; i; i--)
		if (slug.p[i - 1] == '/')
			return slice_from(slug.p + i, end);
	return slug;
}

/* is the word one of these, or such a one with an ending? */
static bool
is_of(struct slice word, const struct title_text *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct slice other = t->word[i].fold;

		if (slice_eq(word, other) ||
		    (other.n >= 4 && word.n <= other.n + 5 &&
			slice_starts_with(word, other)))
			return true;
	}
	return false;
}

void
town_add_of_slug(struct str *out, struct slice slug, struct slice title,
    struct slice organization)
{
	struct title_text words, of_title, of_organization;
	struct str work[3] = { STR_INIT, STR_INIT, STR_INIT };
	struct slice place[TITLE_MAX_WORDS];
	size_t n = 0, common = 0;

	split(last_step(slug), &work[0], &words);
	split(title, &work[1], &of_title);
	split(organization, &work[2], &of_organization);
	for (size_t i = 0; i < words.n; i++) {
		struct slice word = words.word[i].fold;

		if (is_of(word, &of_title))
			common++;
		else if (!has_digit(word) && word.n > 1 &&
			 !WORDS_HAVE(no_places, word) &&
			 !is_of(word, &of_organization))
			place[n++] = WORDS_TURN(exonyms, word);
	}
	if (n && common && 2 * common >= of_title.n)
		add_sorted(out, place, n);
	for (int i = 0; i < 3; i++)
		str_free(&work[i]);
}
