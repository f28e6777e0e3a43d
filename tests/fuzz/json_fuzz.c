/* SPDX-License-Identifier: ISC */
/*
 * JSON: what the parser takes, it takes again when it was made compact;
 * strings survive; what json_repair makes of anything is JSON.
 */
#include "../../tools/job/json_repair.h"
#include "../../tools/lib/json.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

/* unescaped and escaped again, in both ways, it is the same text */
static void
check_string(struct slice raw)
{
	struct str text = STR_INIT, again = STR_INIT, back = STR_INIT;

	json_unescape(&text, raw);
	FUZZ_CHECK(utf8_valid(str_slice(&text)) == text.n);
	json_add_string(&again, str_slice(&text));
	json_unescape(&back, str_slice(&again));
	FUZZ_SAME(str_slice(&text), str_slice(&back));
	str_clear(&again);
	str_clear(&back);
	json_add_ascii(&again, str_slice(&text));
	json_unescape(&back, str_slice(&again));
	FUZZ_SAME(str_slice(&text), str_slice(&back));
	str_free(&text);
	str_free(&again);
	str_free(&back);
}

/* the tokens of a text into *out; is it one JSON value? */
static bool
parse(struct slice text, struct str *out, bool deep)
{
	enum json_token t;
	struct json j;
	struct slice raw;

	json_begin(&j, text);
	while ((t = json_next(&j, &raw)) > JSON_END) {
		str_addf(out, "%d ", (int)t);
		str_add(out, raw);
		if (deep && (t == JSON_STRING || t == JSON_KEY))
			check_string(raw);
	}
	if (t == JSON_ERROR)
		FUZZ_CHECK(j.error && json_offset(&j) <= text.n);
	return t == JSON_END;
}

static void
check_compact(struct slice text, struct slice tokens)
{
	struct str compact = STR_INIT, again = STR_INIT;

	json_add_compact(&compact, text);
	FUZZ_CHECK(parse(str_slice(&compact), &again, false));
	FUZZ_SAME(str_slice(&again), tokens);
	str_free(&compact);
	str_free(&again);
}

static void
check_repair(struct slice text)
{
	struct str made = STR_INIT, tokens = STR_INIT;

	json_repair(&made, text);
	if (made.n)
		FUZZ_CHECK(parse(str_slice(&made), &tokens, false));
	str_free(&made);
	str_free(&tokens);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice in = fuzz_copy(data, size);
	struct str tokens = STR_INIT;

	if (utf8_valid(in) == in.n) {
		if (parse(in, &tokens, true))
			check_compact(in, str_slice(&tokens));
		check_repair(in);
	}
	str_free(&tokens);
	free((char *)in.p);
	return 0;
}
