/* SPDX-License-Identifier: ISC */
/* the pages of a site; see site.h */
#include <stdlib.h>

#include "prose.h"
#include "site.h"

/* small letters and digits, with '-' for all else */
static void
add_slug(struct str *out, struct slice name)
{
	size_t begin = out->n;

	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 'a' - 'A');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			str_addc(out, c);
		else if (out->n > begin && out->p[out->n - 1] != '-')
			str_addc(out, '-');
	}
	if (out->n > begin && out->p[out->n - 1] == '-')
		out->n--;
}

/* does a slug keep all of it but the case of its letters? */
static bool
is_simple(struct slice name)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    !(c >= '0' && c <= '9') && !(c == ' ' && i))
			return false;
	}
	return name.n > 0;
}

/*
 * A name of which letters were lost, such as "C++" and "C#", has a number of
 * its own behind what is left, and so has one whose slug is taken.  It
 * depends on nothing but the name, so that an address stays what it is when
 * other roles come and go.
 */
static void
add_name(struct str *out, struct slice name, struct keys *taken)
{
	add_slug(out, name);
	if (!is_simple(name) || keys_find(taken, str_slice(out)) != KEYS_NONE)
		str_addf(out, "%s%08llx", out->n ? "-" : "",
		    slice_hash(name) & 0xFFFFFFFF);
	keys_number(taken, str_slice(out));
}

void
site_init(struct site *s, const struct demand *d, uint64_t min_n)
{
	size_t *order = keys_sorted(&d->roles);
	struct keys taken = KEYS_INIT;
	struct str slug = STR_INIT;

	*s = (struct site){ .demand = d, .texts = ARENA_INIT };
	s->role = mem_zalloc(d->roles.n, sizeof(*s->role));
	s->slug = mem_zalloc(d->roles.n, sizeof(*s->slug));
	for (size_t i = 0; i < d->roles.n; i++) {
		if (d->role[order[i]].n == 0 || d->role[order[i]].n < min_n)
			continue;
		s->role[s->n++] = order[i];
		str_clear(&slug);
		add_name(&slug, d->roles.key[order[i]].text, &taken);
		s->slug[order[i]] = arena_copy(&s->texts, str_slice(&slug));
	}
	str_free(&slug);
	keys_free(&taken);
	free(order);
}

void
site_free(struct site *s)
{
	free(s->role);
	free(s->slug);
	arena_free(&s->texts);
}

void
site_add_name(const void *site, struct str *out, size_t from, size_t to)
{
	const struct site *s = site;

	if (from != to && s->slug[from].p && s->slug[to].p)
		str_addf(out, "%.*s-to-%.*s.html", SLICE_ARGS(s->slug[from]),
		    SLICE_ARGS(s->slug[to]));
}

static void
fill(
    struct values *v, struct scope *s, enum insight_name name, struct str *text)
{
	values_set(v, s, name, str_slice(text));
	str_clear(text);
}

static void
fill_group(const struct site *s, struct values *v, struct scope *group,
    size_t from, struct str *text)
{
	const struct demand *d = s->demand;
	struct gap gap;

	gap_init(&gap, d, from); /* what is held is all that is of use */
	gap_hold_role(&gap, from);
	for (size_t i = 0; i < s->n; i++) {
		size_t to = s->role[i];
		struct scope *page;

		if (to == from)
			continue;
		page = values_item(v, group, NAME_GROUPS_PAGES);
		values_set(
		    v, page, NAME_GROUPS_PAGES_ROLE, d->roles.key[to].text);
		site_add_name(s, text, from, to);
		fill(v, page, NAME_GROUPS_PAGES_URL, text);
		prose_percent(text, related_share(d, to, gap.held));
		fill(v, page, NAME_GROUPS_PAGES_SHARE, text);
	}
	gap_free(&gap);
}

void
site_fill_index(const struct site *s, struct values *v, struct scope *index,
    const struct corpus *c, const struct insight_options *options)
{
	const struct demand *d = s->demand;
	struct str text = STR_INIT;

	values_set(v, index, NAME_INDEX, SLICE("1"));
	values_set(v, index, NAME_QUESTION, SLICE("Who can become what?"));
	values_set(v, index, NAME_AS_OF, insight_day(c, options));
	values_set(v, index, NAME_GENERATOR, options->generator);
	prose_count(&text, s->n ? s->n * (s->n - 1) : 0);
	str_adds(&text, " transitions between ");
	prose_count(&text, s->n);
	str_adds(&text, " roles, from ");
	prose_count(&text, c->all.postings);
	str_adds(&text, " postings: what is missing, what it pays, what to "
			"learn first.");
	fill(v, index, NAME_ANSWER, &text);
	for (size_t i = 0; i < s->n; i++) {
		struct scope *group = values_item(v, index, NAME_GROUPS);
		size_t role = s->role[i];

		values_set(v, group, NAME_GROUPS_ROLE, d->roles.key[role].text);
		values_set(v, group, NAME_GROUPS_ID, s->slug[role]);
		prose_count(&text, d->role[role].n);
		fill(v, group, NAME_GROUPS_N, &text);
		fill_group(s, v, group, role, &text);
	}
	str_free(&text);
}
