/* SPDX-License-Identifier: ISC */
/*
 * What the bytes of a block of 64 are: a bit a byte, the first the lowest.
 *
 * Each processor that has AVX2 takes block_classify_avx2, from a function
 * with the same target; block_classify runs everywhere.
 *
 * May be included by: lib.
 */
#ifndef LIB_BLOCK_H
#define LIB_BLOCK_H

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define BLOCK_AVX2
#include <immintrin.h>
#endif

#define BLOCK 64 /* bytes */

struct block_bytes {
	char delimiter, quote;
	int quotes; /* is there quoting? */
};

struct block {
	uint64_t delimiter, quote, lf, cr, nul;
	uint64_t high; /* not 0: some byte is not ASCII */
};

#ifdef BLOCK_AVX2
__attribute__((target("avx2"))) static inline uint64_t
block_equal_avx2(__m256i a, __m256i b, char byte)
{
	__m256i x = _mm256_set1_epi8(byte);
	uint32_t low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, x));
	uint32_t high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, x));

	return (uint64_t)high << 32 | low;
}

__attribute__((target("avx2"))) static inline void
block_classify_avx2(
    const char *p, const struct block_bytes *bytes, struct block *out)
{
	__m256i a = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i b = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));

	out->delimiter = block_equal_avx2(a, b, bytes->delimiter);
	out->quote = bytes->quotes ? block_equal_avx2(a, b, bytes->quote) : 0;
	out->lf = block_equal_avx2(a, b, '\n');
	out->cr = block_equal_avx2(a, b, '\r');
	out->nul = block_equal_avx2(a, b, '\0');
	out->high = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(a, b));
}
#endif

/* bit i: is byte i of the word x? (Mycroft, made exact) */
static inline uint64_t
block_equal_8(uint64_t word, char byte)
{
	const uint64_t low7 = 0x7F7F7F7F7F7F7F7Fu;
	uint64_t x = word ^ 0x0101010101010101u * (unsigned char)byte;

	x = ~(((x & low7) + low7) | x | low7); /* 0x80 where it was */
	return x * 0x0002040810204081u >> 56;
}

static inline void
block_classify(
    const char *p, const struct block_bytes *bytes, struct block *out)
{
	*out = (struct block){ 0 };
	for (unsigned i = 0; i < BLOCK; i += 8) {
		uint64_t word;

		memcpy(&word, p + i, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
		word = __builtin_bswap64(word);
#endif
		out->delimiter |= block_equal_8(word, bytes->delimiter) << i;
		if (bytes->quotes)
			out->quote |= block_equal_8(word, bytes->quote) << i;
		out->lf |= block_equal_8(word, '\n') << i;
		out->cr |= block_equal_8(word, '\r') << i;
		out->nul |= block_equal_8(word, '\0') << i;
		out->high |= word & 0x8080808080808080u;
	}
}

#endif
