/* SPDX-License-Identifier: ISC */
/* pictures of text; see plot.h */
#include <stdlib.h>

#include "../lib/utf8.h"
#include "axis.h"
#include "plot.h"
#include "prose.h"

#define N_WIDTH 8      /* of the column n */
#define MEDIAN_WIDTH 8 /* of the column median */
#define MIN_CANVAS 16  /* where boxes are drawn */
#define TICK_WIDTH 10  /* at least so far is one tick from the next */
#define LEVELS 8       /* heights of a histogram's column */

enum mark {
	MARK_BLANK,
	MARK_LEFT, /* a whisker's end */
	MARK_WHISKER,
	MARK_RIGHT,
	MARK_BOX,
	MARK_MEDIAN,
	MARK_LEVEL, /* the lowest of a histogram's columns, and up */
	MARKS = MARK_LEVEL + LEVELS
};

static const char *const unicode[MARKS] = { " ", "├", "─", "┤", "▒", "┃", "▁",
	"▂", "▃", "▄", "▅", "▆", "▇", "█" };
static const char *const ascii[MARKS] = { " ", "|", "-", "|", "=", "#", ".",
	":", "-", "=", "+", "*", "%", "@" };

struct canvas {
	const struct plot_style *style;
	size_t label; /* columns of the labels */
	size_t width; /* columns where boxes are drawn */
	struct axis axis;
	unsigned char *mark; /* width of them */
};

