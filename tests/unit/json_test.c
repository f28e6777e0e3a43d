/* SPDX-License-Identifier: ISC */
/* JSON: which texts are values (y), which are not (n), and strings */
#include "../../tools/lib/json.h"
#include "unit.h"

static const struct {
	char want;
	const char *text;
} cases[] = {
	/* values */
	{ 'y', "{}" },
	{ 'y', "[]" },
	{ 'y', "null" },
	{ 'y', "true" },
	{ 'y', "false" },
	{ 'y', "0" },
	{ 'y', "\"\"" },
	{ 'y', " \t\r\n[ ] " },
	{ 'y', "[1,[2,[3]],{}]" },
	{ 'y', "{\"a\":{\"b\":[]},\"c\":null}" },
	{ 'y', "{\"\":0}" },
	/* numbers */
	{ 'y', "-0" },
	{ 'y', "-0.0e-0" },
	{ 'y', "10.25E+07" },
	{ 'y', "123456789012345678901234567890" },
	{ 'n', "00" },
	{ 'n', "-" },
	{ 'n', "+1" },
	{ 'n', ".1" },
	{ 'n', "1." },
	{ 'n', "1.e2" },
	{ 'n', "1e" },
	{ 'n', "0x1" },
	{ 'n', "-01" },
	{ 'n', "1_000" },
	{ 'n', "NaN" },
	{ 'n', "-Infinity" },
	/* strings */
	{ 'y', "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"" },
	{ 'y', "\"\\u00e9\\uD834\\uDD1E\"" },
	{ 'y', "\"\\ud800\"" }, /* unsafe, but by the grammar */
	{ 'y', "\"\x7F\"" },
	{ 'y', "\"\xC3\xA9\"" },
	{ 'n', "\"" },
	{ 'n', "\"a" },
	{ 'n', "\"\\\"" },
	{ 'n', "\"\\x41\"" },
	{ 'n', "\"\\u12\"" },
	{ 'n', "\"\\u12g4\"" },
	{ 'n', "\"\\U0041\"" },
	{ 'n', "\"a\tb\"" },
	{ 'n', "\"a\nb\"" },
	{ 'n', "\"a\x1F\"" },
	{ 'n', "'a'" },
	{ 'n', "a" },
	/* structure */
	{ 'n', "" },
	{ 'n', " " },
	{ 'n', "[" },
	{ 'n', "]" },
	{ 'n', "{" },
	{ 'n', "[1" },
	{ 'n', "[1,]" },
	{ 'n', "[,1]" },
	{ 'n', "[1 2]" },
	{ 'n', "[1}" },
	{ 'n', "{\"a\"}" },
	{ 'n', "{\"a\":}" },
	{ 'n', "{\"a\":1,}" },
	{ 'n', "{,}" },
	{ 'n', "{a:1}" },
	{ 'n', "{1:1}" },
	{ 'n', "{\"a\" 1}" },
	{ 'n', "{\"a\":1 \"b\":2}" },
	{ 'n', "{\"a\"::1}" },
	{ 'n', "{\"a\":1]" },
	{ 'n', "1 2" },
	{ 'n', "{}{}" },
	{ 'n', "[]," },
	{ 'n', "nul" },
	{ 'n', "True" },
	{ 'n', "nullx" },
	{ 'n', "[1]//" },
	{ 'n', "/**/1" },
	{ 'n', "\xEF\xBB\xBF[]" },
	{ 'n', "[\f1]" },
	{ 'n', "[\xC2\xA0"
	       "1]" },
};

/* the last token: JSON_END or JSON_ERROR */
static enum json_token
run(struct json *j, struct slice text)
{
	struct slice raw;
	enum json_token t;

	json_begin(j, text);
	do {
		t = json_next(j, &raw);
	} while (t > JSON_END);
	return t;
}

static void
check_depth(void)
{
	char deep[2 * JSON_MAX_DEPTH + 2];
	struct json j;
	size_t n = JSON_MAX_DEPTH;

	memset(deep, '[', n);
	memset(deep + n, ']', n);
	CHECK_EQ(run(&j, (struct slice){ deep, 2 * n }), JSON_END);
	n++;
	memset(deep, '[', n);
	memset(deep + n, ']', n);
	CHECK_EQ(run(&j, (struct slice){ deep, 2 * n }), JSON_ERROR);
	CHECK_EQ(j.truncated, false);
}

static void
check_tokens(void)
{
	static const struct {
		enum json_token token;
		const char *raw;
	} want[] = {
		{ JSON_OBJECT, NULL },
		{ JSON_KEY, "\"k\\n\"" },
		{ JSON_ARRAY, NULL },
		{ JSON_NUMBER, "1.50" },
		{ JSON_TRUE, NULL },
		{ JSON_ARRAY_END, NULL },
		{ JSON_KEY, "\"s\"" },
		{ JSON_STRING, "\"v\"" },
		{ JSON_OBJECT_END, NULL },
		{ JSON_END, NULL },
	};
	struct slice raw;
	struct json j;

	json_begin(&j, SLICE("{\"k\\n\":[1.50,true], \"s\":\"v\"}"));
	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
		CHECK_EQ(json_next(&j, &raw), want[i].token);
		if (want[i].raw)
			CHECK_STR(raw, want[i].raw);
		if (i == 1)
			CHECK(j.escaped);
	}
}

