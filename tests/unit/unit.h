/* SPDX-License-Identifier: ISC */
/*
 * The least that a unit test needs: checks that say where and what differed,
 * counted.
 *
 *	int
 *	main(void)
 *	{
 *		CHECK_EQ(1 + 1, 2);
 *		UNIT_MAIN_END;
 *	}
 *
 * May be included by: tests.
 */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <stdbool.h>
#include <stdio.h>

#include "../../tools/lib/str.h"

static int unit_passed, unit_failed;

static inline bool
unit_count(bool good)
{
	if (good)
		unit_passed++;
	else
		unit_failed++;
	return good;
}

#define CHECK(cond)                                                            \
	((void)(unit_count(cond) ||                                            \
		printf("not ok %s:%d: %s\n", __FILE__, __LINE__, #cond)))

#define CHECK_EQ(got, want)                                                    \
	do {                                                                   \
		long long got_ = (long long)(got), want_ = (long long)(want);  \
                                                                               \
		if (!unit_count(got_ == want_))                                \
			printf("not ok %s:%d: %s is %lld, not %lld\n",         \
			    __FILE__, __LINE__, #got, got_, want_);            \
	} while (0)

#define CHECK_STR(got, want)                                                   \
	do {                                                                   \
		struct slice got_ = (got), want_ = slice_of(want);             \
                                                                               \
		if (!unit_count(slice_eq(got_, want_)))                        \
			printf("not ok %s:%d: %s is \"%.*s\", not \"%.*s\"\n", \
			    __FILE__, __LINE__, #got, SLICE_ARGS(got_),        \
			    SLICE_ARGS(want_));                                \
	} while (0)

#define UNIT_MAIN_END                                                          \
	return printf("%d passed, %d failed\n", unit_passed, unit_failed) <    \
		   0 ||                                                        \
	       unit_failed > 0

#endif
