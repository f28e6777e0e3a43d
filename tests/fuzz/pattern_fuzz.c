/* SPDX-License-Identifier: ISC */
/*
 * A text of pay that is read by a remembered pattern is read as if it were
 * new: the first line is the text, the bytes of the others are the digits
 * that take the place of its own.
 */
#include "../../tools/job/salary_pattern.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

static bool
same_token(const struct token *s, const struct token *t)
{
	if (s->word != t->word || s->meaning != t->meaning ||
	    s->begin != t->begin || s->end != t->end || s->glued != t->glued)
		return false;
	return s->meaning != WORD_AMOUNT ||
	       (s->figure == t->figure && s->shape == t->shape &&
		   s->digits == t->digits);
}

static void
check(struct patterns *warm, const struct words *words, struct slice text)
{
	struct patterns *cold = patterns_new(words);
	struct lexed a, b;

	patterns_read(warm, text, &a);
	patterns_read(cold, text, &b);
	FUZZ_SAME(a.plain, b.plain);
	FUZZ_CHECK(a.markup == b.markup && a.mojibake == b.mojibake);
	FUZZ_CHECK(a.truncated == b.truncated && a.n == b.n);
	for (size_t i = 0; i <= a.n; i++)
		FUZZ_CHECK(same_token(&a.at[i], &b.at[i]));
	patterns_free(cold);
}

/* puts other digits, one for each byte, into the text */
static void
change_digits(char *text, size_t n, struct slice *digits)
{
	for (size_t i = 0; i < n; i++)
		if (text[i] >= '0' && text[i] <= '9' && digits->n)
			text[i] = (char)('0' + fuzz_byte(digits) % 10);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct words *words;
	struct slice own = fuzz_copy(data, size), in = own;
	struct slice text = fuzz_line(&in);

	if (!words)
		words = words_new();
	if (utf8_valid(text) == text.n && text.n < 80) {
		struct patterns *warm = patterns_new(words);

		check(warm, words, text);
		for (int i = 0; i < 3 && in.n; i++) {
			change_digits((char *)text.p, text.n, &in);
			check(warm, words, text);
		}
		patterns_free(warm);
	}
	free((char *)own.p);
	return 0;
}
