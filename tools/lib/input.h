/* SPDX-License-Identifier: ISC */
/*
 * Bytes in: a file, standard input, a pipe, read raw and in order, and
 * decompressed if they are gzip, zstd or xz.
 *
 * The window (begin, end) is what was read and not yet consumed.  input_more
 * may move it: keep offsets from the window's start, not pointers, across
 * the call.  Behind it, STR_SLACK bytes can be read.  Reading retries on EINTR and takes short counts as they come.
 *
 * A file that cannot be opened is status 66, a read error is 74, damaged
 * compressed data is 65.
 *
 * For tests, the environment's JOBTOOLS_READ is the most bytes of a read.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_INPUT_H
#define LIB_INPUT_H

#include <stdint.h>

#include "str.h"

struct codec;
struct progress;

struct input {
	const char *name; /* as in messages: the path, or <stdin> */
	char *begin, *end;
	uint64_t byte; /* offset of begin, from the first byte of the data */
	uint64_t line; /* the number of the line that begin stands on, from 1;
			* in a part: from 1 at the part's beginning */
	bool at_end;   /* nothing follows the window */

	/* private */
	int fd;
	char *buffer;
	size_t size;
	size_t read_size;
	uint64_t limit;	       /* end of the part, or UINT64_MAX */
	uint64_t skipped;      /* bytes before the part, */
	uint64_t lines_before; /* and their lines, once counted */
	struct codec *codec;
	char *packed; /* compressed bytes, and the rest of them */
	struct slice packed_rest;
	bool packed_end;
	void (*idle)(void *ctx);
	void *idle_ctx;
	struct progress *progress;
};

/* part index of count, from 1; { 0, 0 } is the whole */
struct part {
	uint64_t index, count;
};

/*
 * Opens a regular file ahead, for a later input_open or input_try of the same
 * path: what takes its name meanwhile is not read.  Does nothing for what is
 * no file, or if there would be too many open ones.
 */
void input_prepare(const char *path);
/* path NULL or "-": standard input.  The path must outlive the input. */
struct input *input_open(const char *path);
/* the same, but NULL and errno if it cannot be opened */
struct input *input_try(const char *path);
/* fn is called before a read that would have to wait */
void input_on_idle(struct input *, void (*fn)(void *), void *ctx);
/* counts what is read; the progress must outlive the input */
void input_watch(struct input *, struct progress *);
/* reads at least one byte more behind the window; false at the end */
bool input_more(struct input *);
/* reads all of it; valid until the input is closed */
struct slice input_all(struct input *);
/* takes n bytes off the window, which hold so many line ends */
void input_consume(struct input *, size_t n, uint64_t lines);
/*
 * Goes on with the lines that begin in a part of the file's bytes, and were
 * not consumed.  Is the line at hand one of them?  If not, the window has
 * moved on.  A file that is compressed or cannot be sought is 64.
 */
bool input_part(struct input *, const struct part *);
/* the lines before the part, which line does not count: reads them all */
uint64_t input_lines_before(struct input *);
void input_close(struct input *);

static inline struct slice
input_window(const struct input *in)
{
	return slice_from(in->begin, in->end);
}

#endif
