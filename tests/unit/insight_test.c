/* SPDX-License-Identifier: ISC */
/* what a page says of figures: in words, as charts, as names of files */
#include "../../tools/job/chart.h"
#include "../../tools/job/insight_fill.h"
#include "../../tools/job/prose.h"
#include "../../tools/job/site.h"
#include "unit.h"

#define N(a) (sizeof(a) / sizeof(*(a)))

static const struct {
	fixed amount;
	const char *full, *brief;
} amounts[] = {
	{ 0, "USD 0", "0" },
	{ 9995000, "USD 1,000", "999.5" }, /* half to even */
	{ 10005000, "USD 1,000", "1k" },
	{ 1205000000, "USD 120,500", "120.5k" },
	{ -1205000000, "USD -120,500", "-120.5k" },
	{ 12345678900000, "USD 1,234,567,890", "1.2B" },
};

static void
test_prose(void)
{
	struct str text = STR_INIT;
	struct share many = share_of(20, 45), few = share_of(2, 4);

	for (size_t i = 0; i < N(amounts); i++) {
		str_clear(&text);
		prose_amount(&text, SLICE("USD"), amounts[i].amount);
		CHECK_STR(str_slice(&text), amounts[i].full);
		str_clear(&text);
		prose_short(&text, amounts[i].amount);
		CHECK_STR(str_slice(&text), amounts[i].brief);
	}
	str_clear(&text);
	prose_share(&text, &many);
	CHECK_STR(str_slice(&text), "44 % (31 % to 59 %)");
	str_clear(&text);
	prose_share(&text, &few);
	CHECK_STR(str_slice(&text), "50 %");
	str_free(&text);
}

static const struct {
	struct salary salary;
	const char *want;
} salaries[] = {
	{ { .status = SALARY_OK,
	      .has_min = true,
	      .has_max = true,
	      .min = 1200000000,
	      .max = 1600000000,
	      .currency = "USD",
	      .unit = SALARY_YEAR },
	    "USD 120,000 – 160,000 a year" },
	{ { .status = SALARY_REPAIRED,
	      .has_min = true,
	      .has_max = true,
	      .min = 500000,
	      .max = 500000,
	      .currency = "EUR",
	      .unit = SALARY_HOUR },
	    "EUR 50 an hour" },
	{ { .status = SALARY_OK,
	      .has_min = true,
	      .min = 50000000,
	      .currency = "CHF",
	      .unit = SALARY_MONTH },
	    "from CHF 5,000 a month" },
	{ { .status = SALARY_OK, .has_max = true, .max = 50000000 },
	    "up to 5,000, currency not stated" },
	{ { .status = SALARY_SUSPECT, .has_min = true, .min = 1 },
	    "not stated" },
	{ { .status = SALARY_PLACEHOLDER }, "not stated" },
	{ { .status = SALARY_NONE }, "not stated" },
	{ { .status = SALARY_UNPARSED }, "not stated" },
};

static void
test_salaries(void)
{
	for (size_t i = 0; i < N(salaries); i++) {
		struct vacancy v = { .salary = salaries[i].salary };
		struct str text = STR_INIT;

		vacancy_add_pay(&text, &v);
		CHECK_STR(str_slice(&text), salaries[i].want);
		str_free(&text);
	}
}

static const char *const roles[][2] = {
	{ "Data Engineer", "a Data Engineer" },
	{ "AI Engineer", "an AI Engineer" },
	{ "Account Executive", "an Account Executive" },
	{ "SAP Consultant", "an SAP Consultant" },
	{ "QA Engineer", "a QA Engineer" },
	{ "UX Designer", "a UX Designer" },
	{ "Underwriter", "an Underwriter" },
	{ "University Lecturer", "a University Lecturer" },
	{ "User Researcher", "a User Researcher" },
	{ "Économiste", "a Économiste" },
};

static void
test_roles(void)
{
	for (size_t i = 0; i < N(roles); i++) {
		struct str text = STR_INIT;

		insight_add_role(&text, slice_of(roles[i][0]));
		CHECK_STR(str_slice(&text), roles[i][1]);
		str_free(&text);
	}
}

static void
add_role(struct demand *d, const char *name)
{
	struct posting p = { .role = slice_of(name),
		.has_skills = true,
		.skills = SLICE("SQL"),
		.date = SLICE("") };

	demand_add(d, &p);
}

