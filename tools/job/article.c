/* SPDX-License-Identifier: ISC */
/* the article of an insight page; see article.h */
#include "article.h"
#include "../lib/json.h"
#include "../lib/letter.h"
#include "day.h"

enum section {
	NONE,
	REQUIREMENTS,
	UPSIDES,
	DOWNSIDES,
	INSIGHTS,
	RELATED,
	SECTIONS
};

/* the headings, which are lines of their own, and the keys of the record */
static const struct {
	const char *heading, *key;
} sections[SECTIONS] = {
	[REQUIREMENTS] = { "requirements", "requirements" },
	[UPSIDES] = { "upsides", "upsides" },
	[DOWNSIDES] = { "downsides", "downsides" },
	[INSIGHTS] = { "salary insights", "salary_insights" },
	[RELATED] = { "related articles", "related" },
};

struct article {
	struct str question, verdict;
	struct slice from, to, minutes;
	day date;
	struct str list[SECTIONS]; /* the items of each, as JSON */
};

static bool
is_prefix(struct slice s, struct slice prefix)
{
	return s.n >= prefix.n &&
	       slice_case_eq((struct slice){ s.p, prefix.n }, prefix);
}

/* "Can a Data Engineer become a Machine Learning Engineer?" */
static bool
read_question(struct slice line, struct slice *a, struct slice *b)
{
	const char *become = slice_find(line, SLICE(" become a"));
	struct slice s = line;

	if (!become || line.p[line.n - 1] != '?' ||
	    !is_prefix(s, SLICE("can a")))
		return false;
	s.p += s.p[5] == 'n' ? 7 : 6;
	*a = slice_trim(slice_from(s.p, become));
	s.p = become + 9 + (become[9] == 'n');
	*b = slice_trim(slice_from(s.p, line.p + line.n - 1));
	return true;
}

static void
begin_item(struct str *out)
{
	str_addc(out, out->n ? ',' : '[');
}

/* "1. Name: text" of a numbered list */
static void
add_point(struct str *out, struct slice line)
{
	const char *colon;

	while (line.n && strchr("0123456789. -*", line.p[0]))
		line.p++, line.n--;
	colon = slice_find(line, SLICE(": "));
	begin_item(out);
	str_adds(out, "{\"name\":");
	json_add_string(out, colon ? slice_from(line.p, colon) : SLICE(""));
	str_adds(out, ",\"text\":");
	json_add_string(
	    out, colon ? slice_from(colon + 2, line.p + line.n) : line);
	str_addc(out, '}');
}

/* "View salary info for Data Engineer (global) Details" */
static void
add_insight(struct str *out, struct slice line)
{
	struct slice lead = SLICE("View salary info for ");
	const char *open, *close;

	if (!is_prefix(line, lead))
		return;
	line = slice_from(line.p + lead.n, line.p + line.n);
	open = memchr(line.p, '(', line.n);
	close = memchr(line.p, ')', line.n);
	begin_item(out);
	str_adds(out, "{\"role\":");
	json_add_string(
	    out, open ? slice_trim(slice_from(line.p, open)) : line);
	str_adds(out, ",\"scope\":");
	json_add_string(out,
	    open && close > open ? slice_from(open + 1, close) : SLICE(""));
	str_addc(out, '}');
}

static void
add_related(struct str *out, struct slice line)
{
	struct slice a, b;

	if (!read_question(line, &a, &b))
		return;
	begin_item(out);
	json_add_string(out, line);
}

/* "2 min read · Dec. 6, 2023" */
static void
read_dateline(struct article *a, struct slice line)
{
	const char *read = slice_find(line, SLICE(" min read"));
	size_t n = 0;

	if (!read)
		return;
	while (n < line.n && line.p[n] >= '0' && line.p[n] <= '9')
		n++;
	a->minutes = (struct slice){ line.p, n };
	a->date = day_read(slice_from(read + 9, line.p + line.n), DAY_NONE);
}

/* the section that a line is the heading of, or NONE */
static enum section
heading(struct slice line)
{
	for (int i = REQUIREMENTS; i < SECTIONS; i++)
		if (slice_case_eq(line, slice_of(sections[i].heading)))
			return (enum section)i;
	return NONE;
}

/* a line below the question */
static void
read_line_of(struct article *a, enum section *at, struct slice line)
{
	enum section next = heading(line);
	bool point = line.p[0] >= '0' && line.p[0] <= '9';

	if (next != NONE) {
		*at = next;
	} else if (*at == NONE && !a->minutes.n) {
		read_dateline(a, line);
	} else if (*at == NONE && a->verdict.n == 0 &&
		   !slice_case_eq(line, SLICE("table of contents"))) {
		str_add(&a->verdict, line);
	} else if (*at == INSIGHTS) {
		add_insight(&a->list[*at], line);
	} else if (*at == RELATED) {
		add_related(&a->list[*at], line);
	} else if (*at != NONE && point) {
		add_point(&a->list[*at], line);
	}
}

static void
add_article(struct str *out, const struct article *a)
{
	struct str date = STR_INIT;

	str_adds(out, "{\"question\":");
	json_add_string(out, str_slice(&a->question));
	str_adds(out, ",\"from_role\":");
	json_add_string(out, a->from);
	str_adds(out, ",\"to_role\":");
	json_add_string(out, a->to);
	if (a->date != DAY_NONE)
		day_add(&date, a->date);
	str_adds(out, ",\"date\":");
	json_add_string(out, str_slice(&date));
	str_adds(out, ",\"reading_minutes\":");
	str_add(out, a->minutes.n ? a->minutes : SLICE("null"));
	str_adds(out, ",\"verdict\":");
	json_add_string(out, str_slice(&a->verdict));
	for (int i = REQUIREMENTS; i < SECTIONS; i++) {
		str_addf(out, ",\"%s\":", sections[i].key);
		str_add(
		    out, a->list[i].n ? str_slice(&a->list[i]) : SLICE("["));
		str_addc(out, ']');
	}
	str_adds(out, "}\n");
	str_free(&date);
}

bool
article_read(struct str *out, struct slice text)
{
	struct article a = { .date = DAY_NONE };
	enum section at = NONE;
	bool found = false;

	while (text.p) {
		struct slice line = slice_trim(slice_next(&text, '\n'));

		if (line.n == 0)
			continue;
		if (found)
			read_line_of(&a, &at, line);
		else if ((found = read_question(line, &a.from, &a.to)))
			str_add(&a.question, line);
	}
	if (found)
		add_article(out, &a);
	str_free(&a.question);
	str_free(&a.verdict);
	for (int i = 0; i < SECTIONS; i++)
		str_free(&a.list[i]);
	return found;
}
