/* SPDX-License-Identifier: ISC */
/* text as words; see skill_token.h */
#include <stdlib.h>

#include "../lib/word.h"
#include "skill_token.h"

/* the longest tag or entity that is looked for */
#define MAX_TAG 4096
#define MAX_ENTITY 10

enum byte_class {
	BLANK, /* and all that is not named below */
	WORD,
	SIGN, /* a word of its own: / & */
	SPECIAL
};

/* clang-format off */
static const unsigned char class_of[256] = {
	['0'] = WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	['A'] = WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD,
	['a'] = WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD,
	['/'] = SIGN, ['&'] = SPECIAL,
	['\n'] = SPECIAL, ['\r'] = SPECIAL, ['.'] = SPECIAL, ['!'] = SPECIAL,
	['?'] = SPECIAL, [','] = SPECIAL, [';'] = SPECIAL, ['|'] = SPECIAL,
	['+'] = SPECIAL, ['*'] = SPECIAL, ['('] = SPECIAL, [')'] = SPECIAL,
	['['] = SPECIAL, [']'] = SPECIAL, [':'] = SPECIAL, ['-'] = SPECIAL,
	['_'] = SPECIAL, ['\''] = SPECIAL, ['\\'] = SPECIAL, ['<'] = SPECIAL,
	['@'] = SPECIAL,
	/* UTF-8: signs begin with C2, E2, EF, F0, letters with the rest */
	[0xC2] = SPECIAL, [0xE2] = SPECIAL, [0xEF] = SPECIAL,
	[0xF0] = SPECIAL, [0xC3] = WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	[0xE0] = WORD, WORD, [0xE3] = WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD,
	/* what follows the first byte of a letter */
	[0x80] = WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
	WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD,
};
/* clang-format on */

/* bytes behind ASCII letters with which the word may go on */
static const bool ends_oddly[256] = { ['+'] = true,
	['#'] = true,
	[':'] = true,
	['.'] = true,
	[0x80 ... 0xFF] = true };

/* tags that do not end the word or line they stand in */
static const char *const inline_tag[] = { "a", "abbr", "b", "code", "em",
	"font", "i", "mark", "small", "span", "strong", "sub", "sup", "u",
	"wbr", NULL };

struct scanner {
	struct skill_tokens *out;
	const char *begin, *p, *end;
	unsigned gap;
};

/* the 8 bytes at p; 0 behind the end */
static uint64_t
load(const char *p, const char *end)
{
	return end - p < 8 ? word_load_part(p, (size_t)(end - p))
			   : word_load(p);
}

/* the bytes that are no ASCII letters or digits */
static uint64_t
no_word_bytes(uint64_t x)
{
	return ~(word_between(x | WORD_EACH(0x20), 'a', 'z') |
		   word_between(x, '0', '9')) &
	       WORD_HIGH;
}

/* letters are folded by their bit 0x20, which digits have anyway */
static uint64_t
hash_chunk(uint64_t h, uint64_t x)
{
	return word_hash(h, x | WORD_EACH(0x20));
}

static uint64_t
hash_word(const char *p, const char *end)
{
	uint64_t h = 0;

	do
		h = hash_chunk(h, load(p, end));
	while ((p += 8) < end);
	return h;
}

static bool
is_word(const char *p)
{
	return class_of[(unsigned char)*p] == WORD;
}

static inline void
put(struct scanner *s, const char *begin, uint64_t hash)
{
	struct skill_tokens *out = s->out;
	size_t n = (size_t)(s->p - begin);

	MEM_GROW(out->v, out->n, out->cap);
	out->v[out->n++] = (struct skill_token){
		.hash = hash,
		.begin = (uint32_t)(begin - s->begin),
		.n = n > UINT16_MAX ? UINT16_MAX : (uint16_t)n,
		.gap = (uint16_t)s->gap,
	};
	s->gap = 0;
}

/* "http" before "://", or "www" before "." : all up to a blank is one gap */
static bool
skip_address(struct scanner *s, const char *begin)
{
	struct slice word = slice_from(begin, s->p);
	struct slice rest = slice_from(s->p, s->end);

	if (!(word.n == 3 && slice_case_eq(word, SLICE("www")) &&
		slice_starts_with(rest, SLICE("."))) &&
	    !(word.n >= 4 && slice_starts_with(rest, SLICE("://"))))
		return false;
	while (s->p < s->end && !strchr(" \t\r\n<>\"')", *s->p))
		s->p++;
	s->gap |= GAP_SPACE;
	return true;
}

/* C++ and C#: what follows a word and is part of it */
static void
take_suffix(struct scanner *s)
{
	if (s->end - s->p >= 2 && s->p[0] == '+' && s->p[1] == '+')
		s->p += 2;
	else if (*s->p == '#' && (s->p + 1 == s->end || !is_word(s->p + 1)))
		s->p++;
}

