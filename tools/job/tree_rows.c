/* SPDX-License-Identifier: ISC */
/* CSV of other programs; see tree_rows.h */
#include "tree_rows.h"

enum {
	MAX_COLUMNS = 500,
	MAX_NAME = 80
};

static struct slice
from(struct slice s, size_t n)
{
	return (struct slice){ s.p + n, s.n - n };
}

/*
 * Takes one cell off *rest into the arena or as a view of it; *last is set
 * when a line end or the end of the text follows.
 */
static struct slice
next_cell(struct tree *t, struct slice *rest, char delimiter, bool *last)
{
	size_t i = 0;
	struct slice cell;

	if (rest->n && rest->p[0] == '"') {
		str_clear(&t->scratch);
		for (i = 1; i < rest->n; i++) {
			if (rest->p[i] != '"') {
				str_addc(&t->scratch, rest->p[i]);
			} else if (i + 1 < rest->n && rest->p[i + 1] == '"') {
				str_addc(&t->scratch, '"');
				i++;
			} else {
				i++;
				break;
			}
		}
		/* text behind the closing quote stays */
		while (i < rest->n && rest->p[i] != delimiter &&
		       rest->p[i] != '\n')
			str_addc(&t->scratch, rest->p[i++]);
		cell =
		    arena_copy(&t->arena, slice_trim(str_slice(&t->scratch)));
	} else {
		while (i < rest->n && rest->p[i] != delimiter &&
		       rest->p[i] != '\n')
			i++;
		cell = slice_trim((struct slice){ rest->p, i });
	}
	*last = i == rest->n || rest->p[i] == '\n';
	*rest = from(*rest, i < rest->n ? i + 1 : i);
	return cell;
}

/* the character that parts the first line best */
static char
guess_delimiter(struct slice text)
{
	static const char candidates[] = ",;\t|";
	const char *nl = memchr(text.p, '\n', text.n);
	size_t n = nl ? (size_t)(nl - text.p) : text.n, best = 0;
	char delimiter = ',';

	for (const char *c = candidates; *c; c++) {
		size_t count = 0;

		for (size_t i = 0; i < n; i++)
			count += text.p[i] == *c;
		if (count > best)
			best = count, delimiter = *c;
	}
	return delimiter;
}

bool
tree_is_csv(struct slice text)
{
	struct tree t = TREE_INIT;
	char delimiter = guess_delimiter(text);
	bool last = false, good = text.n > 0;
	size_t cells = 0, named = 0;

	while (good && !last && text.n && cells < MAX_COLUMNS) {
		struct slice name = next_cell(&t, &text, delimiter, &last);

		good = name.n <= MAX_NAME && !memchr(name.p, '\n', name.n);
		named += name.n > 0;
		cells++;
	}
	tree_free(&t);
	return good && named >= 2 && text.n > 0;
}

void
csv_rows_begin(struct csv_rows *r, struct slice text)
{
	bool last = false;

	*r = (struct csv_rows){ .rest = text,
		.delimiter = guess_delimiter(text),
		.header = TREE_INIT };
	r->names = tree_add(&r->header, NULL, NODE_ARRAY, SLICE(""));
	while (!last && r->columns < MAX_COLUMNS) {
		struct slice name =
		    next_cell(&r->header, &r->rest, r->delimiter, &last);

		tree_add(&r->header, r->names, NODE_TEXT, name);
		r->columns++;
	}
}

struct node *
csv_rows_next(struct csv_rows *r, struct tree *t)
{
	struct node *row;
	const struct node *name = r->names->child;
	bool last = false;

	if (slice_trim(r->rest).n == 0)
		return NULL;
	row = tree_add(t, NULL, NODE_OBJECT, SLICE(""));
	while (!last) {
		struct slice cell = next_cell(t, &r->rest, r->delimiter, &last);

		if (name) {
			tree_add(t, row, NODE_TEXT, name->name)->text = cell;
			name = name->next;
		}
	}
	return row;
}

void
csv_rows_end(struct csv_rows *r)
{
	tree_free(&r->header);
}
