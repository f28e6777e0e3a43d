/* SPDX-License-Identifier: ISC */
/* a world in memory; see world.h */
#include <csv.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

#include "../../tools/lib/codec.h"
#include "../../tools/lib/marks.h"
#include "fuzz.h"
#include "world.h"

/* the blocks that are allocated, as a hash table of their addresses */
struct blocks {
	void **slot;
	size_t n, size; /* size is a power of two */
};

static struct world *world; /* NULL: outside of world_run */
static struct blocks blocks;
static struct codec *codec; /* that is open, or NULL */
static bool paused;	    /* allocations are the world's own */
static jmp_buf the_end;

/* what the linker calls the C library's own functions, and the wrappers */
#define WRAP(type, name, ...)                                                  \
	type __real_##name(__VA_ARGS__);                                       \
	type __wrap_##name(__VA_ARGS__);                                       \
	type __wrap_##name(__VA_ARGS__)

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void __real_free(void *);

static size_t
home(const struct blocks *b, const void *p)
{
	return (size_t)((uintptr_t)p * 0x9e3779b97f4a7c15u >> 20) &
	       (b->size - 1);
}

static size_t
find(const struct blocks *b, const void *p)
{
	size_t i = home(b, p);

	while (b->slot[i] && b->slot[i] != p)
		i = (i + 1) & (b->size - 1);
	return i;
}

static void
grow(struct blocks *b)
{
	struct blocks old = *b;

	b->size = old.size ? 2 * old.size : 1024;
	b->slot = __real_calloc(b->size, sizeof(*b->slot));
	if (!b->slot)
		abort();
	for (size_t i = 0; i < old.size; i++)
		if (old.slot[i])
			b->slot[find(b, old.slot[i])] = old.slot[i];
	__real_free(old.slot);
}

static void *
track(void *p)
{
	if (!p || !world || paused)
		return p;
	if (2 * (blocks.n + 1) > blocks.size)
		grow(&blocks);
	blocks.slot[find(&blocks, p)] = p;
	blocks.n++;
	return p;
}

/* was it one of the blocks?  Those behind it move up. */
static bool
untrack(const void *p)
{
	size_t mask = blocks.size - 1, hole, i;

	if (!p || blocks.n == 0)
		return false;
	hole = find(&blocks, p);
	if (!blocks.slot[hole])
		return false;
	for (i = (hole + 1) & mask; blocks.slot[i]; i = (i + 1) & mask) {
		size_t from_home = (i - home(&blocks, blocks.slot[i])) & mask;

		if (from_home >= ((i - hole) & mask)) {
			blocks.slot[hole] = blocks.slot[i];
			hole = i;
		}
	}
	blocks.slot[hole] = NULL;
	blocks.n--;
	return true;
}

static void
free_blocks(void)
{
	for (size_t i = 0; blocks.n; i++) {
		if (!blocks.slot[i])
			continue;
		__real_free(blocks.slot[i]);
		blocks.slot[i] = NULL;
		blocks.n--;
	}
}

WRAP(void *, malloc, size_t n)
{
	return track(__real_malloc(n));
}

WRAP(void *, calloc, size_t n, size_t size)
{
	return track(__real_calloc(n, size));
}

WRAP(void *, realloc, void *old, size_t n)
{
	bool tracked = untrack(old);
	void *p = __real_realloc(old, n);

	return tracked || !old ? track(p) : p;
}

WRAP(void, free, void *p)
{
	untrack(p);
	__real_free(p);
}

/* libcsv allocates from the world too */
WRAP(int, csv_init, struct csv_parser *p, unsigned char options)
{
	int failed = __real_csv_init(p, options);

	csv_set_realloc_func(p, __wrap_realloc);
	csv_set_free_func(p, __wrap_free);
	return failed;
}

/* the libraries for compressed data do not */
WRAP(struct codec *, codec_open, struct slice first)
{
	struct codec *c = __real_codec_open(first);

	if (world)
		codec = c;
	return c;
}

WRAP(void, codec_close, struct codec *c)
{
	codec = NULL;
	__real_codec_close(c);
}

WRAP(_Noreturn void, exit, int status)
{
	if (!world)
		__real_exit(status);
	world->status = status;
	longjmp(the_end, 1);
}

WRAP(char *, getenv, const char *name)
{
	if (!world)
		return __real_getenv(name);
	if (strcmp(name, "JOBTOOLS_LANE") == 0)
		return (char *)world->lane;
	return NULL;
}

WRAP(ssize_t, read, int fd, void *p, size_t n)
{
	size_t left;

	if (!world || fd != STDIN_FILENO)
		return __real_read(fd, p, n);
	left = world->in.n - world->taken;
	if (world->read_size && n > world->read_size)
		n = world->read_size;
	if (n > left)
		n = left;
	if (n)
		memcpy(p, world->in.p + world->taken, n);
	world->taken += n;
	return (ssize_t)n;
}

/* what read(2) is called with _FORTIFY_SOURCE */
ssize_t __wrap___read_chk(int fd, void *p, size_t n, size_t room);

ssize_t
__wrap___read_chk(int fd, void *p, size_t n, size_t room)
{
	FUZZ_CHECK(n <= room);
	return __wrap_read(fd, p, n);
}

WRAP(ssize_t, write, int fd, const void *p, size_t n)
{
	struct str *to;

	if (!world)
		return __real_write(fd, p, n);
	to = fd == STDOUT_FILENO   ? &world->out
	     : fd == STDERR_FILENO ? &world->err
	     : fd == WORLD_REJECTS ? &world->rejects
				   : NULL;
	if (!to)
		return __real_write(fd, p, n);
	paused = true;
	str_add(to, (struct slice){ p, n });
	paused = false;
	return (ssize_t)n;
}

WRAP(int, close, int fd)
{
	if (!world || (fd > STDERR_FILENO && fd != WORLD_REJECTS))
		return __real_close(fd);
	return 0;
}

/* without a terminal there is no bar */
WRAP(int, isatty, int fd)
{
	return world ? 0 : __real_isatty(fd);
}

/* the index without AVX2: marks.c, built a second time */
void portable_marks_table(struct marks *, struct slice, char, bool);
void portable_marks_ndjson(struct marks *, struct slice);

WRAP(void, marks_table, struct marks *m, struct slice text, char delimiter,
    bool quoting)
{
	if (world && world->portable_marks)
		portable_marks_table(m, text, delimiter, quoting);
	else
		__real_marks_table(m, text, delimiter, quoting);
}

WRAP(void, marks_ndjson, struct marks *m, struct slice text)
{
	if (world && world->portable_marks)
		portable_marks_ndjson(m, text);
	else
		__real_marks_ndjson(m, text);
}

void
world_run(struct world *w, void (*fn)(void *), void *ctx)
{
	w->taken = 0;
	w->status = 0;
	str_clear(&w->out);
	str_clear(&w->err);
	str_clear(&w->rejects);
	world = w;
	if (setjmp(the_end) == 0) {
		fn(ctx);
		world = NULL;
		FUZZ_CHECK(blocks.n == 0); /* else it leaks */
	}
	world = NULL;
	if (codec)
		__wrap_codec_close(codec);
	free_blocks();
}

void
world_free(struct world *w)
{
	str_free(&w->out);
	str_free(&w->err);
	str_free(&w->rejects);
}
