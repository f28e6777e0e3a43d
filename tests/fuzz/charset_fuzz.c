/* SPDX-License-Identifier: ISC */
/*
 * Any bytes become UTF-8, and mojibake is repaired to UTF-8 again.  The first
 * line is the HTTP header that the input came with.
 */
#include "../../tools/job/charset.h"
#include "../../tools/job/mojibake.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	struct slice header = fuzz_line(&in);
	struct str text = STR_INIT, repaired = STR_INIT;
	size_t runs;

	charset_decode(&text, in.n ? in : SLICE(""), header);
	FUZZ_CHECK(utf8_valid(str_slice(&text)) == text.n);
	runs = mojibake_repair(&repaired, str_slice(&text));
	FUZZ_CHECK(utf8_valid(str_slice(&repaired)) == repaired.n);
	if (runs == 0)
		FUZZ_SAME(str_slice(&text), str_slice(&repaired));
	else
		FUZZ_CHECK(repaired.n < text.n);
	str_free(&text);
	str_free(&repaired);
	free((char *)own.p);
	return 0;
}
