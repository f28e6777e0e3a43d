/* SPDX-License-Identifier: ISC */
/* the text of a salary made plain; see salary_plain.h */
#include "salary_plain.h"
#include "../lib/letter.h"
#include "../lib/utf8.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* clang-format off */
/* characters that stand for another, or (0) for nothing */
static const struct {
	uint32_t first, last, plain;
} same_as[] = {
	{ 0x0060, 0x0060, '\'' },	/* grave accent */
	{ 0x00A0, 0x00A0, ' ' },	/* no-break space */
	{ 0x00AD, 0x00AD, 0 },		/* soft hyphen */
	{ 0x00B4, 0x00B4, '\'' },	/* acute accent */
	{ 0x02BB, 0x02BC, '\'' },	/* Uzbek so'm */
	{ 0x066B, 0x066B, '.' },	/* Arabic decimal separator */
	{ 0x066C, 0x066C, ',' },	/* Arabic thousands separator */
	{ 0x060C, 0x060C, ',' },	/* Arabic comma */
	{ 0x2000, 0x200A, ' ' },	/* thin and other spaces */
	{ 0x200B, 0x200F, 0 },		/* zero width */
	{ 0x2010, 0x2015, '-' },	/* hyphens and dashes */
	{ 0x2018, 0x2019, '\'' },	/* quotation marks */
	{ 0x2026, 0x2026, '.' },	/* ellipsis */
	{ 0x2028, 0x2029, ' ' },
	{ 0x202A, 0x202E, 0 },		/* directions */
	{ 0x202F, 0x202F, ' ' },	/* narrow no-break space */
	{ 0x2032, 0x2032, '\'' },	/* prime */
	{ 0x2043, 0x2043, '-' },	/* hyphen bullet */
	{ 0x205F, 0x205F, ' ' },
	{ 0x2060, 0x2064, 0 },		/* word joiner */
	{ 0x2212, 0x2212, '-' },	/* minus */
	{ 0x223C, 0x223C, '~' },	/* tilde operator */
	{ 0x3000, 0x3000, ' ' },	/* ideographic space */
	{ 0x3001, 0x3001, ',' },	/* ideographic comma */
	{ 0x3002, 0x3002, '.' },	/* ideographic full stop */
	{ 0x301C, 0x301C, '~' },	/* wave dash */
	{ 0xFE58, 0xFE58, '-' },
	{ 0xFE63, 0xFE63, '-' },
	{ 0xFEFF, 0xFEFF, 0 },		/* byte order mark */
	{ 0xFFE0, 0xFFE0, 0xA2 },	/* full width */
	{ 0xFFE1, 0xFFE1, 0xA3 },
	{ 0xFFE5, 0xFFE5, 0xA5 },
	{ 0xFFE6, 0xFFE6, 0x20A9 },
};

