#!/bin/bash
# SPDX-License-Identifier: ISC
# bench.sh BUILD: measures the tools of the folder BUILD against their peers,
# as the table ITEMS says, and writes RESULTS.md.  In the environment,
# BENCH_MB is the size of the data (300), BENCH_ROUNDS the number of rounds
# (7), BENCH_ONLY a pattern: only items of these names, and RESULTS.md stays
# as it was.  With SHARED the real texts there are measured too.
set -euo pipefail
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
mb=${BENCH_MB:-300} rounds=${BENCH_ROUNDS:-7} only=${BENCH_ONLY:-.*}
cd "$build/bench"
PATH=$build:$build/bench:$PATH
export PATH LC_ALL=C

# make_data FILE MB FORM: a generated file, if it is not there as it would be
make_data() {
	local stamp
	stamp="$2 $3 $(cksum <"$here/gen.c")"
	[ -e "$1" ] && [ "$(cat "$1.stamp" 2>/dev/null)" = "$stamp" ] && return
	echo "making $1" >&2
	gen "$3" "$2"000000 >"$1"
	echo "$stamp" >"$1.stamp"
}

# make_real FILE COLUMNS OPTION...: columns of the records on standard input,
# repeated to 100 MB
make_real() {
	local file=$1 columns=$2 n
	[ -e "$file" ] && return
	echo "making $file" >&2
	shift 2
	jobfilter "$@" --lenient -t csv --select "$columns" true \
	    2>/dev/null >once
	tail -n +2 once >rows
	{
		head -n 1 once
		for ((n = 0; n < 100000000; n += $(stat -c %s rows))); do
			cat rows
		done
	} >"$file.new"
	mv "$file.new" "$file"
	rm once rows
}

prepare() {
	make_data jobs.csv "$mb" csv
	make_data jobs.ndjson "$mb" ndjson
	make_data wide.csv "$mb" wide
	make_data tenth.csv "$(((mb + 9) / 10))" csv
	make_data tenth.ndjson "$(((mb + 9) / 10))" ndjson
	make_data small.csv 4 csv
	make_data salaries.csv "$(((mb + 2) / 3))" salaries
	make_data titles.csv "$(((mb + 2) / 3))" titles
	make_data postings.csv "$(((mb + 2) / 3))" postings
	[ -d "${SHARED:-/nonexistent}/data" ] || return 0
	local salaries=$SHARED/data/salary/corpus.tsv
	local postings=$SHARED/data/listings/postings2026_dev.ndjson.gz
	make_real real-salaries.csv salary -f tsv \
	    < <(printf 'source\tsalary\n' && cat "$salaries")
	make_real real-titles.csv title <"$postings"
	make_real real-postings.csv title,description <"$postings"
}

# The table as lines "item metric processors what" and, with a tab in front,
# "name bar check command".
items() {
	awk '
		/^#/ || /^$/ { next }
		/^\t\t/ { sub(/^\t\t/, " "); line = line $0; next }
		{ if (line) print line; line = $0 }
		END { print line }' "$here/ITEMS"
}

# what a peer may write otherwise, made alike
canon() {
	case $1 in
	same) cat ;;
	last) awk '{ n = $NF } END { print n }' ;;
	lines) awk '{ print $1 - ($2 != "") }' ;; # wc counts the header too
	spaced) sed 's/": /":/g; s/, "/,"/g' ;;
	flat) sed 's/\["\([A-Z]*\)"\]/"\1"/' ;;
	esac
}

# Is the CSV of two commands the same, but for numbers that differ by 0.0001
# and the deviation of one value?  Ours may have more columns behind; the names
# of columns do not matter.
close_enough() {
	paste -d '\n' <(bash -c "$1" 2>/dev/null) <(bash -c "$2") | awk -F , '
		NR <= 2 { next }
		NR % 2 { split($0, ours); n = NF; next }
		{
			if (NF < 3 || NF > n)
				exit bad = 1
			for (i = 1; i <= NF; i++) {
				if ($i == ours[i] ||
				    ($i == "nan" && ours[i] == ""))
					continue
				d = $i - ours[i]
				if (ours[i] !~ /^[0-9.]+$/ || d > 0.0001 ||
				    d < -0.0001)
					exit bad = 1
			}
			rows++
		}
		END { exit bad || !rows }'
}

# agrees CHECK OURS PEER: do they have the same result?
agrees() {
	case $1 in
	-) ;;
	close) close_enough "$2" "$3" ;;
	*)
		[ "$(bash -c "$2" | canon "$1" | sha256sum)" = \
		    "$(bash -c "$3" | canon "$1" | sha256sum)" ]
		;;
	esac
}

