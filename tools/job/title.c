/* SPDX-License-Identifier: ISC */
/* from the words of a title to its role; see title.h */
#include "title.h"

#include <stdlib.h>

#include "../lib/utf8.h"
#include "title_rank.h"

/*
 * A title's items are read as noun phrases.  A head (Engineer) takes the
 * field before it, or else the one after it; of several heads the one that
 * says most wins, and of equals the first.  A title without a head (Data
 * Analytics Lead, VP of Data) has a field only.
 */

struct titles {
	struct title_index *index;
};

enum strength {
	NO_ROLE,
	BARE,	 /* Engineer */
	GUESSED, /* a word before it that we do not know, or a field after it */
	KNOWN,	 /* Data Engineer */
	SURE,	 /* the occupation, whatever else is in the title */
};

/* what a head or role stands for */
struct reading {
	enum strength strength;
	const struct title_item *head;
	const struct title_item *field; /* or NULL */
	const struct title_item *word;	/* an unknown one before it, or NULL */
	bool specialised; /* … or one behind it: Analyst, Supply */
};

static const char *const family_names[FAMILY_COUNT] = {
	[FAMILY_OTHER] = "other",
	[FAMILY_DATA_ENGINEERING] = "data-engineering",
	[FAMILY_DATA_SCIENCE] = "data-science",
	[FAMILY_DATA_ANALYSIS] = "data-analysis",
	[FAMILY_ML_ENGINEERING] = "ml-engineering",
	[FAMILY_AI_ENGINEERING] = "ai-engineering",
	[FAMILY_SOFTWARE_ENGINEERING] = "software-engineering",
	[FAMILY_DEVOPS_PLATFORM] = "devops-platform",
	[FAMILY_ANALYTICS_ENGINEERING] = "analytics-engineering",
	[FAMILY_ARCHITECTURE] = "architecture",
	[FAMILY_RESEARCH] = "research",
	[FAMILY_DATA_GOVERNANCE] = "data-governance",
	[FAMILY_PRODUCT] = "product",
	[FAMILY_CONSULTING] = "consulting",
	[FAMILY_MANAGEMENT] = "management",
};

const char *
title_family_name(enum title_family family)
{
	return family_names[family];
}

static const struct title_field *
field_of(const struct title_item *it)
{
	/* a language is a kind of software */
	static const struct title_field skill = { "Software", NULL,
		FAMILY_SOFTWARE_ENGINEERING, "Software Engineer", FIELD_WEAK };

	return it->kind == WORD_SKILL ? &skill : &title_fields[it->what];
}

static const struct title_head *
head_of(const struct title_item *it)
{
	return &title_heads[it->what];
}

static bool
is_field(const struct title_item *it)
{
	return it->kind == WORD_FIELD || it->kind == WORD_SKILL;
}

static bool
is_head(const struct title_item *it)
{
	return it->kind == WORD_HEAD || it->kind == WORD_ROLE;
}

static bool
has_flag(const struct title_item *field, unsigned flag)
{
	return field && (field_of(field)->flags & flag) != 0;
}

static bool
is_named(const struct title_item *it, const char *field)
{
	return it->kind == WORD_FIELD &&
	       strcmp(title_fields[it->what].name, field) == 0;
}

/*
 * Which of two fields before a head counts, the nearer first?  The nearer
 * one, unless it is weak: AI Software Engineer, Backend Java Developer.  Of
 * fields that are joined the first: AI/ML Engineer.
 */
static const struct title_item *
nearer_or_first(const struct title_item *near, const struct title_item *far,
    enum title_sep sep)
{
	bool other = field_of(far)->family == FAMILY_OTHER;

	if (sep == SEP_AND || sep == SEP_OR)
		return other && !has_flag(near, FIELD_WEAK) ? near : far;
	if (near->kind == WORD_SKILL || is_named(near, "Engineering"))
		return far;
	if (is_named(near, "Software"))
		return has_flag(far, FIELD_STANDARD) ? far : near;
	if (has_flag(near, FIELD_PRODUCT) || !has_flag(near, FIELD_WEAK) ||
	    other)
		return near;
	return far->kind == WORD_SKILL && !is_named(near, "Development") ? near
									 : far;
}

/* looks for the field before a head */
static void
look_back(const struct title_items *items, struct reading *r)
{
	const struct title_item *it = r->head;

	for (; it > items->item && it->sep <= SEP_OR; it--) {
		const struct title_item *prev = it - 1;

		if (is_field(prev)) {
			if (!r->field)
				r->field = prev;
			else if (r->field == it ||
				 has_flag(r->field, FIELD_WEAK))
				r->field = nearer_or_first(r->field, prev,
				    r->field == it ? it->sep : SEP_SPACE);
		} else if (prev->kind == WORD_UNKNOWN) {
			if (!r->word && !r->field)
				r->word = prev;
		} else if (is_head(prev) && it->sep != SEP_SPACE) {
			return;
		}
	}
}

