/* SPDX-License-Identifier: ISC */
/* partial results as lines; see partial.h */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "cells.h"
#include "diag.h"
#include "input.h"
#include "partial.h"

struct partials {
	char *const *file;
	size_t nfile;
	struct input *in;
	size_t taken;  /* bytes of the window that the last line fills */
	uint64_t line; /* its number */
};

struct partial_spec
partial_spec(struct slice options)
{
	struct partial_spec spec;
	uint64_t h = slice_hash(options) * 0x9e3779b97f4a7c15u;

	snprintf(spec.digits, sizeof(spec.digits), "%08" PRIx32,
	    (uint32_t)(h >> 32));
	return spec;
}

void
partial_write(struct output *out, struct slice key,
    const struct partial_spec *spec, struct slice payload)
{
	struct str *to = output_buffer(out);

	str_add(to, key);
	str_adds(to, "\t1;");
	str_adds(to, spec->digits);
	str_addc(to, ';');
	str_add(to, payload);
	str_addc(to, '\n');
	output_drain(out);
}

struct partials *
partials_open(char *const *files, size_t nfile)
{
	static char *const standard_input[] = { "-" };
	struct partials *p = mem_zalloc(1, sizeof(*p));

	p->file = nfile ? files : standard_input;
	p->nfile = nfile ? nfile : 1;
	return p;
}

/* the next line of the file at hand, its line end left out */
static bool
next_line(struct partials *p, struct slice *line)
{
	struct input *in = p->in;
	size_t seen = 0;
	const char *lf;

	input_consume(in, p->taken, p->taken > 0);
	p->taken = 0;
	for (;;) {
		struct slice window = input_window(in);

		lf = window.n > seen
			 ? memchr(window.p + seen, '\n', window.n - seen)
			 : NULL;
		if (lf)
			break;
		seen = window.n;
		if (!input_more(in)) {
			if (window.n == 0)
				return false;
			p->line = in->line;
			partials_reject(p, "the line does not end: "
					   "the file was cut");
		}
	}
	p->line = in->line;
	*line = slice_from(in->begin, lf);
	p->taken = line->n + 1;
	return true;
}

static void
split(const struct partials *p, struct slice line, struct partial_line *out)
{
	struct slice rest = line, version;

	out->key = slice_next(&rest, '\t');
	version = slice_next(&rest, ';');
	out->spec = slice_next(&rest, ';');
	out->payload = rest;
	if (!rest.p || !cells_valid(out->key) || out->spec.n != PARTIAL_SPEC)
		partials_reject(p, "this is no line of --partial");
	if (!slice_is(version, "1"))
		partials_reject(p, "another version's --partial wrote this");
}

bool
partials_next(struct partials *p, struct partial_line *out)
{
	struct slice line;

	for (;;) {
		if (p->in && next_line(p, &line)) {
			split(p, line, out);
			return true;
		}
		if (p->in)
			input_close(p->in);
		p->in = NULL;
		if (p->nfile == 0)
			return false;
		p->in = input_open(*p->file++);
		p->nfile--;
	}
}

void
partials_reject(const struct partials *p, const char *what)
{
	diag_die(EX_DATAERR, "%s:%" PRIu64 ": %s", p->in->name, p->line, what);
}

void
partials_close(struct partials *p)
{
	if (p->in)
		input_close(p->in);
	free(p);
}
