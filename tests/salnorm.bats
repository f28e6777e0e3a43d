# SPDX-License-Identifier: ISC
# salnorm: what the text of a salary says

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
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

@test "structured pay stands in for a text that says nothing" {
	run -0 salnorm <<<$'salary,salary_min,salary_max,salary_currency,salary_unit\nCompetitive,50000,62000,EUR,YEAR'
	[[ ${lines[1]} == "Competitive,50000,62000,EUR,YEAR,ok," ]]
}

@test "structured pay from 1 to 1000000 is a placeholder" {
	run -0 salnorm <<<$'salary,salary_min,salary_max,salary_currency,salary_unit\n,1.0,1000000.0,USD,YEAR'
	[[ ${lines[1]} == ",,,USD,YEAR,placeholder,"* ]]
}

@test "a run on salnorm's own output changes nothing" {
	printf 'salary\n%s\n' '$62k - $71k' 'from 23 per hour' 0-0 Competitive |
	    salnorm >"$BATS_TEST_TMPDIR/once"
	salnorm "$BATS_TEST_TMPDIR/once" |
	    jobfilter --select salary,salary_currency,salary_min,salary_max,salary_unit true |
	    diff - <(jobfilter --select salary,salary_currency,salary_min,salary_max,salary_unit true "$BATS_TEST_TMPDIR/once")
}

@test "--currency and --unit fill what is not said, and say so" {
	run -0 salnorm --currency GBP --unit DAY <<<$'salary\n410 - 460\n€70k p.a.'
	[ "${lines[1]}" = "410 - 460,GBP,410,460,DAY,ok,currency-assumed|unit-assumed" ]
	[ "${lines[2]}" = "€70k p.a.,EUR,70000,70000,YEAR,ok," ]
}

@test "--country-column tells whose dollar it is" {
	run -0 salnorm --country-column where <<<$'salary,where\n$90k p.a.,CA\n$90k p.a.,us\n$90k p.a.,\nkr 52000 per month,Norway'
	[[ ${lines[1]} == *",CAD,90000,90000,YEAR,ok,currency-assumed" ]]
	[[ ${lines[2]} == *",USD,90000,90000,YEAR,ok," ]]
	[[ ${lines[3]} == *",USD,90000,90000,YEAR,ok,currency-ambiguous" ]]
	[[ ${lines[4]} == *",NOK,52000,52000,MONTH,ok,currency-assumed" ]]
}

@test "--text-column reads another column" {
	run -0 salnorm --text-column pay <<<$'pay\nGBP 30k'
	[[ ${lines[1]} == "GBP 30k,GBP,30000,30000,YEAR,ok,unit-assumed" ]]
	run -64 salnorm --text-column nope <<<$'pay\nGBP 30k'
}

# the annual cells of one text
annual() {
	local text=$1
	shift
	printf 'salary\n"%s"\n' "$text" | salnorm "$@" |
	    jobfilter --select annual_min,annual_max,annual_currency true |
	    tail -n 1
}

@test "--annual counts hours, days, weeks and months, all settable" {
	[ "$(annual '£20 per hour' --annual)" = 41600,41600,GBP ]
	[ "$(annual '£20 per hour' --annual --hours 1000)" = 20000,20000,GBP ]
	[ "$(annual '£410 - £510 per day' --annual)" = 106600,132600,GBP ]
	[ "$(annual '£400 per day' --annual --days 220)" = 88000,88000,GBP ]
	[ "$(annual '£700 per week' --annual)" = 36400,36400,GBP ]
	[ "$(annual '£700 per week' --annual --weeks 50)" = 35000,35000,GBP ]
	[ "$(annual 'from €3000 per month' --annual)" = 36000,,EUR ]
	[ "$(annual '€3000 per month' --annual --payments 13.5)" = 40500,40500,EUR ]
	[ "$(annual '€3000 per month, 14 Gehälter' --annual)" = 42000,42000,EUR ]
	[ "$(annual 'EUR 60' --annual)" = ,, ]
	run -64 salnorm --annual --hours 0
}

