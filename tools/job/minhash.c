/* SPDX-License-Identifier: ISC */
/* how much of two texts is the same; see minhash.h */
#include "minhash.h"
#include "../lib/letter.h"
#include "words.h"

#define RUNS 64	   /* that are hashed at a time */
#define VALUES 256 /* of a minimum that is kept */

/*
 * The hash functions, multiply-shift of odd factors (Dietzfelbinger 1997), in
 * 32 bits: the compiler makes eight of them at a time.
 */
struct functions {
	uint32_t factor[MINHASH_SIZE], summand[MINHASH_SIZE];
};

/* splitmix64 (Steele 2014): a good mix of all bits */
static uint64_t
mix(uint64_t x)
{
	x += 0x9e3779b97f4a7c15u;
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	return x ^ x >> 31;
}

/* the factors are the powers of one that is good for generators (Knuth) */
static void
make_functions(struct functions *f)
{
	uint64_t factor = 6364136223846793005u, summand = 1;

	for (int i = 0; i < MINHASH_SIZE; i++) {
		f->factor[i] = (uint32_t)(factor >> 32) | 1;
		f->summand[i] = (uint32_t)(summand >> 32);
		factor *= 6364136223846793005u;
		summand = summand * 6364136223846793005u + 1442695040888963407u;
	}
}

#if defined(__x86_64__) && defined(__GNUC__)
#define TARGET_AVX2 __attribute__((target("avx2")))
#else
#define TARGET_AVX2
#endif

static inline __attribute__((always_inline)) void
take_runs_inline(uint32_t least[MINHASH_SIZE], const struct functions *f,
    const uint32_t *run, size_t n)
{
	for (size_t k = 0; k < n; k++)
		for (int i = 0; i < MINHASH_SIZE; i++) {
			uint32_t h = run[k] * f->factor[i] + f->summand[i];

			least[i] = h < least[i] ? h : least[i];
		}
}

TARGET_AVX2 static void
take_runs_avx2(uint32_t least[MINHASH_SIZE], const struct functions *f,
    const uint32_t *run, size_t n)
{
	take_runs_inline(least, f, run, n);
}

static void
take_runs(uint32_t least[MINHASH_SIZE], const struct functions *f,
    const uint32_t *run, size_t n)
{
#if defined(__x86_64__) && defined(__GNUC__)
	if (__builtin_cpu_supports("avx2")) {
		take_runs_avx2(least, f, run, n);
		return;
	}
#endif
	take_runs_inline(least, f, run, n);
}

/* the last words: their hashes in a ring, and a polynomial of them */
struct window {
	uint64_t last[MINHASH_WORDS], sum;
	size_t n; /* words so far */
};

#define BASE 0x9e3779b97f4a7c15u

/* BASE to the power of MINHASH_WORDS, modulo 2^64 */
static const uint64_t out_factor = BASE * BASE * BASE * BASE * BASE;

static void
take_word(struct window *w, struct slice word)
{
	uint64_t hash = slice_hash(word), *oldest;

	oldest = &w->last[w->n++ % MINHASH_WORDS];
	w->sum = w->sum * BASE + hash - *oldest * out_factor;
	*oldest = hash;
}

size_t
minhash_text(struct minhash *m, struct slice text)
{
	struct str folded = STR_INIT;
	struct slice rest, word;
	struct window w = { .n = 0 };
	uint32_t least[MINHASH_SIZE], run[RUNS];
	struct functions f;
	size_t nrun = 0;

	make_functions(&f);
	memset(least, 0xff, sizeof(least));
	letter_add_lower(&folded, text);
	rest = str_slice(&folded);
	while ((word = words_next(&rest)).p) {
		take_word(&w, word);
		if (w.n >= MINHASH_WORDS)
			run[nrun++] = (uint32_t)mix(w.sum);
		if (nrun == RUNS) {
			take_runs(least, &f, run, nrun);
			nrun = 0;
		}
	}
	if (w.n < MINHASH_WORDS)
		run[nrun++] = (uint32_t)mix(w.sum);
	take_runs(least, &f, run, nrun);
	for (int i = 0; i < MINHASH_SIZE; i++)
		m->least[i] = (uint8_t)(least[i] * 0x9e3779b1u >> 24);
	str_free(&folded);
	return w.n;
}

unsigned
minhash_percent(const struct minhash *a, const struct minhash *b)
{
	unsigned same = 0;

	for (int i = 0; i < MINHASH_SIZE; i++)
		same += a->least[i] == b->least[i];
	if (same * VALUES <= MINHASH_SIZE)
		return 0;
	/* of those that are not, one in VALUES looks the same */
	return (100 * (same * VALUES - MINHASH_SIZE) +
		   (VALUES - 1) * MINHASH_SIZE / 2) /
	       ((VALUES - 1) * MINHASH_SIZE);
}

uint64_t
minhash_band(const struct minhash *m, unsigned band)
{
	uint64_t h = band;

	for (unsigned i = 0; i < MINHASH_ROWS; i++)
		h = h << 8 | m->least[band * MINHASH_ROWS + i];
	return mix(h);
}
