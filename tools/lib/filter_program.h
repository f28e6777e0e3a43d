/* SPDX-License-Identifier: ISC */
/*
 * What filter_compile makes and filter_eval runs: instructions for a stack
 * of values, without loops, so that each runs at most once a row and may own
 * a buffer.  Nothing here is checked at run time: the parser has.
 *
 * May be included by: lib/filter*.c.
 */
#ifndef LIB_FILTER_PROGRAM_H
#define LIB_FILTER_PROGRAM_H

#include <stdint.h>

#include "filter.h"

enum filter_op {
	OP_CONSTANT, /* push constants[arg] */
	OP_COLUMN,   /* push the text of slots[arg] */
	OP_COMPARE,  /* by relation and mode */
	OP_TEST,     /* the same of slots[arg] and constants[constant] */
	OP_IN,	     /* lists[arg], by mode */
	OP_MATCH,    /* patterns[arg] */
	OP_HAS,
	OP_EMPTY,
	OP_LOWER, /* into buffers[arg] */
	OP_UPPER,
	OP_LEN,
	OP_ADD,
	OP_SUBTRACT,
	OP_MULTIPLY,
	OP_DIVIDE,
	OP_NEGATE,
	OP_NOT,
	OP_AND,
	OP_OR,
	OP_IF_FALSE, /* go on at arg if the top is false, keeping it */
	OP_IF_TRUE,
};

enum filter_relation {
	REL_EQ,
	REL_NE,
	REL_LT,
	REL_LE,
	REL_GT,
	REL_GE,
};

/* how two values compare */
enum filter_mode {
	BY_TEXT,
	BY_NUMBER,
	BY_DAY,
	BY_CELLS, /* two columns: what the cells hold decides */
};

struct filter_instr {
	uint8_t op;	  /* enum filter_op */
	uint8_t relation; /* enum filter_relation */
	uint8_t mode;	  /* enum filter_mode */
	uint32_t arg, constant;
};

enum filter_tag {
	VALUE_TEXT,
	VALUE_NUMBER,
	VALUE_TRUTH,
	VALUE_UNKNOWN, /* a number that is not there */
};

struct filter_value {
	enum filter_tag tag;
	enum filter_result truth;
	double number;
	struct slice text; /* of a number: as it was written, or absent */
};

/* literals of one type, sorted for bsearch */
struct filter_list {
	struct filter_value *items;
	size_t n;
};

struct filter_slot {
	size_t column;
	bool loaded; /* in this row */
	struct slice text;
};

struct filter_pattern; /* a compiled pattern */
struct filter_matcher; /* what matching needs beside it; one serves all */

struct filter {
	struct filter_instr *code;
	size_t code_n, code_cap;
	struct filter_value *constants;
	size_t constants_n, constants_cap;
	char **texts; /* what the texts of constants point into */
	size_t texts_n, texts_cap;
	struct filter_list *lists;
	size_t lists_n, lists_cap;
	struct filter_pattern **patterns;
	size_t patterns_n, patterns_cap;
	struct filter_slot *slots;
	size_t slots_n, slots_cap;
	struct str *buffers;
	size_t buffers_n, buffers_cap;
	struct filter_value *stack; /* max_height of them */
	int height, max_height;
	enum filter_result answer; /* of a filter without columns */
	bool settled;
	struct filter_matcher *matcher;
	char message[240];
};

/* filter_program.c: each appends an instruction and what it needs */

/* the index of the instruction */
size_t filter_emit(struct filter *, struct filter_instr);
void filter_emit_op(struct filter *, enum filter_op, size_t arg);
void filter_emit_constant(struct filter *, struct filter_value);
void filter_emit_column(struct filter *, size_t column);
/* of the two values on top */
void filter_emit_compare(
    struct filter *, enum filter_relation, enum filter_mode);
/* OP_LOWER or OP_UPPER */
void filter_emit_case(struct filter *, enum filter_op);
/* takes the pattern, the list */
void filter_emit_match(struct filter *, struct filter_pattern *);
void filter_emit_in(struct filter *, enum filter_mode, struct filter_list);
/* a copy that lives as long as the filter */
struct slice filter_own_text(struct filter *, struct slice);
/* call when all has been emitted */
void filter_finish(struct filter *);

/* filter_value.c */

/* the number of a value; false if it has none */
bool filter_number(const struct filter_value *v, double *number);
/* does s begin with an ISO day that exists, and end or go on with a time? */
bool filter_is_day(struct slice s);
/* <0, 0, >0; integers of any length compare digit by digit */
int filter_number_cmp(
    const struct filter_value *a, const struct filter_value *b);
enum filter_result filter_compare(enum filter_relation, enum filter_mode,
    const struct filter_value *a, const struct filter_value *b);
/* the same of a text and a constant */
enum filter_result filter_test(enum filter_relation, enum filter_mode,
    struct slice, const struct filter_value *constant);
enum filter_result filter_in(
    const struct filter_list *, enum filter_mode, const struct filter_value *);
void filter_list_sort(struct filter_list *, enum filter_mode);

/* filter_pattern.c */

/* NULL if it is no pattern: *at is the place in it, message says why */
struct filter_pattern *filter_pattern_new(
    struct slice text, bool fold_case, size_t *at, char *message, size_t size);
void filter_pattern_free(struct filter_pattern *);
struct filter_matcher *filter_matcher_new(void);
void filter_matcher_free(struct filter_matcher *);
/* FILTER_ERROR with a message if it takes too many steps */
enum filter_result filter_pattern_match(const struct filter_pattern *,
    struct filter_matcher *, struct slice subject, char *message, size_t size);

#endif
