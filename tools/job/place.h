/* SPDX-License-Identifier: ISC */
/*
 * Places of work: from what a page shows to location, locality, region,
 * country and remote.
 *
 * May be included by: job.
 */
#ifndef JOB_PLACE_H
#define JOB_PLACE_H

#include "listing.h"

/*
 * Adds the places that text names, several parted by ';', '|' or lines.
 * "Remote", "Hybrid" and the like fill remote; "Anywhere", "3 Locations" and
 * "-" are no places.
 */
void place_add(struct listing *, struct slice text);
/*
 * Adds one place by its parts; any may be empty.  The country may be a name
 * or a code, and needs no other word to be understood.
 */
void place_add_parts(struct listing *, struct slice locality,
    struct slice region, struct slice country);
/* settles the country: the one that all places agree on, or none */
void place_settle(struct listing *);

#endif
