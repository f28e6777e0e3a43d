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
filter_error_show(const struct filter_error *err, struct slice expr,
    struct str *line, struct str *carets)
{
	const char *begin = expr.n ? expr.p : "", *end = begin + expr.n;
	const char *at = begin + (err->at < expr.n ? err->at : expr.n);
	const char *from = at, *to = at, *first, *last, *mark_end;
	size_t blanks;

	while (from > begin && from[-1] != '\n')
		from--;
	while (to < end && *to != '\n')
		to++;
	first = walk(at, from, BEFORE);
	last = walk(at, to, AFTER);
	mark_end = (size_t)(last - at) < err->len ? last : at + err->len;

	if (first > from) {
		str_adds(line, "… ");
		str_adds(carets, "  ");
	}
	add_shown(line, first, last);
	if (last < to)
		str_adds(line, " …");
	add_times(carets, ' ', first, at);
	blanks = carets->n;
	add_times(carets, '^', at, mark_end);
	if (carets->n == blanks) /* a mark of no width, or no character */
		str_addc(carets, '^');
}
