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
	{ "&#146;&#x85;&#X2f;&#xe9;&#0;&#xD800;&#x110000;&#7;|",
	    "’…/é\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD |" },
	{ "&#9;a&#10;b", "a b" },
	{ "&#; &#x; &#xg; &#65 &amp &a1; &toolonganame;",
	    "&#; &#x; &#xg; A &amp &a1; &toolonganame;" },
	{ "a<!-- b -->c<!-- d", "ac" },
	{ "<!DOCTYPE html><?x y?><b>a</b>", "a" },
	{ "<p>a < b</p>", "a < b" },
	{ "<p>1<2</p><br", "1<2\n<br" },
	{ "<ul><li></li><li>x </li></ul>", "- x" },
	{ "<b>a</b>\xC2\xA0\xC2\xA0"
	  "b\xE2\x80\x8B"
	  "c\xE2\x80\x94",
	    "a bc—" },
	{ "<h2>T</h2><table><tr><th>a</th><th>b</th></tr><tr><td>1</td>"
	  "<td>2</td></tr></table><hr/>e",
	    "T\n\na b\n1 2\ne" },
	{ "<style>x</style>a<SCRIPT>b</SCRIPT><script>never closed", "a" },
	{ "a \t\r\n  b \n \n\n c ", "a\nb\n\nc" },
	{ "x &lt;3 you", "x <3 you" },
	{ "\xC2\xA0\n\xC2\xA0", "" },
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
