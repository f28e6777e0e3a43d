/* SPDX-License-Identifier: ISC */
/*
 * What the fuzz targets share: a check that stops at what must not be, and
 * options taken off an input's front.
 *
 * A target is a file NAME_fuzz.c with LLVMFuzzerTestOneInput.  It is built
 * twice: with libFuzzer, which makes up inputs, and with replay.c, which
 * runs the inputs in seeds/NAME and found/NAME and needs no libFuzzer.
 *
 * May be included by: tests.
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../tools/lib/str.h"

#define FUZZ_CHECK(cond)                                                       \
	((cond) ? (void)0 : fuzz_fail(__FILE__, __LINE__, #cond))

/* both texts must be the same */
#define FUZZ_SAME(a, b) fuzz_same(__FILE__, __LINE__, (a), (b))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline _Noreturn void
fuzz_fail(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
	abort();
}

static inline void
fuzz_same(const char *file, int line, struct slice a, struct slice b)
{
	if (slice_eq(a, b))
		return;
	fprintf(stderr, "%s:%d: these differ:\n<%.*s>\n<%.*s>\n", file, line,
	    SLICE_ARGS(a), SLICE_ARGS(b));
	abort();
}

/*
 * The input in memory of its own, so that a read past its end is seen, and
 * freed by the caller
 */
static inline struct slice
fuzz_copy(const uint8_t *data, size_t size)
{
	char *p = malloc(size ? size : 1);

	if (!p)
		abort();
	if (size)
		memcpy(p, data, size);
	return (struct slice){ p, size };
}

/* takes a byte off the input: 0 when nothing is left */
static inline unsigned
fuzz_byte(struct slice *in)
{
	unsigned byte;

	if (in->n == 0)
		return 0;
	byte = (unsigned char)*in->p;
	*in = slice_from(in->p + 1, in->p + in->n);
	return byte;
}

/* takes what is left of the line off the input, with its line end */
static inline struct slice
fuzz_line(struct slice *in)
{
	struct slice line = slice_next(in, '\n');

	return line.p ? line : SLICE("");
}

#endif
