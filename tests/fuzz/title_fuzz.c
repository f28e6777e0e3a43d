/* SPDX-License-Identifier: ISC */
/* job titles */
#include "../../tools/job/title.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

static struct titles *titles;

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);
	struct title t;

	if (!titles)
		titles = titles_new();
	if (utf8_valid(in) == in.n) {
		title_read(titles, in, &t);
		FUZZ_CHECK(strnlen(t.role, sizeof(t.role)) < sizeof(t.role));
		FUZZ_CHECK(utf8_valid(slice_of(t.role)) == strlen(t.role));
		FUZZ_CHECK(t.family < FAMILY_COUNT && t.rank < RANK_COUNT);
		title_set_role(&t, in);
		FUZZ_CHECK(utf8_valid(slice_of(t.role)) == strlen(t.role));
	}
	free((char *)in.p);
	return 0;
}
