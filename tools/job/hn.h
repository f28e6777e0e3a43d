/* SPDX-License-Identifier: ISC */
/*
 * Posts of Hacker News' "Who is hiring?":
 *
 *	Company | Title | Location | REMOTE | Full-time | $150k-$180k
 *
 * and what people make of that.
 *
 * May be included by: job.
 */
#ifndef JOB_HN_H
#define JOB_HN_H

#include "listing.h"
#include "tree.h"

/*
 * Brings in the jobs of one post, HTML or plain; date may be empty.  Returns
 * how many: 0 if its first line is none of a job post.
 */
size_t hn_read_post(struct harvest *, struct slice post, struct slice date);
/* the same for the comments in a JSON document of the site or its search */
size_t hn_read_json(struct harvest *, const struct node *document);
/* does the text begin like a post? */
bool hn_is_post(struct slice text);

#endif
