/* SPDX-License-Identifier: ISC */
/* compiles a filter expression in one pass; see filter.h */
#include <stdlib.h>

#include "filter_lex.h"
#include "filter_program.h"
#include "number.h"

enum kind {
	KIND_COLUMN, /* a text that takes the type of what it meets */
	KIND_TEXT,
	KIND_DAY, /* a literal; a text where it meets texts */
	KIND_NUMBER,
	KIND_TRUTH,
};

static const char *const kind_name[] = {
	[KIND_COLUMN] = "a column",
	[KIND_TEXT] = "a text",
	[KIND_DAY] = "a day",
	[KIND_NUMBER] = "a number",
	[KIND_TRUTH] = "a condition",
};

/* a part of the expression whose code has been emitted */
struct operand {
	enum kind kind;
	size_t at, end; /* bytes of the expression */
};

struct parser {
	struct filter_lexer lx;
	struct filter *filter;
	filter_column_fn *column_of;
	void *ctx;
	unsigned nesting;
};

static struct operand parse_expression(struct parser *, int power);

static enum filter_token_kind
peek(const struct parser *p)
{
	return p->lx.token.kind;
}

static void
fail_at(struct parser *p, struct operand o, const char *message)
{
	filter_lex_fail(&p->lx, o.at, o.end - o.at, "%s", message);
}

static void
fail_here(struct parser *p, const char *wanted)
{
	const struct filter_token *t = &p->lx.token;

	if (t->kind == TOK_END)
		filter_lex_fail(&p->lx, t->at, 0,
		    "expected %s, but the expression ends", wanted);
	else
		filter_lex_fail(&p->lx, t->at, t->len,
		    "expected %s, not \"%.*s\"", wanted,
		    SLICE_ARGS(filter_clip(
			(struct slice){ p->lx.expr.p + t->at, t->len })));
}

/* takes the token if it is one of the kind */
static bool
accept(struct parser *p, enum filter_token_kind kind)
{
	if (peek(p) != kind)
		return false;
	filter_lex_next(&p->lx);
	return true;
}

/* takes the token; returns where it ended */
static size_t
expect(struct parser *p, enum filter_token_kind kind, const char *wanted)
{
	size_t end = p->lx.token.at + p->lx.token.len;

	if (peek(p) == kind)
		filter_lex_next(&p->lx);
	else
		fail_here(p, wanted);
	return end;
}

/* operands */

static void
parse_column(struct parser *p, struct slice name, size_t at, size_t len)
{
	int column;

	if (p->lx.failed)
		return;
	column = p->column_of(p->ctx, name);
	if (column >= 0) {
		filter_emit_column(p->filter, (size_t)column);
		return;
	}
	filter_lex_fail(&p->lx, at, len, "unknown column \"%.*s\"",
	    SLICE_ARGS(filter_clip(name)));
	p->lx.err->unknown_column = true;
}

static bool
is_literal(enum filter_token_kind kind)
{
	return kind == TOK_NUMBER || kind == TOK_TEXT || kind == TOK_DAY;
}

/* takes a literal; minus is the '-' before a number */
static struct filter_value
take_literal(struct parser *p, bool minus, enum kind *kind)
{
	const struct filter_token *t = &p->lx.token;
	struct filter_value v = { .tag = VALUE_TEXT,
		.text = filter_own_text(p->filter, t->text) };

	if (t->kind == TOK_NUMBER) {
		v.tag = VALUE_NUMBER;
		number_parse(v.text, &v.number);
		if (minus)
			v.number = -v.number;
		*kind = KIND_NUMBER;
	} else {
		*kind = v.text.n == 10 && filter_is_day(v.text) ? KIND_DAY
								: KIND_TEXT;
	}
	filter_lex_next(&p->lx);
	return v;
}

enum {
	TAKES_TEXT = 1 << KIND_COLUMN | 1 << KIND_TEXT | 1 << KIND_DAY,
};

