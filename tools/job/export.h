/* SPDX-License-Identifier: ISC */
/*
 * Listings in the shapes that others expect: schema.org's JobPosting, and
 * the columns of JobSpy.
 *
 * May be included by: tools.
 */
#ifndef JOB_EXPORT_H
#define JOB_EXPORT_H

#include "listing.h"

/* appends a JobPosting as one line of JSON-LD, with its line end */
void export_jsonld(struct str *, const struct listing *);

#define EXPORT_JOBSPY_COLUMNS 17

/* JobSpy's names, in its order */
extern const char *const export_jobspy_column[EXPORT_JOBSPY_COLUMNS];
/* sets a cell for each; made texts go to scratch and live as long */
void export_jobspy(const struct listing *, struct str *scratch,
    struct slice cell[EXPORT_JOBSPY_COLUMNS]);

#endif
