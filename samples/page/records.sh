#!/bin/sh
# SPDX-License-Identifier: ISC
# records.sh POSTINGS SALARIES: one stream of records from two sources.
#
# POSTINGS is what jobparse reads; SALARIES is a table like the salaries.csv
# that ai-jobs publishes (CC0), which has no days but years, and no texts.
# Its rows are brought into the same columns; jobpage reads the rest itself:
#
#	sh records.sh postings.ndjson salaries.csv | jobpage --pairs fold \
#	    --from 'Data Engineer' --to 'Machine Learning Engineer' -o page.html
set -eu

jobparse -t ndjson "$1"
jobfilter -t ndjson true "$2" | jq -c '{
	title: .job_title,
	country: .company_location,
	seniority: {EN: "junior", MI: "mid", SE: "senior",
	    EX: "director"}[.experience_level],
	employment_type: [.employment_type[] | {FT: "FULL_TIME",
	    PT: "PART_TIME", CT: "CONTRACTOR", FL: "OTHER"}[.]],
	salary, salary_currency, salary_unit: "YEAR",
	date_posted: .work_year
}'
