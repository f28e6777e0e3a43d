/* SPDX-License-Identifier: ISC */
/*
 * Partial results as lines of text, for runs on parts of the data whose
 * results are merged later, on this machine or another:
 *
 *	KEY TAB 1;SPEC;PAYLOAD LF
 *
 * KEY is the key's cells (cells.h); 1 is the version of the format; SPEC is
 * 8 hexadecimal digits over the options that shaped the payload, so that
 * lines made with other options are refused; PAYLOAD is the tool's own,
 * ASCII without control characters.
 *
 * Ends the program with 65 when a line is none of these, naming file and
 * line; 66 and 74 as input.h.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_PARTIAL_H
#define LIB_PARTIAL_H

#include "output.h"
#include "str.h"

/* what a tool with --partial, --merge and --final does */
enum partial_mode {
	PARTIAL_NONE,  /* records in, the result out */
	PARTIAL_WRITE, /* records in, lines out */
	PARTIAL_MERGE, /* lines in, lines out */
	PARTIAL_FINAL  /* lines in, the result out */
};

#define PARTIAL_SPEC 8 /* digits */

/* SPEC of a text that describes the options */
struct partial_spec {
	char digits[PARTIAL_SPEC + 1];
};

struct partial_spec partial_spec(struct slice options);

void partial_write(struct output *, struct slice key,
    const struct partial_spec *, struct slice payload);

struct partial_line {
	struct slice key, spec, payload; /* valid until the next line */
};

struct partials;

/* the lines of the files, one after another; none: standard input */
struct partials *partials_open(char *const *files, size_t nfile);
bool partials_next(struct partials *, struct partial_line *);
/* says what is wrong with the line at hand and ends with 65 */
_Noreturn void partials_reject(const struct partials *, const char *what);
void partials_close(struct partials *);

#endif