static void
test_names_of_files(void)
{
	struct str name = STR_INIT;
	struct demand d;
	struct site s;

	demand_init(&d, SLICE(""));
	add_role(&d, "Data Engineer");
	add_role(&d, "QA Engineer");
	add_role(&d, "../../etc");
	add_role(&d, "\xE6\x95\x99\xE5\xB8\x88");
	site_init(&s, &d, 1);
	CHECK_EQ(s.n, 4);
	site_add_name(&s, &name, 0, 1);
	CHECK_STR(str_slice(&name), "data-engineer-to-qa-engineer.html");
	str_clear(&name);
	site_add_name(&s, &name, 0, 0);
	CHECK_STR(str_slice(&name), "");
	site_add_name(&s, &name, 2, 3);
	CHECK(slice_starts_with(str_slice(&name), SLICE("etc-")));
	CHECK(!slice_find(str_slice(&name), SLICE("/")));
	CHECK_EQ(name.n, strlen("etc-12345678-to-12345678.html"));
	site_free(&s);
	add_role(&d, "data engineer"); /* another role, to a machine */
	site_init(&s, &d, 1);
	str_clear(&name);
	site_add_name(&s, &name, 4, 0);
	CHECK_EQ(
	    name.n, strlen("data-engineer-12345678-to-data-engineer.html"));
	site_free(&s);
	site_init(&s, &d, 2);
	CHECK_EQ(s.n, 0);
	str_clear(&name);
	site_add_name(&s, &name, 0, 1);
	CHECK_STR(str_slice(&name), "");
	site_free(&s);
	demand_free(&d);
	str_free(&name);
}

static void
test_bars(void)
{
	struct share to = share_of(50, 100), from = share_of(1, 4);
	struct str svg = STR_INIT;

	chart_shares(&svg, &to, &from);
	CHECK_STR(str_slice(&svg),
	    "<svg class=\"shares\" aria-hidden=\"true\" width=\"100%\" "
	    "height=\"20\"><rect class=\"to\" y=\"1\" height=\"8\" "
	    "width=\"50%\"/><line class=\"ci\" x1=\"40.38%\" x2=\"59.62%\" "
	    "y1=\"5\" y2=\"5\"/><rect class=\"from\" y=\"11\" height=\"8\" "
	    "width=\"25%\"/></svg>");
	str_free(&svg);
}

/* 0, 10 … 100 k: p10 to p90 is the axis, which the whiskers fill */
static void
test_boxes(void)
{
	struct chart_text text = { "id", SLICE("<T>"), SLICE("D&D") };
	struct stats s = STATS_INIT;
	struct chart_box box = { SLICE("<role>"), "to", &s };
	struct str svg = STR_INIT;
	struct bins bins;

	bins_init(&bins);
	for (int i = 0; i <= 10; i++)
		stats_add(&s, &bins, i * 10000 * FIXED_ONE);
	chart_boxes(&svg, &text, &box, 1);
	CHECK(slice_find(
	    str_slice(&svg), SLICE("<title id=\"id-t\">&lt;T&gt;</title>"
				   "<desc id=\"id-d\">D&amp;D</desc>")));
	CHECK(slice_find(str_slice(&svg), SLICE(">&lt;role&gt;</text>")));
	/* the axis goes from 0 to 100k, for its ends are whole ticks */
	CHECK(slice_find(str_slice(&svg),
	    SLICE("<line class=\"whisker\" x1=\"10%\" x2=\"90%\"")));
	CHECK(slice_find(str_slice(&svg),
	    SLICE("<rect class=\"box\" y=\"20\" height=\"18\" x=\"25%\" "
		  "width=\"50%\"/>")));
	CHECK(slice_find(str_slice(&svg),
	    SLICE("<line class=\"median\" x1=\"50%\" x2=\"50%\"")));
	/* the 2nd and the 10th of 11 values */
	CHECK(slice_find(str_slice(&svg),
	    SLICE("<line class=\"ci\" x1=\"10%\" x2=\"90%\"")));
	stats_free(&s);
	str_free(&svg);
}

/* one value, and values that are all equal, have an axis too */
static void
test_axis(void)
{
	static const fixed values[] = { 0, 1, 50000 * FIXED_ONE,
		-70000 * FIXED_ONE };

	for (size_t i = 0; i < N(values); i++) {
		struct axis a = AXIS_NONE;

		axis_cover_value(&a, values[i]);
		axis_round(&a, 6);
		CHECK(a.low <= values[i] && values[i] <= a.high);
		CHECK(a.low < a.high && a.step > 0);
		CHECK(a.high - a.low > FIXED_ONE);
		CHECK((a.high - a.low) / a.step <= 12);
	}
}

int
main(void)
{
	test_prose();
	test_salaries();
	test_roles();
	test_names_of_files();
	test_bars();
	test_boxes();
	test_axis();
	UNIT_MAIN_END;
}
