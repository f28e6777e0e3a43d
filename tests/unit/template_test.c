/* SPDX-License-Identifier: ISC */
/* templates: values, sections, and how values are escaped where they stand */
#include "../../tools/lib/escape.h"
#include "../../tools/lib/template.h"
#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

enum {
	TEXT,
	EVIL,
	URL,
	EMPTY,
	BOX,
	DATA,
	LIST,
	LIST_TEXT,
	LIST_INNER,
	LIST_INNER_TEXT,
	NONE,
	NAMES
};

static const struct template_name name[NAMES] = {
	[TEXT] = { "text", VALUE_TEXT, "" },
	[EVIL] = { "evil", VALUE_TEXT, "" },
	[URL] = { "url", VALUE_TEXT, "" },
	[EMPTY] = { "empty", VALUE_TEXT, "" },
	[BOX] = { "box", VALUE_MARKUP, "" },
	[DATA] = { "data", VALUE_JSON, "" },
	[LIST] = { "list", VALUE_LIST, "" },
	[LIST_TEXT] = { "list.text", VALUE_TEXT, "" },
	[LIST_INNER] = { "list.inner", VALUE_LIST, "" },
	[LIST_INNER_TEXT] = { "list.inner.text", VALUE_TEXT, "" },
	[NONE] = { "none", VALUE_LIST, "" },
};

static struct scope *
fill(struct values *v)
{
	struct scope *page = values_scope(v);

	values_set(v, page, TEXT, SLICE("T"));
	values_set(v, page, EVIL, SLICE("</script>\"'&\xE2\x80\xA8"));
	values_set(v, page, URL, SLICE("javascript:alert(1)"));
	values_set(v, page, BOX, SLICE("<b>"));
	values_set(v, page, DATA, SLICE("{\"a\":\"</script>\"}"));
	for (int i = 0; i < 2; i++) {
		struct scope *item = values_item(v, page, LIST);
		struct scope *inner = values_item(v, item, LIST_INNER);

		values_set(v, item, LIST_TEXT, i ? SLICE("b") : SLICE("a"));
		values_set(v, inner, LIST_INNER_TEXT, SLICE("i"));
	}
	return page;
}

static const struct {
	enum template_format format;
	const char *text, *want; /* want: "LINE: message" where it is wrong */
} cases[] = {
	{ TEMPLATE_HTML, "a", "a" },
	{ TEMPLATE_HTML, "{{text}}{{ text }}", "TT" },
	{ TEMPLATE_HTML, "{{! no }}x{{!-- {{text}} --}}y", "xy" },
	/* sections */
	{ TEMPLATE_HTML, "{{#list}}{{text}},{{/list}}{{text}}", "a,b,T" },
	{ TEMPLATE_HTML, "{{#list}}{{#inner}}{{text}}{{/inner}}{{/list}}",
	    "ii" },
	{ TEMPLATE_HTML, "{{?list}}{{text}}{{/list}}", "T" },
	{ TEMPLATE_HTML, "{{?none}}x{{/none}}{{^none}}y{{/none}}", "y" },
	{ TEMPLATE_HTML, "{{?text}}x{{/text}}{{^text}}y{{/text}}", "x" },
	{ TEMPLATE_HTML, "{{#none}}x{{/none}}{{?empty}}y{{/empty}}", "" },
	{ TEMPLATE_HTML, "{{#list}}{{#list}}{{text}}{{/list}};{{/list}}",
	    "ab;ab;" },
	/* lines of marks only */
	{ TEMPLATE_HTML, "a\n{{#list}}\n{{text}}\n  {{/list}}\nz\n",
	    "a\na\nb\nz\n" },
	{ TEMPLATE_HTML, "{{?text}}\na\n{{/text}}", "a\n" },
	{ TEMPLATE_HTML, "a {{?text}}\n{{/text}}", "a \n" },
	/* places */
	{ TEMPLATE_HTML, "<p>{{evil}}",
	    "<p>&lt;/script&gt;&quot;&#39;&amp;\xE2\x80\xA8" },
	{ TEMPLATE_HTML, "<p title='{{evil}}'>",
	    "<p title='&lt;/script&gt;&quot;&#39;&amp;\xE2\x80\xA8'>" },
	{ TEMPLATE_HTML, "<a href=\"{{url}}\">", "<a href=\"#\">" },
	{ TEMPLATE_HTML, "<a HREF = \"{{url}}\">", "<a HREF = \"#\">" },
	{ TEMPLATE_HTML, "<a href=\"?q={{evil}}\">",
	    "<a href=\"?q=%3C%2Fscript%3E%22%27%26%E2%80%A8\">" },
	{ TEMPLATE_HTML, "<script type=\"application/ld+json\">{{evil}}",
	    "<script type=\"application/ld+json\">"
	    "\"\\u003c/script\\u003e\\\"'\\u0026\\u2028\"" },
	{ TEMPLATE_HTML, "<script type=\"application/ld+json\">{{data}}",
	    "<script type=\"application/ld+json\">"
	    "{\"a\":\"\\u003c/script\\u003e\"}" },
	{ TEMPLATE_HTML, "<script></x></script>{{evil}}",
	    "<script></x></script>&lt;/"
	    "script&gt;&quot;&#39;&amp;\xE2\x80\xA8" },
	{ TEMPLATE_HTML, "{{box}}", "<b>" },
	{ TEMPLATE_HTML, "1 < 2 {{text}}", "1 < 2 T" },
	{ TEMPLATE_MARKDOWN, "- {{evil}}",
	    "- \\</script\\>\"'\\&\xE2\x80\xA8" },
	{ TEMPLATE_MARKDOWN, "[{{text}}]({{url}})", "[T](#)" },
	/* mistakes */
	{ TEMPLATE_HTML, "\n\n{{nope}}", "3: there is no value \"nope\"" },
	{ TEMPLATE_HTML, "{{inner}}", "1: there is no value \"inner\"" },
	{ TEMPLATE_HTML, "{{}}", "1: a name is missing" },
	{ TEMPLATE_HTML, "{{#}}", "1: a name is missing" },
	{ TEMPLATE_HTML, "a\n{{text", "2: \"{{\" is not closed" },
	{ TEMPLATE_HTML, "{{#list}}\n",
	    "1: this section is not closed: \"list\"" },
	{ TEMPLATE_HTML, "{{/list}}", "1: no such section is open: \"list\"" },
	{ TEMPLATE_HTML, "{{#list}}{{?text}}{{/list}}",
	    "1: no such section is open: \"list\"" },
	{ TEMPLATE_HTML, "{{#text}}",
	    "1: use {{?...}} for what is no list: \"text\"" },
	{ TEMPLATE_HTML, "{{list}}",
	    "1: this kind of value cannot stand here: \"list\"" },
	{ TEMPLATE_HTML, "<p title=\"{{box}}\">",
	    "1: this kind of value cannot stand here: \"box\"" },
	{ TEMPLATE_HTML, "<p>{{data}}",
	    "1: this kind of value cannot stand here: \"data\"" },
	{ TEMPLATE_MARKDOWN, "{{box}}",
	    "1: this kind of value cannot stand here: \"box\"" },
	{ TEMPLATE_HTML, "{{?text}}<p {{/text}}>",
	    "1: a section must end in the tag or text it begins in: \"text\"" },
#define UNSAFE(text)                                                           \
	{                                                                      \
		TEMPLATE_HTML, text, "1: no value can be safe here: \"text\""  \
	}
	UNSAFE("<{{text}}>"),
	UNSAFE("<p {{text}}=x>"),
	UNSAFE("<p id={{text}}>"),
	UNSAFE("<p onclick=\"{{text}}\">"),
	UNSAFE("<p STYLE=\"{{text}}\">"),
	UNSAFE("<style>{{text}}</style>"),
	UNSAFE("<script>{{text}}</script>"),
	UNSAFE("<script type='module'>{{text}}</script>"),
	UNSAFE("<script/>{{text}}"),
	UNSAFE("<script></scripts>{{text}}"),
	UNSAFE("<!-- {{text}} -->"),
	UNSAFE("<!-- > {{text}} -->"),
};

