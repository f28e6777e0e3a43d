/* SPDX-License-Identifier: ISC */
/* the text of a salary made plain; see salary_plain.h */
#include "salary_plain.h"
#include "../lib/letter.h"
#include "../lib/utf8.h"
#include "../lib/word.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* clang-format off */
/* what a character beyond ASCII is; what is in no range is a sign */
static const struct range {
	uint32_t first, last;
	enum { LETTER, WIDE, NOTHING, ONE, EACH } makes;
	uint32_t plain;			/* of ONE; of the first of EACH */
} ranges[] = {
	{ 0x00A0, 0x00A0, ONE, ' ' },	/* no-break space */
	{ 0x00AA, 0x00AA, LETTER, 0 },	/* feminine ordinal */
	{ 0x00AD, 0x00AD, NOTHING, 0 },	/* soft hyphen */
	{ 0x00B4, 0x00B4, ONE, '\'' },	/* acute accent */
	{ 0x00BA, 0x00BA, LETTER, 0 },	/* masculine ordinal */
	{ 0x00C0, 0x00D6, LETTER, 0 },	/* Latin */
	{ 0x00D8, 0x00F6, LETTER, 0 },
	{ 0x00F8, 0x02AF, LETTER, 0 },
	{ 0x02BB, 0x02BC, ONE, '\'' },	/* Uzbek so'm */
	{ 0x0300, 0x052F, LETTER, 0 },	/* marks, Greek, Cyrillic */
	{ 0x0531, 0x0587, LETTER, 0 },	/* Armenian */
	{ 0x05D0, 0x05F2, LETTER, 0 },	/* Hebrew */
	{ 0x060C, 0x060C, ONE, ',' },	/* Arabic comma */
	{ 0x0620, 0x065F, LETTER, 0 },	/* Arabic */
	{ 0x0660, 0x0669, EACH, '0' },
	{ 0x066B, 0x066B, ONE, '.' },	/* decimal separator */
	{ 0x066C, 0x066C, ONE, ',' },	/* thousands separator */
	{ 0x066D, 0x06D3, LETTER, 0 },
	{ 0x06F0, 0x06F9, EACH, '0' },
	{ 0x0900, 0x0965, LETTER, 0 },	/* India */
	{ 0x0966, 0x096F, EACH, '0' },
	{ 0x0970, 0x0DFF, LETTER, 0 },
	{ 0x0E01, 0x0E3E, WIDE, 0 },	/* Thai */
	{ 0x0E40, 0x0EFF, WIDE, 0 },
	{ 0x10A0, 0x10FF, LETTER, 0 },	/* Georgian */
	{ 0x1E00, 0x1FFF, LETTER, 0 },	/* Latin, Greek */
	{ 0x2000, 0x200A, ONE, ' ' },	/* thin and other spaces */
	{ 0x200B, 0x200F, NOTHING, 0 },	/* zero width */
	{ 0x2010, 0x2015, ONE, '-' },	/* hyphens and dashes */
	{ 0x2018, 0x2019, ONE, '\'' },	/* quotation marks */
	{ 0x2026, 0x2026, ONE, '.' },	/* ellipsis */
	{ 0x2028, 0x2029, ONE, ' ' },
	{ 0x202A, 0x202E, NOTHING, 0 },	/* directions */
	{ 0x202F, 0x202F, ONE, ' ' },	/* narrow no-break space */
	{ 0x2032, 0x2032, ONE, '\'' },	/* prime */
	{ 0x2043, 0x2043, ONE, '-' },	/* hyphen bullet */
	{ 0x205F, 0x205F, ONE, ' ' },
	{ 0x2060, 0x2064, NOTHING, 0 },	/* word joiner */
	{ 0x2212, 0x2212, ONE, '-' },	/* minus */
	{ 0x223C, 0x223C, ONE, '~' },	/* tilde operator */
	{ 0x2E80, 0x2FFF, WIDE, 0 },	/* radicals */
	{ 0x3000, 0x3000, ONE, ' ' },	/* ideographic space */
	{ 0x3001, 0x3001, ONE, ',' },	/* ideographic comma */
	{ 0x3002, 0x3002, ONE, '.' },	/* ideographic full stop */
	{ 0x3005, 0x3007, WIDE, 0 },
	{ 0x301C, 0x301C, ONE, '~' },	/* wave dash */
	{ 0x3040, 0x318F, WIDE, 0 },	/* kana, Hangul */
	{ 0x3400, 0x9FFF, WIDE, 0 },	/* Han */
	{ 0xAC00, 0xD7A3, WIDE, 0 },	/* Hangul */
	{ 0xF900, 0xFAFF, WIDE, 0 },
	{ 0xFE58, 0xFE58, ONE, '-' },
	{ 0xFE63, 0xFE63, ONE, '-' },
	{ 0xFEFF, 0xFEFF, NOTHING, 0 },	/* byte order mark */
	{ 0xFF01, 0xFF5E, EACH, '!' },	/* full width */
	{ 0xFFE0, 0xFFE0, ONE, 0xA2 },
	{ 0xFFE1, 0xFFE1, ONE, 0xA3 },
	{ 0xFFE5, 0xFFE5, ONE, 0xA5 },
	{ 0xFFE6, 0xFFE6, ONE, 0x20A9 },
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

/* the range that holds the character, or NULL */
static const struct range *
range_of(uint32_t c)
{
	size_t lo = 0, hi = COUNT(ranges);

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (c > ranges[mid].last)
			lo = mid + 1;
		else if (c < ranges[mid].first)
			hi = mid;
		else
			return &ranges[mid];
	}
	return NULL;
}

