/* SPDX-License-Identifier: ISC */
/* a job title as words; see title_text.h */
#include "title_text.h"

#include "../lib/utf8.h"

/* U+00C0 to U+017F without their accents, eight in a row */
/* clang-format off */
static const char *const latin[] = {
	"a", "a", "a", "a", "a", "a", "ae", "c",
	"e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", " ",
	"o", "u", "u", "u", "u", "y", "th", "ss",
	"a", "a", "a", "a", "a", "a", "ae", "c",
	"e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", " ",
	"o", "u", "u", "u", "u", "y", "th", "y",
	"a", "a", "a", "a", "a", "a", "c", "c",
	"c", "c", "c", "c", "c", "c", "d", "d",
	"d", "d", "e", "e", "e", "e", "e", "e",
	"e", "e", "e", "e", "g", "g", "g", "g",
	"g", "g", "g", "g", "h", "h", "h", "h",
	"i", "i", "i", "i", "i", "i", "i", "i",
	"i", "i", "ij", "ij", "j", "j", "k", "k",
	"k", "l", "l", "l", "l", "l", "l", "l",
	"l", "l", "l", "n", "n", "n", "n", "n",
	"n", "n", "n", "n", "o", "o", "o", "o",
	"o", "o", "oe", "oe", "r", "r", "r", "r",
	"r", "r", "s", "s", "s", "s", "s", "s",
	"s", "s", "t", "t", "t", "t", "t", "t",
	"u", "u", "u", "u", "u", "u", "u", "u",
	"u", "u", "u", "u", "w", "w", "y", "y",
	"y", "z", "z", "z", "z", "z", "z", "s",
};
/* clang-format on */

/* the endings of the other gender: Entwickler:in, Engenheiro(a) */
static const char *const endings[] = {
	"innen",
	"in",
	"rin",
	"euse",
	"trice",
	"rice",
	"ne",
	"se",
	"ra",
	"a",
	"o",
	"e",
	"r",
	"n",
};

struct scan {
	const char *p, *end;
	unsigned depth;	    /* of brackets, at p */
	bool bracketed;	    /* are there any? */
	bool inside;	    /* are these the words that are wanted? */
	enum title_sep sep; /* before the next word */
	struct title_text *out;
};

static bool
is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

/* a letter of a word: ASCII, or the first byte of a character beyond it */
static bool
is_letter(char c)
{
	return is_alnum(c) || (unsigned char)c >= 0x80;
}

uint64_t
title_hash(struct slice s)
{
	uint64_t h = 0xcbf29ce484222325; /* FNV-1a */

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3;
	return h ^ h >> 29;
}

static void
separate(struct scan *s, enum title_sep sep)
{
	if (s->sep < sep)
		s->sep = sep;
}

static void
fold_add(struct title_text *t, const char *p, size_t n)
{
	if (t->nfold + n <= sizeof(t->fold)) {
		memcpy(t->fold + t->nfold, p, n);
		t->nfold += n;
	}
}

/*
 * Adds the character beyond ASCII at p to the word; false if it is none of a
 * word: punctuation, a symbol.
 */
static bool
fold_wide(struct scan *s, size_t *n)
{
	struct slice rest = slice_from(s->p, s->end);
	uint32_t c = utf8_next(&rest);

	*n = (size_t)(rest.p - s->p);
	if (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7) {
		const char *f = latin[c - 0xC0];

		fold_add(s->out, f, strlen(f));
		return true;
	}
	if (c == 0x2019 || c == 0x00AD || c == 0x0301 || c == 0x0308)
		return true; /* an apostrophe, a soft hyphen, an accent */
	if (c < 0xC0 || (c >= 0x2000 && c < 0x2E80) || c >= 0x1F000 ||
	    (c >= 0x3000 && c < 0x3040) || (c >= 0xFE00 && c < 0xFF10))
		return false;
	fold_add(s->out, s->p, *n);
	return true;
}

/* is the text at p one of the endings, after its mark, and nothing more? */
static size_t
gender_ending(const struct scan *s)
{
	const char *p = s->p + 1;
	char mark = *s->p;

	if (mark != ':' && mark != '*' && mark != '_' && mark != '/' &&
	    mark != '(' && mark != '\xC2')
		return 0;
	p += mark == '\xC2';
	p += p < s->end && *p == '-';
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		struct slice e = slice_of(endings[i]);
		const char *after = p + e.n;

		if ((mark == '/' && e.n == 1 && *e.p != 'a') ||
		    after > s->end || !slice_case_eq(slice_from(p, after), e))
			continue;
		if (mark == '(' && (after == s->end || *after++ != ')'))
			continue;
		if (after == s->end || !is_letter(*after))
			return (size_t)(after - s->p);
	}
	return 0;
}

/* does what stands at p belong to the word that begins at from? */
static bool
is_inner(const struct scan *s, const char *from)
{
	char c = *s->p, next = s->p + 1 < s->end ? s->p[1] : ' ';
	size_t n = (size_t)(s->p - from);

	switch (c) {
	case '+':
	case '#': /* C++, C# */
		return n <= 3 && !is_letter(next) &&
		       (*from == 'C' || *from == 'c' || *from == 'F');
	case '&': /* R&D, FP&A */
		return n <= 2 && is_alnum(next) &&
		       (s->end - s->p < 3 || !is_letter(s->p[2]));
	case '.': /* Node.js, ASP.NET */
		return (next | 32) == 'j' || ((next | 32) == 'n' && n <= 3);
	case '\'':
		return true;
	default:
		return false;
	}
}

