# SPDX-License-Identifier: ISC
# jobcommit: run a pipeline and replace a file if all went well

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	printf 'a,b\n1,2\n3,4\n' >old.csv
	printf 'a,b\n5,6\n7,8\n9,0\n' >new.csv
	cp old.csv out.csv
	set -o pipefail
}

# all that should be here, beside what setup made
only() {
	diff <(ls) <(printf '%s\n' new.csv old.csv out.csv "$@" | sort)
}

@test "the file is what the last stage writes, and nothing is said" {
	run -0 jobcommit out.csv 'cat new.csv' cat cat
	[ -z "$output" ]
	diff new.csv out.csv
	only
}

@test "the first stage reads standard input" {
	jobcommit out.csv cat <new.csv
	diff new.csv out.csv
}

@test "a file that was not there is made" {
	rm out.csv
	jobcommit --max-shrink 10% --keep 2 --if-changed out.csv 'cat new.csv'
	diff new.csv out.csv
	only
}

@test "a failed stage is named, its status passed on, the file kept" {
	for at in 0 1 2; do
		stages=('cat new.csv' cat cat)
		stages[at]+='; exit 42'
		run -42 jobcommit out.csv "${stages[@]}"
		[ "$output" = "jobcommit: stage $((at + 1)) \"${stages[at]}\" failed: status 42" ]
		diff old.csv out.csv
		only
	done
}

@test "a stage killed by a signal is 128 and the signal" {
	run -137 jobcommit out.csv 'cat new.csv' 'kill -9 $$'
	diff old.csv out.csv
}

@test "who only lost the reader is not to blame" {
	run -3 jobcommit out.csv 'exec yes' 'exit 3' cat
	run -141 jobcommit out.csv 'exec yes' 'head -n 1'
	[ "$output" = 'jobcommit: stage 1 "exec yes" failed: status 141, as its reader stopped early' ]
	run -0 jobcommit out.csv 'seq 300000' 'sed -n 1,2p'
	[ "$(cat out.csv)" = $'1\n2' ]
	cp old.csv out.csv
	diff old.csv out.csv
}

@test "a command that is not there is status 127" {
	run -127 --separate-stderr jobcommit out.csv no-such-command
	diff old.csv out.csv
}

@test "--min-rows refuses, and keeps what it refused" {
	run -65 jobcommit --min-rows 4 out.csv 'cat new.csv'
	[ "$output" = "jobcommit: out.csv: refused: 3 rows, fewer than 4; kept as \"$PWD/out.csv.refused\"" ]
	diff old.csv out.csv
	diff new.csv out.csv.refused
	only out.csv.refused
	jobcommit --min-rows 3 out.csv 'cat new.csv'
	diff new.csv out.csv
}

@test "--min-rows counts rows, not lines" {
	run -65 jobcommit --min-rows 2 out.csv 'printf "a,b\n\"1\n2\n3\",4\n"'
	run -0 jobcommit --min-rows 2 out.csv 'printf "{\"a\":1}\n\n{\"a\":2}\n"'
}

@test "no rows at all are too few" {
	run -65 jobcommit --min-rows 1 out.csv true
	run -0 jobcommit out.csv true
	[ ! -s out.csv ]
}

@test "--max-shrink compares with the rows before" {
	{ echo a && seq 100; } >out.csv
	run -65 jobcommit --max-shrink 20% out.csv 'echo a; seq 79'
	[[ $output == *": refused: 79 rows, after 100; kept as "* ]]
	run -0 jobcommit --max-shrink 20% out.csv 'echo a; seq 80'
	run -0 jobcommit --max-shrink 0% out.csv 'echo a; seq 80'
	run -65 jobcommit --max-shrink 0% out.csv 'echo a; seq 79'
	run -0 jobcommit --max-shrink 100% out.csv 'echo a'
}

@test "--schema wants these columns in this order" {
	run -0 jobcommit --schema a,b out.csv 'cat new.csv'
	for other in b,a a a,b,c A,B; do
		run -65 jobcommit --schema "$other" out.csv 'cat old.csv'
		[[ $output == *"the columns are a,b, not $other; kept"* ]]
	done
	diff new.csv out.csv
}

