/* SPDX-License-Identifier: ISC */
/* sorts more than fits in memory; see sorter.h */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "diag.h"
#include "sorter.h"

#define AHEAD 8
/* runs that are merged at a time: each has a buffer */
#define MANY_RUNS 256
#define BUFFER ((size_t)64 << 10)

/*
 * The scratch files that are there ahead: a mutable global, because a tool
 * knows that it will sort before it knows what.
 */
static struct {
	int fd[AHEAD];
	size_t n;
} ahead;

/* the value's bytes stand behind the key's */
struct pair {
	uint64_t head; /* of the key; see head_of */
	const char *p;
	size_t key, value; /* bytes */
	size_t order;	   /* as they came */
};

/* a sorted run, as bytes of the scratch file; the pair at its front */
struct run {
	off_t at, end; /* what is not yet in the buffer */
	struct str buffer;
	size_t from; /* of the buffer: where the front pair begins */
	uint64_t head;
	size_t key, value;
	bool done;
};

struct sorter {
	size_t memory, used;
	struct arena bytes;
	struct pair *pair;
	size_t n, cap;
	size_t next; /* of those in memory */
	bool sorted;
	int scratch;	 /* or -1 */
	off_t end;	 /* of it */
	struct run *run; /* in the order in which they came */
	size_t nrun, run_cap;
	size_t nlong; /* of the first, that were merged of others */
	/* a heap of runs that are not at their end, the least front first */
	size_t *heap;
	size_t nheap;
	bool given; /* the least front was given out */
};

struct sorter *
sorter_new(size_t memory)
{
	struct sorter *s = mem_zalloc(1, sizeof(*s));

	s->memory = memory;
	s->scratch = -1;
	return s;
}

static int
create(void)
{
	const char *folder = getenv("TMPDIR");
	struct str name = STR_INIT;
	int fd;

	str_addf(&name, "%s/jobtools.XXXXXX", folder ? folder : "/tmp");
	fd = mkostemp(name.p, O_CLOEXEC);
	if (fd < 0 || unlink(name.p) < 0)
		diag_die_errno(EX_CANTCREAT, "cannot create \"%s\"", name.p);
	str_free(&name);
	return fd;
}

int
sorter_scratch(void)
{
	return ahead.n ? ahead.fd[--ahead.n] : create();
}

int
sorter_prepare(void)
{
	ahead.fd[ahead.n] = create();
	return ahead.fd[ahead.n++];
}

/* the first bytes of a key as a number: in most cases it tells the order */
static uint64_t
head_of(struct slice key)
{
	uint64_t head = 0;

	for (size_t i = 0; i < sizeof(head); i++)
		head = head << 8 | (i < key.n ? (unsigned char)key.p[i] : 0);
	return head;
}

static int
compare_pairs(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	int c;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	c = slice_cmp(
	    (struct slice){ x->p, x->key }, (struct slice){ y->p, y->key });
	return c ? c : (x->order > y->order) - (x->order < y->order);
}

static void
sort_pairs(struct sorter *s)
{
	if (s->n)
		qsort(s->pair, s->n, sizeof(*s->pair), compare_pairs);
}

static _Noreturn void
lost(void)
{
	diag_die_errno(EX_IOERR, "cannot use a temporary file");
}

/* moves what the buffer holds to the end of the scratch file */
static void
put_out(struct sorter *s, struct str *buffer)
{
	for (size_t done = 0; done < buffer->n;) {
		ssize_t n = pwrite(
		    s->scratch, buffer->p + done, buffer->n - done, s->end);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			lost();
		done += (size_t)n;
		s->end += n;
	}
	str_clear(buffer);
}

static struct run
begin_run(struct sorter *s)
{
	if (s->scratch < 0)
		s->scratch = sorter_scratch();
	return (struct run){ .at = s->end };
}

static void
put_pair(
    struct sorter *s, struct run *r, const char *p, size_t key, size_t value)
{
	size_t length[2] = { key, value };

	str_add(
	    &r->buffer, (struct slice){ (const char *)length, sizeof(length) });
	str_add(&r->buffer, (struct slice){ p, key + value });
	if (r->buffer.n >= BUFFER)
		put_out(s, &r->buffer);
}

static void
end_run(struct sorter *s, struct run *r)
{
	put_out(s, &r->buffer);
	r->end = s->end;
	MEM_GROW(s->run, s->nrun, s->run_cap);
	s->run[s->nrun++] = *r;
}

/* has at least n bytes behind from in the buffer, which begins there then */
static void
fill(struct sorter *s, struct run *r, size_t n)
{
	size_t left = r->buffer.n - r->from, want = n < BUFFER ? BUFFER : n;

	if (left >= n)
		return;
	if (left)
		memmove(r->buffer.p, r->buffer.p + r->from, left);
	r->from = 0;
	r->buffer.n = left;
	str_reserve(&r->buffer, want);
	while (r->buffer.n < n) {
		size_t room = want - r->buffer.n;
		ssize_t got;

		if ((off_t)room > r->end - r->at)
			room = (size_t)(r->end - r->at);
		got = pread(s->scratch, r->buffer.p + r->buffer.n, room, r->at);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			lost();
		r->buffer.n += (size_t)got;
		r->at += got;
	}
}

