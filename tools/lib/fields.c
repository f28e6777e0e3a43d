/* SPDX-License-Identifier: ISC */
/* the fast lane of tables; see fields.h */
#include <stdlib.h>

#include "block.h"
#include "fields.h"
#include "utf8.h"

/* what goes on from one block to the next */
struct state {
	uint64_t inside;    /* all ones: the block begins in a quoted field */
	uint64_t separated; /* bit 0: a field may begin here */
	uint64_t closed;    /* bit 0: a quote was closed just before */
	uint64_t cr;	    /* bit 0: a CR stood just before */
};

/* each bit becomes the parity of those up to it: where quotes are open */
static uint64_t
prefix_xor(uint64_t x)
{
	x ^= x << 1;
	x ^= x << 2;
	x ^= x << 4;
	x ^= x << 8;
	x ^= x << 16;
	x ^= x << 32;
	return x;
}

/*
 * The separators of a block outside quotes; *bad are its irregular bytes.
 * An opening quote stands behind a separator or, as the second of a pair,
 * behind a closing one; a closing quote before a separator, a line end or
 * the other of a pair.
 */
static inline uint64_t
separators(const struct block *b, struct state *s, uint64_t *bad)
{
	uint64_t inside = prefix_xor(b->quote) ^ s->inside;
	uint64_t open = b->quote & inside, close = b->quote & ~inside;
	uint64_t sep = (b->delimiter | b->lf) & ~inside;
	uint64_t cr = b->cr & ~inside;
	uint64_t after_close = close << 1 | s->closed;

	*bad = b->nul;
	*bad |= open & ~(sep << 1 | s->separated | after_close);
	*bad |= after_close & ~(sep | open | cr);
	*bad |= (cr << 1 | s->cr) & ~b->lf;
	s->inside = (uint64_t)((int64_t)inside >> 63);
	s->separated = sep >> 63;
	s->closed = close >> 63;
	s->cr = cr >> 63;
	return sep;
}

static inline void
add_marks(struct fields *f, uint64_t sep, uint64_t lf, size_t at)
{
	uint32_t *to = f->mark + f->marks;
	unsigned n = (unsigned)__builtin_popcountll(sep);

	for (lf &= sep; lf; lf &= lf - 1) {
		uint64_t before = sep & ((lf & -lf) - 1);

		f->row[f->rows++] =
		    (uint32_t)f->marks + (uint32_t)__builtin_popcountll(before);
	}
	f->marks += n;
	while (sep) {
		*to++ = (uint32_t)at + (uint32_t)__builtin_ctzll(sep);
		sep &= sep - 1;
	}
}

/* index, with the classifier that the processor has */
static inline __attribute__((always_inline)) bool
scan(struct fields *f, struct slice text, const struct block_bytes *bytes,
    void (*classify)(const char *, const struct block_bytes *, struct block *))
{
	struct state s = { .separated = 1 };
	uint64_t high = 0, bad;
	char last[BLOCK] = { 0 };

	for (size_t at = 0; at < text.n; at += BLOCK) {
		const char *p = text.p + at;
		uint64_t sep, there = ~(uint64_t)0;
		struct block b;

		if (text.n - at < BLOCK) {
			memcpy(last, p, text.n - at);
			p = last;
			there = ((uint64_t)1 << (text.n - at)) - 1;
		}
		classify(p, bytes, &b);
		b.nul &= there;
		high |= b.high;
		sep = separators(&b, &s, &bad);
		if (b.lf & ~sep)
			f->folded = true;
		if (__builtin_expect(bad != 0, 0)) { /* what is before it */
			sep &= (bad & -bad) - 1;
			add_marks(f, sep, b.lf, at);
			f->stopped = true;
			break;
		}
		add_marks(f, sep, b.lf, at);
	}
	return high != 0;
}

#ifdef BLOCK_AVX2
__attribute__((target("avx2,bmi,bmi2,popcnt"))) static bool
scan_avx2(struct fields *f, struct slice text, const struct block_bytes *bytes)
{
	return scan(f, text, bytes, block_classify_avx2);
}
#endif

static bool
scan_any(struct fields *f, struct slice text, const struct block_bytes *bytes)
{
	return scan(f, text, bytes, block_classify);
}

/* leaves out the rows from the first invalid UTF-8 on */
static void
check_utf8(struct fields *f, struct slice text)
{
	size_t n = f->rows ? f->mark[f->row[f->rows - 1]] : 0, valid;

	valid = utf8_valid((struct slice){ text.p, n });
	if (valid == n)
		return;
	while (f->rows && f->mark[f->row[f->rows - 1]] > valid)
		f->rows--;
	f->stopped = true;
}

void
fields_index(struct fields *f, struct slice text, char delimiter, int quote)
{
	struct block_bytes bytes = { .delimiter = delimiter,
		.quote = quote < 0 ? '\n' : (char)quote,
		.quotes = quote >= 0 };
	bool high;

	if (f->cap < text.n) {
		f->cap = text.n;
		f->mark = mem_resize(f->mark, f->cap, sizeof(*f->mark));
		f->row = mem_resize(f->row, f->cap, sizeof(*f->row));
	}
	f->rows = f->marks = 0;
	f->folded = f->stopped = false;
#ifdef BLOCK_AVX2
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
		high = scan_avx2(f, text, &bytes);
	else
#endif
		high = scan_any(f, text, &bytes);
	if (high)
		check_utf8(f, text);
}

void
fields_free(struct fields *f)
{
	free(f->mark);
	free(f->row);
}
