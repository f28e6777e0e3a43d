/* SPDX-License-Identifier: ISC */
/* which rows are the same job; see duplicates.h */
#include <stdlib.h>

#include "duplicates.h"
#include "fingerprint.h"
#include "url.h"

#define SEPARATOR '\x1f'

const char *const fold_reason_name[] = { [FOLD_URL] = "url",
	[FOLD_IDENTIFIER] = "identifier",
	[FOLD_TEXT] = "text",
	[FOLD_PLACE] = "place" };

void
duplicates_init(struct duplicates *d)
{
	*d = (struct duplicates){ .exact = HASHMAP_INIT, .work = STR_INIT };
}

void
duplicates_free(struct duplicates *d)
{
	clusters_free(&d->clusters);
	hashmap_free(&d->exact);
	str_free(&d->work);
	free(d->fold);
	free(d->score);
	free(d->kept);
	free(d->size);
}

void
duplicates_fold(struct duplicates *d, const struct fold *fold)
{
	if (!clusters_join(&d->clusters, fold->row, fold->earlier))
		return;
	MEM_GROW(d->fold, d->nfold, d->fold_cap);
	d->fold[d->nfold++] = *fold;
}

/* folds the row if what is in the buffer was an earlier row's */
static void
look_up(struct duplicates *d, uint32_t row, enum fold_reason reason)
{
	uint64_t hash = slice_hash(str_slice(&d->work));
	uint32_t first = hashmap_first(&d->exact, hash, row);

	if (first != row)
		duplicates_fold(d, &(struct fold){ row, first, reason, 0 });
}

/* an address of more than a host is that of one job */
static void
look_up_url(struct duplicates *d, const struct job *job, uint32_t row)
{
	str_clear(&d->work);
	url_add_normal(&d->work, job->url);
	if (d->work.n && strpbrk(d->work.p, "/?#"))
		look_up(d, row, FOLD_URL);
}

/* an identifier is one within an organization, or else within a source */
static void
look_up_identifier(struct duplicates *d, const struct job *job, uint32_t row)
{
	str_clear(&d->work);
	fingerprint_add_organization(&d->work, job->organization);
	if (d->work.n == 0)
		str_add(&d->work, job->source);
	str_addc(&d->work, SEPARATOR);
	str_add(&d->work, job->identifier);
	if (job->identifier.n)
		look_up(d, row, FOLD_IDENTIFIER);
}

void
duplicates_add(struct duplicates *d, const struct job *job)
{
	uint32_t row = (uint32_t)d->clusters.n;

	clusters_add(&d->clusters);
	MEM_GROW(d->score, row, d->score_cap);
	d->score[row] = job->score;
	look_up_url(d, job, row);
	look_up_identifier(d, job, row);
}

bool
duplicates_posting(struct duplicates *d, const struct job *job,
    struct posting *p, uint64_t *block)
{
	struct str *work = &d->work;
	size_t n;

	memset(p, 0, sizeof(*p)); /* its bytes may go to a file */
	p->number = (uint32_t)d->clusters.n - 1;
	str_clear(work);
	fingerprint_add_title(work, job->title);
	if (work->n == 0)
		return false;
	str_addc(work, SEPARATOR);
	n = work->n;
	fingerprint_add_location(work, job->location);
	p->has_place = work->n > n;
	*block = slice_hash(str_slice(work));
	str_clear(work);
	fingerprint_add_organization(work, job->organization);
	posting_set_organization(p, str_slice(work));
	posting_set_text(p, job->description);
	return true;
}

void
duplicates_choose(struct duplicates *d)
{
	size_t n = d->clusters.n;

	d->kept = mem_zalloc(n + 1, sizeof(*d->kept));
	d->size = mem_zalloc(n + 1, sizeof(*d->size));
	for (uint32_t i = 0; i < n; i++) {
		uint32_t all = clusters_find(&d->clusters, i);

		if (d->size[all]++ == 0 || d->score[i] > d->score[d->kept[all]])
			d->kept[all] = i;
	}
}

uint32_t
duplicates_kept(struct duplicates *d, uint32_t row)
{
	return d->kept[clusters_find(&d->clusters, row)];
}

bool
duplicates_is_alone(struct duplicates *d, uint32_t row)
{
	return d->size[clusters_find(&d->clusters, row)] == 1;
}
