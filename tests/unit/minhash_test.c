/* SPDX-License-Identifier: ISC */
/* signatures estimate what texts share; bands find those that share much */
#include <stdlib.h>

#include "../../tools/job/minhash.h"
#include "../../tools/lib/number.h"
#include "unit.h"

#define WORDS 400

/* numbers from first on, WORDS of them, as words */
static size_t
signature(struct minhash *m, int64_t first)
{
	struct str text = STR_INIT;
	size_t n;

	for (int64_t i = first; i < first + WORDS; i++) {
		number_add_int(&text, i);
		str_addc(&text, ' ');
	}
	n = minhash_text(m, str_slice(&text));
	str_free(&text);
	return n;
}

/* how many of the bands of the two are the same */
static unsigned
common_bands(const struct minhash *a, const struct minhash *b)
{
	unsigned n = 0;

	for (unsigned i = 0; i < MINHASH_BANDS; i++)
		n += minhash_band(a, i) == minhash_band(b, i);
	return n;
}

/*
 * Texts that are shifted by some of their 396 runs: a known share.  With 100
 * hash functions five standard errors are 25 points at most.
 */
static void
check_share(int64_t shift)
{
	double runs = WORDS - MINHASH_WORDS + 1, shared = runs - (double)shift;
	double want = 100 * shared / (2 * runs - shared), sum = 0;
	struct minhash a, b;

	for (int64_t i = 0; i < 20; i++) {
		signature(&a, 1000 * i);
		signature(&b, 1000 * i + shift);
		CHECK(abs((int)minhash_percent(&a, &b) - (int)want) <= 25);
		CHECK(want < 85 || common_bands(&a, &b) > 0);
		sum += minhash_percent(&a, &b);
	}
	CHECK(abs((int)(sum / 20) - (int)want) <= 5);
}

int
main(void)
{
	static const int64_t shifts[] = { 0, 10, 50, 100, 200, 300 };
	struct minhash a, b;

	for (size_t i = 0; i < sizeof(shifts) / sizeof(*shifts); i++)
		check_share(shifts[i]);
	CHECK_EQ(signature(&a, 0), WORDS);
	signature(&b, 100000);
	CHECK(minhash_percent(&a, &b) <= 3);
	CHECK_EQ(common_bands(&a, &b), 0);
	CHECK_EQ(minhash_text(&a, SLICE("One, two: THREE")), 3);
	CHECK_EQ(minhash_text(&b, SLICE("one two three")), 3);
	CHECK_EQ(minhash_percent(&a, &b), 100);
	CHECK_EQ(minhash_text(&a, SLICE(" – ")), 0);
	UNIT_MAIN_END;
}
