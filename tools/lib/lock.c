/* SPDX-License-Identifier: ISC */
/* one run at a time; see lock.h */
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

#include "diag.h"
#include "lock.h"
#include "str.h"

void
lock_take(const char *file)
{
	struct str name = STR_INIT;
	int fd;

	str_addf(&name, "%s.lock", file);
	fd = open(name.p, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (fd < 0)
		diag_die_errno(EX_CANTCREAT, "cannot open \"%s\"", name.p);
	if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
		if (errno == EWOULDBLOCK)
			diag_die(EX_LOCKED, "%s: another run is on", file);
		diag_die_errno(EX_IOERR, "cannot lock \"%s\"", name.p);
	}
	str_free(&name);
}
