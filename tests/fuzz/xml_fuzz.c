/* SPDX-License-Identifier: ISC */
/* feeds in XML */
#include "listings.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);

	listings_check("xml", in);
	free((char *)in.p);
	return 0;
}
