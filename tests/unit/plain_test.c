/* SPDX-License-Identifier: ISC */
/* marked-up text as plain text */
#include "../../tools/job/plain.h"
#include "unit.h"

static const struct {
	const char *html, *want;
} cases[] = {
	{ "<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree" },
	{ "a<br>b<br/>c", "a\nb\nc" },
	{ "<ul><li>x</li><li>y</li></ul>", "- x\n- y" },
	{ "&lt;p&gt;twice&lt;/p&gt;", "twice" },
	{ "<p>a<script>b()</script>c</p>", "ac" },
	{ "caf&eacute; &#8211; &#x41; &nbsp;x", "café – A x" },
	{ "1 < 2 and 3 > 2", "1 < 2 and 3 > 2" },
	{ "plain\n\n\n\nlines", "plain\n\nlines" },
	{ "&unknown; &", "&unknown; &" },
	{ "", "" },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str got = STR_INIT;

		plain_add_text(&got, slice_of(cases[i].html));
		CHECK_STR(str_slice(&got), cases[i].want);
		str_free(&got);
	}
	UNIT_MAIN_END;
}
