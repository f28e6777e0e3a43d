/* SPDX-License-Identifier: ISC */
/*
 * Where a job is, without what differs from board to board: the towns.
 *
 * May be included by: job.
 */
#ifndef JOB_TOWN_H
#define JOB_TOWN_H

#include "../lib/str.h"

/*
 * Appends the towns of a location, sorted, with '|' between: "Berlin,
 * Germany" and "10115 Berlin" are the same, as are "München" and "Munich".
 * A country stands for its towns if there are none; "Remote" is nowhere.
 * Returns whether there are towns.
 */
bool town_add(struct str *, struct slice location);
/*
 * Appends the words of an address or identifier that its title and
 * organization do not have: "…/welder-acme-bonn-4711" names Bonn.  Nothing
 * if it is not made from the title.
 */
void town_add_of_slug(struct str *, struct slice slug, struct slice title,
    struct slice organization);
/*
 * The region of a place by its code, two letters: "Portland, OR"; absent if
 * it has none, or there are several places.
 */
struct slice town_region(struct slice location);

#endif
