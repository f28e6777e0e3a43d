/* SPDX-License-Identifier: ISC */
/*
 * The article of an insight page: "Can an A become a B?", with what it takes
 * and what speaks for and against it.
 *
 * May be included by: tools.
 */
#ifndef JOB_ARTICLE_H
#define JOB_ARTICLE_H

#include "../lib/str.h"

/*
 * Appends the article in a page's text (UTF-8, mojibake repaired) as one
 * line of JSON: question, from_role, to_role, date, reading_minutes, verdict,
 * requirements, upsides, downsides (name and text each), salary_insights
 * (role and scope), related (questions).  False if there is none.
 */
bool article_read(struct str *out, struct slice text);

#endif
