/* SPDX-License-Identifier: ISC */
/* the TSV lane; see tsv.h */
#include "tsv.h"

bool
tsv_check(const struct row *row, bool is_header, struct fault *fault)
{
	const char *cr = NULL;

	if (row->raw.n)
		cr = memchr(row->raw.p, '\r', row->raw.n);
	if (!cr)
		return true;
	fault_set(fault, is_header ? FAULT_CR_FILE : FAULT_CR, row->line,
	    row->byte + (uint64_t)(cr - row->raw.p), "%s",
	    is_header ? "lines end in carriage returns; hint: tr '\\r' '\\n'"
		      : "a carriage return in a field");
	return false;
}

size_t
tsv_split(struct slice raw, size_t columns, struct record *r)
{
	size_t n = 1, k = 0;
	struct slice rest = raw;

	for (size_t i = 0; i < raw.n; i++)
		n += raw.p[i] == '\t';
	row_fields(r, n > columns ? n : columns);
	while (rest.p)
		r->field[k++] = slice_next(&rest, '\t');
	return n;
}

void
tsv_add_cell(struct str *out, struct slice text)
{
	static const char from[] = "\t\n\r\\", into[] = "tnr\\";

	str_reserve(out, text.n);
	for (size_t i = 0; i < text.n; i++) {
		const char *hit = memchr(from, text.p[i], 4);

		if (hit)
			str_addc(out, '\\');
		str_addc(out, hit ? into[hit - from] : text.p[i]);
	}
}
