# SPDX-License-Identifier: ISC
# The promises that every tool keeps, and the house rules that a test can hold.

bats_require_minimum_version 1.5.0

setup() {
	load every_tool
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

@test "there is a tool to test" {
	[ "$(tools | wc -l)" -ge 5 ]
}

@test "each tool has a manual page, and no page is left over" {
	diff <(tools) <(basename -s .1 -a man/*.1 | sort)
}

@test "-h prints usage and exits 0" {
	for t in $(tools); do
		run -0 "$t" -h
		[[ $output == *"usage: $t "* ]]
	done
}

@test "-V prints the tool's name and the version" {
	for t in $(tools); do
		run -0 "$t" -V
		[[ $output =~ ^$t\ \(jobtools\)\ [0-9]+\.[0-9]+ ]]
	done
}

@test "an unknown option is status 64 with usage" {
	for t in $(tools); do
		run -64 "$t" --no-such-option
		[[ ${lines[0]} == "$t: unknown option \"--no-such-option\"" ]]
		[[ ${lines[1]} == "usage: $t "* ]]
		run -64 "$t" -Z
		[[ ${lines[0]} == "$t: unknown option \"-Z\"" ]]
	done
}

@test "a long option is never abbreviated" {
	for t in $(tools); do
		run -64 "$t" --summar
		[[ ${lines[0]} == "$t: unknown option \"--summar\"" ]]
	done
}

@test "an option without its value is status 64" {
	for t in $(tools); do
		run -64 "$t" -o
		[[ ${lines[0]} == "$t: option \"-o\" needs a value" ]]
	done
}

@test "usage equals the SYNOPSIS of the manual" {
	for t in $(tools); do
		diff <("$t" -h | sed -n 's/^usage: //p') <(synopsis "$t")
	done
}

@test "the manual describes each of the tool's own options, and no other" {
	for t in $(tools); do
		diff <("$t" -h | own_options) <(manual_options "$t")
	done
}

@test "the overview names all tools and describes all shared options" {
	for t in $(tools); do
		grep -q "^\.It Xr $t 1" man/jobtools.7
	done
	diff <(jobfilter -h | shared_options) \
	    <(manual_options_of man/jobtools.7)
}

@test "the README names all tools" {
	for t in $(tools); do
		grep -q "^| \`$t\` |" README.md
	done
}

@test "each manual has EXIT STATUS, EXAMPLES and DIAGNOSTICS" {
	for t in $(tools); do
		for s in "EXIT STATUS" EXAMPLES DIAGNOSTICS; do
			grep -q "^\.Sh $s" "man/$t.1" || {
				echo "$t: no $s"
				false
			}
		done
	done
}

@test "the manuals pass mandoc's lint" {
	command -v mandoc || skip "mandoc is not installed"
	mandoc -Tlint -Wwarning man/*.1 man/*.7
}

@test "each example of a manual prints what it shows" {
	for page in man/*.1 man/*.7; do
		run_examples "$page"
	done
}

@test "a full disk is status 74 and a message" {
	for t in $(tools); do
		run -74 sh -c "$(sample "$t") >/dev/full"
		[[ $output == *"$t: cannot write <stdout>"* ]]
	done
}

@test "a closed standard output is status 74 and a message" {
	for t in $(tools); do
		run -74 sh -c "$(sample "$t") >&-"
		[[ $output == "$t: "* ]]
	done
}

@test "a closed standard input is status 74 and a message" {
	for t in $(filters); do
		run -74 sh -c "$(on_stdin "$t") <&-"
		[[ $output == "$t: cannot read <stdin>"* ]]
	done
}

@test "a missing input file is status 66 and named" {
	for t in $(filters); do
		run -66 sh -c "$(on_stdin "$t") no-such-file"
		[[ $output == "$t: cannot open \"no-such-file\""* ]]
	done
}

@test "no records gives no output and status 0" {
	for t in $(filters | grep -v jobparse); do # it reads pages, not records
		run -0 sh -c "$(on_stdin "$t") </dev/null"
		[ -z "$output" ]
	done
}

@test "an empty result still has its CSV header" {
	for t in $(writers); do
		run -0 sh -c "$(nothing "$t")"
		[ "${#lines[@]}" -eq 1 ]
		[[ $output == *,* ]]
	done
}

@test "a reader that leaves ends the pipe silently" {
	for t in $(tools); do
		run -0 sh -c "{ $(many "$t"); } | head -n 1 >/dev/null"
		[ -z "$output" ]
	done
}

@test "-o replaces a file as a whole and keeps its mode" {
	for t in $(tools | grep -vx jobcommit); do
		out=$BATS_TEST_TMPDIR/$t.csv
		echo old >"$out"
		chmod 640 "$out"
		eval "$(sample "$t") -o $out"
		diff "$out" <(eval "$(sample "$t")")
		[ "$(stat -c %a "$out")" = 640 ]
		[ "$(ls "$BATS_TEST_TMPDIR" | grep -c "^$t")" -eq 1 ]
	done
}

@test "-o keeps the old file when the run fails" {
	for t in $(filters | grep -v jobparse); do
		out=$BATS_TEST_TMPDIR/$t.csv
		echo old >"$out"
		printf 'title,role,skills,salary,country,salary_min\na,b\n' >"$BATS_TEST_TMPDIR/bad"
		run -65 sh -c "$(on_stdin "$t") -o $out $BATS_TEST_TMPDIR/bad"
		[[ $output == "$t: $BATS_TEST_TMPDIR/bad:2: "* ]]
		[ "$(cat "$out")" = old ]
		[ "$(ls "$BATS_TEST_TMPDIR" | grep -c "^$t")" -eq 1 ]
	done
}

@test "a locale changes nothing" {
	for t in $(tools); do
		diff <(eval "$(sample "$t")") \
		    <(LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo sh -c "$(sample "$t")")
	done
}

@test "includes point one way: tools, then job, then lib" {
	run ! grep -nE '#include "(\.\./)?(job|tools)/' tools/lib/*.[ch]
	run ! grep -nE '#include "\.\./[^l]' tools/job/*.[ch] tools/lib/*.[ch]
	run ! grep -rnE '#include ".*\.c"' --include='*.[ch]' tools tests
	for f in tools/*.c; do
		run ! grep -nE '#include "[^/"]*"' "$f"
	done
}

@test "nothing in tools/job reads, writes or ends the program" {
	run ! grep -nE '\b(printf|fprintf|puts|write|read|open|fopen|exit|diag_[a-z]+)\(' tools/job/*.c
}

@test "a header tells who may include it" {
	for h in tools/lib/*.h tools/job/*.h tests/unit/*.h; do
		grep -q '^ \* May be included by: ' "$h" || {
			echo "$h does not say who may include it"
			false
		}
	done
}

@test "what lib keeps to itself no tool includes" {
	for h in $(grep -l '^ \* May be included by: lib\.' tools/lib/*.h); do
		run ! grep -nF "/$(basename "$h")\"" tools/*.c tools/job/*.[ch]
	done
}

@test "each source file has its SPDX line" {
	for f in $(find tools tests man samples Makefile .ci -type f \
	    -name '*.[ch17]' -o -name '*.bats' -o -name '*.sh' -o -name run \
	    -o -name Makefile); do
		head -n 3 "$f" | grep -q 'SPDX-License-Identifier: ISC' || {
			echo "$f has no SPDX line"
			false
		}
	done
}

@test "the top level holds what it should, and nothing else" {
	diff <(printf '%s\n' * | grep -vxE 'build|debian') - <<-END
		LICENSE
		Makefile
		README.md
		man
		samples
		tests
		tools
	END
}
