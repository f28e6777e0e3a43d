/* SPDX-License-Identifier: ISC */
/* how much of two texts is the same; see minhash.h */
#include "minhash.h"
#include "../lib/letter.h"
#include "words.h"

/* the hash functions, multiply-shift of odd factors (Dietzfelbinger 1997) */
struct functions {
	uint64_t factor[MINHASH_SIZE], summand[MINHASH_SIZE];
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
		f->factor[i] = factor;
		f->summand[i] = summand;
		factor *= 6364136223846793005u;
		summand = summand * 6364136223846793005u + 1442695040888963407u;
	}
}

static void
take_run(uint32_t least[MINHASH_SIZE], const struct functions *f, uint64_t run)
{
	for (int i = 0; i < MINHASH_SIZE; i++) {
		uint32_t h =
		    (uint32_t)((run * f->factor[i] + f->summand[i]) >> 32);

		least[i] = h < least[i] ? h : least[i];
	}
}

/* the hash of the last words; last is a ring of theirs */
static uint64_t
hash_run(const uint64_t last[MINHASH_WORDS], size_t n)
{
	uint64_t h = 0;

	for (size_t i = 0; i < MINHASH_WORDS; i++)
		h = mix(h ^ last[(n + i) % MINHASH_WORDS]);
	return h;
}

size_t
minhash_text(struct minhash *m, struct slice text)
{
	struct str folded = STR_INIT;
	struct slice rest, word;
	uint64_t last[MINHASH_WORDS] = { 0 };
	uint32_t least[MINHASH_SIZE];
	struct functions f;
	size_t n = 0;

	make_functions(&f);
	memset(least, 0xff, sizeof(least));
	letter_add_lower(&folded, text);
	rest = str_slice(&folded);
	while ((word = words_next(&rest)).p) {
		last[n++ % MINHASH_WORDS] = slice_hash(word);
		if (n >= MINHASH_WORDS)
			take_run(least, &f, hash_run(last, n));
	}
	if (n < MINHASH_WORDS)
		take_run(least, &f, hash_run(last, n));
	for (int i = 0; i < MINHASH_SIZE; i++)
		m->least[i] = (uint16_t)least[i];
	str_free(&folded);
	return n;
}

unsigned
minhash_percent(const struct minhash *a, const struct minhash *b)
{
	unsigned same = 0;

	for (int i = 0; i < MINHASH_SIZE; i++)
		same += a->least[i] == b->least[i];
	return same * 100 / MINHASH_SIZE;
}

uint64_t
minhash_band(const struct minhash *m, unsigned band)
{
	uint64_t h = band;

	for (unsigned i = 0; i < MINHASH_ROWS; i++)
		h = mix(h ^ m->least[band * MINHASH_ROWS + i]);
	return h;
}
