/* SPDX-License-Identifier: ISC */
/* makes one call of a program fail, from within; see shim.h */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shim.h"

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

/* set once by prepare, but for the counts */
static struct {
	bool ready;
	int kind, at, what, lasting;
	unsigned count[SHIM_KINDS];
	unsigned *shared; /* where the loop reads them */
} shim;

/* the C library's own function of the name */
#define REAL(name) ((__typeof__(name) *)real(#name))

static void *
real(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

__attribute__((constructor)) static void
prepare(void)
{
	const char *s = getenv("FAULT");
	int fd;

	if (!s || sscanf(s, "%d %d %d %d %d", &shim.kind, &shim.at, &shim.what,
		      &shim.lasting, &fd) != 5)
		return;
	shim.shared = mmap(NULL, sizeof(shim.count), PROT_READ | PROT_WRITE,
	    MAP_SHARED, fd, 0);
	if (shim.shared == MAP_FAILED)
		abort();
	REAL(close)(fd);
	/* what the program starts is not meant */
	unsetenv("LD_PRELOAD");
	unsetenv("FAULT");
	shim.ready = true;
}

/* counts a call; does it meet the fault? */
static bool
is_hit(enum shim_kind kind)
{
	int n;

	if (!shim.ready)
		return false;
	n = (int)++shim.count[kind];
	if (shim.shared[kind] < shim.count[kind])
		shim.shared[kind] = shim.count[kind];
	return kind == (enum shim_kind)shim.kind && shim.at &&
	       (shim.lasting ? n >= shim.at : n == shim.at);
}

/* the error that this call meets, SHIM_SHORT, or 0 */
static int
fault(enum shim_kind kind)
{
	if (kind != SHIM_MEMORY && is_hit(SHIM_SIGNAL))
		raise(shim.what);
	return is_hit(kind) ? shim.what : 0;
}

/* sets errno if this call shall fail */
static bool
fails(enum shim_kind kind)
{
	int err = fault(kind);

	if (err)
		errno = err;
	return err != 0;
}

void *
malloc(size_t n)
{
	return fails(SHIM_MEMORY) ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return fails(SHIM_MEMORY) ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return fails(SHIM_MEMORY) ? NULL : __libc_realloc(p, n);
}

void *
aligned_alloc(size_t align, size_t n)
{
	return fails(SHIM_MEMORY) ? NULL : __libc_memalign(align, n);
}

int
posix_memalign(void **p, size_t align, size_t n)
{
	if (fails(SHIM_MEMORY))
		return ENOMEM;
	*p = __libc_memalign(align, n);
	return *p ? 0 : ENOMEM;
}

/* gcov's counters, written when all is over: no matter of the tool's */
static bool
is_counter(const char *path)
{
	size_t n = strlen(path);

	return n > 5 && strcmp(path + n - 5, ".gcda") == 0;
}

int
open(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode;

	if (is_counter(path))
		shim.ready = false;
	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, mode_t) : 0;
	va_end(ap);
	return fails(SHIM_OPEN) ? -1 : REAL(open)(path, flags, mode);
}

int
mkstemp(char *name)
{
	return fails(SHIM_OPEN) ? -1 : REAL(mkstemp)(name);
}

int
mkostemp(char *name, int flags)
{
	return fails(SHIM_OPEN) ? -1 : REAL(mkostemp)(name, flags);
}

ssize_t
read(int fd, void *p, size_t n)
{
	int err = fault(SHIM_READ);

	if (err > 0) {
		errno = err;
		return -1;
	}
	return REAL(read)(fd, p, err == SHIM_SHORT && n ? 1 : n);
}

ssize_t
pread(int fd, void *p, size_t n, off_t at)
{
	int err = fault(SHIM_READ);

	if (err > 0) {
		errno = err;
		return -1;
	}
	return REAL(pread)(fd, p, err == SHIM_SHORT && n ? 1 : n, at);
}

ssize_t
write(int fd, const void *p, size_t n)
{
	int err = fd == STDERR_FILENO ? 0 : fault(SHIM_WRITE);

	if (err > 0) {
		errno = err;
		return -1;
	}
	return REAL(write)(fd, p, err == SHIM_SHORT && n ? 1 : n);
}

int
close(int fd)
{
	int err = fault(SHIM_CLOSE), result = REAL(close)(fd);

	if (err) {
		errno = err;
		return -1;
	}
	return result;
}

int
fsync(int fd)
{
	return fails(SHIM_SYNC) ? -1 : REAL(fsync)(fd);
}

int
rename(const char *from, const char *to)
{
	return fails(SHIM_NAME) ? -1 : REAL(rename)(from, to);
}

int
link(const char *from, const char *to)
{
	return fails(SHIM_NAME) ? -1 : REAL(link)(from, to);
}

int
pipe2(int end[2], int flags)
{
	return fails(SHIM_PROCESS) ? -1 : REAL(pipe2)(end, flags);
}

pid_t
fork(void)
{
	return fails(SHIM_PROCESS) ? -1 : REAL(fork)();
}

int
dup2(int from, int to)
{
	return fails(SHIM_PROCESS) ? -1 : REAL(dup2)(from, to);
}

int
fchmod(int fd, mode_t mode)
{
	return fails(SHIM_PROCESS) ? -1 : REAL(fchmod)(fd, mode);
}

int
flock(int fd, int how)
{
	return fails(SHIM_PROCESS) ? -1 : REAL(flock)(fd, how);
}

pid_t
waitpid(pid_t pid, int *status, int options)
{
	return fails(SHIM_WAIT) ? -1 : REAL(waitpid)(pid, status, options);
}

/*
 * Streams: the C library's own do not call the functions above, so they are
 * made of them.  The tools use them for scratch files only, which give no
 * EINTR.
 */
static ssize_t
stream_read(void *fd, char *p, size_t n)
{
	ssize_t got;

	do
		got = read(*(int *)fd, p, n);
	while (got < 0 && errno == EINTR);
	return got;
}

/* a stream takes 0 as an error, and a short count as it comes */
static ssize_t
stream_write(void *fd, const char *p, size_t n)
{
	ssize_t got;

	do
		got = write(*(int *)fd, p, n);
	while (got < 0 && errno == EINTR);
	return got < 0 ? 0 : got;
}

static int
stream_seek(void *fd, off64_t *at, int whence)
{
	*at = lseek(*(int *)fd, *at, whence);
	return *at < 0 ? -1 : 0;
}

static int
stream_close(void *fd)
{
	int result = close(*(int *)fd);

	free(fd);
	return result;
}

FILE *
fdopen(int fd, const char *mode)
{
	int *own;

	if (!shim.ready)
		return REAL(fdopen)(fd, mode);
	own = fails(SHIM_OPEN) ? NULL : __libc_malloc(sizeof(fd));
	if (!own)
		return NULL;
	*own = fd;
	return fopencookie(own, mode,
	    (cookie_io_functions_t){
		stream_read, stream_write, stream_seek, stream_close });
}
