/* SPDX-License-Identifier: ISC */
/*
 * Runs commands once for each thing that may go wrong in them, and checks
 * that nothing is lost, torn, left over or passed over in silence.
 *
 *	loop [-n POINTS] [-k KIND] SHIM <COMMANDS
 *
 * A line is a command, split as the shell would, and may end in " <FILE".
 * $OUT in it is the name of a file that holds something before each run.
 * At most POINTS calls of a kind fail in turn, spread over the run; all of
 * them without -n.  Prints what is wrong and "N passed, N failed".
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>
#include <wordexp.h>

#include "../../tools/lib/str.h"
#include "../unit/unit.h"
#include "shim.h"

#define OLD "old\n"
#define SECONDS 60 /* longer is a loop without end */
#define MIB ((rlim_t)1 << 20)

/* how a run must end, if it does not end as it would without the fault */
enum end {
	AS_EVER,  /* there is no other way */
	SAYS_SO,  /* a status of the list, and one line that names the tool */
	SILENT,	  /* 141 or SIGPIPE, and no line; or as SAYS_SO */
	OF_SIGNAL /* or as SAYS_SO, if it was a child that met the signal */
};

#define STATUSES 4

/* one row a fault in a call; the name is that of -k */
static const struct call_fault {
	const char *name;
	enum shim_kind kind;
	int what; /* as in shim.h */
	bool lasting;
	enum end end;
	int status[STATUSES];
} call_faults[] = {
	{ "memory", SHIM_MEMORY, ENOMEM, false, SAYS_SO, { EX_OSERR } },
	{ "memory", SHIM_MEMORY, ENOMEM, true, SAYS_SO, { EX_OSERR } },
	{ "open", SHIM_OPEN, EMFILE, false, SAYS_SO,
	    { EX_NOINPUT, EX_CANTCREAT, EX_IOERR, EX_OSERR } },
	{ "read", SHIM_READ, EINTR, false, AS_EVER, { 0 } },
	{ "read", SHIM_READ, SHIM_SHORT, false, AS_EVER, { 0 } },
	{ "read", SHIM_READ, SHIM_SHORT, true, AS_EVER, { 0 } },
	{ "read", SHIM_READ, EIO, false, SAYS_SO, { EX_IOERR } },
	{ "read", SHIM_READ, EIO, true, SAYS_SO, { EX_IOERR } },
	{ "write", SHIM_WRITE, EINTR, false, AS_EVER, { 0 } },
	{ "write", SHIM_WRITE, SHIM_SHORT, false, AS_EVER, { 0 } },
	{ "write", SHIM_WRITE, SHIM_SHORT, true, AS_EVER, { 0 } },
	{ "write", SHIM_WRITE, ENOSPC, false, SAYS_SO, { EX_IOERR } },
	{ "write", SHIM_WRITE, ENOSPC, true, SAYS_SO, { EX_IOERR } },
	{ "write", SHIM_WRITE, EIO, false, SAYS_SO, { EX_IOERR } },
	{ "write", SHIM_WRITE, EPIPE, true, SILENT,
	    { 128 + SIGPIPE, EX_IOERR } },
	{ "close", SHIM_CLOSE, EINTR, false, AS_EVER, { 0 } },
	{ "close", SHIM_CLOSE, EIO, false, SAYS_SO, { EX_IOERR } },
	{ "sync", SHIM_SYNC, EIO, false, SAYS_SO, { EX_IOERR } },
	{ "name", SHIM_NAME, EIO, false, SAYS_SO, { EX_CANTCREAT } },
	{ "process", SHIM_PROCESS, EMFILE, false, SAYS_SO,
	    { EX_OSERR, EX_CANTCREAT, EX_IOERR } },
	{ "wait", SHIM_WAIT, EINTR, false, AS_EVER, { 0 } },
	{ "wait", SHIM_WAIT, ECHILD, false, SAYS_SO, { EX_OSERR } },
	{ "signal", SHIM_SIGNAL, SIGTERM, false, OF_SIGNAL, { EX_OSERR } },
	{ "signal", SHIM_SIGNAL, SIGINT, false, OF_SIGNAL, { EX_OSERR } },
	{ "signal", SHIM_SIGNAL, SIGHUP, false, OF_SIGNAL, { EX_OSERR } },
	{ "signal", SHIM_SIGNAL, SIGKILL, false, OF_SIGNAL, { EX_OSERR } },
};

