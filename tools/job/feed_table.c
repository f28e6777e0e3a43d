/* SPDX-License-Identifier: ISC */
/* the formats of feeds, one row a path; see feed.h */
#include "feed.h"

/*
 * To add a format: a table of its fields, and a row in feed_formats that
 * names a path or two that only its items have.
 */
/* clang-format off */
#define END { 0, NULL, NULL }

/* https://schema.org/JobPosting */
const struct feed_field feed_job_posting[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_TITLE, "name", read_line },
	{ COL_ORGANIZATION, "hiringOrganization", read_organization },
	{ COL_REMOTE, "jobLocationType", read_mode },
	{ COL_LOCATION, "jobLocation", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "employmentType", read_types },
	{ COL_SALARY, "baseSalary", read_pay_object },
	{ COL_SALARY_CURRENCY, "salaryCurrency", read_currency },
	{ COL_DATE_POSTED, "datePosted", read_day },
	{ COL_VALID_THROUGH, "validThrough", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "identifier", read_identifier },
	{ COL_SKILLS, "skills", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://developers.greenhouse.io/job-board.html */
static const struct feed_field greenhouse[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_ORGANIZATION, "absolute_url", read_slug },
	{ COL_LOCATION, "location.name", read_place },
	{ COL_DATE_POSTED, "first_published", read_day },
	{ COL_VALID_THROUGH, "application_deadline", read_day },
	{ COL_URL, "absolute_url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "content", read_text },
	{ COL_SALARY_MIN, "pay_input_ranges.min_cents", read_cents },
	{ COL_SALARY_MAX, "pay_input_ranges.max_cents", read_cents },
	{ COL_SALARY_CURRENCY, "pay_input_ranges.currency_type", read_currency },
	END
};

/* https://github.com/lever/postings-api */
static const struct feed_field lever[] = {
	{ COL_TITLE, "text", read_line },
	{ COL_ORGANIZATION, "hostedUrl", read_slug },
	{ COL_REMOTE, "workplaceType", read_mode },
	{ COL_LOCATION, "categories.location", read_place },
	{ COL_LOCATION, "categories.allLocations", read_place },
	{ COL_COUNTRY, "country", read_country },
	{ COL_EMPLOYMENT_TYPE, "categories.commitment", read_types },
	{ COL_SALARY_MIN, "salaryRange.min", read_number },
	{ COL_SALARY_MAX, "salaryRange.max", read_number },
	{ COL_SALARY_CURRENCY, "salaryRange.currency", read_currency },
	{ COL_SALARY_UNIT, "salaryRange.interval", read_unit },
	{ COL_DATE_POSTED, "createdAt", read_day },
	{ COL_URL, "hostedUrl", read_url },
	{ COL_APPLY_URL, "applyUrl", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "descriptionPlain", read_text },
	{ COL_DESCRIPTION, "lists.content", read_text },
	{ COL_DESCRIPTION, "additionalPlain", read_text },
	{ COL_DESCRIPTION, "salaryDescriptionPlain", read_text },
	END
};

/* https://developers.ashbyhq.com/docs/public-job-posting-api */
static const struct feed_field ashby[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "jobUrl", read_slug },
	{ COL_REMOTE, "workplaceType", read_mode },
	{ COL_REMOTE, "isRemote", read_remote_flag },
	{ COL_LOCATION, "location", read_place },
	{ COL_LOCATION, "secondaryLocations.location", read_place },
	{ COL_COUNTRY, "address.postalAddress.addressCountry", read_country },
	{ COL_EMPLOYMENT_TYPE, "employmentType", read_types },
	{ COL_SALARY, "compensation.scrapeableCompensationSalarySummary", read_pay },
	{ COL_SALARY, "compensation.compensationTierSummary", read_pay },
	{ COL_DATE_POSTED, "publishedAt", read_day },
	{ COL_URL, "jobUrl", read_url },
	{ COL_APPLY_URL, "applyUrl", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "descriptionHtml", read_text },
	{ COL_DESCRIPTION, "descriptionPlain", read_text },
	END
};

