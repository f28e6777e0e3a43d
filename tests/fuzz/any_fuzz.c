/* SPDX-License-Identifier: ISC */
/* inputs that have to be recognised: tables, pages, threads, archives */
#include "listings.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);

	listings_check(NULL, in);
	free((char *)in.p);
	return 0;
}