/* a word that is not done at s->p: another letter, a suffix, an address */
static void
take_odd_word(struct scanner *s, const char *begin)
{
	while (s->p < s->end && is_word(s->p))
		s->p++;
	if (s->p < s->end) {
		if (*s->p == '+' || *s->p == '#')
			take_suffix(s);
		else if ((*s->p == ':' || *s->p == '.') &&
			 skip_address(s, begin))
			return;
	}
	put(s, begin, hash_word(begin, s->p));
}

/* the end and hash of an ASCII word; eight bytes a step, as most are short */
static uint64_t
hash_ascii_word(struct scanner *s)
{
	uint64_t h = 0, x, stop;
	int n;

	for (;;) {
		x = load(s->p, s->end);
		stop = no_word_bytes(x);
		if (stop)
			break;
		h = hash_chunk(h, x);
		s->p += 8;
	}
	n = __builtin_ctzll(stop) / 8;
	s->p += n;
	return n > 0 ? hash_chunk(h, x & (((uint64_t)1 << 8 * n) - 1)) : h;
}

/* words with a blank between them, which most have */
static void
take_words(struct scanner *s)
{
	for (;;) {
		const char *begin = s->p;
		uint64_t h = hash_ascii_word(s);

		if (s->p < s->end && ends_oddly[(unsigned char)*s->p]) {
			take_odd_word(s, begin);
			return;
		}
		put(s, begin, h);
		if (s->end - s->p < 2 || *s->p != ' ' || !is_word(s->p + 1))
			return;
		s->gap = GAP_SPACE;
		s->p++;
	}
}

static bool
is_inline(struct slice name)
{
	for (size_t i = 0; inline_tag[i]; i++)
		if (slice_case_eq(name, slice_of(inline_tag[i])))
			return true;
	return false;
}

/* at '<': a tag, or just a sign */
static void
take_tag(struct scanner *s)
{
	const char *p = s->p + 1, *limit = s->end, *name;

	if (limit - p > MAX_TAG)
		limit = p + MAX_TAG;
	if (p < limit && *p == '/')
		p++;
	name = p;
	while (p < limit && (is_word(p) || *p == '!'))
		p++;
	limit = p > name ? memchr(p, '>', (size_t)(limit - p)) : NULL;
	if (!limit) {
		s->gap |= GAP_SPACE;
		s->p++;
		return;
	}
	if (!is_inline(slice_from(name, p)))
		s->gap |= GAP_LINE;
	s->p = limit + 1;
}

/* at '&': an entity, or the sign */
static void
take_ampersand(struct scanner *s)
{
	const char *begin = s->p, *p = begin + 1, *limit = s->end;

	if (limit - p > MAX_ENTITY)
		limit = p + MAX_ENTITY;
	while (p < limit && (is_word(p) || *p == '#'))
		p++;
	if (p > begin + 1 && p < limit && *p == ';' &&
	    !slice_is(slice_from(begin, p), "&amp")) {
		bool blank = slice_is(slice_from(begin, p), "&nbsp");

		s->gap |= blank ? GAP_SPACE : GAP_JOIN;
		s->p = p + 1;
		return;
	}
	s->p = p < limit && *p == ';' ? p + 1 : begin + 1;
	put(s, begin, hash_word(begin, begin + 1));
}

/* not the dot of "incl. that", "e.g. Spark" or "z. B. Spark" */
static bool
ends_sentence(const struct scanner *s)
{
	const struct skill_tokens *out = s->out;
	const struct skill_token *last = out->v + out->n - 1;
	const char *p = s->p;

	while (p < s->end && *p == ' ')
		p++;
	if (p < s->end && *p >= 'a' && *p <= 'z')
		return false;
	if (s->gap || out->n == 0 || last->n > 1)
		return true;
	p = s->begin + last->begin;
	return !(*p >= 'a' && *p <= 'z') &&
	       (out->n == 1 || last[-1].n > 1 || last->gap & GAP_STOP);
}

/* at '.': the end of a sentence, part of Node.js, or the head of .NET */
static void
take_dot(struct scanner *s)
{
	const char *p = s->p++;
	bool after = p > s->begin && is_word(p - 1);
	bool before = s->p < s->end && is_word(s->p);

	if (before && !after && (p == s->begin || p[-1] != '.')) {
		take_odd_word(s, p);
	} else if (before && after) {
		/* "… with Python.Experience in …" */
		bool sentence = s->end - s->p > 3 && s->p[0] >= 'A' &&
				s->p[0] <= 'Z' && s->p[1] >= 'a' &&
				s->p[2] >= 'a' && s->p[3] >= 'a';

		s->gap |= sentence ? GAP_STOP : GAP_JOIN;
	} else {
		s->gap |= ends_sentence(s) ? GAP_STOP : GAP_SPACE;
	}
}

