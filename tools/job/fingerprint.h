/* SPDX-License-Identifier: ISC */
/*
 * Titles and organizations without what differs from board to board though
 * the job is the same.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_FINGERPRINT_H
#define JOB_FINGERPRINT_H

#include <stdint.h>

#include "../lib/str.h"

/*
 * Appends the words of a title, each once and sorted: "Sr. Data Engineer
 * (m/f/d)" and "Engineer:in, Data - Senior" are the same.  Words that stand
 * in the location too are left out, unless there are no others.  Returns a
 * hash of the words in their order.
 */
uint64_t fingerprint_add_title(
    struct str *, struct slice title, struct slice location);
/*
 * Appends the letters of a name: "Acme Labs GmbH" and "ACME-Labs" are the
 * same; nothing for what is no name, such as "confidential".  Returns where
 * its words end: bit n is set if one does behind n bytes, up to 31.
 */
uint32_t fingerprint_add_organization(struct str *, struct slice name);

#endif
