/* SPDX-License-Identifier: ISC */
/* sorts more than fits in memory; see sorter.h */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "diag.h"
#include "sorter.h"

/* the value's bytes stand behind the key's */
struct pair {
	const char *p;
	size_t key, value; /* bytes */
	size_t order;	   /* as they came */
};

/* a sorted run, as bytes of the scratch file; the pair at its front */
struct run {
	off_t at, end; /* what is not yet in the buffer */
	struct str buffer;
	size_t from; /* of the buffer: where the front pair begins */
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
	size_t last; /* the run whose front was given out + 1; 0: none */
};

#define AHEAD 8
#define BUFFER ((size_t)64 << 10)

/*
 * The scratch files that are there ahead: a mutable global, because a tool
 * knows that it will sort before it knows what.
 */
static struct {
	int fd[AHEAD];
	size_t n;
} ahead;

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

static int
compare_pairs(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	int c = slice_cmp(
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

/* moves what is in memory to a run */
static void
spill(struct sorter *s)
{
	struct run run = { .at = s->end };

	if (s->scratch < 0)
		s->scratch = sorter_scratch();
	sort_pairs(s);
	for (size_t i = 0; i < s->n; i++) {
		const struct pair *p = &s->pair[i];
		size_t length[2] = { p->key, p->value };

		str_add(&run.buffer,
		    (struct slice){ (const char *)length, sizeof(length) });
		str_add(&run.buffer, (struct slice){ p->p, p->key + p->value });
		if (run.buffer.n >= BUFFER)
			put_out(s, &run.buffer);
	}
	put_out(s, &run.buffer);
	run.end = s->end;
	MEM_GROW(s->run, s->nrun, s->run_cap);
	s->run[s->nrun++] = run;
	arena_reset(&s->bytes);
	s->n = s->used = 0;
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
	s->pair[s->n] = (struct pair){ p, key.n, value.n, s->n };
	s->n++;
	s->used += key.n + value.n + sizeof(*s->pair);
	if (s->used > s->memory)
		spill(s);
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
	r->key = length[0];
	r->value = length[1];
	fill(s, r, r->key + r->value);
}

static struct slice
front_key(const struct run *r)
{
	return (struct slice){ r->buffer.p + r->from, r->key };
}

/* the runs are few: the first of the least keys is found by looking at all */
static bool
next_of_runs(struct sorter *s, struct slice *key, struct slice *value)
{
	struct run *least = NULL;

	if (s->last)
		advance(s, &s->run[s->last - 1]);
	for (size_t i = 0; i < s->nrun; i++)
		if (!s->run[i].done &&
		    (!least ||
			slice_cmp(front_key(&s->run[i]), front_key(least)) < 0))
			least = &s->run[i];
	s->last = least ? (size_t)(least - s->run) + 1 : 0;
	if (!least)
		return false;
	*key = front_key(least);
	*value = (struct slice){ key->p + key->n, least->value };
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
	for (size_t i = 0; i < s->nrun; i++)
		advance(s, &s->run[i]);
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
	free(s->run);
	free(s->pair);
	arena_free(&s->bytes);
	free(s);
}
