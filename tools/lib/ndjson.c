/* SPDX-License-Identifier: ISC */
/* the NDJSON lane, on the pull parser; see ndjson.h */
#include "ndjson.h"
#include "json.h"
#include "utf8.h"

static bool
fail(struct fault *f, enum fault_code code, const struct row *row,
    const struct json *j, const char *reason)
{
	fault_set(f, code, row->line, row->byte + json_offset(j), "%s", reason);
	return false;
}

static bool
syntax_fault(struct fault *f, const struct row *row, const struct json *j)
{
	if (j->depth == JSON_MAX_DEPTH)
		return fail(f, FAULT_DEPTH, row, j, j->error);
	fault_set(f, j->truncated ? FAULT_TRUNCATED : FAULT_JSON, row->line,
	    row->byte + json_offset(j),
	    "not valid JSON at byte %zu of the line: %s", json_offset(j) + 1,
	    j->error);
	return false;
}

/* the column of a raw key; keys mostly come in the header's order */
static size_t
key_column(
    struct header *h, struct record *r, const struct json *j, struct slice key)
{
	struct slice name = { key.p + 1, key.n - 2 };
	size_t i = r->norder;

	if (i < h->n && slice_eq(h->column[i].key, key))
		return i;
	if (j->escaped) {
		str_clear(&r->memory->work);
		json_unescape(&r->memory->work, key);
		name = str_slice(&r->memory->work);
	}
	i = header_find(h, name);
	if (i != HEADER_NONE)
		return i;
	row_hold(r, h->n + 1);
	return header_add(h, name);
}

static bool
add_member(struct header *h, const struct row *row, struct record *r,
    struct json *j, struct slice key, struct fault *f)
{
	enum json_token t;
	struct slice raw;
	size_t i;

	if (j->unsafe)
		return fail(f, FAULT_SURROGATE, row, j,
		    "a key with \\u0000 or half a surrogate pair");
	i = key_column(h, r, j, key);
	if (r->field[i].p) {
		fault_set(f, FAULT_DUPLICATE_KEY, row->line,
		    row->byte + json_offset(j), "the key %.*s appears twice",
		    SLICE_ARGS(utf8_clip(key, 60)));
		return false;
	}
	t = json_next(j, &raw);
	if (t == JSON_STRING && j->unsafe)
		return fail(f, FAULT_SURROGATE, row, j,
		    "a string with \\u0000 or half a surrogate pair");
	raw = json_rest(j, t, raw);
	if (!raw.p)
		return syntax_fault(f, row, j);
	r->field[i] = raw;
	r->order[r->norder++] = i;
	return true;
}

static bool
split(struct header *h, const struct row *row, struct slice raw,
    struct record *r, struct fault *f)
{
	struct json j;
	struct slice s;
	enum json_token t;

	row_fields(r, h->n);
	json_begin(&j, raw);
	t = json_next(&j, &s);
	if (t == JSON_ERROR)
		return syntax_fault(f, row, &j);
	if (t != JSON_OBJECT)
		return fail(f, FAULT_JSON, row, &j, "a record is an object");
	while ((t = json_next(&j, &s)) == JSON_KEY)
		if (!add_member(h, row, r, &j, s, f))
			return false;
	if (t == JSON_ERROR)
		return syntax_fault(f, row, &j);
	t = json_next(&j, &s); /* of the text, where all is well */
	if (t == JSON_END)
		return true;
	if (*j.p == '{')
		return fail(f, FAULT_TWO_RECORDS, row, &j,
		    "two records on a line; hint: jq -c .");
	return syntax_fault(f, row, &j);
}

bool
ndjson_split(struct header *h, const struct row *row, struct slice raw,
    struct record *r, struct fault *f)
{
	size_t known = h->n;

	if (split(h, row, raw, r, f))
		return true;
	header_truncate(h, known); /* a rejected row adds no columns */
	return false;
}
