/* SPDX-License-Identifier: ISC */
/* bytes in; see input.h */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codec.h"
#include "diag.h"
#include "input.h"
#include "number.h"
#include "progress.h"

#define READ_SIZE ((size_t)256 << 10)
#define SPARE 32 /* descriptors for all else */

static size_t
choose_read_size(void)
{
	const char *wish = getenv("JOBTOOLS_READ");
	uint64_t n;

	if (wish && number_parse_count(slice_of(wish), READ_SIZE, &n) && n)
		return (size_t)n;
	return READ_SIZE;
}

/*
 * Files that were opened ahead and not yet read: a mutable global, because
 * who names the files and who reads them share nothing else.
 */
static struct ahead {
	struct {
		const char *path;
		int fd;
	} * file;
	size_t n, cap, next; /* those before next are taken */
} ahead;

/* may so many descriptors be open?  Takes as many as it can get. */
static bool
has_room(int fd)
{
	struct rlimit limit;
	rlim_t needed = (rlim_t)fd + SPARE;

	if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
		return false;
	if (needed >= limit.rlim_cur && limit.rlim_cur < limit.rlim_max) {
		limit.rlim_cur = limit.rlim_max;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
	return needed < limit.rlim_cur;
}

void
input_prepare(const char *path)
{
	struct stat st;
	int fd;

	if (stat(path, &st) < 0 || !S_ISREG(st.st_mode))
		return;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd >= 0 && !has_room(fd)) {
		close(fd);
		return;
	}
	if (fd < 0)
		return;
	MEM_GROW(ahead.file, ahead.n, ahead.cap);
	ahead.file[ahead.n].path = path;
	ahead.file[ahead.n].fd = fd;
	ahead.n++;
}

/* the file's descriptor, once, or -1; most are asked for in their order */
static int
take_ahead(const char *path)
{
	for (size_t i = ahead.next; i < ahead.n; i++) {
		int fd = ahead.file[i].fd;

		if (fd < 0 || strcmp(ahead.file[i].path, path) != 0)
			continue;
		ahead.file[i].fd = -1;
		while (ahead.next < ahead.n && ahead.file[ahead.next].fd < 0)
			ahead.next++;
		if (ahead.next == ahead.n) {
			free(ahead.file);
			ahead = (struct ahead){ .n = 0 };
		}
		return fd;
	}
	return -1;
}

static int
open_path(const char *path)
{
	int fd = take_ahead(path);

	return fd < 0 ? open(path, O_RDONLY | O_CLOEXEC) : fd;
}

struct input *
input_try(const char *path)
{
	bool standard = !path || strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : open_path(path);
	struct input *in;

	if (fd < 0)
		return NULL;
	in = mem_zalloc(1, sizeof(*in));
	in->name = standard ? "<stdin>" : path;
	in->fd = fd;
	in->line = 1;
	in->limit = UINT64_MAX;
	in->read_size = choose_read_size();
	in->size = READ_SIZE + 1;
	in->buffer = mem_alloc(in->size + STR_SLACK);
	in->begin = in->end = in->buffer;
	return in;
}

struct input *
input_open(const char *path)
{
	struct input *in = input_try(path);

	if (!in)
		diag_die_errno(EX_NOINPUT, "cannot open \"%s\"", path);
	return in;
}

void
input_on_idle(struct input *in, void (*fn)(void *), void *ctx)
{
	in->idle = fn;
	in->idle_ctx = ctx;
}

void
input_watch(struct input *in, struct progress *progress)
{
	in->progress = progress;
}

/* room for a read behind the window: moves it to the front, or grows */
static void
make_room(struct input *in)
{
	size_t kept = (size_t)(in->end - in->begin);
	char *old = in->buffer;

	if (in->size - (size_t)(in->end - in->buffer) >= READ_SIZE)
		return;
	if (in->size - kept >= READ_SIZE) {
		memmove(in->buffer, in->begin, kept);
	} else {
		in->size = 2 * kept + READ_SIZE;
		in->buffer = mem_alloc(in->size + STR_SLACK);
		memcpy(in->buffer, in->begin, kept);
		free(old);
	}
	in->begin = in->buffer;
	in->end = in->buffer + kept;
}

static bool
would_wait(const struct input *in)
{
	struct pollfd p = { .fd = in->fd, .events = POLLIN };

	return poll(&p, 1, 0) == 0;
}

/* what was read so far is good: whoever reads us gets it */
static void
be_idle(struct input *in)
{
	if (in->idle)
		in->idle(in->idle_ctx);
}

/* at most n bytes as they are in the file; 0 at its end */
static size_t
read_raw(struct input *in, char *p, size_t n)
{
	ssize_t got;

	if (in->idle && would_wait(in))
		be_idle(in);
	if (n > in->read_size)
		n = in->read_size;
	do
		got = read(in->fd, p, n);
	while (got < 0 && errno == EINTR);
	if (got < 0) {
		int why = errno;

		be_idle(in);
		errno = why;
		diag_die_errno(EX_IOERR, "cannot read %s", in->name);
	}
	if (in->progress)
		progress_add(in->progress, (size_t)got);
	return (size_t)got;
}

