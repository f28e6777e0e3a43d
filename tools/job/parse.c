/* SPDX-License-Identifier: ISC */
/* from an input's bytes to job listings; see parse.h */
#include "parse.h"
#include "article.h"
#include "card.h"
#include "charset.h"
#include "dump.h"
#include "feed.h"
#include "hn.h"
#include "html.h"
#include "json_repair.h"
#include "jsonld.h"
#include "mojibake.h"
#include "plain.h"
#include "synonym.h"
#include "tree_rows.h"
#include "tree_xml.h"
#include "warc.h"

/* formats by the shape of the input; those of feeds come from their table */
static const char *const shapes[] = { "html", "json", "xml", "csv", "tsv",
	"ndjson", "text", "hackernews", "warc" };

enum {
	SHAPES = sizeof(shapes) / sizeof(*shapes)
};

const char *
parse_format_name(size_t i)
{
	if (i < SHAPES)
		return shapes[i];
	i -= SHAPES;
	return i < feed_format_count ? feed_formats[i].name : NULL;
}

/* NUL bytes, or invalid UTF-8 all over the place */
static bool
is_binary(struct slice input, size_t replaced)
{
	return (input.n && memchr(input.p, '\0', input.n)) ||
	       replaced > input.n / 10;
}

/* what the readers of an input share */
struct parse {
	struct harvest harvest;
	const struct parse_options *options;
	struct parse_report *report;
};

/* the feed that a format names, or NULL if it only names a shape */
static const char *
feed_named(const char *format)
{
	for (size_t i = 0; format && i < SHAPES; i++)
		if (strcmp(format, shapes[i]) == 0)
			return NULL;
	return format;
}

static void
read_document(struct parse *p, const struct node *root)
{
	struct harvest *h = &p->harvest;
	const struct feed_format *format =
	    feed_recognise(root, feed_named(p->options->format));

	if (format)
		feed_read(h, format, root);
	else if (!jsonld_read(h, root, SLICE("")) && !hn_read_json(h, root))
		synonym_read_all(h, "json", root);
}

/* JSON documents one after the other; the last may be broken */
static void
read_json(struct parse *p, struct slice text)
{
	struct str repaired = STR_INIT;

	while (text.n) {
		struct tree t = TREE_INIT;
		struct node *root = tree_read_json(&t, &text);

		if (!root && text.n) {
			p->harvest.repairs += json_repair(&repaired, text);
			text = str_slice(&repaired);
			root = tree_read_json(&t, &text);
			text.n = 0;
		}
		if (root)
			read_document(p, root);
		tree_free(&t);
	}
	str_free(&repaired);
}

static void
read_xml(struct parse *p, struct slice text)
{
	struct tree t = TREE_INIT;

	read_document(p, tree_read_xml(&t, text, &p->harvest.repairs));
	tree_free(&t);
}

/* posts of a job thread that somebody split: first line, then the rest */
static bool
read_header_and_text(struct harvest *h, const struct node *row)
{
	struct slice head = node_text(node_child(row, "header"));
	struct str post = STR_INIT;
	size_t jobs;

	if (!head.n)
		return false;
	str_add(&post, head);
	str_addc(&post, '\n');
	str_add(&post, node_text(node_child(row, "text")));
	jobs = hn_read_post(h, str_slice(&post), SLICE(""));
	str_free(&post);
	return jobs > 0;
}

/* a table of jobs, if its header says so; else nothing */
static void
read_csv(struct harvest *h, struct slice text)
{
	struct csv_rows rows;
	struct node *row;
	struct tree t = TREE_INIT;
	int tries = 0; /* rows before the first job */

	csv_rows_begin(&rows, text);
	while (tries < 20 && (row = csv_rows_next(&rows, &t))) {
		if (synonym_matches(row))
			synonym_read(h, "csv", row);
		else if (!read_header_and_text(h, row))
			tries += h->records == 0;
		tree_reset(&t);
	}
	csv_rows_end(&rows);
	tree_free(&t);
}

/* XML says so, or does not begin like a page */
static bool
is_xml(struct slice text)
{
	struct slice head = { text.p, text.n < 1024 ? text.n : 1024 };

	if (slice_starts_with(head, SLICE("<?xml")))
		return !slice_find(head, SLICE("<html"));
	return slice_starts_with(head, SLICE("<rss")) ||
	       slice_starts_with(head, SLICE("<feed")) ||
	       slice_starts_with(head, SLICE("<workzag-jobs"));
}