/* the field that a chain of them, from the i-th item, is about: the last */
static const struct title_item *
chain_field(const struct title_items *items, size_t i, bool *pure)
{
	const struct title_item *field = NULL;
	enum title_sep sep = SEP_SPACE;

	*pure = true;
	for (size_t j = i; j < items->n; j++) {
		const struct title_item *it = &items->item[j];

		if (j > i)
			sep = it->sep;
		if (sep >= SEP_COMMA || is_head(it))
			break;
		if (field && (sep == SEP_AND || sep == SEP_OR))
			break;
		if (it->kind == WORD_UNKNOWN)
			*pure = false;
		if (!is_field(it))
			continue;
		if (!field || !has_flag(it, FIELD_WEAK))
			field = it;
	}
	return field;
}

/* looks for the field after a head: Manager, Data; Ingénieur de données */
static void
look_ahead(const struct title_items *items, struct reading *r)
{
	size_t next = (size_t)(r->head - items->item) + 1;
	bool vague = head_of(r->head)->flags & HEAD_VAGUE;
	const struct title_item *field;
	bool pure;

	while (next < items->n && (items->item[next].kind == WORD_RANK ||
				      items->item[next].kind == WORD_LEVEL))
		next++;
	if (next == items->n || items->item[next].sep == SEP_OR ||
	    items->item[next].sep == SEP_AND || items->item[next].sep == SEP_AT)
		return;
	r->specialised = vague && items->item[next].kind == WORD_UNKNOWN &&
			 items->item[next].sep < SEP_DASH;
	field = chain_field(items, next, &pure);
	if (field && (pure || vague || items->item[next].sep <= SEP_OF))
		r->field = field;
}

/* does the i-th item stand alone between separators? */
static bool
is_alone(const struct title_items *items, size_t i)
{
	return items->item[i].sep > SEP_OR &&
	       (i + 1 == items->n || items->item[i + 1].sep > SEP_SPACE);
}

/* a standard qualifier behind Software Engineer: (Fullstack), - Platform */
static const struct title_item *
qualifier(const struct title_items *items, const struct title_item *head)
{
	for (size_t i = (size_t)(head - items->item) + 1; i < items->n; i++) {
		const struct title_item *it = &items->item[i];

		if (is_field(it) && is_alone(items, i) && it->sep != SEP_AT &&
		    has_flag(it, FIELD_STANDARD) &&
		    field_of(it)->family != FAMILY_AI_ENGINEERING &&
		    field_of(it)->family != FAMILY_ML_ENGINEERING)
			return it;
	}
	return NULL;
}

/* a trainer of AI is one, whatever the trade; a founder is also something */
static enum strength
strength_of_role(const struct title_role *role)
{
	if (strcmp(role->name, "AI Trainer") == 0)
		return SURE;
	if (role->rank == RANK_CXO && role->family == FAMILY_OTHER)
		return BARE;
	return KNOWN;
}

static struct reading
read_head(const struct title_items *items, const struct title_item *head)
{
	struct reading r = { .head = head, .strength = BARE };

	if (head->kind == WORD_ROLE) {
		r.strength = strength_of_role(&title_roles[head->what]);
		return r;
	}
	look_back(items, &r);
	if (!r.field && !head->english) /* Analista de datos */
		look_ahead(items, &r);
	if (r.word && (head_of(head)->flags & HEAD_VAGUE) &&
	    !has_flag(r.field, FIELD_PRODUCT))
		r.field = NULL;
	if (r.field) {
		r.strength = KNOWN;
	} else if (r.word) {
		r.strength = GUESSED;
	} else {
		look_ahead(items, &r);
		if (r.field)
			r.strength = GUESSED;
	}
	if (r.field && strcmp(field_of(r.field)->name, "Software") == 0) {
		const struct title_item *q = qualifier(items, head);

		if (q)
			r.field = q;
	}
	return r;
}

/* does another head stand right behind this one: Data Scientist Intern? */
static bool
is_modifier(const struct title_items *items, size_t i)
{
	size_t next = i + 1;

	while (next < items->n && items->item[next].sep == SEP_SPACE &&
	       items->item[next].kind == WORD_LEVEL)
		next++;
	return next < items->n && items->item[next].sep == SEP_SPACE &&
	       (items->item[next].kind == WORD_HEAD ||
		   (items->item[next].kind == WORD_ROLE &&
		       !title_roles[items->item[next].what].rank));
}