/* East Asian wide characters and emoji fill two columns */
static size_t
char_width(uint32_t c)
{
	bool wide =
	    (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
	    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
	    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
	    (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);

	return c >= 0x300 && c <= 0x36F ? 0 : wide ? 2 : 1;
}

static size_t
text_width(struct slice s)
{
	size_t n = 0;

	while (s.n)
		n += char_width(utf8_next(&s));
	return n;
}

static void
add_blanks(struct str *out, size_t n)
{
	while (n--)
		str_addc(out, ' ');
}

/* the text in so many columns; what is cut off is shown by a dot */
static void
add_label(struct str *out, struct slice text, const struct canvas *c)
{
	size_t room = c->label, used = 0;
	bool cut = text_width(text) > room;

	if (cut)
		room--;
	while (text.n) {
		struct slice rest = text;
		uint32_t code = utf8_next(&rest);

		if (used + char_width(code) > room)
			break;
		utf8_add(out, code < ' ' || code == 0x7F ? ' ' : code);
		used += char_width(code);
		text = rest;
	}
	if (cut)
		str_adds(out, c->style->ascii ? "." : "…");
	add_blanks(out, c->label - used - cut);
}

static void
add_right(struct str *out, struct slice text, size_t width)
{
	add_blanks(out, text.n < width ? width - text.n : 0);
	str_add(out, text);
}

/* the axis from the lowest to the highest of all rows, at whole ticks */
static void
find_axis(struct canvas *c, const struct plot_row *row, size_t n)
{
	const fixed tail = (c->style->histogram ? 1 : 10) * FIXED_ONE;

	c->axis = AXIS_NONE;
	for (size_t i = 0; i < n; i++)
		axis_cover(&c->axis, row[i].stats, tail);
	axis_round(&c->axis, (fixed)(c->width / TICK_WIDTH));
}

/* the column of a value, which may lie outside of the canvas */
static long
column_of(const struct canvas *c, fixed v)
{
	return (long)axis_place(&c->axis, v, (int64_t)c->width);
}

static void
fill(struct canvas *c, long from, long to, enum mark m)
{
	for (long i = from < 0 ? 0 : from; i <= to && i < (long)c->width; i++)
		c->mark[i] = (unsigned char)m;
}

static void
draw_box(struct canvas *c, struct stats *s)
{
	static const fixed percent[] = { 10, 25, 50, 75, 90 };
	long at[5];

	for (int i = 0; i < 5; i++)
		at[i] = column_of(c, stats_quantile(s, percent[i] * FIXED_ONE));
	fill(c, at[0], at[4], MARK_WHISKER);
	fill(c, at[0], at[0], MARK_LEFT);
	fill(c, at[4], at[4], MARK_RIGHT);
	fill(c, at[1], at[3], MARK_BOX);
	fill(c, at[2], at[2], MARK_MEDIAN);
}

static void
draw_histogram(struct canvas *c, struct stats *s)
{
	uint64_t *count = mem_zalloc(c->width, sizeof(*count)), most = 1;
	const struct tally *t = stats_values(s);

	for (size_t i = 0; i < t->n; i++) {
		long at = column_of(c, t->entry[i].value);

		if (t->entry[i].value >= c->axis.low && at < (long)c->width)
			count[at] += t->entry[i].count;
	}
	for (size_t i = 0; i < c->width; i++)
		most = count[i] > most ? count[i] : most;
	for (size_t i = 0; i < c->width; i++)
		if (count[i])
			c->mark[i] =
			    (unsigned char)(MARK_LEVEL +
					    (unsigned __int128)count[i] *
						(LEVELS - 1) / most);
	free(count);
}

static void
add_marks(struct str *out, const struct canvas *c)
{
	const char *const *text = c->style->ascii ? ascii : unicode;
	size_t end = c->width;

	while (end && c->mark[end - 1] == MARK_BLANK)
		end--;
	for (size_t i = 0; i < end; i++) {
		bool strong = c->style->color && c->mark[i] == MARK_MEDIAN;

		str_adds(out, strong ? "\033[1;33m" : "");
		str_adds(out, text[c->mark[i]]);
		str_adds(out, strong ? "\033[0m" : "");
	}
}

static void
add_title(struct str *out, const struct canvas *c, struct slice title)
{
	size_t begin, used = 0;
	struct str tick = STR_INIT;

	add_label(out, title, c);
	add_right(out, SLICE("n"), N_WIDTH);
	add_right(out, SLICE("median"), MEDIAN_WIDTH);
	str_adds(out, "  ");
	begin = out->n;
	for (fixed v = c->axis.low; v < c->axis.high; v += c->axis.step) {
		size_t at = (size_t)column_of(c, v);

		str_clear(&tick);
		prose_short(&tick, v);
		if (at < used || at + tick.n > c->width)
			continue;
		add_blanks(out, at - (out->n - begin));
		str_add(out, str_slice(&tick));
		used = at + tick.n + 1;
	}
	str_addc(out, '\n');
	str_free(&tick);
}

static void
add_row(struct str *out, struct canvas *c, const struct plot_row *row)
{
	struct str text = STR_INIT;

	add_label(out, row->label, c);
	number_add_int(&text, (int64_t)row->stats->n);
	add_right(out, str_slice(&text), N_WIDTH);
	str_clear(&text);
	prose_short(&text, stats_quantile(row->stats, 50 * FIXED_ONE));
	add_right(out, str_slice(&text), MEDIAN_WIDTH);
	str_adds(out, "  ");
	memset(c->mark, MARK_BLANK, c->width);
	if (c->style->histogram)
		draw_histogram(c, row->stats);
	else
		draw_box(c, row->stats);
	add_marks(out, c);
	str_addc(out, '\n');
	str_free(&text);
}

void
plot_add(struct str *out, const struct plot_style *style, struct slice title,
    const struct plot_row *row, size_t n)
{
	const size_t fixed_width = N_WIDTH + MEDIAN_WIDTH + 2;
	struct canvas c = { .style = style, .label = text_width(title) };

	for (size_t i = 0; i < n; i++) {
		size_t width = text_width(row[i].label);

		c.label = width > c.label ? width : c.label;
	}
	if (c.label > style->width / 3)
		c.label = style->width / 3;
	c.width = style->width > c.label + fixed_width + MIN_CANVAS
		      ? style->width - c.label - fixed_width
		      : MIN_CANVAS;
	c.mark = mem_alloc(c.width);
	find_axis(&c, row, n);
	add_title(out, &c, title);
	for (size_t i = 0; i < n; i++)
		add_row(out, &c, &row[i]);
	free(c.mark);
}
