/* SPDX-License-Identifier: ISC */
/*
 * Any encoding to UTF-8, by what the input itself declares.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_CHARSET_H
#define JOB_CHARSET_H

#include "../lib/str.h"

/*
 * Appends the input as UTF-8 without its byte order mark: UTF-8 and UTF-16 by
 * the mark, others by the encoding that the HTTP header it came with (may be
 * empty) or its HTML or XML head declares.  Every
 * byte that cannot be decoded is U+FFFD; returns how many those were.
 */
size_t charset_decode(struct str *, struct slice input, struct slice header);

#endif
