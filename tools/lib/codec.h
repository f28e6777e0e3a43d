/* SPDX-License-Identifier: ISC */
/*
 * Compressed data, recognised by its first bytes: gzip (RFC 1952), zstd
 * (RFC 8878) and xz, several members or frames behind one another included.
 *
 * Ends the program with 71 when memory is short; bad data is told to the
 * caller.  A codec is its caller's to close.
 *
 * May be included by: lib.
 */
#ifndef LIB_CODEC_H
#define LIB_CODEC_H

#include "str.h"

/* the most bytes that codec_open looks at */
#define CODEC_MAGIC 6

struct codec;

/* could data that begins so, and goes on, be compressed? */
bool codec_may_be(struct slice first);
/* a codec for data that begins so, or NULL if it is plain */
struct codec *codec_open(struct slice first);
/*
 * Takes bytes off *data and writes at most room bytes to out; returns how
 * many.  0: it needs more data, or, after last, all is done.  last says that
 * nothing follows the data.  What is wrong is put into *error.
 */
size_t codec_decode(struct codec *, struct slice *data, bool last, char *out,
    size_t room, const char **error);
void codec_close(struct codec *);

#endif
