/* SPDX-License-Identifier: ISC */
/*
 * What can be wrong with a row, and the one place that decides what becomes
 * of it.  The lanes (csv, tsv, ndjson) only say what and where.
 *
 * May be included by: lib, tools.
 */
#ifndef LIB_FAULT_H
#define LIB_FAULT_H

#include <stdint.h>

#include "number.h"
#include "output.h"
#include "str.h"

enum fault_code {
	FAULT_NONE,
	FAULT_FIELD_COUNT,
	FAULT_OPEN_QUOTE,
	FAULT_QUOTE,
	FAULT_NUL,
	FAULT_UTF8,
	FAULT_CR,
	FAULT_CR_FILE,
	FAULT_JSON,
	FAULT_TRUNCATED,
	FAULT_SPREAD,
	FAULT_DEPTH,
	FAULT_TWO_RECORDS,
	FAULT_DUPLICATE_KEY,
	FAULT_SURROGATE,
	FAULT_TOO_LONG,
	FAULT_PATTERN,
	FAULT_CODES
};

struct fault {
	enum fault_code code;
	uint64_t line; /* where it is, from 1 */
	uint64_t byte; /* the same as an offset, from 0 */
	char reason[160];
};

enum verdict {
	VERDICT_STOP,	 /* end with status 65 */
	VERDICT_REJECT,	 /* leave the row out, tell of it */
	VERDICT_REPLACE, /* put in what the fault's rule says, and count it */
};

struct fault_policy {
	bool lenient;
	bool pad;		/* --ragged pad */
	struct output *rejects; /* or NULL */
	uint64_t max_rejects;	/* UINT64_MAX: no limit */
	fixed max_percent;	/* of all rows; over 100: no limit */
	size_t max_record;	/* bytes */

	/* counted */
	uint64_t rows_in, rejected, replaced;
	uint64_t count[FAULT_CODES];
};

#define FAULT_POLICY_INIT                                                      \
	((struct fault_policy){ .max_rejects = UINT64_MAX,                     \
	    .max_percent = 101 * FIXED_ONE,                                    \
	    .max_record = (size_t)256 << 20 })

/* the short name in rejects and summaries: "field-count" */
const char *fault_name(enum fault_code);
/* fills a fault; the reason is made as by printf */
void fault_set(struct fault *, enum fault_code, uint64_t line, uint64_t byte,
    const char *fmt, ...) __attribute__((format(printf, 5, 6)));
/* what becomes of a row with this fault, which is counted */
enum verdict fault_decide(struct fault_policy *, enum fault_code);
/* ends with status 65, naming file and line */
_Noreturn void fault_stop(const char *file, const struct fault *);
/* writes the reject line of a row, if rejects are kept */
void fault_reject(struct fault_policy *, const char *file, const struct fault *,
    struct slice raw);
/* false when more was rejected than --max-rejects allows */
bool fault_within_limits(const struct fault_policy *);
/* appends "in=4 out=3 rejected=1 replaced=0 (field-count 1)" */
void fault_summary(
    const struct fault_policy *, uint64_t rows_out, struct str *);

#endif
