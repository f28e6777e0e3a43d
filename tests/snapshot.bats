# SPDX-License-Identifier: ISC
# salstats on the ai-jobs salaries of 2025-01-19, against figures that another
# program worked out with fractions (and DuckDB, where it is installed).
# SHARED names the folder that holds data/snapshots; without it, all is skipped.

bats_require_minimum_version 1.5.0

setup() {
	local file=${SHARED:-}/data/snapshots/salaries-2025-01-19.csv.xz
	[ -e "$file" ] || skip "SHARED names no folder with the salaries"
	salaries=$BATS_FILE_TMPDIR/salaries.csv
	[ -e "$salaries" ] || xz -dc "$file" >"$salaries"
}

@test "figures by experience level are those of exact fractions" {
	diff <(salstats -g experience_level -x salary_in_usd "$salaries") - <<-END
		experience_level,n,mean,sd,min,p10,p25,median,p75,p90,max,median_lo,median_hi,exact
		EN,6972,101521.6132,55662.885,15000,46000,63829.5,89575,129834,171000,774000,87550,90000,1
		EX,1529,199294.8718,75735.2637,15000,110000,145440,192000,240000,300000,609000,185000,200000,1
		MI,22184,142834.3616,70985.1012,15000,69099.3,93600,130500,176492.5,229986,800000,130000,132100,1
		SE,43616,173321.8175,69230.2331,15809,95797,124800,162100,210455,262269,750000,161200,164000,1
	END
}

@test "so are those of 380 groups, by title and level" {
	run -0 --separate-stderr salstats -g job_title,experience_level \
	    -x salary_in_usd "$salaries"
	[ "$(sha256sum <<<"$output")" = "bbd395b2a70e1d8565d29319d2ae02de183cdce69426098b3915c15af072a472  -" ]
}

# the same table by DuckDB, its figures as doubles
by_duckdb() {
	duckdb -csv -noheader -c "
	    SELECT job_title, count(*), avg(x), stddev_samp(x), min(x),
	        quantile_cont(x, 0.1), quantile_cont(x, 0.25), median(x),
	        quantile_cont(x, 0.75), quantile_cont(x, 0.9), max(x)
	    FROM (SELECT *, salary_in_usd AS x
	        FROM read_csv_auto('$salaries'))
	    GROUP BY job_title HAVING count(*) >= 5
	    ORDER BY encode(job_title)"
}

@test "DuckDB's quantile_cont agrees" {
	command -v duckdb || skip "duckdb is not installed"
	salstats -g job_title -x salary_in_usd "$salaries" 2>/dev/null |
	    tail -n +2 | paste -d, - <(by_duckdb) | awk -F, '{
		for (i = 2; i <= 11; i++) {
			d = $i - $(i + 14)
			if ($1 != $15 || d > 1e-4 || d < -1e-4)
				exit 1
		}
	    }'
}

@test "eight parts merged give the same as one run" {
	local i
	for i in 1 2 3 4 5 6 7 8; do
		jobfilter -t ndjson true "$salaries" |
		    split -n "r/$i/8" |
		    salstats --partial -g job_title -x salary_in_usd
	done >"$BATS_TEST_TMPDIR/parts"
	diff <(salstats -g job_title -x salary_in_usd "$salaries" 2>&1) \
	    <(salstats --final -g job_title -x salary_in_usd \
	        "$BATS_TEST_TMPDIR/parts" 2>&1)
}

@test "two rows are one posting's range" {
	run -0 --separate-stderr salstats -g work_year -x salary_in_usd \
	    -q 50 --pairs fold "$salaries"
	[[ ${lines[5]} == 2024,31195,159455.0995,60483.8226,155075,* ]]
}
