/* SPDX-License-Identifier: ISC */
/*
 * The pages of a site: one for each pair of roles with enough postings that
 * say what they ask for, and an index of them.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_SITE_H
#define JOB_SITE_H

#include "insight.h"

#define SITE_INDEX "index.html"

struct site {
	const struct demand *demand;
	size_t *role; /* that have pages, in the byte order of their names */
	size_t n;
	struct slice *slug; /* by role; absent: it has no page */
	struct arena texts;
};

/* roles of at least so many postings */
void site_init(struct site *, const struct demand *, uint64_t min_n);
void site_free(struct site *);
/* the name of a pair's page; nothing if it has none.  For insight_links. */
void site_add_name(const void *site, struct str *, size_t from, size_t to);
/* puts all that the index names into its scope */
void site_fill_index(const struct site *, struct values *, struct scope *,
    const struct corpus *, const struct insight_options *);

#endif
