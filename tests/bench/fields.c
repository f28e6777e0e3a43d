/* SPDX-License-Identifier: ISC */
/*
 * fields FILE: what "peer_libcsv fields" does, with the suite's own reader:
 * writes the number of rows, of fields, and of the bytes in them, unquoted.
 */
#include <inttypes.h>
#include <stdio.h>
#include <sysexits.h>

#include "../../tools/lib/diag.h"
#include "../../tools/lib/reader.h"

int
main(int argc, char *argv[])
{
	struct fault_policy policy = FAULT_POLICY_INIT;
	struct reader_options opt = { .policy = &policy };
	uint64_t rows = 0, fields = 0, bytes = 0;
	const struct record *rec;
	struct reader *in;
	size_t n;

	diag_program("fields");
	if (argc != 2)
		diag_die(EX_USAGE, "usage: fields file");
	in = reader_open(&opt, argv + 1, 1);
	n = reader_header(in)->n;
	while ((rec = reader_next(in))) {
		rows++;
		fields += n;
		for (size_t i = 0; i < n; i++)
			bytes += record_text(rec, i).n;
	}
	reader_close(in);
	printf("%" PRIu64 " %" PRIu64 " %" PRIu64 "\n", rows, fields, bytes);
	return EX_OK;
}
