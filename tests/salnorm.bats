# SPDX-License-Identifier: ISC
# salnorm: what the text of a salary says

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
}

# "currency min max unit status notes" of one text
read_salary() {
	printf 'salary\n"%s"\n' "$1" | salnorm -t ndjson | jq -r '[
	    .salary_currency, .salary_min, .salary_max, .salary_unit,
	    .salary_status, (.salary_notes | join("|"))] |
	    map(. // "" | tostring) | join(" ")'
}

@test "a band in thousands" {
	[ "$(read_salary 'USD 120K - 160K')" = \
	    "USD 120000 160000 YEAR ok unit-assumed" ]
}

@test "1111111K is a placeholder, and no bound" {
	[[ $(read_salary 'USD 1111111K - 1111111K') == "USD    placeholder"* ]]
}

@test "a doubled K is repaired and marked" {
	[ "$(read_salary 'USD 120000K - 160000K')" = \
	    "USD 120000 160000 YEAR repaired k-doubled|unit-assumed" ]
}

@test "no text is none" {
	[[ $(read_salary '') == *" none"* ]]
}

@test "bounds the wrong way round are swapped and marked" {
	[[ $(read_salary 'EUR 90K - 70K') == "EUR 70000 90000 YEAR repaired "*swapped* ]]
}

@test "salary itself is not changed, and unknown columns pass" {
	diff <(printf 'x,salary,y\n1,USD 5K,"a,b"\n' | salnorm |
	    jobfilter --select x,salary,y true) - <<-END
		x,salary,y
		1,USD 5K,"a,b"
	END
}

@test "salary columns that are there are replaced in their place" {
	run -0 salnorm <<<$'salary_min,salary,salary_max\n7,USD 50K,9'
	[ "${lines[0]}" = "salary_min,salary,salary_max,salary_currency,salary_unit,salary_status,salary_notes" ]
	[[ ${lines[1]} == "50000,USD 50K,50000,USD,YEAR,ok,"* ]]
}

@test "without a column salary: status 64, and the columns that there are" {
	run -64 salnorm <<<$'a,b\n1,2'
	[ "$output" = 'salnorm: no column "salary" (columns: a, b)' ]
}

@test "the seed page through the pipe: two rows from 120k" {
	run -0 sh -c "jobparse samples/insight.txt | salnorm |
	    jobfilter --select title,salary_min,salary_max 'salary_min >= 120k'"
	[ "$output" = "title,salary_min,salary_max
Lead Developer (AI),120000,160000
Research Engineer,160000,180000" ]
}
