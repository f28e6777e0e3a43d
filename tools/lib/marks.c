/* SPDX-License-Identifier: ISC */
/* the index of the fast lane; see marks.h */
#include <stdlib.h>

#include "block.h"
#include "marks.h"
#include "utf8.h"

#define INLINE static inline __attribute__((always_inline))

/* what the bytes of a block are: a bit each */
struct bits {
	uint64_t structure; /* delimiters, or what JSON has outside strings */
	uint64_t quote, lf;
	uint64_t cr;	    /* tables */
	uint64_t backslash; /* JSON */
	uint64_t refused;   /* NUL in tables, control characters in JSON */
	uint64_t high;	    /* not 0: not all is ASCII */
};

/* how a format's bytes are told apart */
struct dialect {
	bool json;
	char delimiter;
	bool quoting;
};

INLINE void
classify_any(const char *p, const struct dialect *d, struct bits *out)
{
	struct block b;

	block_load(&b, p);
	out->quote = d->quoting ? block_equal(&b, 0, '"') : 0;
	out->lf = block_equal(&b, 0, '\n');
	out->high = block_high(&b);
	if (d->json) {
		/* bit 0x20 makes { of [ and } of ] */
		out->structure =
		    block_equal(&b, 0x20, '{') | block_equal(&b, 0x20, '}') |
		    block_equal(&b, 0, ':') | block_equal(&b, 0, ',');
		out->backslash = block_equal(&b, 0, '\\');
		out->refused = block_control(&b);
	} else {
		out->structure = block_equal(&b, 0, d->delimiter);
		out->cr = block_equal(&b, 0, '\r');
		out->refused = block_equal(&b, 0, '\0');
	}
}

#ifdef BLOCK_AVX2
BLOCK_AVX2 INLINE void
classify_avx2(const char *p, const struct dialect *d, struct bits *out)
{
	struct block_avx2 b;

	block_load_avx2(&b, p);
	out->quote = d->quoting ? block_equal_avx2(&b, 0, '"') : 0;
	out->lf = block_equal_avx2(&b, 0, '\n');
	out->high = block_high_avx2(&b);
	if (d->json) {
		out->structure = block_equal_avx2(&b, 0x20, '{') |
				 block_equal_avx2(&b, 0x20, '}') |
				 block_equal_avx2(&b, 0, ':') |
				 block_equal_avx2(&b, 0, ',');
		out->backslash = block_equal_avx2(&b, 0, '\\');
		out->refused = block_control_avx2(&b);
	} else {
		out->structure = block_equal_avx2(&b, 0, d->delimiter);
		out->cr = block_equal_avx2(&b, 0, '\r');
		out->refused = block_equal_avx2(&b, 0, '\0');
	}
}
#endif

/* what goes on from one block to the next */
struct state {
	uint64_t inside;    /* all ones: it begins in quotes */
	uint64_t separated; /* bit 0: a field may begin here */
	uint64_t closed;    /* bit 0: a quote was closed just before */
	uint64_t cr;	    /* bit 0: a CR stood just before */
	uint64_t escaped;   /* bit 0: a backslash escapes the first byte */
};

/* each bit becomes the parity of those up to it: where quotes are open */
INLINE uint64_t
prefix_xor(uint64_t x)
{
	for (unsigned i = 1; i < 64; i *= 2)
		x ^= x << i;
	return x;
}

/* all ones if the last bit is set */
INLINE uint64_t
spread_last(uint64_t x)
{
	return 0 - (x >> 63);
}

/*
 * An opening quote stands behind a separator or, as the second of a pair,
 * behind a closing one; a closing quote before a separator, a line end or
 * the other of a pair.
 */
INLINE uint64_t
table_marks(const struct bits *b, struct state *s, uint64_t *bad)
{
	uint64_t inside = prefix_xor(b->quote) ^ s->inside;
	uint64_t open = b->quote & inside, close = b->quote & ~inside;
	uint64_t sep = (b->structure | b->lf) & ~inside;
	uint64_t cr = b->cr & ~inside;
	uint64_t after_close = close << 1 | s->closed;

	*bad = b->refused;
	*bad |= open & ~(sep << 1 | s->separated | after_close);
	*bad |= after_close & ~(sep | open | cr);
	*bad |= (cr << 1 | s->cr) & ~b->lf;
	s->inside = spread_last(inside);
	s->separated = sep >> 63;
	s->closed = close >> 63;
	s->cr = cr >> 63;
	return sep;
}

