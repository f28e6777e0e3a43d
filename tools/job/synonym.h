/* SPDX-License-Identifier: ISC */
/*
 * Jobs in tables and objects of formats that nobody knows, by what people
 * call their columns: "Job Title", "company_name", "Salary Estimate".
 *
 * May be included by: job.
 */
#ifndef JOB_SYNONYM_H
#define JOB_SYNONYM_H

#include "feed.h"

/* does the object have a title and two more of a job's columns? */
bool synonym_matches(const struct node *);
/* brings in the object as a job */
void synonym_read(struct harvest *, const char *source, const struct node *);
/* brings in all such objects in the arrays of a document; returns how many */
size_t synonym_read_all(
    struct harvest *, const char *source, const struct node *document);

#endif
