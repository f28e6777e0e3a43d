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
#define MIN_WORD 3 /* the same, of a whole word */

#define NONE UINT32_MAX

/* what else was found for a posting; indices of postings */
struct choice {
	uint32_t twin; /* of a known place, for one of an unknown; or NONE */
	unsigned percent;
	uint32_t listed; /* the first of its board, by organization and town */
	bool several;	 /* … which lists others, under other addresses */
	bool found;	 /* one of the same place */
	bool ambiguous;	 /* there are twins of several places */
};

void
posting_set_organization(
    struct posting *p, struct slice fingerprint, uint32_t ends)
{
	size_t n = fingerprint.n;

	if (n > TWINS_ORGANIZATION)
		n = TWINS_ORGANIZATION;
	if (n)
		memcpy(p->organization, fingerprint.p, n);
	p->organization_n = (unsigned char)n;
	p->organization_ends = ends;
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

/* "wolt" of "wolt english", "acmelabs" of "acmelabsberlin" */
static bool
is_beginning(const struct posting *a, const struct posting *b)
{
	size_t n = a->organization_n;

	if (!slice_starts_with(organization(b), organization(a)))
		return false;
	return n >= MIN_NAME ||
	       (n >= MIN_WORD && (b->organization_ends >> n & 1));
}

static bool
is_same_organization(const struct posting *a, const struct posting *b)
{
	return is_beginning(a, b) || is_beginning(b, a);
}

/* are both known, and not the same? */
static bool
differ(const char a[2], const char b[2])
{
	return a[0] && b[0] && memcmp(a, b, 2) != 0;
}

static bool
is_elsewhere(const struct posting *a, const struct posting *b)
{
	return (a->place && b->place && a->place != b->place) ||
	       differ(a->country, b->country) || differ(a->region, b->region);
}

/* does one board list both, under different addresses or identifiers? */
static bool
is_on_one_board(const struct posting *a, const struct posting *b)
{
	return a->board && a->board == b->board && a->address != b->address;
}

/* what there is to go by without a text */
static bool
is_same_town(const struct posting *a, const struct posting *b)
{
	return a->organization_n &&
	       slice_eq(organization(a), organization(b)) && a->has_town &&
	       b->has_town && !is_on_one_board(a, b);
}

bool
posting_is_same(const struct posting *a, const struct posting *b,
    enum twins_by by, unsigned *percent)
{
	unsigned least = SAME_PERCENT_ELSEWHERE;