/* prepare a process before it becomes the tool */
static void
full_disk(rlim_t unused)
{
	(void)unused;
	dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO);
}

static void
close_fd(rlim_t fd)
{
	close((int)fd);
}

static void
closed_pipe(rlim_t ignored)
{
	int end[2];

	if (pipe(end) < 0)
		abort();
	close(end[0]);
	dup2(end[1], STDOUT_FILENO);
	close(end[1]);
	signal(SIGPIPE, ignored ? SIG_IGN : SIG_DFL);
}

static void
limit_memory(rlim_t n)
{
	struct rlimit r = { n, n };

	setrlimit(RLIMIT_AS, &r);
}

/* one row a state of things that a tool is started in */
static const struct start_fault {
	const char *name, *what;
	void (*prepare)(rlim_t);
	rlim_t arg;
	enum end end;
	int status[STATUSES];
} start_faults[] = {
	{ "full", "a full disk", full_disk, 0, SAYS_SO, { EX_IOERR } },
	{ "closed", "a closed standard input", close_fd, 0, SAYS_SO,
	    { EX_IOERR } },
	{ "closed", "a closed standard output", close_fd, 1, SAYS_SO,
	    { EX_IOERR } },
	{ "closed", "a closed standard error", close_fd, 2, AS_EVER, { 0 } },
	{ "pipe", "a closed pipe", closed_pipe, 0, SILENT, { 128 + SIGPIPE } },
	{ "pipe", "a closed pipe and no SIGPIPE", closed_pipe, 1, SILENT,
	    { 128 + SIGPIPE } },
};

/* a file beside $OUT */
struct beside {
	char *name;
	struct str text;
};

struct folder {
	struct beside *file;
	size_t n, cap;
};

struct result {
	int status; /* of wait(2) */
	struct str out, err;
	struct folder folder;
};

struct loop {
	unsigned points; /* 0: all */
	const char *shim, *only;
	char folder[64], target[80];
	int out, err;	 /* where a run writes */
	int counts;	 /* what the shim counts in, */
	unsigned *count; /* mapped */

	/* of the command at hand */
	const char *line;
	char **argv;
	const char *input; /* or NULL */
	struct result want;
};

static _Noreturn void
broken(const char *what)
{
	perror(what);
	exit(EX_OSERR);
}

static void
read_fd(int fd, struct str *to)
{
	ssize_t n;

	str_clear(to);
	do {
		str_reserve(to, 1 << 16);
		n = pread(fd, to->p + to->n, 1 << 16, (off_t)to->n);
		if (n < 0)
			broken("pread");
		to->n += (size_t)n;
	} while (n > 0);
}

static const struct str *
folder_find(const struct folder *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (strcmp(f->file[i].name, name) == 0)
			return &f->file[i].text;
	return NULL;
}

static void
folder_free(struct folder *f)
{
	for (size_t i = 0; i < f->n; i++) {
		free(f->file[i].name);
		str_free(&f->file[i].text);
	}
	free(f->file);
	*f = (struct folder){ 0 };
}

/* takes what lies in the folder, and empties it */
static void
folder_take(struct folder *f, const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;

	if (!d)
		broken(path);
	folder_free(f);
	while ((e = readdir(d))) {
		struct beside *b;
		int fd;

		if (e->d_name[0] == '.')
			continue;
		MEM_GROW(f->file, f->n, f->cap);
		b = &f->file[f->n++];
		*b = (struct beside){ mem_dup(slice_of(e->d_name)), STR_INIT };
		fd = openat(dirfd(d), e->d_name, O_RDONLY | O_CLOEXEC);
		if (fd < 0 || unlinkat(dirfd(d), e->d_name, 0) < 0)
			broken(e->d_name);
		read_fd(fd, &b->text);
		close(fd);
	}
	closedir(d);
}

