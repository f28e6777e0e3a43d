/* SPDX-License-Identifier: ISC */
/* which skills a sentence names, what it wants of them, and the tables */
#include "../../tools/job/skill_section.h"
#include "../../tools/job/skill_tags.h"
#include "unit.h"

/* the skills in the order of the text; "!" before one that is denied */
static const struct {
	const char *text;
	const char *skills;
} names[] = {
	{ "", "" },
	{ "We sell shoes.", "" },
	{ "k8s, sklearn and Postgres", "Kubernetes|scikit-learn|PostgreSQL" },
	{ "scikit learn; POWER BI; power-bi",
	    "scikit-learn|Power BI|Power BI" },
	{ "Power,BI", "business intelligence" },
	{ "Azure Data Factory beats Azure",
	    "Azure Data Factory|Microsoft Azure" },
	/* names that hold signs */
	{ "C++, C# and .NET", "C++|C#|.NET" },
	{ "Node.js, nodejs, Node JS", "Node.js|Node.js|Node.js" },
	{ "C/C++ on Linux", "C|C++|Linux" },
	{ "mail jobs@python.example", "" },
	{ "see https://docs.python.example/go", "" },
	{ "Pythonista and javascripty", "" },
	/* markup */
	{ "<li><b>Python</b></li><li>SQL</li>", "Python|SQL" },
	{ "<span>C</span><span>ontrolling</span>", "" },
	/* R */
	{ "R, Python and SQL", "R|Python|SQL" },
	{ "statistical work in R", "R" },
	{ "our R&D lab", "" },
	{ "R&amp;D with Python", "Python" },
	/* Go */
	{ "services in Go and Java", "Go|Java" },
	{ "Go to our site", "" },
	{ "own the go-to-market plan", "" },
	{ "Python, Go-to-Market", "Python" },
	/* C */
	{ "speak to the C-level", "" },
	{ "after our Series C", "" },
	/* Excel, Word, Access, Teams */
	{ "You excel at details", "" },
	{ "Excel at what you do", "" },
	{ "advanced Excel skills", "Microsoft Excel" },
	{ "spread the Word", "" },
	{ "Word, Excel and Access",
	    "Microsoft Word|Microsoft Excel|Microsoft Access" },
	{ "Access to a gym", "" },
	{ "work with Teams in Rome", "" },
	{ "Slack, Teams or Zoom", "Slack|Microsoft Teams|Zoom" },
	/* others */
	{ "ideas that spark joy", "" },
	{ "Spark jobs on EMR", "Apache Spark|Amazon EMR" },
	{ "swift answers", "" },
	{ "iOS apps in Swift", "iOS|Swift" },
	{ "the glue of the team", "" },
	{ "Athena, Glue and S3", "Amazon Athena|AWS Glue|Amazon S3" },
	{ "Express yourself", "" },
	{ "Express on Node.js", "Express|Node.js" },
	{ "in the spring", "" },
	{ "Spring with Hibernate", "Spring|Hibernate" },
	{ "a SaaS firm", "" },
	{ "SAS or SPSS", "SAS|SPSS" },
	{ "our IT-Teams use Outlook", "Microsoft Outlook" },
	{ "core data of the firm", "" },
	{ "Final Cut Pro, final cut", "Final Cut Pro" },
	{ "the chef and the puppet", "" },
	{ "Chef, Puppet or Ansible", "Chef|Puppet|Ansible" },
	{ "DBT therapy", "" },
	{ "dbt and Snowflake", "dbt|Snowflake" },
	{ "Make a difference", "" },
	{ "Make Java fast", "Java" },
	{ "Oracle Fusion", "Oracle Fusion" },
	{ "Oracle and MySQL", "Oracle Database|MySQL" },
	{ "Data Vault 2.0", "data vault" },
	{ "Vault, Consul and Terraform",
	    "HashiCorp Vault|HashiCorp Consul|Terraform" },
	/* right behind words that ask */
	{ "experience with Swift", "Swift" },
	{ "knowledge of Rust", "Rust" },
	/* denied */
	{ "No Java needed", "!Java" },
	{ "no prior experience with Java or Scala", "!Java|!Scala" },
	{ "not an Excel-first role", "!Microsoft Excel" },
	{ "not only Java", "Java" },
	{ "Keine SAP Kenntnisse", "!SAP" },
	{ "No nonsense. Java and SQL", "Java|SQL" },
};

