/* SPDX-License-Identifier: ISC */
/* CSV of any kind: what is written is read again without a complaint */
#include "pass.h"

/* the rows of a pass, read as strictly as can be, are the same once more */
static void
settle(struct world *w, const struct pass *first)
{
	struct pass again = *first;
	struct str out = STR_INIT;

	str_add(&out, str_slice(&w->out));
	again.from = first->to;
	again.max_record = 0;
	again.lenient = again.pad = again.splice = false;
	w->read_size = 0;
	pass_run(w, &again, str_slice(&out));
	FUZZ_SAME(w->status ? str_slice(&w->err) : SLICE(""), SLICE(""));
	FUZZ_SAME(str_slice(&w->rejects), SLICE(""));
	FUZZ_SAME(str_slice(&w->out), str_slice(&out));
	str_free(&out);
}

/*
 * A header of TSV that is a blank line cannot be told from nothing, nor a
 * cell that begins with a byte order mark, first in a table without a header
 * (which may be a part of another), from the table's own mark.
 */
static bool
can_be_read(struct slice out, bool no_header)
{
	if (no_header && slice_starts_with(out, SLICE("\xEF\xBB\xBF")))
		return false;
	return slice_trim(fuzz_line(&out)).n > 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice own = fuzz_copy(data, size), in = own;
	struct pass pass = pass_take(&in);
	struct world w = { .read_size = fuzz_byte(&in) & 63 };

	pass.from = FORMAT_CSV;
	pass.to = pass.to == FORMAT_TSV ? FORMAT_TSV : FORMAT_CSV;
	pass_run(&w, &pass, in.n ? in : SLICE(""));
	FUZZ_CHECK(w.status == 0 || w.status == 65);
	if (w.status == 0 && can_be_read(str_slice(&w.out), pass.no_header))
		settle(&w, &pass);
	world_free(&w);
	free((char *)own.p);
	return 0;
}
