/* SPDX-License-Identifier: ISC */
/*
 * An HTML page as it is seen: its elements, flat, and the lines of text that
 * they show.  Parsed by gumbo, whose tree is gone afterwards.
 *
 * May be included by: job.
 */
#ifndef JOB_DOM_H
#define JOB_DOM_H

#include "../lib/arena.h"
#include "../lib/str.h"

#define DOM_NONE ((size_t)-1)

struct dom_element {
	struct slice tag; /* lower case */
	struct slice id, cls, href, datetime, itemprop, itemtype, content;
	bool itemscope;
	size_t parent;	    /* or DOM_NONE */
	size_t line, nline; /* the lines within */
};

struct dom_line {
	struct slice text; /* blanks single, never empty */
	size_t element;	   /* the innermost that holds all of it */
};

struct dom {
	struct arena arena;
	struct dom_element *element;
	size_t nelement, element_cap;
	struct dom_line *line;
	size_t nline, line_cap;
};

#define DOM_INIT ((struct dom){ .arena = ARENA_INIT })

/* html must not be nested deeper than page_scan allows */
void dom_parse(struct dom *, struct slice html);
void dom_free(struct dom *);
/* the nearest element of that tag around an element, itself too, or DOM_NONE */
size_t dom_around(const struct dom *, size_t element, const char *tag);
/* the lines within an element as one text */
void dom_add_text(struct str *, const struct dom *, size_t element);

#endif
