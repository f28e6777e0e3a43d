/* SPDX-License-Identifier: ISC */
/* the tokens of a salary; see salary_token.h */
#include "salary_token.h"
#include "salary_currency.h"

#define GROUPS_MAX 8
#define DIGITS_MAX 14

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline size_t
digits_at(const char *p)
{
	size_t n = word_digits(word_load(p));

	if (n == 8)
		while (is_digit(p[n]))
			n++;
	return n;
}

/* the digits of a figure and what stands between them */
struct groups {
	size_t n;
	struct slice digits[GROUPS_MAX];
	char separator[GROUPS_MAX]; /* before the group; of the first: 0 */
	const char *end;
};

/* a blank between groups: "35 000", but not "3 000 5" nor "20 2500" */
static bool
is_blank_group(const struct groups *g, const char *p)
{
	char last = g->separator[g->n - 1];

	return p[0] == ' ' && digits_at(p + 1) == 3 &&
	       g->digits[g->n - 1].n <= 3 && g->digits[0].p[0] != '0' &&
	       (last == 0 || last == ' ');
}

static bool
is_group(const struct groups *g, const char *p)
{
	if (p[0] == '.' || p[0] == ',' || p[0] == '\'')
		return is_digit(p[1]);
	return is_blank_group(g, p);
}

static void
take_groups(struct groups *g, const char *p)
{
	g->n = 0;
	g->separator[0] = 0;
	for (;;) {
		size_t n = digits_at(p);

		g->digits[g->n++] = (struct slice){ p, n };
		p += n;
		if (g->n == GROUPS_MAX || !is_group(g, p))
			break;
		g->separator[g->n] = *p++;
	}
	g->end = p;
}

/* do the groups from the first to the last have three digits each? */
static bool
are_thousands(const struct groups *g, size_t last)
{
	if (g->digits[0].n > 3 || g->digits[0].p[0] == '0')
		return false;
	for (size_t i = 1; i <= last; i++)
		if (g->digits[i].n != 3)
			return false;
	return true;
}

/* 1,00,000: two digits each, three at the end */
static bool
are_lakhs(const struct groups *g, size_t last)
{
	if (last < 2 || last >= GROUPS_MAX || g->digits[0].n > 2 ||
	    g->digits[last].n != 3)
		return false;
	for (size_t i = 1; i < last; i++)
		if (g->digits[i].n != 2)
			return false;
	return true;
}

static bool
same_separators(const struct groups *g, size_t last)
{
	for (size_t i = 2; i <= last; i++)
		if (g->separator[i] != g->separator[1])
			return false;
	return true;
}

/*
 * How many of the groups are the whole part; the one behind, if any, is the
 * fraction.  What cannot be a figure is cut off: g->n shrinks.
 */
static size_t
split_groups(struct groups *g, unsigned *shape)
{
	size_t last = g->n - 1;

	if (last == 0)
		return 1;
	if (same_separators(g, last)) {
		if (are_thousands(g, last)) {
			*shape |= SHAPE_GROUPED;
			if (last == 1 && g->separator[1] == '.')
				*shape |= SHAPE_DOUBTFUL;
			return last + 1;
		}
		if (are_lakhs(g, last)) {
			*shape |= SHAPE_GROUPED | SHAPE_LAKH;
			return last + 1;
		}
	}
	if (last == 1) {
		*shape |= SHAPE_DECIMAL;
		return 1;
	}
	/* a fraction behind groups: 1.234,50 and, wrongly, 1.234.50 */
	if (same_separators(g, last - 1) &&
	    (are_thousands(g, last - 1) || are_lakhs(g, last - 1))) {
		*shape |= SHAPE_DECIMAL | SHAPE_GROUPED;
		if (are_lakhs(g, last - 1))
			*shape |= SHAPE_LAKH;
		if (g->separator[last] == g->separator[1])
			*shape |= SHAPE_REPAIRED;
		return last;
	}
	/* a list or a version: 3.1.2 is no figure, take its first number */
	*shape |= SHAPE_NUMBERED;
	return g->n;
}

/*
 * £1,92045 hours: two numbers were run together; the first ends where its
 * thousands do.
 */
static void
cut_run_on(struct groups *g)
{
	size_t last = g->n - 1;

	if (last == 0 || g->separator[last] != ',' || g->digits[last].n < 4 ||
	    g->digits[0].n > 3 || (last > 1 && !are_thousands(g, last - 1)))
		return;
	g->digits[last].n = 3;
	g->end = g->digits[last].p + 3;
}

