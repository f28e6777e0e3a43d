/* SPDX-License-Identifier: ISC */
/* pages as text: cards, dumps, posts of a thread, articles */
#include "../../tools/job/parse.h"
#include "listings.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const formats[] = { "text", "text", "hackernews",
		NULL };
	struct slice own = fuzz_copy(data, size), in = own;
	unsigned how = fuzz_byte(&in);
	struct parse_report report = { .records = 0 };
	struct str article = STR_INIT;

	listings_check(formats[how & 3], in);
	if (how & 4)
		parse_article(in, &article, &report);
	str_free(&article);
	free((char *)own.p);
	return 0;
}
