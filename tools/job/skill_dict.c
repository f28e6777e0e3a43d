/* SPDX-License-Identifier: ISC */
/* the dictionary of skills; see skill_dict.h */
#include <stdlib.h>

#include "skill_dict.h"

/* words of the longest entry */
#define MAX_WORDS 12
#define ROOT 0

static uint64_t
slot_key(uint64_t node, uint64_t hash)
{
	uint64_t k = (hash ^ node * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;

	return k ^ k >> 32;
}

static struct skill_slot *
find_slot(const struct skill_dict *d, uint64_t key)
{
	size_t i = key & (d->nslot - 1);

	while (d->slot[i].node && d->slot[i].key != key)
		i = (i + 1) & (d->nslot - 1);
	return &d->slot[i];
}

static void
grow_slots(struct skill_dict *d)
{
	struct skill_slot *old = d->slot;
	size_t n = d->nslot;

	d->nslot = n ? 2 * n : 1024;
	d->slot = mem_zalloc(d->nslot, sizeof(*d->slot));
	for (size_t i = 0; i < n; i++)
		if (old[i].node)
			*find_slot(d, old[i].key) = old[i];
	free(old);
}

/* the slot of the path one word further, made if it is not there */
static struct skill_slot *
step(struct skill_dict *d, uint32_t node, uint64_t hash)
{
	uint64_t key = slot_key(node, hash);
	struct skill_slot *s;

	if (d->used * 2 >= d->nslot)
		grow_slots(d);
	s = find_slot(d, key);
	if (!s->node) {
		s->key = key;
		s->node = (uint32_t)++d->nnode;
		d->used++;
	}
	return s;
}

/* the words of a phrase with a blank between them */
static struct slice
join_words(
    struct skill_dict *d, const struct skill_tokens *t, struct slice phrase)
{
	char *p = arena_bytes(&d->texts, phrase.n + t->n);
	struct slice text = { p, 0 };

	for (size_t i = 0; i < t->n; i++) {
		if (i)
			p[text.n++] = ' ';
		memcpy(p + text.n, phrase.p + t->v[i].begin, t->v[i].n);
		text.n += t->v[i].n;
	}
	return text;
}

static bool
is_imported(const struct skill_dict *d, const struct skill_entry *e)
{
	return e->skill != SKILL_NONE &&
	       d->skill[e->skill].source.rank == RANK_IMPORTED;
}

/* entries of the same words in other letters stand behind it, in order */
static void
add_entry(
    struct skill_dict *d, struct slice phrase, const struct skill_entry *what)
{
	struct skill_slot *s;
	uint32_t node = ROOT, last;
	size_t i = 0, bit;

	skill_tokenize(&d->tokens, phrase);
	if (d->tokens.n == 0 || d->tokens.n > MAX_WORDS)
		return;
	do {
		s = step(d, node, d->tokens.v[i].hash);
		node = s->node;
	} while (++i < d->tokens.n);
	if (s->entry && is_imported(d, what))
		return; /* a bare word would undo the marks of ours */
	bit = skill_first_bit(&d->tokens, 0, d->tokens.n > 1);
	d->first[bit / 32] |= 1u << bit % 32;
	MEM_GROW(d->entry, d->nentry, d->cap_entry);
	d->entry[d->nentry] = *what;
	d->entry[d->nentry].text = join_words(d, &d->tokens, phrase);
	d->entry[d->nentry].next = 0;
	d->nentry++;
	if (!s->entry) {
		s->entry = (uint32_t)d->nentry;
		return;
	}
	last = s->entry;
	while (d->entry[last - 1].next)
		last = d->entry[last - 1].next;
	d->entry[last - 1].next = (uint32_t)d->nentry;
}

static bool
is_mark(char c)
{
	return c == '=' || c == '^' || c == '~' || c == '!';
}

static void
add_alias(struct skill_dict *d, size_t skill, struct slice alias)
{
	struct skill_entry e = { .skill = (uint32_t)skill };

	for (; alias.n && is_mark(*alias.p); alias.p++, alias.n--) {
		if (*alias.p == '=')
			e.letters = CASE_EXACT;
		else if (*alias.p == '^')
			e.letters = CASE_CAPITAL;
		else if (*alias.p == '!')
			e.sure = true;
		else
			e.doubtful = true;
	}
	add_entry(d, alias, &e);
}

static void
add_aliases(struct skill_dict *d, size_t skill)
{
	struct slice rest = d->skill[skill].source.aliases, alias;
	struct slice name = d->skill[skill].source.name;
	bool has_name = false;

	while ((alias = slice_next(&rest, '|')).p) {
		add_alias(d, skill, alias);
		for (; alias.n && is_mark(*alias.p); alias.p++)
			alias.n--;
		has_name |= slice_case_eq(alias, name);
	}
	if (!has_name)
		add_alias(d, skill, name);
}

static void
add_context(struct skill_dict *d, struct slice phrase)
{
	const char *star = memchr(phrase.p, '*', phrase.n);
	struct skill_context c = { .word = (uint32_t)d->nword };

	skill_tokenize(&d->tokens, phrase);
	for (size_t i = 0; i < d->tokens.n && i < MAX_WORDS; i++) {
		MEM_GROW(d->word, d->nword, d->cap_word);
		d->word[d->nword++] = d->tokens.v[i].hash;
		c.n++;
		if (star && phrase.p + d->tokens.v[i].begin < star)
			c.before++;
	}
	c.anywhere = !star;
	if (c.n == 0)
		return;
	MEM_GROW(d->context, d->ncontext, d->cap_context);
	d->context[d->ncontext++] = c;
}

static void
add_contexts(
    struct skill_dict *d, struct slice list, uint32_t *first, uint32_t *n)
{
	struct slice phrase;

	*first = (uint32_t)d->ncontext;
	while ((phrase = slice_next(&list, '|')).p)
		add_context(d, phrase);
	*n = (uint32_t)d->ncontext - *first;
}

void
skill_dict_add(struct skill_dict *d, const struct skill_source *source)
{
	size_t i = header_find(&d->names, source->name);
	struct skill_source *s;

	if (source->name.n == 0)
		return;
	if (i == HEADER_NONE) {
		i = header_add(&d->names, source->name);
		MEM_GROW(d->skill, d->nskill, d->cap_skill);
		d->nskill++;
	} else if (source->rank >= d->skill[i].source.rank &&
		   source->rank != RANK_USER) {
		return;
	}
	d->skill[i] = (struct skill){ .source = *source };
	s = &d->skill[i].source;
	s->name = arena_copy(&d->texts, source->name);
	s->category = arena_copy(&d->texts, source->category);
	s->aliases = arena_copy(&d->texts, source->aliases);
	s->veto = arena_copy(&d->texts, source->veto);
	s->require = arena_copy(&d->texts, source->require);
}

static void
add_builtin(struct skill_dict *d)
{
	for (size_t i = 0; i < skill_table_size; i++) {
		const struct skill_row *row = &skill_table[i];

		skill_dict_add(d, &(struct skill_source){
				      .rank = RANK_BUILTIN,
				      .kind = row->kind,
				      .name = slice_of(row->name),
				      .category = slice_of(row->category),
				      .aliases = slice_of(row->aliases),
				  });
	}
	for (size_t i = 0; i < skill_context_table_size; i++) {
		const struct skill_context_row *row = &skill_context_table[i];
		size_t k = header_find(&d->names, slice_of(row->name));

		if (k == HEADER_NONE)
			continue;
		d->skill[k].source.veto = slice_of(row->veto);
		d->skill[k].source.require = slice_of(row->require);
	}
}

void
skill_dict_begin(struct skill_dict *d)
{
	*d = (struct skill_dict){ .texts = ARENA_INIT };
	header_init(&d->names, NULL);
	add_builtin(d);
}

static void
add_cues(struct skill_dict *d)
{
	for (size_t i = 0; i < skill_cue_table_size; i++)
		add_entry(d, slice_of(skill_cue_table[i].phrase),
		    &(struct skill_entry){
			.skill = SKILL_NONE,
			.cue = &skill_cue_table[i],
			.letters = skill_cue_table[i].says == CUE_ITEM
				       ? CASE_CAPITAL
				       : CASE_ANY,
		    });
}

void
skill_dict_compile(struct skill_dict *d)
{
	d->first = mem_zalloc(SKILL_FIRST_SIZE / 32, sizeof(*d->first));
	for (int rank = 0; rank < RANKS; rank++) {
		if (rank == RANK_IMPORTED)
			add_cues(d);
		for (size_t i = 0; i < d->nskill; i++)
			if (d->skill[i].source.rank == (enum skill_rank)rank)
				add_aliases(d, i);
	}
	for (size_t i = 0; i < d->nskill; i++) {
		struct skill *s = &d->skill[i];

		add_contexts(d, s->source.veto, &s->veto, &s->nveto);
		add_contexts(d, s->source.require, &s->require, &s->nrequire);
	}
	for (size_t i = 0; i < d->nentry; i++)
		d->entry[i].has_veto = !d->entry[i].sure &&
				       d->entry[i].skill != SKILL_NONE &&
				       d->skill[d->entry[i].skill].nveto > 0;
}

void
skill_dict_free(struct skill_dict *d)
{
	header_free(&d->names);
	arena_free(&d->texts);
	skill_tokens_free(&d->tokens);
	free(d->skill);
	free(d->entry);
	free(d->context);
	free(d->word);
	free(d->slot);
	free(d->first);
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* is a word written as the entry wants it?  That it is the word is known. */
static bool
is_written(enum skill_case letters, struct slice got, struct slice want)
{
	if (letters == CASE_EXACT)
		return slice_eq(got, want);
	return !is_upper(*want.p) || is_upper(*got.p);
}

/* does the text spell the entry in the letter case that it wants? */
static bool
spells(const struct skill_entry *e, const struct skill_token *v, size_t n,
    struct slice text)
{
	struct slice rest = e->text;

	for (size_t i = 0; e->letters != CASE_ANY && i < n; i++) {
		struct slice want = slice_next(&rest, ' ');
		struct slice got = { text.p + v[i].begin, v[i].n };

		if (!is_written(e->letters, got, want))
			return false;
	}
	return true;
}

const struct skill_entry *
skill_dict_find(const struct skill_dict *d, const struct skill_tokens *t,
    struct slice text, size_t i, size_t *n)
{
	uint32_t end[MAX_WORDS] = { 0 };
	uint32_t node = ROOT;
	size_t k = 0;

	while (k < MAX_WORDS && i + k < t->n &&
	       (k == 0 || skill_gap_is_soft(t->v[i + k].gap))) {
		const struct skill_slot *s =
		    find_slot(d, slot_key(node, t->v[i + k].hash));

		if (!s->node)
			break;
		node = s->node;
		end[k++] = s->entry;
	}
	while (k-- > 0) {
		for (uint32_t at = end[k]; at; at = d->entry[at - 1].next)
			if (spells(&d->entry[at - 1], &t->v[i], k + 1, text)) {
				*n = k + 1;
				return &d->entry[at - 1];
			}
	}
	return NULL;
}

const char *
skill_kind_name(enum skill_kind kind)
{
	return kind == SKILL_TOOL ? "tool" : "concept";
}
