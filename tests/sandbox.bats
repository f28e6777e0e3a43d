# SPDX-License-Identifier: ISC
# What a tool whose parser was taken over can do: nothing but read what it was
# to read, and write what it was to write.

bats_require_minimum_version 1.5.0

setup() {
	load every_tool
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
	T=$BATS_TEST_TMPDIR
	echo secret >"$T/secret"
}

# all but jobcommit, which runs what the user tells it to
confined() {
	tools | grep -vx jobcommit
}

need() {
	local said
	said=$(jobfilter -V | sed -n 's/^sandbox: //p')
	for part; do
		[[ ", $said" == *", $part"* ]] || skip "the sandbox: $said"
	done
}

# the tool with standard input as its input
reading() {
	case $1 in
	jobdiff) echo "jobdiff --key '*' samples/pay.csv -" ;;
	*) on_stdin "$1" ;;
	esac
}

# attack NAME COMMAND: what became of it
attack() {
	local status=0 said
	said=$(echo title | ATTACK=$1 TARGET=$T/secret \
	    LD_PRELOAD=$BUILD/.obj/attack.so bash -c "exec $2" 2>&1 >"$T/out") ||
	    status=$?
	[ "$status" -eq 159 ] && said="refused SIGSYS" # 128 + 31
	echo "$said"
}

attacks() {
	sed -nE 's/^\t\{ "([a-z-]+)", .*/\1/p' tests/sandbox/attack.c
}

@test "every tool is confined when it reads" {
	need Landlock seccomp
	for t in $(confined); do
		mkfifo "$T/in"
		sh -c "exec $(reading "$t")" <"$T/in" >/dev/null 2>&1 &
		exec 9<>"$T/in"
		for _ in $(seq 500); do
			grep -q '^State:.S' /proc/$!/status &&
			    grep -q '^Name:.'"$t" /proc/$!/status &&
			    grep -q '^Seccomp:.2' /proc/$!/status && break
			sleep 0.01
		done
		grep -E '^(Name|NoNewPrivs|Seccomp):' /proc/$!/status | xargs
		[ "$(grep -E '^(Name|NoNewPrivs|Seccomp):' /proc/$!/status | xargs)" = \
		    "Name: $t NoNewPrivs: 1 Seccomp: 2" ]
		exec 9>&-
		wait $! || true
		rm "$T/in"
	done
}

@test "without the sandbox every attack goes well: they are real" {
	need Landlock seccomp
	[ "$(attacks | wc -l)" -gt 10 ]
	for a in $(attacks); do
		rm -f "$T"/secret.*
		said=$(attack "$a" "jobfilter --no-sandbox true")
		[ "$said" = "done" ] || {
			echo "$a: $said"
			false
		}
	done
}

@test "a taken over parser opens no file and no socket, and starts nothing" {
	need Landlock seccomp
	for t in $(confined); do
		for a in $(attacks); do
			# PCRE2 writes machine code
			[ "$t $a" = "jobfilter map-code" ] && continue
			said=$(attack "$a" "$(reading "$t")")
			[[ $said == refused* ]] || {
				echo "$t: $a: $said"
				false
			}
		done
	done
	[ "$(ls "$T")" = $'out\nsecret' ]
}

@test "nor does it beside the file of -o, --rejects or of an operand" {
	need Landlock seccomp
	echo title >"$T/in"
	for command in "jobfilter true -o $T/out.csv" \
	    "jobfilter true -o $T/out.csv --lenient --rejects $T/rejects" \
	    "jobfilter true - $T/in" "jobfilter true - $T" \
	    "jobdiff --key '*' --state $T/h.csv --date 2026-01-01 -"; do
		for a in read-file write-file empty-file create-file \
		    link-file; do
			said=$(attack "$a" "$command")
			[[ $said == refused* ]] || {
				echo "$command: $a: $said"
				false
			}
		done
	done
	[ "$(cat "$T/secret")" = secret ]
	run ! ls "$T"/secret.*
}

@test "Landlock alone keeps files shut, and seccomp alone all but reading" {
	need Landlock seccomp
	command -v strace >/dev/null || skip "strace is not installed"
	strace -o /dev/null true 2>/dev/null || skip "strace may not trace"
	cp samples/pay.csv "$T/in"
	for gone in landlock_create_ruleset seccomp landlock_create_ruleset,seccomp; do
		for command in "jobfilter 'title ~ /Data/' samples/postings.csv" \
		    "jobfilter -o $T/o true samples/pay.csv"; do
			diff <(eval "$command"; cat "$T/o" 2>/dev/null) \
			    <(eval "strace -qq -o /dev/null -e inject=$gone:error=ENOSYS $command"
			cat "$T/o" 2>/dev/null)
		done
	done
	lame=(strace -qq -o /dev/null -E "LD_PRELOAD=$BUILD/.obj/attack.so")
	run -0 env ATTACK=read-file TARGET="$T/secret" "${lame[@]}" \
	    -e inject=seccomp:error=ENOSYS jobfilter true - "$T/in" </dev/null
	[ "$output" = "refused Permission denied" ]
	run env ATTACK=write-file TARGET="$T/secret" "${lame[@]}" \
	    -e inject=landlock_create_ruleset:error=ENOSYS \
	    jobfilter true - "$T/in" </dev/null
	[ "$status" -eq 159 ]
	run env ATTACK=read-file TARGET="$T/secret" "${lame[@]}" \
	    -e inject=landlock_create_ruleset:error=ENOSYS \
	    salnorm </dev/null
	[ "$status" -eq 159 ]
}

