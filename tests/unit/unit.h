/* SPDX-License-Identifier: ISC */
/*
 * The smallest frame for a unit test: a failed check names its place and what
 * differed, and the test goes on.  One main a program; it ends in
 * UNIT_MAIN_END.
 *
 * May be included by: tests/unit.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdio.h>

#include "lib/str.h"

static unsigned unit_passed, unit_failed;

#define UNIT_NOTE(ok, ...)                                                     \
	((ok) ? (void)unit_passed++                                            \
	      : (void)(unit_failed++, printf("%s:%d: ", __FILE__, __LINE__),   \
		    printf(__VA_ARGS__), putchar('\n')))

#define CHECK(cond) UNIT_NOTE(cond, "%s", #cond)

#define CHECK_EQ(got, want)                                                    \
	do {                                                                   \
		long long got_ = (got), want_ = (want);                        \
		UNIT_NOTE(                                                     \
		    got_ == want_, "%s is %lld, not %lld", #got, got_, want_); \
	} while (0)

#define CHECK_STR(got, want)                                                   \
	do {                                                                   \
		struct slice got_ = (got);                                     \
		const char *want_ = (want);                                    \
		UNIT_NOTE(slice_is(got_, want_), "%s is \"%.*s\", not \"%s\"", \
		    #got, SLICE_ARGS(got_), want_);                            \
	} while (0)

#define UNIT_MAIN_END                                                          \
	do {                                                                   \
		printf("%u passed, %u failed\n", unit_passed, unit_failed);    \
		return unit_failed ? 1 : 0;                                    \
	} while (0)

#endif
