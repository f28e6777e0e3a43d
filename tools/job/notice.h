/* SPDX-License-Identifier: ISC */
/*
 * One job as the lines of a page: what an HTML page shows, or a dump of it.
 *
 * May be included by: job.
 */
#ifndef JOB_NOTICE_H
#define JOB_NOTICE_H

#include "listing.h"

struct notice_line {
	struct slice text;
	struct slice cls; /* the classes of the elements around it, or empty */
	bool heading;
	bool link;	   /* nothing but a link: a menu, another job */
	struct slice href; /* where it leads, or empty */
};

struct notice {
	const char *source;
	const struct notice_line *line;
	size_t nline;
	/* what is known of it, each may be empty */
	struct slice page_title, organization, url;
	bool sure;  /* only if the page's own title and a heading agree */
	bool loose; /* the input is one text, so most likely one job */
};

/* brings in the job if the text is one; returns 1, or 0 */
size_t notice_read(struct harvest *, const struct notice *);
/* does s hold part, but for case and what is no letter or digit? */
bool notice_holds(struct slice s, struct slice part);

#endif
