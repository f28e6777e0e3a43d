/* SPDX-License-Identifier: ISC */
/* a view of one row; see record.h */
#include "record.h"
#include "json.h"
#include "row.h"

/* CSV: what stands between the quotes, with "" as " */
static struct slice
unquote(struct arena *texts, struct slice raw)
{
	struct slice inner = { raw.p + 1, raw.n - 2 };
	char *out, *to;

	if (inner.n == 0 || !memchr(inner.p, '"', inner.n))
		return inner;
	out = to = arena_bytes(texts, inner.n);
	for (size_t i = 0; i < inner.n; i++) {
		*to++ = inner.p[i];
		if (inner.p[i] == '"')
			i++;
	}
	return slice_from(out, to);
}

/* TSV: \t \n \r \\; another backslash stands for itself */
static struct slice
unescape_tsv(struct arena *texts, struct slice raw)
{
	static const char from[] = "tnr\\", into[] = "\t\n\r\\";
	char *out, *to;

	if (raw.n == 0 || !memchr(raw.p, '\\', raw.n))
		return raw;
	out = to = arena_bytes(texts, raw.n);
	for (size_t i = 0; i < raw.n; i++) {
		const char *hit = NULL;

		if (raw.p[i] == '\\' && i + 1 < raw.n)
			hit = memchr(from, raw.p[i + 1], 4);
		*to++ = hit ? into[hit - from] : raw.p[i];
		i += hit != NULL;
	}
	return slice_from(out, to);
}

static void
add_item(struct str *out, struct json *j, enum json_token t, struct slice raw)
{
	size_t start = out->n;

	if (t == JSON_STRING)
		json_unescape(out, raw);
	else if (t != JSON_NULL)
		json_add_compact(out, json_rest(j, t, raw));
	for (size_t i = start; i < out->n; i++)
		if (out->p[i] == '|')
			out->p[i] = '/';
}

/* the items of an array, joined by '|' */
static void
join_array(struct str *out, struct slice array)
{
	struct json j;
	struct slice raw;
	enum json_token t;
	bool first = true;

	json_begin(&j, array);
	json_next(&j, &raw);
	while ((t = json_next(&j, &raw)) != JSON_ARRAY_END) {
		if (t == JSON_ERROR)
			return; /* cannot be: the record was checked */
		if (!first)
			str_addc(out, '|');
		first = false;
		add_item(out, &j, t, raw);
	}
}

static struct slice
json_text(struct record_memory *m, struct slice raw, enum column_kind kind)
{
	struct slice text;

	str_clear(&m->work);
	switch (raw.p[0]) {
	case 'n':
		return SLICE("");
	case '"':
		text = (struct slice){ raw.p + 1, raw.n - 2 };
		if (text.n == 0 || !memchr(text.p, '\\', text.n))
			return text;
		json_unescape(&m->work, raw);
		break;
	case '[':
		if (kind == KIND_MULTI) {
			join_array(&m->work, raw);
			break;
		}
		/* fallthrough */
	case '{':
		json_add_compact(&m->work, raw);
		break;
	default:
		return raw;
	}
	return arena_copy(&m->texts, str_slice(&m->work));
}

uint64_t
record_line(const struct record *r)
{
	uint64_t line = r->line + input_lines_before(r->input);

	/* rows of the fast lane are not numbered one by one */
	if (r->line_from)
		line += row_count_lines(slice_from(r->line_from, r->raw.p));
	return line;
}

struct slice
record_unescape(const struct record *r, size_t column)
{
	struct slice raw = record_field(r, column);

	if (raw.n == 0)
		return SLICE("");
	if (r->format == FORMAT_NDJSON)
		return json_text(
		    r->memory, raw, r->header->column[column].kind);
	if (r->format == FORMAT_TSV)
		return unescape_tsv(&r->memory->texts, raw);
	return raw.p[0] == '"' ? unquote(&r->memory->texts, raw) : raw;
}

struct slice
record_find(const struct record *r, struct slice name)
{
	size_t i = header_find(r->header, name);

	return i == HEADER_NONE ? SLICE("") : record_text(r, i);
}
