/* SPDX-License-Identifier: ISC */
/* charts as SVG; see chart.h */
#include "chart.h"
#include "../lib/escape.h"
#include "gap.h"
#include "prose.h"

#define WHOLE 10000 /* of the width: places are in hundredths of a percent */
#define ROW 50	    /* pixels of a box or range with its label */
#define FOOT 22	    /* of an axis's labels */
#define PLOT 190    /* of lines */

/* 1234 as "12.34%" */
static void
add_place(struct str *out, int64_t place)
{
	number_add_fixed(out, place * (FIXED_ONE / 100));
	str_addc(out, '%');
}

/* x="12.34%", if that is its name */
static void
add_at(struct str *out, const char *name, int64_t place)
{
	str_addf(out, " %s=\"", name);
	add_place(out, place);
	str_addc(out, '"');
}

static void
begin_chart(struct str *out, const struct chart_text *text, int height)
{
	str_addf(out,
	    "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-t %s-d\" "
	    "width=\"100%%\" height=\"%d\"><title id=\"%s-t\">",
	    text->id, text->id, height, text->id);
	escape_html(out, text->title);
	str_addf(out, "</title><desc id=\"%s-d\">", text->id);
	escape_html(out, text->description);
	str_adds(out, "</desc>");
}

/* a line across, from one place to another */
static void
add_across(struct str *out, const char *class, int64_t from, int64_t to, int y)
{
	str_addf(out, "<line class=\"%s\"", class);
	add_at(out, "x1", from);
	add_at(out, "x2", to);
	str_addf(out, " y1=\"%d\" y2=\"%d\"/>", y, y);
}

static void
add_down(struct str *out, const char *class, int64_t place, int from, int to)
{
	str_addf(out, "<line class=\"%s\"", class);
	add_at(out, "x1", place);
	add_at(out, "x2", place);
	str_addf(out, " y1=\"%d\" y2=\"%d\"/>", from, to);
}

/* a text whose middle is there, or its end that is nearest */
static void
add_label(struct str *out, int64_t place, int y, struct slice text)
{
	const char *anchor = place < WHOLE / 10	      ? "start"
			     : place > WHOLE * 9 / 10 ? "end"
						      : "middle";

	str_adds(out, "<text");
	add_at(out, "x", place);
	str_addf(out, " y=\"%d\" text-anchor=\"%s\">", y, anchor);
	escape_html(out, text);
	str_adds(out, "</text>");
}

static int64_t
part_of_whole(double p)
{
	return (int64_t)(p * WHOLE + .5);
}

static void
add_bar(struct str *out, const char *class, const struct share *s, int y)
{
	str_addf(out, "<rect class=\"%s\" y=\"%d\" height=\"8\"", class, y);
	add_at(out, "width", part_of_whole(s->p));
	str_adds(out, "/>");
	if (s->n >= GAP_NO_INTERVAL)
		add_across(out, "ci", part_of_whole(s->low),
		    part_of_whole(s->high), y + 4);
}

void
chart_shares(struct str *out, const struct share *to, const struct share *from)
{
	str_addf(out,
	    "<svg class=\"shares\" aria-hidden=\"true\" width=\"100%%\" "
	    "height=\"%d\">",
	    from ? 20 : 10);
	add_bar(out, "to", to, 1);
	if (from)
		add_bar(out, "from", from, 11);
	str_adds(out, "</svg>");
}

/* the ticks of an axis across, with lines over the whole height */
static void
add_axis(struct str *out, const struct axis *a, int height)
{
	struct str text = STR_INIT;

	for (fixed v = a->low; v <= a->high; v += a->step) {
		int64_t place = axis_place(a, v, WHOLE);

		str_clear(&text);
		prose_short(&text, v);
		add_down(out, v == 0 ? "grid zero" : "grid", place, 0, height);
		add_label(out, place, height + FOOT - 6, str_slice(&text));
	}
	str_free(&text);
}

static void
add_row_label(struct str *out, struct slice label, int y)
{
	str_addf(out, "<text class=\"label\" x=\"6\" y=\"%d\">", y + 13);
	escape_html(out, label);
	str_adds(out, "</text>");
}

static void
add_box(struct str *out, const struct axis *a, const struct chart_box *b, int y)
{
	static const fixed percent[] = { 10, 25, 50, 75, 90 };
	int64_t at[5];
	fixed low, high;

	for (int i = 0; i < 5; i++)
		at[i] = axis_place(
		    a, stats_quantile(b->stats, percent[i] * FIXED_ONE), WHOLE);
	add_row_label(out, b->label, y);
	str_addf(out, "<g class=\"%s\">", b->class);
	add_across(out, "whisker", at[0], at[4], y + 29);
	add_down(out, "whisker", at[0], y + 25, y + 33);
	add_down(out, "whisker", at[4], y + 25, y + 33);
	str_addf(out, "<rect class=\"box\" y=\"%d\" height=\"18\"", y + 20);
	add_at(out, "x", at[1]);
	add_at(out, "width", at[3] - at[1]);
	str_adds(out, "/>");
	add_down(out, "median", at[2], y + 20, y + 38);
	str_adds(out, "</g>");
	if (stats_median_interval(b->stats, &low, &high))
		add_across(out, "ci", axis_place(a, low, WHOLE),
		    axis_place(a, high, WHOLE), y + 43);
}

