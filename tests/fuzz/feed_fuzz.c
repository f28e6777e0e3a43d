/* SPDX-License-Identifier: ISC */
/* feeds and JSON-LD documents in JSON, broken ones too */
#include "listings.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);

	listings_check("json", in);
	free((char *)in.p);
	return 0;
}
