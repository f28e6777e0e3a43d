/* SPDX-License-Identifier: ISC */
/* one job page as a dump of text; see dump.h */
#include <stdlib.h>

#include "dump.h"
#include "notice.h"

enum {
	MAX_LINES = 20000,
	MAX_TITLE = 120,
	TITLE_WITHIN = 250 /* lines from the top */
};

/* "6/26/25, 12:48 PM     Title | Site", as browsers print: the title */
static struct slice
printed_title(struct slice line)
{
	struct slice rest = slice_trim(line);
	const char *m = slice_find(rest, SLICE("M "));

	if (rest.n < 16 || rest.p[0] < '0' || rest.p[0] > '9' || !m ||
	    m - rest.p > 20 || !memchr(rest.p, '/', 3))
		return (struct slice){ NULL, 0 };
	return slice_trim(slice_from(m + 2, rest.p + rest.n));
}

/* marks of dumps around a text: "****** Title ******", "[Logo]", "(BUTTON)" */
static struct slice
undumped(struct slice s, bool *heading)
{
	struct slice t = slice_trim(s);
	const char *link;
	size_t stars = 0;

	if (t.n > 4 && memcmp(t.p + t.n - 3, "•", 3) == 0)
		t = slice_trim((struct slice){ t.p, t.n - 3 });
	while (slice_starts_with(t, SLICE("(BUTTON)")))
		t = slice_trim(slice_from(t.p + 8, t.p + t.n));
	while (stars < t.n && (t.p[stars] == '*' || t.p[stars] == '#'))
		stars++;
	if (t.n && t.p[t.n - 1] == '_' && t.p[0] != '_') /* a field of a form */
		t.n = 0;
	while (t.n > 8 && t.p[t.n - 1] == ')' && /* where a link leads */
	       (link = slice_find(t, SLICE(" (http"))))
		t = slice_trim(slice_from(t.p, link));
	*heading = stars > 1 || (stars == 1 && t.p[0] == '#');
	if (*heading) {
		t = slice_trim(slice_from(t.p + stars, t.p + t.n));
		while (t.n && (t.p[t.n - 1] == '*' || t.p[t.n - 1] == '#'))
			t.n--;
	}
	return slice_trim(t);
}

/* html2text writes the blanks of links as "_" */
static struct slice
spaced(struct arena *a, struct slice s)
{
	if (!memchr(s.p, ' ', s.n) && memchr(s.p, '_', s.n) && s.p[0] != '_' &&
	    !slice_find(s, SLICE("://"))) {
		char *text = arena_bytes(a, s.n);

		for (size_t i = 0; i < s.n; i++)
			text[i] = s.p[i] == '_' ? ' ' : s.p[i];
		return (struct slice){ text, s.n };
	}
	return s;
}

/* the address at the foot of a printed page, without "1/2" behind it */
static struct slice
printed_url(struct slice line)
{
	struct slice rest;
	size_t n = 0;

	if (!slice_starts_with(line, SLICE("http")))
		return (struct slice){ NULL, 0 };
	while (n < line.n && line.p[n] != ' ' && line.p[n] != '\t')
		n++;
	rest = slice_trim(slice_from(line.p + n, line.p + line.n));
	if (rest.n < 3 || rest.n > 7 || !memchr(rest.p, '/', rest.n) ||
	    rest.p[0] < '0' || rest.p[0] > '9')
		return (struct slice){ NULL, 0 };
	line.n = n;
	/* cut off by the printer: what it is without its query */
	if (n > 3 && (memcmp(line.p + n - 3, "…", 3) == 0 ||
			 memcmp(line.p + n - 3, "...", 3) == 0)) {
		rest = line;
		line = slice_next(&rest, '?');
	}
	return line;
}

/* the lines of a dump */
struct dump {
	struct notice_line *line;
	size_t n, cap, indented;
	struct arena arena;
	bool printed; /* from a PDF, whose columns stand side by side */
};

static void
add_line(struct dump *d, struct slice s, bool indented)
{
	bool heading;

	s = undumped(s, &heading);
	if (s.n == 0 || (d->printed && s.n < 2))
		return;
	MEM_GROW(d->line, d->n, d->cap);
	d->line[d->n++] = (struct notice_line){ spaced(&d->arena, s), SLICE(""),
		heading, strchr("*+_[", s.p[0]) != NULL, SLICE("") };
	/* for now: lynx does not indent headings, others indent nothing */
	d->line[d->n - 1].cls = indented ? SLICE("") : SLICE("-");
	d->indented += indented;
}

/* a line, or the columns of a printed one, which wide gaps part */
static void
add_columns(struct dump *d, struct slice raw)
{
	bool indented = raw.n && raw.p[0] == ' ';
	const char *gap;

	raw = slice_trim(raw);
	while (d->printed && (gap = slice_find(raw, SLICE("    ")))) {
		add_line(d, slice_from(raw.p, gap), indented);
		raw = slice_trim(slice_from(gap, raw.p + raw.n));
	}
	add_line(d, raw, indented);
}

static void
settle_headings(struct dump *d)
{
	bool lynx = !d->printed && d->indented > d->n / 2;

	for (size_t i = 0; i < d->n; i++) {
		d->line[i].heading |= lynx && d->line[i].cls.n;
		d->line[i].cls = SLICE("");
	}
}

/* a title that the printer broke into two lines, as the page's title shows */
static void
join_title(struct dump *d, struct slice page_title)
{
	struct str both = STR_INIT;

	for (size_t i = 0; i + 1 < d->n && i < TITLE_WITHIN; i++) {
		struct slice a = d->line[i].text, b = d->line[i + 1].text;

		if (a.n < 8 || b.n < 5 || a.n + b.n > MAX_TITLE)
			continue;
		str_clear(&both);
		str_add(&both, a);
		str_addc(&both, ' ');
		str_add(&both, b);
		if (notice_holds(page_title, a) &&
		    notice_holds(page_title, str_slice(&both))) {
			d->line[i].text =
			    arena_copy(&d->arena, str_slice(&both));
			d->line[i + 1].text = SLICE("-");
			break;
		}
	}
	str_free(&both);
}

size_t
dump_read(struct harvest *h, struct slice text)
{
	struct notice p = { .source = "text",
		.page_title = SLICE(""),
		.organization = SLICE(""),
		.url = SLICE(""),
		.loose = true };
	struct dump d = { .arena = ARENA_INIT };
	struct slice rest = text, s;
	size_t jobs;

	while (rest.p && d.n < MAX_LINES) {
		struct slice raw = slice_next(&rest, '\n');

		if ((s = printed_title(raw)).p) {
			d.printed = true;
			if (!p.page_title.n)
				p.page_title = s;
		} else if ((s = printed_url(slice_trim(raw))).p) {
			if (!p.url.n)
				p.url = s;
		} else {
			add_columns(&d, raw);
		}
	}
	settle_headings(&d);
	join_title(&d, p.page_title);
	p.line = d.line;
	p.nline = d.n;
	jobs = notice_read(h, &p);
	free(d.line);
	arena_free(&d.arena);
	return jobs;
}
