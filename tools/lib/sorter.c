/* SPDX-License-Identifier: ISC */
/* sorts more than fits in memory; see sorter.h */
#include <fcntl.h>
#include <stdio.h>
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

/* a sorted run in a file, and the pair that stands at its front */
struct run {
	FILE *file; /* NULL: at its end */
	struct str bytes;
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
	size_t last; /* the run whose front was given out + 1; 0: none */
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

static void
put(FILE *f, const void *p, size_t n)
{
	if (n && fwrite(p, n, 1, f) != 1)
		lost();
}

/* moves what is in memory to a run */
static void
spill(struct sorter *s)
{
	FILE *f = fdopen(sorter_scratch(), "w+");

	if (!f)
		lost();
	sort_pairs(s);
	for (size_t i = 0; i < s->n; i++) {
		const struct pair *p = &s->pair[i];
		size_t length[2] = { p->key, p->value };

		put(f, length, sizeof(length));
		put(f, p->p, p->key + p->value);
	}
	if (fflush(f) != 0 || fseek(f, 0, SEEK_SET) != 0)
		lost();
	MEM_GROW(s->run, s->nrun, s->run_cap);
	s->run[s->nrun++] = (struct run){ f, STR_INIT, 0 };
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
}

static struct slice
front_key(const struct run *r)
{
	return (struct slice){ r->bytes.p, r->key };
}

/* the runs are few: the first of the least keys is found by looking at all */
static bool
next_of_runs(struct sorter *s, struct slice *key, struct slice *value)
{
	struct run *least = NULL;

	if (s->last)
		advance(&s->run[s->last - 1]);
	for (size_t i = 0; i < s->nrun; i++)
		if (s->run[i].file &&
		    (!least ||
			slice_cmp(front_key(&s->run[i]), front_key(least)) < 0))
			least = &s->run[i];
	s->last = least ? (size_t)(least - s->run) + 1 : 0;
	if (!least)
		return false;
	*key = front_key(least);
	*value = slice_from(
	    least->bytes.p + least->key, least->bytes.p + least->bytes.n);
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
		advance(&s->run[i]);
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
	free(s->run);
	free(s->pair);
	arena_free(&s->bytes);
	free(s);
}
