/* SPDX-License-Identifier: ISC */
/* records in the order of a key; see sorted.h */
#include <stdlib.h>
#include <unistd.h>

#include "sorted.h"
#include "sorter.h"
#include "writer.h"

/*
 * The rows as they are, but sorted, in a file without a name that a second
 * reader reads.
 */
struct sorted {
	int fd;
	struct str path; /* of the file, while it is open */
	char *file;	 /* the same */
	struct fault_policy policy;
	struct reader_options opt;
	struct reader *reader;
};

/*
 * What tells the second reader the columns: a header, or in NDJSON a first
 * record that has all keys, and is none of the data.
 */
static void
add_columns(struct output *out, const struct reader *in)
{
	struct writer_options opt = { .format = reader_format(in),
		.delimiter = reader_delimiter(in) };
	const struct header *h = reader_header(in);
	struct writer *w = writer_open(out, &opt, NULL);
	struct slice *cell = mem_zalloc(h->n + 1, sizeof(*cell));

	for (size_t i = 0; i < h->n; i++)
		writer_add(w, h->column[i].name);
	if (opt.format == FORMAT_NDJSON)
		writer_row(w, cell);
	else
		writer_begin(w);
	writer_close(w);
	free(cell);
}

static void
write_rows(struct output *out, struct sorter *sorter, enum format format)
{
	struct str *to = output_buffer(out);
	struct slice key, row;

	while (sorter_next(sorter, &key, &row)) {
		str_add(to, row);
		if (row.n == 0 && format == FORMAT_CSV)
			str_adds(to, "\"\"");
		str_addc(to, '\n');
		output_drain(out);
	}
}

/* the file as a table of the same kind */
static void
read_again(struct sorted *s)
{
	s->reader = reader_open(&s->opt, &s->file, 1);
	if (s->opt.format == FORMAT_NDJSON)
		reader_next(s->reader);
}

struct sorted *
sorted_open(struct reader *in, const struct reader_options *opt,
    sorted_key_fn *add_key, void *ctx, size_t memory)
{
	struct sorted *s = mem_zalloc(1, sizeof(*s));
	struct sorter *sorter = sorter_new(memory);
	struct str key = STR_INIT;
	const struct record *rec;
	struct output *out;

	while ((rec = reader_next(in))) {
		str_clear(&key);
		add_key(ctx, rec, &key);
		sorter_add(sorter, str_slice(&key), rec->raw);
	}
	s->fd = sorter_scratch();
	out = output_open_fd(dup(s->fd));
	if (!reader_is_empty(in))
		add_columns(out, in);
	write_rows(out, sorter, reader_format(in));
	output_commit(out);
	str_addf(&s->path, "/dev/fd/%d", s->fd);
	s->file = s->path.p;
	s->policy = FAULT_POLICY_INIT;
	s->policy.max_record = SIZE_MAX / 4;
	s->opt = (struct reader_options){ .format = reader_format(in),
		.delimiter = reader_delimiter(in),
		.kind_of = opt->kind_of,
		.policy = &s->policy };
	read_again(s);
	sorter_free(sorter);
	str_free(&key);
	return s;
}

const struct header *
sorted_header(const struct sorted *s)
{
	return reader_header(s->reader);
}

const struct record *
sorted_next(struct sorted *s)
{
	return reader_next(s->reader);
}

void
sorted_rewind(struct sorted *s)
{
	reader_close(s->reader);
	read_again(s);
}

void
sorted_close(struct sorted *s)
{
	reader_close(s->reader);
	close(s->fd);
	str_free(&s->path);
	free(s);
}
