/* SPDX-License-Identifier: ISC */
/* posts of "Who is hiring?"; see hn.h */
#include "hn.h"
#include "country.h"
#include "occupation.h"
#include "pay.h"
#include "place.h"
#include "plain.h"
#include "terms.h"

enum {
	MAX_SEGMENTS = 16,
	MAX_TITLES = 8,
	MAX_SEGMENT = 120,
	MAX_DEPTH = 8
};

struct post {
	struct slice head, body;
	struct slice segment[MAX_SEGMENTS];
	bool used[MAX_SEGMENTS];
	size_t n;
	struct slice title[MAX_TITLES];
	size_t ntitle;
};

/* what may part the segments of the first line, by how sure it is */
static const char *const separators[] = { "|", " • ", " · ", " — ", " – ",
	" - ", " / ", " ; " };

static size_t
count(struct slice s, struct slice sep)
{
	const char *at;
	size_t n = 0;

	while ((at = slice_find(s, sep))) {
		s = slice_from(at + sep.n, s.p + s.n);
		n++;
	}
	return n;
}

static void
split(struct post *post, struct slice sep)
{
	struct slice rest = post->head;

	post->n = 0;
	while (rest.p && post->n < MAX_SEGMENTS) {
		const char *at = slice_find(rest, sep);
		struct slice part = at ? slice_from(rest.p, at) : rest;

		rest = at ? slice_from(at + sep.n, rest.p + rest.n)
			  : (struct slice){ NULL, 0 };
		part = slice_trim(part);
		if (part.n)
			post->segment[post->n++] = part;
	}
}

/* the first line into segments; false if it is no head of a post */
static bool
read_head(struct post *post, struct slice text)
{
	struct slice rest = slice_trim(text);

	post->head = slice_trim(slice_next(&rest, '\n'));
	post->body = rest.p ? rest : SLICE("");
	if (post->head.n > 600)
		return false;
	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++) {
		struct slice sep = slice_of(separators[i]);

		if (count(post->head, sep) < 2)
			continue;
		split(post, sep);
		return post->n >= 3 && post->segment[0].n < MAX_SEGMENT;
	}
	return false;
}

static bool
holds_url(struct slice s)
{
	return slice_find(s, SLICE("http")) || slice_find(s, SLICE("www."));
}

/* "acme.io" */
static bool
is_domain(struct slice s)
{
	const char *dot = memchr(s.p, '.', s.n);

	return dot && dot > s.p && dot + 2 < s.p + s.n &&
	       !memchr(s.p, ' ', s.n);
}

static bool
holds_money(struct slice s)
{
	bool digit = false;

	for (size_t i = 0; i < s.n; i++)
		digit |= s.p[i] >= '0' && s.p[i] <= '9';
	return digit &&
	       (slice_find(s, SLICE("$")) || slice_find(s, SLICE("€")) ||
		   slice_find(s, SLICE("£")) || slice_find(s, SLICE("USD")) ||
		   slice_find(s, SLICE("EUR")) || slice_find(s, SLICE("GBP")));
}

/* "Galaxy (getgalaxy.io) - The Cursor for SQL" is Galaxy */
static struct slice
organization_in(struct slice s)
{
	static const char *const ends[] = { " (", " - ", " – ", " — ", ", a ",
		": ", " [", " http" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		const char *at = slice_find(s, slice_of(ends[i]));

		if (at && at > s.p)
			s = slice_from(s.p, at);
	}
	return slice_trim(s);
}

/* do all words but small ones begin with a capital or a digit? */
static bool
is_capitalised(struct slice s)
{
	bool begin = true;
	size_t words = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (begin && s.p[i] >= 'a' && s.p[i] <= 'z')
			return false;
		words += begin && s.p[i] != ' ';
		begin = s.p[i] == ' ' || s.p[i] == '(';
	}
	return words > 0 && words <= 6;
}

struct values {
	struct slice first;
	size_t n;
	bool differ;
};

static void
note_value(void *ctx, struct slice value)
{
	struct values *v = ctx;

	if (v->n++ == 0)
		v->first = value;
	else
		v->differ |= !slice_eq(v->first, value);
}

static void
add_type(void *ctx, struct slice value)
{
	listing_add(ctx, COL_EMPLOYMENT_TYPE, value);
}

/* text in brackets behind a mode may be where it holds: "Remote (EMEA)" */
static void
read_mode_segment(struct listing *l, struct slice s)
{
	struct values v = { { NULL, 0 }, 0, false };

	terms_each(TERM_REMOTE, s, note_value, &v);
	if (!v.differ)
		listing_set_term(l, COL_REMOTE, v.first);
	if (v.differ || s.n > 60)
		return;
	while (s.n) {
		size_t n = 0;
		struct slice part;

		while (n < s.n && !strchr("(),/&+", s.p[n]))
			n++;
		part = slice_trim((struct slice){ s.p, n });
		if (part.n > 1 && !terms_first(TERM_EMPLOYMENT, part).p &&
		    is_capitalised(part))
			place_add(l, part);
		s = slice_from(s.p + n + (n < s.n), s.p + s.n);
	}
}

