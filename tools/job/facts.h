/* SPDX-License-Identifier: ISC */
/*
 * Facts of a job in short lines of text: "Berlin, Germany", "Full-time",
 * "Requisition Number: 4711", "$120k - $150k", "3 days ago".
 *
 * May be included by: job.
 */
#ifndef JOB_FACTS_H
#define JOB_FACTS_H

#include "listing.h"

/*
 * Reads a line of a card into what it fills, if anything.  cls: the classes
 * of the elements around it, which often say what it is; may be empty.
 */
void facts_read_line(
    struct harvest *, struct listing *, struct slice line, struct slice cls);
void facts_read_day(struct harvest *, struct listing *, struct slice text);
/*
 * Reads "Label: value", or a line that is a label alone with its value in
 * next (which may be absent).  Returns how many lines that took: 0, 1 or 2.
 */
int facts_read_label(
    struct harvest *, struct listing *, struct slice line, struct slice next);
/* does the line look like a place by itself? */
bool facts_is_place(struct slice line);

#endif
