/* SPDX-License-Identifier: ISC */
/*
 * Pages from a template: HTML or Markdown with the names of values in it.
 *
 *	<h1>{{title}}</h1>			a value
 *	{{#jobs}}<p>{{name}}</p>{{/jobs}}	for each item of a list
 *	{{?jobs}}<h2>Jobs</h2>{{/jobs}}		once, if list or text is not
 *						empty
 *	{{^jobs}}<p>None.</p>{{/jobs}}		if it is
 *	{{! says nothing }}			or {{!-- with {{braces}} --}}
 *
 * A line that holds such a mark of a section or comment only is left out.
 * Within a section the names of its items are known beside those outside.
 *
 * Every value is escaped for the place where it stands, which is found when
 * the template is read: text, an attribute, an address (an attribute such as
 * href, or a link of Markdown), or a script of JSON-LD, where a text becomes
 * a string with its quotes.  There is no way to write one unescaped, and
 * where none could be safe (other scripts, styles, comments, names of tags,
 * attributes without quotes, event handlers) a value is an error.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_TEMPLATE_H
#define LIB_TEMPLATE_H

#include "arena.h"
#include "str.h"

enum template_format {
	TEMPLATE_HTML,
	TEMPLATE_MARKDOWN
};

enum value_kind {
	VALUE_TEXT,
	VALUE_MARKUP, /* HTML of our own making, escaped already */
	VALUE_JSON,   /* for a script */
	VALUE_LIST
};

/* a name that templates may use; those of a list's items are "list.name" */
struct template_name {
	const char *path;
	enum value_kind kind;
	const char *help; /* what it is, for who writes a template */
};

/* ---- values ---- */

struct scope; /* the values of the page, or of an item of a list */

struct values {
	struct arena memory;
};

#define VALUES_INIT ((struct values){ ARENA_INIT })

struct scope *values_scope(struct values *);
/* names a value by the number of its name; the text is copied */
void values_set(struct values *, struct scope *, size_t name, struct slice);
/* one more item of a list; its values are for the caller to set */
struct scope *values_item(struct values *, struct scope *, size_t list);
void values_free(struct values *);

/* ---- templates ---- */

struct template_error {
	size_t line; /* from 1 */
	struct str message;
};

struct template_code;

/*
 * Reads a template, whose names must outlive it.  NULL if it is wrong: then
 * error says where, and its message is the caller's to free.
 */
struct template_code *template_read(struct slice text, enum template_format,
    const struct template_name *, size_t nname, struct template_error *error);
/* appends the page */
void template_render(
    const struct template_code *, const struct scope *, struct str *);
void template_free(struct template_code *);

#endif