static void
test_templates(void)
{
	struct values values = VALUES_INIT;
	struct scope *page = fill(&values);

	for (size_t i = 0; i < N(cases); i++) {
		struct template_error error;
		struct str got = STR_INIT;
		struct template_code *t = template_read(slice_of(cases[i].text),
		    cases[i].format, name, NAMES, &error);

		if (t) {
			template_render(t, page, &got);
			template_free(t);
		} else {
			str_addf(&got, "%zu: %s", error.line, error.message.p);
		}
		CHECK_STR(str_slice(&got), cases[i].want);
		str_free(&got);
		str_free(&error.message);
	}
	values_free(&values);
}

/* "-": refused, which a link to nowhere shows */
static const struct {
	const char *url, *want;
} urls[] = {
	{ "https://example.com/a?b=c&d=e#f",
	    "https://example.com/a?b=c&amp;d=e#f" },
	{ "HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM" },
	{ "mailto:jobs@example.com", "mailto:jobs@example.com" },
	{ "page.html", "page.html" },
	{ "/a:b", "/a:b" },
	{ "//example.com/x", "//example.com/x" },
	{ " https://example.com/ ", "https://example.com/" },
	{ "https://example.com/\"><script>",
	    "https://example.com/%22%3E%3Cscript%3E" },
	{ "https://example.com/100%/%2f", "https://example.com/100%25/%2f" },
	{ "https://example.com/\xC3\xA9'", "https://example.com/%C3%A9%27" },
	{ "javascript:alert(1)", "#" },
	{ "JavaScript:alert(1)", "#" },
	{ "\x01javascript:alert(1)", "#" },
	{ "java\tscript:alert(1)", "#" },
	{ "data:text/html,x", "#" },
	{ "vbscript:x", "#" },
	{ "ftp://example.com", "#" },
	{ ":", "#" },
};

static void
test_urls(void)
{
	for (size_t i = 0; i < N(urls); i++) {
		struct str got = STR_INIT;

		escape_url(&got, slice_of(urls[i].url));
		CHECK_STR(str_slice(&got), urls[i].want);
		CHECK_EQ(url_is_allowed(slice_of(urls[i].url)),
		    strcmp(urls[i].want, "#") != 0);
		str_free(&got);
	}
}

static void
test_markdown(void)
{
	struct str got = STR_INIT;

	escape_markdown(&got, SLICE("a|b\n*c* [d](e) <f> `g` #h"));
	CHECK_STR(
	    str_slice(&got), "a\\|b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\#h");
	str_clear(&got);
	escape_markdown_line(&got, SLICE("12. x"));
	escape_markdown_line(&got, SLICE("- x"));
	escape_markdown_line(&got, SLICE("1.5 1. x"));
	CHECK_STR(str_slice(&got), "12\\. x\\- x1\\.5 1. x");
	str_free(&got);
}

int
main(void)
{
	test_templates();
	test_urls();
	test_markdown();
	UNIT_MAIN_END;
}
