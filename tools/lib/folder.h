/* SPDX-License-Identifier: ISC */
/*
 * A folder of files that one program makes anew on every run, such as a site:
 * what has not changed keeps its bytes and times, and what is no longer made
 * goes.
 *
 * Which files are the program's is written in a list, a name a line, in a
 * hidden file of the folder.  A file that is not on it is never removed.
 * Each file is replaced as output.h does it; the list is written last.
 *
 * Ends the program with 73 when something cannot be created or removed, 74
 * when it cannot be read or written.
 *
 * May be included by: tools.
 */
#ifndef LIB_FOLDER_H
#define LIB_FOLDER_H

#include <stdint.h>

#include "keys.h"

struct folder {
	const char *path;
	uint64_t written, kept, removed; /* files */

	/* private */
	const char *list;
	struct keys old, now;
};

/* makes the folder if it is not there; path and list must outlive it */
void folder_open(struct folder *, const char *path, const char *list);
/* makes a file hold the text; the name has no '/' and no '.' in front */
void folder_put(struct folder *, const char *name, struct slice text);
/* removes what an earlier run made and this one did not, and frees */
void folder_close(struct folder *);

#endif
