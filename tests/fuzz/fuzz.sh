#!/bin/sh
# SPDX-License-Identifier: ISC
# fuzz.sh FOLDER SECONDS [NAME ...]: runs each target of the folder, or those
# named, under libFuzzer for so many seconds; ends with "N passed, N failed".
# It starts from the kept inputs and, in FUZZ_CORPUS/NAME, from those of runs
# before, which it adds to; without FUZZ_CORPUS what it learns is forgotten.
# What it finds is left in FOLDER/found.  FUZZ_LOG names a file that gets a
# row a target; FUZZ_TIMEOUT is the most seconds for one input (5); FUZZ_SEED
# makes a run the same again, as far as its time goes.
folder=$1
seconds=$2
shift 2
cd "$(dirname "$0")/../.." || exit 1
[ $# -gt 0 ] || for target in tests/fuzz/*_fuzz.c; do
	set -- "$@" "$(basename "$target" _fuzz.c)"
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$folder/found"
commit=$(git rev-parse --short HEAD 2>/dev/null)
passed=0
failed=0

# figure NAME: a figure of the run's end
figure() {
	sed -n "s/^stat::$1: *//p" "$work/log"
}

for name; do
	corpus=${FUZZ_CORPUS:-$work}/$name
	mkdir -p "$corpus"
	set -- "tests/fuzz/seeds/$name"
	[ ! -d "tests/fuzz/found/$name" ] || set -- "$@" "tests/fuzz/found/$name"
	[ ! -f "tests/fuzz/dict/$name" ] ||
	    set -- "$@" "-dict=tests/fuzz/dict/$name"
	verdict=ok
	begin=$(date +%s)
	ASAN_OPTIONS=quarantine_size_mb=16:allocator_may_return_null=1 \
	    "$folder/${name}_fuzz" "$corpus" "$@" \
	    -seed="${FUZZ_SEED:-0}" -max_total_time="$seconds" \
	    -timeout="${FUZZ_TIMEOUT:-5}" -rss_limit_mb=1024 \
	    -print_final_stats=1 -artifact_prefix="$folder/found/$name-" \
	    </dev/null >"$work/log" 2>&1 || verdict="not ok"
	coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$work/log" |
	    tail -n 1)
	runs=$(figure number_of_executed_units)
	if [ "$verdict" = ok ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		grep -E 'ERROR|SUMMARY|not so|differ|runtime error|Test unit' \
		    "$work/log"
		tail -n 50 "$work/log" >"$folder/found/$name.log"
	fi
	took=$(($(date +%s) - begin))
	echo "$verdict $name: $runs runs, coverage $coverage"
	[ -z "${FUZZ_LOG-}" ] ||
	    echo "| $(date -u +%F) | $commit | $name | $took | $runs |" \
		"$coverage | $verdict |" >>"$FUZZ_LOG"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
