/* SPDX-License-Identifier: ISC */
/*
 * Bytes: slices that point into somebody's buffer, and strings that own one.
 *
 * A slice is a view and is valid as long as the buffer it points into; it is
 * not NUL-terminated, and { NULL, 0 } means "absent" where a header says so.
 * A str owns its bytes, starts as STR_INIT, keeps its memory when truncated,
 * and is freed with str_free.  Out of memory ends the program (see diag.h).
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_STR_H
#define LIB_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *p;
	size_t n; /* bytes, not characters */
};

/* a slice of a string literal */
#define SLICE(lit) ((struct slice){ "" lit, sizeof(lit) - 1 })
/* for printf's "%.*s" */
#define SLICE_ARGS(s) (int)(s).n, (s).p

struct str {
	char *p; /* NUL-terminated once anything was added */
	size_t n;
	size_t cap;
};

#define STR_INIT ((struct str){ NULL, 0, 0 })

/* so many bytes behind what was added can be read, whatever they are */
#define STR_SLACK 32

static inline struct slice
slice_of(const char *cstr)
{
	return (struct slice){ cstr, strlen(cstr) };
}

static inline struct slice
slice_from(const char *p, const char *end)
{
	return (struct slice){ p, (size_t)(end - p) };
}

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
slice_is(struct slice a, const char *cstr)
{
	/* most words of a table differ in their first byte */
	return (a.n == 0 || *a.p == *cstr) && slice_eq(a, slice_of(cstr));
}

/* byte order, shorter first on a common prefix: <0, 0, >0 */
int slice_cmp(struct slice a, struct slice b);
/* equal when ASCII letters are folded */
bool slice_case_eq(struct slice a, struct slice b);
bool slice_starts_with(struct slice s, struct slice prefix);
/* the first place of needle in s, or NULL */
const char *slice_find(struct slice s, struct slice needle);
/* s without ASCII blanks (space, tab, CR, LF, VT, FF) at both ends */
struct slice slice_trim(struct slice s);
/*
 * Takes the text before the first sep off *rest and returns it; *rest
 * becomes what follows.  Returns an absent slice when *rest is absent, which
 * it becomes after the last item: so "" yields one empty item.
 */
struct slice slice_next(struct slice *rest, char sep);
/* a 64-bit hash of the bytes; the same on every machine and in every run */
unsigned long long slice_hash(struct slice s);

void str_free(struct str *);
void str_clear(struct str *);
void str_grow(struct str *, size_t n); /* str_reserve, when there is none */
void str_addf(struct str *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* room for n more bytes and a NUL */
static inline void
str_reserve(struct str *s, size_t n)
{
	if (s->cap - s->n <= n)
		str_grow(s, n);
}

static inline void
str_addc(struct str *s, char c)
{
	str_reserve(s, 1);
	s->p[s->n++] = c;
	s->p[s->n] = '\0';
}

static inline void
str_add(struct str *s, struct slice t)
{
	str_reserve(s, t.n);
	if (t.n)
		memcpy(s->p + s->n, t.p, t.n);
	s->n += t.n;
	s->p[s->n] = '\0';
}

static inline void
str_adds(struct str *s, const char *cstr)
{
	str_add(s, slice_of(cstr));
}

static inline struct slice
str_slice(const struct str *s)
{
	return (struct slice){ s->p ? s->p : "", s->n };
}

/* memory that never fails: out of memory is exit 71 (see diag.h) */
void *mem_alloc(size_t n);
void *mem_zalloc(size_t count, size_t size);
/* count * size, overflow checked */
void *mem_resize(void *, size_t count, size_t size);
char *mem_dup(struct slice); /* NUL-terminated; the caller frees */

/*
 * Makes room for one more element of an array that doubles:
 * MEM_GROW(a, n, cap) may move a and raise cap when n == cap.
 */
#define MEM_GROW(a, n, cap)                                                    \
	((n) < (cap) ? (void)0                                                 \
		     : (void)((cap) = (cap) ? 2 * (cap) : 8,                   \
			   (a) = mem_resize((a), (cap), sizeof *(a))))

#endif