@test "a forbidden call leaves the old file" {
	need Landlock seccomp
	echo old >"$T/out.csv"
	[ "$(attack open-socket "jobfilter true -o $T/out.csv")" = \
	    "refused SIGSYS" ]
	[ "$(cat "$T/out.csv")" = old ]
}

@test "a folder that cannot be allowed is status 73, and no temporary is left" {
	need Landlock seccomp
	command -v strace >/dev/null || skip "strace is not installed"
	strace -o /dev/null true 2>/dev/null || skip "strace may not trace"
	mkdir "$T/d"
	run -73 strace -qq -o /dev/null -P "$T/d" \
	    -e inject=openat:error=ENOSPC:when=1 \
	    jobfilter true samples/pay.csv -o "$T/d/out"
	[ "$output" = "jobfilter: cannot use \"$T/d\": No space left on device" ]
	[ -z "$(ls "$T/d")" ]
	run -73 strace -qq -o /dev/null \
	    -e inject=landlock_add_rule:error=EINVAL:when=1+ \
	    jobfilter true samples/pay.csv -o "$T/d/out"
	[ -z "$(ls "$T/d")" ]
}

@test "pages in any encoding are still decoded" {
	for e in WINDOWS-1251 ISO-8859-2 EUC-JP GB18030 BIG5 KOI8-R CP932; do
		text="Инженер"
		case $e in
		ISO-8859-2) text="Inżynier" ;;
		EUC-JP | CP932) text="エンジニア" ;;
		GB18030) text="工程师" ;;
		BIG5) text="工程師" ;;
		esac
		{
			echo "<html><meta charset=\"$e\"><script type=\"application/ld+json\">"
			echo "{\"@type\":\"JobPosting\",\"title\":\"$text\"}</script>"
		} | iconv -f UTF-8 -t "$e" >"$T/page.html"
		for how in "" --no-sandbox; do
			[ "$(jobparse $how "$T/page.html" |
			    jobfilter --select title true)" = \
			    $'title\n'"$text" ]
		done
	done
}

@test "patterns are still compiled to machine code" {
	need Landlock seccomp
	command -v strace >/dev/null || skip "strace is not installed"
	strace -o /dev/null true 2>/dev/null || skip "strace may not trace"
	strace -o "$T/calls" -e trace=mmap,seccomp jobfilter 'title ~ /Data/' \
	    samples/postings.csv >/dev/null
	sed -n '/^seccomp/,$p' "$T/calls" |
	    grep -q 'PROT_READ|PROT_WRITE|PROT_EXEC.* = 0x'
}

@test "inputs: missing, a folder, a FIFO, /dev/stdin, and hundreds of them" {
	run -66 jobfilter true "$T/none"
	[[ $output == *"No such file or directory" ]]
	run -74 jobfilter true "$T"
	[[ $output == *"Is a directory" ]]
	[ "$(jobfilter true <(echo a) <(printf 'a\n1\n') | xargs)" = "a 1" ]
	[ "$(echo a | jobfilter true /dev/stdin)" = a ]
	for i in $(seq 300); do printf 'a\n%d\n' "$i" >"$T/$i.csv"; done
	[ "$(ulimit -n 128; jobfilter -c true "$T"/*.csv)" = 300 ]
	[ "$(ulimit -Sn 128; jobfilter -c true "$T"/*.csv "$T"/*.csv)" = 600 ]
}

@test "a file whose name another takes meanwhile is read as it was" {
	need Landlock seccomp
	printf 'a\n1\n' >"$T/1.csv"
	printf 'a\n2\n' >"$T/2.csv"
	mkfifo "$T/fifo"
	jobfilter true "$T/1.csv" "$T/fifo" "$T/2.csv" >"$T/out" &
	exec 9>"$T/fifo" # it has read the first file
	printf 'a\n9\n' >"$T/new"
	mv "$T/new" "$T/2.csv"
	printf 'a\n5\n' >&9
	exec 9>&-
	wait $!
	[ "$(xargs <"$T/out")" = "a 1 5 2" ]
}

@test "-o follows a link into another folder" {
	mkdir "$T/a" "$T/b"
	echo old >"$T/b/target"
	ln -s ../b/target "$T/a/link"
	jobfilter true samples/pay.csv -o "$T/a/link"
	[ -L "$T/a/link" ]
	cmp samples/pay.csv "$T/b/target"
	[ "$(ls "$T/b")" = target ]
}

@test "jobcommit surveys a table in a sandbox" {
	need Landlock seccomp
	command -v strace >/dev/null || skip "strace is not installed"
	strace -o /dev/null true 2>/dev/null || skip "strace may not trace"
	strace -f -o "$T/calls" -e trace=seccomp jobcommit --min-rows 1 "$T/o" \
	    'cat samples/pay.csv'
	grep -q 'seccomp(SECCOMP_SET_MODE_FILTER.* = 0' "$T/calls"
	strace -f -o "$T/calls" -e trace=seccomp jobcommit --no-sandbox \
	    --min-rows 1 "$T/o" 'cat samples/pay.csv'
	run ! grep -q SECCOMP_SET_MODE_FILTER "$T/calls"
}

@test "-V says what there is" {
	for t in $(confined); do
		run -0 "$t" -V
		[[ ${lines[1]} == "sandbox: "* ]]
	done
	run -0 jobcommit -V
	[ "${lines[1]}" = "sandbox: not for what it runs" ]
	[ -z "${SAN-}" ] || [ "$(jobfilter -V | tail -n 1)" = \
	    "sandbox: none in this build" ]
}
