/* SPDX-License-Identifier: ISC */
/* the seed of hash tables; see seed.h */
#include <string.h>
#include <sys/auxv.h>

#include "seed.h"

uint64_t
seed_of_run(void)
{
	/* 16 bytes that the kernel gives each program, see getauxval(3) */
	const char *random = (const char *)getauxval(AT_RANDOM);
	uint64_t half[2] = { 0x9e3779b97f4a7c15u, 0 };

	if (random)
		memcpy(half, random, sizeof(half));
	return (half[0] ^ half[1]) | 1;
}