static void
write_old(const struct loop *l)
{
	int fd =
	    open(l->target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

	if (fd < 0 || write(fd, OLD, strlen(OLD)) != (ssize_t)strlen(OLD))
		broken(l->target);
	close(fd);
}

/* becomes the tool */
static _Noreturn void
become(const struct loop *l, const char *fault, void (*prepare)(rlim_t),
    rlim_t arg)
{
	int in = open(l->input ? l->input : "/dev/null", O_RDONLY);
	char counts[16];

	if (in < 0 || dup2(in, STDIN_FILENO) < 0 || close(in) < 0 ||
	    dup2(l->out, STDOUT_FILENO) < 0 || dup2(l->err, STDERR_FILENO) < 0)
		_exit(99);
	if (fault) {
		struct str s = STR_INIT;

		snprintf(counts, sizeof(counts), " %d", dup(l->counts));
		str_adds(&s, fault);
		str_adds(&s, counts);
		setenv("FAULT", s.p, 1);
		setenv("LD_PRELOAD", l->shim, 1);
	}
	alarm(SECONDS);
	if (prepare)
		prepare(arg);
	execvp(l->argv[0], l->argv);
	_exit(127);
}

static void
run(struct loop *l, const char *fault, void (*prepare)(rlim_t), rlim_t arg,
    struct result *r)
{
	pid_t pid;

	write_old(l);
	memset(l->count, 0, SHIM_KINDS * sizeof(*l->count));
	if (ftruncate(l->out, 0) < 0 || ftruncate(l->err, 0) < 0)
		broken("ftruncate");
	lseek(l->out, 0, SEEK_SET);
	lseek(l->err, 0, SEEK_SET);
	pid = fork();
	if (pid == 0)
		become(l, fault, prepare, arg);
	if (pid < 0 || waitpid(pid, &r->status, 0) != pid)
		broken("fork");
	read_fd(l->out, &r->out);
	read_fd(l->err, &r->err);
	folder_take(&r->folder, l->folder);
}

static void
result_free(struct result *r)
{
	str_free(&r->out);
	str_free(&r->err);
	folder_free(&r->folder);
}

static size_t
count_lines(const struct str *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += s->p[i] == '\n';
	return n;
}

/* does each line begin with the tool's name, and is there one more of them? */
static bool
says_so(const struct loop *l, const struct result *r)
{
	struct slice rest = str_slice(&r->err), line;
	size_t n = strlen(l->argv[0]);

	/* two processes of a jobcommit may meet the fault */
	if (r->err.n == 0 ||
	    count_lines(&r->err) > count_lines(&l->want.err) + 2)
		return false;
	while (rest.n) {
		line = slice_next(&rest, '\n');
		if (!slice_starts_with(line, slice_of(l->argv[0])) ||
		    !slice_starts_with(
			slice_from(line.p + n, line.p + line.n), SLICE(": ")))
			return false;
	}
	return true;
}

static bool
is_of(int status, const int *list)
{
	for (size_t i = 0; i < STATUSES && list[i]; i++)
		if (list[i] == status)
			return true;
	return false;
}

/* a receipt holds the time: it must only be whole */
static bool
is_receipt(const char *name, struct slice text)
{
	return strstr(name, ".json") && slice_starts_with(text, SLICE("{")) &&
	       text.n > 2 && memcmp(text.p + text.n - 2, "}\n", 2) == 0;
}

/* what is wrong with the files beside $OUT, and $OUT itself; NULL: nothing */
static const char *
judge_files(const struct loop *l, const struct result *r, bool killed)
{
	const struct folder *want = &l->want.folder;
	const struct str *target = folder_find(&r->folder, "out");

	if (!target)
		return "the output file is gone";
	for (size_t i = 0; i < r->folder.n; i++) {
		const struct beside *b = &r->folder.file[i];
		const struct str *whole = folder_find(want, b->name);
		struct slice text = str_slice(&b->text);

		if (!whole && killed)
			continue;
		if (!whole && strchr(b->name, '.') && strlen(b->name) == 10)
			return "a temporary file is left";
		if ((whole && slice_eq(text, str_slice(whole))) ||
		    slice_is(text, OLD) || is_receipt(b->name, text))
			continue;
		return whole ? "a file is torn" : "a file is left";
	}
	return NULL;
}

static bool
is_as_ever(const struct loop *l, const struct result *r)
{
	if (r->status != l->want.status ||
	    !slice_eq(str_slice(&r->out), str_slice(&l->want.out)) ||
	    r->folder.n != l->want.folder.n)
		return false;
	for (size_t i = 0; i < r->folder.n; i++) {
		const struct beside *b = &r->folder.file[i];
		const struct str *whole = folder_find(&l->want.folder, b->name);

		if (!whole ||
		    (!slice_eq(str_slice(&b->text), str_slice(whole)) &&
			!is_receipt(b->name, str_slice(&b->text))))
			return false;
	}
	return true;
}

/* what is wrong with how the run ended; NULL: nothing */
static const char *
judge_end(const struct loop *l, const struct result *r, enum end end,
    int signal, const int *status)
{
	int code = WIFEXITED(r->status) ? WEXITSTATUS(r->status) : -1;

	if (WIFSIGNALED(r->status)) {
		int sig = WTERMSIG(r->status);

		if ((end == OF_SIGNAL && sig == signal) ||
		    (end == SILENT && sig == SIGPIPE))
			return NULL;
		return "it died of a signal";
	}
	if (end == AS_EVER)
		return "it does not end as ever";
	if (code == 0)
		return "it says that all is well, and it is not";
	if (!is_of(code, status))
		return "the status is wrong";
	if (code == 128 + SIGPIPE)
		return r->err.n > l->want.err.n ? "it is not silent" : NULL;
	if (!says_so(l, r))
		return "it does not say in one line what is wrong";
	return NULL;
}

static void
judge(const struct loop *l, const struct result *r, const char *fault,
    enum end end, int signal, const int *status)
{
	const char *wrong = judge_files(l, r, signal == SIGKILL);

	if (!wrong && !is_as_ever(l, r))
		wrong = judge_end(l, r, end, signal, status);
	if (!wrong &&
	    !slice_starts_with(str_slice(&l->want.out), str_slice(&r->out)))
		wrong = "what it wrote is no beginning of the output";
	if (unit_count(!wrong))
		return;
	printf("not ok %s: %s: %s: status %#x %.*s\n", l->line, fault, wrong,
	    (unsigned)r->status, SLICE_ARGS(str_slice(&r->err)));
}

/* the i-th of the points that are tried, of n calls; 0: no more */
static unsigned
point(const struct loop *l, unsigned i, unsigned n)
{
	if (l->points == 0 || n <= l->points)
		return i < n ? i + 1 : 0;
	if (i >= l->points)
		return 0;
	return 1 + (unsigned)((uint64_t)i * (n - 1) / (l->points - 1));
}

static bool
is_asked_for(const struct loop *l, const char *name)
{
	return !l->only || strcmp(l->only, name) == 0;
}

static void
try_call(struct loop *l, const struct call_fault *f, unsigned n)
{
	struct result r = { .out = STR_INIT, .err = STR_INIT };
	unsigned at;

	for (unsigned i = 0; (at = point(l, i, n)) != 0; i++) {
		char fault[64], what[128];

		snprintf(fault, sizeof(fault), "%d %u %d %d", (int)f->kind, at,
		    f->what, f->lasting);
		run(l, fault, NULL, 0, &r);
		snprintf(what, sizeof(what), "%s %u of %u meets %d (%s)%s",
		    f->name, at, n, f->what,
		    f->what == SHIM_SHORT ? "a short count"
		    : f->end == OF_SIGNAL ? strsignal(f->what)
					  : strerror(f->what),
		    f->lasting ? " from then on" : "");
		judge(l, &r, what, f->end, f->end == OF_SIGNAL ? f->what : 0,
		    f->status);
	}
	result_free(&r);
}

static void
try_start(struct loop *l, const struct start_fault *f)
{
	struct result r = { .out = STR_INIT, .err = STR_INIT };

	run(l, NULL, f->prepare, f->arg, &r);
	judge(l, &r, f->what, f->end, 0, f->status);
	result_free(&r);
}

/* less and less memory, down to what the tool needs to say its version */
static void
try_memory(struct loop *l)
{
	static const int status[STATUSES] = { EX_OSERR };
	char *version[] = { l->argv[0], "-V", NULL }, **argv = l->argv;
	struct result r = { .out = STR_INIT, .err = STR_INIT };
	rlim_t least = MIB;

	l->argv = version;
	for (;; least += MIB / 4) {
		run(l, NULL, limit_memory, least, &r);
		if (r.status == 0)
			break;
	}
	l->argv = argv;
	for (rlim_t step = MIB / 4, at = least; at < 64 * MIB; at += step) {
		run(l, NULL, limit_memory, at, &r);
		judge(l, &r, "little memory", SAYS_SO, 0, status);
		if (r.status == l->want.status)
			break;
		step = l->points ? 2 * step : step;
	}
	result_free(&r);
}

static void
try_all(struct loop *l)
{
	unsigned n[SHIM_KINDS];

	run(l, "0 0 0 0", NULL, 0, &l->want);
	if (!unit_count(l->want.status == 0 ||
			WEXITSTATUS(l->want.status) == EX_DATAERR)) {
		printf("not ok %s: status %#x %.*s\n", l->line,
		    (unsigned)l->want.status,
		    SLICE_ARGS(str_slice(&l->want.err)));
		return;
	}
	memcpy(n, l->count, sizeof(n));
	if (!unit_count(n[SHIM_MEMORY] > 0))
		printf("not ok %s: nothing is counted\n", l->line);
	for (size_t i = 0; i < sizeof(call_faults) / sizeof(*call_faults); i++)
		if (is_asked_for(l, call_faults[i].name))
			try_call(l, &call_faults[i], n[call_faults[i].kind]);
	for (size_t i = 0; i < sizeof(start_faults) / sizeof(*start_faults);
	     i++)
		if (is_asked_for(l, start_faults[i].name))
			try_start(l, &start_faults[i]);
	if (is_asked_for(l, "limit"))
		try_memory(l);
}

/* takes " <FILE" off the line */
static const char *
split_input(char *line)
{
	char *p = strrchr(line, '<');

	if (!p || p == line || p[-1] != ' ' || strpbrk(p, " '\""))
		return NULL;
	p[-1] = '\0';
	return p + 1;
}

static void
take_line(struct loop *l, char *line)
{
	struct slice whole = slice_of(line);
	char *shown = mem_dup(whole);
	wordexp_t words, file;
	const char *input = split_input(line);

	l->line = shown;
	l->input = NULL;
	if (wordexp(line, &words, WRDE_NOCMD | WRDE_UNDEF) != 0 ||
	    wordexp(input ? input : "-", &file, WRDE_NOCMD | WRDE_UNDEF)) {
		unit_count(false);
		printf("not ok %s: cannot be split\n", shown);
		return;
	}
	l->argv = words.we_wordv;
	l->input = input ? file.we_wordv[0] : NULL;
	try_all(l);
	wordfree(&words);
	wordfree(&file);
	free(shown);
}

static int
new_memfd(const char *name)
{
	int fd = memfd_create(name, MFD_CLOEXEC);

	/* out of the way of the descriptors that a tool opens */
	return fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 100);
}

