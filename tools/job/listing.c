/* SPDX-License-Identifier: ISC */
/* from an input's bytes to job listings; see listing.h */
#include "listing.h"
#include "../lib/utf8.h"
#include "card.h"
#include "mojibake.h"

void
listing_clear(struct listing *l)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		str_clear(&l->value[i]);
}

void
listing_free(struct listing *l)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		str_free(&l->value[i]);
}

void
listing_set(struct listing *l, enum listing_column c, struct slice text)
{
	str_clear(&l->value[c]);
	str_add(&l->value[c], text);
}

/* NUL bytes, or invalid UTF-8 all over the place */
static bool
is_binary(struct slice input, size_t replaced)
{
	return (input.n && memchr(input.p, '\0', input.n)) ||
	       replaced > input.n / 10;
}

enum listing_error
listing_parse(struct slice input, listing_fn *fn, void *ctx,
    struct listing_report *report)
{
	struct str text = STR_INIT, repaired = STR_INIT;
	bool binary;

	*report = (struct listing_report){ 0 };
	if (slice_starts_with(input, SLICE("\xEF\xBB\xBF")))
		input.p += 3, input.n -= 3;
	report->replaced = utf8_add_replaced(&text, input);
	binary = is_binary(input, report->replaced);
	if (!binary) {
		report->mojibake = mojibake_repair(&repaired, str_slice(&text));
		report->records = card_parse(str_slice(&repaired), fn, ctx);
	}
	str_free(&text);
	str_free(&repaired);
	return binary ? LISTING_BINARY : LISTING_OK;
}
