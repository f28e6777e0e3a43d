/* SPDX-License-Identifier: ISC */
/*
 * A pipe of shell commands, as "a | b | c" of sh(1), of which every stage's
 * status is known.
 *
 * The first stage reads our standard input; what the last one writes is read
 * with stages_read.  A stage that outlives this process is sent SIGTERM.
 * What cannot be started ends the program with 71.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_STAGE_H
#define LIB_STAGE_H

#include <sys/types.h>

#include "str.h"

struct stage {
	const char *command; /* for sh -c */
	pid_t pid;
	int status; /* after stages_wait: as in sh, 128 + n for signal n */
};

struct stages {
	struct stage *stage;
	size_t n;
	int fd; /* what the last stage writes */
};

/* starts them all; the commands must outlive the stages */
void stages_start(struct stages *, char *const *command, size_t n);
/* up to n bytes of the last stage's output; 0 at the end */
size_t stages_read(struct stages *, char *buf, size_t n);
/* waits for all, and sets each one's status */
void stages_wait(struct stages *);
/* after stages_wait: did it end by SIGPIPE, or as if? */
bool stage_lost_reader(const struct stage *);
/*
 * The stage to blame, or NULL if all exited with 0: the first that failed,
 * but one that only lost its reader (SIGPIPE) after the others.
 */
const struct stage *stages_failed(const struct stages *);
void stages_free(struct stages *);

#endif