static void
begin(struct loop *l)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(
	    l->folder, sizeof(l->folder), "%s/loop.XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(l->folder))
		broken(l->folder);
	snprintf(l->target, sizeof(l->target), "%s/out", l->folder);
	setenv("OUT", l->target, 1);
	l->out = new_memfd("out");
	l->err = new_memfd("err");
	l->counts = new_memfd("counts");
	if (l->out < 0 || l->err < 0 || l->counts < 0 ||
	    ftruncate(l->counts, SHIM_KINDS * sizeof(*l->count)) < 0)
		broken("memfd_create");
	l->count = mmap(NULL, SHIM_KINDS * sizeof(*l->count),
	    PROT_READ | PROT_WRITE, MAP_SHARED, l->counts, 0);
	if (l->count == MAP_FAILED)
		broken("mmap");
}

int
main(int argc, char *argv[])
{
	struct loop l = { .want = { .out = STR_INIT, .err = STR_INIT } };
	char *line = NULL;
	size_t size = 0;
	ssize_t n;
	int c;

	while ((c = getopt(argc, argv, "n:k:")) != -1) {
		if (c == 'n')
			l.points = (unsigned)strtoul(optarg, NULL, 10);
		else if (c == 'k')
			l.only = optarg;
		else
			return EX_USAGE;
	}
	if (optind != argc - 1)
		return EX_USAGE;
	l.shim = argv[optind];
	setvbuf(stdout, NULL, _IOLBF, 0);
	begin(&l);
	while ((n = getline(&line, &size, stdin)) > 0) {
		line[n - 1] = '\0';
		if (*line && *line != '#')
			take_line(&l, line);
	}
	free(line);
	result_free(&l.want);
	rmdir(l.folder);
	UNIT_MAIN_END;
}