/* the first bytes tell whether the data is compressed */
static void
recognise(struct input *in)
{
	char *p = in->buffer;
	size_t n = 0, got;

	do {
		got = read_raw(in, p + n, READ_SIZE - n);
		n += got;
	} while (
	    got && n < CODEC_MAGIC && codec_may_be((struct slice){ p, n }));
	in->codec = codec_open((struct slice){ p, n });
	if (in->codec) {
		in->packed = mem_alloc(READ_SIZE);
		memcpy(in->packed, p, n);
		in->packed_rest = (struct slice){ in->packed, n };
	} else {
		in->end += n;
	}
	in->at_end = got == 0 && !in->codec;
}

/* decodes at least one byte behind the window, unless it is at the end */
static size_t
decode(struct input *in)
{
	for (;;) {
		const char *error;
		size_t n;

		n = codec_decode(in->codec, &in->packed_rest, in->packed_end,
		    in->end, READ_SIZE, &error);
		if (error) {
			be_idle(in);
			diag_die(EX_DATAERR, "%s: %s", in->name, error);
		}
		if (n || in->packed_end)
			return n;
		memmove(in->packed, in->packed_rest.p, in->packed_rest.n);
		n = read_raw(in, in->packed + in->packed_rest.n,
		    READ_SIZE - in->packed_rest.n);
		in->packed_rest.p = in->packed;
		in->packed_rest.n += n;
		in->packed_end = n == 0;
	}
}

/* ends the window behind the line that holds the part's last byte */
static void
end_part(struct input *in, size_t got)
{
	uint64_t from = in->byte + (uint64_t)(in->end - in->begin) - got;
	const char *p = in->end - got, *lf;

	if (from + got < in->limit)
		return;
	if (from < in->limit - 1)
		p += in->limit - 1 - from;
	lf = memchr(p, '\n', (size_t)(in->end - p));
	if (!lf)
		return;
	in->end -= in->end - (lf + 1);
	in->at_end = true;
}

bool
input_more(struct input *in)
{
	char *old_end;
	size_t n;

	if (in->at_end)
		return false;
	make_room(in);
	old_end = in->end;
	if (!in->codec && in->byte == 0 && in->begin == in->end)
		recognise(in);
	if (in->codec) {
		n = decode(in);
		in->end += n;
		in->at_end = n == 0;
	} else if (in->end == old_end && !in->at_end) {
		n = read_raw(in, in->end, READ_SIZE);
		in->end += n;
		in->at_end = n == 0;
		if (in->limit != UINT64_MAX)
			end_part(in, n);
	}
	return in->end > old_end;
}

struct slice
input_all(struct input *in)
{
	while (input_more(in))
		;
	return input_window(in);
}

void
input_consume(struct input *in, size_t n, uint64_t lines)
{
	in->begin += n;
	in->byte += n;
	in->line += lines;
}

/* the offset where the part begins, if lines began everywhere */
static uint64_t
boundary(uint64_t size, uint64_t index, uint64_t count)
{
	return size / count * index + size % count * index / count;
}

/* skips to the first line that begins at from or later */
static void
seek_line(struct input *in, uint64_t from)
{
	if (lseek(in->fd, (off_t)(from - 1), SEEK_SET) < 0)
		diag_die_errno(EX_IOERR, "cannot seek in %s", in->name);
	in->begin = in->end = in->buffer;
	in->byte = from - 1;
	in->at_end = false;
	for (;;) {
		struct slice w;
		const char *lf = NULL;

		if (!input_more(in))
			break;
		w = input_window(in);
		lf = memchr(w.p, '\n', w.n);
		input_consume(in, lf ? (size_t)(lf + 1 - w.p) : w.n, 0);
		if (lf)
			break;
	}
	in->skipped = in->byte;
	in->line = 1;
}

bool
input_part(struct input *in, const struct part *part)
{
	uint64_t size, from, at = in->byte;
	struct stat st;

	if (in->codec || fstat(in->fd, &st) || !S_ISREG(st.st_mode))
		diag_die(EX_USAGE,
		    "%s: only a plain file can be read by --part", in->name);
	size = (uint64_t)st.st_size;
	from = boundary(size, part->index - 1, part->count);
	if (from > at)
		seek_line(in, from);
	in->limit = boundary(size, part->index, part->count);
	if (in->byte >= in->limit) {
		in->end = in->begin;
		in->at_end = true;
	} else {
		end_part(in, (size_t)(in->end - in->begin));
	}
	return in->byte == at && !(in->at_end && in->begin == in->end);
}

uint64_t
input_lines_before(struct input *in)
{
	uint64_t at = 0;
	char *p;

	if (in->skipped == 0 || in->lines_before)
		return in->lines_before;
	p = mem_alloc(READ_SIZE);
	while (at < in->skipped) {
		uint64_t left = in->skipped - at;
		ssize_t n = pread(in->fd, p,
		    left < READ_SIZE ? (size_t)left : READ_SIZE, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		for (ssize_t i = 0; i < n; i++)
			in->lines_before += p[i] == '\n';
		at += (uint64_t)n;
	}
	free(p);
	return in->lines_before;
}

void
input_close(struct input *in)
{
	if (in->fd != STDIN_FILENO)
		close(in->fd); /* nothing was written: no error to lose */
	if (in->codec)
		codec_close(in->codec);
	free(in->packed);
	free(in->buffer);
	free(in);
}
