/* SPDX-License-Identifier: ISC */
/*
 * Blocks of 64 bytes, asked which of them are a certain byte: a bit a byte,
 * the first the lowest.  AVX2 where the processor has it, else words of 8.
 *
 * A struct block is 64 loaded bytes.  The functions with _avx2 go into
 * functions with that target; BLOCK_PORTABLE leaves them out, for tests.
 *
 * May be included by: lib.
 */
#ifndef LIB_BLOCK_H
#define LIB_BLOCK_H

#include <stdint.h>
#include <string.h>

#include "word.h"

#define BLOCK 64 /* bytes */

struct block {
	uint64_t word[BLOCK / 8];
};

static inline void
block_load(struct block *b, const char *p)
{
	for (unsigned i = 0; i < BLOCK / 8; i++)
		b->word[i] = word_load(p + 8 * i);
}

#define BLOCK_LOW7 WORD_EACH(0x7F)

/* the high bit of each byte of a word, as eight bits */
static inline uint64_t
block_high_bits(uint64_t word)
{
	return (word >> 7 & WORD_EACH(1)) * 0x0102040810204080u >> 56;
}

/* those that are c, once the bits of mask are set in them */
static inline uint64_t
block_equal(const struct block *b, char mask, char c)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK / 8; i++) {
		uint64_t x = (b->word[i] | WORD_EACH(mask)) ^ WORD_EACH(c);

		x = ~(((x & BLOCK_LOW7) + BLOCK_LOW7) | x);
		bits |= block_high_bits(x) << 8 * i;
	}
	return bits;
}

/* those below 0x20 */
static inline uint64_t
block_control(const struct block *b)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK / 8; i++) {
		uint64_t x = b->word[i];

		x = ~(((x & BLOCK_LOW7) + WORD_EACH(0x60)) | x);
		bits |= block_high_bits(x) << 8 * i;
	}
	return bits;
}

/* not 0: one of them is not ASCII */
static inline uint64_t
block_high(const struct block *b)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK / 8; i++)
		bits |= b->word[i] & ~BLOCK_LOW7;
	return bits;
}

#if defined(__x86_64__) && defined(__GNUC__) && !defined(BLOCK_PORTABLE)
#define BLOCK_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#include <immintrin.h>

struct block_avx2 {
	__m256i half[2];
};

BLOCK_AVX2 static inline void
block_load_avx2(struct block_avx2 *b, const char *p)
{
	const __m256i *from = (const void *)p;

	b->half[0] = _mm256_loadu_si256(from);
	b->half[1] = _mm256_loadu_si256(from + 1);
}

BLOCK_AVX2 static inline uint64_t
block_join_avx2(__m256i low, __m256i high)
{
	return (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 |
	       (uint32_t)_mm256_movemask_epi8(low);
}

BLOCK_AVX2 static inline uint64_t
block_equal_avx2(const struct block_avx2 *b, char mask, char c)
{
	__m256i m = _mm256_set1_epi8(mask), x = _mm256_set1_epi8(c);
	__m256i low = _mm256_or_si256(b->half[0], m);
	__m256i high = _mm256_or_si256(b->half[1], m);

	return block_join_avx2(
	    _mm256_cmpeq_epi8(low, x), _mm256_cmpeq_epi8(high, x));
}

BLOCK_AVX2 static inline uint64_t
block_control_avx2(const struct block_avx2 *b)
{
	__m256i x = _mm256_set1_epi8(0x1F);

	return block_join_avx2(
	    _mm256_cmpeq_epi8(_mm256_max_epu8(b->half[0], x), x),
	    _mm256_cmpeq_epi8(_mm256_max_epu8(b->half[1], x), x));
}

BLOCK_AVX2 static inline uint64_t
block_high_avx2(const struct block_avx2 *b)
{
	return (uint32_t)_mm256_movemask_epi8(
	    _mm256_or_si256(b->half[0], b->half[1]));
}
#endif

#endif
