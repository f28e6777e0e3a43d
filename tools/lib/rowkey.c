/* SPDX-License-Identifier: ISC */
/* what makes two records one; see rowkey.h */
#include "rowkey.h"

static bool
is_whole_row(const struct rowkey *k)
{
	return k->columns && strcmp(k->columns, "*") == 0;
}

void
rowkey_check(const struct rowkey *k, const struct reader *in)
{
	struct slice rest;

	if (!k->columns || is_whole_row(k))
		return;
	for (rest = slice_of(k->columns); rest.p;)
		reader_column(in, slice_next(&rest, ','));
}

void
rowkey_add(struct rowkey *k, const struct record *rec, struct str *out)
{
	struct slice rest;

	if (is_whole_row(k)) {
		content_add(&k->content, rec, out);
		return;
	}
	if (!k->columns) {
		k->own(rec, out);
		return;
	}
	for (rest = slice_of(k->columns); rest.p;) {
		str_add(out, record_find(rec, slice_next(&rest, ',')));
		str_addc(out, '\x1f');
	}
}

void
rowkey_free(struct rowkey *k)
{
	content_free(&k->content);
}
