/* SPDX-License-Identifier: ISC */
/* one pass of a filter over records; see pass.h */
#include "pass.h"
#include "../../tools/job/columns.h"
#include "../../tools/lib/diag.h"
#include "../../tools/lib/writer.h"

static void
flush(void *ctx)
{
	output_flush(ctx);
}

/* a record as its texts, and the line it stands on */
static void
splice(struct writer *out, const struct record *rec, struct str *line)
{
	struct slice cell;

	str_clear(line);
	str_addf(line, "%llu %llu", (unsigned long long)record_line(rec),
	    (unsigned long long)rec->byte);
	for (size_t i = 0; i < rec->header->n; i++) {
		struct slice text = record_text(rec, i);

		str_addf(line, " %zu", text.n);
	}
	cell = str_slice(line);
	writer_splice(out, rec, &cell);
}

static void
filter(void *ctx)
{
	const struct pass *pass = ctx;
	struct output *to = output_open(NULL);
	struct fault_policy policy = FAULT_POLICY_INIT;
	struct writer_options form = { .format = pass->to,
		.delimiter = pass->delimiter ? pass->delimiter : ',',
		.no_header = pass->no_header,
		.kind_of = column_kind };
	struct writer *out = NULL;
	struct reader_options opt = { .format = pass->from,
		.delimiter = pass->delimiter,
		.no_header = pass->no_header,
		.columns = pass->columns,
		.kind_of = column_kind,
		.policy = &policy,
		.flush = flush,
		.flush_ctx = to };
	const struct record *rec;
	struct str line = STR_INIT;
	struct reader *in;

	policy.lenient = pass->lenient;
	policy.pad = pass->pad;
	if (pass->max_record)
		policy.max_record = pass->max_record;
	policy.rejects = output_open_fd(WORLD_REJECTS);
	in = reader_open(&opt, NULL, 0);
	if (form.format == FORMAT_UNKNOWN)
		form.format = reader_format(in);
	out = writer_open(to, &form, reader_header(in));
	if (pass->splice)
		writer_add(out, SLICE("at"));
	while ((rec = reader_next(in)))
		if (pass->splice)
			splice(out, rec, &line);
		else
			writer_copy(out, rec);
	if (!reader_is_empty(in))
		writer_begin(out);
	output_commit(policy.rejects);
	policy.rejects = NULL;
	fault_summary(&policy, writer_count(out), &line);
	diag_warn("%s", line.p);
	writer_close(out);
	reader_close(in);
	output_commit(to);
	str_free(&line);
}

void
pass_run(struct world *w, const struct pass *pass, struct slice in)
{
	w->in = in;
	world_run(w, filter, (void *)pass);
}

struct pass
pass_take(struct slice *in)
{
	static const enum format formats[] = { FORMAT_UNKNOWN, FORMAT_CSV,
		FORMAT_TSV, FORMAT_NDJSON };
	static const char delimiters[] = { '\0', ';', '\t', '|' };
	static const size_t most[] = { 0, 8, 40, 300 };
	unsigned a = fuzz_byte(in), b = fuzz_byte(in);
	struct pass pass = {
		.to = formats[a & 3],
		.lenient = a & 4,
		.splice = a & 8,
		.pad = a & 16,
		.no_header = (a & 96) == 96,
		.from = formats[b & 3],
		.delimiter = (b & 12) == 12 ? delimiters[b >> 4 & 3] : '\0',
		.max_record = (b & 12) == 8 ? most[b >> 4 & 3] : 0,
	};

	if (pass.no_header) {
		pass.columns = "a,skills,salary_min";
		pass.splice = false; /* its column would have no name */
	}
	return pass;
}
