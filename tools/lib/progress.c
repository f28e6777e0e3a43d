/* SPDX-License-Identifier: ISC */
/* how far a run has come; see progress.h */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "progress.h"
#include "str.h"

#define BAR 24 /* characters */

struct progress {
	const char *tool;
	bool terminal;
	bool always;
	bool drawn;
	uint64_t done, size; /* bytes; size 0 is unknown */
	double begin, next;  /* seconds */
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* the bytes of all files together, or 0 if one's is not known */
static uint64_t
total_size(char *const *files, size_t nfile)
{
	uint64_t size = 0;
	struct stat st;

	if (nfile == 0)
		return fstat(STDIN_FILENO, &st) || !S_ISREG(st.st_mode)
			   ? 0
			   : (uint64_t)st.st_size;
	for (size_t i = 0; i < nfile; i++) {
		if (stat(files[i], &st) || !S_ISREG(st.st_mode))
			return 0;
		size += (uint64_t)st.st_size;
	}
	return size;
}

static bool
is_wanted(void)
{
	struct stat st;

	return isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO) &&
	       fstat(STDOUT_FILENO, &st) == 0 && !S_ISFIFO(st.st_mode);
}

struct progress *
progress_open(const char *tool, char *const *files, size_t nfile, bool always)
{
	struct progress *p;

	if (!always && !is_wanted())
		return NULL;
	p = mem_zalloc(1, sizeof(*p));
	p->tool = tool;
	p->terminal = isatty(STDERR_FILENO);
	p->always = always;
	p->size = total_size(files, nfile);
	p->begin = now();
	p->next = p->begin + (p->terminal ? 1 : 10);
	return p;
}

static void
draw(struct progress *p, double t)
{
	char bar[BAR + 1];
	double seconds = t - p->begin, speed;

	speed = seconds > 0 ? (double)p->done / seconds : 0;
	fprintf(stderr, "%s%s: ", p->terminal ? "\r\033[K" : "", p->tool);
	if (p->size) {
		double share = (double)p->done / (double)p->size;
		size_t full = share < 1 ? (size_t)(share * BAR) : BAR;

		memset(bar, '.', BAR);
		memset(bar, '=', full);
		bar[BAR] = '\0';
		fprintf(stderr, "[%s] %3.0f %%  ", bar, 100 * share);
	}
	fprintf(
	    stderr, "%.1f MB  %.1f MB/s", (double)p->done / 1e6, speed / 1e6);
	if (p->size > p->done && speed > 0)
		fprintf(stderr, "  %.0f s left",
		    (double)(p->size - p->done) / speed);
	if (!p->terminal)
		fputc('\n', stderr);
	fflush(stderr);
	p->drawn = true;
}

void
progress_add(struct progress *p, size_t n)
{
	double t = now();

	p->done += n;
	if (t < p->next)
		return;
	draw(p, t);
	p->next = t + (p->terminal ? 0.5 : 10);
}

void
progress_close(struct progress *p)
{
	if (!p)
		return;
	if (p->always && !p->terminal)
		draw(p, now());
	else if (p->drawn)
		fputs("\r\033[K", stderr);
	free(p);
}
