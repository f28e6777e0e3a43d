/* SPDX-License-Identifier: ISC */
/* the expression language of jobfilter(1): one row a fact */
#include <stdarg.h>
#include <stdlib.h>

#include "../../tools/lib/filter.h"
#include "../../tools/lib/letter.h"
#include "unit.h"

/* the columns of every row here */
enum {
	A,
	B,
	SKILLS,
	TWO_WORDS,
	BACKTICK,
	UMLAUT,
	COLUMNS
};

static const char *const column_names[COLUMNS] = { "a", "b", "skills",
	"two words", "tick`", "größe" };

/* counts a check of a table's row; what is wrong names it */
__attribute__((format(printf, 2, 3))) static void
check_row(bool good, const char *fmt, ...)
{
	va_list ap;

	if (unit_count(good))
		return;
	printf("not ok ");
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

struct row {
	const char *cells[COLUMNS];
	unsigned asked[COLUMNS];
};

static int
column_of(void *ctx, struct slice name)
{
	(void)ctx;
	for (int i = 0; i < COLUMNS; i++)
		if (slice_is(name, column_names[i]))
			return i;
	return -1;
}

static struct slice
value_of(void *ctx, size_t column)
{
	struct row *row = ctx;

	row->asked[column]++;
	return row->cells[column] ? slice_of(row->cells[column])
				  : (struct slice){ NULL, 0 };
}

static enum filter_result
result_of(const char *expr, struct row *row)
{
	struct filter_error err;
	struct filter *f =
	    filter_compile(slice_of(expr), column_of, NULL, &err);
	enum filter_result result = FILTER_ERROR;

	if (!f) {
		printf("%s: byte %zu: %s\n", expr, err.at, err.message);
		return FILTER_ERROR;
	}
	/* the second time shows whether the first left anything behind */
	result = filter_eval(f, value_of, row);
	if (filter_eval(f, value_of, row) != result)
		printf("%s: another answer the second time\n", expr);
	filter_free(f);
	return result;
}

/* clang-format off */
#define T FILTER_TRUE
#define F FILTER_FALSE
#define U FILTER_UNKNOWN
#define E FILTER_ERROR

static const struct {
	const char *expr, *a, *b;
	enum filter_result want;
} answers[] = {
	/* literals and logic */
	{ "true", "", "", T },
	{ "false", "", "", F },
	{ "!true", "", "", F },
	{ "!!true", "", "", T },
	{ "true && false", "", "", F },
	{ "true || false", "", "", T },
	{ "true || false && false", "", "", T },
	{ "(true || false) && false", "", "", F },
	{ "!false && true", "", "", T },
	{ " \t\n(true)\r\n", "", "", T },
	{ "true # nobody reads this )(", "", "", T },
	{ "# first\ntrue # second\n&& # third\ntrue", "", "", T },

	/* unknown is neither true nor false */
	{ "a > 1", "", "", U },
	{ "a > 1", "much", "", U },
	{ "!(a > 1)", "", "", U },
	{ "a > 1 && true", "", "", U },
	{ "a > 1 && false", "", "", F },
	{ "false && a > 1", "", "", F },
	{ "true && a > 1", "", "", U },
	{ "a > 1 || true", "", "", T },
	{ "a > 1 || false", "", "", U },
	{ "false || a > 1", "", "", U },
	{ "true || a > 1", "", "", T },
	{ "a > 1 && a > 1", "", "", U },
	{ "a > 1 || a > 1", "", "", U },
	{ "!(a > 1 && false)", "", "", T },
	{ "a > 1 || !(a > 1)", "", "", U },

	/* numbers */
	{ "a == 5", "5", "", T },
	{ "a == 5", "5.0", "", T },
	{ "a == 5", "05", "", T },
	{ "a == 5", " 5 ", "", T },
	{ "a == 5", "5 apples", "", U },
	{ "a == 5", "0x5", "", U },
	{ "a == 5", "1,000", "", U },
	{ "a != 5", "6", "", T },
	{ "a != 5", "", "", U },
	{ "a < 10", "9", "", T },
	{ "a < 10", "10", "", F },
	{ "a <= 10", "10", "", T },
	{ "a > 10", "9", "", F },
	{ "a > 10", "10.01", "", T },
	{ "a >= 10", "10", "", T },
	{ "10 < a", "11", "", T },
	{ "1 < 2", "", "", T },
	{ "a == -5", "-5", "", T },
	{ "a == - 5", "-5", "", T },
	{ "-a == 5", "-5", "", T },
	{ "--a == 5", "5", "", T },
	{ "a == .5", "0.5", "", T },
	{ "a == 5.", "5", "", T },
	{ "a == 1e3", "1000", "", T },
	{ "a == 1.5E+3", "1500", "", T },
	{ "a == 120k", "120000", "", T },
	{ "a == 120K", "120000", "", T },
	{ "a == 1.1k", "1100", "", T },
	{ "a == 0.1k", "100", "", T },
	{ "a == 2m", "2000000", "", T },
	{ "a == 2.5M", "2500000", "", T },
	{ "a == -2k", "-2000", "", T },
	{ "a == 0", "-0", "", T },
	{ "a == 1k", "1k", "", U },
	{ "a > 1m", "1e400", "", T },

	/* integers that a double cannot hold */
	{ "a == 9007199254740992", "9007199254740993", "", F },
	{ "a != 9007199254740992", "9007199254740993", "", T },
	{ "a > 9007199254740992", "9007199254740993", "", T },
	{ "a == 9007199254740993", "9007199254740993", "", T },
	{ "a == 9007199254740993", "0009007199254740993", "", T },
	{ "a == -9007199254740993", "-9007199254740993", "", T },
	{ "a < -9007199254740992", "-9007199254740993", "", T },
	{ "9007199254740993 == 9007199254740992", "", "", F },
	{ "a < b", "123456789012345678901234567890",
		"123456789012345678901234567891", T },
	{ "a in (9007199254740992, 9007199254740994)",
		"9007199254740993", "", F },
	{ "a in (9007199254740992, 9007199254740993)",
		"9007199254740993", "", T },

	/* arithmetic */
	{ "a + b == 5", "2", "3", T },
	{ "a - b == 5", "8", "3", T },
	{ "a * b == 6", "2", "3", T },
	{ "a / b == 2.5", "5", "2", T },
	{ "1 + 2 * 3 == 7", "", "", T },
	{ "(1 + 2) * 3 == 9", "", "", T },
	{ "10 - 3 - 2 == 5", "", "", T },
	{ "20 / 5 / 2 == 2", "", "", T },
	{ "-a + 10 == 8", "2", "", T },
	{ "2 * -a == -4", "2", "", T },
	{ "a + 1 > 0", "", "", U },
	{ "a + 1 > 0", "one", "", U },
	{ "a / b > 0", "1", "0", U },
	{ "a / b > 0 || true", "1", "0", T },
	{ "a - b == 0", "1e400", "1e400", U },
	{ "(a + b) / 2 >= 100k", "90000", "110000", T },
	{ "len(a) + 1 == 4", "abc", "", T },

	/* text */
	{ "a == \"remote\"", "remote", "", T },
	{ "a == 'remote'", "remote", "", T },
	{ "a == \"remote\"", "Remote", "", F },
	{ "a == \"remote\"", "", "", F },
	{ "a != \"remote\"", "", "", T },
	{ "a == \"\"", "", "", T },
	{ "a != \"\"", "x", "", T },
	{ "a == \"5\"", "5", "", T },
	{ "a == \"5\"", "5.0", "", F },
	{ "a < \"9\"", "10", "", T },
	{ "a < \"b\"", "a", "", T },
	{ "a < \"b\"", "Z", "", T },
	{ "a < \"ab\"", "a", "", T },
	{ "a > \"z\"", "\xC3\xA9", "", T },
	{ "a < \"b\"", "", "", U },
	{ "a >= \"b\"", "", "", U },
	{ "\"b\" > a", "a", "", T },
	{ "a == \"say \\\"hi\\\"\"", "say \"hi\"", "", T },
	{ "a == 'it\\'s'", "it's", "", T },
	{ "a == \"it's\"", "it's", "", T },
	{ "a == \"x\\ty\\nz\\\\\"", "x\ty\nz\\", "", T },
	{ "a == \"K\xC3\xB6ln\"", "K\xC3\xB6ln", "", T },
	{ "a == \"# no comment\"", "# no comment", "", T },

	/* days */
	{ "a >= \"2026-01-01\"", "2026-01-01", "", T },
	{ "a >= 2026-01-01", "2026-01-01", "", T },
	{ "a >= 2026-01-01", "2025-12-31", "", F },
	{ "a < 2026-01-01", "2025-12-31", "", T },
	{ "a < 2026-01-01", "", "", U },
	{ "a < '2026-01-01'", "", "", U },
	{ "a >= 2026-01-01", "yesterday", "", U },
	{ "a >= 2026-01-01", "2026-13-01", "", U },
	{ "a >= 2026-01-01", "2026-02-30", "", U },
	{ "a >= 2026-01-01", "2026-01-011", "", U },
	{ "a <= 2026-01-31", "2026-01-31T23:59:59Z", "", T },
	{ "a <= 2026-01-31", "2026-01-31 23:59", "", T },
	{ "a == 2024-02-29", "2024-02-29", "", T },
	{ "a == 2000-02-29", "2000-02-29", "", T },
	{ "a >= 1900-01-01", "1900-02-29", "", U },
	{ "a in (2026-01-01, 2026-01-02)", "2026-01-02T08:00", "", T },
	{ "a in (2026-01-01, 2026-01-02)", "", "", U },
	{ "a in (2026-01-01, \"unknown\")", "unknown", "", T },
	{ "lower(a) == 2026-01-01", "2026-01-01", "", T },
	{ "empty(a) || a >= 2026-01-01", "", "", T },
	{ "2026 - 1 == 2025", "", "", T },

	/* two columns */
	{ "a < b", "9", "10", T },
	{ "a == b", "5", "5.0", T },
	{ "a < b", "", "10", U },
	{ "a != b", "", "10", U },
	{ "a < b", "nine", "10", U },
	{ "a < b", "nine", "ten", T },
	{ "a == b", "x", "x", T },
	{ "a == b", "", "", T },
	{ "a != b", "x", "", T },
	{ "a < b", "x", "", U },
	{ "a < b", "2025-12-31", "2026-01-01", T },
	{ "a == b", "2026-01-01T05:00", "2026-01-01", T },
	{ "a < b", "2025-12-31", "", U },
	{ "a < b", "2025-12-31", "soon", U },

	/* patterns */
	{ "a ~ /eng/", "data engineer", "", T },
	{ "a ~ /Eng/", "data engineer", "", F },
	{ "a ~ /Eng/i", "data engineer", "", T },
	{ "a ~ \"eng\"", "data engineer", "", T },
	{ "a ~ '^data'", "data engineer", "", T },
	{ "a !~ /eng/", "data engineer", "", F },
	{ "a !~ /eng/", "cook", "", T },
	{ "a !~ /eng/", "", "", T },
	{ "a ~ //", "", "", T },
	{ "a ~ /^$/", "", "", T },
	{ "a ~ /a\\/b/", "a/b", "", T },
	{ "a ~ /\\\\/", "a\\b", "", T },
	{ "a ~ /\\bml\\b/i", "ML engineer", "", T },
	{ "a ~ /\\bml\\b/i", "html", "", F },
	{ "a ~ /^.$/", "\xC3\xA9", "", T },
	{ "a ~ /^\\w+$/", "d\xC3\xA9veloppeur", "", T },
	{ "a ~ /\xC3\x89/i", "\xC3\xA9", "", T },
	{ "a ~ /b/", "a\xFF" "b", "", T },
	{ "a ~ /^a.b/", "a\xFF" "b", "", F },
	{ "a~/x/&&b~/y/", "x", "y", T },
	{ "a ~ /x/ || b / 2 > 1 && b / 3 > 0", "", "6", T },
	{ "lower(a) ~ /eng/", "ENG", "", T },
	{ "a ~ 2026-01-01", "on 2026-01-01", "", T },
	{ "a ~ /(a+)+$/", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "", E },
	{ "false && a ~ /(a+)+$/", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
		"", F },

	/* in */
	{ "a in (\"x\", \"y\")", "y", "", T },
	{ "a in (\"x\", \"y\")", "z", "", F },
	{ "a in (\"x\", \"\")", "", "", T },
	{ "a in ('x')", "", "", F },
	{ "!(a in ('x', 'y'))", "z", "", T },
	{ "a in (1, 2, 3)", "2.0", "", T },
	{ "a in (3, 1, 2)", "4", "", F },
	{ "a in (1, 2)", "", "", U },
	{ "!(a in (1, 2))", "", "", U },
	{ "a in (-1, 10k)", "-1", "", T },
	{ "a in (-1, 10k)", "10000", "", T },
	{ "lower(a) in ('x', 'y')", "Y", "", T },
	{ "len(a) in (2, 3)", "ab", "", T },
	{ "a in ('9', '10', '100')", "100", "", T },

	/* functions; skills is "Python|Apache Spark|Go" in these rows */
	{ "has(skills, \"Python\")", "", "", T },
	{ "has(skills, \"Apache Spark\")", "", "", T },
	{ "has(skills, \"Go\")", "", "", T },
	{ "has(skills, \"Spark\")", "", "", F },
	{ "has(skills, \"python\")", "", "", F },
	{ "has(lower(skills), \"python\")", "", "", T },
	{ "has(skills, '')", "", "", F },
	{ "has(skills, a)", "Go", "", T },
	{ "has(skills, a)", "Rust", "", F },
	{ "has(a, 'x')", "x", "", T },
	{ "has(a, 'x')", "", "", F },
	{ "has(a, '')", "", "", F },
	{ "has(a, '')", "x||y", "", T },
	{ "!has(skills, 'Rust') && has(skills, 'Go')", "", "", T },
	{ "empty(a)", "", "", T },
	{ "empty(a)", " ", "", F },
	{ "!empty(a)", "x", "", T },
	{ "len(a) == 0", "", "", T },
	{ "len(a) == 4", "K\xC3\xB6ln", "", T },
	{ "len('abc') == 3", "", "", T },
	{ "lower(a) == 'data'", "DaTa", "", T },
	{ "upper(a) == 'DATA'", "DaTa", "", T },
	{ "lower(a) == lower(b)", "X", "x", T },
	{ "upper(lower(a)) == upper(b)", "Ab", "aB", T },
	{ "lower(a) == 'd\xC3\xA9veloppeur'", "D\xC3\x89VELOPPEUR", "", T },

	/* names */
	{ "`a` == 'x'", "x", "", T },
	{ "`two words` == 'tw'", "", "", T },
	{ "`tick``` == 'ti'", "", "", T },
	{ "gr\xC3\xB6\xC3\x9F" "e == 'u'", "", "", T },
	{ "a==1||b==1", "0", "1", T },
};

/* where an error is, and what it says: the place is a piece of the text */
static const struct {
	const char *expr;
	size_t at, len;
	const char *message;
} errors[] = {
	{ "", 0, 0, "the expression is empty" },
	{ "  # nothing", 0, 0, "the expression is empty" },
	{ "salry > 5", 0, 5, "unknown column \"salry\"" },
	{ "a > 5 && `salry`", 9, 7, "unknown column \"salry\"" },
	{ "lower(A) == 'x'", 6, 1, "unknown column \"A\"" },
	{ "a >", 3, 0,
	    "expected a column or a value, but the expression ends" },
	{ "a > )", 4, 1, "expected a column or a value, not \")\"" },
	{ "a > 5 &&", 8, 0,
	    "expected a column or a value, but the expression ends" },
	{ "(a > 5", 6, 0, "expected \")\", but the expression ends" },
	{ "a > 5)", 5, 1, "this parenthesis was never opened" },
	{ "a > 5 b", 6, 1, "expected an operator, not \"b\"" },
	{ "a > 5 and b > 5", 6, 3, "write && for \"and\"" },
	{ "a > 5 OR b > 5", 6, 2, "write || for \"or\"" },
	{ "a not in (5)", 2, 3, "write !(… in (…)) for \"not in\"" },
	{ "a = 5", 2, 1, "write == for \"is\"" },
	{ "a <> 5", 2, 2, "write != for \"is not\"" },
	{ "a =~ 'x'", 2, 2, "write ~ for \"matches\"" },
	{ "a > 5 & b > 5", 6, 1, "write && for \"and\"" },
	{ "a > 5 | b > 5", 6, 1, "write || for \"or\"" },
	{ "a == \xE2\x80\x9Cx\xE2\x80\x9D", 5, 3, "write plain quotes: \"…\"" },
	{ "a == \"x", 5, 1, "this quote is never closed" },
	{ "a == 'x\\'", 5, 1, "this quote is never closed" },
	{ "`a == 5", 0, 1, "this backtick is never closed" },
	{ "a ~ /x", 4, 1, "this pattern is never closed" },
	{ "a ~ /x\\/", 4, 1, "this pattern is never closed" },
	{ "a ~ \"\\d\"", 5, 1, "write \\\\ for a backslash in quotes, or a "
	    "pattern in slashes: ~ /\\d+/" },
	{ "a ~ /x/g", 7, 1, "a pattern has no other flag than i" },
	{ "a ~ /x/ii", 7, 2, "a pattern has no other flag than i" },
	{ "a ~ /(x/", 7, 0,
	    "the pattern is wrong: missing closing parenthesis" },
	{ "a ~ 5", 4, 1, "expected a pattern in slashes or quotes, not \"5\"" },
	{ "a ~ b", 4, 1, "expected a pattern in slashes or quotes, not \"b\"" },
	{ "5 ~ /x/", 0, 1, "a pattern matches a text, not a number" },
	{ "/x/", 0, 3, "a pattern stands behind ~ or !~" },
	{ "a == /x/", 5, 3, "a pattern stands behind ~ or !~" },
	{ "a", 0, 1, "a column is not a condition; compare it with something" },
	{ "5", 0, 1, "a number is not a condition; compare it with something" },
	{ "a + 1", 0, 5,
	    "a number is not a condition; compare it with something" },
	{ "a && b > 1", 0, 1,
	    "a column is not a condition; compare it with something" },
	{ "b > 1 || 'x'", 9, 3,
	    "a text is not a condition; compare it with something" },
	{ "!a", 1, 1,
	    "\"!\" needs a condition; put a comparison in parentheses" },
	{ "!a ~ /x/", 1, 1,
	    "\"!\" needs a condition; put a comparison in parentheses" },
	{ "1 < a < 3", 0, 5, "a condition cannot be compared; join conditions "
	    "with && or ||, quote a text" },
	{ "a == true", 5, 4, "a condition cannot be compared; join conditions "
	    "with && or ||, quote a text" },
	{ "'x' == 5", 0, 8, "a text cannot be compared with a number" },
	{ "5 < lower(a)", 0, 12, "a number cannot be compared with a text" },
	{ "a + 1 == 2026-01-01", 0, 19,
	    "a number cannot be compared with a day" },
	{ "'x' + 1 > 2", 0, 3, "a text is not a number to calculate with" },
	{ "1 + lower(a) > 2", 4, 8,
	    "a text is not a number to calculate with" },
	{ "-'x' > 2", 1, 3, "\"-\" needs a number, not a text" },
	{ "a in 5", 5, 1, "expected \"(\", not \"5\"" },
	{ "a in ()", 6, 1, "expected a number or a text in quotes, not \")\"" },
	{ "a in (b)", 6, 1, "expected a number or a text in quotes, not \"b\"" },
	{ "a in (1, 'x')", 9, 3, "a list holds numbers or texts, not both" },
	{ "a in (1 2)", 8, 1, "expected \",\" or \")\", not \"2\"" },
	{ "lower(a) in (1, 2)", 0, 8, "a text cannot be in a list of numbers" },
	{ "len(a) in ('x')", 0, 6, "a number cannot be in a list of texts" },
	{ "has(skills)", 0, 3, "it is written has(column, \"item\")" },
	{ "has(skills, 'a', 'b')", 0, 3, "it is written has(column, \"item\")" },
	{ "has(skills, 'a|b')", 12, 5,
	    "an item holds no \"|\"; ask for each with its own has()" },
	{ "has(skills, 5)", 12, 1,
	    "has(column, \"item\") takes a text, not a number" },
	{ "empty(a > 1)", 6, 5,
	    "empty(column) takes a text, not a condition" },
	{ "empty()", 6, 1, "expected a column or a value, not \")\"" },
	{ "length(a) > 1", 0, 6, "there is no function \"length\"; there are "
	    "has, empty, lower, upper and len" },
	{ "a > 5x", 4, 2, "\"5x\" is neither a number nor a name" },
	{ "a > 1.2.3", 4, 5, "\"1.2.3\" is neither a number nor a name" },
	{ "a > 5kk", 4, 3, "\"5kk\" is neither a number nor a name" },
	{ "a > 1e3k", 4, 4, "\"1e3k\" is neither a number nor a name" },
	{ "a == 007", 5, 3,
	    "a number does not begin with 0; quote it if it is a text" },
	{ "a > 2026-02-30", 4, 10, "there is no day \"2026-02-30\"" },
	{ "a > 2026-10", 4, 7, "a day is written 2026-01-31; put blanks around "
	    "the \"-\" of a difference" },
	{ "a > 5 ; b", 6, 1, "\";\" means nothing here" },
	{ "a \x01 b", 2, 1, "there is a control character here" },
	{ "a == '\xFF'", 6, 1, "this is not valid UTF-8" },
	{ "a > 5 &&  # and\n\n", 8, 0,
	    "expected a column or a value, but the expression ends" },
};
/* clang-format on */

static void
test_answers(void)
{
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		struct row row = { .cells = { answers[i].a, answers[i].b,
				       "Python|Apache Spark|Go", "tw", "ti",
				       "u" } };
		enum filter_result got = result_of(answers[i].expr, &row);

		check_row(got == answers[i].want,
		    "%s with a=%s b=%s is %d, not %d", answers[i].expr,
		    answers[i].a, answers[i].b, got, answers[i].want);
	}
}

