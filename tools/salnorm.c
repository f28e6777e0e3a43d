/* SPDX-License-Identifier: ISC */
/* say what the text of a salary really says; see salnorm(1) */
#include "job/columns.h"
#include "job/country.h"
#include "job/salary_annual.h"
#include "lib/cli.h"
#include "lib/diag.h"
#include "lib/input.h"
#include "lib/output.h"

enum key {
	KEY_ANNUAL = CLI_LONG,
	KEY_HOURS,
	KEY_DAYS,
	KEY_WEEKS,
	KEY_PAYMENTS,
	KEY_CONVERT,
	KEY_RATES,
	KEY_CURRENCY,
	KEY_UNIT,
	KEY_COUNTRY_COLUMN,
	KEY_TEXT_COLUMN,
	KEY_EXPLAIN
};

static const struct cli_option options[] = {
	{ KEY_ANNUAL, "annual", NULL,
	    "add annual_min annual_max annual_currency" },
	{ KEY_HOURS, "hours", "N", "paid hours a year (2080)" },
	{ KEY_DAYS, "days", "N", "paid days a year (260)" },
	{ KEY_WEEKS, "weeks", "N", "paid weeks a year (52)" },
	{ KEY_PAYMENTS, "payments", "N", "monthly salaries a year (12)" },
	{ KEY_CONVERT, "convert", "CUR", "annual figures in this currency" },
	{ KEY_RATES, "rates", "FILE", "rates of the ECB, for --convert" },
	{ KEY_CURRENCY, "currency", "CUR", "what is meant where none is said" },
	{ KEY_UNIT, "unit", "UNIT",
	    "HOUR, DAY, WEEK, MONTH or YEAR, likewise" },
	{ KEY_COUNTRY_COLUMN, "country-column", "NAME",
	    "tells whose \"$\" it is" },
	{ KEY_TEXT_COLUMN, "text-column", "NAME",
	    "the text, if not in salary" },
	{ KEY_EXPLAIN, "explain", "STRING",
	    "show how a text is read, and end" },
	{ 0, NULL, NULL, NULL },
};

static const struct cli_tool tool = {
	.name = "salnorm",
	.purpose = "say what the text of a salary really says",
	.operands = "[file ...]",
	.options = options,
	.kind_of = column_kind,
};

struct options {
	bool annual;
	struct annual_terms terms;
	const char *convert; /* a currency's code, or NULL */
	const char *rates, *text_column, *country_column, *explain;
	struct salary_given given; /* the defaults of the board */
};

/* the cells that are written behind a record, in the order of the manual */
enum cell {
	CURRENCY,
	MIN,
	MAX,
	UNIT,
	STATUS,
	NOTES,
	ANNUAL_MIN,
	ANNUAL_MAX,
	ANNUAL_CURRENCY,
	CELLS
};

static const char *const cell_name[CELLS] = {
	[CURRENCY] = "salary_currency",
	[MIN] = "salary_min",
	[MAX] = "salary_max",
	[UNIT] = "salary_unit",
	[STATUS] = "salary_status",
	[NOTES] = "salary_notes",
	[ANNUAL_MIN] = "annual_min",
	[ANNUAL_MAX] = "annual_max",
	[ANNUAL_CURRENCY] = "annual_currency",
};

/* the texts of the cells, kept from record to record */
struct texts {
	struct str cell[CELLS];
};

/* where the input has what salnorm looks at; HEADER_NONE: nowhere */
struct places {
	size_t text, country, date, min, max, currency, unit;
};

static fixed
parse_times(const struct cli *cli)
{
	fixed value;

	if (!number_parse_fixed(slice_of(cli->value), &value, NULL) ||
	    value <= 0 || value > 10000 * FIXED_ONE)
		cli_misused(cli, "bad number \"%s\"", cli->value);
	return value;
}

static const char *
parse_currency(const struct cli *cli, struct salary_reader *salaries)
{
	const char *code = NULL;

	if (strlen(cli->value) == 3)
		code = salary_find_currency(salaries, slice_of(cli->value));
	if (!code)
		cli_misused(cli, "no currency \"%s\" in ISO 4217", cli->value);
	return code;
}

static struct options
parse_options(struct cli *cli, struct salary_reader *salaries)
{
	struct options opt = { .terms = ANNUAL_TERMS, .text_column = "salary" };
	int key;

	while ((key = cli_next(cli)) != CLI_DONE) {
		switch ((enum key)key) {
		case KEY_ANNUAL:
			opt.annual = true;
			break;
		case KEY_HOURS:
			opt.terms.hours = parse_times(cli);
			break;
		case KEY_DAYS:
			opt.terms.days = parse_times(cli);
			break;
		case KEY_WEEKS:
			opt.terms.weeks = parse_times(cli);
			break;
		case KEY_PAYMENTS:
			opt.terms.months = parse_times(cli);
			break;
		case KEY_CONVERT:
			opt.convert = parse_currency(cli, salaries);
			opt.annual = true;
			break;
		case KEY_RATES:
			opt.rates = cli->value;
			break;
		case KEY_CURRENCY:
			memcpy(opt.given.default_currency,
			    parse_currency(cli, salaries), 4);
			break;
		case KEY_UNIT:
			opt.given.default_unit =
			    salary_find_unit(salaries, slice_of(cli->value));
			if (opt.given.default_unit == SALARY_NO_UNIT)
				cli_misused(cli, "bad unit \"%s\"", cli->value);
			break;
		case KEY_COUNTRY_COLUMN:
			opt.country_column = cli->value;
			break;
		case KEY_TEXT_COLUMN:
			opt.text_column = cli->value;
			break;
		case KEY_EXPLAIN:
			opt.explain = cli->value;
			break;
		}
	}
	if (!opt.convert != !opt.rates)
		cli_misused(cli, "--convert and --rates need each other");
	return opt;
}

