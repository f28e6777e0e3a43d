# SPDX-License-Identifier: ISC
# salstats: figures by group

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

values() {
	printf 'v\n'
	printf '%s\n' "$@"
}

@test "figures of one to ten, by type 7" {
	run -0 salstats -x v < <(values 10 9 8 7 6 5 4 3 2 1)
	[ "${lines[0]}" = "n,mean,sd,min,p10,p25,median,p75,p90,max,median_lo,median_hi,exact" ]
	[ "${lines[1]}" = "10,5.5,3.0277,1,1.9,3.25,5.5,7.75,9.1,10,2,9,1" ]
}

@test "currencies and periods never mix" {
	run -0 salstats --min-n 1 <<-END
		salary_min,salary_max,salary_currency,salary_unit
		10,20,USD,HOUR
		10,20,EUR,HOUR
		10,20,USD,YEAR
	END
	[ "${#lines[@]}" -eq 4 ]
	[[ ${lines[1]} == EUR,HOUR,1,15,* ]]
	[[ ${lines[2]} == USD,HOUR,1,15,* ]]
	[[ ${lines[3]} == USD,YEAR,1,15,* ]]
}

@test "annual figures go before stated ones" {
	run -0 salstats --min-n 1 <<-END
		salary_min,salary_max,annual_min,annual_max,annual_currency
		1,3,100,300,USD
	END
	[[ ${lines[1]} == USD,1,200,* ]]
}

@test "an open band is not in n, nor a salary that is not credible" {
	run -0 --separate-stderr salstats --min-n 1 <<-END
		salary_min,salary_max,salary_status
		10,20,ok
		10,20,repaired
		10,,ok
		10,20,suspect
		,,placeholder
	END
	[[ ${lines[1]} == 2,15,* ]]
	[ "${stderr_lines[0]}" = "salstats: suspect salaries left out: 1" ]
	[ "${stderr_lines[1]}" = "salstats: placeholder salaries left out: 1" ]
}

@test "--suspect counts salaries that are suspect" {
	run -0 --separate-stderr salstats --suspect --min-n 1 <<-END
		salary_min,salary_max,salary_status
		10,20,ok
		10,20,suspect
	END
	[[ ${lines[1]} == 2,15,* ]]
	[ -z "$stderr" ]
}

@test "a status judges salary_min, but no column of the user's own" {
	run -0 --separate-stderr salstats -x salary_min,years --min-n 1 \
	    <<<$'salary_min,years,salary_status\n10,1,suspect\n20,3,ok'
	[[ ${lines[1]} == salary_min,1,20,* ]]
	[[ ${lines[2]} == years,2,2,* ]]
}