/* clang-format off */
static const struct function {
	const char *name;
	uint8_t op;
	uint8_t args;
	enum kind result;
	const char *usage;
} functions[] = {
	{ "has", OP_HAS, 2, KIND_TRUTH, "has(column, \"item\")" },
	{ "empty", OP_EMPTY, 1, KIND_TRUTH, "empty(column)" },
	{ "lower", OP_LOWER, 1, KIND_TEXT, "lower(text)" },
	{ "upper", OP_UPPER, 1, KIND_TEXT, "upper(text)" },
	{ "len", OP_LEN, 1, KIND_NUMBER, "len(text)" },
};
/* clang-format on */

static const struct function *
function_of(struct slice name)
{
	for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); i++)
		if (slice_is(name, functions[i].name))
			return &functions[i];
	return NULL;
}

static void
parse_argument(struct parser *p, const struct function *fn, int index)
{
	struct filter_token t = p->lx.token;
	bool bar = fn->op == OP_HAS && index == 1 && t.kind == TOK_TEXT &&
		   slice_find(t.text, SLICE("|"));
	struct operand arg = parse_expression(p, 0);

	if (!(TAKES_TEXT & 1 << arg.kind))
		filter_lex_fail(&p->lx, arg.at, arg.end - arg.at,
		    "%s takes a text, not %s", fn->usage, kind_name[arg.kind]);
	if (bar)
		fail_at(p, arg,
		    "an item holds no \"|\"; ask for each with its own has()");
}

/* the '(' is at hand; at is where the name began */
static struct operand
parse_call(struct parser *p, const struct function *fn, size_t at)
{
	struct operand call = { .kind = fn->result, .at = at };
	int n = 0;

	filter_lex_next(&p->lx);
	do
		parse_argument(p, fn, n++);
	while (n < fn->args && accept(p, TOK_COMMA));
	if (n < fn->args || peek(p) != TOK_CLOSE)
		filter_lex_fail(&p->lx, at, strlen(fn->name),
		    "it is written %s", fn->usage);
	call.end = expect(p, TOK_CLOSE, "\")\"");
	if (fn->op == OP_LOWER || fn->op == OP_UPPER)
		filter_emit_case(p->filter, fn->op);
	else
		filter_emit_op(p->filter, fn->op, 0);
	return call;
}

/* a word: true, false, a function or a column */
static struct operand
parse_word(struct parser *p)
{
	const struct filter_token t = p->lx.token;
	const struct function *fn = function_of(t.text);
	struct operand o = { KIND_COLUMN, t.at, t.at + t.len };
	bool is_true = slice_is(t.text, "true");

	if (is_true || slice_is(t.text, "false")) {
		o.kind = KIND_TRUTH;
		filter_emit_constant(
		    p->filter, (struct filter_value){
				   .tag = VALUE_TRUTH, .truth = is_true });
		filter_lex_next(&p->lx);
		return o;
	}
	filter_lex_next(&p->lx);
	if (peek(p) != TOK_OPEN)
		parse_column(p, t.text, t.at, t.len);
	else if (fn)
		return parse_call(p, fn, t.at);
	else
		filter_lex_fail(&p->lx, t.at, t.len,
		    "there is no function \"%.*s\"; there are has, empty, "
		    "lower, upper and len",
		    SLICE_ARGS(filter_clip(t.text)));
	return o;
}

static struct operand
parse_not(struct parser *p, size_t at, struct operand o)
{
	if (o.kind != KIND_TRUTH)
		fail_at(p, o,
		    "\"!\" needs a condition; put a comparison in parentheses");
	filter_emit_op(p->filter, OP_NOT, 0);
	return (struct operand){ KIND_TRUTH, at, o.end };
}

static struct operand
parse_minus(struct parser *p, size_t at, struct operand o)
{
	if (o.kind != KIND_NUMBER && o.kind != KIND_COLUMN)
		filter_lex_fail(&p->lx, o.at, o.end - o.at,
		    "\"-\" needs a number, not %s", kind_name[o.kind]);
	filter_emit_op(p->filter, OP_NEGATE, 0);
	return (struct operand){ KIND_NUMBER, at, o.end };
}

