/* SPDX-License-Identifier: ISC */
/* what a tool may still do; see sandbox.h */
#include <dlfcn.h>
#include <iconv.h>
#include <libgen.h>
#include <stdint.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "diag.h"
#include "sandbox.h"
#include "sandbox_calls.h"
#include "sandbox_files.h"

bool
sandbox_is_built(void)
{
	return files_are_known() || calls_are_known();
}

void
sandbox_describe(struct str *out)
{
	if (!sandbox_is_built()) {
		str_adds(out, "none in this build");
		return;
	}
	str_adds(out, files_can_be_bound() ? "Landlock"
		      : files_are_known()  ? "no Landlock in this kernel"
					   : "no Landlock in this build");
	str_adds(out, calls_can_be_bound() ? ", seccomp"
		      : calls_are_known()  ? ", no seccomp in this kernel"
					   : ", no seccomp in this build");
}

/* the modules of iconv(3) are in a folder beside the C library */
static void
allow_modules(int ruleset)
{
	struct str folder = STR_INIT;
	const char *slash = NULL;
	Dl_info library;

	if (dladdr((void *)(uintptr_t)iconv_open, &library))
		slash = strrchr(library.dli_fname, '/');
	if (slash) {
		str_add(&folder, slice_from(library.dli_fname, slash));
		str_adds(&folder, "/gconv");
		(void)files_allow(ruleset, folder.p, FILES_LIBRARY);
	}
	str_free(&folder);
}

struct sandbox
sandbox_new(unsigned needs)
{
	struct sandbox box = { .needs = needs, .ruleset = files_new() };

	if (needs & SANDBOX_CHARSETS)
		allow_modules(box.ruleset);
	return box;
}

void
sandbox_allow_read(struct sandbox *box, const char *path)
{
	box->reads = true;
	(void)files_allow(box->ruleset, path, FILES_READ);
}

void
sandbox_allow_fd(struct sandbox *box, int fd)
{
	box->reads = true;
	(void)files_allow_fd(box->ruleset, fd, FILES_READ);
}

void
sandbox_allow_write(struct sandbox *box, const char *path)
{
	box->writes = true;
	(void)files_allow(box->ruleset, path, FILES_WRITE);
}

/* without a rule the output would be lost in the end */
static void
allow_folder(const struct sandbox *box, const char *path, enum files_access how)
{
	if (!files_allow(box->ruleset, path, how))
		diag_die_errno(EX_CANTCREAT, "cannot use \"%s\"", path);
}

static void
allow_beside(const struct sandbox *box, const char *path, enum files_access how)
{
	char *copy = mem_dup(slice_of(path));

	allow_folder(box, dirname(copy), how);
	free(copy);
}

void
sandbox_allow_replace(struct sandbox *box, const char *path)
{
	box->replaces = true;
	allow_beside(box, path, FILES_REPLACE);
}

void
sandbox_allow_unmake(struct sandbox *box, const char *path)
{
	allow_beside(box, path, FILES_UNMAKE);
}

void
sandbox_allow_fill(struct sandbox *box, const char *path)
{
	box->reads = box->replaces = box->fills = true;
	allow_folder(box, path, FILES_FILL);
}

void
sandbox_enter(struct sandbox *box)
{
#ifdef __linux__
	if (sandbox_is_built())
		prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
	files_bind(box->ruleset);
	calls_bind(box);
}
