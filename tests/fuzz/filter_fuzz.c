/* SPDX-License-Identifier: ISC */
/*
 * Filter expressions, compiled and asked about a row: the first line holds
 * its cells, the rest is the expression.
 */
#include "../../tools/lib/filter.h"
#include "../../tools/lib/utf8.h"
#include "fuzz.h"

static const char *const columns[] = { "a", "b", "salary_min", "date", "n x" };

#define COLUMNS (sizeof(columns) / sizeof(*columns))

static int
column_of(void *ctx, struct slice name)
{
	(void)ctx;
	for (size_t i = 0; i < COLUMNS; i++)
		if (slice_is(name, columns[i]))
			return (int)i;
	return -1;
}

static struct slice
value_of(void *ctx, size_t column)
{
	const struct slice *cell = ctx;

	FUZZ_CHECK(column < COLUMNS);
	return cell[column];
}

static void
check_error(const struct filter_error *err, struct slice expr)
{
	struct str line = STR_INIT, carets = STR_INIT;

	FUZZ_CHECK(err->at <= expr.n && err->len <= expr.n - err->at);
	FUZZ_CHECK(memchr(err->message, '\0', sizeof(err->message)));
	FUZZ_CHECK(err->message[0] && !strchr(err->message, '\n'));
	filter_error_show(err, expr, &line, &carets);
	FUZZ_CHECK(carets.n && carets.p[carets.n - 1] == '^');
	FUZZ_CHECK(!memchr(line.p ? line.p : "", '\n', line.n));
	if (utf8_valid(expr) == expr.n) {
		FUZZ_CHECK(utf8_valid(str_slice(&line)) == line.n);
		FUZZ_CHECK(
		    utf8_valid(slice_of(err->message)) == strlen(err->message));
	}
	str_free(&line);
	str_free(&carets);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), expr = own;
	struct slice row = fuzz_line(&expr), cell[COLUMNS];
	struct filter_error err = { .message = "" };
	struct filter *f;

	for (size_t i = 0; i < COLUMNS; i++) {
		cell[i] = slice_next(&row, '\t');
		if (!cell[i].p || utf8_valid(cell[i]) < cell[i].n)
			cell[i] = SLICE("");
	}
	if (!expr.p)
		expr = SLICE("");
	f = filter_compile(expr, column_of, NULL, &err);
	if (!f) {
		check_error(&err, expr);
	} else {
		enum filter_result first = filter_eval(f, value_of, cell);

		FUZZ_CHECK(first <= FILTER_ERROR);
		FUZZ_CHECK(filter_eval(f, value_of, cell) == first);
		if (first == FILTER_ERROR)
			FUZZ_CHECK(filter_message(f)[0]);
		filter_free(f);
	}
	free((char *)own.p);
	return 0;
}
