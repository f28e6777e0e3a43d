/* SPDX-License-Identifier: ISC */
/* SHA-256 against the examples of FIPS 180-4 and of NIST's CAVP */
#include "../../tools/lib/sha256.h"
#include "unit.h"

static const struct {
	const char *text;
	size_t times;
	const char *digest;
} cases[] = {
	{ "", 1,
	    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85"
	    "5" },
	{ "abc", 1,
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a"
	    "d" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
	    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c"
	    "1" },
	{ "aaaaaaaaaa", 100000,
	    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd"
	    "0" },
};

int
main(void)
{
	struct str digest = STR_INIT;
	struct sha256 h;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sha256_begin(&h);
		for (size_t n = 0; n < cases[i].times; n++)
			sha256_add(&h, slice_of(cases[i].text));
		str_clear(&digest);
		sha256_end(&h, &digest);
		CHECK_STR(str_slice(&digest), cases[i].digest);
	}
	str_free(&digest);
	UNIT_MAIN_END;
}
