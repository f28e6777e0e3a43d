/* SPDX-License-Identifier: ISC */
/* all that a record says; see content.h */
#include <stdlib.h>

#include "content.h"

/* takes in the columns by which the header has grown */
static void
order_columns(struct content *c, const struct header *h)
{
	c->column = mem_resize(c->column, h->n, sizeof(*c->column));
	for (; c->seen < h->n; c->seen++) {
		struct slice name = h->column[c->seen].name;
		size_t i = c->n;

		if (c->leave_out && c->leave_out(name))
			continue;
		for (; i > 0; i--) {
			size_t before = c->column[i - 1];

			if (slice_cmp(h->column[before].name, name) < 0)
				break;
			c->column[i] = before;
		}
		c->column[i] = c->seen;
		c->n++;
	}
}

void
content_add(struct content *c, const struct record *rec, struct str *out)
{
	if (c->seen < rec->header->n)
		order_columns(c, rec->header);
	for (size_t i = 0; i < c->n; i++) {
		struct slice text = record_text(rec, c->column[i]);

		if (text.n == 0)
			continue;
		str_add(out, rec->header->column[c->column[i]].name);
		str_addc(out, '\x1f');
		str_add(out, text);
		str_addc(out, '\x1e');
	}
}

void
content_free(struct content *c)
{
	free(c->column);
}
