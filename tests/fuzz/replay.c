/* SPDX-License-Identifier: ISC */
/*
 * Runs a fuzz target on kept inputs, each in a process of its own: the files
 * named, else those of tests/fuzz/seeds/NAME and tests/fuzz/found/NAME,
 * where the program is called NAME_fuzz.  Ends with "N passed, N failed".
 */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../tools/lib/input.h"
#include "fuzz.h"

/* an input that takes longer is one that hangs */
#define SECONDS 60

struct counts {
	unsigned passed, failed;
};

static _Noreturn void
run(const char *path)
{
	struct input *in = input_open(path);
	struct slice s = input_all(in);

	alarm(SECONDS);
	LLVMFuzzerTestOneInput((const uint8_t *)s.p, s.n);
	input_close(in);
	_exit(0);
}

static void
replay(const char *path, struct counts *n)
{
	int status = -1;
	pid_t pid = fork();

	if (pid == 0)
		run(path);
	if (pid > 0)
		waitpid(pid, &status, 0);
	if (status == 0) {
		n->passed++;
		return;
	}
	n->failed++;
	printf("not ok %s\n", path);
}

static int
is_input(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void
replay_folder(const char *kind, struct slice name, struct counts *n)
{
	struct str path = STR_INIT;
	struct dirent **entry;
	int count;

	str_addf(&path, "tests/fuzz/%s/%.*s", kind, SLICE_ARGS(name));
	count = scandir(path.p, &entry, is_input, alphasort);
	for (int i = 0; i < count; i++) {
		str_clear(&path);
		str_addf(&path, "tests/fuzz/%s/%.*s/%s", kind, SLICE_ARGS(name),
		    entry[i]->d_name);
		replay(path.p, n);
		free(entry[i]);
	}
	if (count >= 0)
		free(entry);
	str_free(&path);
}

int
main(int argc, char *argv[])
{
	struct counts n = { 0, 0 };
	const char *slash = strrchr(argv[0], '/');
	const char *own = slash ? slash + 1 : argv[0];
	struct slice name = { own, strlen(own) - strlen("_fuzz") };

	for (int i = 1; i < argc; i++)
		replay(argv[i], &n);
	if (argc == 1) {
		replay_folder("seeds", name, &n);
		replay_folder("found", name, &n);
		n.failed += n.passed + n.failed == 0; /* it must have seeds */
	}
	return printf("%u passed, %u failed\n", n.passed, n.failed) < 0 ||
	       n.failed > 0;
}