/* r required, n nice, - named, for each mention */
static const struct {
	const char *text;
	const char *asks;
} asks[] = {
	{ "We use Python.", "-" },
	{ "Requirements:\n- Python\n- SQL\nBenefits:\n- AWS courses", "rr-" },
	{ "Requirements\nPython\nNice to have\nKafka", "rn" },
	{ "Nice to have: Kafka, Flink", "nn" },
	{ "Preferred Qualifications\nExperience with Go", "n" },
	{ "What you'll do\nShip Python.\nWho you are\nSQL fan", "-r" },
	{ "Dein Profil\n- Python\nWir bieten\n- ein MacBook mit Docker", "r-" },
	{ "Responsibilities: Python. Requirements: SQL", "-r" },
	{ "Experience with Docker is a plus.", "n" },
	{ "Docker required, Helm is a plus", "rn" },
	{ "Python is a must. Scala would be nice.", "rn" },
	{ "You must have Python, ideally Scala.", "rn" },
	{ "cloud skills (AWS preferred) and experience with SQL", "nr" },
	{ "Python (required)", "r" },
	{ "Python is not required", "n" },
	{ "Idealerweise Kafka", "n" },
	{ "Python von Vorteil", "n" },
	{ "Tools with which you are desirable:\n- Kafka\n- Flink", "nn" },
	{ "strong SQL skills", "r" },
};

/* the years of each mention, joined by '|' */
static const struct {
	const char *text;
	const char *years;
} years[] = {
	{ "3+ years with Python", "3" },
	{ "3-5 years of Python and SQL", "3|3" },
	{ "three years of Java", "3" },
	{ "2 to 4 years of hands-on Scala experience", "2" },
	{ "Python (5+ years), SQL", "5|0" },
	{ "Python: 4 years", "4" },
	{ "5 years as a Python developer", "5" },
	{ "5 years in a similar role. Python", "0" },
	{ "5 years as an engineer who loves Python", "0" },
	{ "2 years of SQL or languages like Java", "2|2" },
	{ "2 years of SQL\n4 years of Java", "2|4" },
	{ "5 Jahre Erfahrung mit Java", "5" },
	{ "founded 150 years ago, Python", "0" },
	{ "20 years old; Python", "0" },
};

struct fixture {
	struct skill_dict dict;
	struct skill_scan scan;
	struct str out;
};

static const struct skill_hit *
next_skill(const struct skill_scan *s, size_t *i)
{
	while (*i < s->nhit)
		if (skill_hit_is_skill(&s->hit[(*i)++]))
			return &s->hit[*i - 1];
	return NULL;
}

static struct slice
names_of(struct fixture *f, const char *text)
{
	const struct skill_hit *h;

	str_clear(&f->out);
	skill_read(&f->scan, &f->dict, slice_of(text));
	for (size_t i = 0; (h = next_skill(&f->scan, &i));) {
		if (f->out.n)
			str_addc(&f->out, '|');
		if (h->ask == ASK_DENIED)
			str_addc(&f->out, '!');
		str_add(&f->out, f->dict.skill[h->entry->skill].source.name);
	}
	return str_slice(&f->out);
}

static struct slice
asks_of(struct fixture *f, const char *text)
{
	const struct skill_hit *h;

	str_clear(&f->out);
	skill_read(&f->scan, &f->dict, slice_of(text));
	for (size_t i = 0; (h = next_skill(&f->scan, &i));)
		if (f->dict.skill[h->entry->skill].source.kind == SKILL_TOOL)
			str_addc(&f->out, "-nr!"[h->ask]);
	return str_slice(&f->out);
}

static struct slice
years_of(struct fixture *f, const char *text)
{
	const struct skill_hit *h;

	str_clear(&f->out);
	skill_read(&f->scan, &f->dict, slice_of(text));
	for (size_t i = 0; (h = next_skill(&f->scan, &i));)
		str_addf(&f->out, "%s%u", f->out.n ? "|" : "", h->years);
	return str_slice(&f->out);
}

/* what the tables promise */
static void
check_tables(const struct fixture *f)
{
	CHECK(skill_table_size >= 1500);
	CHECK_EQ(f->dict.nskill, skill_table_size); /* no name twice */
	for (size_t i = 0; i < skill_table_size; i++)
		if (strchr(skill_table[i].name, '|'))
			CHECK_STR(slice_of(skill_table[i].name), "no |");
	for (size_t i = 0; i < skill_context_table_size; i++) {
		struct slice name = slice_of(skill_context_table[i].name);

		if (header_find(&f->dict.names, name) == HEADER_NONE)
			CHECK_STR(name, "a skill of the table");
	}
}

int
main(void)
{
	struct fixture f = { .out = STR_INIT };

	skill_dict_begin(&f.dict);
	skill_dict_compile(&f.dict);
	check_tables(&f);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		CHECK_STR(names_of(&f, names[i].text), names[i].skills);
	for (size_t i = 0; i < sizeof(asks) / sizeof(*asks); i++)
		CHECK_STR(asks_of(&f, asks[i].text), asks[i].asks);
	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++)
		CHECK_STR(years_of(&f, years[i].text), years[i].years);
	skill_scan_free(&f.scan);
	skill_dict_free(&f.dict);
	str_free(&f.out);
	UNIT_MAIN_END;
}
