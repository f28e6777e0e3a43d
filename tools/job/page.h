/* SPDX-License-Identifier: ISC */
/*
 * An HTML page in one quick pass: its scripts, what its head says, and the
 * rest, small and flat enough for an HTML parser.
 *
 * Slices point into the page's text, which must live as long.
 *
 * May be included by: job.
 */
#ifndef JOB_PAGE_H
#define JOB_PAGE_H

#include "../lib/str.h"

struct page_script {
	struct slice type, id, body;
	struct slice tail; /* from the body's begin to the end of the page */
};

struct page_meta {
	struct slice name, content; /* undecoded */
};

struct page {
	struct page_script *script;
	size_t nscript, script_cap;
	struct page_meta *meta;
	size_t nmeta, meta_cap;
	struct slice canonical, base, title, language;
	struct str body; /* without scripts, styles, comments, drawings */
	bool cut;	 /* nested too deep or too long: body ends there */
};

#define PAGE_INIT ((struct page){ .body = STR_INIT })

void page_scan(struct page *, struct slice html);
void page_free(struct page *);
/* the undecoded content of <meta name="…"> or property, or an absent slice */
struct slice page_meta(const struct page *, const char *name);
/* the undecoded value of an attribute in a tag's text, or absent */
struct slice tag_attribute(struct slice tag, const char *name);

#endif