static void
test_errors(void)
{
	for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++) {
		struct filter_error err = { .message = "(none)" };
		struct filter *f = filter_compile(
		    slice_of(errors[i].expr), column_of, NULL, &err);

		check_row(!f, "%s is taken", errors[i].expr);
		check_row(!strcmp(err.message, errors[i].message),
		    "%s: message \"%s\", not \"%s\"", errors[i].expr,
		    err.message, errors[i].message);
		check_row(err.at == errors[i].at && err.len == errors[i].len,
		    "%s: at %zu+%zu, not %zu+%zu", errors[i].expr, err.at,
		    err.len, errors[i].at, errors[i].len);
		check_row(err.unknown_column ==
			      !strncmp(err.message, "unknown column", 14),
		    "%s: unknown_column is %d", errors[i].expr,
		    err.unknown_column);
		filter_free(f);
	}
}

/* a column is asked for when the answer depends on it, and only once */
static void
test_asks_little(void)
{
	struct row row = { .cells = { "1", "2" } };

	result_of("a == 1 || b == 2", &row);
	CHECK_EQ(row.asked[A], 2); /* result_of evaluates twice */
	CHECK_EQ(row.asked[B], 0);
	result_of("a == 2 && b == 2", &row);
	CHECK_EQ(row.asked[B], 0);
	row = (struct row){ .cells = { "1", "2" } };
	result_of("a + a == 2 * a && a < 5 && !empty(a) && b == 2", &row);
	CHECK_EQ(row.asked[A], 2);
	CHECK_EQ(row.asked[B], 2);
	row = (struct row){ .cells = { "", "2" } };
	result_of("a > 1 && b == 2", &row); /* unknown needs the other side */
	CHECK_EQ(row.asked[B], 2);
	row = (struct row){ .cells = { "1", "2" } };
	result_of("a == 1 || b == 1 || b == 2 || b == 3", &row);
	CHECK_EQ(row.asked[B], 0);
}

