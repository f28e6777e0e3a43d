/* SPDX-License-Identifier: ISC */
/* the files that a confined tool may open; see sandbox_files.h */
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sandbox_files.h"

#if defined(SYS_landlock_restrict_self) && !defined(SANDBOX_OFF)
#include <linux/landlock.h>

/* for headers that are older than the kernel */
#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif
#define NET_BIND_AND_CONNECT 3	    /* of TCP */
#define SCOPE_SOCKETS_AND_SIGNALS 3 /* of processes outside */

/* struct landlock_ruleset_attr as of version 6 */
struct denied {
	uint64_t fs, net, scoped;
};

/* what can be denied since which version */
static const struct {
	int version;
	struct denied denied;
} versions[] = {
	{ 1, { .fs = 2 * LANDLOCK_ACCESS_FS_MAKE_SYM - 1 } }, /* all before */
	{ 2, { .fs = LANDLOCK_ACCESS_FS_REFER } },
	{ 3, { .fs = LANDLOCK_ACCESS_FS_TRUNCATE } },
	{ 4, { .net = NET_BIND_AND_CONNECT } },
	{ 5, { .fs = LANDLOCK_ACCESS_FS_IOCTL_DEV } },
	{ 6, { .scoped = SCOPE_SOCKETS_AND_SIGNALS } },
};

static const uint64_t allowed[] = {
	[FILES_READ] = LANDLOCK_ACCESS_FS_READ_FILE,
	[FILES_WRITE] = LANDLOCK_ACCESS_FS_WRITE_FILE,
	[FILES_REPLACE] = LANDLOCK_ACCESS_FS_REMOVE_FILE |
			  LANDLOCK_ACCESS_FS_MAKE_REG |
			  LANDLOCK_ACCESS_FS_READ_DIR,
	[FILES_FILL] =
	    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
	    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
	    LANDLOCK_ACCESS_FS_READ_DIR,
	[FILES_UNMAKE] = LANDLOCK_ACCESS_FS_REMOVE_DIR,
	[FILES_LIBRARY] =
	    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
};

bool
files_are_known(void)
{
	return true;
}

/* below 1: the kernel has none, or was started without it */
static int
find_version(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
	    LANDLOCK_CREATE_RULESET_VERSION);
}

bool
files_can_be_bound(void)
{
	return find_version() >= 1;
}

int
files_new(void)
{
	int version = find_version();
	struct denied all = { 0, 0, 0 };

	for (size_t i = 0; i < sizeof(versions) / sizeof(*versions) &&
			   versions[i].version <= version;
	     i++) {
		all.fs |= versions[i].denied.fs;
		all.net |= versions[i].denied.net;
		all.scoped |= versions[i].denied.scoped;
	}
	/* members that an older kernel does not know are 0, and allowed so */
	return version < 1 ? -1
			   : (int)syscall(SYS_landlock_create_ruleset, &all,
				 sizeof(all), 0);
}

/*
 * A pipe cannot have a rule, and needs none.  A folder that should be read
 * as a file has no bytes: it is opened for read(2) to say so, but what is in
 * it stays shut.
 */
bool
files_allow_fd(int ruleset, int fd, enum files_access access)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = allowed[access], .parent_fd = fd
	};
	struct stat st;

	if (access == FILES_READ && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		rule.allowed_access = LANDLOCK_ACCESS_FS_READ_DIR;
	return ruleset < 0 || syscall(SYS_landlock_add_rule, ruleset,
				  LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool
files_allow(int ruleset, const char *path, enum files_access access)
{
	bool good;
	int fd;

	if (ruleset < 0)
		return true;
	fd = open(path, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return false;
	good = files_allow_fd(ruleset, fd, access);
	close(fd);
	return good;
}

void
files_bind(int ruleset)
{
	if (ruleset < 0)
		return;
	syscall(SYS_landlock_restrict_self, ruleset, 0);
	close(ruleset);
}

#else

bool
files_are_known(void)
{
	return false;
}

bool
files_can_be_bound(void)
{
	return false;
}

int
files_new(void)
{
	return -1;
}

bool
files_allow(int ruleset, const char *path, enum files_access access)
{
	(void)ruleset, (void)path, (void)access;
	return true;
}

bool
files_allow_fd(int ruleset, int fd, enum files_access access)
{
	(void)ruleset, (void)fd, (void)access;
	return true;
}

void
files_bind(int ruleset)
{
	(void)ruleset;
}
#endif
