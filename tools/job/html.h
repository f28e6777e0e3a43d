/* SPDX-License-Identifier: ISC */
/*
 * The jobs of an HTML page, from the surest source it has: linked data, then
 * embedded state, then what it shows.
 *
 * May be included by: job.
 */
#ifndef JOB_HTML_H
#define JOB_HTML_H

#include "listing.h"

void html_read(struct harvest *, struct slice text);

#endif
