/* SPDX-License-Identifier: ISC */
/*
 * The fast lane gives what the slow lane gives, however the input comes in
 * and whatever the processor can do.
 */
#include "pass.h"

static void
compare(const struct pass *pass, struct slice in, unsigned how)
{
	static const size_t sizes[] = { 0, 1, 2, 3, 7, 63, 64, 65 };
	struct world slow = { .lane = "slow" };
	struct world fast = { .portable_marks = how & 1 };

	fast.read_size = sizes[how >> 1 & 7];
	if (how & 16)
		slow.read_size = fast.read_size;
	pass_run(&slow, pass, in);
	pass_run(&fast, pass, in);
	FUZZ_CHECK(slow.status == fast.status);
	FUZZ_SAME(str_slice(&slow.err), str_slice(&fast.err));
	FUZZ_SAME(str_slice(&slow.rejects), str_slice(&fast.rejects));
	FUZZ_SAME(str_slice(&slow.out), str_slice(&fast.out));
	world_free(&slow);
	world_free(&fast);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	struct pass pass = pass_take(&in);
	unsigned how = fuzz_byte(&in);

	if (in.n == 0)
		in = SLICE("");
	compare(&pass, in, how);
	compare(&pass, in, how ^ 1);
	free((char *)own.p);
	return 0;
}
