# SPDX-License-Identifier: ISC
# What every_tool.bats knows of the tools: one row a tool where they differ.

# the tools of the Makefile
tools() {
	sed -n 's/^TOOLS = //p' Makefile | tr ' ' '\n' | sort
}

# those that write records or figures, and no page
writers() {
	tools | grep -vx jobpage
}

# those that read records on standard input, or in the files they are given
filters() {
	tools | grep -vxE 'jobcommit|jobdiff'
}

# a run on samples that writes at least one row
sample() {
	case $1 in
	jobparse) echo "jobparse samples/insight.txt" ;;
	salnorm) echo "salnorm samples/postings.csv" ;;
	titlenorm) echo "titlenorm samples/postings.csv" ;;
	jobfilter) echo "jobfilter true samples/postings.csv" ;;
	salstats) echo "salstats -g country -x salary_min samples/pay.csv" ;;
	skilltag) echo "skilltag samples/descriptions.csv" ;;
	skillgap) echo "skillgap --from 'Data Engineer' --to 'Machine Learning Engineer' samples/postings.csv" ;;
	jobcommit) echo "jobcommit - 'cat samples/postings.csv'" ;;
	jobdiff) echo "jobdiff --key '*' samples/pay.csv samples/postings.csv" ;;
	jobdedup) echo "jobdedup samples/postings.csv" ;;
	jobpage) echo "jobpage --from 'Data Engineer' --to 'Machine Learning Engineer' samples/postings.csv" ;;
	esac
}

# the same without a file
on_stdin() {
	sample "$1" | sed 's/ samples[^ ]*//'
}

# a run that finds nothing
nothing() {
	case $1 in
	jobdiff) echo "jobdiff --key '*' samples/pay.csv samples/pay.csv" ;;
	jobcommit) echo "jobcommit - 'head -n 1 samples/postings.csv'" ;;
	jobparse) echo "echo nothing to see | jobparse" ;;
	skillgap) echo "awk 'BEGIN { print \"role,skills\"; for (i = 0; i < 80; i++) print (i % 2 ? \"a\" : \"b\") \",s\" i }' | skillgap --from a --to b 2>/dev/null" ;;
	*) echo "head -n 1 $(sample "$1" | grep -o 'samples[^ ]*') | $(on_stdin "$1")" ;;
	esac
}

# a run whose output is too long for a pipe, if its output grows with its input
many() {
	case $1 in
	jobcommit) echo "jobcommit - 'seq 1000000'" ;;
	jobdedup) echo "{ echo title; seq 100000; } | jobdedup" ;;
	jobdiff) echo "{ echo title; seq 100000; } | jobdiff --key '*' samples/pay.csv -" ;;
	jobparse) echo "for i in \$(seq 3000); do cat samples/insight.txt; done | jobparse" ;;
	*) echo "{ head -n 1 $(sample "$1" | grep -o 'samples[^ ]*'); for i in \$(seq 400); do tail -n +2 $(sample "$1" | grep -o 'samples[^ ]*'); done; } | $(on_stdin "$1")" ;;
	esac
}

# a manual as plain text, its lines not broken
plain() {
	mandoc -Tascii -O width=1000 "$1" | sed 's/.\x08//g'
}

# the SYNOPSIS of a manual as one line
synopsis() {
	plain "man/$1.1" | sed -n '/^SYNOPSIS/,/^[A-Z]/p' | sed '1d;$d' |
	    xargs
}

# "  -f, --input-format FMT  help" as "-f --input-format", a line each
option_names() {
	sed -nE 's/^  (-[^ ]*,? ?(--[^ ]*)?).*/\1/p' | sed 's/, / /' |
	    sed 's/ *$//' | sort
}

own_options() {
	sed -n '/^options:/,/^shared/p' | option_names
}

shared_options() {
	sed -n '/^shared/,$p' | option_names
}

# ".It Fl f , \-input-format Ar FMT" as "-f --input-format", a line each
manual_options_of() {
	sed -nE 's/^\.It Fl (.) , \\-([^ ]*).*/-\1 --\2/p
		s/^\.It Fl (.)( Ar .*| Cm .*)?$/-\1/p
		s/^\.It Fl \\-([^ ]+).*/--\1/p' "$1" | sort
}

manual_options() {
	manual_options_of "man/$1.1"
}

# Runs each "$ command" of a page's examples and compares what it prints.
# A command goes on in lines that are indented by four blanks.
run_examples() {
	local page=$1 cmd='' want='' line
	while IFS= read -r line; do
		case $line in
		'$ '* | .Ed)
			run_example "$page" "$cmd" "$want" || return 1
			cmd=${line#'$ '} want=''
			[ "$line" = .Ed ] && cmd=''
			;;
		'    '*)
			if [ -z "$want" ]; then
				cmd+=$'\n'$line
			else
				want+=$line$'\n'
			fi
			;;
		*) want+=$line$'\n' ;;
		esac
	done < <(sed -n '/^\.Sh EXAMPLES/,/^\.Sh [^E]/p' "$page" |
	    sed -n '/^\.Bd -literal/,/^\.Ed/p' | grep -v '^\.Bd' |
	    sed 's/\\&//g; s/\\-/-/g; s/\\e/\\/g')
}

run_example() {
	[ -n "$2" ] || return 0
	diff <(bash -c "$2" 2>&1) <(printf %s "$3") || {
		echo "$1 shows something else for: $2"
		return 1
	}
}
