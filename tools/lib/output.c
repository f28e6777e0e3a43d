/* SPDX-License-Identifier: ISC */
/* bytes out; see output.h */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diag.h"
#include "output.h"

#define DRAIN_SIZE ((size_t)128 << 10)

struct output {
	const char *name;
	int fd;
	char *target;	 /* the file to replace, or NULL */
	char *temporary; /* what is written until then */
	struct str buffer;
	struct output *next; /* among the unfinished */
};

/*
 * The outputs whose temporary must go when the program ends early: a mutable
 * global, because a signal handler has no other way.
 */
static struct output *volatile unfinished;

static void
remove_temporaries(void)
{
	for (struct output *o = unfinished; o; o = o->next)
		unlink(o->temporary);
	unfinished = NULL;
}

static void
on_signal(int sig)
{
	remove_temporaries();
	signal(sig, SIG_DFL);
	raise(sig);
}

/* the signals that do not end a program, or cannot be caught */
static const int harmless[] = { SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGTSTP,
	SIGTTIN, SIGTTOU, SIGSTOP, SIGKILL };

static bool
is_harmless(int sig)
{
	for (size_t i = 0; i < sizeof(harmless) / sizeof(*harmless); i++)
		if (harmless[i] == sig)
			return true;
	return false;
}

/* an ignored signal stays ignored */
static void
watch_signals(void)
{
	struct sigaction new = { .sa_handler = on_signal }, old;

	sigfillset(&new.sa_mask);
	for (int sig = 1; sig <= SIGRTMAX; sig++)
		if (!is_harmless(sig) && sigaction(sig, NULL, &old) == 0 &&
		    old.sa_handler == SIG_DFL)
			sigaction(sig, &new, NULL);
	atexit(remove_temporaries);
}

static void
block_signals(sigset_t *old)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, old);
}

static void
enlist(struct output *o)
{
	static bool watching;

	if (!watching)
		watch_signals();
	watching = true;
	o->next = unfinished;
	unfinished = o;
}

static void
delist(struct output *o)
{
	struct output *volatile *p = &unfinished;

	while (*p != o)
		p = (struct output *volatile *)&(*p)->next;
	*p = o->next;
}

/* creates the temporary beside the target, with the mode it will have */
static void
open_temporary(struct output *o, const struct stat *old)
{
	struct str name = STR_INIT;
	sigset_t mask;
	mode_t mode, um;

	str_addf(&name, "%s.XXXXXX", o->target);
	block_signals(&mask);
	o->fd = mkstemp(name.p);
	if (o->fd >= 0) {
		o->temporary = name.p;
		enlist(o);
	}
	sigprocmask(SIG_SETMASK, &mask, NULL);
	if (o->fd < 0)
		diag_die_errno(EX_CANTCREAT,
		    "cannot create a file beside "
		    "\"%s\"",
		    o->name);
	fcntl(o->fd, F_SETFD, FD_CLOEXEC);
	um = umask(0);
	umask(um);
	mode = old ? old->st_mode & 07777 : 0666 & ~um;
	if (fchmod(o->fd, mode) < 0)
		diag_die_errno(EX_CANTCREAT, "cannot set the mode of \"%s\"",
		    o->temporary);
}

/* where a symbolic link leads, though nothing is there; the caller frees */
static char *
read_link(const char *path)
{
	char text[PATH_MAX];
	ssize_t n = readlink(path, text, sizeof(text) - 1);
	struct str to = STR_INIT;
	const char *slash = strrchr(path, '/');

	if (n < 0)
		return NULL;
	text[n] = '\0';
	if (text[0] != '/' && slash)
		str_add(&to, slice_from(path, slash + 1));
	str_adds(&to, text);
	return to.p;
}

/* the name of a file that is to be created, links followed */
static char *
follow(const char *path)
{
	char *at = mem_dup(slice_of(path)), *next;

	for (int i = 0; i < 40 && (next = read_link(at)); i++) {
		free(at);
		at = next;
	}
	return at;
}

bool
output_replaces(const char *path)
{
	struct stat st;

	return strcmp(path, "-") != 0 &&
	       (stat(path, &st) < 0 || S_ISREG(st.st_mode));
}

