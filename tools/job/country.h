/* SPDX-License-Identifier: ISC */
/*
 * Countries (ISO 3166-1) by their names and codes.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_COUNTRY_H
#define JOB_COUNTRY_H

#include "../lib/str.h"

/*
 * The alpha-2 code of a country given by name, in any case, or by its code
 * in capitals; absent if it is none.  What is also a state of the USA or its
 * code ("Georgia", "CA") says nothing alone.
 */
struct slice country_code(struct slice name);
/* the same for what is known to be a country: "DE" and "us" are codes then */
struct slice country_code_field(struct slice name);

#endif