@test "what is no table is refused, and the place named" {
	run -65 jobcommit --min-rows 1 out.csv 'cat new.csv; echo 1,2,3'
	[ "${lines[0]}" = "jobcommit: $PWD/out.csv.refused:5: 3 fields, not 2 as in the header" ]
	[[ ${lines[1]} == *": refused: not a well-formed table; kept as "* ]]
	run -65 jobcommit -f csv out.csv "printf 'a,b\n1,\"2'"
	diff old.csv out.csv
}

@test "anything may be committed when nothing is asked of it" {
	run -0 jobcommit --status s.json out.csv 'printf "\0\377,\n"'
	[ "$(jq .rows s.json)" = null ]
	cmp out.csv <(printf '\0\377,\n')
}

@test "--if-changed leaves a file of the same bytes alone" {
	touch -d '2001-01-01' out.csv
	jobcommit --if-changed out.csv 'cat old.csv'
	[ "$(date -r out.csv +%Y)" = 2001 ]
	only
	jobcommit --if-changed out.csv 'cat new.csv'
	[ "$(date -r out.csv +%Y)" != 2001 ]
	diff new.csv out.csv
	gzip -k new.csv # other bytes of the same text are a change
	cp new.csv.gz out.csv
	jobcommit --if-changed --min-rows 3 out.csv 'gzip -1 <new.csv'
	cmp out.csv <(gzip -1 <new.csv)
	rm new.csv.gz
	only
}

@test "--keep keeps old versions, the newest first" {
	for i in 1 2 3 4 5; do
		jobcommit --keep 3 out.csv "echo $i"
	done
	[ "$(cat out.csv out.csv.1 out.csv.2 out.csv.3)" = $'5\n4\n3\n2' ]
	only out.csv.1 out.csv.2 out.csv.3
}

@test "a run that was killed after keeping the old file keeps it once" {
	jobcommit --keep 3 out.csv 'echo 1'
	ln out.csv out.csv.new # where such a run stopped
	mv out.csv.1 out.csv.2
	mv out.csv.new out.csv.1
	jobcommit --keep 3 out.csv 'echo 2'
	[ "$(cat out.csv out.csv.1)" = $'2\n1' ]
	diff old.csv out.csv.2
	only out.csv.1 out.csv.2
}

@test "--lock is status 75 for the second, and free afterwards" {
	mkfifo go
	jobcommit --lock out.csv 'cat go' cat &
	until [ -e out.csv.lock ]; do sleep 0.01; done
	run -75 jobcommit --lock out.csv 'cat old.csv'
	[ "$output" = "jobcommit: out.csv: another run is on" ]
	cat new.csv >go
	wait
	diff new.csv out.csv
	run -0 jobcommit --lock out.csv 'cat old.csv'
	diff old.csv out.csv
}

@test "--status tells rows, digest, times and each stage" {
	jobcommit --status s.json out.csv 'cat new.csv' cat
	[ "$(jq -c '[.file, .result, .reason, .rows, .bytes, .stages]' s.json)" = \
	    '["out.csv","committed","",3,16,[{"command":"cat new.csv","exit":0},{"command":"cat","exit":0}]]' ]
	[ "$(jq -r .sha256 s.json)" = "$(sha256sum <out.csv | cut -d ' ' -f 1)" ]
	jq -e '.started <= .finished and .finished == .succeeded' s.json
	[ "$(jq -r '.finished | fromdate' s.json)" -ge "$(date -r old.csv +%s)" ]
}

@test "--status remembers the last success" {
	jobcommit --status s.json out.csv 'cat new.csv'
	at=$(jq .succeeded s.json)
	run -9 jobcommit --status s.json out.csv 'exit 9'
	[ "$(jq -c '[.result, .reason, .rows, .stages[0].exit]' s.json)" = \
	    '["failed","stage \"exit 9\" failed",null,9]' ]
	run -65 jobcommit --status s.json --min-rows 9 out.csv 'cat old.csv'
	[ "$(jq -c '[.result, .reason, .rows]' s.json)" = \
	    '["refused","2 rows, fewer than 9",2]' ]
	[ "$(jq .succeeded s.json)" = "$at" ]
	jobcommit --status s.json --if-changed out.csv 'cat new.csv'
	[ "$(jq -r .result s.json)" = unchanged ]
}

