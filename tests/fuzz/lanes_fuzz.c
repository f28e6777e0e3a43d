/* SPDX-License-Identifier: ISC */
/*
 * The fast lane gives what the slow lane gives, however the input comes in
 * and whatever the processor can do.
 */
#include "pass.h"

/* more than the fast lane looks at in one step */
#define LONG ((size_t)36 << 10)

/* the first line once, then the others again and again */
static struct slice
lengthen(struct slice in, struct str *out)
{
	struct slice rest = in, first = fuzz_line(&rest);

	str_add(out, first);
	str_addc(out, '\n');
	while (rest.n && out->n < LONG) {
		str_add(out, rest);
		if (rest.p[rest.n - 1] != '\n')
			str_addc(out, '\n');
	}
	return str_slice(out);
}

static bool
is_long(unsigned how)
{
	return how >> 5 == 7;
}

static void
compare(const struct pass *pass, struct slice in, unsigned how)
{
	static const size_t sizes[] = { 0, 1, 2, 3, 7, 63, 64, 65 };
	struct world slow = { .lane = "slow" };
	struct world fast = { .portable_marks = how & 1 };

	fast.read_size = sizes[how >> 1 & 7];
	if (is_long(how) && fast.read_size)
		fast.read_size += 4096;
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
	struct str longer = STR_INIT;

	if (in.n == 0)
		in = SLICE("");
	if (is_long(how) && in.n > 100)
		in = lengthen(in, &longer);
	compare(&pass, in, how);
	compare(&pass, in, how ^ 1);
	str_free(&longer);
	free((char *)own.p);
	return 0;
}