rates() {
	cat >"$BATS_TEST_TMPDIR/rates.csv" <<-END
		Date,USD,GBP,
		2026-11-24,1.1000,0.8500,
		2026-11-20,1.2000,N/A,
	END
	echo "$BATS_TEST_TMPDIR/rates.csv"
}

@test "--convert takes the rate of the day or the nearest earlier one" {
	run -0 salnorm --convert USD --rates "$(rates)" <<-END
		salary,date_posted
		EUR 50000 p.a.,2026-11-24
		EUR 50000 p.a.,2026-11-23
		EUR 50000 p.a.,2026-11-19
		EUR 50000 p.a.,
		GBP 51000 p.a.,2026-11-25
		GBP 51000 p.a.,2026-11-21
		SEK 51000 p.a.,2026-11-25
	END
	[[ ${lines[1]} == *,rate-2026-11-24,55000,55000,USD ]]
	[[ ${lines[2]} == *,rate-2026-11-20,60000,60000,USD ]]
	[[ ${lines[3]} == *,no-rate,50000,50000,EUR ]]
	[[ ${lines[4]} == *,rate-2026-11-24,55000,55000,USD ]]
	[[ ${lines[5]} == *,rate-2026-11-24,66000,66000,USD ]]
	[[ ${lines[6]} == *,no-rate,51000,51000,GBP ]]
	[[ ${lines[7]} == *no-rate,51000,51000,SEK ]]
}

@test "--convert takes an open bound, and leaves what is in the currency" {
	run -0 salnorm --convert USD --rates "$(rates)" <<-END
		salary,date_posted
		from EUR 50000 p.a.,2026-11-24
		up to EUR 50000 p.a.,2026-11-24
		USD 50000 p.a.,2026-11-24
	END
	[[ ${lines[1]} == *rate-2026-11-24,55000,,USD ]]
	[[ ${lines[2]} == *rate-2026-11-24,,55000,USD ]]
	[[ ${lines[3]} == *,ok,,50000,50000,USD ]]
}

@test "--convert reads the ECB's file of one day" {
	printf 'Date, USD, JPY, \n24 November 2026, 1.1000, 170.00, \n' \
	    >"$BATS_TEST_TMPDIR/day.csv"
	run -0 salnorm --convert JPY --rates "$BATS_TEST_TMPDIR/day.csv" \
	    <<<$'salary\nUSD 110000 p.a.'
	[[ ${lines[1]} == *,rate-2026-11-24,17000000,17000000,JPY ]]
}

@test "rates that are none: status 65, naming the line" {
	printf 'Date,USD,\nsome day,1.1,\n' >"$BATS_TEST_TMPDIR/bad.csv"
	run -65 salnorm --convert USD --rates "$BATS_TEST_TMPDIR/bad.csv" <<<$'salary\n1'
	[[ $output == *"bad.csv:2: "* ]]
	run -65 salnorm --convert SEK --rates "$(rates)" <<<$'salary\n1'
	[[ $output == *"no rates for SEK" ]]
	run -64 salnorm --convert USD <<<$'salary\n1'
	run -64 salnorm --currency XYZ <<<$'salary\n1'
}

@test "each way in which a file of rates can be broken is status 65" {
	while IFS='|' read -r line text; do
		printf '%b' "$text" >"$BATS_TEST_TMPDIR/bad.csv"
		run -65 salnorm --convert USD --rates "$BATS_TEST_TMPDIR/bad.csv" <<<$'salary\n1'
		[[ $output == *"bad.csv:$line: "* ]]
	done <<-'END'
		1|Day,USD,\n
		1|Date,DOLLAR,\n
		2|Date,USD,\n2026-11-xx,1.1,\n
		2|Date,USD,\n2026_11_24,1.1,\n
		2|Date,USD,\n24 Nonember 2026,1.1,\n
		2|Date,USD,\n40 November 2026,1.1,\n
		2|Date,USD,\n24 November 26,1.1,\n
		2|Date,USD,\n2026-11-24,0,\n
		2|Date,USD,\n2026-11-24,much,\n
		3|Date,USD,\n2026-11-20,1.1,\n2026-11-24,1.2,\n
		3|Date,USD,\n2026-11-20,1.1,\n2026-11-20,1.2,\n
	END
}
