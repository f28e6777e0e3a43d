# SPDX-License-Identifier: ISC
# What is built and installed: hardened, the same bytes anywhere, and with
# completions that complete.

bats_require_minimum_version 1.5.0

setup() {
	load every_tool
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
	T=$BATS_TEST_TMPDIR
}

@test "release builds are hardened" {
	command -v readelf >/dev/null || skip "readelf is not installed"
	[ -z "${SAN-}" ] || skip "a sanitized build is not"
	for t in $(tools); do
		readelf -hldnW "$BUILD/$t" >"$T/elf"
		readelf --dyn-syms -W "$BUILD/$t" >"$T/symbols"
		for what in '^ *Type: *DYN ' 'GNU_STACK .* RW ' ' GNU_RELRO ' \
		    'FLAGS_1.* NOW.* PIE'; do
			grep -Eq "$what" "$T/elf" || {
				echo "$t: no $what"
				false
			}
		done
		for what in '__stack_chk_fail@' '__[a-z]+_chk@'; do
			grep -Eq "$what" "$T/symbols" || {
				echo "$t: no $what"
				false
			}
		done
	done
	# a program is only marked where the C library's start files are, too
	if grep -q X86-64 "$T/elf"; then
		[ "$(readelf -nW "$BUILD/.obj/jobtools.a" |
		    grep -c 'IBT, SHSTK')" = "$(ar t "$BUILD/.obj/jobtools.a" | wc -l)" ]
	fi
}

@test "the same source gives the same bytes in any folder" {
	for folder in "$T/a" "$T/another/folder"; do
		mkdir -p "$folder"
		cp -r Makefile tools "$folder"
		env -u MAKEFLAGS make -s -C "$folder" CFLAGS='-O1 -g' \
		    LIB="$(echo tools/lib/*.c) tools/job/columns.c" \
		    build/jobcommit
	done
	cmp "$T/a/build/jobcommit" "$T/another/folder/build/jobcommit"
	cmp "$T/a/build/.obj/jobtools.a" "$T/another/folder/build/.obj/jobtools.a"
	run ! grep -qF "$T" "$T/a/build/jobcommit"
}

@test "what install puts somewhere, uninstall takes away" {
	make -s install BUILD="$BUILD" DESTDIR="$T" PREFIX=/usr 2>/dev/null
	for t in $(tools); do
		for f in bin/$t share/man/man1/$t.1 \
		    share/bash-completion/completions/$t \
		    share/zsh/site-functions/_$t \
		    share/fish/vendor_completions.d/$t.fish; do
			[ -s "$T/usr/$f" ]
		done
	done
	[ "$("$T/usr/bin/jobfilter" -c true samples/pay.csv)" -gt 1 ]
	make -s uninstall BUILD="$BUILD" DESTDIR="$T" PREFIX=/usr 2>/dev/null
	[ -z "$(find "$T/usr" -type f)" ]
}

@test "the package has the version of the tools" {
	[ "$(sed -n '1s/^jobtools (\(.*\)) .*/\1/p' .ci/debian/changelog \
	    debian/changelog 2>/dev/null)" = \
	    "$(jobfilter -V | sed -n '1s/.* //p')" ]
}

# complete_bash WORD...: the completions of the last word
complete_bash() {
	bash --norc -c '
		. "$0/completions/bash/$1"
		complete -p "$1" >/dev/null || exit
		COMP_WORDS=("$@")
		COMP_CWORD=$(($# - 1))
		"_$1"
		printf "%s\n" "${COMPREPLY[@]}"' "$BUILD" "$@"
}

@test "bash completes every option, formats, words and files" {
	for t in $(tools); do
		diff <(complete_bash "$t" - | sort) \
		    <("$t" -h | option_names | tr ' ' '\n' | sort)
	done
	[ "$(complete_bash salstats --part | xargs)" = "--partial --part" ]
	[ "$(complete_bash salstats --pairs '' | xargs)" = "fold keep" ]
	[ "$(complete_bash salstats --pairs = f)" = fold ]
	[ "$(complete_bash salstats --pairs =)" = $'fold\nkeep' ]
	[ "$(complete_bash jobparse -t j)" = jsonld ]
	[ "$(complete_bash jobfilter -t '' | xargs)" = "csv tsv ndjson" ]
	[ -z "$(complete_bash jobfilter -d '')" ]
	[ "$(complete_bash jobfilter true samples/pay.c)" = samples/pay.csv ]
	touch "$T/a b.csv"
	[ "$(complete_bash salnorm --rates "$T/a")" = "$T/a b.csv" ]
}

@test "fish completes options, words and files" {
	command -v fish >/dev/null || skip "fish is not installed"
	complete_fish() {
		HOME=$T fish --no-config -c \
		    'source $argv[1]; complete -C $argv[2]' \
		    "$BUILD/completions/fish/${1%% *}.fish" "$1" | cut -f 1
	}
	for t in $(tools); do
		diff <({
			complete_fish "$t -"
			complete_fish "$t --"
		} | sort -u) \
		    <("$t" -h | option_names | tr ' ' '\n' | sort -u)
	done
	[ "$(complete_fish 'salstats --pairs ' | xargs)" = "fold keep" ]
	[ "$(complete_fish 'jobparse -t j')" = jsonld ]
	[ "$(complete_fish 'salnorm --rates samples/pay.c')" = samples/pay.csv ]
}

@test "zsh completes options, words and files" {
	command -v zsh >/dev/null || skip "zsh is not installed"
	# complete_zsh LINE WORDS: in a shell of its own, the key shows them
	complete_zsh() {
		BUILD=$BUILD TERM=dumb zsh -f -c '
			zmodload zsh/zpty
			zpty z "PS1=; TERM=dumb zsh -f -i"
			zpty -w z "stty -echo cols 200; PS1=; PS2="
			zpty -w z "fpath=($BUILD/completions/zsh \$fpath)"
			zpty -w z "autoload -U compinit; compinit -D -u"
			zpty -w z "bindkey \\\"^I\\\" list-choices; LISTMAX=9999"
			zpty -w z "echo rea\dy"
			zpty -r z said "*ready*"
			zpty -w -n z "$1"$'"'\t'"'
			shown=
			for i in {1..200}; do
				while zpty -r -t z said; do shown+=$said; done
				[[ $shown == *$~2* ]] && exit 0
				sleep 0.1
			done
			print -r -- "shows: $shown"
			exit 1' zsh "$1" "$2"
	}
	complete_zsh 'salstats --pa' '--pairs*--part*--partial'
	complete_zsh 'salstats --pairs ' 'fold*keep'
	complete_zsh 'jobparse -t j' 'jsonld'
	complete_zsh 'jobfilter true samples/p' 'pay.csv'
}
