/* SPDX-License-Identifier: ISC */
/* asks a compiled filter about a row; see filter.h */
#include "filter_program.h"
#include "letter.h"

/* the row at hand: where its cells come from */
struct asked {
	struct filter *filter;
	filter_value_fn *value_of;
	void *ctx;
};

static struct filter_value
text_value(struct slice text)
{
	return (struct filter_value){ .tag = VALUE_TEXT, .text = text };
}

static void
set_truth(struct filter_value *v, enum filter_result truth)
{
	v->tag = VALUE_TRUTH;
	v->truth = truth;
}

static struct filter_value
number_value(double number)
{
	return (struct filter_value){ .tag = number == number ? VALUE_NUMBER
							      : VALUE_UNKNOWN,
		.number = number };
}

static struct slice
column_text(struct asked *row, struct filter_slot *slot)
{
	if (!slot->loaded) {
		slot->text = row->value_of(row->ctx, slot->column);
		slot->loaded = true;
	}
	return slot->text;
}

static struct filter_value
arithmetic(enum filter_op op, const struct filter_value *a,
    const struct filter_value *b)
{
	static const struct filter_value unknown = { .tag = VALUE_UNKNOWN };
	double x, y;

	if (!filter_number(a, &x) || !filter_number(b, &y))
		return unknown;
	switch (op) {
	case OP_ADD:
		return number_value(x + y);
	case OP_SUBTRACT:
		return number_value(x - y);
	case OP_MULTIPLY:
		return number_value(x * y);
	default:
		return y == 0 ? unknown : number_value(x / y);
	}
}

static struct filter_value
negated(const struct filter_value *a)
{
	double x;

	if (!filter_number(a, &x))
		return (struct filter_value){ .tag = VALUE_UNKNOWN };
	return number_value(-x);
}

/* an empty cell has no items, not one that is empty */
static bool
has_item(struct slice items, struct slice item)
{
	struct slice it;

	if (!items.n)
		return false;
	while ((it = slice_next(&items, '|')).p)
		if (slice_eq(it, item))
			return true;
	return false;
}

/* characters, not bytes */
static double
length(struct slice s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return (double)n;
}

static enum filter_result
not_truth(enum filter_result a)
{
	return a == FILTER_UNKNOWN ? a : !a;
}

static enum filter_result
and_truths(enum filter_result a, enum filter_result b)
{
	if (a == FILTER_FALSE || b == FILTER_FALSE)
		return FILTER_FALSE;
	return a == FILTER_TRUE && b == FILTER_TRUE ? FILTER_TRUE
						    : FILTER_UNKNOWN;
}

static enum filter_result
run(struct filter *f, filter_value_fn *value_of, void *ctx)
{
	struct asked row = { f, value_of, ctx };
	struct filter_value *top = f->stack; /* one past the last */
	const struct filter_instr *i, *end = f->code + f->code_n;
	enum filter_result truth;

	for (size_t s = 0; s < f->slots_n; s++)
		f->slots[s].loaded = false;
	for (i = f->code; i < end; i++) {
		switch ((enum filter_op)i->op) {
		case OP_CONSTANT:
			*top++ = f->constants[i->arg];
			break;
		case OP_COLUMN:
			*top++ =
			    text_value(column_text(&row, &f->slots[i->arg]));
			break;
		case OP_COMPARE:
			top--;
			set_truth(&top[-1], filter_compare(i->relation, i->mode,
						&top[-1], &top[0]));
			break;
		case OP_TEST:
			set_truth(
			    top++, filter_test(i->relation, i->mode,
				       column_text(&row, &f->slots[i->arg]),
				       &f->constants[i->constant]));
			break;
		case OP_IN:
			set_truth(&top[-1],
			    filter_in(&f->lists[i->arg], i->mode, &top[-1]));
			break;
		case OP_MATCH:
			truth = filter_pattern_match(f->patterns[i->arg],
			    f->matcher, top[-1].text, f->message,
			    sizeof(f->message));
			if (truth == FILTER_ERROR)
				return truth;
			set_truth(&top[-1], truth);
			break;
		case OP_HAS:
			top--;
			set_truth(
			    &top[-1], has_item(top[-1].text, top[0].text));
			break;
		case OP_EMPTY:
			set_truth(&top[-1], top[-1].text.n == 0);
			break;
		case OP_LOWER:
			str_clear(&f->buffers[i->arg]);
			letter_add_lower(&f->buffers[i->arg], top[-1].text);
			top[-1] = text_value(str_slice(&f->buffers[i->arg]));
			break;
		case OP_UPPER:
			str_clear(&f->buffers[i->arg]);
			letter_add_upper(&f->buffers[i->arg], top[-1].text);
			top[-1] = text_value(str_slice(&f->buffers[i->arg]));
			break;
		case OP_LEN:
			top[-1] = number_value(length(top[-1].text));
			break;
		case OP_ADD:
		case OP_SUBTRACT:
		case OP_MULTIPLY:
		case OP_DIVIDE:
			top--;
			top[-1] = arithmetic(i->op, &top[-1], &top[0]);
			break;
		case OP_NEGATE:
			top[-1] = negated(&top[-1]);
			break;
		case OP_NOT:
			top[-1].truth = not_truth(top[-1].truth);
			break;
		case OP_AND:
			top--;
			top[-1].truth = and_truths(top[-1].truth, top[0].truth);
			break;
		case OP_OR: /* De Morgan's */
			top--;
			top[-1].truth = not_truth(and_truths(
			    not_truth(top[-1].truth), not_truth(top[0].truth)));
			break;
		case OP_IF_FALSE:
			if (top[-1].truth == FILTER_FALSE)
				i = f->code + i->arg - 1;
			break;
		case OP_IF_TRUE:
			if (top[-1].truth == FILTER_TRUE)
				i = f->code + i->arg - 1;
			break;
		}
	}
	return top[-1].truth;
}

enum filter_result
filter_eval(struct filter *f, filter_value_fn *value_of, void *ctx)
{
	if (f->slots_n)
		return run(f, value_of, ctx);
	/* it asks no column: the answer is always the same */
	if (!f->settled) {
		f->answer = run(f, value_of, ctx);
		f->settled = true;
	}
	return f->answer;
}

const char *
filter_message(const struct filter *f)
{
	return f->message;
}
