/* SPDX-License-Identifier: ISC */
/*
 * How far a run has come, on standard error: one line that is drawn anew
 * twice a second at a terminal, or a line every ten seconds elsewhere.
 *
 * May be included by: lib.
 */
#ifndef LIB_PROGRESS_H
#define LIB_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress;

/*
 * For these files (none: standard input).  Without always it stays silent
 * unless standard error is a terminal, standard output neither that nor a
 * pipe, and the run takes longer than a second; it returns NULL then.
 */
struct progress *progress_open(
    const char *tool, char *const *files, size_t nfile, bool always);
/* n bytes more were read */
void progress_add(struct progress *, size_t n);
/* removes the line from a terminal, and frees; NULL is fine */
void progress_close(struct progress *);

#endif
