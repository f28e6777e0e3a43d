/* SPDX-License-Identifier: ISC */
/* slices and strings; see str.h */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#include "diag.h"
#include "str.h"
#include "word.h"

int
slice_cmp(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int d = n ? memcmp(a.p, b.p, n) : 0;

	return d ? d : (a.n > b.n) - (a.n < b.n);
}

static unsigned char
fold(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

bool
slice_case_eq(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (fold(a.p[i]) != fold(b.p[i]))
			return false;
	return true;
}

bool
slice_starts_with(struct slice s, struct slice prefix)
{
	return s.n >= prefix.n &&
	       slice_eq((struct slice){ s.p, prefix.n }, prefix);
}

const char *
slice_find(struct slice s, struct slice needle)
{
	if (needle.n == 0)
		return s.p;
	return s.n ? memmem(s.p, s.n, needle.p, needle.n) : NULL;
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct slice
slice_trim(struct slice s)
{
	while (s.n && is_blank(s.p[0]))
		s.p++, s.n--;
	while (s.n && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

struct slice
slice_next(struct slice *rest, char sep)
{
	struct slice item = *rest;
	const char *end = item.n ? memchr(item.p, sep, item.n) : NULL;

	if (!item.p)
		return item;
	if (!end) {
		*rest = (struct slice){ NULL, 0 };
		return item;
	}
	*rest = slice_from(end + 1, item.p + item.n);
	item.n = (size_t)(end - item.p);
	return item;
}

/* FNV-1a's constants, taken eight bytes at a step, with a final mix */
unsigned long long
slice_hash(struct slice s)
{
	uint64_t h = 0xcbf29ce484222325u ^ s.n, w;

	for (; s.n >= 8; s.p += 8, s.n -= 8) {
		w = word_load(s.p);
		h = (h ^ w) * 0x9e3779b97f4a7c15u;
		h ^= h >> 29;
	}
	w = word_load_part(s.p, s.n);
	h = (h ^ w) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* both halves of the product */
static uint64_t
fold_product(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

unsigned long long
slice_hash_seeded(struct slice s, unsigned long long seed)
{
	uint64_t h = seed ^ s.n, w;

	for (; s.n >= 8; s.p += 8, s.n -= 8) {
		w = word_load(s.p);
		h = fold_product(h ^ w, seed);
	}
	w = word_load_part(s.p, s.n);
	return fold_product(h ^ w, seed);
}

void
str_free(struct str *s)
{
	free(s->p);
	*s = STR_INIT;
}

void
str_grow(struct str *s, size_t n)
{
	if (n >= SIZE_MAX / 2 - s->n)
		diag_no_memory();
	s->cap = s->n + n + 1 > 2 * s->cap ? s->n + n + 1 : 2 * s->cap;
	if (s->cap < 32)
		s->cap = 32;
	s->p = mem_resize(s->p, s->cap + STR_SLACK, 1);
}

void
str_clear(struct str *s)
{
	s->n = 0;
	if (s->p)
		s->p[0] = '\0';
}

void
str_addf(struct str *s, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		diag_die(EX_SOFTWARE, "cannot format %s", fmt);
	str_reserve(s, (size_t)n);
	va_start(ap, fmt);
	vsnprintf(s->p + s->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	s->n += (size_t)n;
}

void *
mem_alloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (!p)
		diag_no_memory();
	return p;
}

void *
mem_zalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size);

	if (!p)
		diag_no_memory();
	return p;
}

void *
mem_resize(void *p, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		diag_no_memory();
	count *= size;
	p = realloc(p, count ? count : 1);
	if (!p)
		diag_no_memory();
	return p;
}

char *
mem_dup(struct slice s)
{
	char *p = mem_alloc(s.n + 1);

	if (s.n)
		memcpy(p, s.p, s.n);
	p[s.n] = '\0';
	return p;
}
