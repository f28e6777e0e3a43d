/* SPDX-License-Identifier: ISC */
/*
 * peer_libcsv count|fields|select FILE [INDEX ...]: the least program that
 * does it with libcsv.  count writes the number of rows; fields that, the
 * number of fields and the bytes in them, unquoted; both leave the header
 * out.  select writes the fields of these indexes, rising from 0, as CSV.
 */
#include <csv.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	MAX_FIELDS = 64,
	BLOCK = 256 << 10
};

struct totals {
	unsigned long rows, fields, bytes;
};

struct select {
	bool wanted[MAX_FIELDS];
	size_t index;
	bool any; /* was a field of this row written? */
	char *out;
	size_t n;
};

static void
ignore_field(void *text, size_t n, void *ctx)
{
	(void)text;
	(void)n;
	(void)ctx;
}

static void
count_field(void *text, size_t n, void *ctx)
{
	struct totals *t = ctx;

	(void)text;
	t->fields++;
	t->bytes += n;
}

static void
count_row(int end, void *ctx)
{
	struct totals *t = ctx;

	(void)end;
	if (t->rows++ == 0)
		t->fields = t->bytes = 0;
}

static void
flush(struct select *s)
{
	for (size_t done = 0; done < s->n;) {
		ssize_t n = write(STDOUT_FILENO, s->out + done, s->n - done);

		if (n < 0)
			exit(74);
		done += (size_t)n;
	}
	s->n = 0;
}

static void
select_field(void *text, size_t n, void *ctx)
{
	struct select *s = ctx;
	const char *p = text;

	if (s->index >= MAX_FIELDS || !s->wanted[s->index++])
		return;
	if (s->n + 2 * n + 4 > BLOCK)
		flush(s);
	if (2 * n + 4 > BLOCK)
		exit(70);
	if (s->any)
		s->out[s->n++] = ',';
	s->any = true;
	if (memchr(p, ',', n) || memchr(p, '"', n) || memchr(p, '\n', n)) {
		s->n += csv_write(s->out + s->n, BLOCK - s->n, p, n);
	} else if (n) {
		memcpy(s->out + s->n, p, n);
		s->n += n;
	}
}

static void
select_row(int end, void *ctx)
{
	struct select *s = ctx;

	(void)end;
	if (s->n == BLOCK)
		flush(s);
	s->out[s->n++] = '\n';
	s->index = 0;
	s->any = false;
}

static void
parse(const char *path, void (*field)(void *, size_t, void *),
    void (*row)(int, void *), void *ctx)
{
	static char block[BLOCK];
	struct csv_parser parser;
	int fd = open(path, O_RDONLY);
	ssize_t n;

	if (fd < 0 || csv_init(&parser, 0) != 0)
		exit(66);
	while ((n = read(fd, block, sizeof(block))) > 0)
		if (csv_parse(&parser, block, (size_t)n, field, row, ctx) !=
		    (size_t)n)
			exit(65);
	if (n < 0 || csv_fini(&parser, field, row, ctx) != 0)
		exit(74);
	csv_free(&parser);
	close(fd);
}

int
main(int argc, char *argv[])
{
	struct totals t = { 0 };
	struct select s = { 0 };

	if (argc == 3 && strcmp(argv[1], "count") == 0) {
		parse(argv[2], ignore_field, count_row, &t);
		printf("%lu\n", t.rows - 1);
	} else if (argc == 3 && strcmp(argv[1], "fields") == 0) {
		parse(argv[2], count_field, count_row, &t);
		printf("%lu %lu %lu\n", t.rows - 1, t.fields, t.bytes);
	} else if (argc > 3 && strcmp(argv[1], "select") == 0) {
		for (int i = 3; i < argc; i++)
			s.wanted[atoi(argv[i]) % MAX_FIELDS] = true;
		s.out = malloc(BLOCK);
		if (!s.out)
			return 71;
		parse(argv[2], select_field, select_row, &s);
		flush(&s);
		free(s.out);
	} else
		return 64;
	return 0;
}