/* n times the piece, with before and after around them */
static char *
repeated(const char *before, const char *piece, size_t n, const char *after)
{
	struct str s = STR_INIT;

	str_adds(&s, before);
	while (n-- > 0)
		str_adds(&s, piece);
	str_adds(&s, after);
	return s.p;
}

static void
check_nesting(const char *piece, const char *middle, const char *close)
{
	struct filter_error err = { .message = "(none)" };
	char *tail, *expr;
	struct filter *f;

	/* the operand in the middle is the innermost level */
	tail = repeated(middle, close, FILTER_MAX_NESTING - 1, "");
	expr = repeated("", piece, FILTER_MAX_NESTING - 1, tail);
	f = filter_compile(slice_of(expr), column_of, NULL, &err);
	check_row(f != NULL, "%s…: %s", piece, err.message);
	filter_free(f);
	free(tail);
	free(expr);

	tail = repeated(middle, close, 100000, "");
	expr = repeated("", piece, 100000, tail);
	f = filter_compile(slice_of(expr), column_of, NULL, &err);
	CHECK(!f);
	CHECK_STR(
	    slice_of(err.message), "the expression nests deeper than 256");
	CHECK_EQ(
	    (long long)err.at, (long long)(FILTER_MAX_NESTING * strlen(piece)));
	free(tail);
	free(expr);
}

