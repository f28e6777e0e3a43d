/* SPDX-License-Identifier: ISC */
/* bytes in; see input.h */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include "diag.h"
#include "input.h"

#define READ_SIZE ((size_t)256 << 10)

struct input *
input_open(const char *path)
{
	struct input *in = mem_zalloc(1, sizeof(*in));

	in->line = 1;
	if (!path || strcmp(path, "-") == 0) {
		in->name = "<stdin>";
		in->fd = STDIN_FILENO;
	} else {
		in->name = path;
		in->fd = open(path, O_RDONLY | O_CLOEXEC);
		if (in->fd < 0)
			diag_die_errno(EX_NOINPUT, "cannot open \"%s\"", path);
	}
	in->size = READ_SIZE + 1;
	in->buffer = mem_alloc(in->size);
	in->begin = in->end = in->buffer;
	return in;
}

void
input_on_idle(struct input *in, void (*fn)(void *), void *ctx)
{
	in->idle = fn;
	in->idle_ctx = ctx;
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
		in->buffer = mem_alloc(in->size);
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

bool
input_more(struct input *in)
{
	ssize_t n;

	if (in->at_end)
		return false;
	make_room(in);
	if (in->idle && would_wait(in))
		in->idle(in->idle_ctx);
	do
		n = read(in->fd, in->end, READ_SIZE);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		diag_die_errno(EX_IOERR, "cannot read %s", in->name);
	in->end += n;
	in->at_end = n == 0;
	return n > 0;
}

void
input_consume(struct input *in, size_t n, uint64_t lines)
{
	in->begin += n;
	in->byte += n;
	in->line += lines;
}

void
input_close(struct input *in)
{
	if (in->fd != STDIN_FILENO)
		close(in->fd); /* nothing was written: no error to lose */
	free(in->buffer);
	free(in);
}