/* the signs of UTF-8 that are no blanks */
static const struct {
	const char *bytes;
	unsigned gap;
} signs[] = {
	{ "\xC2\xAD", 0 },	       /* soft hyphen */
	{ "\xC2\xB7", GAP_COMMA },     /* middle dot */
	{ "\xE2\x80\x8B", 0 },	       /* zero width space */
	{ "\xE2\x80\x8D", 0 },	       /* zero width joiner */
	{ "\xE2\x80\x90", GAP_JOIN },  /* hyphen */
	{ "\xE2\x80\x91", GAP_JOIN },  /* hyphen that does not break */
	{ "\xE2\x80\x93", GAP_JOIN },  /* en dash */
	{ "\xE2\x80\x94", GAP_COMMA }, /* em dash */
	{ "\xE2\x80\x98", GAP_JOIN },  /* quotes: left single */
	{ "\xE2\x80\x99", GAP_JOIN },  /* right single */
	{ "\xE2\x80\xA2", GAP_LINE },  /* bullet */
	{ "\xE2\x80\xA3", GAP_LINE },  /* triangular bullet */
	{ "\xE2\x80\xA6", GAP_STOP },  /* ellipsis */
	{ "\xE2\x80\xA8", GAP_LINE },  /* line separator */
	{ "\xE2\x80\xA9", GAP_LINE },  /* paragraph separator */
	{ "\xE2\x81\x83", GAP_LINE },  /* hyphen bullet */
	{ "\xE2\x84\xA2", 0 },	       /* trade mark */
	{ "\xC2\xAE", 0 },	       /* registered */
	{ "\xE2\x96", GAP_LINE },      /* squares */
	{ "\xE2\x97", GAP_LINE },      /* circles */
	{ "\xE2\x9C", GAP_LINE },      /* check marks */
	{ "\xE2\x9E", GAP_LINE },      /* arrows */
	{ "\xEF\x82\xB7", GAP_LINE },  /* the bullet of a symbol font */
	{ "\xEF\xB8\x8F", 0 },	       /* variation selector */
	{ "\xF0", GAP_LINE },	       /* pictures used as bullets */
	{ NULL, GAP_SPACE },
};

static void
take_utf8(struct scanner *s)
{
	struct slice rest = slice_from(s->p, s->end);
	unsigned char c = (unsigned char)*s->p;
	size_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2, i = 0;

	while (signs[i].bytes &&
	       !slice_starts_with(rest, slice_of(signs[i].bytes)))
		i++;
	s->gap |= signs[i].gap;
	s->p += n < rest.n ? n : rest.n;
}

static void
take_special(struct scanner *s)
{
	switch (*s->p) {
	case '<':
		take_tag(s);
		return;
	case '&':
		take_ampersand(s);
		return;
	case '.':
		take_dot(s);
		return;
	case '\n':
	case '\r':
		s->gap |= GAP_LINE;
		break;
	case '!':
	case '?':
		s->gap |= GAP_STOP;
		break;
	case ',':
	case ';':
	case '|':
	case '+':
	case '*':
		s->gap |= GAP_COMMA;
		break;
	case '(':
	case '[':
		s->gap |= GAP_OPEN;
		break;
	case ')':
	case ']':
		s->gap |= GAP_CLOSE;
		break;
	case ':':
		s->gap |= GAP_COLON;
		break;
	case '@':
		s->gap |= GAP_AT;
		break;
	case '-':
	case '_':
	case '\'':
	case '\\':
		s->gap |= GAP_JOIN;
		break;
	default:
		take_utf8(s);
		return;
	}
	s->p++;
}

void
skill_tokenize(struct skill_tokens *out, struct slice text)
{
	struct scanner s = { .out = out, .begin = text.p, .p = text.p };

	if (text.n > UINT32_MAX)
		text.n = UINT32_MAX;
	s.end = text.p + text.n;
	s.gap = GAP_LINE;
	out->n = 0;
	while (s.p < s.end) {
		const char *p = s.p;

		switch (class_of[(unsigned char)*p]) {
		case WORD:
			take_words(&s);
			break;
		case SIGN:
			s.p++;
			put(&s, p, hash_word(p, s.p));
			break;
		case SPECIAL:
			take_special(&s);
			break;
		default:
			s.gap |= GAP_SPACE;
			s.p++;
		}
	}
	out->tail = (uint16_t)(s.gap | GAP_LINE);
}

void
skill_tokens_free(struct skill_tokens *t)
{
	free(t->v);
	*t = (struct skill_tokens){ NULL, 0, 0, 0 };
}
