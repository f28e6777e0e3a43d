/* SPDX-License-Identifier: ISC */
/*
 * Plain text from marked-up text: HTML entities decoded, tags taken out.
 *
 * May be included by: job.
 */
#ifndef JOB_PLAIN_H
#define JOB_PLAIN_H

#include "../lib/str.h"

/* appends text with its HTML entities decoded, once */
void plain_add_decoded(struct str *, struct slice text);
/* appends text on one line: no tags, entities decoded, blanks single */
void plain_add_line(struct str *, struct slice text);
/*
 * Appends HTML as paragraphs: block elements begin a line, list items begin
 * "- ", blank lines separate paragraphs.  HTML that was escaped once more is
 * read as what it stands for; text without markup keeps its lines.
 */
void plain_add_text(struct str *, struct slice html);
/* does the text hold a tag? */
bool plain_has_tag(struct slice text);

#endif