/* what an ASCII character is; SPECIAL: to be looked at, <, & and beyond ASCII */
#define SPECIAL 0xFFu
#define CAPITAL (PLAIN_LETTER | PLAIN_CAPITAL)
#define B PLAIN_BLANK
#define D PLAIN_DIGIT
#define L PLAIN_LETTER
#define C CAPITAL
#define S PLAIN_SIGN
#define X SPECIAL
static const unsigned char ascii_kind[256] = {
	B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
	B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
	B, S, S, S, S, S, X, S, S, S, S, S, S, S, S, S, /*  !"#$%&'()*+,-./ */
	D, D, D, D, D, D, D, D, D, D, S, S, X, S, S, S, /* 0…9:;<=>? */
	S, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, /* @A… */
	C, C, C, C, C, C, C, C, C, C, C, S, S, S, S, S,
	S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* `a… */
	L, L, L, L, L, L, L, L, L, L, L, S, S, S, S, S,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
};
#undef B
#undef D
#undef L
#undef C
#undef S
#undef X

/* the zeros of other digits (Unicode, general category Nd) */
static const uint32_t zeros[] = { 0x0660, 0x06F0, 0x0966, 0xFF10 };

/* letters beyond ASCII; other characters are signs */
static const struct {
	uint32_t first, last;
	enum plain_class class;
} scripts[] = {
	{ 0x00AA, 0x00AA, PLAIN_LETTER },	/* feminine ordinal */
	{ 0x00BA, 0x00BA, PLAIN_LETTER },	/* masculine ordinal */
	{ 0x00C0, 0x02AF, PLAIN_LETTER },	/* Latin */
	{ 0x0300, 0x052F, PLAIN_LETTER },	/* marks, Greek, Cyrillic */
	{ 0x0531, 0x0587, PLAIN_LETTER },	/* Armenian */
	{ 0x05D0, 0x05F2, PLAIN_LETTER },	/* Hebrew */
	{ 0x0620, 0x06D3, PLAIN_LETTER },	/* Arabic */
	{ 0x0900, 0x0DFF, PLAIN_LETTER },	/* India */
	{ 0x0E01, 0x0E3E, PLAIN_WIDE },		/* Thai */
	{ 0x0E40, 0x0EFF, PLAIN_WIDE },
	{ 0x10A0, 0x10FF, PLAIN_LETTER },	/* Georgian */
	{ 0x1E00, 0x1FFF, PLAIN_LETTER },	/* Latin, Greek */
	{ 0x2E80, 0x2FFF, PLAIN_WIDE },		/* radicals */
	{ 0x3005, 0x3007, PLAIN_WIDE },
	{ 0x3040, 0x318F, PLAIN_WIDE },		/* kana, Hangul */
	{ 0x3400, 0x9FFF, PLAIN_WIDE },		/* Han */
	{ 0xAC00, 0xD7A3, PLAIN_WIDE },		/* Hangul */
	{ 0xF900, 0xFAFF, PLAIN_WIDE },
};

/*
 * Signs whose UTF-8 was read as Windows-1252 and saved again, and the Euro
 * that lost its first byte on the way.
 */
static const struct {
	const char *broken, *right;
} mojibake[] = {
	{ "Â£", "£" },
	{ "Â¥", "¥" },
	{ "Â€", "€" },
	{ "Â ", " " },	/* a no-break space behind it */
	{ "â‚¬", "€" },
	{ "‚¬", "€" },
	{ "â‚¹", "₹" },
	{ "â‚½", "₽" },
	{ "â‚«", "₫" },
	{ "â€“", "-" },
	{ "â€”", "-" },
	{ "â€™", "'" },
	{ "Å‚", "ł" },
};

static const struct {
	const char *name, *text;
} entities[] = {
	{ "amp", "&" },
	{ "lt", "<" },
	{ "gt", ">" },
	{ "quot", "\"" },
	{ "apos", "'" },
	{ "nbsp", " " },
	{ "thinsp", " " },
	{ "ensp", " " },
	{ "emsp", " " },
	{ "zwj", "" },
	{ "zwnj", "" },
	{ "shy", "" },
	{ "pound", "£" },
	{ "euro", "€" },
	{ "yen", "¥" },
	{ "dollar", "$" },
	{ "ndash", "-" },
	{ "mdash", "-" },
	{ "minus", "-" },
	{ "rsquo", "'" },
	{ "lsquo", "'" },
	{ "hellip", "." },
	{ "middot", "·" },
	{ "bull", "•" },
	{ "agrave", "à" },
	{ "eacute", "é" },
	{ "plus", "+" },
	{ "sol", "/" },
	{ "comma", "," },
	{ "period", "." },
};
/* clang-format on */

static struct slice
rest_of(struct slice s, size_t n)
{
	return (struct slice){ s.p + n, s.n - n };
}

static enum plain_class
class_of(uint32_t c)
{
	for (size_t i = 0; i < COUNT(scripts) && c >= scripts[i].first; i++)
		if (c <= scripts[i].last)
			return c == 0xD7 || c == 0xF7 ? PLAIN_SIGN
						      : scripts[i].class;
	return PLAIN_SIGN;
}

static void
put(struct plain *p, struct slice bytes, unsigned kind)
{
	for (size_t i = 0; i < bytes.n; i++) {
		p->text[p->n] = bytes.p[i];
		p->kind[p->n++] = (unsigned char)kind;
	}
}

static inline void
put_byte(struct plain *p, char c, unsigned kind)
{
	p->text[p->n] = c;
	p->kind[p->n++] = (unsigned char)kind;
}

static inline void
put_blank(struct plain *p)
{
	if (p->n && p->kind[p->n - 1] != PLAIN_BLANK)
		put_byte(p, ' ', PLAIN_BLANK);
}

/* a letter that begins a word behind another: "yearFull", "so'mна" */
static inline void
put_seam(struct plain *p, bool capital, bool cyrillic)
{
	if (p->n == 0 || plain_class_at(p, p->n - 1) != PLAIN_LETTER)
		return;
	if ((capital && !plain_is_capital(p, p->n - 1)) ||
	    (cyrillic && (unsigned char)p->text[p->n - 1] < 0x80))
		put_blank(p);
}

static void
put_ascii(struct plain *p, char c)
{
	unsigned kind = ascii_kind[(unsigned char)c];

	if (kind == CAPITAL)
		put_seam(p, true, false);
	put_byte(p, (char)(kind == CAPITAL ? c | 0x20 : c),
	    kind == SPECIAL ? PLAIN_SIGN : kind);
}

/*
 * Takes plain ASCII off the front of *s, the bulk of most texts, up to what
 * needs a closer look.
 */
static void
put_run(struct plain *p, struct slice *s)
{
	unsigned kind, last = p->n ? p->kind[p->n - 1] : PLAIN_BLANK;
	size_t n = p->n, i = 0, len = s->n;
	const char *in = s->p; /* copies, for a byte may alias anything */

	for (; i < len && n < PLAIN_MAX; i++) {
		unsigned char c = (unsigned char)in[i];

		kind = ascii_kind[c];
		if (kind == SPECIAL)
			break;
		if (kind == PLAIN_BLANK) {
			if (last == PLAIN_BLANK)
				continue;
			c = ' ';
		} else if (kind == CAPITAL) {
			c |= 0x20;
			if (last == PLAIN_LETTER) {
				p->text[n] = ' ';
				p->kind[n++] = PLAIN_BLANK;
			}
		}
		p->text[n] = (char)c;
		p->kind[n++] = (unsigned char)(last = kind);
	}
	p->n = n;
	s->p += i;
	s->n -= i;
}

static void
put_letter(struct plain *p, uint32_t c)
{
	uint32_t low = letter_lower(c);
	bool cyrillic = c >= 0x400 && c <= 0x52F;
	char bytes[4];

	put_seam(p, low != c, cyrillic);
	put(p, (struct slice){ bytes, utf8_put(bytes, low) },
	    low != c ? PLAIN_LETTER | PLAIN_CAPITAL : PLAIN_LETTER);
}

/* the plain form of a character, or itself; 0: none */
static uint32_t
plain_form(uint32_t c)
{
	for (size_t i = 0; i < COUNT(zeros); i++)
		if (c >= zeros[i] && c <= zeros[i] + 9)
			return '0' + (c - zeros[i]);
	for (size_t i = 0; i < COUNT(same_as) && c >= same_as[i].first; i++)
		if (c <= same_as[i].last)
			return same_as[i].plain;
	if (c >= 0xFF01 && c <= 0xFF5E)
		return c - 0xFEE0;
	return c;
}

/* takes one character beyond ASCII off *s */
static void
put_other(struct plain *p, struct slice *s)
{
	struct slice raw = *s;
	uint32_t c = utf8_next(s), form = plain_form(c);
	enum plain_class class;

	raw.n -= s->n;
	if (form == 0)
		return;
	if (form == ' ') {
		put_blank(p);
		return;
	}
	if (form < 0x80) {
		put_ascii(p, (char)form);
		return;
	}
	class = class_of(form);
	if (class == PLAIN_LETTER) {
		put_letter(p, form);
	} else if (form == c) {
		put(p, raw, class);
	} else {
		struct slice sign = form == 0xA3   ? SLICE("£")
				    : form == 0xA5 ? SLICE("¥")
						   : SLICE("₩");

		put(p, sign, PLAIN_SIGN);
	}
}

static void plain_add(struct plain *, struct slice);

static bool
take_mojibake(struct plain *p, struct slice *s)
{
	unsigned char c = (unsigned char)s->p[0];

	/* the first bytes of the rows of the table */
	if (c != 0xC3 && c != 0xC5 && c != 0xE2)
		return false;
	for (size_t i = 0; i < COUNT(mojibake); i++) {
		struct slice broken = slice_of(mojibake[i].broken);

		if (!slice_starts_with(*s, broken))
			continue;
		*s = rest_of(*s, broken.n);
		plain_add(p, slice_of(mojibake[i].right));
		p->mojibake = true;
		return true;
	}
	return false;
}

/* "<em>" and "</em>", but not "<30k" */
static bool
take_tag(struct plain *p, struct slice *s)
{
	const char *end = memchr(s->p, '>', s->n);
	char c = s->n > 1 ? s->p[1] : ' ';

	if (!end || (c != '/' && ((c | 0x20) < 'a' || (c | 0x20) > 'z')))
		return false;
	*s = rest_of(*s, (size_t)(end + 1 - s->p));
	p->markup = true;
	put_blank(p);
	return true;
}

/* the code point of "#163" or "#xA3"; 0: it is none */
static uint32_t
numeric_entity(struct slice name)
{
	bool hex = name.n > 2 && (name.p[1] | 0x20) == 'x';
	uint32_t code = 0;

	if (name.n < 2 || name.p[0] != '#')
		return 0;
	for (size_t i = hex ? 2 : 1; i < name.n; i++) {
		char c = name.p[i], low = (char)(c | 0x20);

		if (c >= '0' && c <= '9')
			code = code * (hex ? 16 : 10) + (uint32_t)(c - '0');
		else if (hex && low >= 'a' && low <= 'f')
			code = code * 16 + (uint32_t)(low - 'a' + 10);
		else
			return 0;
	}
	return code >= 0x20 && code < 0x10000 &&
		       (code < 0xD800 || code > 0xDFFF)
		   ? code
		   : 0;
}

static bool
take_entity(struct plain *p, struct slice *s)
{
	struct slice view = { s->p, s->n < 10 ? s->n : 10 }, name;
	const char *end = memchr(view.p, ';', view.n);
	uint32_t code;
	char bytes[4];

	if (!end)
		return false;
	name = slice_from(s->p + 1, end);
	code = numeric_entity(name);
	for (size_t i = 0; i < COUNT(entities) && !code; i++) {
		if (!slice_is(name, entities[i].name))
			continue;
		*s = rest_of(*s, name.n + 2);
		plain_add(p, slice_of(entities[i].text));
		return p->markup = true;
	}
	if (!code)
		return false;
	*s = rest_of(*s, name.n + 2);
	plain_add(p, (struct slice){ bytes, utf8_put(bytes, code) });
	return p->markup = true;
}

static void
plain_add(struct plain *p, struct slice s)
{
	for (put_run(p, &s); s.n; put_run(p, &s)) {
		if (p->n >= PLAIN_MAX) {
			p->truncated = true;
			return;
		}
		if ((s.p[0] == '<' && take_tag(p, &s)) ||
		    (s.p[0] == '&' && s.n > 3 && take_entity(p, &s)) ||
		    take_mojibake(p, &s))
			continue;
		put_other(p, &s);
	}
}

void
plain_make(struct plain *p, struct slice text)
{
	p->n = 0;
	p->markup = p->mojibake = p->truncated = false;
	plain_add(p, text);
	if (p->n && p->kind[p->n - 1] == PLAIN_BLANK)
		p->n--;
	p->text[p->n] = '\0';
	p->kind[p->n] = PLAIN_BLANK;
}