/* an operand with the prefix operators before it */
static struct operand
parse_operand(struct parser *p)
{
	const struct filter_token t = p->lx.token;
	struct operand o = { KIND_TRUTH, t.at, t.at + t.len };

	if (++p->nesting > FILTER_MAX_NESTING)
		filter_lex_fail(&p->lx, t.at, t.len,
		    "the expression nests deeper than %d", FILTER_MAX_NESTING);
	switch (peek(p)) {
	case TOK_NUMBER:
	case TOK_TEXT:
	case TOK_DAY:
		filter_emit_constant(
		    p->filter, take_literal(p, false, &o.kind));
		break;
	case TOK_COLUMN:
		o.kind = KIND_COLUMN;
		parse_column(p, t.text, t.at, t.len);
		filter_lex_next(&p->lx);
		break;
	case TOK_WORD:
		o = parse_word(p);
		break;
	case TOK_NOT:
		filter_lex_next(&p->lx);
		o = parse_not(p, t.at, parse_operand(p));
		break;
	case TOK_MINUS:
		filter_lex_next(&p->lx);
		if (peek(p) == TOK_NUMBER) {
			o.end = p->lx.token.at + p->lx.token.len;
			filter_emit_constant(
			    p->filter, take_literal(p, true, &o.kind));
		} else {
			o = parse_minus(p, t.at, parse_operand(p));
		}
		break;
	case TOK_OPEN:
		filter_lex_next(&p->lx);
		o = parse_expression(p, 0);
		o.at = t.at;
		o.end = expect(p, TOK_CLOSE, "\")\"");
		break;
	case TOK_PATTERN:
		fail_at(p, o, "a pattern stands behind ~ or !~");
		break;
	default:
		fail_here(p, "a column or a value");
	}
	p->nesting--;
	return o;
}

/* infix operators */

/* how a and b compare; -1 if they cannot */
static int
mode_of(enum kind a, enum kind b)
{
	if (a == KIND_TRUTH || b == KIND_TRUTH)
		return -1;
	if (a == KIND_NUMBER || b == KIND_NUMBER)
		return (a == KIND_NUMBER || a == KIND_COLUMN) &&
			       (b == KIND_NUMBER || b == KIND_COLUMN)
			   ? BY_NUMBER
			   : -1;
	if (a == KIND_DAY || b == KIND_DAY)
		return BY_DAY;
	return a == KIND_COLUMN && b == KIND_COLUMN ? BY_CELLS : BY_TEXT;
}

static struct operand
parse_compare(
    struct parser *p, struct operand a, enum filter_token_kind op, int power)
{
	struct operand b = parse_expression(p, power + 1);
	struct operand whole = { KIND_TRUTH, a.at, b.end };
	int mode = mode_of(a.kind, b.kind);

	if (a.kind == KIND_TRUTH || b.kind == KIND_TRUTH)
		fail_at(p, a.kind == KIND_TRUTH ? a : b,
		    "a condition cannot be compared; join conditions with && "
		    "or ||, quote a text");
	else if (mode < 0)
		filter_lex_fail(&p->lx, whole.at, whole.end - whole.at,
		    "%s cannot be compared with %s", kind_name[a.kind],
		    kind_name[b.kind]);
	filter_emit_compare(p->filter,
	    (enum filter_relation)(op - TOK_EQ), /* in the same order */
	    (enum filter_mode)mode);
	return whole;
}

static struct operand
parse_match(
    struct parser *p, struct operand a, enum filter_token_kind op, int power)
{
	struct filter_token t = p->lx.token;
	struct operand whole = { KIND_TRUTH, a.at, t.at + t.len };
	struct filter_pattern *pattern;
	char why[160];
	size_t at = 0;

