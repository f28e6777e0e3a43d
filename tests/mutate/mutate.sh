#!/bin/sh
# SPDX-License-Identifier: ISC
# mutate.sh FOLDER MUTANTS [FILE ...]: changes the C files, all of tools/job
# by default, in one place at a time, and says which changes no test notices.
#
# Half of the places are in code (an operator, a constant, a truth value),
# half in tables (a text, a number); they are sampled by a hash of the place,
# so that a run can be repeated.  Each mutant is built in FOLDER, a copy; the
# unit tests of its family run first, then the kept inputs of fuzz targets, then
# the Bats files, until one fails.
# What survives is listed with its place and the change; with VERBOSE=1 the
# others too.  KIND=code or KIND=cell samples only these.
set -u
folder=$1
mutants=$2
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
cd "$root" || exit 1
[ $# -gt 0 ] || set -- tools/job/*.c
: "${UNIT_SECONDS:=60}" "${BATS_SECONDS:=300}"

rm -rf "$folder"
mkdir -p "$folder/old" || exit 1
folder=$(cd "$folder" && pwd)
cp -R LICENSE Makefile README.md man samples tests tools "$folder"
cp -R tools "$folder/old" # what a mutant is made of, and put back from
BUILD=$folder/build

build() {
	make -s -C "$folder" CFLAGS=-O1 BUILD="$BUILD" "$@" >"$folder/log" 2>&1
}

# the places, the sample of each kind first by its hash
awk -f tests/mutate/sites.awk "$@" | awk -F '\t' '
	BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
	{
		h = 7
		for (i = 1; i <= length($0); i++)
			h = (h * 31 + code[substr($0, i, 1)]) % 2147483647
		h = h * 16807 % 2147483647 # as of Park and Miller
		print h * 16807 % 2147483647 "\t" $0
	}' | sort -n | awk -F '\t' -v n="$mutants" -v kind="${KIND-}" '
	kind ? $7 == kind && all++ < n : taken[$7]++ < n / 2' |
    cut -f 2- >"$folder/sites"

# the Bats files for a family of modules, the first word of a file's name
bats_of() {
	case $1 in
	salary | rates) echo salnorm salstats ;;
	title) echo titlenorm skillgap ;;
	skill | tagger) echo skilltag skillgap ;;
	stats | groups | figures | tally | bins | paytable | plot | sample | \
	    period) echo salstats skillgap ;;
	gap | demand | paygap | coverage | related | logodds | share | cv) \
		echo skillgap ;;
	twins | minhash | fingerprint | duplicates | identity) echo jobdedup ;;
	change) echo jobdiff ;;
	columns) echo records jobparse ;;
	*) echo jobparse jobdedup ;;
	esac
}

# the unit tests of a family: those that include one of its headers
units_of() {
	for t in tests/unit/*_test.c; do
		if grep -q "tools/job/$1[_.]" "$t" ||
		    [ "${t#tests/unit/"$1"_}" != "$t" ]; then
			basename "$t" .c
		fi
	done
}

# the fuzz targets that replay kept inputs of a family
fuzz_of() {
	case $1 in
	salary) echo salary render pattern ;;
	title) echo title ;;
	skill | tagger) echo skill ;;
	stats | groups | figures | tally | bins | demand) echo partial ;;
	charset | mojibake) echo charset ;;
	json | tree) echo json feed xml ;;
	esac
}

# apply FILE LINE COLUMN LENGTH NEW
apply() {
	awk -v line="$2" -v at="$3" -v n="$4" -v new="$5" '
		NR == line {
			$0 = substr($0, 1, at - 1) new substr($0, at + n)
		}
		{ print }' "$folder/old/$1" >"$folder/$1"
}

# run_bats NAME: false at the first test that fails, and if they do not end
run_bats() (
	cd "$folder" || exit 1
	PATH=$BUILD:$PATH
	export PATH BUILD
	timeout "$BATS_SECONDS" bats --tap "tests/$1.bats" 2>&1 | awk '
		/^1\.\./ { planned = substr($0, 4) }
		/^ok/ { passed++ }
		/^not ok/ { exit }
		END { exit passed < planned }' >"$folder/log" 2>&1
)

# how a mutant ends: stillborn, unit, fuzz, bats, or survived
try() {
	family=$(basename "$1" .c | cut -d _ -f 1)
	o=$BUILD/.obj/${1#tools/}
	build "${o%.c}.o" || {
		echo stillborn
		return
	}
	for t in $(units_of "$family"); do
		build "$BUILD/.obj/unit/$t" || {
			echo stillborn
			return
		}
		if ! (cd "$folder" && timeout "$UNIT_SECONDS" \
		    "$BUILD/.obj/unit/$t") >"$folder/log" 2>&1; then
			echo unit
			return
		fi
	done
	for t in $(fuzz_of "$family"); do
		build "$BUILD/.obj/fuzz/${t}_fuzz" || {
			echo stillborn
			return
		}
		if ! (cd "$folder" && timeout "$UNIT_SECONDS" \
		    "$BUILD/.obj/fuzz/${t}_fuzz") >"$folder/log" 2>&1; then
			echo fuzz
			return
		fi
	done
	build all
	for t in $(bats_of "$family"); do
		if ! run_bats "$t"; then
			echo bats
			return
		fi
	done
	echo survived
}

summary() {
	echo "$n mutants: $stillborn did not compile, $unit killed by unit" \
	    "tests, $fuzz by kept inputs, $bats by Bats, $survived survived"
}

tab=$(printf '\t')
n=0 stillborn=0 unit=0 fuzz=0 bats=0 survived=0
trap 'summary; exit 1' HUP INT TERM
build all || {
	cat "$folder/log"
	exit 1
}
while IFS=$tab read -r file line at length new kind; do
	old=$(sed -n "${line}p" "$folder/old/$file")
	apply "$file" "$line" "$at" "$length" "$new"
	end=$(try "$file")
	cp "$folder/old/$file" "$folder/$file"
	n=$((n + 1))
	eval "$end=\$(($end + 1))"
	[ "$end" = survived ] || {
		[ -z "${VERBOSE-}" ] || echo "$end $file:$line:$at \"$new\""
		continue
	}
	echo "survived $file:$line:$at ($kind)"
	echo "$old" | sed 's/^[[:blank:]]*/	/'
	awk -v at="$at" -v n="$length" -v new="$new" '{
		$0 = substr($0, 1, at - 1) new substr($0, at + n)
		sub(/^[ \t]*/, "")
		print "\t" $0
	}' <<-END
		$old
	END
done <"$folder/sites"
summary
