/* SPDX-License-Identifier: ISC */
/*
 * The system calls that a confined tool may make, as a filter of seccomp(2).
 *
 * May be included by: lib.
 */
#ifndef LIB_SANDBOX_CALLS_H
#define LIB_SANDBOX_CALLS_H

#include <stdbool.h>

struct sandbox;

/* are they known for this architecture and C library? */
bool calls_are_known(void);
/* does the kernel take such a filter? */
bool calls_can_be_bound(void);
/* any other call ends the process; nothing happens where that cannot be had */
void calls_bind(const struct sandbox *);

#endif
