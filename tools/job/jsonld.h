/* SPDX-License-Identifier: ISC */
/*
 * Linked data: the JobPosting nodes of JSON-LD, wherever they stand.
 *
 * May be included by: job.
 */
#ifndef JOB_JSONLD_H
#define JOB_JSONLD_H

#include "listing.h"
#include "page.h"
#include "tree.h"

/*
 * Brings in the jobs of a document and returns how many.  url, unless it is
 * empty, is where the page says it lives: it goes before the url of the node.
 */
size_t jsonld_read(
    struct harvest *, const struct node *document, struct slice url);
/*
 * Brings in the jobs of a page's JSON-LD scripts.  If it is only one, fn is
 * called with the page to add what the scripts leave out.
 */
size_t jsonld_read_page(
    struct harvest *, const struct page *, supplement_fn *fn);
/* brings in one JobPosting node */
void jsonld_read_posting(struct harvest *, const char *source,
    const struct node *, struct slice url);

#endif
