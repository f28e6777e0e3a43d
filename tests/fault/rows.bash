# SPDX-License-Identifier: ISC
# The commands of tests/fault/commands and each tool's sample, by rows(), and
# the files that they read, in the folder IN, which goes at the end.

# shellcheck source=/dev/null
. tests/every_tool.bash

# a file system in memory syncs at once
[ -w /dev/shm ] && export TMPDIR=${TMPDIR-/dev/shm}
IN=$(mktemp -d) || exit 1
export IN
trap 'rm -rf "$IN"' EXIT

postings=samples/postings.csv
jobfilter -t ndjson true $postings >"$IN/postings.ndjson"
gzip -c "$IN/postings.ndjson" >"$IN/postings.ndjson.gz"
zstd -q $postings -o "$IN/postings.csv.zst"
xz -c $postings >"$IN/postings.csv.xz"
{ cat $postings && tail -n +9 $postings; } >"$IN/twice.csv"
tail -n +2 samples/pay.csv | cut -d , -f 1,2 >"$IN/plain.csv"
salstats --partial -g role samples/pay.csv >"$IN/pay.partial"
{ head -n 9 $postings && echo 'too,few' && tail -n +10 $postings; } \
    >"$IN/broken.csv"
{ head -n 9 "$IN/postings.ndjson" && echo '{"title":' && printf '{"a":"\377"}\n'; } \
    >"$IN/broken.ndjson"
{ echo salary && printf '"EUR %8000000d"\n' 95000; } >"$IN/wide.csv"
{ echo 'role,date_posted,salary_min,salary_max' &&
	for i in $(seq 60); do
		echo "role $((i % 4)),202$((i % 3))-01-01,$((50000 + 100 * i)),90000"
	done; } >"$IN/salaries.csv"
printf 'Date,USD,GBP\n2026-11-20,1.10,0.85\n2026-11-19,1.09,0.86\n' \
    >"$IN/rates.csv"
printf 'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n15-1252.00\tPipeline Keeper\tn/a\t01\n' \
    >"$IN/occupations.txt"
cat >"$IN/feed.xml" <<'END'
<?xml version="1.0" encoding="ISO-8859-1"?><source><job>
<title><![CDATA[Data Engineer]]></title><date>2026-11-20</date>
<url>https://example.org/1</url><company>Blue Heron</company>
<salary>EUR 95,000</salary></job></source>
END
body=$(cat samples/posting.html)
printf 'WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%s\r\n\r\n' \
    $((${#body} + 44)) "$body" | gzip >"$IN/page.warc.gz"

# one row a command, split as the shell would; $OUT is a file to be replaced
rows() {
	for t in $(tools); do
		sample "$t"
		[ "$t" = jobcommit ] || echo "$(sample "$t") -o \$OUT"
	done
	cat tests/fault/commands
}
