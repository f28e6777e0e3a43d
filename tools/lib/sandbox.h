/* SPDX-License-Identifier: ISC */
/*
 * What a tool may still do once its options are read: a parser that the data
 * has taken over can neither open a file that was not named, nor a socket,
 * nor start or signal a process.
 *
 *	struct sandbox box = sandbox_new(SANDBOX_JIT);
 *	sandbox_allow_read(&box, "a.csv");
 *	sandbox_enter(&box);
 *
 * On Linux, Landlock bounds the files and seccomp the system calls
 * (sandbox_calls.h); each is left out, without a word, where the kernel, the
 * architecture or the build has none.  There is no way back, and what a
 * forbidden call meets is SIGSYS, or EACCES for a file.
 *
 * Ends the program with 73 if a folder that is to be written to cannot be
 * allowed.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_SANDBOX_H
#define LIB_SANDBOX_H

#include "str.h"

/* what a tool asks for besides reading, writing and memory */
enum sandbox_need {
	SANDBOX_JIT = 1,      /* memory to write code to, for PCRE2 */
	SANDBOX_CHARSETS = 2, /* the folder of iconv(3)'s modules */
};

struct sandbox {
	unsigned needs; /* of enum sandbox_need */
	bool reads, writes, replaces, fills;
	int ruleset; /* Landlock's, or -1 */
};

/* is there a sandbox in this build? */
bool sandbox_is_built(void);
/* appends "Landlock, seccomp", or what is missing */
void sandbox_describe(struct str *);

struct sandbox sandbox_new(unsigned needs);
/* to open the file for reading; one that is not there is ignored */
void sandbox_allow_read(struct sandbox *, const char *path);
/* the same of an open file, by a name such as /dev/fd/3 */
void sandbox_allow_fd(struct sandbox *, int fd);
/* to open a FIFO or device for writing */
void sandbox_allow_write(struct sandbox *, const char *path);
/* to rename and remove files in the folder of this one, and to sync it */
void sandbox_allow_replace(struct sandbox *, const char *path);
/* to do so in this folder, and to read and create files in it, too */
void sandbox_allow_fill(struct sandbox *, const char *path);
/* to remove this folder, and others beside it, if they are empty */
void sandbox_allow_unmake(struct sandbox *, const char *path);
/* from here on nothing else is allowed */
void sandbox_enter(struct sandbox *);

#endif