# the program that a command runs is there?
is_there() {
	local word
	for word in $1; do
		[[ $word == env || $word == *=* ]] && continue
		command -v "$word" >/dev/null
		return
	done
}

# measure: times the commands of the item at hand, and writes a line for each:
# item, what, metric, processors, rows and bytes of its file, name, bar, state,
# eight figures of pair, command
measure() {
	local i pairs=() state=() count=0 size=0 file
	file=${command[0]##* }
	if [ -f "$file" ]; then
		size=$(stat -c %s "$file")
		count=$(jobfilter -c true "$file")
	elif [[ $item == real-* ]]; then
		return 0 # without SHARED
	fi
	echo "measuring $item" >&2
	for i in "${!name[@]}"; do
		state[i]=timed
		if ! is_there "${command[i]}"; then
			state[i]=missing
		elif ((i > 0)) &&
		    ! agrees "${check[i]}" "${command[0]}" "${command[i]}"; then
			state[i]=differs
			echo "$item: the result of ${name[i]} is not ours" >&2
		else
			pairs+=("$i" "${command[i]}")
		fi
	done
	pair -r "${runs:-$rounds}" -m "$metric" -p "$cpus" "${pairs[@]}" \
	    2>pair.err >pair.out || {
		cat pair.err >&2
		return 1
	}
	for i in "${!name[@]}"; do
		printf '%s\t' "$item" "$what" "$metric" "$cpus" "$count" \
		    "$size" "${name[i]}" "${bar[i]}" "${state[i]}"
		awk -F '\t' -v OFS='\t' -v i="$i" '
			$1 == i { $1 = ""; sub(/^\t/, ""); print; found = 1 }
			END { if (!found) print 0, 0, 0, 0, 0, 0, 0, 0 }' \
		    pair.out | tr '\n' '\t'
		printf '%s\n' "${command[i]}"
	done
}

measure_all() {
	local item='' metric cpus what runs line n b c rest
	local name=() bar=() check=() command=()
	while IFS= read -r line || [ -n "$item" ]; do
		if [[ $line == $'\t'* ]]; then
			read -r n b c rest <<<"$line"
			name+=("$n") bar+=("$b") check+=("$c") command+=("$rest")
			continue
		fi
		if [[ -n $item && $item =~ ^(${only//,/|})$ ]]; then
			measure
		fi
		read -r item metric cpus what <<<"$line" || item=''
		runs=${metric//[a-z]/} metric=${metric//[0-9]/}
		name=() bar=() check=() command=()
	done < <(items | sed 's/\\/\\\\/g')
}

machine() {
	awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo
	echo "$(nproc) processors, $(awk '/MemTotal/ {
	    printf "%.0f GB", $2 / 1e6 }' /proc/meminfo), Linux $(uname -r)"
	sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release
	echo "jobtools at $commit"
	echo "built by $($(sed 's/ .*//;q' ../.obj/.flags) --version | head -n 1)"
	dpkg-query -Wf '${Package} ${Version}\n' libcsv3 libpcre2-8-0 \
	    libjson-c5 libsimdjson14 miller datamash mawk jq csvkit \
	    coreutils 2>/dev/null | grep -v ' $' || true
	echo "DuckDB $(peer_duckdb --version)"
	echo "nodejs-polars $(node -p \
	    'require("./node_modules/nodejs-polars/package.json").version')"
	for p in zsv xan xsv; do
		command -v $p >/dev/null && $p --version 2>&1 | head -n 1 ||
		    echo "$p is not installed"
	done
	echo "other work: load $load before the run," \
	    "$(cut -d ' ' -f 1 /proc/loadavg) after it, of which 1 is its own"
}

load=$(cut -d ' ' -f 1 /proc/loadavg)
commit=$(git -C "$here" describe --always --dirty --exclude '*' 2>/dev/null) ||
    commit="no commit"
prepare
if [ "$only" = '.*' ]; then
	measure_all >measured.tsv
	{
		awk -v part=head -f "$here/results.awk" /dev/null
		machine | sed 's/^/- /'
		awk -v part=tables -v mb="$mb" -v rounds="$rounds" \
		    -f "$here/results.awk" measured.tsv
	} >"$here/RESULTS.md"
	sed -n '/^## Bars/,/^## All/p' "$here/RESULTS.md"
else
	measure_all >some.tsv
	awk -v part=tables -v mb="$mb" -v rounds="$rounds" \
	    -f "$here/results.awk" some.tsv
fi