/* what every segment but the first is */
static void
read_segments(struct post *post, struct listing *l)
{
	for (size_t i = 1; i < post->n; i++) {
		struct slice s = post->segment[i];
		bool type, job = occupation_find(s).p != NULL;

		post->used[i] = true;
		if (holds_url(s) || slice_find(s, SLICE("VISA")) ||
		    slice_find(s, SLICE("Visa")))
			continue;
		if (holds_money(s)) {
			struct slice pay = pay_find(s);

			listing_set_empty(l, COL_SALARY, pay.p ? pay : s);
			continue;
		}
		type = !job && terms_each(TERM_EMPLOYMENT, s, add_type, l) > 0;
		if (terms_first(TERM_REMOTE, s).p && s.n < MAX_SEGMENT && !job)
			read_mode_segment(l, s);
		else
			post->used[i] = type || is_domain(s);
	}
}

/* the segments that name a job; a title is short and not a sentence */
static void
find_titles(struct post *post)
{
	for (size_t i = 1; i < post->n && post->ntitle < MAX_TITLES; i++) {
		struct slice s = post->segment[i];

		if (post->used[i] || s.n > MAX_SEGMENT ||
		    slice_find(s, SLICE(" the ")) || !occupation_find(s).p)
			continue;
		post->used[i] = true;
		post->title[post->ntitle++] = s;
	}
}

/* lines that follow the head at once, each a job behind a dash */
static void
find_listed_titles(struct post *post)
{
	struct slice rest = post->body, line;

	while (rest.p && post->ntitle < MAX_TITLES) {
		line = slice_trim(slice_next(&rest, '\n'));
		if (line.n == 0 && post->ntitle == 0)
			continue;
		if (line.n == 0 || line.n > MAX_SEGMENT ||
		    !strchr("-*", line.p[0]))
			break;
		while (line.n && strchr("-* ", line.p[0]))
			line.p++, line.n--;
		if (!occupation_find(line).p)
			break;
		post->title[post->ntitle++] = line;
	}
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "is hiring a full-stack Senior Software Engineer who …": the capitals */
static void
find_title_in_text(struct post *post)
{
	static const char *const verbs[] = { "hiring", "looking for", "seeking",
		"searching for", "recruiting" };
	const char *end = post->body.p + post->body.n;

	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		const char *at = slice_find(post->body, slice_of(verbs[i]));
		struct slice near, job;
		const char *begin;

		if (!at)
			continue;
		near = slice_from(at, end - at > 120 ? at + 120 : end);
		if (memchr(near.p, '\n', near.n))
			near.n = (size_t)((char *)memchr(near.p, '\n', near.n) -
					  near.p);
		job = occupation_find(near);
		if (!job.p || !is_capital(job.p[0]))
			continue;
		begin = job.p;
		for (const char *p = job.p; p > near.p; p--)
			if (p[-1] == ' ') {
				if (!is_capital(p[0]) && *p != '/')
					break;
				begin = p;
			}
		post->title[post->ntitle++] = slice_from(begin, job.p + job.n);
		return;
	}
}

/* segments that are left: places, unless they read like a slogan */
static void
read_places(struct post *post, struct listing *l)
{
	for (size_t i = 1; i < post->n; i++) {
		struct slice s = post->segment[i];

		if (post->used[i] || s.n > 80)
			continue;
		if (is_capitalised(s) ||
		    (memchr(s.p, ',', s.n) && is_capital(s.p[0])))
			place_add(l, s);
	}
}

/* the boards that have a page for each organization */
static bool
is_board(struct slice url)
{
	static const char *const hosts[] = { "lever.co", "greenhouse.io",
		"ashbyhq.com", "workable.com", "breezy.hr", "recruitee.com",
		"smartrecruiters.com", "angel.co", "wellfound.com",
		"workatastartup.com", "linkedin.com" };

	for (size_t i = 0; i < sizeof(hosts) / sizeof(*hosts); i++)
		if (slice_find(url, slice_of(hosts[i])))
			return true;
	return false;
}

/* does the URL lead to one job?  before is what the text says before it */
static bool
is_job_url(struct slice url, struct slice before)
{
	static const char *const words[] = { "job", "career", "apply",
		"position", "vacanc", "hiring", "opening" };
	struct slice rest = url, part;
	size_t depth = 0;
	bool word = false;

	while ((part = slice_next(&rest, '/')).p)
		depth += part.n > 0;
	depth -= depth > 2 ? 2 : depth; /* scheme and host */
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		word |= slice_find(url, slice_of(words[i])) != NULL;
	if (before.n > 24)
		before =
		    slice_from(before.p + before.n - 24, before.p + before.n);
	word |= slice_find(before, SLICE("pply")) != NULL;
	return word && depth >= (is_board(url) ? 2u : 1u);
}