@test "-x takes ends of the band, and a band keeps its currency" {
	run -0 salstats -x minimum,maximum,midpoint --min-n 1 -q 50 <<-END
		salary_min,salary_max,salary_currency
		10,20,USD
		,40,USD
		30,,EUR
	END
	[ "$output" = "\
salary_currency,value,n,mean,sd,median,median_lo,median_hi,exact
EUR,minimum,1,30,,30,,,1
USD,maximum,2,30,14.1421,30,,,1
USD,midpoint,1,15,,15,,,1
USD,minimum,1,10,,10,,,1" ]
}

@test "a currency that a later NDJSON record brings still parts the groups" {
	run -0 salstats -t csv --min-n 1 -q 50 <<-END
		{"salary_min":1,"salary_max":1}
		{"salary_min":3,"salary_max":3,"salary_currency":"EUR"}
	END
	[[ ${lines[0]} == salary_currency,n,* ]]
	[[ ${lines[1]} == ,1,1,* ]]
	[[ ${lines[2]} == EUR,1,3,* ]]
}

@test "cells that are no number are counted, empty ones are not" {
	run -0 --separate-stderr salstats -x v --min-n 1 \
	    < <(values 1 '' x 0.00001)
	[[ ${lines[1]} == 2,0.5,* ]]
	[ "${stderr_lines[0]}" = "salstats: cells left out that are no number: 1" ]
	[ "${stderr_lines[1]}" = "salstats: values rounded to four decimals: 1" ]
}

@test "-q chooses the quantiles and names them" {
	run -0 salstats -x v -q 5,99.5,100 < <(values 1 2 3 4 5 6 7 8 9 10)
	[ "${lines[0]}" = "n,mean,sd,p5,p99.5,max,exact" ]
	[ "${lines[1]}" = "10,5.5,3.0277,1.45,9.955,10,1" ]
	run -64 salstats -x v -q 101 <<<v
	[ "${lines[0]}" = 'salstats: bad percents "101"' ]
}

@test "--by-time makes a group for each month, quarter or year" {
	for t in month:2026-07 quarter:2026-Q3 year:2026; do
		run -0 salstats --by-time "${t%:*}" -x v --min-n 1 -q 50 \
		    <<<$'date_posted,v\n2026-07-31,1\n2026-07-01,2\n,3'
		[[ ${lines[0]} == "${t%:*},n,"* ]]
		[[ ${lines[1]} == ,1,3,* ]]
		[[ ${lines[2]} == "${t#*:},2,1.5,"* ]]
	done
}

@test "--sort takes figures falling, --top the first rows" {
	run -0 salstats -g g -x v --min-n 1 --sort median --top 2 -q 50 \
	    <<<$'g,v\na,1\nb,3\nc,2'
	[ "${#lines[@]}" -eq 3 ]
	[[ ${lines[1]} == b,* ]]
	[[ ${lines[2]} == c,* ]]
	run -64 salstats -g g -x v --sort pay <<<$'g,v\na,1'
	[ "$output" = 'salstats: no column "pay" (columns: g n mean sd min p10 p25 median p75 p90 max median_lo median_hi exact)' ]
}

@test "--pairs fold makes one posting of two rows" {
	run -0 salstats -x salary --pairs fold --min-n 1 -q 50 <<-END
		salary,salary_in_usd,job,salary_currency
		10,11,a,EUR
		20,22,a,EUR
		30,33,a,EUR
		5,5,b,EUR
	END
	[[ ${lines[1]} == 3,16.6667,* ]]
	run -64 salstats -x salary --pairs fold --partial <<<salary
	[[ ${lines[0]} == "salstats: --pairs fold needs all rows in one run"* ]]
}

@test "parts merged are the same as one run, in any order, by any tree" {
	one=$(salstats -g role,country samples/pay.csv 2>&1)
	cd "$BATS_TEST_TMPDIR" || return 1
	head -n 1 "$OLDPWD/samples/pay.csv" >header.csv
	tail -n +2 "$OLDPWD/samples/pay.csv" | split -n r/5 - part.
	for p in part.??; do
		cat header.csv "$p" | salstats --partial -g role,country >"$p.out"
	done
	: >part.zz.out # a part without records
	[ "$(salstats --final -g role,country part.*.out 2>&1)" = "$one" ]
	salstats --merge -g role,country part.ac.out part.aa.out >two
	[ "$(cat part.ae.out two part.ad.out part.ab.out |
	    salstats --merge --final -g role,country 2>&1)" = "$one" ]
}

@test "a partial's lines are sorted and have their form" {
	run -0 salstats --partial -g role samples/pay.csv
	[[ ${lines[0]} == '["Data Analyst","EUR","YEAR"]'$'\t1;'????????';3,0,0,0,0;exact,'* ]]
	salstats --partial -g role samples/pay.csv | LC_ALL=C sort -c
}

@test "a partial made with other options, or damaged, is status 65" {
	cd "$BATS_TEST_TMPDIR" || return 1
	salstats --partial -g g -x v <<<$'g,v\na,1' >p
	run -65 salstats --final -g g,h -x v p
	[ "$output" = "salstats: p:1: this was made with other options" ]
	run -65 salstats --merge -g g -x v <<<'no such line'
	[ "$output" = "salstats: <stdin>:1: this is no line of --partial" ]
	run -65 salstats --merge -g g -x v < <(tr -d '\n' <p)
	[ "$output" = "salstats: <stdin>:1: the line does not end: the file was cut" ]
	run -65 salstats --merge -g g -x v < <(sed 's/1;/2;/' p)
	[ "$output" = "salstats: <stdin>:1: another version's --partial wrote this" ]
	run -65 salstats --merge -g g -x v < <(sed 's/exact,/exact/' p)
	[ "$output" = "salstats: <stdin>:1: the figures are damaged" ]
}

@test "groups below --min-n have no row and are counted" {
	run -0 --separate-stderr salstats -g g -x v \
	    <<<$'g,v\na,1\na,2\na,3\na,4\na,5\nb,1\nc,1'
	[ "${#lines[@]}" -eq 2 ]
	[ "$stderr" = "salstats: 2 groups of fewer than 5 values left out (--min-n)" ]
}

@test "the order of the rows changes nothing" {
	diff <(salstats -g country samples/pay.csv 2>&1) \
	    <({ head -n 1 samples/pay.csv; tail -n +2 samples/pay.csv |
	        sort -r; } | salstats -g country 2>&1)
}

@test "an unknown column is status 64 and the columns are listed" {
	run -64 salstats -g nope -x v <<<$'v\n1'
	[ "$output" = 'salstats: no column "nope" (columns: v)' ]
}

@test "a bad --min-n is status 64" {
	run -64 salstats --min-n five -x v <<<v
	[[ ${lines[0]} == 'salstats: bad number "five"' ]]
}

pay() {
	printf 'g,salary_min,salary_max,salary_currency\n'
	for i in 0 1 2 3 4 5 6 7 8 9 10; do
		echo "low,$((i * 10000)),$((i * 10000)),USD"
		echo "high,$((i * 10000 + 50000)),$((i * 10000 + 50000)),USD"
		echo "euro,$((i * 1000)),$((i * 1000)),EUR"
	done
}

@test "--plot draws a box a group, a panel a currency" {
	run -0 env COLUMNS=72 salstats -g g --plot < <(pay)
	[ "${lines[0]}" = "EUR        n  median  0         2k        4k        6k        8k" ]
	[ "${lines[1]}" = "euro      11      5k       ├──────▒▒▒▒▒▒▒▒▒▒▒▒▒┃▒▒▒▒▒▒▒▒▒▒▒▒───────┤" ]
	[[ ${lines[2]} == "USD        n  median  "* ]]
	[[ ${lines[3]} == "high      11    100k  "*├*▒┃▒*┤ ]]
	[[ ${lines[4]} == "low       11     50k  "*├*▒┃▒*┤ ]]
}

@test "a picture is as wide as it may be, and no wider" {
	for w in 40 80 200; do
		for how in --plot --histogram; do
			run -0 env COLUMNS=$w salstats -g g $how --ascii < <(pay)
			widest=$(printf '%s\n' "${lines[@]}" | wc -L)
			[ "$widest" -le "$w" ]
			[ "$widest" -gt $((w / 2)) ]
			run ! grep -q '[^ -~]' <<<"$output"
		done
	done
}

@test "a picture of equal values, and of none" {
	run -0 salstats -x v --plot --ascii --min-n 1 <<<$'v\n7\n7'
	[[ ${lines[1]} == *'  #' ]]
	run -0 salstats -x v --plot <<<v
	[ -z "$output" ]
}

@test "wide characters count for two columns" {
	run -0 salstats -g g -x v --plot --ascii --min-n 1 <<<$'g,v\n東京,7\nabcd,7'
	[[ ${lines[1]} == 'abcd '* ]]
	[[ ${lines[2]} == '東京 '* ]]
}

@test "figures below zero go through partials" {
	[ "$(printf 'g,v\na,-5\na,-7.5\nb,-1\nb,3\n' |
	    salstats --partial --min-n 1 -g g -x v -q 50 |
	    salstats --final --min-n 1 -g g -x v -q 50)" = \
	    "$(printf 'g,v\na,-5\na,-7.5\nb,-1\nb,3\n' |
		salstats --min-n 1 -g g -x v -q 50)" ]
	run -0 salstats --min-n 1 -g g -x v -q 50 < <(printf 'g,v\na,-5\na,-7.5\n')
	[[ ${lines[1]} == a,*-6.25* ]]
}