static void
take_word(struct scan *s)
{
	struct title_text *t = s->out;
	const char *from = s->p;
	size_t start = t->nfold, n = 1;
	struct title_word *w;

	while (s->p < s->end) {
		n = 1;
		if ((unsigned char)*s->p >= 0x80) {
			if (!fold_wide(s, &n))
				break;
		} else if (is_alnum(*s->p) || s->p == from ||
			   is_inner(s, from)) {
			char c = *s->p;

			if (c >= 'A' && c <= 'Z')
				c |= 32;
			if (c != '\'' && t->nfold < sizeof(t->fold))
				t->fold[t->nfold++] = c;
		} else {
			break;
		}
		s->p += n;
	}
	if (s->p == from) { /* a symbol */
		s->p += n;
		separate(s, SEP_DASH);
		return;
	}
	if (t->n == TITLE_MAX_WORDS)
		return;
	w = &t->word[t->n++];
	w->text = slice_from(from, s->p);
	w->fold = (struct slice){ t->fold + start, t->nfold - start };
	w->hash = title_hash(w->fold);
	w->sep = s->sep;
	s->sep = SEP_SPACE;
	if (s->p < s->end && (n = gender_ending(s)) > 0)
		s->p += n;
}

/* a hyphen with a blank at its side is a dash */
static enum title_sep
hyphen(const struct scan *s, const char *begin)
{
	bool blank = s->p == begin || s->p[-1] == ' ' || s->p + 1 == s->end ||
		     s->p[1] == ' ';

	return blank ? SEP_DASH : SEP_SPACE;
}

static void
take_mark(struct scan *s, const char *begin)
{
	switch (*s->p) {
	case '(':
	case '[':
	case '{':
		s->depth++;
		s->bracketed = true;
		if (s->inside)
			s->sep = SEP_BRACKET;
		break;
	case ')':
	case ']':
	case '}':
		if (s->depth)
			s->depth--;
		break;
	case '&':
		separate(s, SEP_AND);
		if (slice_starts_with(slice_from(s->p, s->end), SLICE("&amp;")))
			s->p += 4;
		break;
	case '+':
		separate(s, SEP_AND);
		break;
	case '/':
		separate(
		    s, s->p > begin && s->p[-1] == '/' ? SEP_DASH : SEP_OR);
		break;
	case ',':
		separate(s, SEP_COMMA);
		break;
	case '-':
		separate(s, hyphen(s, begin));
		break;
	case '|':
	case ':':
	case ';':
	case '!':
	case '?':
	case '@':
	case '~':
	case '>':
	case '<':
		separate(s, SEP_DASH);
		break;
	default: /* blanks, and marks that say nothing */
		break;
	}
	s->p++;
}

static bool
starts_word(const struct scan *s)
{
	return is_letter(*s->p) ||
	       (*s->p == '.' && s->p + 1 < s->end &&
		   (s->p[1] == 'N' || s->p[1] == 'n')); /* .NET */
}

/* takes the words that are outside of brackets, or those inside */
static bool
scan_words(struct slice title, bool inside, struct title_text *out)
{
	struct scan s = { .p = title.p,
		.end = title.p + title.n,
		.inside = inside,
		.sep = SEP_BRACKET,
		.out = out };

	while (s.p < s.end) {
		bool wanted = (s.depth > 0) == inside;

		if (wanted && starts_word(&s))
			take_word(&s);
		else if (wanted || *s.p == '(' || *s.p == ')' || *s.p == '[' ||
			 *s.p == ']' || *s.p == '{' || *s.p == '}')
			take_mark(&s, title.p);
		else
			s.p++;
	}
	return s.bracketed;
}

static bool
is_gender_letter(const struct title_word *w)
{
	return w->fold.n == 1 && memchr("mwdfxhinaktvzgus", *w->fold.p, 16);
}

/* the end of the run of single letters at i, if it is a gender mark: m/w/d */
static size_t
gender_run(const struct title_text *t, size_t i)
{
	size_t end = i;
	bool man = false;

	while (end < t->n && is_gender_letter(&t->word[end]) &&
	       (end == i || t->word[end].sep != SEP_BRACKET)) {
		man |= strchr("mfh", *t->word[end].fold.p) != NULL;
		end++;
	}
	return end - i >= 2 && man ? end : i;
}

static void
drop_genders(struct title_text *t)
{
	enum title_sep sep = SEP_SPACE;
	size_t n = 0;

	for (size_t i = 0; i < t->n;) {
		size_t end = gender_run(t, i);

		if (end > i) {
			if (sep < t->word[i].sep)
				sep = t->word[i].sep;
			i = end;
			continue;
		}
		t->word[n] = t->word[i++];
		if (t->word[n].sep < sep)
			t->word[n].sep = sep;
		sep = SEP_SPACE;
		n++;
	}
	t->n = n;
}

void
title_split(struct slice title, struct title_text *t)
{
	t->n = 0;
	t->nfold = 0;
	if (scan_words(title, false, t))
		scan_words(title, true, t);
	drop_genders(t);
}
