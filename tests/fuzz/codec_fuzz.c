/* SPDX-License-Identifier: ISC */
/*
 * Compressed input: damaged or not, it decodes to the same bytes and ends
 * with the same complaint, however it comes in.
 */
#include "../../tools/lib/codec.h"
#include "fuzz.h"

/* the most that is decoded: a bomb need not burst here */
#define MOST ((size_t)4 << 20)

/* decodes in steps; NULL or what is wrong */
static const char *
decode(struct slice in, size_t step, size_t room, struct str *out)
{
	struct codec *c = codec_open(in);
	const char *error = NULL;
	struct slice left = { in.p, 0 };
	size_t unread = in.n;

	while (!error && out->n < MOST) {
		bool last = unread == 0;
		size_t n;

		str_reserve(out, room);
		n = codec_decode(c, &left, last, out->p + out->n, room, &error);
		FUZZ_CHECK(n <= room);
		out->n += n;
		if (n == 0 && last)
			break;
		if (n || last)
			continue;
		if (step > unread)
			step = unread;
		left.n += step;
		unread -= step;
	}
	codec_close(c);
	return error;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	size_t step = fuzz_byte(&in) + 1, room = fuzz_byte(&in) + 1;
	struct str one = STR_INIT, other = STR_INIT;
	const char *a, *b;
	struct codec *c = codec_open(in);

	if (c) {
		codec_close(c);
		a = decode(in, in.n, 1 << 16, &one);
		b = decode(in, step, one.n < 1 << 16 ? room : 1 << 12, &other);
		/* before damage is seen, more or less may have come out */
		if (a && one.n > other.n)
			one.n = other.n;
		if (a && other.n > one.n)
			other.n = one.n;
		if (one.n < MOST && other.n < MOST) {
			FUZZ_SAME(str_slice(&one), str_slice(&other));
			FUZZ_SAME(slice_of(a ? a : ""), slice_of(b ? b : ""));
		}
	}
	str_free(&one);
	str_free(&other);
	free((char *)own.p);
	return 0;
}
