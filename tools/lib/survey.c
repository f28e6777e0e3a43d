/* SPDX-License-Identifier: ISC */
/* the rows and columns of a file; see survey.h */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "diag.h"
#include "number.h"
#include "output.h"
#include "sandbox.h"
#include "survey.h"

/* in the child: reads the table and writes "rows\ncolumns" */
static _Noreturn void
read_table(const char *path, const struct reader_options *opt, int to)
{
	char *files[] = { (char *)path };
	struct reader *in = reader_open(opt, files, 1);
	struct str report = STR_INIT;
	uint64_t rows = 0;

	while (reader_next(in))
		rows++;
	number_add_int(&report, (int64_t)rows);
	str_addc(&report, '\n');
	for (size_t i = 0; i < reader_header(in)->n; i++) {
		str_adds(&report, i ? "," : "");
		str_add(&report, reader_header(in)->column[i].name);
	}
	for (size_t done = 0; done < report.n;) {
		ssize_t n = write(to, report.p + done, report.n - done);

		if (n < 0 && errno != EINTR)
			_exit(EX_IOERR);
		done += n < 0 ? 0 : (size_t)n;
	}
	_exit(EX_OK);
}

static void
silence(void)
{
	int fd = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (fd < 0 || dup2(fd, STDERR_FILENO) < 0)
		_exit(EX_OSERR);
}

static void
confine(const char *path)
{
	struct sandbox box = sandbox_new(0);

	sandbox_allow_read(&box, path);
	sandbox_enter(&box);
}

static void
read_all(struct str *to, int from)
{
	ssize_t n = 1;

	while (n > 0 || (n < 0 && errno == EINTR)) {
		str_reserve(to, 4096);
		n = read(from, to->p + to->n, 4096);
		to->n += n > 0 ? (size_t)n : 0;
	}
}

void
survey_file(struct survey *s, const char *path,
    const struct reader_options *opt, unsigned how)
{
	struct str report = STR_INIT;
	struct slice columns, rows;
	int end[2], status;
	pid_t pid;

	if (pipe2(end, O_CLOEXEC) < 0 || (pid = output_fork()) < 0)
		diag_die_errno(EX_OSERR, "cannot start a process");
	if (pid == 0) {
		if (!(how & SURVEY_ALOUD))
			silence();
		if (!(how & SURVEY_UNCONFINED))
			confine(path);
		read_table(path, opt, end[1]);
	}
	close(end[1]);
	read_all(&report, end[0]);
	close(end[0]);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			diag_die_errno(EX_OSERR, "cannot wait for a process");
	*s = (struct survey){ .columns = STR_INIT };
	columns = str_slice(&report);
	rows = slice_next(&columns, '\n');
	s->is_table = WIFEXITED(status) && WEXITSTATUS(status) == EX_OK &&
		      number_parse_count(rows, INT64_MAX, &s->rows);
	if (s->is_table)
		str_add(&s->columns, columns);
	str_free(&report);
}

void
survey_add_objection(struct str *out, const struct survey *new,
    const struct survey *old, const struct survey_limits *limits)
{
	double least = (double)old->rows * (1 - limits->max_shrink);

	if (!new->is_table)
		str_adds(out, "not a well-formed table");
	else if (new->rows < limits->min_rows)
		str_addf(out, "%" PRIu64 " rows, fewer than %" PRIu64,
		    new->rows, limits->min_rows);
	else if ((double)new->rows < least)
		str_addf(out, "%" PRIu64 " rows, after %" PRIu64, new->rows,
		    old->rows);
	else if (limits->schema &&
		 !slice_is(str_slice(&new->columns), limits->schema))
		str_addf(out, "the columns are %.*s, not %s",
		    SLICE_ARGS(str_slice(&new->columns)), limits->schema);
}

void
survey_free(struct survey *s)
{
	str_free(&s->columns);
}
