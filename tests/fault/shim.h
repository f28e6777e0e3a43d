/* SPDX-License-Identifier: ISC */
/*
 * What the shim, a library to be preloaded, and the loop that sets it agree
 * on: the environment's FAULT holds five numbers,
 *
 *	kind at what lasting fd
 *
 * The call number `at' (from 1; 0: none) of the kind meets what, and so do
 * all later ones if lasting is not 0.  What is an errno, SHIM_SHORT or, for
 * SHIM_SIGNAL, a signal.  The descriptor holds an array of SHIM_KINDS
 * counters, unsigned int, in which the calls are counted.
 *
 * May be included by: tests.
 */
#ifndef TESTS_SHIM_H
#define TESTS_SHIM_H

enum shim_kind {
	SHIM_MEMORY,  /* malloc and its kin, in libraries too */
	SHIM_OPEN,    /* open, mkstemp, mkostemp */
	SHIM_READ,    /* read, pread, and through stdio */
	SHIM_WRITE,   /* write, and through stdio, but to standard error */
	SHIM_CLOSE,   /* close, and through stdio */
	SHIM_SYNC,    /* fsync */
	SHIM_NAME,    /* rename, link */
	SHIM_PROCESS, /* pipe2, fork, dup2, fchmod, flock */
	SHIM_WAIT,    /* waitpid */
	SHIM_SIGNAL,  /* before any of these but SHIM_MEMORY */
	SHIM_KINDS
};

/* one byte is read or written, whatever was asked for */
#define SHIM_SHORT (-1)

#endif