static void
set_figure(struct token *t, const struct groups *g, size_t whole)
{
	fixed value = 0, place = FIXED_ONE / 10;

	t->digits = 0;
	for (size_t i = 0; i < whole; i++) {
		for (size_t k = 0; k < g->digits[i].n; k++) {
			if (++t->digits > DIGITS_MAX) {
				t->shape |= SHAPE_HUGE;
				return;
			}
			value = value * 10 + (g->digits[i].p[k] - '0');
		}
	}
	value *= FIXED_ONE;
	if (whole < g->n) {
		for (size_t k = 0; k < g->digits[whole].n && place; k++) {
			value += (g->digits[whole].p[k] - '0') * place;
			place /= 10;
		}
	}
	t->figure = value;
}

/* 8:45, 2021-11-11, 03/06/2026, of which n digits come first; its length */
static size_t
clock_or_date(const char *p, size_t n)
{
	size_t m;

	if (n == 0 || n > 4)
		return 0;
	if (n <= 2 && p[n] == ':' && digits_at(p + n + 1) == 2)
		return n + 3;
	if (p[n] != '-' && p[n] != '/' && p[n] != '.')
		return 0;
	m = digits_at(p + n + 1);
	if (m == 0 || m > 2 || p[n + 1 + m] != p[n])
		return 0;
	m += n + 2;
	if ((n == 4 && digits_at(p + m) <= 2 && digits_at(p + m) > 0) ||
	    (n <= 2 && digits_at(p + m) == 4))
		return m + digits_at(p + m);
	return 0;
}

/* 2.550,- and 2.550,-- and 15000/-: a sign for no fraction */
static const char *
skip_no_fraction(const char *p)
{
	if ((p[0] == ',' || p[0] == '.') && p[1] == '-' && !is_digit(p[2])) {
		p += 2;
		while (*p == '-')
			p++;
	} else if (p[0] == '/' && p[1] == '-' && !is_digit(p[2])) {
		p += 2;
	}
	return p;
}

/*
 * The usual figures quickly, of up to 8 digits and with one comma at the
 * most; their length.  0: there is more to this one.
 */
static size_t
take_simple(struct token *t, const char *text)
{
	uint64_t w = word_load(text), after;
	size_t n = word_digits(w);
	fixed value;

	if (n == 8)
		return 0;
	value = word_number(w, n);
	t->digits = (uint8_t)n;
	if (text[n] == ',') { /* 30,000 and nothing more to it */
		after = word_load(text + n + 1);
		if (n > 3 || text[0] == '0' || word_digits(after) != 3)
			return 0;
		value = value * 1000 + word_number(after, 3);
		t->digits = (uint8_t)(n + 3);
		t->shape |= SHAPE_GROUPED;
		n += 4;
		if (text[n] == ',' || text[n] == '.' || text[n] == '/' ||
		    text[n] == '\'')
			return 0;
	} else if (text[n] == '.' || text[n] == '/' ||
		   ((text[n] == '\'' || text[n] == ':' || text[n] == '-' ||
			text[n] == ' ') &&
		       is_digit(text[n + 1]))) {
		return 0;
	}
	t->meaning = WORD_AMOUNT;
	t->figure = value * FIXED_ONE;
	return n;
}

static size_t
take_number(struct token *t, const char *plain, size_t at)
{
	const char *text = plain + at;
	struct groups g;
	size_t n = take_simple(t, text), whole;

	if (n)
		return at + n;
	t->shape = 0;
	n = clock_or_date(text, digits_at(text));
	if (n) {
		t->meaning = WORD_DATE;
		return at + n;
	}
	t->meaning = WORD_AMOUNT;
	take_groups(&g, text);
	cut_run_on(&g);
	whole = split_groups(&g, &t->shape);
	set_figure(t, &g, whole);
	return at + (size_t)(skip_no_fraction(g.end) - text);
}

void
token_read_figure(struct token *t, const char *plain)
{
	t->shape = 0;
	take_number(t, plain, t->begin);
}

static enum meaning
sign_meaning(char c)
{
	switch (c) {
	case '-':
		return WORD_DASH;
	case '~':
		return WORD_TILDE;
	case '+':
		return WORD_PLUS;
	case '/':
		return WORD_SLASH;
	case ',':
		return WORD_COMMA;
	case '%':
		return WORD_PERCENT;
	case '?':
		return WORD_UNKNOWN;
	case '(':
	case '[':
		return WORD_OPEN_PAREN;
	case ')':
	case ']':
		return WORD_CLOSE_PAREN;
	case '.':
	case ';':
	case '|':
	case '!':
		return WORD_STOP;
	default:
		return WORD_NOISE;
	}
}

static size_t
run_end(const struct plain *p, size_t i)
{
	while (i < p->n && plain_class_at(p, i) == PLAIN_LETTER)
		i++;
	return i;
}

