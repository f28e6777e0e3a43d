/* SPDX-License-Identifier: ISC */
/* records as postings; see postings.h */
#include "postings.h"
#include "../lib/cells.h"

static const char *const field_name[FIELDS] = {
	[FIELD_ROLE] = "role",
	[FIELD_SKILLS] = "skills",
	[FIELD_REQUIRED] = "skills_required",
	[FIELD_DESCRIPTION] = "description",
	[FIELD_DATE] = "date_posted",
	[FIELD_COUNTRY] = "country",
	[FIELD_SENIORITY] = "seniority",
	[FIELD_TITLE] = "title",
	[FIELD_ORGANIZATION] = "organization",
	[FIELD_LOCATION] = "location",
	[FIELD_URL] = "url",
};

/* columns may come with a later record of NDJSON */
static void
find_fields(struct postings *p)
{
	p->known = p->header->n;
	for (int i = 0; i < FIELDS; i++)
		p->field[i] = header_find(p->header, slice_of(field_name[i]));
}

void
postings_init(struct postings *p, const struct header *h, struct tagger *tagger)
{
	const struct sample_options midpoint = { SLICE(""), SLICE(""),
		PERIOD_NONE, false };
	struct slice missing;

	*p = (struct postings){ .header = h, .tagger = tagger };
	find_fields(p);
	p->has_pay = source_find(&p->source, &midpoint, h, &missing);
}

void
postings_free(struct postings *p)
{
	source_free(&p->source);
}

void
posting_init(struct posting_memory *to, const struct postings *p)
{
	*to = (struct posting_memory){ .posting = { .has_pay = false } };
	sample_init(&to->sample, &p->source);
}

void
posting_free(struct posting_memory *to)
{
	sample_free(&to->sample);
	for (int i = 0; i < FIELDS; i++)
		str_free(&to->text[i]);
	str_free(&to->choices);
	str_free(&to->currency);
	str_free(&to->unit);
}

static void
copy_texts(struct posting_memory *to, const struct postings *p,
    const struct record *rec)
{
	for (int i = 0; i < FIELDS; i++) {
		str_clear(&to->text[i]);
		if (p->field[i] != HEADER_NONE && i != FIELD_DESCRIPTION)
			str_add(&to->text[i], record_text(rec, p->field[i]));
	}
}

static bool
is_empty(const struct str *text)
{
	return slice_trim(str_slice(text)).n == 0;
}

static void
set(struct str *to, struct slice text)
{
	str_clear(to);
	str_add(to, text);
}

/*
 * Role and skills as titlenorm and skilltag find them, where they are empty.
 * A title alone does not say what is asked for: without a description no
 * skills are looked for.
 */
static void
fill_texts(struct posting_memory *to, const struct postings *p,
    struct slice description)
{
	struct slice title = str_slice(&to->text[FIELD_TITLE]);

	if (is_empty(&to->text[FIELD_ROLE]) && title.n) {
		const struct title *t = &p->tagger->title;

		tagger_read_title(p->tagger, title);
		set(&to->text[FIELD_ROLE], slice_of(t->role));
		if (is_empty(&to->text[FIELD_SENIORITY]))
			set(&to->text[FIELD_SENIORITY],
			    slice_of(title_rank_name(t->rank)));
	}
	str_clear(&to->choices);
	to->tagged =
	    is_empty(&to->text[FIELD_SKILLS]) && slice_trim(description).n > 0;
	if (!to->tagged)
		return;
	tagger_read_skills(p->tagger, title, description,
	    str_slice(&to->text[FIELD_ORGANIZATION]));
	set(&to->text[FIELD_SKILLS], str_slice(&p->tagger->skills));
	set(&to->text[FIELD_REQUIRED], str_slice(&p->tagger->required));
	set(&to->choices, str_slice(&p->tagger->choices));
}

bool
posting_read(
    struct posting_memory *to, struct postings *p, const struct record *rec)
{
	const struct str *text = to->text;
	struct slice description = SLICE("");

	if (p->header->n > p->known)
		find_fields(p);
	if (p->field[FIELD_DESCRIPTION] != HEADER_NONE)
		description = record_text(rec, p->field[FIELD_DESCRIPTION]);
	copy_texts(to, p, rec);
	fill_texts(to, p, description);
	to->posting = (struct posting){
		.role = slice_trim(str_slice(&text[FIELD_ROLE])),
		/* an empty list says so, where there is a description */
		.has_skills = slice_trim(str_slice(&text[FIELD_SKILLS])).n ||
			      slice_trim(description).n,
		.skills = str_slice(&text[FIELD_SKILLS]),
		.required = str_slice(&text[FIELD_REQUIRED]),
		.choices = str_slice(&to->choices),
		.knows_required =
		    to->tagged || p->field[FIELD_REQUIRED] != HEADER_NONE,
		.date = str_slice(&text[FIELD_DATE]),
		.country = str_slice(&text[FIELD_COUNTRY]),
		.seniority = str_slice(&text[FIELD_SENIORITY]),
		.title = str_slice(&text[FIELD_TITLE]),
		.organization = str_slice(&text[FIELD_ORGANIZATION]),
		.location = str_slice(&text[FIELD_LOCATION]),
		.url = str_slice(&text[FIELD_URL]),
	};
	return !p->has_pay || sample_read(&to->sample, &p->source, rec);
}

/* what is stated by the hour or month is no annual pay */
void
posting_read_pay(struct posting_memory *to, const struct postings *p)
{
	struct slice key = str_slice(&to->sample.key);

	if (!p->has_pay || !to->sample.reading[0].good)
		return;
	cells_next(&key, &to->currency);
	if (cells_next(&key, &to->unit) &&
	    !slice_is(str_slice(&to->unit), "YEAR"))
		return;
	to->posting.has_pay = true;
	to->posting.pay = to->sample.reading[0].value;
	to->posting.currency = str_slice(&to->currency);
}
