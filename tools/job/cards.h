/* SPDX-License-Identifier: ISC */
/*
 * The cards of a list page: repeated elements, each with the title of a job
 * that links to it, and around it the place, the pay and so on.
 *
 * May be included by: job.
 */
#ifndef JOB_CARDS_H
#define JOB_CARDS_H

#include "dom.h"
#include "listing.h"

/* organization: the page's own, or empty.  Returns how many jobs it lists. */
size_t cards_read(
    struct harvest *, const struct dom *, struct slice organization);

#endif
