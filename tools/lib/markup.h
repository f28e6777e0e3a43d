/* SPDX-License-Identifier: ISC */
/*
 * Where in a page a place is: between tags, in an attribute, in a script.
 * It follows the text of a template byte by byte, as far as is needed to tell
 * how a value that stands there is to be escaped.
 *
 * May be included by: lib.
 */
#ifndef LIB_MARKUP_H
#define LIB_MARKUP_H

#include "str.h"
#include "template.h"

/* what a value may be in a place */
enum place {
	PLACE_TEXT,
	PLACE_ATTRIBUTE, /* in quotes */
	PLACE_URL,	 /* at the beginning of an address */
	PLACE_URL_PART,	 /* behind it */
	PLACE_SCRIPT,	 /* of JSON */
	PLACE_MARKDOWN,
	PLACE_MARKDOWN_LINE, /* at the beginning of a line */
	PLACE_NONE	     /* no value can be safe here */
};

enum markup_state {
	MARKUP_TEXT,
	MARKUP_TAG_NAME,
	MARKUP_TAG,  /* between attributes */
	MARKUP_NAME, /* of an attribute */
	MARKUP_EQUALS,
	MARKUP_QUOTED,
	MARKUP_BARE, /* a value without quotes */
	MARKUP_COMMENT,
	MARKUP_RAW,	/* in a script or style */
	MARKUP_RAW_END, /* behind a "</" in it */
	MARKUP_LINK	/* of Markdown: in the parentheses */
};

#define MARKUP_WORD 16

struct markup {
	enum template_format format;
	enum markup_state state;
	char quote;
	/* the attribute, link or line of Markdown holds something */
	bool begun; /* the attribute or link holds something */
	bool json;  /* the tag's type is JSON */
	/* in small letters, and cut: the tag, its attribute, its value */
	char tag[MARKUP_WORD], name[MARKUP_WORD], value[2 * MARKUP_WORD];
	char last[2]; /* the bytes before, the newest first */
};

void markup_begin(struct markup *, enum template_format);
void markup_feed(struct markup *, struct slice text);
/* a value stands here */
void markup_feed_value(struct markup *);
enum place markup_place(const struct markup *);
bool markup_same(const struct markup *, const struct markup *);

#endif
