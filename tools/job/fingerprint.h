/* SPDX-License-Identifier: ISC */
/*
 * Titles, organizations and places without what differs from board to board
 * though the job is the same.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_FINGERPRINT_H
#define JOB_FINGERPRINT_H

#include "../lib/str.h"

/* "Sr. Data Engineer (m/f/d)" and "Senior data-engineer": the same words */
void fingerprint_add_title(struct str *, struct slice title);
/* "Acme Labs GmbH" and "ACME-Labs": the same letters */
void fingerprint_add_organization(struct str *, struct slice name);
/* "Berlin, Germany" and "Berlin": the same towns, sorted; '|' between them */
void fingerprint_add_location(struct str *, struct slice location);

#endif
