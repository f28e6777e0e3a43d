/* SPDX-License-Identifier: ISC */
/*
 * What makes two records the same job, when nobody says otherwise.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_IDENTITY_H
#define JOB_IDENTITY_H

#include "../lib/str.h"

/* the columns that tell, the best first */
enum identity_column {
	IDENTITY_URL,
	IDENTITY_IDENTIFIER,
	IDENTITY_TITLE,
	IDENTITY_ORGANIZATION,
	IDENTITY_LOCATION,
	IDENTITY_COLUMNS
};

extern const char *const identity_name[IDENTITY_COLUMNS];

/*
 * Appends the key of a record from its texts: its address (see url.h), else
 * its identifier, else its title, organization and location, in which case
 * and blanks make no difference.
 */
void identity_add(struct str *, const struct slice text[IDENTITY_COLUMNS]);
/* appends the text with ASCII letters in lower case and single blanks */
void identity_add_folded(struct str *, struct slice text);

#endif
