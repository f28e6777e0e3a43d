#!/bin/sh
# SPDX-License-Identifier: ISC
# What the suite does, in four pipes over the files beside this one.
set -eu
cd "$(dirname "$0")"

show() {
	printf '\n$ %s\n' "$1"
	sh -c "$1"
}

show "jobparse insight.txt | salnorm | jobfilter 'salary_min >= 120k' --head 5"
show "salnorm --summary postings.csv | jobfilter 'salary_status != \"ok\"' --head 5"
show "salnorm postings.csv | salstats -g role"
show "skillgap --from 'Data Engineer' --to 'Machine Learning Engineer' postings.csv"
show "jobpage -t md --from 'Data Engineer' --to 'Machine Learning Engineer' postings.csv | head -n 8"
