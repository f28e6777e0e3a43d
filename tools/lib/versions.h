/* SPDX-License-Identifier: ISC */
/*
 * Old versions of a file beside it: FILE.1 is the newest, FILE.2 older.
 *
 * May be included by: tools.
 */
#ifndef LIB_VERSIONS_H
#define LIB_VERSIONS_H

#include "str.h"

/*
 * Gives the file, if there is one, the further name FILE.1, after moving
 * FILE.1 to FILE.2 and so on; what would become FILE.(keep+1) goes.  The file
 * itself is not touched.  What cannot be done ends the program with 73.
 */
void versions_keep(const char *file, unsigned keep);

#endif