static void
check_rest(void)
{
	struct slice raw;
	struct json j;

	json_begin(&j, SLICE("[ {\"a\": [1, 2]} ,3]"));
	CHECK_EQ(json_next(&j, &raw), JSON_ARRAY);
	CHECK_EQ(json_next(&j, &raw), JSON_OBJECT);
	CHECK_STR(json_rest(&j, JSON_OBJECT, raw), "{\"a\": [1, 2]}");
	CHECK_EQ(json_next(&j, &raw), JSON_NUMBER);
	CHECK_STR(json_rest(&j, JSON_NUMBER, raw), "3");
	json_begin(&j, SLICE("[{\"a\":[1"));
	CHECK_EQ(json_next(&j, &raw), JSON_ARRAY);
	CHECK_EQ(json_next(&j, &raw), JSON_OBJECT);
	CHECK(json_rest(&j, JSON_OBJECT, raw).p == NULL);
	CHECK(j.truncated);
}

/* is it unsafe: \u0000, half a surrogate pair? */
static void
check_unsafe(const char *text, bool unsafe)
{
	struct slice raw;
	struct json j;

	json_begin(&j, slice_of(text));
	CHECK_EQ(json_next(&j, &raw), JSON_STRING);
	CHECK_EQ(j.unsafe, unsafe);
}

static void
check_unescape(const char *raw, const char *want)
{
	struct str s = STR_INIT;

	json_unescape(&s, slice_of(raw));
	CHECK_STR(str_slice(&s), want);
	str_free(&s);
}

static void
check_string(const char *text, const char *want)
{
	struct str s = STR_INIT;

	json_add_string(&s, slice_of(text));
	CHECK_STR(str_slice(&s), want);
	str_free(&s);
}

static void
check_compact(const char *raw, const char *want)
{
	struct str s = STR_INIT;

	json_add_compact(&s, slice_of(raw));
	CHECK_STR(str_slice(&s), want);
	str_free(&s);
}

int
main(void)
{
	struct json j;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum json_token t = run(&j, slice_of(cases[i].text));

		if ((t == JSON_END) != (cases[i].want == 'y'))
			printf("# %s\n", cases[i].text);
		CHECK_EQ(t == JSON_END, cases[i].want == 'y');
		CHECK_EQ(t == JSON_ERROR && !j.error, 0);
	}
	check_depth();
	check_tokens();
	check_rest();
	check_unsafe("\"\\u0000\"", true);
	check_unsafe("\"\\ud834\"", true);
	check_unsafe("\"\\udd1e\\ud834\"", true);
	check_unsafe("\"\\ud834\\udd1e\"", false);
	check_unsafe("\"\\u0001\"", false);
	check_unescape("\"a\\\"\\\\\\/\\n\\u0041\"", "a\"\\/\nA");
	check_unescape("\"\\ud834\\udd1e\"", "\U0001D11E");
	check_unescape("\"\\ud834x\"", "\uFFFDx");
	check_string("", "\"\"");
	check_string("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
	check_string("\n\t\x01", "\"\\n\\t\\u0001\"");
	check_string("é\U0001D11E", "\"é\U0001D11E\"");
	check_compact(" { \"a b\" : [ 1 , 2.50 ] } ", "{\"a b\":[1,2.50]}");
	UNIT_MAIN_END;
}
