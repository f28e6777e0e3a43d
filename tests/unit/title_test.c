/* SPDX-License-Identifier: ISC */
/* job titles: role, family, rank and level */
#include "../../tools/job/title.h"
#include "../../tools/job/title_words.h"
#include "unit.h"

/* clang-format off */
static const struct {
	const char *title;
	const char *role, *family, *rank;
	unsigned level;
} cases[] = {
	{ "Big Data Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "AWS Data Architect", "Data Architect", "architecture", "", 0 },
	{ "Lead Machine Learning Engineer", "Machine Learning Engineer", "ml-engineering", "lead", 0 },
	{ "MLOps Engineer", "MLOps Engineer", "ml-engineering", "", 0 },
	{ "Head of Machine Learning", "Machine Learning", "ml-engineering", "director", 0 },
	{ "Director of Data Science", "Data Science", "data-science", "director", 0 },
	{ "Data Science Manager", "Data Science Manager", "data-science", "manager", 0 },
	{ "Data Analytics Manager", "Data Analytics Manager", "data-analysis", "manager", 0 },
	{ "Manager Data Management", "Data Management Manager", "data-governance", "manager", 0 },
	{ "Data Science Consultant", "Data Science Consultant", "consulting", "", 0 },
	{ "Marketing Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Product Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Finance Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Business Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "BI Data Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "Business Intelligence Engineer", "BI Engineer", "data-analysis", "", 0 },
	{ "Business Intelligence Specialist", "BI Specialist", "data-analysis", "", 0 },
	{ "Business Intelligence Manager", "BI Manager", "data-analysis", "manager", 0 },
	{ "Power BI Consultant", "BI Consultant", "consulting", "", 0 },
	{ "Tableau Developer", "BI Developer", "data-analysis", "", 0 },
	{ "ETL Developer", "ETL Developer", "data-engineering", "", 0 },
	{ "Data Warehouse Developer", "Data Warehouse Developer", "data-engineering", "", 0 },
	{ "Data Integration Specialist", "Data Integration Specialist", "data-engineering", "", 0 },
	{ "Data Operations Analyst", "Data Operations Analyst", "data-analysis", "", 0 },
	{ "Data Operations Engineer", "Data Operations Engineer", "data-engineering", "", 0 },
	{ "Data Quality Analyst", "Data Quality Analyst", "data-governance", "", 0 },
	{ "Data Strategist", "Data Strategist", "data-science", "", 0 },
	{ "Data Modeler", "Data Modeler", "data-engineering", "", 0 },
	{ "Data Visualization Engineer", "Data Visualization Engineer", "data-analysis", "", 0 },
	{ "Data Lead", "Data", "data-science", "lead", 0 },
	{ "Data Manager", "Data Manager", "data-governance", "manager", 0 },
	{ "Data Product Owner", "Product Owner", "product", "", 0 },
	{ "Data Steward", "Data Steward", "data-governance", "", 0 },
	{ "Analytics Engineering Manager", "Analytics Engineering Manager", "analytics-engineering", "manager", 0 },
	{ "Insight Analyst", "Insights Analyst", "data-analysis", "", 0 },
	{ "Insights Analyst", "Insights Analyst", "data-analysis", "", 0 },
	{ "Research Engineer", "Research Engineer", "research", "", 0 },
	{ "Research Analyst", "Research Analyst", "research", "", 0 },
	{ "Research Assistant", "Research Assistant", "research", "", 0 },
	{ "Postdoctoral Research Associate", "Postdoctoral Researcher", "research", "", 0 },
	{ "Quantitative Researcher", "Quantitative Researcher", "research", "", 0 },
	{ "Quantitative Analyst", "Quantitative Analyst", "data-analysis", "", 0 },
	{ "Quant Trader", "Quantitative Trader", "other", "", 0 },
	{ "NLP Engineer", "NLP Engineer", "ml-engineering", "", 0 },
	{ "NLP Scientist", "NLP Scientist", "research", "", 0 },
	{ "Computer Vision Researcher", "Computer Vision Researcher", "research", "", 0 },
	{ "Deep Learning Researcher", "Deep Learning Researcher", "research", "", 0 },
	{ "AI Programmer", "AI Engineer", "ai-engineering", "", 0 },
	{ "AI Product Manager", "Product Manager", "product", "", 0 },
	{ "Prompt Engineer", "Prompt Engineer", "ai-engineering", "", 0 },
	{ "Generative AI Engineer", "AI Engineer", "ai-engineering", "", 0 },
	{ "LLM Engineer", "LLM Engineer", "ai-engineering", "", 0 },
	{ "AI Consultant", "AI Consultant", "consulting", "", 0 },
	{ "KI-Entwickler (m/w/d)", "AI Engineer", "ai-engineering", "", 0 },
	{ "Machine Learning Developer", "Machine Learning Engineer", "ml-engineering", "", 0 },
	{ "ML Ops Engineer", "MLOps Engineer", "ml-engineering", "", 0 },
	{ "Staff Machine Learning Engineer, Ranking", "Machine Learning Engineer", "ml-engineering", "staff", 0 },
	{ "Principal Applied Scientist", "Applied Scientist", "research", "principal", 0 },
	{ "Cloud Data Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "Cloud Database Engineer", "Database Engineer", "data-engineering", "", 0 },
	{ "Database Engineer", "Database Engineer", "data-engineering", "", 0 },
	{ "Database Administrator", "Database Administrator", "data-engineering", "", 0 },
	{ "Site Reliability Engineer", "Site Reliability Engineer", "devops-platform", "", 0 },
	{ "Backend Software Engineer", "Backend Engineer", "software-engineering", "", 0 },
	{ "Front End Developer", "Frontend Engineer", "software-engineering", "", 0 },
	{ "React Developer", "Software Engineer", "software-engineering", "", 0 },
	{ "React Native Developer", "Mobile Engineer", "software-engineering", "", 0 },
	{ "iOS Software Engineer", "iOS Engineer", "software-engineering", "", 0 },
	{ "Mobile Developer", "Mobile Engineer", "software-engineering", "", 0 },
	{ "Java Entwickler", "Software Engineer", "software-engineering", "", 0 },
	{ "PHP Developer", "Software Engineer", "software-engineering", "", 0 },
	{ "Node.js Backend Developer", "Backend Engineer", "software-engineering", "", 0 },
	{ "Salesforce Developer", "Salesforce Developer", "software-engineering", "", 0 },
	{ "Web Developer", "Web Developer", "software-engineering", "", 0 },
	{ "Software Engineer in Test", "QA Engineer", "software-engineering", "", 0 },
	{ "SDET", "QA Engineer", "software-engineering", "", 0 },
	{ "Software Development Engineer II", "Software Engineer", "software-engineering", "", 2 },
	{ "Senior Software Engineer (Python)", "Software Engineer", "software-engineering", "senior", 0 },
	{ "Software Engineer III, Machine Learning", "Software Engineer", "software-engineering", "", 3 },
	{ "Software Engineering Manager", "Software Engineering Manager", "software-engineering", "manager", 0 },
	{ "Engineering Manager, Data Platform", "Engineering Manager", "management", "manager", 0 },
	{ "VP of Engineering", "Engineering", "software-engineering", "vp", 0 },
	{ "CTO", "CTO", "management", "cxo", 0 },
	{ "Chief Data Officer", "Chief Data Officer", "management", "cxo", 0 },
	{ "Scrum Master", "Scrum Master", "other", "", 0 },
	{ "Agile Coach", "Agile Coach", "other", "", 0 },
	{ "IT Project Manager", "Project Manager", "other", "", 0 },
	{ "Technical Product Manager", "Product Manager", "product", "", 0 },
	{ "Product Owner (m/w/d)", "Product Owner", "product", "", 0 },
	{ "UX Designer", "UX Designer", "other", "", 0 },
	{ "QA Analyst", "QA Analyst", "software-engineering", "", 0 },
	{ "Test Automation Engineer", "Test Automation Engineer", "software-engineering", "", 0 },
	{ "Manual Tester", "QA Engineer", "software-engineering", "", 0 },
	{ "Systems Analyst", "Systems Analyst", "software-engineering", "", 0 },
	{ "Solution Architect", "Solutions Architect", "architecture", "", 0 },
	{ "Enterprise Architect", "Enterprise Architect", "architecture", "", 0 },
	{ "Cloud Architect", "Cloud Architect", "architecture", "", 0 },
	{ "Security Engineer", "Security Engineer", "other", "", 0 },
	{ "Network Administrator", "Systems Administrator", "devops-platform", "", 0 },
	{ "IT Consultant", "IT Consultant", "consulting", "", 0 },
	{ "SAP Consultant", "SAP Consultant", "consulting", "", 0 },
	{ "Ingénieur Data H/F", "Data Engineer", "data-engineering", "", 0 },
	{ "Data Scientist (H/F) - CDI - Paris", "Data Scientist", "data-science", "", 0 },
	{ "Alternance - Data Analyst F/H", "Data Analyst", "data-analysis", "intern", 0 },
	{ "Stage Data Engineer", "Data Engineer", "data-engineering", "intern", 0 },
	{ "Développeur Full Stack (H/F)", "Full Stack Engineer", "software-engineering", "", 0 },
	{ "Ingeniero de Datos Senior", "Data Engineer", "data-engineering", "senior", 0 },
	{ "Analista de Datos", "Data Analyst", "data-analysis", "", 0 },
	{ "Científico de Datos", "Data Scientist", "data-science", "", 0 },
	{ "Desarrollador Backend Java", "Backend Engineer", "software-engineering", "", 0 },
	{ "Analista de Dados Pleno", "Data Analyst", "data-analysis", "mid", 0 },
	{ "Cientista de Dados Sênior", "Data Scientist", "data-science", "senior", 0 },
	{ "Engenheiro de Dados", "Data Engineer", "data-engineering", "", 0 },
	{ "Desenvolvedor(a) Full Stack", "Full Stack Engineer", "software-engineering", "", 0 },
	{ "Inżynier danych", "Data Engineer", "data-engineering", "", 0 },
	{ "Analityk danych", "Data Analyst", "data-analysis", "", 0 },
	{ "Starszy programista Java", "Software Engineer", "software-engineering", "senior", 0 },
	{ "Programista Python", "Software Engineer", "software-engineering", "", 0 },
	{ "Softwareontwikkelaar", "Software Engineer", "software-engineering", "", 0 },
	{ "Data-analist", "Data Analyst", "data-analysis", "", 0 },
	{ "Werkstudent Data Science (m/w/d)", "Data Scientist", "data-science", "intern", 0 },
	{ "Praktikant (m/w/d) Data Analytics", "Data Analyst", "data-analysis", "intern", 0 },
	{ "Datenanalyst (m/w/d)", "Data Analyst", "data-analysis", "", 0 },
	{ "Dateningenieur:in", "Data Engineer", "data-engineering", "", 0 },
	{ "Datenbankadministrator", "Database Administrator", "data-engineering", "", 0 },
	{ "Softwarearchitekt (w/m/d)", "Software Architect", "architecture", "", 0 },
	{ "Leiter Data & Analytics (m/w/d)", "Data", "data-science", "director", 0 },
	{ "Teamleiter Softwareentwicklung", "Software Engineer", "software-engineering", "lead", 0 },
	{ "IT-Berater", "IT Consultant", "consulting", "", 0 },
	{ "Produktmanager (m/w/d)", "Product Manager", "product", "", 0 },
	{ "Sviluppatore software", "Software Engineer", "software-engineering", "", 0 },
	{ "Associate Data Scientist", "Data Scientist", "data-science", "junior", 0 },
	{ "Graduate Data Scientist", "Data Scientist", "data-science", "junior", 0 },
	{ "Data Scientist I", "Data Scientist", "data-science", "", 1 },
	{ "Data Scientist L5", "Data Scientist", "data-science", "", 5 },
	{ "Staff Data Analyst", "Data Analyst", "data-analysis", "staff", 0 },
	{ "Data Analyst / BI Developer", "Data Analyst", "data-analysis", "", 0 },
	{ "Data Scientist / Machine Learning Engineer", "Data Scientist", "data-science", "", 0 },
	{ "Data Scientist or Senior Data Scientist", "Data Scientist", "data-science", "", 0 },
	{ "Mid/Senior Data Engineer", "Data Engineer", "data-engineering", "mid", 0 },
	{ "Data Engineer - Mid Level", "Data Engineer", "data-engineering", "mid", 0 },
	{ "Junior to Mid Data Analyst", "Data Analyst", "data-analysis", "junior", 0 },
	{ "Analytics Manager", "Analytics Manager", "data-analysis", "manager", 0 },
	{ "Director, Analytics", "Analytics", "data-analysis", "director", 0 },
	{ "Sr Manager, Data Engineering", "Data Engineering Manager", "data-engineering", "manager", 0 },
	{ "Associate Director, Data Science", "Data Science", "data-science", "director", 0 },
	{ "Clinical Data Scientist", "Data Scientist", "data-science", "", 0 },
	{ "Research Scientist, Machine Learning", "Research Scientist", "research", "", 0 },
	{ "Scientist II, Analytical Chemistry", "Scientist", "other", "", 2 },
	{ "Senior Scientist - Immunology", "Scientist", "other", "senior", 0 },
	{ "Medical Laboratory Scientist", "Scientist", "other", "", 0 },
	{ "Lead Analyst", "Analyst", "data-analysis", "lead", 0 },
	{ "Operations Analyst", "Operations Analyst", "other", "", 0 },
	{ "Security Analyst", "Security Analyst", "other", "", 0 },
	{ "Pricing Analyst", "Pricing Analyst", "other", "", 0 },
	{ "Credit Risk Analyst", "Credit Risk Analyst", "other", "", 0 },
	{ "Financial Analyst", "Financial Analyst", "other", "", 0 },
	{ "Sales Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Healthcare Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Data Entry Clerk", "Data Entry Clerk", "other", "", 0 },
	{ "Customer Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Data Governance Manager", "Data Governance Manager", "data-governance", "manager", 0 },
	{ "Data Governance Lead", "Data Governance", "data-governance", "lead", 0 },
	{ "Master Data Specialist", "Master Data Specialist", "data-governance", "", 0 },
	{ "Data Privacy Officer", "Data Privacy Officer", "other", "", 0 },
	{ "Growth Marketing Manager", "Marketing Manager", "other", "", 0 },
	{ "Data and AI Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "AI & Data Engineer", "AI Engineer", "ai-engineering", "", 0 },
	{ "Robotics Engineer", "Robotics Engineer", "software-engineering", "", 0 },
	{ "Blockchain Developer", "Blockchain Developer", "software-engineering", "", 0 },
	{ "Embedded Software Engineer", "Embedded Software Engineer", "software-engineering", "", 0 },
	{ "Firmware Engineer", "Firmware Engineer", "software-engineering", "", 0 },
	{ "Infrastructure Engineer", "Infrastructure Engineer", "devops-platform", "", 0 },
	{ "Data Infrastructure Engineer", "Data Infrastructure Engineer", "data-engineering", "", 0 },
	{ "ML Platform Engineer", "Machine Learning Engineer", "ml-engineering", "", 0 },
	{ "AI Platform Engineer", "AI Engineer", "ai-engineering", "", 0 },
	{ "Platform Engineer", "Platform Engineer", "devops-platform", "", 0 },
	{ "DevOps Consultant", "DevOps Consultant", "consulting", "", 0 },
	{ "Cloud Consultant", "Cloud Consultant", "consulting", "", 0 },
	{ "DataOps Engineer", "Data Operations Engineer", "data-engineering", "", 0 },
	{ "Azure Data Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "Snowflake Developer", "Data Engineer", "data-engineering", "", 0 },
	{ "Databricks Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "Spark Developer", "Data Engineer", "data-engineering", "", 0 },
	{ "Hadoop Developer", "Data Engineer", "data-engineering", "", 0 },
	{ "Python Developer", "Software Engineer", "software-engineering", "", 0 },
	{ "SQL Developer", "SQL Developer", "data-engineering", "", 0 },
	{ "Statistician", "Statistician", "data-science", "", 0 },
	{ "Biostatistician", "Statistician", "data-science", "", 0 },
	{ "Actuary", "Actuary", "other", "", 0 },
	{ "Economist", "Economist", "other", "", 0 },
	{ "Data Journalist", "Data Journalist", "other", "", 0 },
	{ "Solutions Engineer", "Solutions Engineer", "software-engineering", "", 0 },
	{ "Sales Engineer", "Sales Engineer", "other", "", 0 },
	{ "Customer Success Manager", "Customer Success Manager", "other", "", 0 },
	{ "Data Center Technician", "Data Center Technician", "other", "", 0 },
	{ "Forward Deployed Engineer", "Forward Deployed Engineer", "software-engineering", "", 0 },
	{ "Data Annotator", "Data Annotator", "other", "", 0 },
	{ "Engineer", "Engineer", "software-engineering", "", 0 },
	{ "Developer", "Software Engineer", "software-engineering", "", 0 },
	{ "Consultant", "Consultant", "consulting", "", 0 },
	{ "Associate", "Associate", "other", "", 0 },
	{ "Director", "Director", "management", "director", 0 },
	{ "Data", "Data", "data-science", "", 0 },
	{ "Computational Biologist", "Computational Biologist", "other", "", 0 },
	{ "Bioinformatics Scientist", "Bioinformatics Scientist", "other", "", 0 },
	{ "Data Specialist", "Data Specialist", "data-analysis", "", 0 },
	{ "Decision Analyst", "Decision Analyst", "data-analysis", "", 0 },
	{ "Web Analyst", "Web Analyst", "data-analysis", "", 0 },
	{ "Digital Analytics Manager", "Analytics Manager", "data-analysis", "manager", 0 },
	{ "CRM Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "Business Analyst - IT", "Business Analyst", "data-analysis", "", 0 },
	{ "IT Business Analyst", "Business Analyst", "data-analysis", "", 0 },
	{ "Lead Data Analyst", "Data Analyst", "data-analysis", "lead", 0 },
	{ "Program Manager, AI", "Program Manager", "other", "", 0 },
	{ "Director of Product Management", "Product Management", "product", "director", 0 },
	{ "Principal Product Manager", "Product Manager", "product", "principal", 0 },
	{ "Head of Data Platform", "Data Platform", "data-engineering", "director", 0 },
	{ "Tech Lead Data", "Technical Lead", "software-engineering", "lead", 0 },
	{ "Lead Engineer", "Engineer", "software-engineering", "lead", 0 },
	{ "ML Team Lead", "Machine Learning Engineer", "ml-engineering", "lead", 0 },
	{ "VP Data & Analytics", "Data", "data-science", "vp", 0 },
	{ "AI Specialist", "AI Specialist", "ai-engineering", "", 0 },
	{ "AI Strategist", "AI Strategist", "ai-engineering", "", 0 },
	{ "Machine Learning Intern", "Machine Learning Engineer", "ml-engineering", "intern", 0 },
	{ "Data Analytics Intern", "Data Analyst", "data-analysis", "intern", 0 },
	{ "Software Engineering Intern", "Software Engineer", "software-engineering", "intern", 0 },
	{ "Product Management Intern", "Product Manager", "product", "intern", 0 },
	{ "Quality Assurance Engineer", "QA Engineer", "software-engineering", "", 0 },
	{ "QA Tester", "QA Engineer", "software-engineering", "", 0 },
	{ "Geospatial Data Scientist", "Data Scientist", "data-science", "", 0 },
	{ "GIS Analyst", "GIS Analyst", "other", "", 0 },
	{ "Reporting Analyst", "Reporting Analyst", "data-analysis", "", 0 },
	{ "Data Reporting Analyst", "Reporting Analyst", "data-analysis", "", 0 },
	{ "Data Management Analyst", "Data Management Analyst", "data-governance", "", 0 },
	{ "Data Migration Specialist", "Data Migration Specialist", "data-engineering", "", 0 },
	{ "Data Collection Specialist", "Data Collection Specialist", "other", "", 0 },
	{ "Trust & Safety Data Scientist", "Data Scientist", "data-science", "", 0 },
	{ "E10 | Senior Data Engineer (REF1234X)", "Data Engineer", "data-engineering", "senior", 0 },
	{ "Remote Senior Data Engineer - $150k", "Data Engineer", "data-engineering", "senior", 0 },
	{ "Senior Data Engineer - Berlin - 80.000 €", "Data Engineer", "data-engineering", "senior", 0 },
	{ "Principal / Staff Data Engineer", "Data Engineer", "data-engineering", "staff", 0 },
	{ "Lead Data Engineer / Analytics Engineer", "Data Engineer", "data-engineering", "lead", 0 },
	{ "Data Analyst oder Senior Data Analyst", "Data Analyst", "data-analysis", "", 0 },
	{ "(Junior) BI Developer (all genders)", "BI Developer", "data-analysis", "junior", 0 },
	{ "Founder & CTO (m/w/d)", "CTO", "management", "cxo", 0 },
	{ "Marketing Data Engineer", "Data Engineer", "data-engineering", "", 0 },
	{ "Head (m/w/d) of Data", "Data", "data-science", "director", 0 },
	{ "Stellvertretende Leitung Data Science", "Data Science", "data-science", "director", 0 },
	{ "Junior Consultant SAP Analytics", "Analytics Consultant", "consulting", "junior", 0 },
	{ "Praktikum im Bereich Künstliche Intelligenz", "AI", "ai-engineering", "intern", 0 },
	{ "R&D Engineer", "R&D Engineer", "other", "", 0 },
	{ "C++ Developer", "Software Engineer", "software-engineering", "", 0 },
	{ ".NET-Entwickler*in", "Software Engineer", "software-engineering", "", 0 },
	{ "Java-/Kotlin-Entwickler (gn)", "Software Engineer", "software-engineering", "", 0 },
	{ "Full-Stack-Entwickler:in", "Full Stack Engineer", "software-engineering", "", 0 },
	{ "Voice Actor - AI Trainer", "AI Trainer", "other", "", 0 },
	{ "Software Developer (Backend)", "Backend Engineer", "software-engineering", "", 0 },
	{ "Software Engineer, Payments Platform", "Software Engineer", "software-engineering", "", 0 },
	{ "Chief of Staff to the CTO", "Chief of Staff", "other", "", 0 },
	{ "Executive Assistant to the VP Data", "Executive Assistant", "other", "", 0 },
	{ "Business Development Manager", "Business Development Manager", "other", "manager", 0 },
	{ "Data Sales Manager", "Sales Manager", "other", "manager", 0 },
	{ "Landschaftsarchitekt (m/w/d)", "Architect", "other", "", 0 },
	{ "SPS-Programmierer", "PLC Programmer", "other", "", 0 },
	{ "Devops Engineer (Junior bis Senior)", "DevOps Engineer", "devops-platform", "junior", 0 },
	{ "Founders Associate", "Founder's Associate", "other", "", 0 },
	{ "LLM Engineer (Tech Lead)", "LLM Engineer", "ai-engineering", "lead", 0 },
	{ "Mid-Market Account Manager", "Account Manager", "other", "", 0 },
	{ "Maria Musterfrau", "", "other", "", 0 },
	{ "Talent community", "", "other", "", 0 },
};
/* clang-format on */

/* every name in the table of phrases is one of the other tables */
static void
check_table(void)
{
	for (size_t i = 0; i < title_nphrase; i++) {
		const struct title_phrase *p = &title_phrases[i];
		bool known = p->kind > WORD_RANK;

		for (size_t j = 0; j < title_nfield && !known; j++)
			known = p->kind == WORD_FIELD &&
				strcmp(title_fields[j].name, p->means) == 0;
		for (size_t j = 0; j < title_nhead && !known; j++)
			known = p->kind == WORD_HEAD &&
				strcmp(title_heads[j].name, p->means) == 0;
		for (size_t j = 0; j < title_nrole && !known; j++)
			known = p->kind == WORD_ROLE &&
				strcmp(title_roles[j].name, p->means) == 0;
		for (int r = 1; r < RANK_COUNT && !known; r++)
			known = p->kind == WORD_RANK &&
				strcmp(title_rank_name((enum title_rank)r),
				    p->means) == 0;
		if (!known && strcmp(p->means, "associate") != 0)
			CHECK_STR(slice_of(p->phrase), "a known meaning");
	}
}

/* whatever the bytes, they are read: the longest title, brackets, symbols */
static void
check_odd(const struct titles *titles)
{
	static const char *const odd[] = { "", " ", "(", "))((", "////",
		"m/w/d", "(m/w/d", "\xF0\x9F\x9A\x80", "\xC2", "\xE2\x80",
		":in", "&amp;", "a(in)", "- - -", "Data:" };
	char longest[2000];
	struct title t;

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++) {
		title_read(titles, slice_of(odd[i]), &t);
		CHECK(t.family < FAMILY_COUNT);
	}
	for (size_t i = 0; i < sizeof(longest); i++)
		longest[i] = "Data (Engineer) "[i % 16];
	title_read(titles, (struct slice){ longest, sizeof(longest) }, &t);
	CHECK_STR(slice_of(t.role), "Data");
	memset(longest, 'x', sizeof(longest));
	title_read(titles, (struct slice){ longest, sizeof(longest) }, &t);
	CHECK_STR(slice_of(t.role), "");
}

int
main(void)
{
	struct titles *titles = titles_new();

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct title t;

		title_read(titles, slice_of(cases[i].title), &t);
		if (!slice_is(slice_of(t.role), cases[i].role))
			printf("# %s\n", cases[i].title);
		CHECK_STR(slice_of(t.role), cases[i].role);
		CHECK_STR(
		    slice_of(title_family_name(t.family)), cases[i].family);
		CHECK_STR(slice_of(title_rank_name(t.rank)), cases[i].rank);
		CHECK_EQ(t.level, cases[i].level);
	}
	check_table();
	check_odd(titles);
	titles_free(titles);
	UNIT_MAIN_END;
}
