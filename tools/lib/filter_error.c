/* SPDX-License-Identifier: ISC */
/* shows where an expression is wrong; see filter.h */
#include "filter.h"
#include "utf8.h"

/* characters of a long line that are shown before and from the error on */
#define BEFORE 40
#define AFTER 36

/* p moved by n characters towards end, backwards if end is before it */
static const char *
walk(const char *p, const char *end, int n)
{
	int step = end < p ? -1 : 1;

	for (; p != end && n > 0; n--)
		do
			p += step;
		while (p != end && ((unsigned char)*p & 0xC0) == 0x80);
	return p;
}

/* a control character as a blank, so that the columns stay */
static void
add_shown(struct str *out, const char *p, const char *end)
{
	for (; p < end; p++)
		str_addc(out, (unsigned char)*p < ' ' || *p == 0x7F ? ' ' : *p);
}

static void
add_times(struct str *out, char c, const char *p, const char *end)
{
	for (; p < end; p++)
		if (((unsigned char)*p & 0xC0) != 0x80)
			str_addc(out, c);
}

void
filter_error_show(
    struct str *out, struct slice expr, const struct filter_error *err)
{
	const char *begin = expr.n ? expr.p : "", *end = begin + expr.n;
	const char *at = begin + (err->at < expr.n ? err->at : expr.n);
	const char *line = at, *line_end = at, *first, *last, *mark_end;

	while (line > begin && line[-1] != '\n')
		line--;
	while (line_end < end && *line_end != '\n')
		line_end++;
	first = walk(at, line, BEFORE);
	last = walk(at, line_end, AFTER);
	mark_end = (size_t)(last - at) < err->len ? last : at + err->len;

	str_adds(out, first > line ? "  …" : "    ");
	if (first > line)
		str_addc(out, ' ');
	add_shown(out, first, last);
	str_adds(out, last < line_end ? " …\n    " : "\n    ");
	add_times(out, ' ', first, at);
	if (mark_end == at)
		str_addc(out, '^');
	add_times(out, '^', at, mark_end);
	str_addc(out, '\n');
}
