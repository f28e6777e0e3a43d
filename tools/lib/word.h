/* SPDX-License-Identifier: ISC */
/*
 * Eight bytes at a time, as a number: the first byte is the lowest.  What is
 * asked of the bytes is answered by the high bit of each.
 *
 * May be included by: lib, job.
 */
#ifndef LIB_WORD_H
#define LIB_WORD_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* the byte c eight times */
#define WORD_EACH(c) (0x0101010101010101u * (unsigned char)(c))
#define WORD_HIGH WORD_EACH(0x80)

static inline uint64_t
word_load(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof(w));
	return le64toh(w);
}

static inline void
word_store(char *p, uint64_t w)
{
	w = htole64(w);
	memcpy(p, &w, sizeof(w));
}

/* the first n bytes of a word, n < 8; 0 behind them */
static inline uint64_t
word_cut(uint64_t w, size_t n)
{
	return w & (((uint64_t)1 << 8 * n) - 1);
}

/* the n bytes at p, n < 8, without a look at what is behind them; 0 instead */
static inline uint64_t
word_load_part(const char *p, size_t n)
{
	uint32_t low, high;
	uint16_t first, last;

	if (n >= sizeof(low)) {
		memcpy(&low, p, sizeof(low));
		memcpy(&high, p + n - sizeof(high), sizeof(high));
		return le32toh(low) | (uint64_t)le32toh(high)
					  << 8 * (n - sizeof(high));
	}
	if (n >= sizeof(first)) {
		memcpy(&first, p, sizeof(first));
		memcpy(&last, p + n - sizeof(last), sizeof(last));
		return le16toh(first) | (uint64_t)le16toh(last)
					    << 8 * (n - sizeof(last));
	}
	return n ? (unsigned char)*p : 0;
}

/* memcmp for a few bytes */
static inline bool
word_equal(const char *a, const char *b, size_t n)
{
	if (n < 8)
		return word_load_part(a, n) == word_load_part(b, n);
	for (size_t i = 0; i + 8 < n; i += 8)
		if (word_load(a + i) != word_load(b + i))
			return false;
	return word_load(a + n - 8) == word_load(b + n - 8);
}

/* how many bytes stand before the first that is not 0, 0 to 8 */
static inline size_t
word_until(uint64_t w)
{
	return w ? (size_t)__builtin_ctzll(w) / 8 : 8;
}

/* not 0: one of its bytes is below c, which is at most 0x80 */
static inline uint64_t
word_has_below(uint64_t w, char c)
{
	return (w - WORD_EACH(c)) & ~w & WORD_HIGH;
}

/* not 0: one of its bytes is c (Mycroft 1987); the first one is exact */
static inline uint64_t
word_has(uint64_t w, char c)
{
	return word_has_below(w ^ WORD_EACH(c), 1);
}

/* the bytes from first to last, both ASCII */
static inline uint64_t
word_between(uint64_t w, char first, char last)
{
	uint64_t low = w & ~WORD_HIGH;

	return (low + WORD_EACH(0x80 - first)) &
	       ~(low + WORD_EACH(0x7F - last)) & ~w & WORD_HIGH;
}

/* how many digits the word begins with, 0 to 8 */
static inline size_t
word_digits(uint64_t w)
{
	return word_until(~word_between(w, '0', '9') & WORD_HIGH);
}

/* the number that its first n bytes are, digits all, 1 <= n <= 8 */
static inline uint32_t
word_number(uint64_t w, size_t n)
{
	w = (w & WORD_EACH(0x0F)) << 8 * (8 - n);
	w = w * (1 + (10 << 8)) >> 8 & 0x00FF00FF00FF00FFu;
	w = w * (1 + (100 << 16)) >> 16 & 0x0000FFFF0000FFFFu;
	return (uint32_t)(w * (1 + ((uint64_t)10000 << 32)) >> 32);
}

/* the eight digits of v < 100000000, as bytes 0 to 9 */
static inline uint64_t
word_of_number(uint32_t v)
{
	uint64_t w = v / 10000 | (uint64_t)(v % 10000) << 32, tens;

	tens = (w * 5243 >> 19) & 0x0000007F0000007Fu; /* by 100 */
	w = tens | (w - tens * 100) << 16;
	tens = (w * 103 >> 10) & 0x000F000F000F000Fu; /* by 10 */
	return tens | (w - tens * 10) << 8;
}

/* goes on with a hash of words */
static inline uint64_t
word_hash(uint64_t hash, uint64_t w)
{
	hash = (hash ^ w) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 32;
}

#endif