@test "--check is 0 or 1 by the file's time" {
	run -0 jobcommit --check --max-age 26h out.csv
	[ -z "$output" ]
	touch -d '27 hours ago' out.csv
	run -1 jobcommit --check --max-age 26h out.csv
	[ "$output" = "jobcommit: out.csv: refreshed 27.0 hours ago" ]
	run -0 jobcommit --check --max-age 2d out.csv
	run -1 jobcommit --check --max-age 26h no-such-file
	[ "$output" = "jobcommit: no-such-file: there is no such file" ]
}

@test "--check --status is by the last success, changed or not" {
	touch -d '27 hours ago' out.csv
	jobcommit --status s.json --if-changed out.csv 'cat old.csv'
	run -1 jobcommit --check --max-age 26h out.csv
	run -0 jobcommit --check --max-age 26h --status s.json out.csv
	sed -i 's/"succeeded":"20../"succeeded":"2001/' s.json
	run -1 jobcommit --check --max-age 26h --status s.json out.csv
	run -1 jobcommit --check --max-age 26h --status no-status out.csv
	[ "$output" = "jobcommit: out.csv: no refresh has succeeded yet" ]
}

@test "--check does not believe a time far ahead" {
	touch -d '2 days' out.csv
	run -1 jobcommit --check --max-age 26h out.csv
	touch -d '2 minutes' out.csv
	run -0 jobcommit --check --max-age 26h out.csv
}

@test "--status replaces no file that is none, nor the file itself" {
	for text in '{"a":1}' a,b '{"succeeded":'; do
		echo "$text" >s.json
		run -65 jobcommit --status s.json out.csv 'cat new.csv'
		run -65 jobcommit --check --max-age 1h --status s.json out.csv
		[ "$(cat s.json)" = "$text" ]
		diff old.csv out.csv
	done
	: >s.json
	jobcommit --status s.json out.csv 'cat old.csv'
	[ "$(jq -r .result s.json)" = committed ]
	ln -s out.csv link
	run -64 jobcommit --status link out.csv 'cat new.csv'
	[[ $output == "jobcommit: the status cannot go to the file itself"* ]]
	run -64 jobcommit --status new new 'cat new.csv'
	[ ! -e new ]
}

@test "a stage may say a lot on standard error" {
	run -0 --separate-stderr jobcommit out.csv \
	    'head -c 300000 /dev/zero | tr "\0" x >&2; cat new.csv' cat
	[ "${#stderr}" -eq 300000 ]
	diff new.csv out.csv
}

@test "--max-shrink counts the rows of a compressed file" {
	gzip -c new.csv >out.csv
	run -65 jobcommit --max-shrink 10% out.csv 'cat old.csv'
	[[ $output == *": refused: 2 rows, after 3; kept as "* ]]
	jobcommit --max-shrink 10% out.csv 'gzip -c new.csv'
	zcat out.csv | diff new.csv -
}

@test "the mode is kept, a link followed, a FIFO written straight" {
	chmod 640 out.csv
	ln -s out.csv link
	jobcommit link 'cat new.csv'
	[ -L link ]
	[ "$(stat -c %a out.csv)" = 640 ]
	diff new.csv out.csv
	mkfifo fifo
	jobcommit fifo 'cat old.csv' &
	diff old.csv fifo
	[ -p fifo ]
	run -64 jobcommit --min-rows 1 fifo 'cat old.csv'
	[[ $output == 'jobcommit: "fifo" is no file to check'* ]]
}

@test "wrong usage is status 64" {
	run -64 jobcommit
	run -64 jobcommit out.csv
	[[ $output == 'jobcommit: a stage is missing'* ]]
	run -64 jobcommit --max-shrink 20 out.csv cat
	run -64 jobcommit --max-shrink 120% out.csv cat
	run -64 jobcommit --max-age 26 --check out.csv
	run -64 jobcommit --check out.csv
	run -64 jobcommit --check --max-age 1h out.csv cat
	run -64 jobcommit -o x out.csv cat
	diff old.csv out.csv
}

