/* SPDX-License-Identifier: ISC */
/* what a record says of pay; see sample.h */
#include <stdlib.h>

#include "../lib/cells.h"
#include "sample.h"

const char *const tag_name[][TAGS] = {
	[BASIS_NONE] = { NULL, NULL },
	[BASIS_ANNUAL] = { "annual_currency", NULL },
	[BASIS_STATED] = { "salary_currency", "salary_unit" },
};

static const char *const band_name[] = {
	[MEASURE_MIDPOINT] = "midpoint",
	[MEASURE_MINIMUM] = "minimum",
	[MEASURE_MAXIMUM] = "maximum",
};

/* may be there or not, and may come with a later record of NDJSON */
static void
find_optional(struct source *s)
{
	const struct header *h = s->header;

	s->known = h->n;
	s->status = header_find(h, SLICE("salary_status"));
	for (int i = 0; i < TAGS; i++) {
		const char *name = tag_name[s->basis][i];

		s->tag[i] = name ? header_find(h, slice_of(name)) : HEADER_NONE;
	}
}

static bool
has_column(const struct header *h, const char *name)
{
	return header_find(h, slice_of(name)) != HEADER_NONE;
}

static bool
is_band(struct slice name)
{
	return slice_is(name, "salary_min") || slice_is(name, "salary_max") ||
	       slice_is(name, "annual_min") || slice_is(name, "annual_max");
}

/* finds a column that must be there */
static bool
find_needed(const struct header *h, struct slice name, size_t *column,
    struct slice *missing)
{
	*column = header_find(h, name);
	if (*column == HEADER_NONE)
		*missing = name;
	return *column != HEADER_NONE;
}

static bool
find_band(struct source *s, struct slice *missing)
{
	const struct header *h = s->header;
	bool annual =
	    has_column(h, "annual_min") && has_column(h, "annual_max");

	if (s->basis)
		return true;
	s->basis = annual ? BASIS_ANNUAL : BASIS_STATED;
	return find_needed(h,
		   annual ? SLICE("annual_min") : SLICE("salary_min"), &s->low,
		   missing) &&
	       find_needed(h,
		   annual ? SLICE("annual_max") : SLICE("salary_max"), &s->high,
		   missing);
}

static bool
find_measure(struct source *s, struct slice name, struct slice *missing)
{
	struct measure *m = &s->measure[s->nmeasure++];

	*m = (struct measure){ .name = name, .is_pay = is_band(name) };
	if (header_find(s->header, name) == HEADER_NONE)
		for (int i = MEASURE_MIDPOINT; i <= MEASURE_MAXIMUM; i++)
			if (slice_is(name, band_name[i]))
				m->kind = (enum measure_kind)i;
	if (m->kind == MEASURE_CELL)
		return find_needed(s->header, name, &m->column, missing);
	m->is_pay = true;
	return find_band(s, missing);
}

static size_t
count_names(struct slice list)
{
	size_t n = 0;

	while (list.n) {
		slice_next(&list, ',');
		n++;
	}
	return n;
}

bool
source_find(struct source *s, const struct sample_options *opt,
    const struct header *h, struct slice *missing)
{
	struct slice group = opt->group, rest = opt->measures;

	*s = (struct source){
		.header = h, .period = opt->period, .suspect = opt->suspect
	};
	if (rest.n == 0)
		rest = SLICE("midpoint");
	s->key = mem_zalloc(count_names(group), sizeof(*s->key));
	s->measure = mem_zalloc(count_names(rest), sizeof(*s->measure));
	while (group.n)
		if (!find_needed(h, slice_next(&group, ','), &s->key[s->nkey++],
			missing))
			return false;
	if (s->period &&
	    !find_needed(h, SLICE("date_posted"), &s->date, missing))
		return false;
	while (rest.n)
		if (!find_measure(s, slice_next(&rest, ','), missing))
			return false;
	find_optional(s);
	return true;
}

void
source_free(struct source *s)
{
	free(s->key);
	free(s->measure);
}

static bool
read_number(const struct record *rec, size_t column, struct reading *r)
{
	struct slice text = record_text(rec, column);
	bool rounded;

	if (slice_trim(text).n == 0)
		return false;
	if (!number_parse_fixed(text, &r->value, &rounded)) {
		r->notes |= 1 << NOTE_NO_NUMBER;
		return false;
	}
	if (rounded)
		r->notes |= 1 << NOTE_ROUNDED;
	return true;
}

static bool
read_midpoint(
    const struct source *s, const struct record *rec, struct reading *r)
{
	fixed low;

	if (!read_number(rec, s->low, r))
		return false;
	low = r->value;
	if (!read_number(rec, s->high, r))
		return false;
	r->value = stats_divide((__int128)low + r->value, 2);
	return true;
}

