# SPDX-License-Identifier: ISC
# Whatever fails in a tool: it says so, and no output is torn or left over.
# A few points of each run are tried here, all of them by `make torture`.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	[ -z "${SAN-}" ] || skip "a sanitized build takes no preloaded library"
}

fault() {
	run -0 tests/fault/run "$BUILD/.obj/fault" -n 4 -k "$1"
	[[ ${lines[0]} =~ ^[1-9][0-9]+\ passed,\ 0\ failed$ ]]
}

@test "memory that fails once, and from then on" {
	[ -z "${COVERAGE-}" ] || skip "gcov asks for memory, too, and says so"
	fault memory
}

@test "a file that cannot be opened" {
	fault open
}

@test "reads that are interrupted, short or fail" {
	fault read
}

@test "writes that are interrupted, short or fail" {
	fault write
}

@test "a close that fails" {
	fault close
}

@test "an fsync that fails" {
	fault sync
}

@test "a rename that fails" {
	fault name
}

@test "a process that cannot be started, and a wait that is interrupted" {
	fault process
	fault wait
}

@test "signals over the whole run" {
	fault signal
}

@test "a full disk, closed descriptors, a closed pipe" {
	fault full
	fault closed
	fault pipe
}

@test "less and less memory" {
	fault limit
}
