/* SPDX-License-Identifier: ISC */
/*
 * Microdata: the JobPosting items of a page's itemprop attributes.
 *
 * May be included by: job.
 */
#ifndef JOB_MICRODATA_H
#define JOB_MICRODATA_H

#include "dom.h"
#include "listing.h"

/* brings in the page's JobPosting items; returns how many */
size_t microdata_read(struct harvest *, const struct dom *, struct slice url);

#endif