static struct slice
url_at(struct slice s)
{
	size_t n = 0;

	while (n < s.n && !strchr(" \n\t\"'<>)]", s.p[n]))
		n++;
	while (n && strchr(",;:!?", s.p[n - 1]))
		n--;
	if (n && s.p[n - 1] == '.' && !(n > 2 && s.p[n - 2] == '.'))
		n--;
	return (struct slice){ s.p, n };
}

/* the first URL of a job; hrefs are whole where their text is cut */
static void
read_url_in(struct listing *l, struct slice post)
{
	struct str decoded = STR_INIT;
	struct slice all, rest;
	const char *at;

	plain_add_decoded(&decoded, post);
	all = rest = str_slice(&decoded);
	while ((at = slice_find(rest, SLICE("http")))) {
		struct slice url = url_at(slice_from(at, all.p + all.n));

		rest = slice_from(at + 4, all.p + all.n);
		if (!is_job_url(url, slice_from(all.p, at)))
			continue;
		listing_set_empty(l, COL_URL, url);
		break;
	}
	str_free(&decoded);
}

static void
fill(struct harvest *h, struct post *post, struct slice html, struct slice text,
    struct slice date)
{
	struct listing *l = harvest_begin(h, "hackernews");
	day d = day_read(date, h->as_of);

	memset(post->used, 0, sizeof(post->used));
	post->ntitle = 0;
	listing_set(l, COL_ORGANIZATION, organization_in(post->segment[0]));
	read_segments(post, l);
	find_titles(post);
	read_places(post, l);
	if (post->ntitle == 0)
		find_listed_titles(post);
	if (post->ntitle == 0)
		find_title_in_text(post);
	read_url_in(l, html);
	listing_set(l, COL_DESCRIPTION, text);
	if (d != DAY_NONE)
		day_add(&l->value[COL_DATE_POSTED], d);
}

/* somebody who asks for work, or a reply */
static bool
is_offer(const struct listing *l)
{
	return l->value[COL_LOCATION].n || l->value[COL_REMOTE].n ||
	       l->value[COL_EMPLOYMENT_TYPE].n || l->value[COL_SALARY].n;
}

size_t
hn_read_post(struct harvest *h, struct slice html, struct slice date)
{
	struct str text = STR_INIT;
	struct post post = { .n = 0 };
	size_t jobs = 0;

	plain_add_text(&text, html);
	if (read_head(&post, str_slice(&text))) {
		do {
			fill(h, &post, html, str_slice(&text), date);
			if (!is_offer(&h->listing))
				break;
			if (jobs < post.ntitle)
				listing_set(
				    &h->listing, COL_TITLE, post.title[jobs]);
			harvest_end(h);
		} while (++jobs < post.ntitle);
	}
	str_free(&text);
	return jobs;
}

bool
hn_is_post(struct slice text)
{
	struct slice begin = { text.p, text.n < 2000 ? text.n : 2000 };
	struct str plain = STR_INIT;
	struct post post = { .n = 0 };
	bool good;

	if (text.n && text.p[0] >= '0' && text.p[0] <= '9')
		return false; /* a day: printed by a browser */
	plain_add_text(&plain, begin);
	good = read_head(&post, str_slice(&plain)) &&
	       count(post.head, SLICE("|")) >= 2;
	str_free(&plain);
	return good;
}

static struct slice
first_text(const struct node *n, const char *const *names)
{
	for (; *names; names++)
		if (node_text(node_child(n, *names)).n)
			return node_text(node_child(n, *names));
	return SLICE("");
}

static size_t
read_comments(struct harvest *h, const struct node *n, int depth)
{
	static const char *const texts[] = { "comment_text", "full_html",
		"full_text", NULL };
	static const char *const dates[] = { "created_at", "created_at_i",
		"time", "date", NULL };
	struct slice text = first_text(n, texts), parent, story;
	size_t jobs = 0;

	if (text.n) {
		parent = node_text(node_child(n, "parent_id"));
		story = node_text(node_child(n, "story_id"));
		if (parent.n && story.n && !slice_eq(parent, story))
			return 0;
		return hn_read_post(h, text, first_text(n, dates));
	}
	if (depth < MAX_DEPTH)
		for (const struct node *c = n->child; c; c = c->next)
			jobs += read_comments(h, c, depth + 1);
	return jobs;
}

size_t
hn_read_json(struct harvest *h, const struct node *document)
{
	return read_comments(h, document, 0);
}
