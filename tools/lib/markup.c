/* SPDX-License-Identifier: ISC */
/* where in a page a place is; see markup.h */
#include "markup.h"

/* attributes whose value is an address, in HTML's standard */
static const char *const addresses[] = { "href", "src", "action", "formaction",
	"cite", "data", "poster", "background", "xlink:href" };

void
markup_begin(struct markup *m, enum template_format format)
{
	*m = (struct markup){ .format = format, .state = MARKUP_TEXT };
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool
is_letter(char c)
{
	return lower(c) >= 'a' && lower(c) <= 'z';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* adds a letter to a word, which is cut where it is full */
static void
add_letter(char *word, size_t size, char c)
{
	size_t n = strlen(word);

	if (n + 1 < size) {
		word[n] = lower(c);
		word[n + 1] = '\0';
	}
}

static void
end_tag(struct markup *m)
{
	bool raw =
	    strcmp(m->tag, "script") == 0 || strcmp(m->tag, "style") == 0;

	m->state = raw ? MARKUP_RAW : MARKUP_TEXT;
}

static void
end_value(struct markup *m)
{
	if (strcmp(m->name, "type") == 0)
		m->json = strcmp(m->value, "application/ld+json") == 0;
	m->state = MARKUP_TAG;
}

static void
begin_name(struct markup *m, char c)
{
	m->state = MARKUP_NAME;
	m->name[0] = m->value[0] = '\0';
	add_letter(m->name, sizeof(m->name), c);
}

/* between attributes, or behind the name of one */
static void
feed_tag(struct markup *m, char c)
{
	if (c == '>')
		end_tag(m);
	else if (c == '=' && m->state == MARKUP_NAME)
		m->state = MARKUP_EQUALS;
	else if (c == '/')
		m->state = MARKUP_TAG;
	else if (is_blank(c))
		; /* a '=' may still come */
	else if (m->state == MARKUP_NAME && !is_blank(m->last[0]))
		add_letter(m->name, sizeof(m->name), c);
	else
		begin_name(m, c);
}

static void
feed_equals(struct markup *m, char c)
{
	m->begun = false;
	if (c == '"' || c == '\'') {
		m->state = MARKUP_QUOTED;
		m->quote = c;
	} else if (!is_blank(c)) {
		m->state = MARKUP_BARE;
		add_letter(m->value, sizeof(m->value), c);
	}
}

static void
begin_tag(struct markup *m)
{
	m->state = MARKUP_TAG_NAME;
	m->tag[0] = '\0';
	m->json = false;
}

static void
feed_tag_name(struct markup *m, char c)
{
	bool first = m->tag[0] == '\0';

	if (first && !strchr("/!?", c) && !is_letter(c)) {
		m->state = MARKUP_TEXT; /* a '<' that stands for itself */
	} else if (c == '>') {
		end_tag(m);
	} else if (is_blank(c) || (c == '/' && !first)) {
		m->state = MARKUP_TAG;
		m->name[0] = m->value[0] = '\0';
	} else {
		add_letter(m->tag, sizeof(m->tag), c);
		if (strcmp(m->tag, "!--") == 0)
			m->state = MARKUP_COMMENT;
	}
}

static void
feed_bare(struct markup *m, char c)
{
	if (is_blank(c) || c == '>')
		end_value(m);
	else
		add_letter(m->value, sizeof(m->value), c);
	if (c == '>')
		end_tag(m);
}

/* only its own end tag ends a script or style */
static void
feed_raw(struct markup *m, char c)
{
	if (c == '/' && m->last[0] == '<') {
		m->state = MARKUP_RAW_END;
		m->value[0] = '\0';
	}
}

static void
feed_raw_end(struct markup *m, char c)
{
	if (is_letter(c)) {
		add_letter(m->value, sizeof(m->value), c);
		return;
	}
	m->state = MARKUP_RAW;
	if ((c == '>' || c == '/' || is_blank(c)) &&
	    strcmp(m->value, m->tag) == 0) {
		m->tag[0] = '\0';
		m->state = c == '>' ? MARKUP_TEXT : MARKUP_TAG;
	}
}

static void
feed_html(struct markup *m, char c)
{
	switch (m->state) {
	case MARKUP_TEXT:
		if (c == '<')
			begin_tag(m);
		break;
	case MARKUP_TAG_NAME:
		feed_tag_name(m, c);
		break;
	case MARKUP_TAG:
	case MARKUP_NAME:
		feed_tag(m, c);
		break;
	case MARKUP_EQUALS:
		feed_equals(m, c);
		break;
	case MARKUP_QUOTED:
		m->begun = true;
		if (c == m->quote)
			end_value(m);
		else
			add_letter(m->value, sizeof(m->value), c);
		break;
	case MARKUP_BARE:
		feed_bare(m, c);
		break;
	case MARKUP_COMMENT:
		if (c == '>' && m->last[0] == '-' && m->last[1] == '-')
			m->state = MARKUP_TEXT;
		break;
	case MARKUP_RAW:
		feed_raw(m, c);
		break;
	case MARKUP_RAW_END:
		feed_raw_end(m, c);
		break;
	case MARKUP_LINK:
		break;
	}
}

static void
feed_markdown(struct markup *m, char c)
{
	if (m->state == MARKUP_LINK) {
		m->begun = true;
		if (c == ')')
			m->state = MARKUP_TEXT;
	} else if (c == '(' && m->last[0] == ']') {
		m->state = MARKUP_LINK;
		m->begun = false;
	} else if (c == '\n') {
		m->begun = false;
	} else if (!is_blank(c) && !strchr("-*+>", c)) {
		m->begun = true; /* the line has more than marks */
	}
}

void
markup_feed(struct markup *m, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (m->format == TEMPLATE_HTML)
			feed_html(m, text.p[i]);
		else
			feed_markdown(m, text.p[i]);
		m->last[1] = m->last[0];
		m->last[0] = text.p[i];
	}
}

/* some text that means nothing */
void
markup_feed_value(struct markup *m)
{
	m->begun = true;
	m->last[0] = m->last[1] = 'x';
}

static bool
is_address(const char *attribute)
{
	for (size_t i = 0; i < sizeof(addresses) / sizeof(*addresses); i++)
		if (strcmp(attribute, addresses[i]) == 0)
			return true;
	return false;
}

/* whose value is a program, a style or a page of its own */
static bool
is_code(const char *attribute)
{
	return strncmp(attribute, "on", 2) == 0 ||
	       strcmp(attribute, "style") == 0 ||
	       strcmp(attribute, "srcdoc") == 0 ||
	       strcmp(attribute, "srcset") == 0;
}

enum place
markup_place(const struct markup *m)
{
	switch (m->state) {
	case MARKUP_TEXT:
		if (m->format == TEMPLATE_HTML)
			return PLACE_TEXT;
		return m->begun ? PLACE_MARKDOWN : PLACE_MARKDOWN_LINE;
	case MARKUP_LINK:
		return m->begun ? PLACE_URL_PART : PLACE_URL;
	case MARKUP_QUOTED:
		if (is_code(m->name))
			return PLACE_NONE;
		if (is_address(m->name))
			return m->begun ? PLACE_URL_PART : PLACE_URL;
		return PLACE_ATTRIBUTE;
	case MARKUP_RAW:
		return strcmp(m->tag, "script") == 0 && m->json ? PLACE_SCRIPT
								: PLACE_NONE;
	default:
		return PLACE_NONE;
	}
}

bool
markup_same(const struct markup *a, const struct markup *b)
{
	if (a->format == TEMPLATE_MARKDOWN)
		return a->state == b->state;
	return a->state == b->state && markup_place(a) == markup_place(b) &&
	       (a->state == MARKUP_TEXT || (strcmp(a->tag, b->tag) == 0 &&
					       strcmp(a->name, b->name) == 0));
}
