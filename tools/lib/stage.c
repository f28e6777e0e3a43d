/* SPDX-License-Identifier: ISC */
/* a pipe of shell commands; see stage.h */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "diag.h"
#include "output.h"
#include "stage.h"

#define PIPE_SIZE (1 << 20)
#define STATUS_SIGPIPE (128 + SIGPIPE)

/* becomes the stage; parent is who started it */
static _Noreturn void
run(const char *command, int in, int out, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent || dup2(in, STDIN_FILENO) < 0 ||
	    dup2(out, STDOUT_FILENO) < 0)
		_exit(EX_OSERR);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

/* starts one that reads in; returns the end of the pipe that it writes */
static int
start(struct stage *s, int in)
{
	pid_t self = getpid();
	int end[2];

	if (pipe2(end, O_CLOEXEC) < 0)
		diag_die_errno(EX_OSERR, "cannot make a pipe");
	fcntl(end[0], F_SETPIPE_SZ, PIPE_SIZE); /* if it may: it is faster */
	s->pid = output_fork();
	if (s->pid < 0)
		diag_die_errno(EX_OSERR, "cannot start \"%s\"", s->command);
	if (s->pid == 0)
		run(s->command, in, end[1], self);
	close(end[1]);
	return end[0];
}

void
stages_start(struct stages *s, char *const *command, size_t n)
{
	int in = STDIN_FILENO;

	s->stage = mem_zalloc(n, sizeof(*s->stage));
	s->n = n;
	for (size_t i = 0; i < n; i++) {
		int out;

		s->stage[i].command = command[i];
		out = start(&s->stage[i], in);
		if (in != STDIN_FILENO)
			close(in);
		in = out;
	}
	s->fd = in;
}

size_t
stages_read(struct stages *s, char *buf, size_t n)
{
	ssize_t got;

	do
		got = read(s->fd, buf, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		diag_die_errno(EX_IOERR, "cannot read what \"%s\" writes",
		    s->stage[s->n - 1].command);
	return (size_t)got;
}

static int
wait_for(const struct stage *s)
{
	int status;

	while (waitpid(s->pid, &status, 0) < 0)
		if (errno != EINTR)
			diag_die_errno(
			    EX_OSERR, "cannot wait for \"%s\"", s->command);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

void
stages_wait(struct stages *s)
{
	for (size_t i = 0; i < s->n; i++)
		s->stage[i].status = wait_for(&s->stage[i]);
}

bool
stage_lost_reader(const struct stage *s)
{
	return s->status == STATUS_SIGPIPE;
}

const struct stage *
stages_failed(const struct stages *s)
{
	const struct stage *failed = NULL;

	for (size_t i = 0; i < s->n; i++) {
		const struct stage *t = &s->stage[i];

		if (t->status && (!failed || (stage_lost_reader(failed) &&
						 !stage_lost_reader(t))))
			failed = t;
	}
	return failed;
}

void
stages_free(struct stages *s)
{
	close(s->fd);
	free(s->stage);
}
