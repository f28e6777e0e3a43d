/* SPDX-License-Identifier: ISC */
/* which rows are the same job; see duplicates.h */
#include <stdlib.h>

#include "duplicates.h"
#include "fingerprint.h"
#include "town.h"
#include "url.h"

#define SEPARATOR '\x1f'

const char *const fold_reason_name[] = { [FOLD_URL] = "url",
	[FOLD_IDENTIFIER] = "identifier",
	[FOLD_TEXT] = "text",
	[FOLD_PLACE] = "place" };

void
duplicates_init(struct duplicates *d)
{
	*d = (struct duplicates){ .work = STR_INIT };
}

void
duplicates_free(struct duplicates *d)
{
	clusters_free(&d->clusters);
	str_free(&d->work);
	free(d->fold);
	free(d->score);
	free(d->alone);
	free(d->kept);
}

/* the hash of what is in the buffer from there on; 0 only if that is empty */
static uint64_t
hash_from(const struct str *s, size_t start)
{
	struct slice part = { s->p + start, s->n - start };

	return part.n ? slice_hash(part) | 1 : 0;
}

/* an address of more than a host, and the title: a page may list many jobs */
static uint64_t
url_key(struct str *work, const struct job *job)
{
	str_clear(work);
	url_add_normal(work, job->url);
	if (work->n == 0 || !strpbrk(work->p, "/?#"))
		return 0;
	str_addc(work, SEPARATOR);
	fingerprint_add_title(work, job->title, SLICE(""));
	return hash_from(work, 0);
}

/* an identifier is one within an organization, or else within a source */
static uint64_t
identifier_key(struct str *work, const struct job *job)
{
	if (job->identifier.n == 0)
		return 0;
	str_clear(work);
	fingerprint_add_organization(work, job->organization);
	if (work->n == 0)
		str_add(work, job->source);
	str_addc(work, SEPARATOR);
	str_add(work, job->identifier);
	str_addc(work, SEPARATOR);
	fingerprint_add_title(work, job->title, SLICE(""));
	return hash_from(work, 0);
}

static uint64_t
title_key(struct str *work, const struct job *job, uint64_t *order)
{
	str_clear(work);
	*order = fingerprint_add_title(work, job->title, job->location);
	return hash_from(work, 0);
}

/* the towns; if none is stated, what an address or identifier names */
static void
set_place(struct posting *p, struct str *work, const struct job *job)
{
	const struct slice slug[] = { job->url, job->identifier };
	struct slice region = town_region(job->location);
	size_t stated;

	str_clear(work);
	p->has_town = town_add(work, job->location);
	stated = work->n;
	for (int i = 0; i < 2 && !p->has_town && work->n == stated; i++)
		if (slug[i].n)
			town_add_of_slug(
			    work, slug[i], job->title, job->organization);
	p->place = hash_from(work, work->n > stated ? stated : 0);
	if (job->country.n == sizeof(p->country))
		memcpy(p->country, job->country.p, sizeof(p->country));
	if (region.p)
		memcpy(p->region, region.p, sizeof(p->region));
}

static uint32_t
hash_of(struct slice s)
{
	return (uint32_t)slice_hash(s) | 1;
}

/* a board is a host, and else a source that gives identifiers */
static void
set_board(struct posting *p, struct str *work, const struct job *job)
{
	str_clear(work);
	url_add_normal(work, job->url);
	if (work->n) {
		p->board =
		    hash_of((struct slice){ work->p, strcspn(work->p, "/?#") });
		p->address = hash_of(str_slice(work));
	} else if (job->identifier.n) {
		p->board = hash_of(job->source);
		p->address = hash_of(job->identifier);
	}
}

void
duplicates_add(struct duplicates *d, const struct job *job, struct posting *p,
    uint64_t key[JOB_KEYS])
{
	struct str *work = &d->work;
	uint32_t row = (uint32_t)d->clusters.n, ends;

	clusters_add(&d->clusters);
	MEM_GROW(d->score, row, d->score_cap);
	MEM_GROW(d->alone, row, d->alone_cap);
	d->score[row] = job->score;
	d->alone[row] = true;
	memset(p, 0, sizeof(*p)); /* its bytes may go to a file */
	p->number = row;
	key[KEY_URL] = url_key(work, job);
	key[KEY_IDENTIFIER] = identifier_key(work, job);
	key[KEY_TITLE] = title_key(work, job, &p->order);
	set_place(p, work, job);
	set_board(p, work, job);
	str_clear(work);
	ends = fingerprint_add_organization(work, job->organization);
	posting_set_organization(p, str_slice(work), ends);
	posting_set_text(p, job->description);
}

void
duplicates_fold(struct duplicates *d, enum job_key key, uint32_t row,
    uint32_t other, unsigned percent)
{
	enum fold_reason reason = key == KEY_URL	  ? FOLD_URL
				  : key == KEY_IDENTIFIER ? FOLD_IDENTIFIER
				  : percent		  ? FOLD_TEXT
							  : FOLD_PLACE;

	if (!clusters_join(&d->clusters, row, other))
		return;
	d->alone[row] = d->alone[other] = false;
	MEM_GROW(d->fold, d->nfold, d->fold_cap);
	d->fold[d->nfold++] = (struct fold){
		.row = row > other ? row : other,
		.earlier = row > other ? other : row,
		.reason = reason,
		.percent = percent,
	};
}

static int
compare_folds(const void *a, const void *b)
{
	const struct fold *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->earlier > y->earlier) - (x->earlier < y->earlier);
}

void
duplicates_choose(struct duplicates *d)
{
	size_t n = d->clusters.n;

	d->kept = mem_zalloc(n + 1, sizeof(*d->kept));
	for (uint32_t i = 0; i < n; i++) {
		uint32_t *kept = &d->kept[clusters_find(&d->clusters, i)];

		/* what stands for them is the first of them */
		if (clusters_find(&d->clusters, i) == i ||
		    d->score[i] > d->score[*kept])
			*kept = i;
	}
	free(d->score);
	d->score = NULL;
	if (d->nfold)
		qsort(d->fold, d->nfold, sizeof(*d->fold), compare_folds);
}

uint32_t
duplicates_kept(struct duplicates *d, uint32_t row)
{
	return d->kept[clusters_find(&d->clusters, row)];
}

bool
duplicates_is_alone(const struct duplicates *d, uint32_t row)
{
	return d->alone[row];
}
