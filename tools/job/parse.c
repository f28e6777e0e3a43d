/* SPDX-License-Identifier: ISC */
/* from an input's bytes to job listings; see parse.h */
#include "parse.h"
#include "card.h"
#include "charset.h"
#include "feed.h"
#include "hn.h"
#include "html.h"
#include "json_repair.h"
#include "jsonld.h"
#include "mojibake.h"
#include "posting.h"
#include "synonym.h"
#include "tree_csv.h"
#include "tree_xml.h"

/* NUL bytes, or invalid UTF-8 all over the place */
static bool
is_binary(struct slice input, size_t replaced)
{
	return (input.n && memchr(input.p, '\0', input.n)) ||
	       replaced > input.n / 10;
}

static void
read_document(struct harvest *h, const struct node *root)
{
	const struct feed_format *format = feed_recognise(root);

	if (format)
		feed_read(h, format, root);
	else if (!jsonld_read(h, root, SLICE("")) && !hn_read_json(h, root))
		synonym_read_all(h, "json", root);
}

/* JSON documents one after the other; the last may be broken */
static void
read_json(struct harvest *h, struct slice text)
{
	struct str repaired = STR_INIT;

	while (text.n) {
		struct tree t = TREE_INIT;
		struct node *root = tree_read_json(&t, &text);

		if (!root && text.n) {
			h->repairs += json_repair(&repaired, text);
			text = str_slice(&repaired);
			root = tree_read_json(&t, &text);
			text.n = 0;
		}
		if (root)
			read_document(h, root);
		tree_free(&t);
	}
	str_free(&repaired);
}

static void
read_xml(struct harvest *h, struct slice text)
{
	struct tree t = TREE_INIT;

	read_document(h, tree_read_xml(&t, text, &h->repairs));
	tree_free(&t);
}

/* a table of jobs, if its header says so; else nothing */
static void
read_csv(struct harvest *h, struct slice text)
{
	struct csv_rows rows;
	struct node *row;
	struct tree t = TREE_INIT;
	bool jobs = true;

	csv_rows_begin(&rows, text);
	while (jobs && (row = csv_rows_next(&rows, &t))) {
		jobs = h->records > 0 || synonym_matches(row);
		if (jobs)
			synonym_read(h, "csv", row);
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
read_any(struct harvest *h, struct slice text)
{
	text = slice_trim(text);
	if (is_json(text)) {
		read_json(h, text);
	} else if (is_xml(text)) {
		read_xml(h, text);
	} else if (text.n && text.p[0] == '<') {
		html_read(h, text);
	} else if (hn_is_post(text)) {
		hn_read_post(h, text, SLICE(""));
	} else {
		if (tree_is_csv(text))
			read_csv(h, text);
		if (h->records == 0)
			h->records += card_parse(text, h->fn, h->ctx);
		if (h->records == 0)
			posting_read_text(h, text);
	}
}

enum parse_error
parse_input(struct slice input, const struct parse_options *options,
    listing_fn *fn, void *ctx, struct parse_report *report)
{
	struct harvest h = { .fn = fn, .ctx = ctx, .as_of = options->as_of };
	struct str text = STR_INIT, repaired = STR_INIT;
	bool binary;

	*report = (struct parse_report){ 0 };
	report->replaced = charset_decode(&text, input);
	binary = is_binary(str_slice(&text), report->replaced);
	if (!binary) {
		report->mojibake = mojibake_repair(&repaired, str_slice(&text));
		read_any(&h, str_slice(&repaired));
		report->records = h.records;
		report->repairs = h.repairs;
	}
	listing_free(&h.listing);
	str_free(&text);
	str_free(&repaired);
	return binary ? PARSE_BINARY : PARSE_OK;
}