/* the bytes that a backslash escapes: behind an odd number of them */
INLINE uint64_t
escaped_bytes(uint64_t backslash, struct state *s)
{
	uint64_t escaped = s->escaped;

	if (!backslash) {
		s->escaped = 0;
		return escaped;
	}
	s->escaped = 0;
	for (uint64_t left = backslash & ~escaped; left;) {
		uint64_t first = left & -left;

		if (first >> 63)
			s->escaped = 1;
		escaped |= first << 1;
		left &= ~(first | first << 1);
	}
	return escaped;
}

INLINE uint64_t
ndjson_marks(const struct bits *b, struct state *s, uint64_t *bad)
{
	uint64_t quote = b->quote & ~escaped_bytes(b->backslash, s);
	uint64_t inside = prefix_xor(quote) ^ s->inside;
	uint64_t open = quote & inside;

	*bad = b->refused & ~(b->lf & ~inside);
	s->inside = spread_last(inside);
	return ((b->structure | b->lf) & ~inside) | open;
}

INLINE void
add_marks(struct marks *m, uint64_t bits, uint64_t lf, size_t at)
{
	uint32_t *to = m->mark + m->n;

	for (lf &= bits; lf; lf &= lf - 1)
		m->row[m->rows++] =
		    (uint32_t)m->n +
		    (uint32_t)__builtin_popcountll(bits & ((lf & -lf) - 1));
	m->n += (size_t)__builtin_popcountll(bits);
	for (; bits; bits &= bits - 1)
		*to++ = (uint32_t)at + (uint32_t)__builtin_ctzll(bits);
}

/* marks the text; is there anything that is not ASCII? */
INLINE bool
scan(struct marks *m, struct slice text, const struct dialect *d,
    void (*classify)(const char *, const struct dialect *, struct bits *))
{
	struct state s = { .separated = 1 };
	char last[BLOCK] = { 0 };
	uint64_t high = 0;

	for (size_t at = 0; at < text.n && !m->stopped; at += BLOCK) {
		const char *p = text.p + at;
		uint64_t bits, bad;
		struct bits b;

		if (text.n - at < BLOCK) /* filled up with what is refused */
			p = memcpy(last, p, text.n - at);
		classify(p, d, &b);
		high |= b.high;
		bits = d->json ? ndjson_marks(&b, &s, &bad)
			       : table_marks(&b, &s, &bad);
		m->folded |= (b.lf & ~bits) != 0;
		if (bad) { /* the rest of the block is not to be trusted */
			bits &= (bad & -bad) - 1;
			m->stopped = (size_t)__builtin_ctzll(bad) < text.n - at;
		}
		add_marks(m, bits, b.lf, at);
	}
	return high != 0;
}

#ifdef BLOCK_AVX2
BLOCK_AVX2 static bool
scan_avx2(struct marks *m, struct slice text, const struct dialect *d)
{
	if (d->json)
		return scan(m, text,
		    &(struct dialect){ .json = true, .quoting = true },
		    classify_avx2);
	return scan(m, text, d, classify_avx2);
}
#endif

static bool
scan_any(struct marks *m, struct slice text, const struct dialect *d)
{
	return scan(m, text, d, classify_any);
}

/* leaves out the rows from the first invalid UTF-8 on */
static void
check_utf8(struct marks *m, struct slice text)
{
	size_t n = m->rows ? m->mark[m->row[m->rows - 1]] : 0;
	size_t valid = utf8_valid((struct slice){ text.p, n });

	if (valid == n)
		return;
	while (m->rows && m->mark[m->row[m->rows - 1]] > valid)
		m->rows--;
	m->stopped = true;
}

static void
mark(struct marks *m, struct slice text, const struct dialect *d)
{
	bool high;

	if (m->cap < text.n) {
		m->cap = text.n;
		m->mark = mem_resize(m->mark, m->cap, sizeof(*m->mark));
		m->row = mem_resize(m->row, m->cap, sizeof(*m->row));
	}
	m->rows = m->n = 0;
	m->folded = m->stopped = false;
#ifdef BLOCK_AVX2
	if (!m->portable && __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("bmi2"))
		high = scan_avx2(m, text, d);
	else
#endif
		high = scan_any(m, text, d);
	if (high)
		check_utf8(m, text);
}

void
marks_table(struct marks *m, struct slice text, char delimiter, bool quoting)
{
	struct dialect d = { .delimiter = delimiter, .quoting = quoting };

	mark(m, text, &d);
}

void
marks_ndjson(struct marks *m, struct slice text)
{
	struct dialect d = { .json = true, .quoting = true };

	mark(m, text, &d);
}

void
marks_free(struct marks *m)
{
	free(m->mark);
	free(m->row);
}