static struct reading
read_heads(const struct title_items *items)
{
	struct reading best = { .strength = NO_ROLE };
	bool aside = false;

	for (size_t i = 0; i < items->n; i++) {
		const struct title_item *it = &items->item[i];
		struct reading r;

		if (it->sep > SEP_OR)
			aside = it->sep == SEP_AT;
		if (!is_head(it) || is_modifier(items, i))
			continue;
		r = read_head(items, it);
		if (aside && best.strength && r.strength != SURE)
			continue;
		if (r.strength > best.strength)
			best = r;
	}
	return best;
}

static void
set_role(struct title *t, const char *role, enum title_family family)
{
	size_t n = strlen(role);

	if (n >= sizeof(t->role))
		n = sizeof(t->role) - 1;
	memcpy(t->role, role, n);
	t->role[n] = '\0';
	t->family = family;
}

/* appends words, each with a capital: growth, FP&A, eCommerce as it is */
static void
copy_words(char *to, struct slice words)
{
	for (size_t i = 0; i < words.n; i++) {
		bool begins = i == 0 || words.p[i - 1] == ' ';
		char c = words.p[i],
		     next = i + 1 < words.n ? words.p[i + 1] : 'a';

		if (begins && c >= 'a' && c <= 'z' && next >= 'a')
			c = (char)(c - 'a' + 'A');
		to[i] = c;
	}
}

void
title_set_role(struct title *t, struct slice name)
{
	name = utf8_clip(name, sizeof(t->role) - 1);
	copy_words(t->role, name);
	t->role[name.n] = '\0';
}

/* "First second"; only second where both are too long */
static void
set_words(struct title *t, struct slice first, const char *second,
    enum title_family family)
{
	size_t n = strlen(second);

	if (first.n + 1 + n >= sizeof(t->role)) {
		set_role(t, second, family);
		return;
	}
	copy_words(t->role, first);
	t->role[first.n] = ' ';
	memcpy(t->role + first.n + 1, second, n + 1);
	t->family = family;
}

/* the family of a field and a head that title_pairs does not name */
static enum title_family
family_of(const struct title_field *field, const struct title_head *head)
{
	enum title_family f = field->family;

	if (head->alone == FAMILY_CONSULTING)
		return FAMILY_CONSULTING;
	if (head->flags & HEAD_EXACT)
		return FAMILY_OTHER;
	if (strcmp(head->name, "Architect") == 0)
		return FAMILY_ARCHITECTURE;
	if (f == FAMILY_OTHER)
		return strcmp(head->name, "Developer") == 0 ? head->unknown
							    : FAMILY_OTHER;
	if (strcmp(head->name, "Researcher") == 0)
		return FAMILY_RESEARCH;
	if (strcmp(head->name, "Scientist") == 0)
		return f == FAMILY_DATA_SCIENCE ? f : FAMILY_RESEARCH;
	if (strcmp(head->name, "Analyst") == 0 &&
	    (f == FAMILY_DATA_SCIENCE || f == FAMILY_DATA_ENGINEERING))
		return FAMILY_DATA_ANALYSIS;
	return f;
}

/* a language keeps its name only right before a vague head: SQL Analyst */
static void
name_skill(const struct reading *r, struct title *t)
{
	const struct title_head *head = head_of(r->head);

	if (strcmp(head->name, "Architect") == 0)
		set_role(t, "Software Architect", FAMILY_ARCHITECTURE);
	else if ((head->flags & HEAD_VAGUE) && r->field + 1 == r->head)
		set_words(t, r->field->text, head->name, head->unknown);
	else
		set_role(t, "Software Engineer", FAMILY_SOFTWARE_ENGINEERING);
}

/* an unknown word and a head: Pricing Analyst; Data Mapping Analyst */
static void
name_word(
    const struct title_index *ix, const struct reading *r, struct title *t)
{
	const struct title_head *head = head_of(r->head);
	const struct title_item *before = r->word - 1;
	const struct title_pair *pair;

	if (r->word->sep != SEP_SPACE || !is_named(before, "Data")) {
		set_words(t, r->word->text, head->name, head->unknown);
		return;
	}
	pair = title_index_pair(ix, before->what, r->head->what);
	set_words(t,
	    slice_from(before->text.p, r->word->text.p + r->word->text.n),
	    head->name,
	    pair ? pair->family : family_of(field_of(before), head));
}

/* what stands before a head in the name of a role */
static struct slice
modifier(const struct title_item *it)
{
	const struct title_field *field = field_of(it);

	if ((field->flags & FIELD_WORDED) && it->english)
		return it->text;
	return slice_of(field->modifier ? field->modifier : field->name);
}

