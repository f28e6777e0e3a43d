/* SPDX-License-Identifier: ISC */
/*
 * Several texts as one, such as the key of a group: a JSON array of strings,
 * in ASCII and without blanks between them.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_CELLS_H
#define LIB_CELLS_H

#include "str.h"

/* adds a cell: to an empty str the first one; cells_end closes the array */
void cells_add(struct str *cells, struct slice text);
void cells_end(struct str *cells);
/*
 * Takes the next cell off *cells, which begins as the whole array, unescaped
 * into *text, which is cleared first.  False after the last.
 */
bool cells_next(struct slice *cells, struct str *text);
/* is it such an array? */
bool cells_valid(struct slice cells);

#endif
