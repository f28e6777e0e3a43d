/* SPDX-License-Identifier: ISC */
/*
 * Job listings found in an input: one record of text columns each.
 *
 * A listing lives until the callback returns.  Multi-valued columns are
 * joined by '|'.  What the input does not state stays empty.
 *
 * May be included by: job, tools.
 */
#ifndef JOB_LISTING_H
#define JOB_LISTING_H

#include "columns.h"
#include "day.h"

struct listing {
	struct str value[COLUMN_COUNT];
};

struct node;

typedef void listing_fn(void *ctx, const struct listing *);

/* adds to a listing what its source leaves out */
typedef void supplement_fn(const void *ctx, struct listing *);

/*
 * Where the readers of formats bring in what they find.  A reader calls
 * harvest_begin, fills the listing, and calls harvest_end, which puts it in
 * order and passes it on if it has a title.
 */
struct harvest {
	const struct node *document; /* that the job at hand is from, or NULL */
	listing_fn *fn;
	void *ctx;
	day as_of;
	struct slice base; /* the address of the page, or absent */
	size_t records;
	size_t repairs; /* of broken JSON and of XML */
	/* called for a listing before it is put in order, unless NULL */
	supplement_fn *supplement;
	const void *supplement_ctx;
	struct listing listing;
};

struct listing *harvest_begin(struct harvest *, const char *source);
void harvest_end(struct harvest *);

void listing_clear(struct listing *);
void listing_free(struct listing *);
static inline struct slice
listing_get(const struct listing *l, enum listing_column c)
{
	return str_slice(&l->value[c]);
}
void listing_set(struct listing *, enum listing_column, struct slice);
/* sets what is still empty */
void listing_set_empty(struct listing *, enum listing_column, struct slice);
/* the same for a value of terms.h, which may be absent */
void listing_set_term(struct listing *, enum listing_column, struct slice);
/* adds an item to a multi-valued column, unless it is there */
void listing_add(struct listing *, enum listing_column, struct slice item);

#endif
