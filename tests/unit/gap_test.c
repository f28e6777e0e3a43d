/* SPDX-License-Identifier: ISC */
/* gaps, coverage and pay against small cases worked out by hand */
#include "../../tools/job/cv.h"
#include "../../tools/job/gap.h"
#include "../../tools/job/logodds.h"
#include "../../tools/job/paygap.h"
#include "../../tools/lib/cells.h"
#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

/*
 * Equations 16, 20 and 22 of Monroe et al., worked out in Python; the prior
 * weighs 500 words.  z in 1/10000.
 */
static const struct {
	struct word_count first, second, all;
	int z;
} odds[] = {
	{ { 30, 400 }, { 2, 600 }, { 50, 2000 }, 43111 },
	{ { 10, 100 }, { 10, 100 }, { 40, 400 }, 0 },
	{ { 0, 100 }, { 25, 200 }, { 30, 1000 }, -28412 },
	{ { 0, 100 }, { 0, 200 }, { 0, 1000 }, 0 },
};

static void
test_odds(void)
{
	for (size_t i = 0; i < N(odds); i++) {
		double z =
		    logodds_z(odds[i].first, odds[i].second, odds[i].all);
		double back =
		    logodds_z(odds[i].second, odds[i].first, odds[i].all);

		CHECK_EQ(z * 10000 + (z < 0 ? -.5 : .5), odds[i].z);
		CHECK(z <= -back && z >= -back);
	}
}

static void
test_names(void)
{
	struct slice cv = SLICE("I write Go, C++ and python; Kubernetes.");

	CHECK(cv_names(cv, SLICE("Go")));
	CHECK(cv_names(cv, SLICE("C++")));
	CHECK(cv_names(cv, SLICE("Python")));
	CHECK(cv_names(cv, SLICE("Kubernetes")));
	CHECK(!cv_names(cv, SLICE("C")));
	CHECK(!cv_names(cv, SLICE("R")));
	CHECK(!cv_names(SLICE("let us go on"), SLICE("Go")));
	CHECK(!cv_names(SLICE("JavaScript"), SLICE("Java")));
	CHECK(!cv_names(SLICE(""), SLICE("Java")));
	CHECK_EQ(name_distance(SLICE("kitten"), SLICE("sitting")), 3);
	CHECK_EQ(name_distance(SLICE(""), SLICE("abc")), 3);
	CHECK_EQ(name_distance(SLICE("ABC"), SLICE("abc")), 0);
}

static void
add(struct demand *d, const char *role, const char *skills)
{
	struct posting p = { .role = slice_of(role),
		.has_skills = true,
		.skills = slice_of(skills),
		.required = SLICE(""),
		.choices = SLICE(""),
		.title = slice_of(skills) };

	demand_add(d, &p);
}

static const struct gap_row *
row_of(const struct gap *g, const char *name)
{
	for (size_t i = 0; i < g->n; i++)
		if (slice_is(g->row[i].name, name))
			return &g->row[i];
	return NULL;
}

/*
 * Ten postings of the target: five ask for A|B, three for A|C|D and two for
 * A|C|D|Baking.  A is held: half of A|B is covered, a third of A|C|D.
 */
static void
fill(struct demand *d)
{
	for (int i = 0; i < 5; i++)
		add(d, "Baker", "A|B|A");
	for (int i = 0; i < 3; i++)
		add(d, "Baker", "D|C|A");
	for (int i = 0; i < 2; i++)
		add(d, "Baker", "A|C|D|Baker");
	for (int i = 0; i < 4; i++)
		add(d, "Cook", i ? "A|E" : "E");
}

static void
test_gap(void)
{
	const struct gap_row *r;
	struct demand d;
	struct gap g;

	demand_init(&d, SLICE("Baker"));
	fill(&d);
	gap_init(&g, &d, demand_find_role(&d, SLICE("baker")));
	gap_hold_role(&g, demand_find_role(&d, SLICE("Cook")));
	gap_compare(&g, 60);
	CHECK_EQ(g.coverage.total, 10);
	CHECK_EQ(g.median * 10000 + .5, 4167); /* of 5 × 1/3 and 5 × 1/2 */
	CHECK_EQ(g.half.x, 5);
	CHECK_EQ(g.reached.x, 0);
	CHECK_EQ(g.n, 5);
	CHECK_STR(g.row[0].name, "B");
	CHECK_STR(g.row[1].name, "C");
	r = row_of(&g, "B");
	CHECK(r && r->status == GAP_MISSING && r->to.x == 5);
	/* B brings five postings to 100 %; C, then D, five to 67 % */
	CHECK(r && r->unlock == 1 && r->gain == 5);
	CHECK(r && slice_is(r->adjacent, "A")); /* 5/max(5, 10) */
	r = row_of(&g, "C");
	CHECK(r && r->unlock == 2 && r->gain == 5);
	r = row_of(&g, "D");
	CHECK(r && r->unlock == 3 && r->gain == 0);
	CHECK(row_of(&g, "A") && row_of(&g, "A")->status == GAP_HELD);
	CHECK(row_of(&g, "E") && row_of(&g, "E")->status == GAP_FADING);
	CHECK(!row_of(&g, "Baker")); /* its own name is no gap */
	CHECK(g.nfit >= 1 && g.fit[0].covered == 1 && g.fit[0].items == 3);
	gap_free(&g);
	demand_free(&d);
}

