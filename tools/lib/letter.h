/* SPDX-License-Identifier: ISC */
/*
 * Lower and upper case of UTF-8 text, one character to one, in no locale:
 * Latin, Greek, Cyrillic, Armenian and full-width letters.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_LETTER_H
#define LIB_LETTER_H

#include <stdint.h>

#include "str.h"

/* the small letter of a code point, or itself */
uint32_t letter_lower(uint32_t code);
/* appends s with its letters changed; an invalid part becomes U+FFFD */
void letter_add_lower(struct str *, struct slice s);
void letter_add_upper(struct str *, struct slice s);

#endif
