/* SPDX-License-Identifier: ISC */
/*
 * Charts as SVG that stands in HTML.  They are as wide as what they stand in:
 * places across are percents, so that text keeps its size on a narrow screen.
 * Colours are the page's, by class: "to" and "from", "ci" for intervals,
 * "grid" for the lines of an axis.
 *
 * A chart with a name is an image for a reader of the page aloud, described
 * by its title and description; its figures are for a table beside it.  Texts
 * are escaped here.  Each function appends.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_CHART_H
#define JOB_CHART_H

#include "axis.h"
#include "share.h"

struct chart_text {
	const char *id; /* of the page's elements, unique in it */
	struct slice title, description;
};

/*
 * Two bars, one over the other, with their intervals (few have none); from
 * may be NULL.  It has no name: the figures stand beside it.
 */
void chart_shares(
    struct str *, const struct share *to, const struct share *from);

struct chart_box {
	struct slice label;
	const char *class;
	struct stats *stats; /* n must not be 0 */
};

/*
 * Boxes from p25 to p75 with the median in them, whiskers from p10 to p90,
 * and a line below for the median's interval.
 */
void chart_boxes(struct str *, const struct chart_text *,
    const struct chart_box *, size_t n);

struct chart_range {
	struct slice label;
	fixed value, low, high;
	bool has_interval;
};

/* a point with its interval on an axis with 0, a line each */
void chart_ranges(struct str *, const struct chart_text *,
    const struct chart_range *, size_t n);

struct chart_point {
	bool there;
	struct chart_range range; /* the label is not used */
};

struct chart_line {
	const char *class;
	const struct chart_point *point; /* one a period */
};

/* lines over periods, with the points' intervals; zero: the axis begins at 0 */
void chart_lines(struct str *, const struct chart_text *,
    const struct chart_line *, size_t n, const struct slice *period,
    size_t nperiod, bool zero);

#endif
