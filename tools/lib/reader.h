/* SPDX-License-Identifier: ISC */
/*
 * Records in: one reader over all input files, whatever their format.
 *
 * The lanes (csv, tsv, ndjson) find rows and say what is wrong with them;
 * the reader asks fault_decide what becomes of a faulty one, and gives out
 * well-formed records only.  A record is valid until the next call.
 *
 * Ends the program with 65 on bad data, naming file and line; 66 when a file
 * cannot be opened; 74 when one cannot be read.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_READER_H
#define LIB_READER_H

#include "fault.h"
#include "record.h"

struct reader_options {
	enum format format;	 /* FORMAT_UNKNOWN: recognise it */
	char delimiter;		 /* of CSV; 0: a comma */
	bool no_header;		 /* the first row is data */
	const char *columns;	 /* "A,B": with no_header, or for NDJSON */
	column_kind_fn *kind_of; /* NULL: all columns are text */
	struct fault_policy *policy;
	struct part part; /* { 0, 0 }: all of each file */
	bool progress;	  /* show it, wherever standard error goes */
	/* writes out what there is: called before a read would wait, and
	 * before the program ends because of bad data; may be NULL */
	void (*flush)(void *ctx);
	void *flush_ctx;
};

struct reader;

/*
 * Opens the first file (none, or "-": standard input) and reads as far as
 * the columns are known.  The options and names must outlive the reader.
 */
struct reader *reader_open(
    const struct reader_options *, char *const *files, size_t nfile);
/* was there no input at all?  Then there are no columns and no records. */
bool reader_is_empty(const struct reader *);
/* of the first file that is not empty */
enum format reader_format(const struct reader *);
char reader_delimiter(const struct reader *);
const struct header *reader_header(const struct reader *);
/*
 * The index of a column that the tool needs; an unknown one ends the program
 * with 64, listing the columns.  (0 for an empty input.)
 */
size_t reader_column(const struct reader *, struct slice name);
/* the same, where the other column would do as well */
void reader_need(const struct reader *, struct slice name, struct slice other);
/* appends the names of the columns as a message lists them */
void reader_list_columns(const struct reader *, struct str *);
/* the next record, or NULL at the end of the last file */
const struct record *reader_next(struct reader *);
void reader_close(struct reader *);

#endif
