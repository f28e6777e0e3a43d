# SPDX-License-Identifier: ISC
# Turns what a tool's -h prints into completions for a shell:
#
#	jobfilter -h | awk -v shell=bash -f tools/completions.awk
#
# -h is printed from the tool's table of options, so that the three cannot
# drift.  An argument FILE is a file, FMT one of the formats, and a|b one of
# these words; of others a shell knows nothing.

function quote(s, by)
{
	gsub(/'/, by, s)
	return "'" s "'"
}

# "  -f, --input-format FMT", "read csv, tsv or ndjson"
function take_option(left, text, word, k, i)
{
	n++
	help[n] = text
	k = split(left, word, /,? +/)
	for (i = 1; i <= k; i++) {
		if (word[i] ~ /^--./)
			long[n] = substr(word[i], 3)
		else if (word[i] ~ /^-./)
			short[n] = substr(word[i], 2)
		else
			arg[n] = word[i]
	}
}

# the words that the argument can be, if they are known
function words(i, s)
{
	if (arg[i] == "FMT")
		return formats[short[i]]
	s = arg[i]
	if (s !~ /^[a-z|]+$/)
		return ""
	gsub(/\|/, " ", s)
	return s
}

function spelt(i, between)
{
	return (short[i] ? "-" short[i] : "") \
	    (short[i] && long[i] ? between : "") (long[i] ? "--" long[i] : "")
}

function bash(i, all)
{
	print "_" tool "() {"
	print "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}"
	print "\t[ \"$prev\" = = ] && prev=${COMP_WORDS[COMP_CWORD - 2]}"
	print "\t[ \"$cur\" = = ] && cur="
	print "\tCOMPREPLY=()"
	print "\tcase $prev in"
	for (i = 1; i <= n; i++) {
		all = all " " spelt(i, " ")
		if (!arg[i])
			continue
		printf "\t%s)", spelt(i, " | ")
		if (words(i))
			printf " mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$cur\");", words(i)
		else if (arg[i] == "FILE")
			printf " mapfile -t COMPREPLY < <(compgen -f -- \"$cur\");"
		print " return ;;"
	}
	print "\tesac"
	print "\tcase $cur in"
	print "\t-*) mapfile -t COMPREPLY < <(compgen -W '" substr(all, 2) "' -- \"$cur\") ;;"
	print "\t*) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\") ;;"
	print "\tesac"
	print "}"
	print "complete -o filenames -F _" tool, tool
}

function zsh(i, text, value)
{
	print "_arguments -s -S : \\"
	for (i = 1; i <= n; i++) {
		text = help[i]
		gsub(/[\\:\[\]]/, "\\\\&", text)
		value = ""
		if (arg[i])
			value = ":" arg[i] ":" \
			    (words(i) ? "(" words(i) ")" : \
				arg[i] == "FILE" ? "_files" : " ")
		if (short[i] && long[i])
			printf "\t'(-%s --%s)'{-%s%s,--%s%s}", short[i], long[i], \
			    short[i], arg[i] ? "+" : "", long[i], arg[i] ? "=" : ""
		else if (long[i])
			printf "\t--%s%s", long[i], arg[i] ? "=" : ""
		else
			printf "\t-%s%s", short[i], arg[i] ? "+" : ""
		print quote("[" text "]" value, "'\\''") " \\"
	}
	print "\t'*:file:_files'"
}

function fish(i)
{
	for (i = 1; i <= n; i++)
		print "complete -c " tool \
		    (short[i] ? " -s " short[i] : "") \
		    (long[i] ? " -l " long[i] : "") \
		    (!arg[i] ? "" : words(i) ? " -x -a '" words(i) "'" : \
			arg[i] == "FILE" ? " -r -F" : " -x") \
		    " -d " quote(help[i], "\\'")
}

/^usage: / {
	tool = $2
}

/^formats of -/ {
	letter = substr($3, 2, 1)
	formats[letter] = $4
	for (i = 5; i <= NF; i++)
		formats[letter] = formats[letter] " " $i
}

/^  -/ {
	match($0, /[^ ]  +/)
	take_option(substr($0, 3, RSTART - 2), substr($0, RSTART + RLENGTH))
}

END {
	if (shell == "zsh")
		print "#compdef " tool
	print "# SPDX-License-Identifier: ISC"
	print "# made by tools/completions.awk from " tool " -h"
	if (shell == "bash")
		bash()
	else if (shell == "zsh")
		zsh()
	else
		fish()
}