static void
test_size(void)
{
	struct row row = { .cells = { "99999", "" } };
	struct str list = STR_INIT;
	char *expr;

	check_nesting("(", "true", ")");
	check_nesting("!", "true", "");

	/* what is long but flat is no trouble */
	expr = repeated("true", " && true", 100000, "");
	CHECK_EQ(result_of(expr, &row), FILTER_TRUE);
	free(expr);
	expr = repeated("0", " + 1", 100000, " == 100000");
	CHECK_EQ(result_of(expr, &row), FILTER_TRUE);
	free(expr);

	str_adds(&list, "a in (0");
	for (int i = 1; i < 100000; i++)
		str_addf(&list, ", %d", i);
	str_adds(&list, ")");
	CHECK_EQ(result_of(list.p, &row), FILTER_TRUE);
	str_free(&list);
}

static void
test_gives_up(void)
{
	struct filter_error err;
	struct row row = { .cells = { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" } };
	struct filter *f =
	    filter_compile(SLICE("a ~ /(a+)+$/"), column_of, NULL, &err);

	CHECK_EQ(filter_eval(f, value_of, &row), FILTER_ERROR);
	CHECK_STR(slice_of(filter_message(f)), "match limit exceeded");
	/* and the next row is not spoilt */
	row.cells[A] = "aaa";
	CHECK_EQ(filter_eval(f, value_of, &row), FILTER_TRUE);
	filter_free(f);
}

/* a cell that needs more stack than the JIT has */
static void
test_long_cell(void)
{
	char *cell = repeated("", "ab", 1000000, "c");
	struct row row = { .cells = { cell } };

	CHECK_EQ(result_of("a ~ /^(?:a|b)+c$/", &row), FILTER_TRUE);
	CHECK_EQ(result_of("len(a) == 2000001", &row), FILTER_TRUE);
	CHECK_EQ(result_of("upper(a) ~ /BABC$/", &row), FILTER_TRUE);
	free(cell);
}

static void
check_shown(const char *expr, size_t at, size_t len, const char *line,
    const char *carets)
{
	struct filter_error err = { .at = at, .len = len };
	struct str out = STR_INIT, under = STR_INIT;

	filter_error_show(&err, slice_of(expr), &out, &under);
	CHECK_STR(str_slice(&out), line);
	CHECK_STR(str_slice(&under), carets);
	str_free(&out);
	str_free(&under);
}

static void
test_carets(void)
{
	char *expr;

	check_shown("salry > 5", 0, 5, "salry > 5", "^^^^^");
	check_shown("a >", 3, 0, "a >", "   ^");
	check_shown("", 0, 0, "", "^");
	check_shown(
	    "a == \"ü\" && x", 13, 1, "a == \"ü\" && x", "            ^");
	check_shown("a &&\nx > 5 &&\nb", 5, 1, "x > 5 &&", "^");
	check_shown("a\tx", 2, 1, "a x", "  ^");
	check_shown("a == (\n5", 5, 4, "a == (", "     ^");
	expr = repeated("", "0123456789", 10, "");
	check_shown(expr, 50, 10,
	    "… 0123456789012345678901234567890123456789"
	    "012345678901234567890123456789012345 …",
	    "                                          ^^^^^^^^^^");
	free(expr);
}

static void
check_letters(const char *s, const char *lower, const char *upper)
{
	struct str out = STR_INIT;

	letter_add_lower(&out, slice_of(s));
	CHECK_STR(str_slice(&out), lower);
	str_clear(&out);
	letter_add_upper(&out, slice_of(s));
	CHECK_STR(str_slice(&out), upper);
	str_free(&out);
}

static void
test_letters(void)
{
	check_letters("", "", "");
	check_letters("@AZ[`az{09", "@az[`az{09", "@AZ[`AZ{09");
	check_letters("Île Œuvre ÿ", "île œuvre ÿ", "ÎLE ŒUVRE Ÿ");
	check_letters("×÷ßĿŀŊŋſ", "×÷ßŀŀŋŋſ", "×÷ßĿĿŊŊS");
	check_letters("Łódź Škoda Țară", "łódź škoda țară", "ŁÓDŹ ŠKODA ȚARĂ");
	check_letters("Ưu Tiên Ế", "ưu tiên ế", "ƯU TIÊN Ế");
	check_letters("Σίσυφος Ώ", "σίσυφος ώ", "ΣΊΣΥΦΟΣ Ώ");
	check_letters("Ёлка Їжак Ѐ", "ёлка їжак ѐ", "ЁЛКА ЇЖАК Ѐ");
	check_letters("İstanbul ı", "istanbul ı", "İSTANBUL I");
	check_letters("Ａｂ 日本 😀", "ａｂ 日本 😀", "ＡＢ 日本 😀");
	check_letters("A\xFFz", "a\xEF\xBF\xBDz", "A\xEF\xBF\xBDZ");
}

int
main(void)
{
	test_answers();
	test_errors();
	test_asks_little();
	test_size();
	test_gives_up();
	test_long_cell();
	test_carets();
	test_letters();
	UNIT_MAIN_END;
}