/* eight characters at once; non-ASCII ones are signs here */
struct characters {
	uint64_t blank, digit, letter, capital;
};

static inline struct characters
classify(uint64_t w)
{
	struct characters c;

	c.blank = ~(w | ((w & ~WORD_HIGH) + WORD_EACH(0x80 - '!'))) & WORD_HIGH;
	c.digit = word_between(w, '0', '9');
	c.letter = word_between(w | WORD_EACH(0x20), 'a', 'z');
	c.capital = c.letter & ~w << 2;
	return c;
}

/* the kinds of all, as bytes */
static inline uint64_t
kinds(const struct characters *c)
{
	uint64_t sign = ~(c->blank | c->digit | c->letter) & WORD_HIGH;

	return (c->digit >> 7) * PLAIN_DIGIT | (c->letter >> 7) * PLAIN_LETTER |
	       (sign >> 7) * PLAIN_SIGN | (c->capital >> 7) * PLAIN_CAPITAL;
}

static inline void
put_byte(struct plain *p, char c, unsigned kind)
{
	p->text[p->n] = c;
	p->kind[p->n++] = (unsigned char)kind;
}

static void
put(struct plain *p, struct slice bytes, unsigned kind)
{
	for (size_t i = 0; i < bytes.n; i++)
		put_byte(p, bytes.p[i], kind);
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
	struct characters is = classify((unsigned char)c);
	unsigned kind = kinds(&is) & 0xFF;

	if (kind == PLAIN_BLANK) {
		put_blank(p);
		return;
	}
	if (kind & PLAIN_CAPITAL) {
		put_seam(p, true, false);
		c |= 0x20;
	}
	put_byte(p, c, kind);
}

/*
 * Takes what is plain already off the front of *s, but for the case of its
 * letters: the bulk of most texts.  Stops at tags, entities, what is beyond
 * ASCII, a second blank and a seam.
 */
static void
put_run(struct plain *p, struct slice *s)
{
	/* the last character was a blank, a small letter */
	uint64_t blank = p->n == 0 || p->kind[p->n - 1] == PLAIN_BLANK;
	uint64_t small = p->n > 0 && p->kind[p->n - 1] == PLAIN_LETTER;
	size_t n;

	do {
		uint64_t w =
		    s->n < 8 ? word_load_part(s->p, s->n) : word_load(s->p);
		struct characters c = classify(w);
		uint64_t blanks = (c.blank >> 7) * 0xFF;
		uint64_t lower = c.letter & ~c.capital, stop;

		stop = (w & WORD_HIGH) | word_between(w, '&', '&') |
		       word_between(w, '<', '<') |
		       (c.blank & (c.blank << 8 | blank << 7)) |
		       (c.capital & (lower << 8 | small << 7));
		n = word_until(stop);
		if (n > s->n)
			n = s->n;
		w = (w & ~blanks) | (blanks & WORD_EACH(' '));
		word_store(p->text + p->n, w | c.capital >> 2);
		word_store((char *)p->kind + p->n, kinds(&c));
		p->n += n;
		s->p += n;
		s->n -= n;
		blank = c.blank >> 63;
		small = lower >> 63;
	} while (n == 8 && p->n < PLAIN_MAX);
}

/* a letter beyond ASCII */
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

/* takes one character off *s */
static void
put_other(struct plain *p, struct slice *s)
{
	struct slice raw = *s;
	uint32_t c = utf8_next(s), plain;
	const struct range *r;
	char bytes[4];

	raw.n -= s->n;
	if (c < 0x80) {
		put_ascii(p, (char)c);
		return;
	}
	r = range_of(c);
	if (!r) {
		put(p, raw, PLAIN_SIGN);
		return;
	}
	switch (r->makes) {
	case LETTER:
		put_letter(p, c);
		break;
	case WIDE:
		put(p, raw, PLAIN_WIDE);
		break;
	case NOTHING:
		break;
	case ONE:
	case EACH:
		plain = r->plain + (r->makes == EACH ? c - r->first : 0);
		if (plain < 0x80)
			put_ascii(p, (char)plain);
		else
			put(p, (struct slice){ bytes, utf8_put(bytes, plain) },
			    PLAIN_SIGN);
		break;
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
	memset(p->text + p->n, '\0', 8);
	memset(p->kind + p->n, PLAIN_BLANK, 8);
}
