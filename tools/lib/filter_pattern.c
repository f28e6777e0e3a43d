/* SPDX-License-Identifier: ISC */
/* the patterns of a filter, by PCRE2; see filter_program.h */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>

#include "diag.h"
#include "filter_program.h"

/*
 * A pattern such as (a+)+$ takes exponential time on some cells; it gives up
 * after this many steps of backtracking, well under a second.  Memory for
 * the ways back is only taken as it is needed.
 */
#define MAX_STEPS 10000000
#define MIN_STACK ((size_t)32 * 1024)
#define MAX_STACK ((size_t)64 * 1024 * 1024)

struct filter_pattern {
	pcre2_code *code;
};

struct filter_matcher {
	pcre2_match_context *context;
	pcre2_match_data *data;
	pcre2_jit_stack *jit_stack;
};

struct filter_pattern *
filter_pattern_new(
    struct slice text, bool fold_case, size_t *at, char *message, size_t size)
{
	struct filter_pattern *p;
	pcre2_code *code;
	int error;

	code = pcre2_compile((PCRE2_SPTR)text.p, text.n,
	    PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
		PCRE2_NEVER_BACKSLASH_C | (fold_case ? PCRE2_CASELESS : 0),
	    &error, at, NULL);
	if (!code) {
		if (pcre2_get_error_message(
			error, (PCRE2_UCHAR *)message, size) < 0)
			snprintf(message, size, "error %d", error);
		return NULL;
	}
	/* where there is no JIT the interpreter gives the same answers */
	(void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	p = mem_alloc(sizeof(*p));
	p->code = code;
	return p;
}

void
filter_pattern_free(struct filter_pattern *p)
{
	if (p)
		pcre2_code_free(p->code);
	free(p);
}

struct filter_matcher *
filter_matcher_new(void)
{
	struct filter_matcher *m = mem_zalloc(1, sizeof(*m));

	m->context = pcre2_match_context_create(NULL);
	m->data = pcre2_match_data_create(1, NULL);
	m->jit_stack = pcre2_jit_stack_create(MIN_STACK, MAX_STACK, NULL);
	if (!m->context || !m->data)
		diag_no_memory();
	pcre2_set_match_limit(m->context, MAX_STEPS);
	pcre2_set_heap_limit(m->context, MAX_STACK / 1024);
	if (m->jit_stack)
		pcre2_jit_stack_assign(m->context, NULL, m->jit_stack);
	return m;
}

void
filter_matcher_free(struct filter_matcher *m)
{
	if (!m)
		return;
	pcre2_jit_stack_free(m->jit_stack);
	pcre2_match_data_free(m->data);
	pcre2_match_context_free(m->context);
	free(m);
}

enum filter_result
filter_pattern_match(const struct filter_pattern *p, struct filter_matcher *m,
    struct slice subject, char *message, size_t size)
{
	PCRE2_SPTR text = (PCRE2_SPTR)(subject.n ? subject.p : "");
	int rc;

	rc = pcre2_match(p->code, text, subject.n, 0, 0, m->data, m->context);
	if (rc >= 0)
		return FILTER_TRUE;
	if (rc == PCRE2_ERROR_NOMATCH)
		return FILTER_FALSE;
	if (rc == PCRE2_ERROR_NOMEMORY)
		diag_no_memory();
	if (pcre2_get_error_message(rc, (PCRE2_UCHAR *)message, size) < 0)
		snprintf(message, size, "error %d", rc);
	return FILTER_ERROR;
}
