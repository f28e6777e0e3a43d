/* SPDX-License-Identifier: ISC */
/*
 * Bytes out: standard output, or a file that is replaced as a whole.
 *
 * A regular file is written to a temporary in its own folder and takes the
 * name in output_commit: fsync, rename, fsync of the folder.  Its mode is
 * kept, a symbolic link is followed, a FIFO or device is written straight.
 * However the program ends before that, even by a signal, the old file stays
 * and the temporary is removed (but for SIGKILL).
 *
 * A file that cannot be created is status 73, a failed write 74.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_OUTPUT_H
#define LIB_OUTPUT_H

#include <sys/types.h>

#include "str.h"

struct output;

/* is it a file, or nothing yet, and not a FIFO, device or "-"? */
bool output_replaces(const char *path);
/* path NULL or "-": standard output.  The path must outlive the output. */
struct output *output_open(const char *path);
/* an open descriptor, which output_commit closes */
struct output *output_open_fd(int fd);
/*
 * Bytes to be written, to be added to freely with str_add and the like; call
 * output_drain after each record.
 */
struct str *output_buffer(struct output *);
/* writes the buffer if it is large enough to be worth it */
void output_drain(struct output *);
/* writes the buffer now */
void output_flush(struct output *);
/*
 * What stands in for the file until output_commit, its name valid until
 * then; NULL for what is written straight.
 */
const char *output_temporary(const struct output *);
/* the file that will be replaced, no link; NULL as above */
const char *output_target(const struct output *);
/* output_commit shall leave the file, and put the new one beside it */
void output_divert(struct output *, const char *suffix);
/* flushes, closes with the result checked, publishes the file, frees */
void output_commit(struct output *);
/* forgets what was written to a file, and frees */
void output_abandon(struct output *);
/* fork(2), of which the child leaves the parent's unfinished files alone */
pid_t output_fork(void);

#endif
