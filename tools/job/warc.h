/* SPDX-License-Identifier: ISC */
/*
 * WARC (ISO 28500), as crawlers keep pages, decompressed before.
 *
 * May be included by: job.
 */
#ifndef JOB_WARC_H
#define JOB_WARC_H

#include "../lib/str.h"

struct warc_record {
	struct slice uri;    /* where the payload is from */
	struct slice header; /* of HTTP, or empty */
	struct slice payload;
};

bool warc_is(struct slice text);
/*
 * Takes the next response or resource off *rest; false at the end, or where
 * what follows is no record.
 */
bool warc_next(struct slice *rest, struct warc_record *);

#endif
