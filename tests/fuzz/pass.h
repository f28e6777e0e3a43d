/* SPDX-License-Identifier: ISC */
/*
 * One pass of a filter over records, as a tool makes it: what stands on
 * standard input is read, written in a format, and rejects and a summary are
 * told.  All that it leaves is in the world.
 *
 * May be included by: tests.
 */
#ifndef TESTS_PASS_H
#define TESTS_PASS_H

#include "../../tools/lib/reader.h"
#include "fuzz.h"
#include "world.h"

struct pass {
	enum format from; /* or unknown */
	enum format to;
	char delimiter; /* of CSV, or 0 */
	bool no_header, lenient, pad;
	bool splice; /* take each record apart, and give it a column more */
	const char *columns;
	size_t max_record; /* 0: the usual */
};

void pass_run(struct world *, const struct pass *, struct slice in);
/* takes a pass, and how it is to be read, off an input's front: two bytes */
struct pass pass_take(struct slice *in);

#endif
