/* SPDX-License-Identifier: ISC */
/*
 * pair [-r rounds] [-m cpu|wall] [-p cpus] name command [name command ...]:
 * runs the commands in turn, one round to warm up and then so many more, and
 * writes for each
 *
 *	name  seconds  min  max  ratio  min  max  KiB  others
 *
 * with tabs between: the median of its seconds, the median of its ratios to
 * the first command in the same round, the most memory that was resident, and
 * the median of the seconds that -m did not ask for.  Seconds are those of
 * the processors, of a command and all that it waited for, or by the clock.
 *
 * A command without pipes is started as it is, another by sh; its output goes
 * to /dev/null.  The commands run on the first so many processors.
 */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>
#include <wordexp.h>

#include "../../tools/lib/diag.h"
#include "../../tools/lib/str.h"

extern char **environ;

struct command {
	const char *name, *text;
	char **argv;
	wordexp_t words;
	double *seconds, *others; /* by round */
	long kib;
};

/* what one run took */
struct cost {
	double cpu, wall; /* seconds */
};

struct options {
	unsigned rounds, cpus;
	bool wall;
};

static _Noreturn void
usage(void)
{
	fprintf(stderr, "usage: pair [-r rounds] [-m cpu|wall] [-p cpus]\n"
			"            name command [name command ...]\n");
	exit(EX_USAGE);
}

static unsigned
parse_count(const char *text)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);

	if (*text < '1' || *text > '9' || *end || n > 1000)
		usage();
	return (unsigned)n;
}

static struct options
parse_options(int argc, char *argv[])
{
	struct options opt = { 7, 1, false };
	int c;

	while ((c = getopt(argc, argv, "r:m:p:")) != -1) {
		switch (c) {
		case 'r':
			opt.rounds = parse_count(optarg);
			break;
		case 'm':
			opt.wall = strcmp(optarg, "wall") == 0;
			if (!opt.wall && strcmp(optarg, "cpu") != 0)
				usage();
			break;
		case 'p':
			opt.cpus = parse_count(optarg);
			break;
		default:
			usage();
		}
	}
	if (argc == optind || (argc - optind) % 2)
		usage();
	return opt;
}

/* keeps the program and its children on the first n processors it may use */
static void
pin(unsigned n)
{
	cpu_set_t set;
	unsigned kept = 0;

	if (sched_getaffinity(0, sizeof(set), &set) != 0)
		diag_die_errno(EX_OSERR, "cannot read the processors");
	for (size_t i = 0; i < CPU_SETSIZE; i++)
		if (CPU_ISSET(i, &set) && kept++ >= n)
			CPU_CLR(i, &set);
	if (sched_setaffinity(0, sizeof(set), &set) != 0)
		diag_die_errno(EX_OSERR, "cannot choose the processors");
}

/* splits the text into words, or leaves it to sh */
static void
prepare(struct command *c, unsigned rounds)
{
	static char sh[] = "sh", dash_c[] = "-c";

	c->seconds = mem_zalloc(rounds, sizeof *c->seconds);
	c->others = mem_zalloc(rounds, sizeof *c->others);
	if (wordexp(c->text, &c->words, WRDE_NOCMD | WRDE_UNDEF) == 0 &&
	    c->words.we_wordc > 0) {
		c->argv = c->words.we_wordv;
		return;
	}
	c->argv = mem_zalloc(4, sizeof *c->argv);
	c->argv[0] = sh;
	c->argv[1] = dash_c;
	c->argv[2] = mem_dup(slice_of(c->text));
}

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static struct cost
run(struct command *c, const posix_spawn_file_actions_t *quiet)
{
	struct rusage use;
	struct cost cost;
	double start = now();
	int status, error;
	pid_t pid;

	error = posix_spawnp(&pid, c->argv[0], quiet, NULL, c->argv, environ);
	if (error) {
		errno = error;
		diag_die_errno(EX_UNAVAILABLE, "%s", c->argv[0]);
	}
	while (wait4(pid, &status, 0, &use) < 0)
		if (errno != EINTR)
			diag_die_errno(EX_OSERR, "wait");
	cost.wall = now() - start;
	cost.cpu = seconds(use.ru_utime) + seconds(use.ru_stime);
	if (status != 0)
		diag_die(EX_SOFTWARE, "%s failed: %s", c->name, c->text);
	if (use.ru_maxrss > c->kib)
		c->kib = use.ru_maxrss;
	return cost;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* sorts */
static double
median(double *value, unsigned n)
{
	qsort(value, n, sizeof *value, compare);
	return (value[(n - 1) / 2] + value[n / 2]) / 2;
}

/* sorts and writes the median, the least and the greatest */
static void
show(double *value, unsigned n)
{
	double middle = median(value, n);

	printf("\t%.6f\t%.6f\t%.6f", middle, value[0], value[n - 1]);
}

static void
report(struct command *c, const double *base, unsigned rounds)
{
	double *ratio = mem_zalloc(rounds, sizeof *ratio);
	double *own = mem_zalloc(rounds, sizeof *own);

	for (unsigned i = 0; i < rounds; i++) {
		own[i] = c->seconds[i];
		ratio[i] = base[i] > 0 ? own[i] / base[i] : 0;
	}
	printf("%s", c->name);
	show(own, rounds);
	show(ratio, rounds);
	printf("\t%ld\t%.6f\n", c->kib, median(c->others, rounds));
	free(ratio);
	free(own);
}

int
main(int argc, char *argv[])
{
	struct options opt = parse_options(argc, argv);
	size_t n = (size_t)(argc - optind) / 2;
	struct command *c = mem_zalloc(n, sizeof *c);
	posix_spawn_file_actions_t quiet;

	diag_program("pair");
	pin(opt.cpus);
	if (posix_spawn_file_actions_init(&quiet) != 0 ||
	    posix_spawn_file_actions_addopen(
		&quiet, 0, "/dev/null", O_RDONLY, 0) != 0 ||
	    posix_spawn_file_actions_addopen(
		&quiet, 1, "/dev/null", O_WRONLY, 0) != 0)
		diag_die(EX_OSERR, "cannot prepare to start programs");
	for (size_t i = 0; i < n; i++) {
		c[i].name = argv[(size_t)optind + 2 * i];
		c[i].text = argv[(size_t)optind + 2 * i + 1];
		prepare(&c[i], opt.rounds);
		run(&c[i], &quiet);
	}
	for (unsigned r = 0; r < opt.rounds; r++)
		for (size_t i = 0; i < n; i++) {
			struct cost cost = run(&c[i], &quiet);

			c[i].seconds[r] = opt.wall ? cost.wall : cost.cpu;
			c[i].others[r] = opt.wall ? cost.cpu : cost.wall;
		}
	for (size_t i = 0; i < n; i++)
		report(&c[i], c[0].seconds, opt.rounds);
	if (fflush(stdout) != 0 || ferror(stdout))
		diag_die_errno(EX_IOERR, "standard output");
	return EX_OK;
}
