/* SPDX-License-Identifier: ISC */
/*
 * UTF-8 (RFC 3629): shortest forms only, no surrogates, up to U+10FFFF.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_UTF8_H
#define LIB_UTF8_H

#include <stdint.h>

#include "str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* the length of the longest valid prefix; s.n when all of it is valid */
size_t utf8_valid(struct slice s);
/*
 * Takes one code point off the front of *s, which must not be empty.  An
 * invalid byte counts as one U+FFFD, by the WHATWG's maximal subparts.
 */
uint32_t utf8_next(struct slice *s);
/* at most the first n bytes of s, which is valid, not cut in a character */
struct slice utf8_clip(struct slice s, size_t n);
/* writes a code point; returns its length */
size_t utf8_put(char bytes[4], uint32_t code);
void utf8_add(struct str *, uint32_t code);
/* appends s with every invalid part as U+FFFD; returns how many there were */
size_t utf8_add_replaced(struct str *, struct slice s);

#endif
