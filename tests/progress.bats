# SPDX-License-Identifier: ISC
# --progress: how far a run has come, on standard error

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
}

@test "--progress ends in a line with a bar when no terminal is there" {
	run -0 --separate-stderr jobfilter --progress -c true samples/postings.csv
	[ "$output" = 80 ]
	[[ $stderr =~ ^jobfilter:\ \[={24}\]\ 100\ %\ \ 0\.0\ MB\ \ [0-9.]+\ MB/s$ ]]
	# how long a pipe is nobody knows
	run -0 --separate-stderr jobfilter --progress -c true < <(cat samples/postings.csv)
	[[ $stderr =~ ^jobfilter:\ 0\.0\ MB\ \ [0-9.]+\ MB/s$ ]]
	run -0 --separate-stderr jobfilter --progress -c true samples/postings.csv <(cat samples/postings.csv)
	[[ $stderr =~ ^jobfilter:\ 0\.0\ MB ]]
}

# what a terminal shows of a run of more than a second, output to a file
terminal() {
	script -qec "(cat samples/postings.csv; sleep 1.3; tail -n 1 samples/postings.csv) | jobfilter $1 true $2 >$BATS_TEST_TMPDIR/out" \
	    /dev/null </dev/null
}

@test "progress shows at a terminal after a second, and is wiped" {
	command -v script >/dev/null || skip "script is not installed"
	script -qec true /dev/null </dev/null >"$BATS_TEST_TMPDIR/shown" 2>&1 ||
	    skip "no terminal can be made: $(cat "$BATS_TEST_TMPDIR/shown")"
	for option in '' --progress; do
		terminal "$option" >"$BATS_TEST_TMPDIR/shown"
		[ "$(wc -l <"$BATS_TEST_TMPDIR/out")" -eq 82 ]
		grep -q $'^\r\033\\[Kjobfilter: 0.0 MB  0.0 MB/s\r\033\\[K$' \
		    "$BATS_TEST_TMPDIR/shown"
	done
	# not where a pipe goes on, and not of a run that is over at once
	script -qec "jobfilter true samples/postings.csv >$BATS_TEST_TMPDIR/out" \
	    /dev/null </dev/null >"$BATS_TEST_TMPDIR/shown"
	[ ! -s "$BATS_TEST_TMPDIR/shown" ]
}
