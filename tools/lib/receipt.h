/* SPDX-License-Identifier: ISC */
/*
 * What became of a refresh, as one line of JSON: jobcommit writes it for
 * whoever watches.
 *
 * May be included by: tools.
 */
#ifndef LIB_RECEIPT_H
#define LIB_RECEIPT_H

#include <time.h>

#include "stage.h"
#include "survey.h"

struct receipt {
	const char *file;
	const char *result; /* committed, unchanged, refused or failed */
	struct slice reason;
	const struct survey *survey; /* of what the stages wrote */
	uint64_t bytes;		     /* that they wrote */
	struct slice sha256;	     /* of these */
	time_t started, finished;
	time_t succeeded; /* the last time that it did; -1: never yet */
	const struct stages *stages;
};

void receipt_add(struct str *, const struct receipt *);
/*
 * When the last refresh succeeded, by the receipt in the file; -1 if there
 * is none.  Bad data ends the program with 65.
 */
time_t receipt_succeeded(const char *path);

#endif
