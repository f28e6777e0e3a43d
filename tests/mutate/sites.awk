# SPDX-License-Identifier: ISC
# sites.awk: lists what can be changed in C files, a line a change:
#	file TAB line TAB column TAB length TAB new text TAB code or cell
# Operators, constants and truth values in code; texts and numbers in tables.
# Comments, messages and preprocessor lines are left alone.

BEGIN {
	# one row a change: the text, and what takes its place
	change["<="] = "<"; change[">="] = ">"
	change["=="] = "!="; change["!="] = "=="
	change["&&"] = "||"; change["||"] = "&&"
	change["+="] = "-="; change["-="] = "+="
	change["<"] = "<="; change[">"] = ">="
	change["+"] = "-"; change["-"] = "+"
	change["!"] = " "
	change["true"] = "false"; change["false"] = "true"
	change["break"] = "continue"; change["continue"] = "break"
}

function site(at, n, new) {
	printf "%s\t%d\t%d\t%d\t%s\t%s\n", FILENAME, FNR, at, n, new,
	    in_table ? "cell" : "code"
}

# the length of the string or character that begins at i
function quoted(i, quote, k) {
	for (k = i + 1; k <= length($0); k++) {
		c = substr($0, k, 1)
		if (c == "\\")
			k++
		else if (c == quote)
			break
	}
	return k - i + 1
}

function scan(i, n, c, word, before) {
	for (i = 1; i <= length($0); i += n) {
		rest = substr($0, i)
		c = substr(rest, 1, 1)
		before = substr($0, i - 1, 1)
		n = 1
		if (in_comment) {
			n = index(rest, "*/")
			in_comment = n == 0
			n = n ? n + 1 : length(rest)
		} else if (substr(rest, 1, 2) == "/*") {
			in_comment = 1
			n = 2
		} else if (c == "\"" || c == "'") {
			n = quoted(i, c)
			if (in_table && c == "\"" && n > 2)
				site(i + n - 1, 0, "x")
		} else if (match(rest, /^[A-Za-z_][A-Za-z_0-9]*/)) {
			n = RLENGTH
			word = substr(rest, 1, n)
			if (word in change)
				site(i, n, change[word])
		} else if (match(rest, /^0x[0-9A-Fa-f]+u?|^[0-9]+[.][0-9.e]*/)) {
			n = RLENGTH
		} else if (match(rest, /^[0-9]+/)) {
			n = RLENGTH
			site(i, n, substr(rest, 1, n) + 1)
		} else if (match(rest, /^(->|\+\+|--|<<=?|>>=?)/)) {
			n = RLENGTH
		} else if (substr(rest, 1, 2) in change) {
			n = 2
			site(i, n, change[substr(rest, 1, 2)])
		} else if (c == "!" ||
		    (c in change && before == " " && substr(rest, 2, 1) == " ")) {
			site(i, 1, change[c])
		}
	}
}

FNR == 1 { in_comment = in_table = 0 }
/^[^ \t\/*#].*= [{]$/ || /^[}] [a-z_]+\[\] = [{]$/ ||
    /^\tstatic const .*= [{]/ || /^\t[}] [a-z_]+\[\] = [{]/ { in_table = 1 }
!/^#/ { scan() }
/[}];$/ { in_table = 0 }
