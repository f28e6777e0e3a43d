/* SPDX-License-Identifier: ISC */
/*
 * Sorts more than fits in memory: pairs of a key and a value, by the bytes of
 * the key, those of equal keys in the order in which they came.
 *
 * Up to a limit they are held in memory; beyond it sorted runs go to a file
 * without a name in $TMPDIR (/tmp), and are merged.  A file that cannot be
 * created is status 73, a failed read or write 74.
 *
 *	s = sorter_new(memory);
 *	sorter_add(s, key, value);	(as often as needed)
 *	while (sorter_next(s, &key, &value))
 *		…
 *	sorter_free(s);
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_SORTER_H
#define LIB_SORTER_H

#include "str.h"

struct sorter;

/* memory is what the pairs may take, in bytes */
struct sorter *sorter_new(size_t memory);
void sorter_add(struct sorter *, struct slice key, struct slice value);
/* the next pair, valid until the next call; false after the last */
bool sorter_next(struct sorter *, struct slice *key, struct slice *value);
void sorter_free(struct sorter *);
/* an empty file without a name; closed by the caller */
int sorter_scratch(void);
/* creates such a file ahead, and returns its descriptor: at most 8 */
int sorter_prepare(void);

#endif
