/* SPDX-License-Identifier: ISC */
/*
 * Bytes in: a file, standard input, a pipe, read raw and in order.
 *
 * The window (begin, end) is what was read and not yet consumed.  input_more
 * may move it: keep offsets from the window's start, not pointers, across
 * the call.  Reading retries on EINTR and takes short counts as they come.  A
 * file that cannot be opened is status 66, a read error is 74.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_INPUT_H
#define LIB_INPUT_H

#include <stdint.h>

#include "str.h"

struct input {
	const char *name; /* as in messages: the path, or <stdin> */
	char *begin, *end;
	uint64_t byte; /* offset of begin, from the first byte of the data */
	uint64_t line; /* the number of the line that begin stands on, from 1 */
	bool at_end;   /* nothing follows the window */

	/* private */
	int fd;
	char *buffer;
	size_t size;
	void (*idle)(void *ctx);
	void *idle_ctx;
};

/* path NULL or "-": standard input.  The path must outlive the input. */
struct input *input_open(const char *path);
/* fn is called before a read that would have to wait */
void input_on_idle(struct input *, void (*fn)(void *), void *ctx);
/* reads at least one byte more behind the window; false at the end */
bool input_more(struct input *);
/* takes n bytes off the window, which hold so many line ends */
void input_consume(struct input *, size_t n, uint64_t lines);
void input_close(struct input *);

static inline struct slice
input_window(const struct input *in)
{
	return slice_from(in->begin, in->end);
}

#endif