static void
name_head(
    const struct title_index *ix, const struct reading *r, struct title *t)
{
	const struct title_head *head = head_of(r->head);
	const struct title_field *field;
	const struct title_pair *pair;

	if (!r->field && r->word) {
		name_word(ix, r, t);
		return;
	}
	if (!r->field) {
		set_role(t, head->bare,
		    r->specialised ? head->unknown : head->alone);
		return;
	}
	if (r->field->kind == WORD_SKILL) {
		name_skill(r, t);
		return;
	}
	field = field_of(r->field);
	pair = title_index_pair(ix, r->field->what, r->head->what);
	if (pair)
		set_role(t, pair->role, pair->family);
	else
		set_words(
		    t, modifier(r->field), head->name, family_of(field, head));
}

/* ranks that stand for a person: AI Intern, but not Senior Product Builder */
static bool
is_person(const struct title_item *it)
{
	return it->kind == WORD_RANK && it->what != RANK_SENIOR &&
	       it->what != RANK_MID && it->what != RANK_STAFF;
}

/* does the title speak of a person, or at least of nothing unknown? */
static bool
names_person(const struct title_items *items)
{
	bool known = true;

	for (size_t i = 0; i < items->n; i++) {
		if (is_person(&items->item[i]))
			return true;
		known &= items->item[i].kind != WORD_UNKNOWN;
	}
	return known;
}

/* the role of a title that names a field only: Data Analytics Lead */
static void
name_field(
    const struct title_items *items, enum title_rank rank, struct title *t)
{
	const struct title_item *found = NULL;
	const struct title_field *field;
	bool pure;

	for (size_t i = 0; i < items->n && !found; i++)
		found = chain_field(items, i, &pure);
	if (!found || found->kind == WORD_SKILL)
		return;
	field = field_of(found);
	if (!names_person(items) &&
	    !(rank && field->occupation && (field->flags & FIELD_STANDARD)))
		return; /* but Senior DevOps is one */
	if (!field->occupation && (field->flags & FIELD_WEAK) &&
	    (!rank || field->family != FAMILY_OTHER))
		return; /* Application Lead */
	set_role(t,
	    rank >= RANK_DIRECTOR || !field->occupation ? field->name
							: field->occupation,
	    field->family);
}

/* the rank stated, or what the role says of it: CTO, Manager */
static enum title_rank
rank_with_role(const struct title_items *items, const struct reading *r)
{
	enum title_rank stated = title_rank_read(items), own = RANK_NONE;

	if (stated == RANK_INTERN || stated == RANK_JUNIOR)
		return stated;
	if (r->head && r->head->kind == WORD_ROLE)
		own = title_roles[r->head->what].rank;
	else if (r->head && strcmp(head_of(r->head)->name, "Manager") == 0)
		own = RANK_MANAGER;
	if (stated < own)
		stated = own;
	if (!stated && r->head && title_rank_is_associate(items))
		return RANK_JUNIOR;
	return stated;
}

/* the role of a title that names a rank only: Director, Associate */
static void
name_rank(const struct title_items *items, struct title *t)
{
	bool alone = items->n == 1;

	if (t->rank == RANK_DIRECTOR)
		set_role(
		    t, "Director", alone ? FAMILY_MANAGEMENT : FAMILY_OTHER);
	else if (t->rank == RANK_VP)
		set_role(t, "VP", alone ? FAMILY_MANAGEMENT : FAMILY_OTHER);
	else if (alone && items->item[0].kind == WORD_RANK && !t->rank)
		set_role(t, "Associate", FAMILY_OTHER);
}

void
title_read(const struct titles *titles, struct slice text, struct title *t)
{
	struct title_text words;
	struct title_items items;
	struct reading r;

	t->role[0] = '\0';
	t->family = FAMILY_OTHER;
	title_split(text, &words);
	title_index_match(titles->index, &words, &items);
	r = read_heads(&items);
	t->rank = rank_with_role(&items, &r);
	t->level = title_level_read(&items);
	if (!r.head)
		name_field(&items, t->rank, t);
	else if (r.head->kind == WORD_ROLE)
		set_role(t, title_roles[r.head->what].name,
		    title_roles[r.head->what].family);
	else
		name_head(titles->index, &r, t);
	if (!t->role[0])
		name_rank(&items, t);
}

struct titles *
titles_new(void)
{
	struct titles *titles = mem_zalloc(1, sizeof(*titles));

	titles->index = title_index_new();
	return titles;
}

const struct title_index *
titles_index(const struct titles *titles)
{
	return titles->index;
}

void
titles_free(struct titles *titles)
{
	title_index_free(titles->index);
	free(titles);
}