static void
open_file(struct output *o, const char *path)
{
	struct stat st;
	bool exists = stat(path, &st) == 0;

	if (exists && !S_ISREG(st.st_mode)) {
		o->fd = open(path, O_WRONLY | O_CLOEXEC);
		if (o->fd < 0)
			diag_die_errno(
			    EX_CANTCREAT, "cannot open \"%s\"", path);
		return;
	}
	o->target = exists ? realpath(path, NULL) : follow(path);
	if (!o->target)
		diag_die_errno(EX_CANTCREAT, "cannot open \"%s\"", path);
	open_temporary(o, exists ? &st : NULL);
}

struct output *
output_open(const char *path)
{
	struct output *o = mem_zalloc(1, sizeof(*o));

	if (!path || strcmp(path, "-") == 0) {
		o->name = "<stdout>";
		o->fd = STDOUT_FILENO;
	} else {
		o->name = path;
		open_file(o, path);
	}
	str_reserve(&o->buffer, 2 * DRAIN_SIZE);
	return o;
}

struct output *
output_open_fd(int fd)
{
	struct output *o = mem_zalloc(1, sizeof(*o));

	o->name = "a temporary file";
	o->fd = fd;
	str_reserve(&o->buffer, 2 * DRAIN_SIZE);
	return o;
}

struct str *
output_buffer(struct output *o)
{
	return &o->buffer;
}

void
output_flush(struct output *o)
{
	const char *p = o->buffer.p, *end = p + o->buffer.n;

	while (p < end) {
		ssize_t n = write(o->fd, p, (size_t)(end - p));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EPIPE)
			exit(128 + SIGPIPE); /* as SIGPIPE would, silently */
		if (n < 0)
			diag_die_errno(EX_IOERR, "cannot write %s", o->name);
		p += n;
	}
	str_clear(&o->buffer);
}

void
output_drain(struct output *o)
{
	if (o->buffer.n >= DRAIN_SIZE)
		output_flush(o);
}

const char *
output_temporary(const struct output *o)
{
	return o->temporary;
}

const char *
output_target(const struct output *o)
{
	return o->target;
}

void
output_divert(struct output *o, const char *suffix)
{
	struct str name = STR_INIT;

	str_addf(&name, "%s%s", o->target, suffix);
	free(o->target);
	o->target = name.p;
}

static void
release(struct output *o)
{
	free(o->target);
	free(o->temporary);
	str_free(&o->buffer);
	free(o);
}

static void
sync_folder(const char *file)
{
	char *copy = mem_dup(slice_of(file)), *folder = dirname(copy);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0 || (fsync(fd) < 0 && errno != EINVAL))
		diag_die_errno(EX_IOERR, "cannot sync \"%s\"", folder);
	close(fd);
	free(copy);
}

static void
publish(struct output *o)
{
	sigset_t mask;
	int failed;

	block_signals(&mask); /* the name is old or new, never both lost */
	failed = rename(o->temporary, o->target);
	if (!failed)
		delist(o);
	sigprocmask(SIG_SETMASK, &mask, NULL);
	if (failed)
		diag_die_errno(
		    EX_CANTCREAT, "cannot replace \"%s\"", o->target);
	sync_folder(o->target);
}

void
output_commit(struct output *o)
{
	output_flush(o);
	if (o->temporary && fsync(o->fd) < 0)
		diag_die_errno(EX_IOERR, "cannot sync \"%s\"", o->temporary);
	if (close(o->fd) < 0 && errno != EINTR)
		diag_die_errno(EX_IOERR, "cannot close %s", o->name);
	if (o->temporary)
		publish(o);
	release(o);
}

void
output_abandon(struct output *o)
{
	if (o->fd != STDOUT_FILENO)
		close(o->fd);
	if (o->temporary) {
		sigset_t mask;

		block_signals(&mask);
		unlink(o->temporary);
		delist(o);
		sigprocmask(SIG_SETMASK, &mask, NULL);
	}
	release(o);
}

pid_t
output_fork(void)
{
	sigset_t mask;
	pid_t pid;

	block_signals(&mask);
	pid = fork();
	if (pid == 0)
		unfinished = NULL;
	sigprocmask(SIG_SETMASK, &mask, NULL);
	return pid;
}
