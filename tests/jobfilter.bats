# SPDX-License-Identifier: ISC
# jobfilter: its options; the expressions are in unit/filter_test.c

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
}

# four rows: one without a figure, one with text where a figure should be
jobs() {
	printf '%s\n' title,pay 'Cook,30000' 'Baker,' 'Smith,much' \
	    '"Miller, Jr",50000'
}

@test "rows pass as the bytes they were" {
	run -0 jobfilter 'pay > 1' < <(printf 'a,pay\r\n"x",2\r\ny,1\r\n')
	[ "$output" = $'a,pay\n"x",2' ]
}

@test "an empty cell or a text is unknown, and so is its opposite" {
	run -0 jobfilter 'pay > 1' < <(jobs)
	[ "$output" = $'title,pay\nCook,30000\n"Miller, Jr",50000' ]
	run -0 jobfilter '!(pay > 1)' < <(jobs)
	[ "$output" = title,pay ]
}

@test "--invert keeps what is not true" {
	run -0 jobfilter -v 'pay > 1' < <(jobs)
	[ "$output" = $'title,pay\nBaker,\nSmith,much' ]
}

@test "k and m" {
	run -0 jobfilter -c 'pay >= 30k && pay < 0.05m' < <(jobs)
	[ "$output" = 1 ]
}

@test "--count writes a number only" {
	run -0 jobfilter -c true < <(jobs)
	[ "$output" = 4 ]
	run -0 jobfilter -c false < <(jobs)
	[ "$output" = 0 ]
}

@test "--head stops early" {
	run -0 jobfilter --head 1 true < <(jobs)
	[ "$output" = $'title,pay\nCook,30000' ]
	run -0 jobfilter --head 0 true < <(jobs)
	[ "$output" = title,pay ]
}

@test "--exit-status is 1 when nothing matched, 0 otherwise" {
	run -1 jobfilter --exit-status false < <(jobs)
	run -0 jobfilter --exit-status true < <(jobs)
	run -1 jobfilter --exit-status -c false < <(jobs)
	run -1 jobfilter --exit-status true </dev/null
	run -65 jobfilter --exit-status true <<<$'a,b\n1'
}

@test "--select narrows, orders and renames" {
	run -0 jobfilter --select 'salary=pay,title' true < <(jobs)
	[ "${lines[0]}" = salary,title ]
	[ "${lines[4]}" = '50000,"Miller, Jr"' ]
}

@test "--select works on NDJSON and changes format" {
	run -0 jobfilter --select b,c=a -t csv true <<<'{"a":1,"b":"x,y"}'
	[ "$output" = $'b,c\n"x,y",1' ]
	run -0 jobfilter --select b,c=a true <<<'{"a":"1","b":"x"}'
	[ "$output" = '{"b":"x","c":"1"}' ]
}

@test "--select takes odd names in backticks" {
	run -0 jobfilter --select '`x``y`=`a,b`,c' true <<<$'"a,b",c\n1,2'
	[ "$output" = $'x`y,c\n1,2' ]
}

@test "--select refuses what is unknown, twice or malformed" {
	run -64 jobfilter --select nope true < <(jobs)
	[ "$output" = 'jobfilter: no column "nope" (columns: title, pay)' ]
	run -64 jobfilter --select pay,pay true < <(jobs)
	run -64 jobfilter --select pay,,title true < <(jobs)
	run -64 jobfilter --select '' true < <(jobs)
	run -64 jobfilter --select '`pay' true < <(jobs)
	run -64 jobfilter -c --select pay true < <(jobs)
}

@test "--expr-file reads lines and comments" {
	printf 'pay > 1 # paid\n\t&& title ~ /^C/\n' >"$BATS_TEST_TMPDIR/e"
	run -0 jobfilter --expr-file "$BATS_TEST_TMPDIR/e" < <(jobs)
	[ "$output" = $'title,pay\nCook,30000' ]
}

