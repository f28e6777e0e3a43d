/* SPDX-License-Identifier: ISC */
/* records in the order of a key; see sorted.h */
#include <stdlib.h>
#include <unistd.h>

#include "sorted.h"
#include "sorter.h"
#include "writer.h"

/*
 * The rows as they are in a file without a name that a second reader reads,
 * behind what tells it the columns: a header, or in NDJSON a first record
 * that has all keys, and is none of the data.
 */
struct sorted {
	int fd[2]; /* of the columns, and of the rows; may be the same */
	char *file[2];
	struct fault_policy policy;
	struct reader_options opt;
	struct reader *reader;
};

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
add_row(struct output *out, struct slice row, enum format format)
{
	struct str *to = output_buffer(out);

	str_add(to, row);
	if (row.n == 0 && format == FORMAT_CSV)
		str_adds(to, "\"\"");
	str_addc(to, '\n');
	output_drain(out);
}

/* the file as a table of the same kind */
static void
read_again(struct sorted *s)
{
	size_t nfile = s->fd[0] == s->fd[1] ? 1 : 2;

	s->reader = reader_open(&s->opt, s->file, nfile);
	if (s->opt.format == FORMAT_NDJSON)
		reader_next(s->reader);
}

static char *
name_descriptor(int fd)
{
	struct str path = STR_INIT;

	str_addf(&path, "/dev/fd/%d", fd);
	return path.p;
}

/* what was written may be read now */
static struct sorted *
begin(int columns, int rows, const struct reader *in,
    const struct reader_options *opt)
{
	struct sorted *s = mem_zalloc(1, sizeof(*s));

	s->fd[0] = columns;
	s->fd[1] = rows;
	for (int i = 0; i < 2; i++)
		s->file[i] = name_descriptor(s->fd[i]);
	s->policy = FAULT_POLICY_INIT;
	s->policy.max_record = SIZE_MAX / 4;
	s->opt = (struct reader_options){ .format = reader_format(in),
		.delimiter = reader_delimiter(in),
		.kind_of = opt->kind_of,
		.policy = &s->policy };
	read_again(s);
	return s;
}

struct sorted *
sorted_open(struct reader *in, const struct reader_options *opt,
    sorted_key_fn *add_key, void *ctx, size_t memory)
{
	struct sorter *sorter = sorter_new(memory);
	struct str key = STR_INIT;
	struct slice sorted, row;
	const struct record *rec;
	struct output *out;
	int fd;

	while ((rec = reader_next(in))) {
		str_clear(&key);
		add_key(ctx, rec, &key);
		sorter_add(sorter, str_slice(&key), rec->raw);
	}
	fd = sorter_scratch();
	out = output_open_fd(dup(fd));
	if (!reader_is_empty(in))
		add_columns(out, in);
	while (sorter_next(sorter, &sorted, &row))
		add_row(out, row, reader_format(in));
	output_commit(out);
	sorter_free(sorter);
	str_free(&key);
	return begin(fd, fd, in, opt);
}

struct sorted *
sorted_spool(struct reader *in, const struct reader_options *opt,
    sorted_row_fn *take_row, void *ctx)
{
	int rows = sorter_scratch(), columns = rows;
	struct output *out = output_open_fd(dup(rows));
	/* a later file of another format is written as the first */
	struct writer_options form = { .format = reader_format(in),
		.delimiter = reader_delimiter(in),
		.no_header = true,
		.kind_of = opt->kind_of };
	struct writer *w = writer_open(out, &form, reader_header(in));
	const struct record *rec;

	/* an object that comes late may have a key that is new */
	if (reader_format(in) != FORMAT_NDJSON && !reader_is_empty(in))
		add_columns(out, in);
	while ((rec = reader_next(in))) {
		take_row(ctx, rec);
		writer_copy(w, rec);
	}
	writer_close(w);
	output_commit(out);
	if (reader_format(in) == FORMAT_NDJSON) {
		columns = sorter_scratch();
		out = output_open_fd(dup(columns));
		add_columns(out, in);
		output_commit(out);
	}
	return begin(columns, rows, in, opt);
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
	if (s->fd[0] != s->fd[1])
		close(s->fd[0]);
	close(s->fd[1]);
	free(s->file[0]);
	free(s->file[1]);
	free(s);
}
