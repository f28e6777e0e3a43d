/* SPDX-License-Identifier: ISC */
/*
 * One run at a time over a file.
 *
 * May be included by: tools.
 */
#ifndef LIB_LOCK_H
#define LIB_LOCK_H

/*
 * Takes the lock FILE.lock, which is held until the program ends, however it
 * does; the empty file stays.  If another process holds it, the program ends
 * with 75.
 */
void lock_take(const char *file);

#endif
