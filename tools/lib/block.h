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

#include <stdbool.h>
#include <stdint.h>

#include "word.h"

#define BLOCK 64 /* bytes */

struct block {
	uint64_t word[BLOCK / 8];
};

static inline void
block_load(struct block *b, const char *p)
{
	for (size_t i = 0; i < BLOCK / 8; i++)
		b->word[i] = word_load(p + 8 * i);
}

#define BLOCK_LOW7 WORD_EACH(0x7F)

/* the high bit of each byte of a word, as eight bits */
static inline uint64_t
block_high_bits(uint64_t word)
{
	return (word >> 7 & WORD_EACH(1)) * 0x0102040810204080u >> 56;
}

/* those that are c */
static inline uint64_t
block_equal(const struct block *b, char c)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK / 8; i++) {
		uint64_t x = b->word[i] ^ WORD_EACH(c);

		x = ~(((x & BLOCK_LOW7) + BLOCK_LOW7) | x);
		bits |= block_high_bits(x) << 8 * i;
	}
	return bits;
}

/* those from 0 to last, which is ASCII */
static inline uint64_t
block_up_to(const struct block *b, char last)
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < BLOCK / 8; i++) {
		uint64_t x = b->word[i];

		x = ~(((x & BLOCK_LOW7) + WORD_EACH(0x7F - last)) | x);
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

/* each bit becomes the parity of those up to it: where quotes are open */
static inline uint64_t
block_prefix_xor(uint64_t x)
{
	for (unsigned i = 1; i < 64; i *= 2)
		x ^= x << i;
	return x;
}

#if defined(__x86_64__) && defined(__GNUC__) && !defined(BLOCK_PORTABLE)
#define BLOCK_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))
#include <immintrin.h>

static inline bool
block_has_avx2(void)
{
	/* all that BLOCK_AVX2 names */
	return __builtin_cpu_supports("avx2") &&
	       __builtin_cpu_supports("bmi") &&
	       __builtin_cpu_supports("bmi2") &&
	       __builtin_cpu_supports("popcnt") &&
	       __builtin_cpu_supports("pclmul");
}

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
block_equal_avx2(const struct block_avx2 *b, char c)
{
	__m256i x = _mm256_set1_epi8(c);

	return block_join_avx2(
	    _mm256_cmpeq_epi8(b->half[0], x), _mm256_cmpeq_epi8(b->half[1], x));
}

BLOCK_AVX2 static inline uint64_t
block_up_to_avx2(const struct block_avx2 *b, char last)
{
	__m256i x = _mm256_set1_epi8(last);

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

/* where the lowest bit is; 64 if there is none */
BLOCK_AVX2 static inline uint32_t
block_lowest_avx2(uint64_t bits)
{
	return (uint32_t)_tzcnt_u64(bits);
}

/* a carry-less product with all ones */
BLOCK_AVX2 static inline uint64_t
block_prefix_xor_avx2(uint64_t x)
{
	__m128i product = _mm_clmulepi64_si128(
	    _mm_set_epi64x(0, (long long)x), _mm_set1_epi8((char)0xFF), 0);

	return (uint64_t)_mm_cvtsi128_si64(product);
}
#endif

#endif
