# SPDX-License-Identifier: ISC
# salstats: figures by group

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
}

values() {
	printf 'v\n'
	printf '%s\n' "$@"
}

@test "figures of one to ten, by type 7" {
	run -0 salstats -x v < <(values 10 9 8 7 6 5 4 3 2 1)
	[ "${lines[0]}" = "n,mean,min,p10,p25,median,p75,p90,max" ]
	[ "${lines[1]}" = "10,5.5,1,1.9,3.25,5.5,7.75,9.1,10" ]
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

@test "an open band is not in n, nor a salary that is not ok" {
	run -0 salstats --min-n 1 <<-END
		salary_min,salary_max,salary_status
		10,20,ok
		10,20,repaired
		10,,ok
		10,20,suspect
		,,placeholder
	END
	[[ ${lines[1]} == 2,15,* ]]
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
