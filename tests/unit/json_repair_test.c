/* SPDX-License-Identifier: ISC */
/* broken JSON and what it is read as */
#include "../../tools/job/json_repair.h"
#include "unit.h"

static const struct {
	const char *text, *want;
	size_t repairs;
} cases[] = {
	{ "{\"a\": [1, true, null]}", "{\"a\":[1,true,null]}", 0 },
	{ "{\"a\": 1,}", "{\"a\":1}", 1 },
	{ "[1, 2, ]", "[1,2]", 1 },
	{ "{\"a\": \"x\ty\nz\"}", "{\"a\":\"x\\ty\\nz\"}", 2 },
	{ "/* a */ {\"a\": 1} // b", "{\"a\":1}", 2 },
	{ "<!-- {\"a\": 1} -->", "{\"a\":1}", 2 },
	{ "//<![CDATA[\n{\"a\": 1}\n//]]>", "{\"a\":1}", 2 },
	{ "{'a': 'b \"c\"'}", "{\"a\":\"b \\\"c\\\"\"}", 2 },
	{ "{\"a\": \"say \"hi\" to\"}", "{\"a\":\"say \\\"hi\\\" to\"}", 2 },
	{ "{a: 1, b: undefined, c: NaN}", "{\"a\":1,\"b\":null,\"c\":null}",
	    5 },
	{ "{\"a\": \"\\'x\\y\"}", "{\"a\":\"'xy\"}", 2 },
	{ "{&quot;a&quot;: &quot;b &amp; c&quot;}", "{\"a\":\"b & c\"}", 1 },
	{ "{\"a\": {\"b\": \"c", "{\"a\":{\"b\":\"c\"}}", 2 },
	{ "{\"a\":", "{\"a\":null}", 1 },
	{ "{\"a\": 1};", "{\"a\":1}", 0 },
	{ "{\"a\": 1} {\"b\": 2}", "{\"a\":1}", 0 },
	{ "{\"a\": \"\\\"x\\\" \\u00e9 \\uD83D \\n\"}",
	    "{\"a\":\"\\\"x\\\" \\u00e9 \\uD83D \\n\"}", 0 },
	{ "{\"a\": \"\\u00Gz \\u12\"}", "{\"a\":\"\\\\u00Gz \\\\u12\"}", 2 },
	{ "{\"a\": \"C:\\xampp\"}", "{\"a\":\"C:\\\\xampp\"}", 1 },
	{ "{\"a\": \"x\\", "{\"a\":\"x\"}", 3 },
	{ "{\"a\": \"x\ry\001z\"}", "{\"a\":\"xyz\"}", 2 },
	{ "\xEF\xBB\xBF{\"a\":\xC2\xA0"
	  "1}",
	    "{\"a\":1}", 2 },
	{ "<![CDATA[ var x = {\"a\": 1}; ]]>", "{\"a\":1}", 1 },
	{ "{\"a\": \"x, y\", \"b\": \"he said \"no\", and left\"}",
	    "{\"a\":\"x, y\",\"b\":\"he said \\\"no\\\", and left\"}", 2 },
	{ "{\"a\": \"x\", \"b\": 1, \"c\": \"y\", \"d\": -1, \"e\": \"z\", }",
	    "{\"a\":\"x\",\"b\":1,\"c\":\"y\",\"d\":-1,\"e\":\"z\"}", 1 },
	{ "{\"a\": \"x\" \"b\": 1}", "{\"a\":\"x\",\"b\":1}", 0 },
	{ "{\"a\" \"b\"}", "{\"a\":\"b\"}", 1 },
	{ "{\"a\": }", "{\"a\":null}", 0 },
	{ "{\"a\": Infinity, \"b\": some words}",
	    "{\"a\":null,\"b\":\"some words\"}", 2 },
	{ "{\"a\": 1; \"b\": 2}", "{\"a\":1,\"b\":2}", 1 },
	{ "[,1,2]", "[1,2]", 1 },
	{ "[1]]", "[1]", 0 },
	{ "[1}", "[1]", 2 },
	{ "[:1]", "[\":\",1]", 1 },
	{ "/* never closed {\"a\": 1}", "", 1 },
	{ "no value", "", 0 },
	{ "[\"a\", 'b', \"c\"  'd']", "[\"a\",\"b\",\"c\",\"d\"]", 2 },
	{ "{\"x\"]\"y\":{}}", "{\"x\":null,\"y\":{}}", 2 },
	{ "{\"a\": \"\\u00zz\"}", "{\"a\":\"\\\\u00zz\"}", 1 },
	{ "{\"a\": \"\\u00fA\\u00Af\"}", "{\"a\":\"\\u00fA\\u00Af\"}", 0 },
	{ "", "", 0 },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str got = STR_INIT;

		CHECK_EQ(json_repair(&got, slice_of(cases[i].text)),
		    cases[i].repairs);
		CHECK_STR(str_slice(&got), cases[i].want);
		str_free(&got);
	}
	UNIT_MAIN_END;
}