@test "an error in --expr-file names file and line" {
	printf 'pay > 1 &&\n\tnope == 2\n' >"$BATS_TEST_TMPDIR/e"
	run -64 jobfilter --expr-file "$BATS_TEST_TMPDIR/e" < <(jobs)
	[ "${lines[0]}" = "jobfilter: $BATS_TEST_TMPDIR/e:2: unknown column \"nope\" (columns: title, pay)" ]
	[ "${lines[1]}" = "jobfilter:      nope == 2" ]
	[ "${lines[2]}" = "jobfilter:      ^^^^" ]
}

@test "an error in the expression has carets under its place" {
	run -64 jobfilter 'pay > 1 && title > 5 x' < <(jobs)
	[ "${lines[0]}" = 'jobfilter: expression: expected an operator, not "x"' ]
	[ "${lines[1]}" = 'jobfilter:     pay > 1 && title > 5 x' ]
	[ "${lines[2]}" = 'jobfilter:                          ^' ]
}

@test "no expression is status 64" {
	run -64 jobfilter </dev/null
	[[ ${lines[0]} == 'jobfilter: '*'the expression'* ]]
}

@test "a file where the expression should be is named as one" {
	run -64 jobfilter samples/pay.csv
	[[ ${lines[0]} == *' (this is a file: is the expression missing?)' ]]
}

@test "an error in the expression is found without a record" {
	run -64 jobfilter 'pay >' </dev/null
}

@test "several files are one input" {
	jobs >"$BATS_TEST_TMPDIR/a"
	jobs >"$BATS_TEST_TMPDIR/b"
	run -0 jobfilter -c true "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
	[ "$output" = 8 ]
}

@test "a pattern that gives up stops the run, or rejects the record" {
	printf 'a\n%s\nb\n' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab \
	    >"$BATS_TEST_TMPDIR/in"
	run -65 jobfilter 'a ~ /(a+)+$/' "$BATS_TEST_TMPDIR/in"
	[ "${lines[-1]}" = "jobfilter: $BATS_TEST_TMPDIR/in:2: the pattern gave up: match limit exceeded" ]
	run -0 jobfilter --lenient 'a !~ /(a+)+$/' "$BATS_TEST_TMPDIR/in"
	[ "${lines[0]}" = a ]
	[ "${lines[1]}" = b ]
	[[ ${lines[2]} == *"rejected=1"*"pattern 1"* ]]
}

@test "a slow input shows its rows at once" {
	mkfifo "$BATS_TEST_TMPDIR/in"
	jobfilter 'pay > 1' <"$BATS_TEST_TMPDIR/in" \
	    >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7>"$BATS_TEST_TMPDIR/in"
	printf 'title,pay\nCook,2\n' >&7
	for _ in $(seq 100); do
		grep -q Cook "$BATS_TEST_TMPDIR/out" && break
		sleep 0.1
	done
	grep -q Cook "$BATS_TEST_TMPDIR/out"
	exec 7>&-
	wait
}

@test "a cell is compared as what it says, however it is quoted or escaped" {
	for lane in fast slow; do
		export JOBTOOLS_LANE=$lane
		[ "$(printf 'a,b\n"x""y",1\n"x""""y",2\n"x",3\n' |
		    jobfilter --select b 'a == "x\"y"' | tail -n +2)" = 1 ]
		[ "$(printf 'a\tb\nx\\ty\\\\z\\r\\n\t1\nxty\t2\n' |
		    jobfilter --select b $'a == "x\ty\\\\z\r\n"' | tail -n +2)" = 1 ]
		[ "$(printf '{"a":"\\b\\f\\n\\r\\t\\/\\\\\\u0041\\uD83D\\uDE80","b":1}\n{"a":"bfnrt","b":2}\n' |
		    jobfilter --select b $'a == "\b\f\n\r\t/\\\\A🚀"')" = '{"b":1}' ]
	done
}
