/* SPDX-License-Identifier: ISC */
/*
 * The files that a command line names: they are opened ahead, or allowed to
 * be opened later, and the sandbox closes behind them.
 *
 * May be included by: lib.
 */
#ifndef LIB_CLI_FILES_H
#define LIB_CLI_FILES_H

#include "cli.h"

/* remembers the value of the tool's own option, if it is a FILE or a DIR */
void cli_note_file(struct cli *, int key);
/* what is to be done before the first byte of input is read */
void cli_open_files(struct cli *);

#endif
