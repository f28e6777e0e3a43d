/* SPDX-License-Identifier: ISC */
/* web pages */
#include "listings.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);

	listings_check("html", in);
	free((char *)in.p);
	return 0;
}
