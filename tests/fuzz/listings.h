/* SPDX-License-Identifier: ISC */
/*
 * Reads an input as jobparse does and checks every listing that comes out:
 * whatever a page holds, a record is a record.
 *
 * May be included by: tests.
 */
#ifndef TESTS_LISTINGS_H
#define TESTS_LISTINGS_H

#include "fuzz.h"

/* format as parse_format_name, or NULL */
void listings_check(const char *format, struct slice in);

#endif
