/* SPDX-License-Identifier: ISC */
/* listings and how they are brought in; see listing.h */
#include "listing.h"
#include "pay.h"
#include "place.h"
#include "plain.h"
#include "terms.h"

enum {
	MAX_TITLE = 500
};

void
listing_clear(struct listing *l)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		str_clear(&l->value[i]);
}

void
listing_free(struct listing *l)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		str_free(&l->value[i]);
}

void
listing_set(struct listing *l, enum listing_column c, struct slice text)
{
	str_clear(&l->value[c]);
	str_add(&l->value[c], text);
}

void
listing_set_empty(struct listing *l, enum listing_column c, struct slice text)
{
	if (l->value[c].n == 0)
		str_add(&l->value[c], text);
}

void
listing_set_term(struct listing *l, enum listing_column c, struct slice value)
{
	if (value.p)
		listing_set_empty(l, c, value);
}

void
listing_add(struct listing *l, enum listing_column c, struct slice item)
{
	struct slice rest = listing_get(l, c), have;

	if (item.n == 0)
		return;
	while (rest.n && (have = slice_next(&rest, '|')).p)
		if (slice_case_eq(have, item))
			return;
	if (l->value[c].n)
		str_addc(&l->value[c], '|');
	for (size_t i = 0; i < item.n; i++)
		str_addc(&l->value[c], item.p[i] == '|' ? '/' : item.p[i]);
}

struct listing *
harvest_begin(struct harvest *h, const char *source)
{
	listing_clear(&h->listing);
	listing_set(&h->listing, COL_SOURCE, slice_of(source));
	return &h->listing;
}

/* the organization's own name, and what holds it, is no place */
static void
drop_own_name(struct listing *l)
{
	struct slice org = listing_get(l, COL_ORGANIZATION), rest, item;
	struct str kept = STR_INIT;

	rest = listing_get(l, COL_LOCATION);
	while (rest.n && (item = slice_next(&rest, '|')).p) {
		if (slice_case_eq(item, org))
			continue;
		if (kept.n)
			str_addc(&kept, '|');
		str_add(&kept, item);
	}
	listing_set(l, COL_LOCATION, str_slice(&kept));
	str_free(&kept);
}

static void
add_type(void *ctx, struct slice value)
{
	if (!slice_is(value, "OTHER"))
		listing_add(ctx, COL_EMPLOYMENT_TYPE, value);
}

/* what the title says of contract, level and place, if nothing else does */
static void
read_title(struct listing *l)
{
	struct slice title = listing_get(l, COL_TITLE);

	if (l->value[COL_EMPLOYMENT_TYPE].n == 0)
		terms_each(TERM_TITLE_TYPE, title, add_type, l);
	listing_set_term(
	    l, COL_SENIORITY, terms_first(TERM_TITLE_LEVEL, title));
	listing_set_term(l, COL_REMOTE, terms_first(TERM_TITLE_REMOTE, title));
}

/* where the work is done, if the description says so in plain words */
static void
read_description(struct listing *l)
{
	if (l->value[COL_REMOTE].n == 0)
		listing_set_term(l, COL_REMOTE,
		    terms_first(
			TERM_TEXT_REMOTE, listing_get(l, COL_DESCRIPTION)));
}

/* LinkedIn's pages show the number of a job in their address only */
static void
read_number_of_url(struct listing *l)
{
	struct slice url = listing_get(l, COL_URL),
		     path = slice_next(&url, '?');
	size_t n = 0;

	if (l->value[COL_IDENTIFIER].n ||
	    !slice_is(listing_get(l, COL_SOURCE), "html") ||
	    !slice_find(path, SLICE("linkedin.com/jobs/view/")))
		return;
	while (n < path.n && path.p[path.n - 1 - n] >= '0' &&
	       path.p[path.n - 1 - n] <= '9')
		n++;
	if (n > 6)
		listing_set(l, COL_IDENTIFIER,
		    (struct slice){ path.p + path.n - n, n });
}

/* "/jobs/17" on a page whose address is known */
static void
complete_url(struct str *url, struct slice base)
{
	struct slice rest = base, host;
	struct str whole = STR_INIT;

	if (url->n < 2 || url->p[0] != '/' || !base.n)
		return;
	slice_next(&rest, '/');
	slice_next(&rest, '/');
	host = slice_next(&rest, '/');
	if (!host.n)
		return;
	if (url->p[1] == '/')
		str_adds(&whole, "https:");
	else
		str_add(&whole, slice_from(base.p, host.p + host.n));
	str_add(&whole, str_slice(url));
	str_clear(url);
	str_add(url, str_slice(&whole));
	str_free(&whole);
}

/*
 * Every value but the description is one line, and none holds a NUL, which a
 * page can write as \u0000.  Of addresses, line ends and tabs are no part
 * (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
static void
tidy(struct str *value, int column)
{
	bool address = column == COL_URL || column == COL_APPLY_URL;
	bool lines = column == COL_DESCRIPTION;
	size_t n = 0;

	for (size_t i = 0; i < value->n; i++) {
		char c = value->p[i];

		if ((unsigned char)c >= ' ' || (lines && c))
			value->p[n++] = c;
		else if (!address && !lines)
			value->p[n++] = ' ';
	}
	if (n < value->n)
		value->p[value->n = n] = '\0';
}

void
harvest_end(struct harvest *h)
{
	struct listing *l = &h->listing;

	if (l->value[COL_TITLE].n > MAX_TITLE)
		return; /* a text, and no title of a job */
	if (l->value[COL_TITLE].n == 0 &&
	    (l->value[COL_ORGANIZATION].n == 0 ||
		!slice_is(listing_get(l, COL_SOURCE), "hackernews")))
		return;
	if (h->supplement)
		h->supplement(h->supplement_ctx, l);
	complete_url(&l->value[COL_URL], h->base);
	read_number_of_url(l);
	drop_own_name(l);
	place_settle(l);
	read_title(l);
	read_description(l);
	pay_settle(l);
	for (int i = 0; i < COLUMN_COUNT; i++)
		tidy(&l->value[i], i);
	h->fn(h->ctx, l);
	h->records++;
}
