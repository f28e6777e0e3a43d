# SPDX-License-Identifier: ISC
# Records: the table BAD INPUT of jobtools(7), row by row, strict and lenient,
# and what "The record" promises of formats.  jobfilter stands for all tools,
# which read and write by the same code.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	args=()
	set -o pipefail
}

# input FMT: the input of a test, as printf writes it
input() {
	# shellcheck disable=SC2059
	printf "$1" >in
}

# strict MESSAGE [OUTPUT]: the run ends with 65 and says "jobfilter: in:…"
strict() {
	run -65 --separate-stderr jobfilter "${args[@]}" true in
	[ "$stderr" = "jobfilter: in:$1" ]
	[ "$output" = "${2-}" ]
}

# lenient OUTPUT COUNTS [REJECT]: the run goes on; REJECT is a part of the
# only line of rejects, and without it there is none
lenient() {
	run -0 --separate-stderr jobfilter "${args[@]}" --lenient \
	    --rejects rejects true in
	[ "$output" = "$1" ]
	[ "$stderr" = "jobfilter: $2" ]
	[ "$(wc -l <rejects)" -eq $(($# - 2)) ]
	jq -e . rejects >/dev/null || [ $# -eq 2 ]
	grep -qF -- "${3-}" rejects || [ $# -eq 2 ]
}

# accepted OUTPUT: strict and lenient runs agree
accepted() {
	run -0 --separate-stderr jobfilter "${args[@]}" true in
	[ "$output" = "$1" ]
	[ -z "$stderr" ]
	run -0 --separate-stderr jobfilter "${args[@]}" --lenient true in
	[ "$output" = "$1" ]
	[[ $stderr == *" rejected=0 replaced=0" ]]
}

# hopeless MESSAGE: 65 with this message, lenient or not
hopeless() {
	strict "$1"
	run -65 --separate-stderr jobfilter "${args[@]}" --lenient true in
	[ "${stderr_lines[0]}" = "jobfilter: in:$1" ]
}

# The table, CSV and TSV

@test "too few fields" {
	input 'a,b\n1\n3,4\n'
	strict '2: 1 field, not 2 as in the header'
	lenient $'a,b\n3,4' 'in=2 out=1 rejected=1 replaced=0 (field-count 1)' \
	    '"line":2,"byte":4,"code":"field-count"'
}

@test "too many fields" {
	input 'a,b\n1,2,3\n3,4\n'
	strict '2: 3 fields, not 2 as in the header'
	lenient $'a,b\n3,4' 'in=2 out=1 rejected=1 replaced=0 (field-count 1)' \
	    '"raw":"1,2,3"'
}

@test "too many fields in TSV" {
	input 'a\tb\n1\t2\t3\n4\t5\n'
	strict '2: 3 fields, not 2 as in the header'
	lenient $'a\tb\n4\t5' \
	    'in=2 out=1 rejected=1 replaced=0 (field-count 1)' '"raw":"1\t2\t3"'
}

@test "too few fields are filled up with --ragged pad, too many never" {
	input 'a,b,c\n1\n"2",3\n4,5,6,7\n'
	args=(--ragged pad)
	strict '4: 4 fields, not 3 as in the header' $'a,b,c\n1,,\n"2",3,'
	lenient $'a,b,c\n1,,\n"2",3,' \
	    'in=3 out=2 rejected=1 replaced=2 (field-count 3)' '"line":4'
	input 'a\tb\n1\n'
	args=(--ragged pad)
	run -0 jobfilter "${args[@]}" true in
	[ "$output" = $'a\tb\n1\t' ]
}

@test "the line of a row behind one that spans lines" {
	input 'a,b\n1,"x\n\ny"\n3\n'
	strict '5: 1 field, not 2 as in the header' $'a,b\n1,"x\n\ny"'
	lenient $'a,b\n1,"x\n\ny"' \
	    'in=2 out=1 rejected=1 replaced=0 (field-count 1)' \
	    '"line":5,"byte":13,'
}

@test "a quote never closed: reading resumes at the next line" {
	input 'a,b\n1,2\n"x,y\n3,4\n'
	strict '3: a quoted field is never closed' $'a,b\n1,2'
	lenient $'a,b\n1,2\n3,4' \
	    'in=3 out=2 rejected=1 replaced=0 (open-quote 1)' \
	    '"line":3,"byte":8,"code":"open-quote"'
}

@test "a quote in the middle of a field" {
	input 'a,b\n1,x"y"\n3,4\n'
	strict '2: a quote in the middle of a field'
	lenient $'a,b\n1,"x""y"""\n3,4' \
	    'in=2 out=2 rejected=0 replaced=1 (quote 1)'
}

@test "text behind a closing quote" {
	input 'a,b\n1,"x\ny"z\n3,4\n'
	strict '3: a quote in the middle of a field'
	lenient $'a,b\n1,"""x\ny""z"\n3,4' \
	    'in=2 out=2 rejected=0 replaced=1 (quote 1)'
}

@test "a NUL byte" {
	input 'a,b\n1,\0\n3,4\n'
	strict '2: a NUL byte'
	lenient $'a,b\n3,4' 'in=2 out=1 rejected=1 replaced=0 (nul 1)' \
	    '"line":2,"byte":6,"code":"nul","reason":"a NUL byte","raw":"1,\u0000"'
}

@test "invalid UTF-8: truncated, overlong, surrogate, too large" {
	input 'a,b\n1,\xc3\n'
	strict '2: not valid UTF-8'
	lenient $'a,b\n1,\xef\xbf\xbd' \
	    'in=1 out=1 rejected=0 replaced=1 (utf8 1)'
	for bytes in '\xc0\xaf' '\xed\xa0\x80' '\xf4\x90\x80\x80' '\xff' '\x80'; do
		input "a,b\n1,$bytes\n"
		strict '2: not valid UTF-8'
	done
}

@test "invalid UTF-8 in a row that is rejected is kept in base64" {
	input 'a,b\n\xff\n'
	lenient a,b 'in=1 out=0 rejected=1 replaced=1 (field-count 1; utf8 1)' \
	    '"raw_base64":"/w=="'
}

@test "a lone CR outside of quotes" {
	input 'a,b\n1,x\ry\n3,4\n'
	strict '2: a carriage return outside of quotes'
	lenient $'a,b\n3,4' 'in=2 out=1 rejected=1 replaced=0 (cr 1)' \
	    '"byte":7,"code":"cr"'
}

@test "a lone CR in TSV" {
	input 'a\tb\n1\t2\r3\n4\t5\n'
	strict '2: a carriage return in a field'
	lenient $'a\tb\n4\t5' 'in=2 out=1 rejected=1 replaced=0 (cr 1)' \
	    '"code":"cr"'
}

@test "a byte order mark is stripped" {
	input '\xef\xbb\xbfa,b\n1,2\n'
	accepted $'a,b\n1,2'
	input '\xef\xbb\xbf{"a":1}\n'
	accepted '{"a":1}'
}

@test "CR LF inside quotes is kept, at the end of a row it becomes LF" {
	input 'a,b\r\n1,"x\r\ny"\r\n3,4'
	jobfilter true in >out
	printf 'a,b\n1,"x\r\ny"\n3,4\n' | cmp - out
}

@test "mixed line ends, blank lines" {
	input 'a,b\n1,2\r\n\n\r\n3,4\n'
	accepted $'a,b\n1,2\n3,4'
	input '\n\na,b\n1,2\n\n'
	accepted $'a,b\n1,2'
	input '{"a":1}\r\n\n \n{"a":2}'
	accepted $'{"a":1}\n{"a":2}'
}

@test "a blank line is an empty value where there is one column" {
	input 'a\n1\n\n2\n'
	accepted $'a\n1\n""\n2'
}

@test "lines that end in CR only" {
	input 'a,b\r1,2\r3,4\r'
	hopeless "1: lines end in carriage returns; hint: tr '\\r' '\\n'"
}

@test "a column name twice" {
	input 'a,a,a_2\n1,2,3\n'
	strict '1: column "a" appears twice'
	lenient $'a,a_2,a_2_2\n1,2,3' 'in=1 out=1 rejected=0 replaced=0'
}

@test "empty input" {
	input ''
	accepted ''
	args=(-f ndjson)
	accepted ''
	args=(-f csv)
	hopeless '1: empty input: no header'
	args=(-f tsv)
	hopeless '1: empty input: no header'
}

@test "a header only" {
	input 'a,b\n'
	accepted a,b
	input 'a,b'
	accepted a,b
	input 'a\tb\n'
	accepted $'a\tb'
}

# The table, NDJSON

@test "truncated JSON" {
	input '{"a":1}\n{"a":2\n{"a":3}\n'
	strict '2: not valid JSON at byte 7 of the line: the text ends too early' \
	    '{"a":1}'
	lenient $'{"a":1}\n{"a":3}' \
	    'in=3 out=2 rejected=1 replaced=0 (truncated 1)' \
	    '"line":2,"byte":14,"code":"truncated"'
}

@test "malformed JSON" {
	input '{"a":1}\n{"a" 2}\n{"a":3}\n'
	strict '2: not valid JSON at byte 6 of the line: a colon is missing' \
	    '{"a":1}'
	lenient $'{"a":1}\n{"a":3}' 'in=3 out=2 rejected=1 replaced=0 (json 1)' \
	    '"code":"json"'
}

@test "NaN and Infinity" {
	for word in NaN Infinity -Infinity; do
		input '{"a":1}\n{"a":'$word'}\n'
		run -65 jobfilter true in
		lenient '{"a":1}' 'in=2 out=1 rejected=1 replaced=0 (json 1)' \
		    '"code":"json"'
	done
}

# nested N: arrays in one another as a value
nested() {
	printf '{"a":%s%s}\n' "$(printf '[%.0s' $(seq "$1"))" \
	    "$(printf ']%.0s' $(seq "$1"))"
}

@test "nesting of 512 levels is read, of 513 not" {
	nested 511 >in
	accepted "$(cat in)"
	nested 512 >in
	strict '1: nested more than 512 levels deep'
	echo '{"a":1}' >>in
	lenient '{"a":1}' 'in=2 out=1 rejected=1 replaced=0 (depth 1)' \
	    '"code":"depth"'
}

@test "two records on a line" {
	input '{"a":1}{"a":2}\n{"a":3}\n'
	strict '1: two records on a line; hint: jq -c .'
	lenient '{"a":3}' 'in=2 out=1 rejected=1 replaced=0 (two-records 1)' \
	    '"byte":7,"code":"two-records"'
}

@test "a key twice in a record" {
	input '{"a":1,"\\u0061":2}\n{"a":3}\n'
	run -65 jobfilter true in
	[[ $output == 'jobfilter: in:1: the key "'*'" appears twice' ]]
	lenient '{"a":3}' 'in=2 out=1 rejected=1 replaced=0 (duplicate-key 1)' \
	    '"code":"duplicate-key"'
}

@test "a key twice in a nested object is left alone" {
	input '{"a":{"b":1,"b":2}}\n'
	accepted '{"a":{"b":1,"b":2}}'
}

@test "an escaped NUL or half a surrogate pair, at the top and nested" {
	for text in '"\\u0000"' '"\\ud800"' '"\\udc00x"' '"\\ud800\\u0041"'; do
		input '{"a":'$text'}\n{"a":3}\n'
		strict '1: a string with \u0000 or half a surrogate pair'
		lenient '{"a":3}' \
		    'in=2 out=1 rejected=1 replaced=0 (surrogate 1)' \
		    '"code":"surrogate"'
		input '{'$text':1}\n{"a":3}\n'
		strict '1: a key with \u0000 or half a surrogate pair'
	done
	input '{"a":{"b":"\\ud800"}}\n'
	accepted '{"a":{"b":"\ud800"}}'
	input '{"a":"\\ud83d\\ude00"}\n'
	args=(-t csv)
	accepted $'a\n😀'
}

@test "an object spread over lines" {
	input '{\n"a":1\n}\n'
	hopeless '1: an object spread over lines; hint: jq -c .'
}

@test "a JSON array" {
	input '[{"a":1}]\n'
	hopeless "1: a JSON array, not records; hint: jq -c '.[]'"
}

@test "a line that is no object" {
	input '{"a":1}\n[1]\n"x"\n5\n'
	strict '2: a record is an object' '{"a":1}'
	run -0 --separate-stderr jobfilter --lenient true in
	[ "$stderr" = 'jobfilter: in=4 out=1 rejected=3 replaced=0 (json 3), rejects not kept (no --rejects)' ]
}

@test "a nested value is compact text in a cell" {
	input '{"a":{"b": [1, "x y"]}}\n'
	args=(-t csv)
	accepted $'a\n"{""b"":[1,""x y""]}"'
}

@test "a record over --max-record" {
	input 'a\n12345678901234567890\n2\n'
	args=(--max-record 10)
	strict '2: a record longer than 10 bytes (--max-record)'
	lenient $'a\n2' 'in=2 out=1 rejected=1 replaced=0 (too-long 1)' \
	    '"line":2,"byte":2,"code":"too-long"'
	input '{"a":"12345678901234567890"}\n{"a":2}\n'
	strict '1: a record longer than 10 bytes (--max-record)'
	lenient '{"a":2}' 'in=2 out=1 rejected=1 replaced=0 (too-long 1)' \
	    '"code":"too-long"'
	input 'a,b\n1,"12345\n67890"\n3,4\n'
	strict '2: a record longer than 10 bytes (--max-record)'
}

# Bugs that were fixed

@test "a line that begins with CR and is too long is rejected once" {
	input 'a\n\rxxxxxxxxxxxx\n1\n'
	args=(--max-record 8)
	lenient $'a\n1' 'in=2 out=1 rejected=1 replaced=0 (cr 1)' '"line":2'
}

@test "rows of a good file are written before a bad one ends the run" {
	input 'a,b\n1,2\n'
	printf 'a,a\n1,2\n' >twice
	printf 'a,b\0\n1,2\n' >nul
	run -66 --separate-stderr jobfilter true in missing
	[ "$output" = $'a,b\n1,2' ]
	run -65 --separate-stderr jobfilter true in twice
	[ "$output" = $'a,b\n1,2' ]
	run -65 --separate-stderr jobfilter --lenient true in nul
	[ "$output" = $'a,b\n1,2' ]
}

@test "megabytes of blanks before the first record are skipped" {
	{ head -c 2000000 /dev/zero | tr '\0' ' '; echo '{"a":1}'; } >in
	run -0 jobfilter -c true in
	[ "$output" = 1 ]
}

@test "20,000 columns of one name are renamed in no time" {
	{ printf 'a%.0s,' $(seq 20000); echo b; } >in
	run -0 timeout 10 jobfilter --lenient -c true in
}

@test "100,000 rows with a new key each are read in no time" {
	seq 100000 | sed 's/.*/{"k&":1}/' >in
	run -0 timeout 10 jobfilter -c true in
	[ "$output" = 100000 ]
}

@test "a truncated first line is no object spread over lines" {
	input '{"a":\n{"a":2}\n'
	lenient '{"a":2}' 'in=2 out=1 rejected=1 replaced=0 (truncated 1)' \
	    '"code":"truncated"'
}

@test "when all records were rejected, no column is asked for" {
	input '{"salary":\n'
	run -0 --separate-stderr salnorm --lenient in
	[ -z "$output" ]
	run -0 --separate-stderr jobfilter --lenient 'salary > 1' in
}

@test "lines that end in CR only, without a header" {
	input '1,2\r3,4\r'
	args=(--no-header --columns a,b)
	run -65 jobfilter "${args[@]}" --lenient true in
	[[ ${lines[0]} == 'jobfilter: in:1: a carriage return'* ]]
}

@test "a line of blanks and tabs is blank in NDJSON, a row in TSV" {
	input '{"a":1}\n \t\n{"a":2}\n'
	accepted $'{"a":1}\n{"a":2}'
	input 'a\tb\n\t\n1\t2\n'
	accepted $'a\tb\n\t\n1\t2'
}

@test "blank lines are rows of a headerless table, whatever tells its format" {
	input '\n\n5\n'
	args=(--no-header --columns a)
	accepted $'""\n""\n5'
	input '\t\n1\t2\n'
	args=(--no-header --columns a,b)
	accepted $'\t\n1\t2'
}

@test "--max-rejects 29% allows 29 of 100" {
	{ echo a,b; yes 1 | head -n 29; yes 1,2 | head -n 71; } >in || true
	run -0 jobfilter --lenient --max-rejects 29% -c true in
	run -65 jobfilter --lenient --max-rejects 28.9999% -c true in
}

@test "the place of a NUL behind quotes that are repaired" {
	input 'a,b\nx"y"z"w,\0\n'
	lenient a,b 'in=1 out=0 rejected=1 replaced=1 (quote 1; nul 1)' \
	    '"byte":12,'
}

@test "a long key in a reason is not cut inside a character" {
	k=x$(printf 'é%.0s' $(seq 40))
	printf '{"%s":1,"%s":2}\n' "$k" "$k" >in
	lenient '' 'in=1 out=0 rejected=1 replaced=0 (duplicate-key 1)' \
	    '"code":"duplicate-key"'
	jobfilter -c true rejects
}

# Options about bad input

@test "--max-rejects N and P%: 65 at the end, and -o keeps the old file" {
	input 'a,b\n1\n2,3\n4\n5,6\n'
	run -0 jobfilter --lenient --max-rejects 2 true in
	run -65 --separate-stderr jobfilter --lenient --max-rejects 1 true in
	[ "$output" = $'a,b\n2,3\n5,6' ]
	[ "${stderr_lines[1]}" = \
	    'jobfilter: more rejects than --max-rejects allows' ]
	run -0 jobfilter --lenient --max-rejects 50% true in
	run -65 jobfilter --lenient --max-rejects 49.9% true in
	echo old >out
	run -65 jobfilter --lenient --max-rejects 0 -o out true in
	[ "$(cat out)" = old ]
	run -64 jobfilter --lenient --max-rejects x true in
	run -64 jobfilter --lenient --max-rejects 101% true in
}

@test "--rejects without --lenient is status 64" {
	input 'a\n'
	run -64 jobfilter --rejects r true in
}

@test "--summary counts a good run" {
	input 'a,b\n1,2\n3,4\n'
	run -0 --separate-stderr jobfilter --summary 'a == 1' in
	[ "$stderr" = 'jobfilter: in=2 out=1 rejected=0 replaced=0' ]
}

@test "rows before bad data are written, also with a regular file" {
	input 'a,b\n1,2\n3\n'
	run -65 --separate-stderr jobfilter true in
	[ "$output" = $'a,b\n1,2' ]
}

# Recognition and formats

@test "the first byte or the header tells the format" {
	input ' \n{"a":1}\n'
	accepted '{"a":1}'
	input 'a\tb\n1\t2\n'
	args=(-t csv)
	accepted $'a,b\n1,2'
	args=()
	input 'a\tb,c\n1\t2,3\n' # a tab and a comma: CSV
	args=(-t tsv)
	accepted $'a\\tb\tc\n1\\t2\t3'
}

@test "-f decides against the looks" {
	input 'a\tb\n1\t2\n'
	args=(-f csv -t ndjson)
	accepted '{"a\tb":"1\t2"}'
}

@test "-d is the delimiter, in and out" {
	input 'a;b\n"1;2";3\n'
	args=(-d ';')
	accepted $'a;b\n"1;2";3'
	args=(-d ';' -t tsv)
	accepted $'a\tb\n1;2\t3'
	run -64 jobfilter -d '"' true in
	run -64 jobfilter -d ab true in
	run -64 jobfilter -d é true in
}

@test "TSV never quotes: tabs, line ends and backslashes are escaped" {
	input 'a,b\n"x\ty","line\nend\r\\"\n'
	args=(-t tsv)
	accepted $'a\tb\nx\\ty\tline\\nend\\r\\\\'
	jobfilter -t tsv true in | jobfilter -t csv true >out
	printf 'a,b\nx\ty,"line\nend\r\\"\n' | cmp - out
}

@test "several files must have the same columns" {
	input 'a,b\n1,2\n'
	cp in in2
	printf 'b,a\n1,2\n' >in3
	run -0 jobfilter true in in2
	[ "$output" = $'a,b\n1,2\n1,2' ]
	run -65 jobfilter true in in3
	[[ $output == *'jobfilter: in3:'*'the columns differ'* ]]
	: >empty
	run -0 jobfilter true empty in empty in2
	[ "${#lines[@]}" -eq 3 ]
}

@test "a faulty row in the second file is named there" {
	input 'a,b\n1,2\n'
	printf 'a,b\n1,2\n\n3\n' >in2
	run -65 jobfilter true in in2
	[ "${lines[-1]}" = \
	    'jobfilter: in2:4: 1 field, not 2 as in the header' ]
}

@test "--no-header takes the names from --columns and writes none" {
	input '1,2\n3,4\n'
	args=(--no-header --columns a,b)
	accepted $'1,2\n3,4'
	run -0 jobfilter "${args[@]}" 'a == 3' in
	[ "$output" = 3,4 ]
	args=(--no-header --columns a,b -t ndjson)
	accepted $'{"a":"1","b":"2"}\n{"a":"3","b":"4"}'
	run -64 jobfilter --no-header true in
	run -64 jobfilter --columns a,b true in
	run -64 jobfilter --no-header --columns a,a true in
	args=(--no-header --columns a,b)
	input '1,2\n3\n'
	strict '2: 1 field, not 2 as in the header' 1,2
}

# NDJSON and CSV

@test "columns of CSV from NDJSON are the first record's" {
	input '{"a":"1","b":"2"}\n{"b":"3"}\n'
	args=(-t csv)
	accepted $'a,b\n1,2\n,3'
}

@test "a later key is never dropped: 65, or named up front" {
	input '{"a":"1"}\n{"a":"2","b":"3"}\n'
	args=(-t csv)
	strict '2: key "b" is not in the first record; name it with --columns' \
	    $'a\n1'
	args=(-t csv --columns a,b)
	accepted $'a,b\n1,\n2,3'
	args=()
	accepted $'{"a":"1"}\n{"a":"2","b":"3"}'
}

@test "numbers keep every digit" {
	for n in 9007199254740993 1e400 -0 007 1.10 0.1e1 1E5 \
	    123456789012345678901234567890.123456789; do
		input "salary_min,other\n$n,$n\n"
		args=()
		accepted "salary_min,other"$'\n'"$n,$n"
		jobfilter -t ndjson true in | jobfilter -t csv true | cmp - in
		jobfilter -t ndjson true in | jobfilter -t tsv true |
		    jobfilter -t csv true | cmp - in
	done
	input '{"x":9007199254740993,"y":1e400,"z":-0,"w":1.10}\n'
	accepted '{"x":9007199254740993,"y":1e400,"z":-0,"w":1.10}'
}

@test "number columns are JSON numbers, null when empty, else strings" {
	input 'salary_min,salary_max,level\n1.50,,n/a\n007,-0,1e5\n'
	args=(-t ndjson)
	accepted '{"salary_min":1.50,"salary_max":null,"level":"n/a"}
{"salary_min":"007","salary_max":-0,"level":1e5}'
}

@test "a text column is a string, also when it looks like a number" {
	input 'title,x\n5,true\n'
	args=(-t ndjson)
	accepted '{"title":"5","x":"true"}'
}

@test "multi-values are arrays, joined by | in CSV" {
	input 'skills,location,x\nPython|Go,,a|b\n'
	args=(-t ndjson)
	accepted '{"skills":["Python","Go"],"location":[],"x":"a|b"}'
	input '{"skills":["Python","a|b"],"location":[],"x":["y"]}\n'
	args=(-t csv)
	accepted $'skills,location,x\nPython|a/b,,"[""y""]"'
}

@test "true, false, null and numbers in a text column" {
	input '{"a":true,"b":null,"c":1.0,"d":"null"}\n'
	args=(-t csv)
	accepted $'a,b,c,d\ntrue,,1.0,null'
}

@test "escapes in keys and strings" {
	input '{"a\\tb":"x\\n\\"\\\\\\/\\u00e9"}\n'
	args=(-t csv)
	accepted $'a\tb\n"x\n""\\/é"'
}

@test "CSV to NDJSON and back is the identity, and so is TSV" {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	for f in samples/*.csv; do
		for via in ndjson tsv; do
			jobfilter -t $via true "$f" | jobfilter -t csv true |
			    cmp - "$f"
		done
		jobfilter -t ndjson true "$f" >"$BATS_TEST_TMPDIR/nd"
		jobfilter -t csv true "$BATS_TEST_TMPDIR/nd" |
		    jobfilter -t ndjson true | cmp - "$BATS_TEST_TMPDIR/nd"
	done
}

@test "what a converter writes, jq and awk read" {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	diff <(jobfilter -t ndjson true samples/postings.csv | jq -r .title) \
	    <(jobfilter -t tsv true samples/postings.csv |
	        awk -F '\t' 'NR > 1 { print $1 }')
}

# Compressed input

@test "gzip, zstd and xz are read, several members too" {
	input 'a,b\n1,2\n'
	printf '3,4\n' >in2
	for tool in gzip zstd xz; do
		command -v $tool || skip "no $tool"
		{ $tool -c <in; $tool -c <in2; } >packed
		run -0 jobfilter true packed
		[ "$output" = $'a,b\n1,2\n3,4' ]
		run -0 jobfilter true <packed
		[ "$output" = $'a,b\n1,2\n3,4' ]
	done
}

@test "compressed data that is cut or damaged is 65" {
	seq 100000 >in
	for tool in gzip zstd xz; do
		command -v $tool || skip "no $tool"
		$tool -c <in >packed
		half=$(($(wc -c <packed) / 2))
		head -c $half packed >half
		run -65 --separate-stderr jobfilter -c true half
		[[ $stderr == "jobfilter: half: $tool data ends too early" ]]
		{ head -c $half packed; echo damage; tail -c +$((half + 8)) packed; } >damaged
		run -65 --separate-stderr jobfilter -c true damaged
		[[ $stderr == "jobfilter: damaged: damaged $tool data" ]]
		{ cat packed; echo rubbish; } >behind
		run -65 --separate-stderr jobfilter -c true behind
		[[ $stderr == "jobfilter: behind: "*"$tool data"* ]]
	done
}

# Parts

@test "the parts of a file hold each row once, whatever their number" {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	nd=$BATS_TEST_TMPDIR/nd
	jobfilter -t ndjson true samples/pay.csv >"$nd"
	for n in 1 2 3 10 97; do
		for f in samples/pay.csv "$nd"; do
			for i in $(seq $n); do
				jobfilter --part "$i/$n" -t ndjson true "$f"
			done | cmp - "$nd"
		done
	done
}

@test "a bad row in a part is named by its line in the file" {
	{ echo a,b; seq 1000 | sed 's/$/,x/'; echo 1; } >in
	run -65 --separate-stderr jobfilter --part 3/3 true in
	[ "$stderr" = 'jobfilter: in:1002: 1 field, not 2 as in the header' ]
	run -0 jobfilter --part 2/3 true in
}

@test "rejects before the first record of NDJSON count in one part only" {
	input '{"a":01}\n{"b":x}\n{"a":1}\n{"a":2}\n{x\n'
	jobfilter --lenient --rejects whole true in >all
	for parts in 1 2 3 4 7; do
		for part in $(seq $parts); do
			run -0 --separate-stderr jobfilter --lenient --rejects \
			    "part.$part" --part "$part/$parts" true in
			echo "$output" >>out.$parts
			echo "$stderr" >>err.$parts
			cat "part.$part" >>rejects.$parts
		done
		diff whole rejects.$parts
		diff all <(grep . out.$parts)
		[ "$(grep -o 'in=[0-9]*' err.$parts | awk -F = '{ n += $2 }
		    END { print n }')" -eq 5 ]
	done
}

@test "the names in rejected rows of NDJSON do not stay in memory" {
	[ -z "${SAN-}" ] || skip "sanitizers take memory of their own"
	awk 'BEGIN {
		print "{\"a\":1}"
		for (i = 0; i < 20000; i++)
			printf "{\"%02000d\":1,\"x\":}\n", i
	}' >in
	ulimit -v 60000
	run -0 --separate-stderr jobfilter --lenient true in
	[ "$output" = '{"a":1}' ]
}

@test "--part is for plain files and sensible numbers" {
	input 'a\n1\n'
	gzip <in >packed
	run -64 jobfilter --part 1/2 true packed
	run -64 sh -c 'cat in | jobfilter --part 1/2 true'
	for bad in 0/2 3/2 1 1/ /2 1/0 a/b -1/2 1/2/3; do
		run -64 jobfilter --part $bad true in
	done
}

# How input arrives

@test "reads of any size give the same rows, messages and rejects" {
	{
		printf 'a,b,skills\r\n1,"x ""q""\r\nyé",Go|C\n\n'
		printf '2,bad " quote,z\nshort\n3,"open\n4,\xff,w\n5,\0,v\n6,ok,'
	} >in.csv
	{
		printf '{"a":1,"skills":["x","y"],"n":{"m":[1, 2]}}\n'
		printf '{"a":"\\ud83d\\ude00é"}\n{"a":\n\n{"a":2}{}\n{"b":'
	} >in.ndjson
	printf 'a\tb\n1\\t\t2\n3\nx\t\xc3\n' >in.tsv
	gzip -c in.csv >in.gz
	for f in in.csv in.ndjson in.tsv in.gz; do
		jobfilter --lenient --rejects r0 true $f >out0 2>err0
		jobfilter true $f >sout0 2>serr0 || echo "$?" >>serr0
		# a sanitized tool takes long to start: every third size
		for n in $(seq 1 ${SAN:+3} 70); do
			export JOBTOOLS_READ=$n
			jobfilter --lenient --rejects r true $f >out 2>err
			jobfilter true $f >sout 2>serr || echo "$?" >>serr
			unset JOBTOOLS_READ
			for x in r out err sout serr; do
				cmp ${x}0 $x
			done
		done
	done
}

@test "a field of 64 MiB" {
	{ echo a,b; printf '1,"'; head -c 67108864 /dev/zero | tr '\0' x
	    echo '"'; echo 2,y; } >in
	[ "$(jobfilter -c 'len(b) == 67108864 || b == "y"' in)" = 2 ]
	jobfilter true in | cmp - in
	jobfilter -t ndjson true in | jobfilter -t csv 'a == 2' >out
	[ "$(cat out)" = $'a,b\n2,y' ]
}

@test "100,000 columns" {
	{
		seq -s , 100000
		seq -s , 200001 300000
	} >in
	jobfilter true in | cmp - in
	jobfilter -t ndjson true in | jobfilter -t csv true | cmp - in
	[ "$(jobfilter --select '100000' true in)" = $'100000\n300000' ]
}

@test "steady state allocates nothing: as many blocks for N rows as for 2N" {
	command -v valgrind || skip "no valgrind"
	[ -z "${SAN-}" ] || skip "a sanitized build does not run in valgrind"
	cd "$BATS_TEST_DIRNAME/.." || return 1
	{ cat samples/postings.csv; tail -n +2 samples/postings.csv; } \
	    >"$BATS_TEST_TMPDIR/1.csv"
	{ cat "$BATS_TEST_TMPDIR/1.csv"; tail -n +2 "$BATS_TEST_TMPDIR/1.csv"; } \
	    >"$BATS_TEST_TMPDIR/2.csv"
	for f in csv tsv ndjson; do
		for k in 1 2; do
			jobfilter -t $f true "$BATS_TEST_TMPDIR/$k.csv" \
			    >"$BATS_TEST_TMPDIR/$k.$f.in"
		done
		for t in csv tsv ndjson; do
			for k in 1 2; do
				valgrind jobfilter -t $t \
				    'has(skills, "Go") || title ~ /^S/ || true' \
				    "$BATS_TEST_TMPDIR/$k.$f.in" 2>&1 >/dev/null |
				    grep -o 'total heap usage: [0-9,]* allocs' \
				    >"$BATS_TEST_TMPDIR/allocs$k" ||
				    skip "valgrind cannot run this build"
			done
			diff "$BATS_TEST_TMPDIR/allocs1" "$BATS_TEST_TMPDIR/allocs2"
		done
	done
}

@test "memory does not grow with the input" {
	[ -z "${SAN-}" ] || skip "a sanitized build reserves terabytes"
	cd "$BATS_TEST_DIRNAME/.." || return 1
	{ cat samples/postings.csv; for _ in $(seq 2000); do
		tail -n +2 samples/postings.csv; done; } >"$BATS_TEST_TMPDIR/in"
	ulimit -v 40000
	[ "$(jobfilter -t ndjson true "$BATS_TEST_TMPDIR/in" |
	    jobfilter -c true)" = $((80 + 2000 * 80)) ]
}

# Files that are written

@test "-o creates what a dangling symbolic link points to" {
	input 'a\n1\n'
	mkdir -p folder
	ln -s folder/real link
	jobfilter -o link true in
	[ -L link ]
	cmp in folder/real
}

@test "--rejects and the output cannot be one file" {
	input 'a,b\n1\n'
	run -64 jobfilter --lenient --rejects x -o x true in
	run -64 jobfilter --lenient --rejects - true in
	run -0 jobfilter --lenient --rejects - -o x true in
	[[ ${lines[0]} == '{"file":"in"'* ]]
}

@test "a signal leaves the old file and no temporary, whichever it is" {
	mkfifo fifo
	for signal in HUP TERM ALRM USR1 PROF VTALRM IO SYS TRAP RTMIN; do
		echo old >out
		jobfilter -o out true <fifo 3>&- &
		exec 7>fifo
		printf 'a\n1\n' >&7
		for _ in $(seq 100); do
			[ "$(echo out*)" = out ] || break
			sleep 0.01
		done
		[ "$(echo out*)" != out ]
		kill -s $signal $!
		if wait $!; then false; fi
		exec 7>&-
		[ "$(echo out*)" = out ]
		[ "$(cat out)" = old ]
	done
}

@test "a header that looks like something else is quoted, and read back" {
	for name in '{a' '[a' ' ' ''; do
		printf '"%s",b\n1,2\n' "$name" >in
		jobfilter -f csv true in >out
		[ "$(head -n 1 out)" = "\"$name\",b" ]
		jobfilter -f csv -t ndjson true out >back
		[ "$(jq -c 'keys_unsorted' back)" = "$(jq -nc --arg n "$name" '[$n, "b"]')" ]
	done
}

@test "an item of several values may be empty at the end" {
	printf 'skills\na|\na||b\n|\n' >in
	[ "$(jobfilter -t ndjson true in | jq -c .skills)" = \
	    $'["a",""]\n["a","","b"]\n["",""]' ]
}

@test "an empty object stays one, and a row of nothing is quoted" {
	printf '{"a":""}\n{}\n' >in
	[ "$(jobfilter true in)" = $'{"a":""}\n{}' ]
	[ "$(jobfilter -t csv --columns a true in)" = $'a\n""\n""' ]
}

@test "-o follows a link into another folder, though nothing is there" {
	mkdir sub
	ln -s ../target sub/link
	printf 'a\n1\n' >in
	jobfilter -o sub/link true in
	[ -L sub/link ]
	diff in target
}

@test "a first object without keys is a record without columns" {
	run -64 --separate-stderr jobfilter 'a == 1' <<<$'{}\n{"a":1}'
	[ "${stderr_lines[0]}" = 'jobfilter: expression: unknown column "a" (columns: )' ]
	run -0 jobfilter true <<<$'{}\n{"a":1}'
	[ "$output" = $'{}\n{"a":1}' ]
}