	(void)power;
	if (!(TAKES_TEXT & 1 << a.kind))
		filter_lex_fail(&p->lx, a.at, a.end - a.at,
		    "a pattern matches a text, not %s", kind_name[a.kind]);
	else if (peek(p) != TOK_PATTERN && peek(p) != TOK_TEXT &&
		 peek(p) != TOK_DAY)
		fail_here(p, "a pattern in slashes or quotes");
	if (p->lx.failed)
		return whole;
	pattern =
	    filter_pattern_new(t.text, t.fold_case, &at, why, sizeof(why));
	if (!pattern) {
		if (t.plain)
			filter_lex_fail(&p->lx, t.at + 1 + at, 0,
			    "the pattern is wrong: %s", why);
		else
			filter_lex_fail(&p->lx, t.at, t.len,
			    "the pattern is wrong: %s", why);
		return whole;
	}
	filter_lex_next(&p->lx);
	filter_emit_match(p->filter, pattern);
	if (op == TOK_NOT_MATCH)
		filter_emit_op(p->filter, OP_NOT, 0);
	return whole;
}

static struct operand
parse_in(
    struct parser *p, struct operand a, enum filter_token_kind op, int power)
{
	struct operand whole = { KIND_TRUTH, a.at, a.end };
	struct filter_list list = { NULL, 0 };
	enum kind kind = KIND_COLUMN, item_kind;
	size_t cap = 0, at, end;
	bool minus;
	int mode;

	(void)op, (void)power;
	expect(p, TOK_OPEN, "\"(\"");
	do {
		at = p->lx.token.at;
		minus = accept(p, TOK_MINUS);
		if (!is_literal(peek(p)) || (minus && peek(p) != TOK_NUMBER)) {
			fail_here(p, "a number or a text in quotes");
			break;
		}
		end = p->lx.token.at + p->lx.token.len;
		MEM_GROW(list.items, list.n, cap);
		list.items[list.n++] = take_literal(p, minus, &item_kind);
		if (kind == KIND_COLUMN)
			kind = item_kind;
		else if ((kind == KIND_NUMBER) != (item_kind == KIND_NUMBER))
			filter_lex_fail(&p->lx, at, end - at,
			    "a list holds numbers or texts, not both");
		else if (kind != item_kind)
			kind = KIND_TEXT;
	} while (accept(p, TOK_COMMA));
	whole.end = expect(p, TOK_CLOSE, "\",\" or \")\"");
	mode = mode_of(a.kind, kind);
	if (mode < 0)
		filter_lex_fail(&p->lx, a.at, a.end - a.at,
		    "%s cannot be in a list of %s", kind_name[a.kind],
		    kind == KIND_NUMBER ? "numbers" : "texts");
	filter_emit_in(p->filter, (enum filter_mode)mode, list);
	return whole;
}

static struct operand
parse_arithmetic(
    struct parser *p, struct operand a, enum filter_token_kind op, int power)
{
	struct operand b = parse_expression(p, power + 1);
	const struct operand *wrong = NULL;

	if (b.kind != KIND_NUMBER && b.kind != KIND_COLUMN)
		wrong = &b;
	if (a.kind != KIND_NUMBER && a.kind != KIND_COLUMN)
		wrong = &a;
	if (wrong)
		filter_lex_fail(&p->lx, wrong->at, wrong->end - wrong->at,
		    "%s is not a number to calculate with",
		    kind_name[wrong->kind]);
	filter_emit_op(p->filter,
	    op == TOK_PLUS    ? OP_ADD
	    : op == TOK_MINUS ? OP_SUBTRACT
	    : op == TOK_STAR  ? OP_MULTIPLY
			      : OP_DIVIDE,
	    0);
	return (struct operand){ KIND_NUMBER, a.at, b.end };
}

static struct operand
parse_logic(
    struct parser *p, struct operand a, enum filter_token_kind op, int power)
{
	bool is_and = op == TOK_AND;
	struct operand b;
	size_t jump;

