/* SPDX-License-Identifier: ISC */
/* one table of the rows of two readers; see merged.h */
#include "merged.h"

void
merged_init(struct merged *m, const struct header *first,
    const struct header *second, column_kind_fn *kind_of,
    merged_cell_fn *is_cell)
{
	const struct header *from[] = { first, second };

	*m = (struct merged){ .writer = { NULL, NULL } };
	header_init(&m->columns, kind_of);
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < from[k]->n; i++) {
			struct slice name = from[k]->column[i].name;

			if (!is_cell(name) &&
			    header_find(&m->columns, name) == HEADER_NONE)
				header_add(&m->columns, name);
		}
}

/* does the header begin with all the columns? */
static bool
is_layout(const struct header *columns, const struct header *h)
{
	for (size_t i = 0; i < columns->n; i++)
		if (i >= h->n ||
		    !slice_eq(columns->column[i].name, h->column[i].name))
			return false;
	return true;
}

static struct writer *
open_writer(const struct merged *m, struct output *out,
    const struct writer_options *opt, const struct header *h)
{
	/* a header without columns would be that of no input at all */
	struct writer *w = writer_open(out, opt, h->n ? h : NULL);

	for (size_t i = 0; i < m->columns.n && !is_layout(&m->columns, h);
	     i++) {
		struct slice name = m->columns.column[i].name;

		writer_select(w, header_find(h, name), name);
	}
	return w;
}

void
merged_open(struct merged *m, struct output *out,
    const struct writer_options *opt, const struct header *first,
    const struct header *second, const char *const *cell_name, size_t ncell)
{
	struct writer_options headless = *opt;

	headless.no_header = true;
	m->writer[0] = open_writer(m, out, opt, first);
	m->writer[1] = open_writer(m, out, &headless, second);
	for (size_t i = 0; i < ncell; i++) {
		writer_add(m->writer[0], slice_of(cell_name[i]));
		writer_add(m->writer[1], slice_of(cell_name[i]));
	}
	if (m->columns.n)
		writer_begin(m->writer[0]);
}

uint64_t
merged_count(const struct merged *m)
{
	return writer_count(m->writer[0]) + writer_count(m->writer[1]);
}

void
merged_close(struct merged *m)
{
	for (int i = 0; i < 2; i++)
		if (m->writer[i])
			writer_close(m->writer[i]);
	header_free(&m->columns);
}
