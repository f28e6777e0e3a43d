/* SPDX-License-Identifier: ISC */
/*
 * The named character references of HTML.
 *
 * May be included by: job.
 */
#ifndef JOB_ENTITY_H
#define JOB_ENTITY_H

#include <stdint.h>

#include "../lib/str.h"

/* the code point of "eacute", or 0 if there is no such name */
uint32_t entity_code(struct slice name);

#endif
