/* SPDX-License-Identifier: ISC */
/* what became of a refresh; see receipt.h */
#include <unistd.h>

#include "diag.h"
#include "json.h"
#include "number.h"
#include "receipt.h"

static void
add_key(struct str *out, const char *key)
{
	str_adds(out, out->p[out->n - 1] == '{' ? "\"" : ",\"");
	str_adds(out, key);
	str_adds(out, "\":");
}

static void
add_text(struct str *out, const char *key, struct slice value)
{
	add_key(out, key);
	json_add_string(out, value);
}

/* ISO 8601 in UTC, or null */
static void
add_time(struct str *out, const char *key, time_t t)
{
	struct tm tm;

	add_key(out, key);
	if (t < 0 || !gmtime_r(&t, &tm)) {
		str_adds(out, "null");
		return;
	}
	str_addf(out, "\"%04d-%02d-%02dT%02d:%02d:%02dZ\"", tm.tm_year + 1900,
	    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static void
add_stages(struct str *out, const struct stages *stages)
{
	add_key(out, "stages");
	str_addc(out, '[');
	for (size_t i = 0; i < stages->n; i++) {
		str_adds(out, i ? ",{" : "{");
		add_text(out, "command", slice_of(stages->stage[i].command));
		add_key(out, "exit");
		number_add_int(out, stages->stage[i].status);
		str_addc(out, '}');
	}
	str_addc(out, ']');
}

void
receipt_add(struct str *out, const struct receipt *r)
{
	str_addc(out, '{');
	add_text(out, "file", slice_of(r->file));
	add_text(out, "result", slice_of(r->result));
	add_text(out, "reason", r->reason);
	add_key(out, "rows");
	if (r->survey->is_table)
		number_add_int(out, (int64_t)r->survey->rows);
	else
		str_adds(out, "null");
	add_key(out, "bytes");
	number_add_int(out, (int64_t)r->bytes);
	add_text(out, "sha256", r->sha256);
	add_time(out, "started", r->started);
	add_time(out, "finished", r->finished);
	add_time(out, "succeeded", r->succeeded);
	add_stages(out, r->stages);
	str_adds(out, "}\n");
}

static time_t
parse_time(struct slice s)
{
	struct tm tm = { 0 };
	char text[32];

	if (s.n >= sizeof(text))
		return -1;
	memcpy(text, s.p, s.n);
	text[s.n] = '\0';
	if (!strptime(text, "%Y-%m-%dT%H:%M:%SZ", &tm))
		return -1;
	return timegm(&tm);
}

time_t
receipt_succeeded(const char *path)
{
	struct fault_policy policy = FAULT_POLICY_INIT;
	struct reader_options opt = { .format = FORMAT_NDJSON,
		.policy = &policy };
	char *files[] = { (char *)path };
	const struct record *rec;
	struct reader *in;
	time_t t = -1;
	size_t column;

	if (access(path, F_OK) < 0)
		return -1;
	in = reader_open(&opt, files, 1);
	column = header_find(reader_header(in), SLICE("succeeded"));
	if (column == HEADER_NONE && !reader_is_empty(in))
		diag_die(EX_DATAERR, "%s: this is no status file", path);
	while ((rec = reader_next(in)))
		t = parse_time(record_text(rec, column));
	reader_close(in);
	return t;
}
