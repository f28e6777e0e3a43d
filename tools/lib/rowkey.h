/* SPDX-License-Identifier: ISC */
/*
 * What makes two records one: columns that the user names, the whole row, or
 * what the tool has its own idea of.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_ROWKEY_H
#define LIB_ROWKEY_H

#include "content.h"
#include "reader.h"

struct rowkey {
	const char *columns; /* "A,B"; "*": the whole row; NULL: own */
	void (*own)(const struct record *, struct str *);
	struct content content;
};

/* ends the program with 64 if a column that the user named is not there */
void rowkey_check(const struct rowkey *, const struct reader *);
/* appends the record's key */
void rowkey_add(struct rowkey *, const struct record *, struct str *);
void rowkey_free(struct rowkey *);

#endif
