/* SPDX-License-Identifier: ISC */
/*
 * The files that a confined tool may open, as a ruleset of landlock(7).
 *
 * Rules are about what a path leads to when they are made.  Where there is no
 * Landlock a ruleset is -1, and nothing happens.
 *
 * May be included by: lib.
 */
#ifndef LIB_SANDBOX_FILES_H
#define LIB_SANDBOX_FILES_H

#include <stdbool.h>

enum files_access {
	FILES_READ,    /* this file */
	FILES_WRITE,   /* this FIFO or device */
	FILES_REPLACE, /* rename and remove what is in this folder */
	FILES_FILL,    /* do so, read and create files in this folder */
	FILES_UNMAKE,  /* remove empty folders in this one */
	FILES_LIBRARY, /* read what is in this folder */
};

/* were they known when this was built? */
bool files_are_known(void);
/* does the kernel know them? */
bool files_can_be_bound(void);
/* a ruleset that denies everything, or -1 */
int files_new(void);
/* false and errno if the path leads nowhere, or there can be no rule for it */
bool files_allow(int ruleset, const char *path, enum files_access);
bool files_allow_fd(int ruleset, int fd, enum files_access);
/* takes and closes the ruleset */
void files_bind(int ruleset);

#endif
