/* SPDX-License-Identifier: ISC */
/*
 * The text of a salary made plain, so that the lexer sees one spelling of
 * each thing: small letters, one blank between words, one hyphen, one
 * apostrophe, ASCII digits, no markup, no mojibake, and a blank where two
 * words were run together (yearFull).
 *
 * May be included by: job/salary*.
 */
#ifndef JOB_SALARY_PLAIN_H
#define JOB_SALARY_PLAIN_H

#include "../lib/str.h"
#include "../lib/word.h"

/* bytes; what is longer is cut, and says so */
#define PLAIN_MAX 1000
/* what is written behind that: the last step, and zeros */
#define PLAIN_SLACK 32

/* what the character is that a byte belongs to */
enum plain_class {
	PLAIN_BLANK,
	PLAIN_DIGIT,
	PLAIN_LETTER,
	PLAIN_WIDE, /* of a script without blanks: a word of its own */
	PLAIN_SIGN
};

/* the bit of a class that a capital letter had */
#define PLAIN_CAPITAL 0x80u

struct plain {
	char text[PLAIN_MAX + PLAIN_SLACK]; /* eight NULs behind it */
	unsigned char
	    kind[PLAIN_MAX + PLAIN_SLACK]; /* class and PLAIN_CAPITAL, … */
	size_t n;
	bool markup, mojibake, truncated;
};

static inline enum plain_class
plain_class_at(const struct plain *p, size_t i)
{
	return (enum plain_class)(p->kind[i] & ~PLAIN_CAPITAL);
}

static inline bool
plain_is_capital(const struct plain *p, size_t i)
{
	return p->kind[i] & PLAIN_CAPITAL;
}

/* how many bytes from i on are of one class, 8 at the most */
static inline size_t
plain_run(const struct plain *p, size_t i, enum plain_class class)
{
	uint64_t kinds = word_load((const char *)p->kind + i);

	return word_until(
	    (kinds & ~WORD_EACH(PLAIN_CAPITAL)) ^ WORD_EACH(class));
}

void plain_make(struct plain *, struct slice text);

#endif