/* an object, or an array of what JSON can hold: "[Logo]" is a text */
static bool
is_json(struct slice text)
{
	struct slice rest;

	if (text.n == 0 || (text.p[0] != '{' && text.p[0] != '['))
		return false;
	rest = slice_trim(slice_from(text.p + 1, text.p + text.n));
	return text.p[0] == '{' || rest.n == 0 || strchr("{[\"]", rest.p[0]);
}

static void
read_plain(struct harvest *h, struct slice text)
{
	if (!card_read(h, text))
		dump_read(h, text);
}

/* an input of a shape that the user has named; false if that is none */
static bool
read_shape(struct parse *p, struct slice text, const char *shape)
{
	struct harvest *h = &p->harvest;
	struct slice s = slice_of(shape);

	if (slice_is(s, "html"))
		html_read(h, text);
	else if (slice_is(s, "json") || slice_is(s, "ndjson"))
		read_json(p, text);
	else if (slice_is(s, "xml"))
		read_xml(p, text);
	else if (slice_is(s, "csv") || slice_is(s, "tsv"))
		read_csv(h, text);
	else if (slice_is(s, "text"))
		read_plain(h, text);
	else if (slice_is(s, "hackernews"))
		hn_read_post(h, text, SLICE(""));
	else
		return false;
	return true;
}

static void
read_any(struct parse *p, struct slice text)
{
	struct harvest *h = &p->harvest;

	text = slice_trim(text);
	if (p->options->format && read_shape(p, text, p->options->format))
		return;
	if (is_json(text)) {
		read_json(p, text);
	} else if (is_xml(text)) {
		read_xml(p, text);
	} else if (text.n && text.p[0] == '<') {
		html_read(h, text);
	} else if (hn_is_post(text)) {
		hn_read_post(h, text, SLICE(""));
	} else {
		if (tree_is_csv(text))
			read_csv(h, text);
		if (h->records == 0)
			read_plain(h, text);
	}
}

/* the input as UTF-8 without mojibake */
static enum parse_error
decode(struct str *out, struct slice input, struct slice header,
    struct parse_report *report)
{
	struct str text = STR_INIT;
	size_t replaced = charset_decode(&text, input, header);
	bool binary = is_binary(str_slice(&text), replaced);

	if (!binary) {
		report->replaced += replaced;
		report->mojibake += mojibake_repair(out, str_slice(&text));
	}
	str_free(&text);
	return binary ? PARSE_BINARY : PARSE_OK;
}

static enum parse_error
parse_one(struct parse *p, struct slice input, struct slice header)
{
	struct str text = STR_INIT;
	enum parse_error error = decode(&text, input, header, p->report);

	p->harvest.records = 0;
	if (error == PARSE_OK)
		read_any(p, str_slice(&text));
	p->report->records += p->harvest.records;
	str_free(&text);
	return error;
}

enum parse_error
parse_input(struct slice input, const struct parse_options *options,
    listing_fn *fn, void *ctx, struct parse_report *report)
{
	struct parse p = {
		.harvest = { .fn = fn, .ctx = ctx, .as_of = options->as_of },
		.options = options,
		.report = report,
	};
	enum parse_error error = PARSE_OK;
	struct warc_record r;

	if (warc_is(input)) /* what is not text there is a picture */
		while (warc_next(&input, &r)) {
			p.harvest.base = r.uri;
			parse_one(&p, r.payload, r.header);
		}
	else
		error = parse_one(&p, input, SLICE(""));
	report->repairs += p.harvest.repairs;
	listing_free(&p.harvest.listing);
	return error;
}

enum parse_error
parse_article(struct slice input, struct str *out, struct parse_report *report)
{
	struct str text = STR_INIT, plain = STR_INIT;
	enum parse_error error = decode(&text, input, SLICE(""), report);

	if (error == PARSE_OK) {
		plain_add_text(&plain, str_slice(&text));
		report->records += article_read(out, str_slice(&plain));
	}
	str_free(&text);
	str_free(&plain);
	return error;
}