@test "a signal leaves the old file, nothing beside it, and no stage" {
	for sig in TERM HUP USR1; do
		rm -f pid
		jobcommit out.csv 'echo half; echo $$ >pid; exec sleep 60' cat &
		until [ -s pid ]; do sleep 0.01; done
		kill -s "$sig" $!
		wait $! || true
		for _ in $(seq 100); do
			kill -0 "$(cat pid)" 2>/dev/null || break
			sleep 0.02
		done
		run ! kill -0 "$(cat pid)"
		rm pid
		diff old.csv out.csv
		only
	done
}

# skips where strace cannot be used
needs_strace() {
	command -v strace >/dev/null || skip "strace is not installed"
	strace -o /dev/null true 2>/dev/null || skip "strace may not trace"
	[ -z "${SAN-}" ] || skip "a sanitized build does not run in strace"
}

# is the file whole: one of these?
is_one_of() {
	local file=$1
	shift
	for whole; do
		! cmp -s "$file" "$whole" || return 0
	done
	echo "$file is torn"
	cat "$file"
	return 1
}

# kill_at_each_call BEFORE AFTER COMMAND ...: kills the command at each of its
# system calls from the first on that names a file here, and once behind the
# last; BEFORE makes the files, AFTER looks at them
kill_at_each_call() {
	local before=$1 after=$2 first last i
	shift 2
	"$before"
	strace -o calls "$@" 2>/dev/null || true
	sed -i '/^[a-z]/!d' calls
	first=$(grep -nE '"[^"]*(out\.csv|s\.json)' calls | sed -n '2s/:.*//p')
	last=$(wc -l <calls)
	[ $((last - first)) -gt 15 ]
	grep -q '^rename' calls
	grep -q '^fsync' calls
	for i in $(seq "$first" $((last + 1))); do
		"$before"
		strace -qq -o /dev/null -e inject=all:signal=KILL:when="$i" \
		    "$@" 2>/dev/null || true
		"$after" || {
			echo "call $i: $(sed -n "${i}p" calls)"
			return 1
		}
	done
}

a_file_and_two_versions() {
	rm -f out.csv.* s.json*
	cp old.csv out.csv
	cp one out.csv.1
	cp two out.csv.2
	cp status s.json
}

# … whole, the one before among them, and the next run goes on from there
all_are_whole() {
	is_one_of out.csv old.csv new.csv || return
	is_one_of out.csv.2 two one || return
	[ ! -e out.csv.1 ] || is_one_of out.csv.1 one old.csv || return
	cmp -s out.csv.1 one || cmp -s out.csv.2 one || return
	jq -e '.result == "committed"' s.json >/dev/null || return
	cp out.csv was
	jobcommit --keep 2 out.csv 'cat next.csv' || return
	cmp out.csv next.csv && cmp out.csv.1 was
}

@test "kill -9 at every system call of a commit leaves all files whole" {
	needs_strace
	echo one >one
	echo two >two
	printf 'a,b\n0,0\n' >next.csv
	jobcommit --status status out.csv 'cat old.csv'
	kill_at_each_call a_file_and_two_versions all_are_whole \
	    jobcommit --min-rows 1 --keep 2 --status s.json out.csv 'cat new.csv'
	cmp was new.csv # the last kill came too late
}

a_file_and_one_refused() {
	rm -f out.csv.*
	cp old.csv out.csv
	cp one out.csv.refused
}

the_old_one_stays() {
	cmp out.csv old.csv && is_one_of out.csv.refused one new.csv
}

@test "kill -9 at every system call of a refusal leaves the old file" {
	needs_strace
	echo one >one
	kill_at_each_call a_file_and_one_refused the_old_one_stays \
	    jobcommit --min-rows 9 out.csv 'cat new.csv'
	cmp out.csv.refused new.csv
}

just_a_file() {
	rm -f out.csv.*
	cp old.csv out.csv
}

old_or_new() {
	is_one_of out.csv old.csv new.csv
}

@test "kill -9 at every system call of -o leaves the old or the new file" {
	needs_strace
	kill_at_each_call just_a_file old_or_new jobfilter -o out.csv true new.csv
	cmp out.csv new.csv
}

no_file() {
	rm -f out.csv*
}

none_or_new() {
	[ ! -e out.csv ] || cmp out.csv new.csv
}

@test "kill -9 at every system call of a first commit leaves no half file" {
	needs_strace
	kill_at_each_call no_file none_or_new jobcommit out.csv 'cat new.csv'
	cmp out.csv new.csv
}
