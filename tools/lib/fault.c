/* SPDX-License-Identifier: ISC */
/* what can be wrong with a row; see fault.h */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "diag.h"
#include "fault.h"
#include "json.h"
#include "number.h"
#include "utf8.h"

/* one row a fault: its name, and what becomes of the row if lenient */
static const struct {
	const char *name;
	enum verdict lenient;
} faults[FAULT_CODES] = {
	[FAULT_NONE] = { "none", VERDICT_STOP },
	[FAULT_FIELD_COUNT] = { "field-count", VERDICT_REJECT },
	[FAULT_OPEN_QUOTE] = { "open-quote", VERDICT_REJECT },
	[FAULT_QUOTE] = { "quote", VERDICT_REPLACE },
	[FAULT_NUL] = { "nul", VERDICT_REJECT },
	[FAULT_UTF8] = { "utf8", VERDICT_REPLACE },
	[FAULT_CR] = { "cr", VERDICT_REJECT },
	[FAULT_CR_FILE] = { "cr-file", VERDICT_STOP },
	[FAULT_JSON] = { "json", VERDICT_REJECT },
	[FAULT_TRUNCATED] = { "truncated", VERDICT_REJECT },
	[FAULT_SPREAD] = { "spread", VERDICT_STOP },
	[FAULT_DEPTH] = { "depth", VERDICT_REJECT },
	[FAULT_TWO_RECORDS] = { "two-records", VERDICT_REJECT },
	[FAULT_DUPLICATE_KEY] = { "duplicate-key", VERDICT_REJECT },
	[FAULT_SURROGATE] = { "surrogate", VERDICT_REJECT },
	[FAULT_TOO_LONG] = { "too-long", VERDICT_REJECT },
	[FAULT_PATTERN] = { "pattern", VERDICT_REJECT },
};

const char *
fault_name(enum fault_code code)
{
	return faults[code].name;
}

void
fault_set(struct fault *f, enum fault_code code, uint64_t line, uint64_t byte,
    const char *fmt, ...)
{
	va_list ap;

	f->code = code;
	f->line = line;
	f->byte = byte;
	va_start(ap, fmt);
	vsnprintf(f->reason, sizeof(f->reason), fmt, ap);
	va_end(ap);
}

enum verdict
fault_decide(struct fault_policy *p, enum fault_code code)
{
	enum verdict v = p->lenient ? faults[code].lenient : VERDICT_STOP;

	p->count[code]++;
	p->rejected += v == VERDICT_REJECT;
	return v;
}

void
fault_stop(const char *file, const struct fault *f)
{
	diag_die(EX_DATAERR, "%s:%" PRIu64 ": %s", file, f->line, f->reason);
}

static void
add_base64(struct str *out, struct slice s)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz0123456789+/";

	str_reserve(out, s.n / 3 * 4 + 4);
	for (size_t i = 0; i < s.n; i += 3) {
		unsigned v = 0;
		size_t left = s.n - i < 3 ? s.n - i : 3;

		for (size_t k = 0; k < 3; k++)
			v = v << 8 |
			    (k < left ? (unsigned char)s.p[i + k] : 0u);
		for (size_t k = 0; k < 4; k++)
			str_addc(out,
			    k > left ? '=' : digit[v >> (18 - 6 * k) & 63]);
	}
}

/* a file's name may be any bytes */
static void
add_name(struct str *out, const char *name)
{
	struct str text = STR_INIT;

	utf8_add_replaced(&text, slice_of(name));
	json_add_string(out, str_slice(&text));
	str_free(&text);
}

void
fault_reject(struct fault_policy *p, const char *file, const struct fault *f,
    struct slice raw)
{
	struct str *out;

	if (!p->rejects)
		return;
	out = output_buffer(p->rejects);
	str_adds(out, "{\"file\":");
	add_name(out, file);
	str_addf(
	    out, ",\"line\":%" PRIu64 ",\"byte\":%" PRIu64, f->line, f->byte);
	str_adds(out, ",\"code\":");
	json_add_string(out, slice_of(fault_name(f->code)));
	str_adds(out, ",\"reason\":");
	json_add_string(out, slice_of(f->reason));
	if (utf8_valid(raw) == raw.n) {
		str_adds(out, ",\"raw\":");
		json_add_string(out, raw);
	} else {
		str_adds(out, ",\"raw_base64\":\"");
		add_base64(out, raw);
		str_addc(out, '"');
	}
	str_adds(out, "}\n");
	output_drain(p->rejects);
}

bool
fault_within_limits(const struct fault_policy *p)
{
	return p->rejected <= p->max_rejects &&
	       (__int128)p->rejected * 100 * FIXED_ONE <=
		   (__int128)p->rows_in * p->max_percent;
}

void
fault_summary(const struct fault_policy *p, uint64_t rows_out, struct str *out)
{
	const char *sep = " (";

	str_addf(out,
	    "in=%" PRIu64 " out=%" PRIu64 " rejected=%" PRIu64
	    " replaced=%" PRIu64,
	    p->rows_in, rows_out, p->rejected, p->replaced);
	for (enum fault_code c = 0; c < FAULT_CODES; c++) {
		if (p->count[c] == 0)
			continue;
		str_addf(out, "%s%s %" PRIu64, sep, fault_name(c), p->count[c]);
		sep = "; ";
	}
	if (*sep == ';')
		str_addc(out, ')');
	if (p->rejected && !p->rejects)
		str_adds(out, ", rejects not kept (no --rejects)");
}
