/* SPDX-License-Identifier: ISC */
/* which postings are the same job; see twins.h */
#include <stdlib.h>

#include "twins.h"

/* fewer words say too little about a job to tell it from another */
#define MIN_WORDS 20
#define SAME_PERCENT 70
#define SAME_PERCENT_ELSEWHERE 90
/* shorter beginnings of a name are too often those of another's */
#define MIN_NAME 5

void
posting_set_organization(struct posting *p, struct slice fingerprint)
{
	size_t n = fingerprint.n;

	if (n > TWINS_ORGANIZATION)
		n = TWINS_ORGANIZATION;
	if (n)
		memcpy(p->organization, fingerprint.p, n);
	p->organization_n = (unsigned char)n;
}

void
posting_set_text(struct posting *p, struct slice text)
{
	p->has_text = minhash_text(&p->text, text) >= MIN_WORDS;
}

static struct slice
organization(const struct posting *p)
{
	return (struct slice){ p->organization, p->organization_n };
}

/* "acme" and "acme"; "acmelabs" and "acmelabsberlin" */
static bool
is_same_organization(struct slice a, struct slice b)
{
	if (slice_eq(a, b))
		return a.n > 0;
	return (a.n >= MIN_NAME && slice_starts_with(b, a)) ||
	       (b.n >= MIN_NAME && slice_starts_with(a, b));
}

bool
posting_is_same(
    const struct posting *a, const struct posting *b, unsigned *percent)
{
	bool same = is_same_organization(organization(a), organization(b));

	*percent = 0;
	if (!a->has_text || !b->has_text)
		return same && a->has_place && b->has_place;
	*percent = minhash_percent(&a->text, &b->text);
	return *percent >= (same ? SAME_PERCENT : SAME_PERCENT_ELSEWHERE);
}

void
twins_add(struct twins *t, const struct posting *p)
{
	MEM_GROW(t->posting, t->n, t->cap);
	t->posting[t->n++] = *p;
}

/*
 * Looks up a hash of a posting.  True if the first that had it is another,
 * and the same job.
 */
static bool
find(struct twins *t, uint64_t hash, uint32_t self, uint32_t *twin,
    unsigned *percent)
{
	*twin = hashmap_first(&t->seen, hash, self);
	return *twin != self &&
	       posting_is_same(&t->posting[*twin], &t->posting[self], percent);
}

/* every band is looked up, and so found by those that come after */
static bool
find_by_bands(struct twins *t, uint32_t self, uint32_t *twin, unsigned *percent)
{
	const struct posting *p = &t->posting[self];
	bool found = false;

	for (unsigned i = 0; p->has_text && i < MINHASH_BANDS; i++) {
		uint32_t other;
		unsigned share;

		if (find(t, minhash_band(&p->text, i), self, &other, &share) &&
		    !found) {
			found = true;
			*twin = other;
			*percent = share;
		}
	}
	return found;
}

void
twins_match(struct twins *t, twins_fn *fn, void *ctx)
{
	if (t->n > 1)
		hashmap_reset(&t->seen, t->n * (MINHASH_BANDS + 1));
	for (uint32_t i = 0; t->n > 1 && i < t->n; i++) {
		struct slice name = organization(&t->posting[i]);
		uint32_t a = i, b = i;
		unsigned percent = 0, share = 0;
		bool by_name = find(t, slice_hash(name), i, &a, &percent);
		bool by_text = find_by_bands(t, i, &b, &share);

		if (by_name)
			fn(ctx, t->posting[i].number, t->posting[a].number,
			    percent);
		else if (by_text)
			fn(ctx, t->posting[i].number, t->posting[b].number,
			    share);
	}
	t->n = 0;
}

void
twins_free(struct twins *t)
{
	free(t->posting);
	hashmap_free(&t->seen);
}