/* NULL without a path */
static struct rates *
load_rates(const struct options *opt)
{
	struct str error = STR_INIT;
	struct input *in;
	struct rates *rates;

	if (!opt->rates)
		return NULL;
	in = input_open(opt->rates);
	rates = rates_read(input_all(in), &error);
	if (!rates)
		diag_die(EX_DATAERR, "%s:%s", opt->rates, error.p);
	else if (!rates_know(rates, opt->convert))
		diag_die(EX_DATAERR, "%s: no rates for %s", opt->rates,
		    opt->convert);
	input_close(in);
	str_free(&error);
	return rates;
}

static struct places
find_places(const struct reader *in, const struct options *opt)
{
	const struct header *h = reader_header(in);
	struct places p = {
		.text = reader_column(in, slice_of(opt->text_column)),
		.country = HEADER_NONE,
		.date = header_find(h, SLICE("date_posted")),
		.min = header_find(h, SLICE("salary_min")),
		.max = header_find(h, SLICE("salary_max")),
		.currency = header_find(h, SLICE("salary_currency")),
		.unit = header_find(h, SLICE("salary_unit")),
	};

	if (opt->country_column)
		p.country = reader_column(in, slice_of(opt->country_column));
	return p;
}

static struct slice
text_at(const struct record *rec, size_t column)
{
	return column == HEADER_NONE ? SLICE("") : record_text(rec, column);
}

/* a country by its code, in any case, or by its name */
static struct slice
country_at(const struct record *rec, size_t column, char code[2])
{
	struct slice name = slice_trim(text_at(rec, column));

	if (name.n != 2)
		return name.n ? country_code(name) : name;
	code[0] = (char)(name.p[0] & ~0x20);
	code[1] = (char)(name.p[1] & ~0x20);
	return (struct slice){ code, 2 };
}

static void
read_salary(struct salary_reader *salaries, const struct options *opt,
    const struct places *at, const struct record *rec, struct salary *out)
{
	struct salary_given given = opt->given;
	char code[2];

	given.min = text_at(rec, at->min);
	given.max = text_at(rec, at->max);
	given.currency = text_at(rec, at->currency);
	given.unit = text_at(rec, at->unit);
	given.country = country_at(rec, at->country, code);
	salary_read(salaries, text_at(rec, at->text), &given, out);
}

static void
fill_figure(
    struct texts *t, struct slice *cell, enum cell c, bool has, fixed value)
{
	str_clear(&t->cell[c]);
	if (has)
		number_add_fixed(&t->cell[c], value);
	cell[c] = str_slice(&t->cell[c]);
}

static void
fill(const struct salary *s, const struct annual *a, struct texts *t,
    struct slice *cell)
{
	fill_figure(t, cell, MIN, s->has_min, s->min);
	fill_figure(t, cell, MAX, s->has_max, s->max);
	fill_figure(t, cell, ANNUAL_MIN, a->has_min, a->min);
	fill_figure(t, cell, ANNUAL_MAX, a->has_max, a->max);
	cell[CURRENCY] = slice_of(s->currency);
	cell[UNIT] = salary_unit_name(s->unit);
	cell[STATUS] = salary_status_name(s->status);
	cell[ANNUAL_CURRENCY] = slice_of(a->currency);
	str_clear(&t->cell[NOTES]);
	salary_add_notes(&t->cell[NOTES], s);
	cell[NOTES] = str_slice(&t->cell[NOTES]);
}

static void
normalise(struct cli *cli, const struct options *opt,
    struct salary_reader *salaries, const struct rates *rates)
{
	struct reader *in = cli_reader(cli);
	struct places at = find_places(in, opt);
	struct writer *out = cli_writer(cli, reader_header(in), FORMAT_CSV);
	int cells = opt->annual ? CELLS : ANNUAL_MIN;
	struct texts texts = { { STR_INIT } };
	struct annual annual = { .has_min = false };
	struct slice cell[CELLS];
	const struct record *rec;
	struct salary salary;

	for (int i = 0; i < cells; i++)
		writer_add(out, slice_of(cell_name[i]));
	while ((rec = reader_next(in))) {
		read_salary(salaries, opt, &at, rec, &salary);
		if (opt->annual)
			salary_annualise(&salary, &opt->terms, &annual);
		if (rates)
			salary_convert(&salary, &annual, rates, opt->convert,
			    text_at(rec, at.date));
		fill(&salary, &annual, &texts, cell);
		writer_splice(out, rec, cell);
	}
	for (int i = 0; i < CELLS; i++)
		str_free(&texts.cell[i]);
}

int
main(int argc, char *argv[])
{
	struct salary_reader *salaries = salary_reader_new();
	struct rates *rates;
	struct options opt;
	struct cli cli;

	cli_begin(&cli, &tool, argc, argv);
	opt = parse_options(&cli, salaries);
	rates = load_rates(&opt);
	if (opt.explain)
		salary_explain(output_buffer(cli_output(&cli)), salaries,
		    slice_of(opt.explain), &opt.given);
	else
		normalise(&cli, &opt, salaries, rates);
	rates_free(rates);
	salary_reader_free(salaries);
	return cli_finish(&cli);
}
