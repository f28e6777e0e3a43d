/* SPDX-License-Identifier: ISC */
/* messages on standard error; see diag.h */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "diag.h"

/* set once, by main, before anything else runs */
static const char *program = "jobtools";

void
diag_program(const char *name)
{
	program = name;
}

const char *
diag_name(void)
{
	return program;
}

/*
 * One write(2) a message, so that the lines of the stages of a pipe do not
 * mix; a message that is too long for the buffer is cut, never lost.
 */
static void
say(const char *fmt, va_list ap, const char *why)
{
	char buf[4096];
	size_t room = sizeof(buf) - 1;
	int n = snprintf(buf, room, "%s: ", program);
	size_t len = n < 0 ? 0 : (size_t)n;

	if (len < room) {
		n = vsnprintf(buf + len, room - len, fmt, ap);
		len += n < 0 ? 0 : (size_t)n;
	}
	if (why && len < room) {
		n = snprintf(buf + len, room - len, ": %s", why);
		len += n < 0 ? 0 : (size_t)n;
	}
	if (len > room - 1)
		len = room - 1;
	for (size_t i = 0; i < len; i++) /* the data may hold anything */
		if ((unsigned char)buf[i] < 0x20 || buf[i] == 0x7f)
			buf[i] = '?';
	buf[len++] = '\n';
	if (write(STDERR_FILENO, buf, len) < 0)
		return; /* nobody is left to tell */
}

void
diag_vwarn(const char *fmt, va_list ap)
{
	say(fmt, ap, NULL);
}

void
diag_warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap, NULL);
	va_end(ap);
}

void
diag_die(int status, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap, NULL);
	va_end(ap);
	exit(status);
}

void
diag_die_errno(int status, const char *fmt, ...)
{
	int err = errno;
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap, strerror(err));
	va_end(ap);
	exit(err == ENOMEM ? EX_OSERR : status);
}

void
diag_no_memory(void)
{
	diag_die(EX_OSERR, "out of memory");
}
