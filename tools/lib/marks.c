/* SPDX-License-Identifier: ISC */
/* the index of the fast lane; see marks.h */
#include <stdlib.h>

#include "block.h"
#include "marks.h"
#include "row.h"
#include "utf8.h"

#define INLINE static inline __attribute__((always_inline))

/* what the bytes of a block are: a bit each */
struct bits {
	uint64_t delimiter; /* tables */
	uint64_t backslash; /* JSON */
	uint64_t quote, lf;
	uint64_t control; /* tables: up to CR; JSON: up to 0x1F */
	uint64_t high;	  /* not 0: not all is ASCII */
};

/* how a format's bytes are told apart */
struct dialect {
	bool json;
	char delimiter;
	bool quoting;
};

#define LAST_CONTROL(d) ((d).json ? 0x1F : '\r')

INLINE void
classify_any(const char *p, struct dialect d, struct bits *out)
{
	struct block b;

	block_load(&b, p);
	out->quote = d.quoting ? block_equal(&b, '"') : 0;
	out->lf = block_equal(&b, '\n');
	out->control = block_up_to(&b, LAST_CONTROL(d));
	out->high = block_high(&b);
	out->backslash = d.json ? block_equal(&b, '\\') : 0;
	out->delimiter = d.json ? 0 : block_equal(&b, d.delimiter);
}

