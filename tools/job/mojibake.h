/* SPDX-License-Identifier: ISC */
/*
 * Mojibake: UTF-8 that was read as some single-byte table and saved again.
 *
 * One table serves a whole input: bytes 0x80-0x9F as Windows-1252 and the
 * rest as TIS-620 (the Thai pages of the seed), or all as Windows-1252.  A
 * run of non-ASCII characters is repaired when all of them map to bytes that
 * are valid UTF-8 for ordinary characters, and either the run holds a
 * character from 0x80-0x9F, which no real text has there, or such runs use
 * up every character of the table's script in the input: real words of a
 * script are never all valid UTF-8 by accident.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_MOJIBAKE_H
#define JOB_MOJIBAKE_H

#include "../lib/str.h"

/*
 * Appends text, which must be valid UTF-8, with its mojibake repaired;
 * returns how many runs were.
 */
size_t mojibake_repair(struct str *, struct slice text);

#endif