/*
 * A word that is not known: two may have been run together.  CDISalaire ends
 * its capitals within the second word; zlbrutto and hrFull stand behind a
 * figure.
 */
static size_t
cut_word(struct token *t, const struct words *words, const struct plain *p,
    size_t at, size_t end)
{
	size_t capitals = at;

	while (capitals < end && plain_is_capital(p, capitals))
		capitals++;
	if (capitals > at + 1 && capitals < end) {
		if ((t->word = words_find(words, p, at, capitals)))
			return capitals;
		if ((t->word = words_find(words, p, at, capitals - 1)) ||
		    words_find(words, p, capitals - 1, end))
			return capitals - 1;
	}
	if (at == 0 || plain_class_at(p, at - 1) != PLAIN_DIGIT || end - at < 4)
		return end;
	for (size_t i = end - 2; i > at + 1; i--)
		if (((unsigned char)p->text[i] & 0xC0) != 0x80 &&
		    (t->word = words_find(words, p, at, i)))
			return i;
	return end;
}

/* may a name of a currency stand here at all? */
static bool
is_currency_here(const struct token *t, const struct plain *p, size_t at,
    size_t end, enum meaning last)
{
	const struct currency_name *name = &currency_names[t->word->value];

	if (name->claim == CLAIM_CODE) {
		for (size_t i = at; i < end; i++)
			if (plain_class_at(p, i) == PLAIN_LETTER &&
			    !plain_is_capital(p, i))
				return false;
		if (end - at == 1 &&
		    digits_at(p->text + end) + (p->text[end + 1] == ',') < 2)
			return false;
	}
	if (name->side == SIDE_BEFORE)
		return is_digit(p->text[end]) ||
		       (p->text[end] == ' ' && is_digit(p->text[end + 1]));
	if (name->side == SIDE_AFTER)
		return last == WORD_AMOUNT || last == WORD_FACTOR ||
		       last == WORD_CURRENCY || last == WORD_PLUS ||
		       last == WORD_GROSS || last == WORD_NET ||
		       last == WORD_OPEN_PAREN;
	return true;
}

static size_t
take_word(struct tokens *out, const struct words *words, const struct plain *p,
    size_t at, enum meaning last)
{
	struct token *t = &out->at[out->n];
	size_t end = at, letters = at;

	t->word = words_take(words, p, &end, &out->by_digits);
	if (!t->word && (letters = run_end(p, at)) > at)
		end = cut_word(t, words, p, at, letters);
	if (t->word && t->word->meaning == WORD_CURRENCY &&
	    !is_currency_here(t, p, at, end, last))
		t->word = NULL;
	if (t->word) {
		t->meaning = t->word->meaning;
		return end;
	}
	if (plain_class_at(p, at) == PLAIN_LETTER) {
		t->meaning = WORD_OTHER;
		return end;
	}
	t->meaning = sign_meaning(p->text[at]);
	if (plain_class_at(p, at) == PLAIN_WIDE)
		t->meaning = WORD_OTHER;
	for (end = at + 1; ((unsigned char)p->text[end] & 0xC0) == 0x80;)
		end++;
	return end;
}

/* what stands around a figure and says nothing: "$90k* – 100k*" */
static bool
is_ornament(char c)
{
	return c == '*' || c == '"' || c == '_';
}

void
tokens_make(
    struct tokens *out, const struct words *words, const struct plain *p)
{
	enum meaning last = WORD_STOP;
	size_t at = 0;

	out->n = 0;
	out->truncated = p->truncated;
	out->by_digits = false;
	while (at < p->n) {
		struct token *t = &out->at[out->n];

		if (plain_class_at(p, at) == PLAIN_BLANK ||
		    is_ornament(p->text[at])) {
			at++;
			continue;
		}
		if (out->n == TOKENS_MAX) {
			out->truncated = true;
			break;
		}
		*t = (struct token){ .begin = (uint16_t)at,
			.glued = at > 0 &&
				 plain_class_at(p, at - 1) != PLAIN_BLANK };
		at = plain_class_at(p, at) == PLAIN_DIGIT
			 ? take_number(t, p->text, at)
			 : take_word(out, words, p, at, last);
		/* a figure that was cut off: what follows, 05 or 45? */
		if (t->meaning == WORD_AMOUNT &&
		    plain_class_at(p, at) == PLAIN_DIGIT)
			out->by_digits = true;
		t->end = (uint16_t)at;
		last = t->meaning;
		out->n++;
	}
	out->at[out->n] = (struct token){ .meaning = WORD_STOP,
		.begin = (uint16_t)p->n,
		.end = (uint16_t)p->n };
}
