/* SPDX-License-Identifier: ISC */
/* puts a filter's program together; see filter_program.h */
#include <stdlib.h>

#include "filter_program.h"

/* what an instruction does to the height of the stack */
static int
change_of(enum filter_op op)
{
	switch (op) {
	case OP_CONSTANT:
	case OP_COLUMN:
	case OP_TEST:
		return 1;
	case OP_COMPARE:
	case OP_HAS:
	case OP_ADD:
	case OP_SUBTRACT:
	case OP_MULTIPLY:
	case OP_DIVIDE:
	case OP_AND:
	case OP_OR:
		return -1;
	default:
		return 0;
	}
}

size_t
filter_emit(struct filter *f, struct filter_instr instr)
{
	MEM_GROW(f->code, f->code_n, f->code_cap);
	f->code[f->code_n] = instr;
	f->height += change_of(instr.op);
	if (f->height > f->max_height)
		f->max_height = f->height;
	return f->code_n++;
}

void
filter_emit_op(struct filter *f, enum filter_op op, size_t arg)
{
	filter_emit(f,
	    (struct filter_instr){ .op = (uint8_t)op, .arg = (uint32_t)arg });
}

void
filter_emit_constant(struct filter *f, struct filter_value v)
{
	MEM_GROW(f->constants, f->constants_n, f->constants_cap);
	f->constants[f->constants_n] = v;
	filter_emit_op(f, OP_CONSTANT, f->constants_n++);
}

void
filter_emit_column(struct filter *f, size_t column)
{
	size_t i;

	for (i = 0; i < f->slots_n; i++)
		if (f->slots[i].column == column)
			break;
	if (i == f->slots_n) {
		MEM_GROW(f->slots, f->slots_n, f->slots_cap);
		f->slots[f->slots_n++] =
		    (struct filter_slot){ .column = column };
	}
	filter_emit_op(f, OP_COLUMN, i);
}

/* most tests are of a column and a constant: they need no stack for it */
void
filter_emit_compare(
    struct filter *f, enum filter_relation relation, enum filter_mode mode)
{
	struct filter_instr *last = f->code + f->code_n - 1;

	if (f->code_n < 2 || last->op != OP_CONSTANT ||
	    last[-1].op != OP_COLUMN) {
		filter_emit(f, (struct filter_instr){ .op = OP_COMPARE,
				   .relation = (uint8_t)relation,
				   .mode = (uint8_t)mode });
		return;
	}
	last[-1] = (struct filter_instr){ .op = OP_TEST,
		.relation = (uint8_t)relation,
		.mode = (uint8_t)mode,
		.arg = last[-1].arg,
		.constant = last->arg };
	f->code_n--;
	f->height--;
}

void
filter_emit_case(struct filter *f, enum filter_op op)
{
	MEM_GROW(f->buffers, f->buffers_n, f->buffers_cap);
	f->buffers[f->buffers_n] = STR_INIT;
	filter_emit_op(f, op, f->buffers_n++);
}

void
filter_emit_match(struct filter *f, struct filter_pattern *pattern)
{
	MEM_GROW(f->patterns, f->patterns_n, f->patterns_cap);
	f->patterns[f->patterns_n] = pattern;
	filter_emit_op(f, OP_MATCH, f->patterns_n++);
}

void
filter_emit_in(struct filter *f, enum filter_mode mode, struct filter_list list)
{
	filter_list_sort(&list, mode);
	MEM_GROW(f->lists, f->lists_n, f->lists_cap);
	f->lists[f->lists_n] = list;
	filter_emit(f, (struct filter_instr){ .op = OP_IN,
			   .mode = (uint8_t)mode,
			   .arg = (uint32_t)f->lists_n++ });
}

struct slice
filter_own_text(struct filter *f, struct slice text)
{
	MEM_GROW(f->texts, f->texts_n, f->texts_cap);
	f->texts[f->texts_n] = mem_dup(text);
	return (struct slice){ f->texts[f->texts_n++], text.n };
}

void
filter_finish(struct filter *f)
{
	f->stack = mem_zalloc((size_t)f->max_height, sizeof(*f->stack));
	if (f->patterns_n)
		f->matcher = filter_matcher_new();
}

void
filter_free(struct filter *f)
{
	if (!f)
		return;
	for (size_t i = 0; i < f->texts_n; i++)
		free(f->texts[i]);
	for (size_t i = 0; i < f->lists_n; i++)
		free(f->lists[i].items);
	for (size_t i = 0; i < f->patterns_n; i++)
		filter_pattern_free(f->patterns[i]);
	for (size_t i = 0; i < f->buffers_n; i++)
		str_free(&f->buffers[i]);
	filter_matcher_free(f->matcher);
	free(f->code);
	free(f->constants);
	free(f->texts);
	free(f->lists);
	free(f->patterns);
	free(f->slots);
	free(f->buffers);
	free(f->stack);
	free(f);
}
