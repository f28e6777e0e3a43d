/* SPDX-License-Identifier: ISC */
/*
 * The columns of a table: names in order, found by name in constant time.
 *
 * Names are copied and stay where they are until header_free.  An NDJSON
 * header grows when a record brings a key that none before it had.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_HEADER_H
#define LIB_HEADER_H

#include <stdint.h>

#include "arena.h"
#include "str.h"

/* how a cell is written in NDJSON */
enum column_kind {
	KIND_TEXT,   /* a string */
	KIND_NUMBER, /* a number if it is one, empty is null, else a string */
	KIND_MULTI   /* an array of the items between '|' */
};

/* what a column of this name holds; known to the caller, not to lib */
typedef enum column_kind column_kind_fn(struct slice name);

struct column {
	struct slice name;
	struct slice key; /* the name as JSON: "name" */
	enum column_kind kind;
	size_t copies; /* of the name, that were given another */
};

struct header {
	struct column *column;
	size_t n;

	/* private */
	size_t cap;
	size_t *slot; /* hash table of indexes + 1, 0 is free */
	size_t nslot; /* a power of two, over twice n */
	uint64_t seed;
	struct arena names;
	column_kind_fn *kind_of;
};

#define HEADER_NONE ((size_t)-1)

/* kind_of may be NULL: all columns are text then */
void header_init(struct header *, column_kind_fn *kind_of);
void header_free(struct header *);
/* forgets all columns */
void header_clear(struct header *);
/* the index of a column, or HEADER_NONE */
size_t header_find(const struct header *, struct slice name);
/* adds a column that is not there yet; returns its index */
size_t header_add(struct header *, struct slice name);
/* forgets the columns from the n-th on, and their memory */
void header_truncate(struct header *, size_t n);
bool header_same(const struct header *, const struct header *);

#endif
