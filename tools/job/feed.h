/* SPDX-License-Identifier: ISC */
/*
 * Feeds: documents that list jobs, each format a row of a table (feed_table.c)
 * that says how to recognise it and which path fills which column.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_FEED_H
#define JOB_FEED_H

#include "listing.h"
#include "tree.h"

/* brings what a node says into a column, or into several that go together */
typedef void feed_read_fn(struct harvest *, struct listing *,
    enum listing_column, const struct node *);

/*
 * A path as of node_each, from the document if it begins with "/"; "=text" is
 * the text itself.  Rows stand in order
 * of trust: the first that fills a column wins, multi-valued columns add up.
 */
struct feed_field {
	enum listing_column column;
	const char *path;
	feed_read_fn *bring;
};

struct feed_format {
	const char *name;     /* the record's source, and the value of -f */
	const char *what;     /* for the manual */
	const char *items;    /* path of the items; "" the document itself */
	const char *needs[4]; /* paths that a job of this format has */
	const struct feed_field *field; /* ends with a NULL path */
	const char *about; /* unless NULL: path of what must speak of jobs */
};

extern const struct feed_format feed_formats[];
extern const size_t feed_format_count;
/* schema.org's JobPosting, which is read from JSON-LD and microdata */
extern const struct feed_field feed_job_posting[];

/* the rows' readers */
feed_read_fn read_line, read_text, read_day, read_place, read_place_parts,
    read_types, read_level, read_mode, read_remote_flag, read_number,
    read_currency, read_unit, read_pay, read_pay_object, read_organization,
    read_url, read_slug, read_host, read_identifier, read_skills,
    read_title_of_rss, read_country, read_hybrid_flag, read_cents, read_city,
    read_teaser;

/* fills a listing from one item */
void feed_fill(struct harvest *, struct listing *, const struct feed_field *,
    const struct node *item);
/* the format of a document, or NULL; only formats of that name unless NULL */
const struct feed_format *feed_recognise(
    const struct node *document, const char *name);
/* brings in the jobs of a document; returns how many it holds */
size_t feed_read(
    struct harvest *, const struct feed_format *, const struct node *document);

#endif