void
chart_boxes(struct str *out, const struct chart_text *text,
    const struct chart_box *box, size_t n)
{
	struct axis a = AXIS_NONE;
	int height = ROW * (int)n;

	for (size_t i = 0; i < n; i++)
		axis_cover(&a, box[i].stats, 10 * FIXED_ONE);
	axis_round(&a, 6);
	begin_chart(out, text, height + FOOT);
	add_axis(out, &a, height);
	for (size_t i = 0; i < n; i++)
		add_box(out, &a, &box[i], ROW * (int)i);
	str_adds(out, "</svg>");
}

static void
cover_range(struct axis *a, const struct chart_range *r)
{
	axis_cover_value(a, r->value);
	if (r->has_interval) {
		axis_cover_value(a, r->low);
		axis_cover_value(a, r->high);
	}
}

void
chart_ranges(struct str *out, const struct chart_text *text,
    const struct chart_range *range, size_t n)
{
	struct axis a = AXIS_NONE;
	int height = ROW * (int)n;

	axis_cover_value(&a, 0);
	for (size_t i = 0; i < n; i++)
		cover_range(&a, &range[i]);
	axis_round(&a, 6);
	begin_chart(out, text, height + FOOT);
	add_axis(out, &a, height);
	for (size_t i = 0; i < n; i++) {
		const struct chart_range *r = &range[i];
		int y = ROW * (int)i;

		add_row_label(out, r->label, y);
		if (r->has_interval)
			add_across(out, "ci", axis_place(&a, r->low, WHOLE),
			    axis_place(&a, r->high, WHOLE), y + 29);
		str_adds(out, "<circle class=\"to\" r=\"5\"");
		add_at(out, "cx", axis_place(&a, r->value, WHOLE));
		str_addf(out, " cy=\"%d\"/>", y + 29);
	}
	str_adds(out, "</svg>");
}

/* the middle of a period, right of the labels of the axis */
static int64_t
place_of_period(size_t i, size_t n)
{
	const int64_t margin = WHOLE / 10;

	return margin +
	       (int64_t)(2 * i + 1) * (WHOLE - margin) / (int64_t)(2 * n);
}

/* pixels from above */
static int
height_of(const struct axis *a, fixed v)
{
	return PLOT - (int)axis_place(a, v, PLOT - 20);
}

static void
add_line(struct str *out, const struct axis *a, const struct chart_line *line,
    size_t n)
{
	size_t before = n; /* the last point, n: there is none */

	str_addf(out, "<g class=\"%s\">", line->class);
	for (size_t i = 0; i < n; i++) {
		const struct chart_range *r = &line->point[i].range;
		int64_t x = place_of_period(i, n);

		if (!line->point[i].there)
			continue;
		if (before < n) {
			str_adds(out, "<line class=\"run\"");
			add_at(out, "x1", place_of_period(before, n));
			add_at(out, "x2", x);
			str_addf(out, " y1=\"%d\" y2=\"%d\"/>",
			    height_of(a, line->point[before].range.value),
			    height_of(a, r->value));
		}
		if (r->has_interval)
			add_down(out, "ci", x, height_of(a, r->low),
			    height_of(a, r->high));
		str_adds(out, "<circle r=\"4\"");
		add_at(out, "cx", x);
		str_addf(out, " cy=\"%d\"/>", height_of(a, r->value));
		before = i;
	}
	str_adds(out, "</g>");
}

/* the lines of the axis upwards, with labels on them */
static void
add_levels(struct str *out, const struct axis *a)
{
	struct str text = STR_INIT;

	for (fixed v = a->low; v <= a->high; v += a->step) {
		int y = height_of(a, v);

		str_clear(&text);
		prose_short(&text, v);
		add_across(out, "grid", 0, WHOLE, y);
		add_label(out, 0, y - 4, str_slice(&text));
	}
	str_free(&text);
}

void
chart_lines(struct str *out, const struct chart_text *text,
    const struct chart_line *line, size_t n, const struct slice *period,
    size_t nperiod, bool zero)
{
	size_t every = (nperiod + 5) / 6; /* as many labels as have room */
	struct axis a = AXIS_NONE;

	if (zero)
		axis_cover_value(&a, 0);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < nperiod; k++)
			if (line[i].point[k].there)
				cover_range(&a, &line[i].point[k].range);
	axis_round(&a, 4);
	begin_chart(out, text, PLOT + FOOT);
	add_levels(out, &a);
	for (size_t i = 0; i < n; i++)
		add_line(out, &a, &line[i], nperiod);
	for (size_t k = 0; k < nperiod; k += every)
		add_label(out, place_of_period(k, nperiod), PLOT + FOOT - 4,
		    period[k]);
	str_adds(out, "</svg>");
}