	*percent = 0;
	if (is_elsewhere(a, b))
		return false;
	if (by == TWINS_EXACT)
		return true;
	if (!a->has_text || !b->has_text)
		return is_same_town(a, b);
	if (a->order == b->order && is_same_organization(a, b))
		least = SAME_PERCENT;
	*percent = minhash_percent(&a->text, &b->text);
	return *percent >= least;
}

void
twins_add(struct twins *t, const struct posting *p)
{
	MEM_GROW(t->posting, t->n, t->cap);
	MEM_GROW(t->choice, t->n, t->choice_cap);
	t->choice[t->n] = (struct choice){ .twin = NONE };
	t->posting[t->n++] = *p;
}

/* what twins_match works on */
struct match {
	struct twins *t;
	enum twins_by by;
	twins_fn *fn;
	void *ctx;
};

static void
report(const struct match *m, uint32_t self, uint32_t other, unsigned percent)
{
	m->fn(m->ctx, m->t->posting[self].number, m->t->posting[other].number,
	    percent);
}

/* does its board list several of its organization in its town? */
static bool
is_one_of_several(const struct twins *t, uint32_t i)
{
	return t->choice[t->choice[i].listed].several;
}

/* are they the same job, also as far as others of the group tell? */
static bool
is_twin(const struct match *m, uint32_t self, uint32_t other, unsigned *percent)
{
	const struct twins *t = m->t;

	if (!posting_is_same(
		&t->posting[self], &t->posting[other], m->by, percent))
		return false;
	return m->by == TWINS_EXACT || *percent > 0 ||
	       (!is_one_of_several(t, self) && !is_one_of_several(t, other));
}

/* looks at another posting of the same place, or of as unknown a one */
static void
try_same_place(const struct match *m, uint32_t self, uint32_t other)
{
	struct choice *c = &m->t->choice[self];
	unsigned percent;

	if (c->found || !is_twin(m, self, other, &percent))
		return;
	c->found = true;
	report(m, self, other, percent);
}

/* looks at one of a known place, for one of an unknown */
static void
try_place(const struct match *m, uint32_t self, uint32_t other)
{
	const struct posting *p = m->t->posting;
	struct choice *c = &m->t->choice[self];
	unsigned percent;

	if (!is_twin(m, self, other, &percent))
		return;
	if (c->twin == NONE) {
		c->twin = other;
		c->percent = percent;
	} else if (is_elsewhere(&p[c->twin], &p[other])) {
		c->ambiguous = true;
	}
}

static void
match_few(const struct match *m)
{
	const struct posting *p = m->t->posting;

	for (uint32_t i = 0; i < m->t->n; i++)
		for (uint32_t k = 0; k < m->t->n; k++) {
			if (k < i && p[i].place == p[k].place)
				try_same_place(m, i, k);
			else if (!p[i].place && p[k].place)
				try_place(m, i, k);
		}
}

/* the keys of a posting: its organization, and the bands of its text */
#define KEYS (MINHASH_BANDS + 1)

/* false if it has none of these */
static bool
key_of(const struct match *m, uint32_t i, unsigned key, uint64_t *hash)
{
	const struct posting *p = &m->t->posting[i];

	if (m->by == TWINS_EXACT) {
		*hash = 0;
		return key == 0;
	}
	if (key == MINHASH_BANDS) {
		*hash = slice_hash(organization(p));
		return p->organization_n > 0;
	}
	if (p->has_text)
		*hash = minhash_band(&p->text, key);
	return p->has_text;
}

static uint32_t
first(const struct match *m, uint64_t hash, uint64_t place, uint32_t self)
{
	return hashmap_first(
	    &m->t->seen, hash ^ place * 0x9e3779b97f4a7c15u, self);
}

/* looks at the first that had the key, and the same place */
static void
match_same_place(const struct match *m, unsigned key)
{
	uint64_t hash;

	hashmap_reset(&m->t->seen, m->t->n);
	for (uint32_t i = 0; i < m->t->n; i++) {
		uint32_t other;

		if (!key_of(m, i, key, &hash))
			continue;
		other = first(m, hash, m->t->posting[i].place, i);
		if (other != i)
			try_same_place(m, i, other);
	}
}

/* stand in for places: any, and one that is not the first */
enum {
	PLACE_ANY = 1,
	PLACE_OTHER
};

/* for those of an unknown place: the first that had the key, and another */
static void
match_places(const struct match *m, unsigned key)
{
	const struct posting *p = m->t->posting;
	uint64_t hash;

	hashmap_reset(&m->t->seen, m->t->n);
	for (uint32_t i = 0; i < m->t->n; i++) {
		uint32_t other;

		if (!p[i].place || !key_of(m, i, key, &hash))
			continue;
		other = first(m, hash, PLACE_ANY, i);
		if (p[other].place != p[i].place)
			first(m, hash, PLACE_OTHER, i);
	}
	for (uint32_t i = 0; i < m->t->n; i++) {
		if (p[i].place || !key_of(m, i, key, &hash))
			continue;
		for (uint64_t place = PLACE_ANY; place <= PLACE_OTHER;
		     place++) {
			uint32_t other = first(m, hash, place, i);

			if (p[other].place)
				try_place(m, i, other);
		}
	}
}

/* are some of a known place, and some of an unknown? */
static bool
has_both(const struct twins *t)
{
	bool known = false, unknown = false;

	for (size_t i = 0; i < t->n; i++) {
		known |= t->posting[i].place != 0;
		unknown |= t->posting[i].place == 0;
	}
	return known && unknown;
}

static void
match_many(const struct match *m)
{
	bool both = has_both(m->t);

	for (unsigned key = KEYS; key--;) {
		match_same_place(m, key);
		if (both)
			match_places(m, key);
	}
}

/* finds what boards list several times */
static void
match_boards(const struct match *m)
{
	struct twins *t = m->t;

	hashmap_reset(&t->seen, t->n);
	for (uint32_t i = 0; i < t->n; i++) {
		const struct posting *p = &t->posting[i];
		uint64_t hash = slice_hash(organization(p));
		uint32_t listed = i;

		if (p->board && p->organization_n)
			listed = first(m, hash ^ p->board, p->place, i);
		t->choice[i].listed = listed;
		if (t->posting[listed].address != p->address)
			t->choice[listed].several = true;
	}
}

void
twins_match(struct twins *t, enum twins_by by, twins_fn *fn, void *ctx)
{
	struct match m = { t, by, fn, ctx };

	if (t->n > 1 && by == TWINS_TITLE)
		match_boards(&m);
	if (t->n > TWINS_FEW)
		match_many(&m);
	else if (t->n > 1)
		match_few(&m);
	for (uint32_t i = 0; i < t->n; i++)
		if (t->choice[i].twin != NONE && !t->choice[i].ambiguous)
			report(&m, i, t->choice[i].twin, t->choice[i].percent);
	t->n = 0;
}

void
twins_free(struct twins *t)
{
	free(t->posting);
	free(t->choice);
	hashmap_free(&t->seen);
}
