/* SPDX-License-Identifier: ISC */
/*
 * Diagnostics: one line on standard error, "tool: where: what is wrong",
 * lower case, no full stop; and the exit statuses of sysexits(3).
 *
 * The functions that return nothing and say "ends" call exit(3), so that
 * output.c can remove an unfinished file.  job/ returns its errors and calls
 * none of these but through str.h (out of memory).
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_DIAG_H
#define LIB_DIAG_H

#include <stdarg.h>
#include <sysexits.h>

#ifndef EX_LOCKED
#define EX_LOCKED EX_TEMPFAIL /* 75: somebody else holds the lock */
#endif

/* the name that every message begins with; call first in main */
void diag_program(const char *name);
const char *diag_name(void);

/* says it and goes on */
void diag_warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void diag_vwarn(const char *fmt, va_list) __attribute__((format(printf, 1, 0)));
/* says it and ends with the status (EX_…) */
_Noreturn void diag_die(int status, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/*
 * as diag_die, with ": " and strerror(errno) behind the message; the status
 * is 71 if it is memory that was short
 */
_Noreturn void diag_die_errno(int status, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* "out of memory", status 71; allocates nothing itself */
_Noreturn void diag_no_memory(void);

#endif