#ifdef BLOCK_AVX2
BLOCK_AVX2 INLINE void
classify_avx2(const char *p, struct dialect d, struct bits *out)
{
	struct block_avx2 b;

	block_load_avx2(&b, p);
	out->quote = d.quoting ? block_equal_avx2(&b, '"') : 0;
	out->lf = block_equal_avx2(&b, '\n');
	out->control = block_up_to_avx2(&b, LAST_CONTROL(d));
	out->high = block_high_avx2(&b);
	out->backslash = d.json ? block_equal_avx2(&b, '\\') : 0;
	out->delimiter = d.json ? 0 : block_equal_avx2(&b, d.delimiter);
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

/* all ones if the last bit is set */
INLINE uint64_t
spread_last(uint64_t x)
{
	return 0 - (x >> 63);
}

/* the bytes of a block that are c */
INLINE uint64_t
find_byte(const char *p, char c)
{
	struct block b;

	block_load(&b, p);
	return block_equal(&b, c);
}

/*
 * An opening quote stands behind a separator or, as the second of a pair,
 * behind a closing one; a closing quote before a separator, a line end or
 * the other of a pair.  *bad: what is irregular.
 */
INLINE uint64_t
quoted_marks(const struct bits *b, uint64_t cr, struct state *s, uint64_t *bad,
    uint64_t (*prefix_xor)(uint64_t))
{
	uint64_t inside = prefix_xor(b->quote) ^ s->inside;
	uint64_t open = b->quote & inside, close = b->quote & ~inside;
	uint64_t sep = (b->delimiter | b->lf) & ~inside;
	uint64_t after_close = close << 1 | s->closed;

	*bad |= open & ~(sep << 1 | s->separated | after_close);
	*bad |= after_close & ~(sep | open | (cr & ~inside));
	*bad |= ((cr & ~inside) << 1 | s->cr) & ~b->lf;
	s->inside = spread_last(inside);
	s->closed = close >> 63;
	s->cr = (cr & ~inside) >> 63;
	return sep;
}

/* the ends of fields */
INLINE uint64_t
table_marks(const char *p, const struct bits *b, struct state *s, uint64_t *bad,
    uint64_t (*prefix_xor)(uint64_t))
{
	uint64_t sep = b->delimiter | b->lf, cr = 0;

	*bad = 0;
	if (b->control & ~sep) { /* a tab or worse, or a CR before its LF */
		cr = find_byte(p, '\r');
		*bad = find_byte(p, '\0');
	}
	if (b->quote | s->inside | s->closed) {
		sep = quoted_marks(b, cr, s, bad, prefix_xor);
	} else {
		*bad |= (cr << 1 | s->cr) & ~b->lf;
		s->cr = cr >> 63;
	}
	s->separated = sep >> 63;
	return sep;
}

/*
 * The bytes that a backslash escapes: those behind an odd number of them.
 * Adding carries through a run of backslashes; where it began tells whether
 * the run's end is odd.
 */
INLINE uint64_t
escaped_bytes(uint64_t backslash, struct state *s)
{
	const uint64_t even = 0x5555555555555555;
	uint64_t first = s->escaped, follows, sum;

	s->escaped = 0;
	if (!backslash)
		return first;
	backslash &= ~first;
	follows = backslash << 1 | first;
	s->escaped = __builtin_add_overflow(
	    backslash & ~even & ~follows, backslash, &sum);
	return (even ^ sum << 1) & follows;
}

/* all up to the last of the bits, of which there is one */
INLINE uint64_t
up_to_last(uint64_t bits)
{
	return UINT64_MAX >> __builtin_clzll(bits);
}

/* what a processor may have an instruction for */
struct skill {
	void (*classify)(const char *, struct dialect, struct bits *);
	uint64_t (*prefix_xor)(uint64_t);
	uint32_t (*lowest)(uint64_t); /* the place of the lowest bit, if any */
};

/*
 * Notes the line ends of a block; where the next ones go.  Two are written
 * whether they are there or not: their number cannot be foretold, and few
 * blocks have more.
 */
INLINE struct row_mark *
add_rows(struct row_mark *to, uint64_t lf, uint64_t marks, uint32_t before,
    uint32_t at, uint32_t (*lowest)(uint64_t))
{
	struct row_mark *end = to + __builtin_popcountll(lf);

	do {
		to[0].end = at + lowest(lf);
		to[0].marks = before + (uint32_t)__builtin_popcountll(
					   marks & (lf ^ (lf - 1)));
		lf &= lf - 1;
		to[1].end = at + lowest(lf);
		to[1].marks = before + (uint32_t)__builtin_popcountll(
					   marks & (lf ^ (lf - 1)));
		lf &= lf - 1;
		to += 2;
	} while (lf);
	return end;
}

/* so many offsets of a block are written at once, there or not */
#define LIST_AT_ONCE 12

INLINE void
list(struct marks *m, uint32_t (*lowest)(uint64_t))
{
	size_t words = (m->n + 63) / 64;
	uint32_t *to = m->at, *p, at = 0;

	*to++ = UINT32_MAX;
	for (size_t w = 0; w < words; w++, at += 64) {
		uint64_t bits = m->mark[w];
		size_t n = (size_t)__builtin_popcountll(bits);

#define LIST(i) (p[i] = at + lowest(bits), bits &= bits - 1)
		for (p = to; bits; p += LIST_AT_ONCE) {
			LIST(0), LIST(1), LIST(2), LIST(3);
			LIST(4), LIST(5), LIST(6), LIST(7);
			LIST(8), LIST(9), LIST(10), LIST(11);
		}
#undef LIST
		to += n;
	}
	m->listed = true;
}

/* marks the text; is there anything that is not ASCII? */
INLINE bool
scan(struct marks *m, struct slice text, struct dialect d, struct skill can)
{
	struct state s = { .separated = 1 };
	struct row_mark *row = m->row, *next;
	char last[BLOCK] = { 0 };
	uint64_t high = 0, bits, rows, bad = 0;
	uint32_t marks = 0, lines = 0, lines_in_rows = 0;

	for (size_t at = 0; at < text.n && !bad; at += BLOCK) {
		const char *p = text.p + at;
		size_t left = text.n - at;
		struct bits b;

		if (left < BLOCK)
			p = memcpy(last, p, left);
		can.classify(p, d, &b);
		high |= b.high;
		if (d.json) {
			rows = b.lf;
			bad = b.control & ~b.lf;
			bits = b.quote & ~escaped_bytes(b.backslash, &s);
			m->backslash[at / BLOCK] = b.backslash;
		} else {
			bits = table_marks(p, &b, &s, &bad, can.prefix_xor);
			rows = b.lf & bits;
		}
		if (left < BLOCK) /* what fills up the block is no text */
			bad &= ((uint64_t)1 << left) - 1;
		if (bad) { /* the rest is not to be trusted */
			rows &= (bad & -bad) - 1;
			m->stopped = true;
			m->n = at + BLOCK;
		}
		m->mark[at / BLOCK] = bits;
		next =
		    add_rows(row, rows, bits, marks, (uint32_t)at, can.lowest);
		if (next > row)
			lines_in_rows = lines + (uint32_t)__builtin_popcountll(
						    b.lf & up_to_last(rows));
		row = next;
		lines += (uint32_t)__builtin_popcountll(b.lf);
		if (!d.json)
			marks += (uint32_t)__builtin_popcountll(bits);
	}
	m->rows = (size_t)(row - m->row);
	m->lines = lines_in_rows;
	return high != 0;
}

static uint32_t
lowest_any(uint64_t bits)
{
	return (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
}

static bool
scan_any(struct marks *m, struct slice text, struct dialect d)
{
	return scan(m, text, d,
	    (struct skill){ classify_any, block_prefix_xor, lowest_any });
}

#ifdef BLOCK_AVX2
/* each kind of text has a loop of its own */
BLOCK_AVX2 static bool
scan_avx2(struct marks *m, struct slice text, struct dialect d)
{
	const struct skill can = { classify_avx2, block_prefix_xor_avx2,
		block_lowest_avx2 };

	if (d.json)
		return scan(m, text,
		    (struct dialect){ .json = true, .quoting = true }, can);
	if (d.quoting)
		return scan(m, text,
		    (struct dialect){
			.delimiter = d.delimiter, .quoting = true },
		    can);
	return scan(m, text, (struct dialect){ .delimiter = d.delimiter }, can);
}

BLOCK_AVX2 static void
list_avx2(struct marks *m)
{
	list(m, block_lowest_avx2);
}
#endif

/* leaves out the rows from the first invalid UTF-8 on */
static void
check_utf8(struct marks *m, struct slice text)
{
	size_t n = m->rows ? m->row[m->rows - 1].end : 0;
	size_t valid = utf8_valid((struct slice){ text.p, n });

	if (valid == n)
		return;
	while (m->rows && m->row[m->rows - 1].end > valid)
		m->rows--;
	n = m->rows ? m->row[m->rows - 1].end + 1 : 0;
	m->lines = row_count_lines((struct slice){ text.p, n });
	m->stopped = true;
}

static void
mark(struct marks *m, struct slice text, struct dialect d)
{
	bool high;

	if (m->cap < text.n) {
		size_t words = text.n / BLOCK + 1;

		m->cap = text.n;
		m->mark = mem_resize(m->mark, words, sizeof(*m->mark));
		m->backslash =
		    mem_resize(m->backslash, words, sizeof(*m->backslash));
		m->row = mem_resize(m->row, m->cap + 2, sizeof(*m->row));
		m->at = mem_resize(
		    m->at, 1 + m->cap + LIST_AT_ONCE, sizeof(*m->at));
	}
	m->n = text.n;
	m->rows = 0;
	m->lines = 0;
	m->stopped = m->listed = false;
#ifdef BLOCK_AVX2
	if (block_has_avx2())
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
	mark(m, text,
	    (struct dialect){ .delimiter = delimiter, .quoting = quoting });
}

void
marks_ndjson(struct marks *m, struct slice text)
{
	mark(m, text, (struct dialect){ .json = true, .quoting = true });
}

void
marks_list(struct marks *m)
{
#ifdef BLOCK_AVX2
	if (block_has_avx2()) {
		list_avx2(m);
		return;
	}
#endif
	list(m, lowest_any);
}

void
marks_free(struct marks *m)
{
	free(m->at);
	free(m->mark);
	free(m->backslash);
	free(m->row);
}
