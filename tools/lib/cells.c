/* SPDX-License-Identifier: ISC */
/* the cells of a key as text; see cells.h */
#include "cells.h"
#include "json.h"

void
cells_add(struct str *cells, struct slice cell)
{
	str_addc(cells, cells->n ? ',' : '[');
	json_add_ascii(cells, cell);
}

void
cells_end(struct str *cells)
{
	if (cells->n == 0)
		str_addc(cells, '[');
	str_addc(cells, ']');
}

bool
cells_next(struct slice *cells, struct str *text)
{
	const char *p = cells->p + 1, *end = cells->p + cells->n;

	str_clear(text);
	if (p >= end || *p != '"')
		return false;
	for (p++; *p != '"'; p++)
		p += *p == '\\';
	p++;
	json_unescape(text, slice_from(cells->p + 1, p));
	*cells = slice_from(p, end);
	return true;
}

bool
cells_valid(struct slice cells)
{
	struct json j;
	struct slice raw;
	enum json_token t;
	bool flat;

	for (size_t i = 0; i < cells.n; i++)
		if (cells.p[i] < ' ' || cells.p[i] > '~')
			return false;
	json_begin(&j, cells);
	flat = json_next(&j, &raw) == JSON_ARRAY;
	while (flat && (t = json_next(&j, &raw)) != JSON_ARRAY_END)
		flat =
		    t == JSON_STRING && (raw.p[-1] == '[' || raw.p[-1] == ',');
	return flat && json_next(&j, &raw) == JSON_END;
}
