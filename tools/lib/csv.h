/* SPDX-License-Identifier: ISC */
/*
 * The CSV lane: rows of RFC 4180, split by libcsv in its strict mode.
 *
 * libcsv pushes fields; here they are pulled a row at a time, by feeding it
 * one physical line after the other until it says that the row is complete.
 * Where each field lies in the raw text follows from what libcsv reports.
 *
 * May be included by: lib.
 */
#ifndef LIB_CSV_H
#define LIB_CSV_H

#include "row.h"

struct csv;

struct csv *csv_new(char delimiter, size_t max_record);
void csv_free_lane(struct csv *);
/* a blank line is a row, an empty value, when there is just one column */
void csv_set_columns(struct csv *, size_t n);
/* the next row's place; a fault's row is what would be rejected */
enum scan csv_next(struct csv *, struct input *, struct row *, struct fault *);
/*
 * Rewrites the row that csv_next had a FAULT_QUOTE in, in RFC 4180 form: a
 * field with a bare quote, or text behind its closing quote, is kept to the
 * letter.  SCAN_ROW: repaired holds the row; SCAN_FAULT: it cannot be kept.
 */
enum scan csv_repair(struct csv *, struct input *, struct row *,
    struct str *repaired, struct fault *);
/* the fields of a complete row into the record; returns how many */
size_t csv_split(struct csv *, struct slice raw, struct record *);
/* appends text as a cell, quoted only if it must be */
void csv_add_cell(struct str *, struct slice text, char delimiter);

#endif
