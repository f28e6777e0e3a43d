/* SPDX-License-Identifier: ISC */
/* old versions of a file; see versions.h */
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diag.h"
#include "versions.h"

static const char *
name_version(struct str *name, const char *file, unsigned i)
{
	str_clear(name);
	str_addf(name, "%s.%u", file, i);
	return name->p;
}

/* has a run that was killed before its rename kept the file already? */
static bool
is_kept(const char *file, const char *newest)
{
	struct stat a, b;

	return stat(file, &a) == 0 && stat(newest, &b) == 0 &&
	       a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

/* moves FILE.1 to FILE.2 and so on, the oldest first */
static void
shift(const char *file, unsigned keep)
{
	struct str from = STR_INIT, to = STR_INIT;

	for (unsigned i = keep; i > 1; i--)
		if (rename(name_version(&from, file, i - 1),
			name_version(&to, file, i)) < 0 &&
		    errno != ENOENT)
			diag_die_errno(
			    EX_CANTCREAT, "cannot replace \"%s\"", to.p);
	str_free(&from);
	str_free(&to);
}

void
versions_keep(const char *file, unsigned keep)
{
	struct str name = STR_INIT;
	const char *newest = name_version(&name, file, 1);

	if (access(file, F_OK) == 0 && !is_kept(file, newest)) {
		shift(file, keep);
		if ((unlink(newest) < 0 && errno != ENOENT) ||
		    link(file, newest) < 0)
			diag_die_errno(
			    EX_CANTCREAT, "cannot keep \"%s\"", newest);
	}
	str_free(&name);
}