static struct slice
front_key(const struct run *r)
{
	return (struct slice){ r->buffer.p + r->from, r->key };
}

/* puts the run's next pair at its front */
static void
advance(struct sorter *s, struct run *r)
{
	size_t length[2];

	r->from += r->key + r->value;
	r->key = r->value = 0;
	r->done = r->from == r->buffer.n && r->at == r->end;
	if (r->done) {
		str_free(&r->buffer);
		return;
	}
	fill(s, r, sizeof(length));
	memcpy(length, r->buffer.p + r->from, sizeof(length));
	r->from += sizeof(length);
	fill(s, r, length[0] + length[1]);
	r->key = length[0];
	r->value = length[1];
	r->head = head_of(front_key(r));
}

/* by their fronts, and those of equal fronts as they came */
static bool
precedes(const struct sorter *s, size_t i, size_t k)
{
	const struct run *a = &s->run[i], *b = &s->run[k];
	int c;

	if (a->head != b->head)
		return a->head < b->head;
	c = slice_cmp(front_key(a), front_key(b));
	return c ? c < 0 : i < k;
}

static void
sift_down(struct sorter *s, size_t i)
{
	size_t moved = s->heap[i], child;

	while ((child = 2 * i + 1) < s->nheap) {
		if (child + 1 < s->nheap &&
		    precedes(s, s->heap[child + 1], s->heap[child]))
			child++;
		if (!precedes(s, s->heap[child], moved))
			break;
		s->heap[i] = s->heap[child];
		i = child;
	}
	s->heap[i] = moved;
}

/* begins to merge the runs from first on */
static void
begin_merge(struct sorter *s, size_t first)
{
	s->heap = mem_resize(s->heap, s->nrun, sizeof(*s->heap));
	s->nheap = 0;
	s->given = false;
	for (size_t i = first; i < s->nrun; i++) {
		advance(s, &s->run[i]);
		if (!s->run[i].done)
			s->heap[s->nheap++] = i;
	}
	for (size_t i = s->nheap / 2; i--;)
		sift_down(s, i);
}

/* the run with the next pair at its front; NULL after the last */
static const struct run *
next_run(struct sorter *s)
{
	if (s->given) {
		advance(s, &s->run[s->heap[0]]);
		if (s->run[s->heap[0]].done)
			s->heap[0] = s->heap[--s->nheap];
		if (s->nheap)
			sift_down(s, 0);
	}
	s->given = s->nheap > 0;
	return s->nheap ? &s->run[s->heap[0]] : NULL;
}

/* makes one run of those that were not merged yet */
static void
merge_runs(struct sorter *s)
{
	struct run merged = begin_run(s);
	const struct run *r;

	begin_merge(s, s->nlong);
	while ((r = next_run(s)))
		put_pair(s, &merged, front_key(r).p, r->key, r->value);
	s->nrun = s->nlong++;
	end_run(s, &merged);
}

/* moves what is in memory to a run */
static void
spill(struct sorter *s)
{
	struct run run = begin_run(s);

	sort_pairs(s);
	for (size_t i = 0; i < s->n; i++)
		put_pair(
		    s, &run, s->pair[i].p, s->pair[i].key, s->pair[i].value);
	end_run(s, &run);
	arena_reset(&s->bytes);
	s->n = s->used = 0;
	if (s->nrun - s->nlong == MANY_RUNS)
		merge_runs(s);
}

void
sorter_add(struct sorter *s, struct slice key, struct slice value)
{
	char *p = arena_bytes(&s->bytes, key.n + value.n);

	if (key.n)
		memcpy(p, key.p, key.n);
	if (value.n)
		memcpy(p + key.n, value.p, value.n);
	MEM_GROW(s->pair, s->n, s->cap);
	s->pair[s->n] = (struct pair){ head_of(key), p, key.n, value.n, s->n };
	s->n++;
	s->used += key.n + value.n + sizeof(*s->pair);
	if (s->used > s->memory)
		spill(s);
}

static bool
next_of_runs(struct sorter *s, struct slice *key, struct slice *value)
{
	const struct run *r = next_run(s);

	if (!r)
		return false;
	*key = front_key(r);
	*value = (struct slice){ key->p + key->n, r->value };
	return true;
}

static bool
next_in_memory(struct sorter *s, struct slice *key, struct slice *value)
{
	const struct pair *p;

	if (s->next == s->n)
		return false;
	p = &s->pair[s->next++];
	*key = (struct slice){ p->p, p->key };
	*value = (struct slice){ p->p + p->key, p->value };
	return true;
}

static void
finish(struct sorter *s)
{
	if (s->nrun == 0)
		sort_pairs(s);
	else if (s->n)
		spill(s);
	if (s->nrun)
		begin_merge(s, 0);
	s->sorted = true;
}

bool
sorter_next(struct sorter *s, struct slice *key, struct slice *value)
{
	if (!s->sorted)
		finish(s);
	return s->nrun ? next_of_runs(s, key, value)
		       : next_in_memory(s, key, value);
}

void
sorter_free(struct sorter *s)
{
	for (size_t i = 0; i < s->nrun; i++)
		str_free(&s->run[i].buffer);
	if (s->scratch >= 0)
		close(s->scratch);
	free(s->heap);
	free(s->run);
	free(s->pair);
	arena_free(&s->bytes);
	free(s);
}
