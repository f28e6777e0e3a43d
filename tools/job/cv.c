/* SPDX-License-Identifier: ISC */
/* names in texts; see cv.h */
#include <stdlib.h>

#include "cv.h"

#define SHORT 3 /* bytes of a name whose case matters */

/* is it part of a word, or of a name such as C++, C#, .NET? */
static bool
is_part(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (unsigned char)c >= 0x80 || c == '+' ||
	       c == '#';
}

bool
cv_names(struct slice text, struct slice skill)
{
	for (size_t i = 0; skill.n && i + skill.n <= text.n; i++) {
		struct slice here = { text.p + i, skill.n };
		size_t end = i + skill.n;

		if (i && is_part(text.p[i - 1]))
			continue;
		if (end < text.n && is_part(text.p[end]))
			continue;
		if (skill.n <= SHORT ? slice_eq(here, skill)
				     : slice_case_eq(here, skill))
			return true;
	}
	return false;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t
name_distance(struct slice a, struct slice b)
{
	size_t *row = mem_zalloc(b.n + 1, sizeof(*row)), result;

	for (size_t k = 0; k <= b.n; k++)
		row[k] = k;
	for (size_t i = 0; i < a.n; i++) {
		size_t corner = row[0];

		row[0] = i + 1;
		for (size_t k = 0; k < b.n; k++) {
			bool same = slice_case_eq((struct slice){ a.p + i, 1 },
			    (struct slice){ b.p + k, 1 });
			size_t change = corner + !same;

			corner = row[k + 1];
			row[k + 1] =
			    least(change, least(row[k], row[k + 1]) + 1);
		}
	}
	result = row[b.n];
	free(row);
	return result;
}
