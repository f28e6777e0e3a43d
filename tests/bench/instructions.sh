#!/bin/sh
# SPDX-License-Identifier: ISC
# instructions.sh [-c] BUILD: the table INSTRUCTIONS with the figures of the tools
# in the folder BUILD.  Each command runs under callgrind on two inputs, of
# about 1 and 3 MB; the instructions that the second needs more, for each byte
# that it has more, are the figure: the start of the process cancels out.
# Ends with 77, saying why, where that cannot be measured; with -c also where
# it cannot be compared, because the table is of another compiler or flags.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
compare=
if [ "$1" = -c ]; then
	compare=1
	shift
fi
build=$(cd "$1" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
LC_ALL=C
export LC_ALL

cannot() {
	echo "$1"
	exit 77
}
command -v valgrind >/dev/null || cannot "valgrind is not installed"
grep -qw avx2 /proc/cpuinfo || cannot "the processor has no AVX2"
grep -q fsanitize "$build/.obj/.flags" && cannot "sanitizers are in the build"

# compiler and flags, without its name, what only warns, and the folder
built() {
	"$(sed 's/ .*//' "$build/.obj/.flags")" --version |
	    sed '1!d; s/^\(gcc\|cc\) //' | tr '\n' ' '
	sed 's/^[^ ]* //; s/ -W[^ ]*//g; s/ -ffile-prefix-map=[^ ]*//; s/  */ /g' "$build/.obj/.flags"
}

if [ "$compare" ] && ! grep -qxF "# built by $(built)" "$here/INSTRUCTIONS"; then
	cannot "recorded for another compiler or other flags"
fi

# instructions COMMAND...: how many it needs
instructions() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
	    2>&1 >/dev/null | awk '/Collected/ { n = $NF } END { print n + 0 }'
}

for size in 1 3; do
	for form in csv ndjson; do
		# a record of NDJSON is three times as long
		[ $form = csv ] && bytes=${size}000000 || bytes=${size}00000
		"$build/bench/gen" $form "$bytes" >"$dir/$size.$form"
	done
done
PATH=$build:$PATH
grep '^#' "$here/INSTRUCTIONS" | grep -v '^# built by'
echo "# built by $(built)"
grep -v '^#' "$here/INSTRUCTIONS" |
    while read -r item _ form command; do
	    eval "instructions $command $dir/1.$form" >"$dir/few" &
	    eval "instructions $command $dir/3.$form" >"$dir/many"
	    wait $!
	    awk -v OFS='\t' -v item="$item" -v rest="$form $command" \
		-v few="$(cat "$dir/few")" -v many="$(cat "$dir/many")" \
		-v less="$(stat -c %s "$dir/1.$form")" \
		-v more="$(stat -c %s "$dir/3.$form")" 'BEGIN {
			if (few < 100000 || many < few)
				exit 1
			print item, sprintf("%.2f", (many - few) / (more - less)), rest
		}' || cannot "callgrind does not run $command"
    done
