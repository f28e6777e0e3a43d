/* SPDX-License-Identifier: ISC */
/*
 * Round trips: a table goes through the other formats and comes back with
 * the same cells, compared as TSV, which writes a cell in one way only.
 */
#include "pass.h"

/* what is on standard output becomes another format of the same rows */
static void
convert(struct world *w, enum format from, enum format to)
{
	const struct pass pass = { .from = from, .to = to };
	struct str in = STR_INIT;

	str_add(&in, str_slice(&w->out));
	pass_run(w, &pass, str_slice(&in));
	FUZZ_SAME(w->status ? str_slice(&w->err) : SLICE(""), SLICE(""));
	str_free(&in);
}

/* a header of nothing but blanks cannot be told from nothing */
static bool
is_table(struct slice tsv)
{
	return slice_trim(fuzz_line(&tsv)).n > 0 && tsv.n > 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct pass pass = {
		.from = FORMAT_CSV, .to = FORMAT_TSV, .lenient = true
	};
	struct slice in = fuzz_copy(data, size);
	struct world w = { .read_size = 0 };
	struct str first = STR_INIT;

	pass_run(&w, &pass, in);
	if (w.status == 0 && is_table(str_slice(&w.out))) {
		str_add(&first, str_slice(&w.out));
		convert(&w, FORMAT_TSV, FORMAT_NDJSON);
		convert(&w, FORMAT_NDJSON, FORMAT_CSV);
		convert(&w, FORMAT_CSV, FORMAT_NDJSON);
		convert(&w, FORMAT_NDJSON, FORMAT_TSV);
		FUZZ_SAME(str_slice(&w.out), str_slice(&first));
	}
	str_free(&first);
	world_free(&w);
	free((char *)in.p);
	return 0;
}
