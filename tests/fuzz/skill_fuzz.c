/* SPDX-License-Identifier: ISC */
/*
 * Postings as skilltag reads them: the first line is the title, the second
 * the employer, the rest the description.
 */
#include "../../tools/job/tagger.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

static struct tagger tagger;

/* is each item in the list? */
static bool
holds(struct slice list, struct slice items)
{
	while (items.n) {
		struct slice item = slice_next(&items, '|'), rest = list;
		bool found = false;

		while (rest.n && !found)
			found = slice_eq(slice_next(&rest, '|'), item);
		if (!found)
			return false;
	}
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	struct slice title = fuzz_line(&in), employer = fuzz_line(&in);
	struct slice item, rest;
	static bool ready;

	if (!ready)
		tagger_init(&tagger);
	ready = true;
	if (utf8_valid(own) == own.n) {
		tagger_read_skills(
		    &tagger, title, in.n ? in : SLICE(""), employer);
		rest = str_slice(&tagger.skills);
		FUZZ_CHECK(holds(rest, str_slice(&tagger.required)));
		while (rest.n) { /* each is known */
			item = slice_next(&rest, '|');
			FUZZ_CHECK(tagger_kind(&tagger, item));
		}
	}
	free((char *)own.p);
	return 0;
}
