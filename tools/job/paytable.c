/* SPDX-License-Identifier: ISC */
/* groups as rows; see paytable.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "paytable.h"

static void
add_column(struct table *t, struct slice name, bool hidden)
{
	t->column = mem_resize(t->column, t->ncolumn + 1, sizeof(*t->column));
	t->column[t->ncolumn++] = (struct table_column){ name, hidden };
}

/* the columns of a key; a tag that no record has is not shown */
static void
name_columns(struct table *t, const struct sample_options *what,
    enum basis basis, unsigned tags)
{
	struct slice rest = what->group;

	while (rest.n)
		add_column(t, slice_next(&rest, ','), false);
	if (what->period)
		add_column(t, slice_of(period_name(what->period)), false);
	t->first_tag = t->ncolumn;
	for (int i = 0; i < TAGS && tag_name[basis][i]; i++)
		add_column(t, slice_of(tag_name[basis][i]), !(tags >> i & 1));
	rest = what->measures;
	slice_next(&rest, ',');
	if (rest.p) /* several measures */
		add_column(t, SLICE("value"), false);
}

static void
add_row(struct table *t, struct slice key, struct stats *stats)
{
	struct table_row *row = &t->row[t->n];
	struct str text = STR_INIT;

	row->stats = stats;
	row->cell = t->cell + t->n++ * t->ncolumn;
	for (size_t i = 0; i < t->ncolumn && cells_next(&key, &text); i++)
		row->cell[i] = arena_copy(&t->texts, str_slice(&text));
	str_free(&text);
}

void
table_init(struct table *t, const struct table_options *opt,
    const struct sample_options *what, const struct groups *groups,
    enum basis basis, unsigned tags)
{
	*t = (struct table){ .opt = opt };
	name_columns(t, what, basis, tags);
	t->row = mem_zalloc(groups->keys.n, sizeof(*t->row));
	t->cell = mem_zalloc(groups->keys.n * t->ncolumn, sizeof(*t->cell));
	for (size_t i = 0; i < groups->keys.n; i++) {
		struct stats *stats = &groups->group[i].stats;

		if (stats->n && stats->n >= opt->min_n)
			add_row(t, groups->keys.key[i].text, stats);
		else
			t->small += stats->n > 0;
	}
}

/* finds what rows are sorted by */
static bool
find_sort(struct table *t, struct slice name)
{
	for (size_t i = 0; i < t->ncolumn; i++)
		if (slice_eq(t->column[i].name, name)) {
			t->by_column = i;
			return true;
		}
	t->by = figures_find(&t->opt->figures, name);
	return t->by;
}

static void
add_names(const struct table *t, struct str *names)
{
	const struct figures *f = &t->opt->figures;

	for (size_t i = 0; i < t->ncolumn; i++) {
		str_add(names, t->column[i].name);
		str_addc(names, ' ');
	}
	for (size_t i = 0; i < f->n; i++)
		str_addf(names, i ? " %s" : "%s", f->figure[i].name);
}

static int
by_order(const void *a, const void *b, void *ctx)
{
	const struct table *t = ctx;
	const struct table_row *x = a, *y = b;
	int d;

	if (x->has_sort != y->has_sort)
		return x->has_sort ? -1 : 1;
	if (x->has_sort && x->sort != y->sort)
		return x->sort > y->sort ? -1 : 1;
	if (t->ncolumn &&
	    (d = slice_cmp(x->cell[t->by_column], y->cell[t->by_column])))
		return d;
	for (size_t i = 0; i < t->ncolumn; i++)
		if ((d = slice_cmp(x->cell[i], y->cell[i])))
			return d;
	return 0;
}

bool
table_sort(struct table *t, struct str *names)
{
	if (t->opt->sort && !find_sort(t, slice_of(t->opt->sort))) {
		add_names(t, names);
		return false;
	}
	for (size_t i = 0; t->by && i < t->n; i++)
		t->row[i].has_sort =
		    figure_value(t->by, t->row[i].stats, &t->row[i].sort);
	if (t->n)
		qsort_r(t->row, t->n, sizeof(*t->row), by_order, t);
	if (t->n > t->opt->top)
		t->n = t->opt->top;
	return true;
}

/* the shown cells of a row from one to another, with blanks between */
static void
add_words(struct str *out, const struct table_row *row, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (row->cell[i].n == 0)
			continue;
		if (out->n)
			str_addc(out, ' ');
		str_add(out, row->cell[i]);
	}
}

/* the rows that have the first one's currency, unit and measure */
static void
draw_panel(struct str *out, const struct table *t,
    const struct plot_style *style, struct slice title,
    const struct str *titles, const struct str *labels)
{
	struct plot_row *row = mem_zalloc(t->n, sizeof(*row));
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		if (slice_eq(str_slice(&titles[i]), title))
			row[n++] = (struct plot_row){ str_slice(&labels[i]),
				t->row[i].stats };
	if (out->n)
		str_addc(out, '\n');
	plot_add(out, style, title, row, n);
	free(row);
}

void
table_draw(
    const struct table *t, const struct plot_style *style, struct str *picture)
{
	struct str *title = mem_zalloc(t->n, sizeof(*title));
	struct str *label = mem_zalloc(t->n, sizeof(*label));
	struct keys drawn = KEYS_INIT;

	for (size_t i = 0; i < t->n; i++) {
		add_words(&title[i], &t->row[i], t->first_tag, t->ncolumn);
		add_words(&label[i], &t->row[i], 0, t->first_tag);
	}
	for (size_t i = 0; i < t->n; i++) {
		size_t known = drawn.n;

		if (keys_number(&drawn, str_slice(&title[i])) == known)
			draw_panel(picture, t, style, str_slice(&title[i]),
			    title, label);
	}
	for (size_t i = 0; i < t->n; i++) {
		str_free(&title[i]);
		str_free(&label[i]);
	}
	free(title);
	free(label);
	keys_free(&drawn);
}

void
table_free(struct table *t)
{
	free(t->column);
	free(t->row);
	free(t->cell);
	arena_free(&t->texts);
}
