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

void
versions_keep(const char *file, unsigned keep)
{
	struct str from = STR_INIT, to = STR_INIT;
	const char *newest = name_version(&to, file, 1);
	struct stat st, old;

	if (stat(file, &st) < 0)
		return;
	/* a run that was killed before its rename has kept it already */
	if (stat(newest, &old) == 0 && st.st_ino == old.st_ino &&
	    st.st_dev == old.st_dev)
		return;
	for (unsigned i = keep; i > 1; i--)
		if (rename(name_version(&from, file, i - 1),
			name_version(&to, file, i)) < 0 &&
		    errno != ENOENT)
			diag_die_errno(
			    EX_CANTCREAT, "cannot replace \"%s\"", to.p);
	newest = name_version(&to, file, 1);
	if ((unlink(newest) < 0 && errno != ENOENT) || link(file, newest) < 0)
		diag_die_errno(EX_CANTCREAT, "cannot keep \"%s\"", newest);
	str_free(&from);
	str_free(&to);
}
