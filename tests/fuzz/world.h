/* SPDX-License-Identifier: ISC */
/*
 * A world for code that reads, writes and ends the program: descriptors are
 * memory, exit(3) comes back, and what was allocated is freed.
 *
 * The linker puts it between the tools' code and the C library (--wrap, see
 * the Makefile); nothing of it shows in that code.  Outside of world_run
 * everything is as usual.
 *
 * May be included by: tests.
 */
#ifndef TESTS_WORLD_H
#define TESTS_WORLD_H

#include "../../tools/lib/str.h"

/* a descriptor for rejects, beside standard input, output and error */
#define WORLD_REJECTS 1000

struct world {
	struct slice in;     /* what standard input holds */
	size_t read_size;    /* the most bytes of a read; 0: no limit */
	const char *lane;    /* JOBTOOLS_LANE, or NULL */
	bool portable_marks; /* index without AVX2 */

	/* what a run left; kept until the next one */
	int status; /* of exit, or 0 */
	struct str out, err, rejects;

	/* private */
	size_t taken; /* of in */
};

/*
 * Calls fn, and returns when it does or ends the program.  It must not keep
 * nor grow what was allocated before, and if it returns it must have freed
 * all it allocated: a leak is a failure.
 */
void world_run(struct world *, void (*fn)(void *ctx), void *ctx);
void world_free(struct world *);

#endif