	jump = filter_emit(p->filter,
	    (struct filter_instr){ .op = is_and ? OP_IF_FALSE : OP_IF_TRUE });
	b = parse_expression(p, power + 1);
	if (a.kind != KIND_TRUTH || b.kind != KIND_TRUTH) {
		if (a.kind != KIND_TRUTH)
			b = a;
		filter_lex_fail(&p->lx, b.at, b.end - b.at,
		    "%s is not a condition; compare it with something",
		    kind_name[b.kind]);
	}
	filter_emit_op(p->filter, is_and ? OP_AND : OP_OR, 0);
	p->filter->code[jump].arg = (uint32_t)p->filter->code_n;
	return (struct operand){ KIND_TRUTH, a.at, b.end };
}

/* clang-format off */
static const struct infix {
	int power; /* the higher binds tighter; all join from the left */
	struct operand (*parse)(struct parser *, struct operand left,
	    enum filter_token_kind op, int power);
} infixes[] = {
	[TOK_OR] = { 1, parse_logic },
	[TOK_AND] = { 2, parse_logic },
	[TOK_EQ] = { 3, parse_compare },
	[TOK_NE] = { 3, parse_compare },
	[TOK_LT] = { 3, parse_compare },
	[TOK_LE] = { 3, parse_compare },
	[TOK_GT] = { 3, parse_compare },
	[TOK_GE] = { 3, parse_compare },
	[TOK_MATCH] = { 3, parse_match },
	[TOK_NOT_MATCH] = { 3, parse_match },
	[TOK_IN] = { 3, parse_in },
	[TOK_PLUS] = { 4, parse_arithmetic },
	[TOK_MINUS] = { 4, parse_arithmetic },
	[TOK_STAR] = { 5, parse_arithmetic },
	[TOK_SLASH] = { 5, parse_arithmetic },
	[TOK_COMMA] = { 0, NULL }, /* the last token: sizes the table */
};
/* clang-format on */

/* operators that bind at least as tight as power (Pratt 1973) */
static struct operand
parse_expression(struct parser *p, int power)
{
	struct operand o = parse_operand(p);

	for (;;) {
		enum filter_token_kind op = peek(p);
		const struct infix *infix = &infixes[op];

		if (!infix->parse || infix->power < power || p->lx.failed)
			return o;
		filter_lex_next(&p->lx);
		o = infix->parse(p, o, op, infix->power);
	}
}

/* what may be meant by a word where an operator should be */
static const char *
operator_meant(struct slice word)
{
	if (slice_case_eq(word, SLICE("and")))
		return "write && for \"and\"";
	if (slice_case_eq(word, SLICE("or")))
		return "write || for \"or\"";
	if (slice_case_eq(word, SLICE("not")))
		return "write !(… in (…)) for \"not in\"";
	return NULL;
}

static void
parse_all(struct parser *p)
{
	struct operand o;
	const char *meant;

	if (peek(p) == TOK_END)
		filter_lex_fail(&p->lx, 0, 0, "the expression is empty");
	o = parse_expression(p, 0);
	if (peek(p) == TOK_CLOSE)
		filter_lex_fail(&p->lx, p->lx.token.at, 1,
		    "this parenthesis was never opened");
	meant = peek(p) == TOK_WORD ? operator_meant(p->lx.token.text) : NULL;
	if (meant)
		filter_lex_fail(
		    &p->lx, p->lx.token.at, p->lx.token.len, "%s", meant);
	if (peek(p) != TOK_END)
		fail_here(p, "an operator");
	if (o.kind != KIND_TRUTH)
		filter_lex_fail(&p->lx, o.at, o.end - o.at,
		    "%s is not a condition; compare it with something",
		    kind_name[o.kind]);
}

struct filter *
filter_compile(struct slice expr, filter_column_fn *column_of, void *ctx,
    struct filter_error *err)
{
	struct parser p = { .filter = mem_zalloc(1, sizeof(struct filter)),
		.column_of = column_of,
		.ctx = ctx };

	filter_lex_start(&p.lx, expr, err);
	parse_all(&p);
	str_free(&p.lx.buf);
	if (p.lx.failed) {
		filter_free(p.filter);
		return NULL;
	}
	filter_finish(p.filter);
	return p.filter;
}
