/* SPDX-License-Identifier: ISC */
/* text as words */
#include "../../tools/job/skill_token.h"
#include "unit.h"

static const struct {
	const char *text;
	const char *words; /* joined by a blank */
} cases[] = {
	{ "", "" },
	{ "one two,three", "one two three" },
	{ "C++, C# and F#.", "C++ C# and F#" },
	{ "C++17", "C++ 17" },
	{ "#1 in the A# minor", "1 in the A# minor" },
	{ "Node.js or ASP.NET or .NET", "Node js or ASP NET or .NET" },
	{ "wait... what", "wait what" },
	{ "CI/CD & R&D", "CI / CD & R & D" },
	{ "R&amp;D&nbsp;team", "R &amp; D team" },
	{ "caf\xC3\xA9 \xC3\xBC"
	  "ber",
	    "caf\xC3\xA9 \xC3\xBC"
	    "ber" },
	{ "see https://spark.example/go?x=R now", "see now" },
	{ "www.python.example is", "is" },
	{ "<p>a <b>b</b></p><li>c</li>", "a b c" },
	{ "1 < 2 and 3 <x", "1 2 and 3 x" },
	{ "supercalifragilistic", "supercalifragilistic" },
	{ "eightlet", "eightlet" },
	{ "\xE2\x80\xA2 Spark\xE2\x80\x99s", "Spark s" },
	{ "Snowflake\xC2\xAE, Tableau\xE2\x84\xA2", "Snowflake Tableau" },
};

/* the gap before the last word */
static const struct {
	const char *text;
	unsigned gap;
} gaps[] = {
	{ "a b", GAP_SPACE },
	{ "a, b", GAP_COMMA | GAP_SPACE },
	{ "a-b", GAP_JOIN },
	{ "a - b", GAP_JOIN | GAP_SPACE },
	{ "a\nb", GAP_LINE },
	{ "a<br>b", GAP_LINE },
	{ "a<b>b", 0 },
	{ "a (b", GAP_SPACE | GAP_OPEN },
	{ "a: b", GAP_COLON | GAP_SPACE },
	{ "done. More", GAP_STOP | GAP_SPACE },
	{ "incl. more", GAP_SPACE },
	{ "e.g. Spark", GAP_SPACE },
	{ "z. B. Spark", GAP_SPACE },
	{ "in C. Spark", GAP_STOP | GAP_SPACE },
	{ "with Python.Experience", GAP_STOP },
	{ "Vue.js", GAP_JOIN },
	{ "me@example", GAP_AT },
};

static struct slice
join(struct str *out, const struct skill_tokens *t, const char *text)
{
	str_clear(out);
	for (size_t i = 0; i < t->n; i++) {
		if (i)
			str_addc(out, ' ');
		str_add(out, (struct slice){ text + t->v[i].begin, t->v[i].n });
	}
	return str_slice(out);
}

static uint64_t
hash_of(struct skill_tokens *t, const char *text)
{
	skill_tokenize(t, slice_of(text));
	return t->v[0].hash;
}

int
main(void)
{
	struct skill_tokens t = { NULL, 0, 0, 0 };
	struct str s = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		skill_tokenize(&t, slice_of(cases[i].text));
		CHECK_STR(join(&s, &t, cases[i].text), cases[i].words);
	}
	for (size_t i = 0; i < sizeof(gaps) / sizeof(*gaps); i++) {
		skill_tokenize(&t, slice_of(gaps[i].text));
		CHECK_EQ(t.v[t.n - 1].gap, gaps[i].gap);
	}
	/* however a word was found, its hash is the same */
	CHECK(hash_of(&t, "Kubernetes, x") == hash_of(&t, "kubernetes"));
	CHECK(hash_of(&t, "eightlet. x") == hash_of(&t, "EIGHTLET x"));
	CHECK(hash_of(&t, "c++") == hash_of(&t, "C++ and"));
	CHECK(hash_of(&t, "caf\xC3\x89") == hash_of(&t, "caf\xC3\xA9 x"));
	CHECK(hash_of(&t, "go") != hash_of(&t, "goo"));
	skill_tokens_free(&t);
	str_free(&s);
	UNIT_MAIN_END;
}
