/* SPDX-License-Identifier: ISC */
/*
 * Text put into other languages so that it stays text, whatever it holds:
 * each function appends the text escaped for one place that it may stand in.
 * The text is valid UTF-8; control characters, which none of the languages
 * has a use for, become blanks.
 *
 * May be included by: lib, job, tools.
 */
#ifndef LIB_ESCAPE_H
#define LIB_ESCAPE_H

#include "str.h"

/* between the tags of HTML, and in an attribute's value within quotes */
void escape_html(struct str *, struct slice text);
/*
 * An address in a quoted attribute: percent signs for what no URL has.  One
 * that url_is_allowed refuses becomes "#", which leads nowhere.
 */
void escape_url(struct str *, struct slice url);
/* a part of an address, in which nothing has a meaning of its own */
void escape_url_part(struct str *, struct slice text);
/* JSON in a script of HTML, which '<' could end: a valid text stays valid */
void escape_script(struct str *, struct slice json);
/* in a line of Markdown (CommonMark, and the tables of GitHub) */
void escape_markdown(struct str *, struct slice text);
/* at its beginning, where "1." and "-" are the marks of lists */
void escape_markdown_line(struct str *, struct slice text);

/*
 * May a page lead there?  Schemes are http, https and mailto, or none, when
 * the address is relative.
 */
bool url_is_allowed(struct slice url);

#endif
