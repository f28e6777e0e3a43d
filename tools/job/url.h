/* SPDX-License-Identifier: ISC */
/*
 * When two addresses lead to the same page.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_URL_H
#define JOB_URL_H

#include "../lib/str.h"

/*
 * Appends the address without what makes no difference: the scheme, "www.",
 * the case of the host, a default port, a final '/', an empty fragment, and
 * the parameters that only tell where a visitor came from.  What is no http
 * address is appended as it is, without blanks around.
 */
void url_add_normal(struct str *, struct slice url);

#endif
