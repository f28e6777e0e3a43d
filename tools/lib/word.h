/* SPDX-License-Identifier: ISC */
/*
 * Eight bytes at a time, as a number.
 *
 * May be included by: lib, job.
 */
#ifndef LIB_WORD_H
#define LIB_WORD_H

#include <stdint.h>
#include <string.h>

/* the byte c eight times */
#define WORD_EACH(c) (0x0101010101010101u * (unsigned char)(c))

/* in the order of memory: what is asked of all bytes may use it as it is */
static inline uint64_t
word_load(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return w;
}

/* not 0: one of its bytes is below c, which is at most 0x80 */
static inline uint64_t
word_has_below(uint64_t w, char c)
{
	return (w - WORD_EACH(c)) & ~w & WORD_EACH(0x80);
}

/* not 0: one of its bytes is c (Mycroft 1987) */
static inline uint64_t
word_has(uint64_t w, char c)
{
	return word_has_below(w ^ WORD_EACH(c), 1);
}

#endif
