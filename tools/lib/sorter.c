/* SPDX-License-Identifier: ISC */
/* sorts more than fits in memory; see sorter.h */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "diag.h"
#include "sorter.h"

/* runs that are merged at a time: they are open files */
#define MANY_RUNS 256
#define BUFFER ((size_t)64 << 10)

/* the value's bytes stand behind the key's */
struct pair {
	uint64_t head; /* of the key; see head_of */
	const char *p;
	size_t key, value; /* bytes */
	size_t order;	   /* as they came */
};

/* a sorted run in a file, and the pair that stands at its front */
struct run {
	FILE *file; /* NULL: at its end */
	struct str bytes;
	uint64_t head;
	size_t key;
};

struct sorter {
	size_t memory, used;
	struct arena bytes;
	struct pair *pair;
	size_t n, cap;
	size_t next; /* of those in memory */
	bool sorted;
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
	return s;
}

int
sorter_scratch(void)
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

static void
put(FILE *f, const void *p, size_t n)
{
	if (n && fwrite(p, n, 1, f) != 1)
		lost();
}

static FILE *
begin_run(void)
{
	FILE *f = fdopen(sorter_scratch(), "w+");

	if (!f || setvbuf(f, NULL, _IOFBF, BUFFER) != 0)
		lost();
	return f;
}

static void
put_pair(FILE *f, const char *p, size_t key, size_t value)
{
	size_t length[2] = { key, value };

	put(f, length, sizeof(length));
	put(f, p, key + value);
}

static void
end_run(struct sorter *s, FILE *f)
{
	if (fflush(f) != 0 || fseek(f, 0, SEEK_SET) != 0)
		lost();
	MEM_GROW(s->run, s->nrun, s->run_cap);
	s->run[s->nrun++] = (struct run){ f, STR_INIT, 0, 0 };
}

/* puts the run's next pair at its front */
static void
advance(struct run *r)
{
	size_t length[2], n;

	str_clear(&r->bytes);
	if (fread(length, sizeof(length), 1, r->file) != 1) {
		if (ferror(r->file))
			lost();
		fclose(r->file);
		r->file = NULL;
		return;
	}
	r->key = length[0];
	n = length[0] + length[1];
	str_reserve(&r->bytes, n);
	if (n && fread(r->bytes.p, n, 1, r->file) != 1)
		lost();
	r->bytes.n = n;
	r->head = head_of((struct slice){ r->bytes.p, r->key });
}

/* by their fronts, and those of equal fronts as they came */
static bool
precedes(const struct sorter *s, size_t i, size_t k)
{
	const struct run *a = &s->run[i], *b = &s->run[k];
	int c;

	if (a->head != b->head)
		return a->head < b->head;
	c = slice_cmp((struct slice){ a->bytes.p, a->key },
	    (struct slice){ b->bytes.p, b->key });
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
		advance(&s->run[i]);
		if (s->run[i].file)
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
		advance(&s->run[s->heap[0]]);
		if (!s->run[s->heap[0]].file)
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
	FILE *f = begin_run();
	const struct run *r;

	begin_merge(s, s->nlong);
	while ((r = next_run(s)))
		put_pair(f, r->bytes.p, r->key, r->bytes.n - r->key);
	for (size_t i = s->nlong; i < s->nrun; i++)
		str_free(&s->run[i].bytes);
	s->nrun = s->nlong++;
	end_run(s, f);
}

/* moves what is in memory to a run */
static void
spill(struct sorter *s)
{
	FILE *f = begin_run();

	sort_pairs(s);
	for (size_t i = 0; i < s->n; i++)
		put_pair(f, s->pair[i].p, s->pair[i].key, s->pair[i].value);
	end_run(s, f);
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
	*key = (struct slice){ r->bytes.p, r->key };
	*value = slice_from(r->bytes.p + r->key, r->bytes.p + r->bytes.n);
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
	for (size_t i = 0; i < s->nrun; i++) {
		if (s->run[i].file)
			fclose(s->run[i].file);
		str_free(&s->run[i].bytes);
	}
	free(s->heap);
	free(s->run);
	free(s->pair);
	arena_free(&s->bytes);
	free(s);
}
