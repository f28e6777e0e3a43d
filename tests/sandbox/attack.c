/* SPDX-License-Identifier: ISC */
/*
 * What a parser that its input has taken over might try, from within a tool:
 * loaded by LD_PRELOAD, it does what the environment's ATTACK names when the
 * tool first reads standard input, on TARGET where a file is meant, and says
 * on standard error whether it was "done" or, with the error, "refused".
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static int
read_file(const char *target)
{
	return open(target, O_RDONLY);
}

static int
write_file(const char *target)
{
	return open(target, O_WRONLY);
}

static int
empty_file(const char *target)
{
	return open(target, O_RDONLY | O_TRUNC);
}

static int
create_file(const char *target)
{
	char name[4096];

	snprintf(name, sizeof(name), "%s.new", target);
	return open(name, O_WRONLY | O_CREAT, 0600);
}

static int
link_file(const char *target)
{
	char name[4096];

	snprintf(name, sizeof(name), "%s.link", target);
	return link(target, name);
}

static int
open_socket(const char *target)
{
	(void)target;
	return socket(AF_INET, SOCK_STREAM, 0);
}

static int
open_unix_socket(const char *target)
{
	(void)target;
	return socket(AF_UNIX, SOCK_STREAM, 0);
}

static int
run_program(const char *target)
{
	(void)target;
	return execl("/bin/sh", "sh", "-c", "echo done >&2", (char *)NULL);
}

static int
fork_process(const char *target)
{
	pid_t pid = fork();

	(void)target;
	if (pid == 0)
		_exit(0);
	return pid < 0 ? -1 : (int)waitpid(pid, NULL, 0);
}

static int
signal_parent(const char *target)
{
	(void)target;
	return kill(getppid(), 0);
}

static int
signal_thread(const char *target)
{
	(void)target;
	return (int)syscall(SYS_tgkill, getppid(), getppid(), 0);
}

static int
trace(const char *target)
{
	(void)target;
	return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
}

static int
read_memory(const char *target)
{
	char name[64];

	(void)target;
	snprintf(name, sizeof(name), "/proc/%d/environ", getppid());
	return open(name, O_RDONLY);
}

static int
map(int protection)
{
	return mmap(NULL, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		   0) == MAP_FAILED
		   ? -1
		   : 0;
}

static int
map_code(const char *target)
{
	(void)target;
	return map(PROT_READ | PROT_WRITE | PROT_EXEC);
}

static int
turn_into_code(const char *target)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	(void)target;
	return mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static int
type_into_terminal(const char *target)
{
	(void)target;
	if (ioctl(STDIN_FILENO, TIOCSTI, "x") < 0 && errno != ENOTTY)
		return -1;
	return 0; /* the call was let in: here is only no terminal */
}

static const struct {
	const char *name;
	int (*run)(const char *target);
} attacks[] = {
	{ "read-file", read_file },
	{ "write-file", write_file },
	{ "empty-file", empty_file },
	{ "create-file", create_file },
	{ "link-file", link_file },
	{ "open-socket", open_socket },
	{ "open-unix-socket", open_unix_socket },
	{ "run-program", run_program },
	{ "fork-process", fork_process },
	{ "signal-parent", signal_parent },
	{ "signal-thread", signal_thread },
	{ "trace", trace },
	{ "read-memory", read_memory },
	{ "map-code", map_code },
	{ "turn-into-code", turn_into_code },
	{ "type-into-terminal", type_into_terminal },
};

static void
attack(const char *name, const char *target)
{
	for (size_t i = 0; i < sizeof(attacks) / sizeof(*attacks); i++) {
		if (strcmp(attacks[i].name, name) != 0)
			continue;
		if (attacks[i].run(target) < 0)
			dprintf(STDERR_FILENO, "refused %s\n", strerror(errno));
		else
			dprintf(STDERR_FILENO, "done\n");
		_exit(0);
	}
	dprintf(STDERR_FILENO, "no attack \"%s\"\n", name);
	_exit(EXIT_FAILURE);
}

/* the tool's own calls come here first */
ssize_t read(int fd, void *p, size_t n);

ssize_t
read(int fd, void *p, size_t n)
{
	const char *name = getenv("ATTACK"), *target = getenv("TARGET");

	if (fd == STDIN_FILENO && name)
		attack(name, target ? target : "");
	return syscall(SYS_read, fd, p, n);
}