/* a salary that is not credible counts only if the user says so */
static unsigned
judge_status(const struct source *s, const struct record *rec)
{
	struct slice status;

	if (s->status == HEADER_NONE)
		return 0;
	status = record_text(rec, s->status);
	if (slice_is(status, "suspect") && !s->suspect)
		return 1 << NOTE_SUSPECT;
	return slice_is(status, "placeholder") ? 1 << NOTE_PLACEHOLDER : 0;
}

static struct reading
read_measure(
    const struct source *s, const struct measure *m, const struct record *rec)
{
	struct reading r = { .notes = m->is_pay ? judge_status(s, rec) : 0 };

	if (r.notes)
		return r;
	switch (m->kind) {
	case MEASURE_CELL:
		r.good = read_number(rec, m->column, &r);
		break;
	case MEASURE_MIDPOINT:
		r.good = read_midpoint(s, rec, &r);
		break;
	case MEASURE_MINIMUM:
		r.good = read_number(rec, s->low, &r);
		break;
	case MEASURE_MAXIMUM:
		r.good = read_number(rec, s->high, &r);
		break;
	}
	return r;
}

void
sample_init(struct sample *to, const struct source *s)
{
	*to = (struct sample){ .tags = 0 };
	to->reading = mem_zalloc(s->nmeasure, sizeof(*to->reading));
}

void
sample_free(struct sample *to)
{
	str_free(&to->key);
	str_free(&to->same);
	str_free(&to->period);
	free(to->reading);
}

static void
read_key(struct sample *to, const struct source *s, const struct record *rec)
{
	str_clear(&to->key);
	to->tags = 0;
	for (size_t i = 0; i < s->nkey; i++)
		cells_add(&to->key, record_text(rec, s->key[i]));
	if (s->period) {
		str_clear(&to->period);
		period_add(&to->period, s->period, record_text(rec, s->date));
		cells_add(&to->key, str_slice(&to->period));
	}
	for (int i = 0; i < TAGS && tag_name[s->basis][i]; i++) {
		bool there = s->tag[i] != HEADER_NONE;

		cells_add(
		    &to->key, there ? record_text(rec, s->tag[i]) : SLICE(""));
		if (there && record_field(rec, s->tag[i]).p)
			to->tags |= 1u << i;
	}
}

bool
sample_read(struct sample *to, struct source *s, const struct record *rec)
{
	if (s->header->n > s->known) { /* NDJSON brought new keys */
		find_optional(s);
		if (s->basis == BASIS_STATED &&
		    has_column(s->header, "annual_min") &&
		    has_column(s->header, "annual_max"))
			return false;
	}
	read_key(to, s, rec);
	for (size_t i = 0; i < s->nmeasure; i++)
		to->reading[i] = read_measure(s, &s->measure[i], rec);
	return true;
}

void
sample_add(const struct sample *sample, const struct source *s,
    struct groups *groups, struct str *key)
{
	for (size_t i = 0; i < s->nmeasure; i++) {
		const struct reading *r = &sample->reading[i];
		struct group *g;

		if (!r->good && !r->notes)
			continue;
		str_clear(key);
		str_add(key, str_slice(&sample->key));
		if (s->nmeasure > 1)
			cells_add(key, s->measure[i].name);
		cells_end(key);
		g = groups_find(groups, str_slice(key));
		if (r->good)
			stats_add(&g->stats, &groups->bins, r->value);
		for (int k = 0; k < NOTES; k++)
			g->note[k] += r->notes >> k & 1;
		g->columns |= sample->tags;
	}
}

static bool
is_measured(const struct source *s, size_t column)
{
	for (size_t i = 0; i < s->nmeasure; i++)
		if (s->measure[i].kind == MEASURE_CELL &&
		    s->measure[i].column == column)
			return true;
	return false;
}

/* what may differ between two rows of one posting: its pay */
static bool
is_pay(const struct source *s, size_t column)
{
	struct slice name = s->header->column[column].name;

	if (slice_is(name, "salary_currency") || slice_is(name, "salary_unit"))
		return false;
	return slice_starts_with(name, SLICE("salary")) || is_band(name) ||
	       is_measured(s, column);
}

void
sample_read_same(
    struct sample *to, const struct source *s, const struct record *rec)
{
	str_clear(&to->same);
	for (size_t i = 0; i < s->header->n; i++)
		if (!is_pay(s, i))
			cells_add(&to->same, record_text(rec, i));
}

void
sample_fold(
    struct sample *to, const struct source *s, const struct sample *second)
{
	for (size_t i = 0; i < s->nmeasure; i++) {
		struct reading *a = &to->reading[i];
		const struct reading *b = &second->reading[i];
		bool less = b->value < a->value;

		a->notes |= b->notes;
		if (!b->good)
			continue;
		if (!a->good)
			a->value = b->value;
		else if (s->measure[i].kind == MEASURE_MINIMUM)
			a->value = less ? b->value : a->value;
		else if (s->measure[i].kind == MEASURE_MAXIMUM)
			a->value = less ? a->value : b->value;
		else
			a->value =
			    stats_divide((__int128)a->value + b->value, 2);
		a->good = true;
	}
}
