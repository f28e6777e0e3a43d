/* SPDX-License-Identifier: ISC */
/* the records of a WARC file; see warc.h */
#include "warc.h"
#include "../lib/number.h"

bool
warc_is(struct slice text)
{
	return slice_starts_with(text, SLICE("WARC/1."));
}

/* takes the lines up to a blank one off *rest */
static struct slice
take_header(struct slice *rest)
{
	const char *end = slice_find(*rest, SLICE("\r\n\r\n"));
	struct slice header = *rest;

	if (!end) {
		rest->p += rest->n, rest->n = 0;
		return header;
	}
	header = slice_from(rest->p, end);
	*rest = slice_from(end + 4, rest->p + rest->n);
	return header;
}

/* the value of a named field, or an absent slice */
static struct slice
field(struct slice header, const char *name)
{
	size_t n = strlen(name);

	while (header.p) {
		struct slice line = slice_next(&header, '\n');

		if (line.n > n && line.p[n] == ':' &&
		    slice_case_eq((struct slice){ line.p, n }, slice_of(name)))
			return slice_trim(
			    slice_from(line.p + n + 1, line.p + line.n));
	}
	return (struct slice){ NULL, 0 };
}

bool
warc_next(struct slice *rest, struct warc_record *r)
{
	while (warc_is(*rest = slice_trim(*rest))) {
		struct slice header = take_header(rest), type, block;
		uint64_t length;

		type = field(header, "WARC-Type");
		if (!number_parse_count(
			field(header, "Content-Length"), rest->n, &length))
			length = rest->n;
		block = (struct slice){ rest->p, (size_t)length };
		rest->p += length, rest->n -= length;
		if (!slice_is(type, "response") && !slice_is(type, "resource"))
			continue;
		r->uri = field(header, "WARC-Target-URI");
		r->header = SLICE("");
		if (slice_starts_with(block, SLICE("HTTP/")))
			r->header = take_header(&block);
		r->payload = block;
		return true;
	}
	return false;
}
