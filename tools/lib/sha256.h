/* SPDX-License-Identifier: ISC */
/*
 * SHA-256 (FIPS 180-4), as sha256sum(1) computes it.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_SHA256_H
#define LIB_SHA256_H

#include <stdint.h>

#include "str.h"

struct sha256 {
	uint32_t state[8];
	uint64_t n; /* bytes so far */
	unsigned char block[64];
};

void sha256_begin(struct sha256 *);
void sha256_add(struct sha256 *, struct slice);
/* appends the digest as 64 hexadecimal digits */
void sha256_end(struct sha256 *, struct str *);
/* the same of a file's bytes; one that cannot be opened is status 66 */
void sha256_add_file(struct str *, const char *path);

#endif
