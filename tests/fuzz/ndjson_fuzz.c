/* SPDX-License-Identifier: ISC */
/* NDJSON of any kind: what is written is read again, as it is and as TSV */
#include "pass.h"

static void
again(struct world *w, enum format format)
{
	const struct pass strict = { .from = format, .to = format };
	struct str out = STR_INIT;

	str_add(&out, str_slice(&w->out));
	pass_run(w, &strict, str_slice(&out));
	FUZZ_SAME(w->status ? str_slice(&w->err) : SLICE(""), SLICE(""));
	FUZZ_SAME(str_slice(&w->out), str_slice(&out));
	str_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own, head;
	struct pass pass = pass_take(&in);
	struct world w = { .read_size = fuzz_byte(&in) & 63 };

	pass.from = FORMAT_NDJSON;
	pass.delimiter = '\0';
	pass.no_header = false;
	if (pass.to == FORMAT_UNKNOWN)
		pass.to = FORMAT_NDJSON;
	pass_run(&w, &pass, in.n ? in : SLICE(""));
	FUZZ_CHECK(w.status == 0 || w.status == 65);
	head = str_slice(&w.out);
	/* {} has no columns: of it a table shows nothing */
	if (w.out.n && slice_trim(fuzz_line(&head)).n)
		again(&w, pass.to);
	world_free(&w);
	free((char *)own.p);
	return 0;
}