/* the state of a board and of a job on jobs.ashbyhq.com */
static const struct feed_field ashby_page[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "/organization.name", read_line },
	{ COL_REMOTE, "workplaceType", read_mode },
	{ COL_REMOTE, "isRemote", read_remote_flag },
	{ COL_LOCATION, "locationName", read_place },
	{ COL_LOCATION, "secondaryLocations.locationName", read_place },
	{ COL_LOCATION, "secondaryLocationNames", read_place },
	{ COL_EMPLOYMENT_TYPE, "employmentType", read_types },
	{ COL_SALARY, "compensationTierSummary", read_pay },
	{ COL_DATE_POSTED, "publishedDate", read_day },
	{ COL_VALID_THROUGH, "applicationDeadline", read_day },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "descriptionHtml", read_text },
	END
};

/* the state of a board and of a job on job-boards.greenhouse.io */
static const struct feed_field greenhouse_page[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_LOCATION, "location", read_place },
	{ COL_LOCATION, "job_post_location", read_place },
	{ COL_DATE_POSTED, "published_at", read_day },
	{ COL_URL, "absolute_url", read_url },
	{ COL_URL, "public_url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "content", read_text },
	END
};

/* https://help.workable.com/hc/en-us/articles/115012771647 */
static const struct feed_field workable[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_ORGANIZATION, "/name", read_line },
	{ COL_REMOTE, "telecommuting", read_remote_flag },
	{ COL_REMOTE, "workplace", read_mode },
	{ COL_LOCATION, "locations", read_place_parts },
	{ COL_LOCATION, "location", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "employment_type", read_types },
	{ COL_SENIORITY, "experience", read_level },
	{ COL_DATE_POSTED, "published_on", read_day },
	{ COL_DATE_POSTED, "published", read_day },
	{ COL_URL, "url", read_url },
	{ COL_APPLY_URL, "application_url", read_url },
	{ COL_IDENTIFIER, "shortcode", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://developers.smartrecruiters.com/docs/posting-api */
static const struct feed_field smartrecruiters[] = {
	{ COL_TITLE, "name", read_line },
	{ COL_ORGANIZATION, "company.name", read_line },
	{ COL_REMOTE, "location.remote", read_remote_flag },
	{ COL_REMOTE, "location.hybrid", read_hybrid_flag },
	{ COL_COUNTRY, "location.country", read_country },
	{ COL_LOCATION, "location.fullLocation", read_place },
	{ COL_LOCATION, "location.city", read_city },
	{ COL_EMPLOYMENT_TYPE, "typeOfEmployment.label", read_types },
	{ COL_SENIORITY, "experienceLevel.label", read_level },
	{ COL_DATE_POSTED, "releasedDate", read_day },
	{ COL_URL, "postingUrl", read_url },
	{ COL_APPLY_URL, "applyUrl", read_url },
	{ COL_URL, "ref", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "jobAd.sections.*.text", read_text },
	END
};

/* https://docs.recruitee.com/reference/offers */
static const struct feed_field recruitee[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_REMOTE, "remote", read_remote_flag },
	{ COL_REMOTE, "hybrid", read_hybrid_flag },
	{ COL_LOCATION, "location", read_place },
	{ COL_LOCATION, "locations", read_place_parts },
	{ COL_LOCALITY, "city", read_city },
	{ COL_COUNTRY, "country_code", read_country },
	{ COL_EMPLOYMENT_TYPE, "employment_type_code", read_types },
	{ COL_SENIORITY, "experience_code", read_level },
	{ COL_SALARY, "salary", read_pay_object },
	{ COL_DATE_POSTED, "published_at", read_day },
	{ COL_VALID_THROUGH, "close_at", read_day },
	{ COL_URL, "careers_url", read_url },
	{ COL_APPLY_URL, "careers_apply_url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	{ COL_DESCRIPTION, "requirements", read_text },
	END
};

static const struct feed_field breezy[] = {
	{ COL_TITLE, "name", read_line },
	{ COL_ORGANIZATION, "company.name", read_line },
	{ COL_REMOTE, "location.is_remote", read_remote_flag },
	{ COL_LOCATION, "location.name", read_place },
	{ COL_LOCATION, "locations.name", read_place },
	{ COL_COUNTRY, "location.country.id", read_country },
	{ COL_EMPLOYMENT_TYPE, "type.id", read_types },
	{ COL_SALARY, "salary", read_pay },
	{ COL_DATE_POSTED, "published_date", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

static const struct feed_field pinpoint[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "url", read_host },
	{ COL_REMOTE, "workplace_type", read_mode },
	{ COL_LOCATION, "location", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "employment_type", read_types },
	{ COL_SALARY, "compensation", read_pay },
	{ COL_SALARY_MIN, "compensation_minimum", read_number },
	{ COL_SALARY_MAX, "compensation_maximum", read_number },
	{ COL_SALARY_CURRENCY, "compensation_currency", read_currency },
	{ COL_SALARY_UNIT, "compensation_frequency", read_unit },
	{ COL_VALID_THROUGH, "deadline_at", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	{ COL_DESCRIPTION, "key_responsibilities", read_text },
	{ COL_DESCRIPTION, "skills_knowledge_expertise", read_text },
	END
};

/* the CXS endpoint of *.myworkdayjobs.com */
static const struct feed_field workday[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_LOCATION, "locationsText", read_place },
	{ COL_REMOTE, "remoteType", read_mode },
	{ COL_EMPLOYMENT_TYPE, "timeType", read_types },
	{ COL_DATE_POSTED, "postedOn", read_day },
	{ COL_URL, "externalPath", read_url },
	{ COL_IDENTIFIER, "bulletFields", read_identifier },
	END
};

/* one posting of the same */
static const struct feed_field workday_job[] = {
	{ COL_TITLE, "jobPostingInfo.title", read_line },
	{ COL_ORGANIZATION, "hiringOrganization.name", read_line },
	{ COL_LOCATION, "jobPostingInfo.location", read_place },
	{ COL_LOCATION, "jobPostingInfo.additionalLocations", read_place },
	{ COL_COUNTRY, "jobPostingInfo.country.descriptor", read_country },
	{ COL_EMPLOYMENT_TYPE, "jobPostingInfo.timeType", read_types },
	{ COL_REMOTE, "jobPostingInfo.remoteType", read_mode },
	{ COL_DATE_POSTED, "jobPostingInfo.startDate", read_day },
	{ COL_VALID_THROUGH, "jobPostingInfo.endDate", read_day },
	{ COL_URL, "jobPostingInfo.externalUrl", read_url },
	{ COL_IDENTIFIER, "jobPostingInfo.jobReqId", read_identifier },
	{ COL_DESCRIPTION, "jobPostingInfo.jobDescription", read_text },
	END
};

/* Oracle Recruiting Cloud, recruitingCEJobRequisitions */
static const struct feed_field oracle[] = {
	{ COL_TITLE, "Title", read_line },
	{ COL_LOCATION, "PrimaryLocation", read_place },
	{ COL_LOCATION, "secondaryLocations.Name", read_place },
	{ COL_COUNTRY, "PrimaryLocationCountry", read_country },
	{ COL_REMOTE, "WorkplaceType", read_mode },
	{ COL_EMPLOYMENT_TYPE, "JobSchedule", read_types },
	{ COL_EMPLOYMENT_TYPE, "ContractType", read_types },
	{ COL_EMPLOYMENT_TYPE, "JobType", read_types },
	{ COL_DATE_POSTED, "PostedDate", read_day },
	{ COL_DATE_POSTED, "ExternalPostedStartDate", read_day },
	{ COL_VALID_THROUGH, "PostingEndDate", read_day },
	{ COL_IDENTIFIER, "Id", read_identifier },
	{ COL_DESCRIPTION, "ExternalDescriptionStr", read_text },
	{ COL_DESCRIPTION, "ShortDescriptionStr", read_text },
	END
};

/* iCIMS Talent Cloud, once Jibe */
static const struct feed_field jibe[] = {
	{ COL_TITLE, "data.title", read_line },
	{ COL_ORGANIZATION, "data.hiring_organization", read_line },
	{ COL_REMOTE, "data.location_type", read_mode },
	{ COL_LOCATION, "data", read_place_parts },
	{ COL_LOCATION, "data.additional_locations", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "data.employment_type", read_types },
	{ COL_SALARY_MIN, "data.salary_min_value", read_number },
	{ COL_SALARY_MAX, "data.salary_max_value", read_number },
	{ COL_SALARY_CURRENCY, "data.salary_currency", read_currency },
	{ COL_SALARY_UNIT, "data.salary_frequency", read_unit },
	{ COL_DATE_POSTED, "data.posted_date", read_day },
	{ COL_VALID_THROUGH, "data.posting_expiry_date", read_day },
	{ COL_URL, "data.meta_data.canonical_url", read_url },
	{ COL_APPLY_URL, "data.apply_url", read_url },
	{ COL_IDENTIFIER, "data.req_id", read_identifier },
	{ COL_DESCRIPTION, "data.description", read_text },
	END
};

static const struct feed_field eightfold[] = {
	{ COL_TITLE, "name", read_line },
	{ COL_LOCATION, "locations", read_place },
	{ COL_LOCATION, "location", read_place },
	{ COL_REMOTE, "work_location_option", read_mode },
	{ COL_DATE_POSTED, "t_create", read_day },
	{ COL_URL, "canonicalPositionUrl", read_url },
	{ COL_IDENTIFIER, "display_job_id", read_identifier },
	{ COL_IDENTIFIER, "ats_job_id", read_identifier },
	{ COL_DESCRIPTION, "job_description", read_text },
	END
};

static const struct feed_field amazon[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_LOCATION, "normalized_location", read_place },
	{ COL_COUNTRY, "country_code", read_country },
	{ COL_EMPLOYMENT_TYPE, "job_schedule_type", read_types },
	{ COL_DATE_POSTED, "posted_date", read_day },
	{ COL_URL, "job_path", read_url },
	{ COL_APPLY_URL, "url_next_step", read_url },
	{ COL_IDENTIFIER, "id_icims", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	{ COL_DESCRIPTION, "basic_qualifications", read_text },
	{ COL_DESCRIPTION, "preferred_qualifications", read_text },
	END
};

/* https://remoteok.com/api */
static const struct feed_field remoteok[] = {
	{ COL_TITLE, "position", read_line },
	{ COL_ORGANIZATION, "company", read_line },
	{ COL_LOCATION, "location", read_place },
	{ COL_SALARY_MIN, "salary_min", read_number },
	{ COL_SALARY_MAX, "salary_max", read_number },
	{ COL_DATE_POSTED, "date", read_day },
	{ COL_DATE_POSTED, "epoch", read_day },
	{ COL_URL, "url", read_url },
	{ COL_APPLY_URL, "apply_url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_SKILLS, "tags", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://remotive.com/api/remote-jobs */
static const struct feed_field remotive[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_REMOTE, "=remote", NULL },
	{ COL_LOCATION, "candidate_required_location", read_place },
	{ COL_EMPLOYMENT_TYPE, "job_type", read_types },
	{ COL_SALARY, "salary", read_pay },
	{ COL_DATE_POSTED, "publication_date", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_SKILLS, "tags", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://www.arbeitnow.com/api/job-board-api */
static const struct feed_field arbeitnow[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_REMOTE, "remote", read_remote_flag },
	{ COL_LOCATION, "location", read_place },
	{ COL_EMPLOYMENT_TYPE, "job_types", read_types },
	{ COL_SENIORITY, "job_types", read_level },
	{ COL_DATE_POSTED, "created_at", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "slug", read_identifier },
	{ COL_SKILLS, "tags", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://himalayas.app/api; companyName is sometimes the word "name" */
static const struct feed_field himalayas[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "companyName", read_organization },
	{ COL_ORGANIZATION, "companySlug", read_line },
	{ COL_REMOTE, "=remote", NULL },
	{ COL_LOCATION, "locationRestrictions", read_place },
	{ COL_EMPLOYMENT_TYPE, "employmentType", read_types },
	{ COL_SENIORITY, "seniority", read_level },
	{ COL_SALARY_MIN, "minSalary", read_number },
	{ COL_SALARY_MAX, "maxSalary", read_number },
	{ COL_SALARY_CURRENCY, "currency", read_currency },
	{ COL_SALARY_UNIT, "salaryPeriod", read_unit },
	{ COL_DATE_POSTED, "pubDate", read_day },
	{ COL_VALID_THROUGH, "expiryDate", read_day },
	{ COL_URL, "guid", read_url },
	{ COL_APPLY_URL, "applicationLink", read_url },
	{ COL_IDENTIFIER, "guid", read_identifier },
	{ COL_SKILLS, "categories", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* https://jobicy.com/jobs-rss-feed */
static const struct feed_field jobicy[] = {
	{ COL_TITLE, "jobTitle", read_line },
	{ COL_ORGANIZATION, "companyName", read_line },
	{ COL_REMOTE, "=remote", NULL },
	{ COL_LOCATION, "jobGeo", read_place },
	{ COL_EMPLOYMENT_TYPE, "jobType", read_types },
	{ COL_SENIORITY, "jobLevel", read_level },
	{ COL_SALARY_MIN, "salaryMin", read_number },
	{ COL_SALARY_MIN, "annualSalaryMin", read_number },
	{ COL_SALARY_MAX, "salaryMax", read_number },
	{ COL_SALARY_MAX, "annualSalaryMax", read_number },
	{ COL_SALARY_CURRENCY, "salaryCurrency", read_currency },
	{ COL_SALARY_UNIT, "salaryPeriod", read_unit },
	{ COL_DATE_POSTED, "pubDate", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "jobDescription", read_text },
	END
};

static const struct feed_field justjoinit[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "companyName", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_REMOTE, "workplaceType", read_mode },
	{ COL_REMOTE, "workplace_type", read_mode },
	{ COL_LOCATION, "city", read_place },
	{ COL_LOCATION, "multilocation.city", read_place },
	{ COL_COUNTRY, "country_code", read_country },
	{ COL_EMPLOYMENT_TYPE, "workingTime", read_types },
	{ COL_SENIORITY, "experienceLevel", read_level },
	{ COL_SENIORITY, "experience_level", read_level },
	{ COL_SALARY_MIN, "employmentTypes.from", read_number },
	{ COL_SALARY_MIN, "employment_types.salary.from", read_number },
	{ COL_SALARY_MAX, "employmentTypes.to", read_number },
	{ COL_SALARY_MAX, "employment_types.salary.to", read_number },
	{ COL_SALARY_CURRENCY, "employmentTypes.currency", read_currency },
	{ COL_SALARY_CURRENCY, "employment_types.salary.currency", read_currency },
	{ COL_SALARY_UNIT, "employmentTypes.unit", read_unit },
	{ COL_DATE_POSTED, "publishedAt", read_day },
	{ COL_DATE_POSTED, "published_at", read_day },
	{ COL_IDENTIFIER, "slug", read_identifier },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_SKILLS, "requiredSkills", read_skills },
	{ COL_SKILLS, "skills.name", read_skills },
	{ COL_DESCRIPTION, "body", read_text },
	END
};

/* startupjobs.cz, as JSON and as XML */
static const struct feed_field startupjobs[] = {
	{ COL_TITLE, "position", read_line },
	{ COL_ORGANIZATION, "startup", read_line },
	{ COL_LOCATION, "cities", read_place },
	{ COL_LOCATION, "cities.city", read_place },
	{ COL_EMPLOYMENT_TYPE, "jobtypes", read_types },
	{ COL_EMPLOYMENT_TYPE, "jobtypes.jobtype", read_types },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

static const struct feed_field comeet[] = {
	{ COL_TITLE, "name", read_line },
	{ COL_ORGANIZATION, "company_name", read_line },
	{ COL_REMOTE, "workplace_type", read_mode },
	{ COL_LOCATION, "location", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "employment_type", read_types },
	{ COL_SENIORITY, "experience_level", read_level },
	{ COL_URL, "url_active_page", read_url },
	{ COL_IDENTIFIER, "uid", read_identifier },
	{ COL_DESCRIPTION, "details.value", read_text },
	END
};

static const struct feed_field torre[] = {
	{ COL_TITLE, "objective", read_line },
	{ COL_ORGANIZATION, "organizations.name", read_line },
	{ COL_REMOTE, "remote", read_remote_flag },
	{ COL_LOCATION, "locations", read_place },
	{ COL_EMPLOYMENT_TYPE, "type", read_types },
	{ COL_SALARY_MIN, "compensation.data.minAmount", read_number },
	{ COL_SALARY_MAX, "compensation.data.maxAmount", read_number },
	{ COL_SALARY_CURRENCY, "compensation.data.currency", read_currency },
	{ COL_SALARY_UNIT, "compensation.data.periodicity", read_unit },
	{ COL_DATE_POSTED, "created", read_day },
	{ COL_VALID_THROUGH, "deadline", read_day },
	{ COL_APPLY_URL, "externalApplicationUrl", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_SKILLS, "skills.name", read_skills },
	END
};

/* records of a job agent: one nested object a job */
static const struct feed_field nomad[] = {
	{ COL_TITLE, "data.title", read_line },
	{ COL_ORGANIZATION, "data.company.name", read_line },
	{ COL_REMOTE, "data.employment.workArrangements", read_mode },
	{ COL_LOCATION, "data.locations", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "data.employment.workSchedules", read_types },
	{ COL_EMPLOYMENT_TYPE, "data.employment.contractTypes", read_types },
	{ COL_SENIORITY, "data.seniority.levels", read_level },
	{ COL_SALARY, "data.compensation.raw", read_pay },
	{ COL_SALARY_MIN, "data.compensation.minimum", read_number },
	{ COL_SALARY_MAX, "data.compensation.maximum", read_number },
	{ COL_SALARY_CURRENCY, "data.compensation.currency", read_currency },
	{ COL_SALARY_UNIT, "data.compensation.period", read_unit },
	{ COL_DATE_POSTED, "data.application.postedAt", read_day },
	{ COL_VALID_THROUGH, "data.application.deadline", read_day },
	{ COL_URL, "identity.url", read_url },
	{ COL_APPLY_URL, "data.application.url", read_url },
	{ COL_IDENTIFIER, "identity.externalId", read_identifier },
	END
};

/* https://www.personio.com/product/xml-feed */
static const struct feed_field personio[] = {
	{ COL_TITLE, "name", read_line },
	{ COL_ORGANIZATION, "subcompany", read_line },
	{ COL_LOCATION, "office", read_place },
	{ COL_LOCATION, "additionalOffices.office", read_place },
	{ COL_EMPLOYMENT_TYPE, "schedule", read_types },
	{ COL_EMPLOYMENT_TYPE, "employmentType", read_types },
	{ COL_SENIORITY, "seniority", read_level },
	{ COL_SALARY_MIN, "salaryInformation.minimumSalary", read_number },
	{ COL_SALARY_MIN, "salaryInformation.min", read_number },
	{ COL_SALARY_MAX, "salaryInformation.maximumSalary", read_number },
	{ COL_SALARY_MAX, "salaryInformation.max", read_number },
	{ COL_SALARY_CURRENCY, "salaryInformation.currencyCode", read_currency },
	{ COL_SALARY_CURRENCY, "salaryInformation.currency", read_currency },
	{ COL_SALARY_UNIT, "salaryInformation.type", read_unit },
	{ COL_SALARY_UNIT, "salaryInformation.interval", read_unit },
	{ COL_SALARY_UNIT, "salaryInformation.frequency", read_unit },
	{ COL_DATE_POSTED, "createdAt", read_day },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_DESCRIPTION, "jobDescriptions.jobDescription.value", read_text },
	END
};

/* https://weworkremotely.com/remote-jobs.rss */
static const struct feed_field weworkremotely[] = {
	{ COL_TITLE, "title", read_title_of_rss },
	{ COL_REMOTE, "=remote", NULL },
	{ COL_LOCATION, "region", read_place },
	{ COL_EMPLOYMENT_TYPE, "type", read_types },
	{ COL_DATE_POSTED, "pubDate", read_day },
	{ COL_VALID_THROUGH, "expires_at", read_day },
	{ COL_URL, "link", read_url },
	{ COL_IDENTIFIER, "guid", read_identifier },
	{ COL_SKILLS, "skills", read_skills },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* the news of any board: RSS 2.0 and RSS 1.0 */
static const struct feed_field rss[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company", read_line },
	{ COL_ORGANIZATION, "job_listing:company", read_line },
	{ COL_ORGANIZATION, "dc:creator", read_line },
	{ COL_LOCATION, "location", read_place },
	{ COL_LOCATION, "job_listing:location", read_place },
	{ COL_EMPLOYMENT_TYPE, "job_listing:job_type", read_types },
	{ COL_DATE_POSTED, "pubDate", read_day },
	{ COL_DATE_POSTED, "dc:date", read_day },
	{ COL_URL, "link", read_url },
	{ COL_IDENTIFIER, "guid", read_identifier },
	{ COL_LOCATION, "description", read_teaser },
	{ COL_DESCRIPTION, "content:encoded", read_text },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

/* the same as Atom (RFC 4287) */
static const struct feed_field atom[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "author.name", read_line },
	{ COL_DATE_POSTED, "published", read_day },
	{ COL_DATE_POSTED, "updated", read_day },
	{ COL_URL, "link.@href", read_url },
	{ COL_IDENTIFIER, "id", read_identifier },
	{ COL_LOCATION, "summary", read_teaser },
	{ COL_DESCRIPTION, "content", read_text },
	{ COL_DESCRIPTION, "summary", read_text },
	END
};

/* https://docs.indeed.com/dev/docs/xml-feed */
static const struct feed_field indeed[] = {
	{ COL_TITLE, "title", read_line },
	{ COL_ORGANIZATION, "company", read_line },
	{ COL_REMOTE, "remotetype", read_mode },
	{ COL_LOCATION, "", read_place_parts },
	{ COL_EMPLOYMENT_TYPE, "jobtype", read_types },
	{ COL_SENIORITY, "experience", read_level },
	{ COL_SALARY, "salary", read_pay },
	{ COL_DATE_POSTED, "date", read_day },
	{ COL_VALID_THROUGH, "expirationdate", read_day },
	{ COL_URL, "url", read_url },
	{ COL_IDENTIFIER, "referencenumber", read_identifier },
	{ COL_DESCRIPTION, "description", read_text },
	END
};

static const struct feed_field successfactors[] = {
	{ COL_TITLE, "JobTitle", read_line },
	{ COL_LOCATION, "filter5.value", read_place },
	{ COL_IDENTIFIER, "ReqId", read_identifier },
	{ COL_DATE_POSTED, "Posted-Date", read_day },
	{ COL_DESCRIPTION, "Job-Description", read_text },
	END
};

const struct feed_format feed_formats[] = {
	{ "greenhouse", "Greenhouse job board API", "jobs",
	    { "absolute_url", "title", "location.name" }, greenhouse, NULL },
	{ "greenhouse", "Greenhouse, one job", "",
	    { "absolute_url", "internal_job_id", "title" }, greenhouse, NULL },
	{ "lever", "Lever postings API", "",
	    { "hostedUrl", "categories", "text" }, lever, NULL },
	{ "ashby", "Ashby job posting API", "jobs",
	    { "jobUrl", "publishedAt", "title" }, ashby, NULL },
	{ "ashby", "Ashby board, in its page", "jobBoard.jobPostings",
	    { "title", "locationName", "employmentType" }, ashby_page, NULL },
	{ "ashby", "Ashby job, in its page", "posting",
	    { "title", "locationName", "employmentType" }, ashby_page, NULL },
	{ "greenhouse", "Greenhouse job, in its page",
	    "state.loaderData.*.jobPost", { "title", "content" },
	    greenhouse_page, NULL },
	{ "workable", "Workable jobs API", "jobs",
	    { "shortcode", "title" }, workable, NULL },
	{ "workable", "Workable search API", "results",
	    { "shortcode", "title" }, workable, NULL },
	{ "smartrecruiters", "SmartRecruiters posting API", "content",
	    { "releasedDate", "name" }, smartrecruiters, NULL },
	{ "smartrecruiters", "SmartRecruiters, one posting", "",
	    { "releasedDate", "name", "typeOfEmployment" }, smartrecruiters, NULL },
	{ "recruitee", "Recruitee offers", "offers",
	    { "careers_url", "title" }, recruitee, NULL },
	{ "teamtailor", "Teamtailor JSON Feed", "items._jobposting",
	    { "title", "@type" }, feed_job_posting, NULL },
	{ "breezy", "Breezy positions", "",
	    { "friendly_id", "name", "published_date" }, breezy, NULL },
	{ "pinpoint", "Pinpoint postings", "data",
	    { "workplace_type", "title", "url" }, pinpoint, NULL },
	{ "workday", "Workday CXS", "jobPostings",
	    { "externalPath", "title" }, workday, NULL },
	{ "workday", "Workday CXS, one posting", "",
	    { "jobPostingInfo.title" }, workday_job, NULL },
	{ "oracle", "Oracle Recruiting Cloud", "items.requisitionList",
	    { "Id", "Title" }, oracle, NULL },
	{ "oracle", "Oracle Recruiting Cloud, one posting", "items",
	    { "Id", "Title", "PrimaryLocation" }, oracle, NULL },
	{ "jibe", "iCIMS Talent Cloud (Jibe)", "jobs",
	    { "data.title", "data.req_id" }, jibe, NULL },
	{ "eightfold", "Eightfold positions", "positions",
	    { "name", "canonicalPositionUrl" }, eightfold, NULL },
	{ "amazon", "amazon.jobs search", "jobs",
	    { "id_icims", "job_path", "title" }, amazon, NULL },
	{ "remoteok", "Remote OK API", "",
	    { "position", "company", "epoch" }, remoteok, NULL },
	{ "remotive", "Remotive API", "jobs",
	    { "candidate_required_location", "title" }, remotive, NULL },
	{ "arbeitnow", "Arbeitnow API", "data",
	    { "slug", "company_name", "job_types" }, arbeitnow, NULL },
	{ "himalayas", "Himalayas API", "jobs",
	    { "companySlug", "pubDate", "title" }, himalayas, NULL },
	{ "jobicy", "Jobicy API", "jobs",
	    { "jobTitle", "jobGeo" }, jobicy, NULL },
	{ "justjoinit", "Just Join IT", "data",
	    { "employmentTypes", "title" }, justjoinit, NULL },
	{ "justjoinit", "Just Join IT, older", "",
	    { "employment_types", "title" }, justjoinit, NULL },
	{ "startupjobs", "StartupJobs.cz JSON", "offers",
	    { "position", "startup" }, startupjobs, NULL },
	{ "startupjobs", "StartupJobs.cz XML", "offers.offer",
	    { "position", "startup" }, startupjobs, NULL },
	{ "comeet", "Comeet careers API", "",
	    { "url_active_page", "name", "uid" }, comeet, NULL },
	{ "torre", "Torre opportunities", "results",
	    { "objective", "organizations" }, torre, NULL },
	{ "nomad", "job agent records", "",
	    { "identity.externalId", "data.title" }, nomad, NULL },
	{ "personio", "Personio XML feed", "workzag-jobs.position",
	    { "name", "id" }, personio, NULL },
	{ "weworkremotely", "We Work Remotely RSS", "rss.channel.item",
	    { "title", "region" }, weworkremotely, NULL },
	{ "indeed", "Indeed XML feed", "source.job",
	    { "title", "referencenumber" }, indeed, NULL },
	{ "successfactors", "SuccessFactors XML", "Job-Listing.Job",
	    { "JobTitle", "ReqId" }, successfactors, NULL },
	{ "rss", "RSS of any board", "rss.channel.item",
	    { "title", "link" }, rss, "rss.channel" },
	{ "rss", "RSS 1.0 of any board", "rdf:RDF.item",
	    { "title", "link" }, rss, "rdf:RDF.channel" },
	{ "atom", "Atom feed of any board", "feed.entry",
	    { "title", "link" }, atom, "feed" },
};
/* clang-format on */

const size_t feed_format_count = sizeof(feed_formats) / sizeof(*feed_formats);