static void
test_choices(void)
{
	struct posting p = { .role = SLICE("Baker"),
		.has_skills = true,
		.skills = SLICE("Rye|Wheat|Salt"),
		.choices = SLICE("Rye\tWheat|Salt") };
	struct demand d;
	struct gap g;

	demand_init(&d, SLICE("Baker"));
	for (int i = 0; i < 3; i++)
		demand_add(&d, &p);
	gap_init(&g, &d, 0);
	CHECK(gap_hold(&g, SLICE("wheat")));
	CHECK(!gap_hold(&g, SLICE("steel")));
	gap_compare(&g, 80);
	CHECK_EQ(g.median * 100 + .5, 50); /* one of two items */
	CHECK(row_of(&g, "Rye") && row_of(&g, "Rye")->unlock == 0);
	CHECK(row_of(&g, "Salt") && row_of(&g, "Salt")->unlock == 1);
	gap_free(&g);
	demand_free(&d);
}

struct copy {
	struct demand *to;
	struct str text;
};

static void
merge_line(void *ctx, struct slice key, struct slice payload)
{
	struct copy *c = ctx;

	str_add(&c->text, key);
	str_addc(&c->text, '\n');
	str_add(&c->text, payload);
	str_addc(&c->text, '\n');
	if (c->to)
		CHECK(demand_merge(c->to, key, payload));
}

/* a set twice merged has the same lines as one that counted all */
static void
test_merge(void)
{
	struct demand part, both, whole;
	struct copy a = { &both, STR_INIT }, b = { NULL, STR_INIT };
	struct copy c = { NULL, STR_INIT };

	demand_init(&part, SLICE("Baker"));
	demand_init(&both, SLICE("Baker"));
	demand_init(&whole, SLICE("Baker"));
	fill(&part);
	fill(&whole);
	fill(&whole);
	demand_write(&part, merge_line, &a);
	demand_write(&part, merge_line, &a);
	demand_write(&both, merge_line, &b);
	demand_write(&whole, merge_line, &c);
	CHECK(slice_eq(str_slice(&b.text), str_slice(&c.text)));
	CHECK(!demand_merge(&both, SLICE("[\"other\",\"a\"]"), SLICE("1,1")));
	CHECK(!demand_merge(&both, SLICE("[]"), SLICE("1,1")));
	str_free(&a.text);
	str_free(&b.text);
	str_free(&c.text);
	demand_free(&part);
	demand_free(&both);
	demand_free(&whole);
}

static void
pay(struct demand *d, const char *role, const char *country, fixed amount)
{
	struct posting p = { .role = slice_of(role),
		.country = slice_of(country),
		.date = SLICE("2026-07-01"),
		.seniority = SLICE("mid"),
		.has_pay = true,
		.currency = SLICE("EUR"),
		.pay = amount * FIXED_ONE };

	demand_add(d, &p);
}

/*
 * In each country bakers get 10 more than cooks, but most of them work where
 * pay is low: raw they get less, matched 10 more.
 */
static void
test_pay(void)
{
	struct demand d;
	struct paygap p, again;

	demand_init(&d, SLICE("Baker"));
	for (int i = 0; i < 9; i++) {
		pay(&d, "Baker", i < 7 ? "PT" : "CH", i < 7 ? 30 : 90);
		pay(&d, "Cook", i < 2 ? "PT" : "CH", i < 2 ? 20 : 80);
	}
	pay(&d, "Cook", "FR", 1000); /* no baker there */
	paygap_compare(&p, &d, 0, 1, 1);
	paygap_compare(&again, &d, 0, 1, 1);
	CHECK_STR(str_slice(&p.currency), "EUR");
	CHECK_EQ(p.raw.difference, -50 * FIXED_ONE);
	CHECK(p.raw.low <= p.raw.difference && p.raw.high >= p.raw.low);
	CHECK_EQ(p.matched.difference, 10 * FIXED_ONE);
	CHECK_EQ(p.matched.low, 10 * FIXED_ONE);
	CHECK_EQ(p.matched.high, 10 * FIXED_ONE);
	CHECK_EQ(p.matched.cells, 2);
	CHECK_EQ(p.matched.n_from, 9);
	CHECK_EQ(p.raw.n_from, 10);
	CHECK_EQ(p.raw.low, again.raw.low);
	CHECK_EQ(p.raw.high, again.raw.high);
	paygap_free(&p);
	paygap_free(&again);
	demand_free(&d);
}

int
main(void)
{
	test_odds();
	test_names();
	test_gap();
	test_choices();
	test_merge();
	test_pay();
	UNIT_MAIN_END;
}
