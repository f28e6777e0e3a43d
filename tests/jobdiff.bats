# SPDX-License-Identifier: ISC
# jobdiff: what changed between two snapshots

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cat >old.csv <<-END
		title,url,salary
		Data Engineer,https://a.example/1,100
		Analyst,https://a.example/2,90
		Chemist,https://a.example/3,80
	END
	cat >new.csv <<-END
		title,url,salary
		Welder,https://a.example/4,70
		Chemist,https://a.example/3,80
		Senior Data Engineer,https://a.example/1,120
	END
	set -o pipefail
}

# a day of a history, of rows given as arguments
day() {
	local date=$1
	shift
	jobdiff --brief --key '*' --state h.csv --date "$date" \
	    <(printf '%s\n' a,b "$@")
}

@test "added, closed and changed rows, with the columns that changed" {
	run -0 jobdiff old.csv new.csv
	diff - <(echo "$output") <<-END
		title,url,salary,change,changed
		Senior Data Engineer,https://a.example/1,120,changed,title|salary
		Analyst,https://a.example/2,90,closed,
		Welder,https://a.example/4,70,added,
	END
}

@test "--brief is one line of counts" {
	run -0 jobdiff --brief old.csv new.csv
	[ "$output" = "added=1 closed=1 changed=1 reopened=0 same=1" ]
}

@test "a snapshot does not differ from itself, in any order or format" {
	run -0 jobdiff old.csv old.csv
	[ "$output" = "title,url,salary,change,changed" ]
	{ head -n 1 old.csv; tail -n +2 old.csv | sort -r; } >other.csv
	[ "$(jobdiff --brief old.csv other.csv)" = \
	    "added=0 closed=0 changed=0 reopened=0 same=3" ]
	jobfilter -t ndjson true old.csv >old.ndjson
	[ "$(jobdiff --brief old.csv old.ndjson)" = \
	    "added=0 closed=0 changed=0 reopened=0 same=3" ]
	jobfilter --select salary,url,title true old.csv >swapped.csv
	[ "$(jobdiff --brief old.csv swapped.csv)" = \
	    "added=0 closed=0 changed=0 reopened=0 same=3" ]
}

@test "the order of the rows changes nothing in the output" {
	diff <(jobdiff old.csv new.csv) <(jobdiff old.csv \
	    <(head -n 1 new.csv; tail -n +2 new.csv | tac))
}

@test "a link with other tracking is the same link" {
	[ "$(jobdiff --brief old.csv \
	    <(sed 's/example.[12]/&?utm_source=mail/' old.csv))" = \
	    "added=0 closed=0 changed=2 reopened=0 same=1" ]
}

@test "without a url the identifier is the key, then title and the rest" {
	printf 'title,organization,identifier\nA,x,1\nB,x,\nC,x,\n' >1.csv
	printf 'title,organization,identifier\nZ,x,1\n b ,X,\nD,x,\n' >2.csv
	run -0 jobdiff 1.csv 2.csv
	[ "${lines[1]}" = "Z,x,1,changed,title" ]
	[ "${lines[2]}" = ' b ,X,,changed,title|organization' ]
	[ "${lines[3]}" = "C,x,,closed," ]
	[ "${lines[4]}" = "D,x,,added," ]
}

@test "--key names columns" {
	run -0 jobdiff --brief --key title,salary old.csv new.csv
	[ "$output" = "added=2 closed=2 changed=0 reopened=0 same=1" ]
	run -64 jobdiff --key titel old.csv new.csv
	[ "$output" = 'jobdiff: no column "titel" (columns: title, url, salary)' ]
}

@test "--key '*' counts equal rows" {
	run -0 jobdiff --brief --key '*' <(printf 'a\n1\n1\n1\n2\n') \
	    <(printf 'a\n1\n2\n2\n3\n')
	[ "$output" = "added=2 closed=2 changed=0 reopened=0 same=2" ]
}

@test "a table without url, identifier and title needs a key" {
	run -64 jobdiff <(echo a) <(echo a)
	[ "$output" = 'jobdiff: no column "url", "identifier" or "title": name the --key' ]
}

@test "columns of one side only are empty on the other" {
	run -0 jobdiff <(printf 'id,a,b\n1,x,y\n2,x,y\n') \
	    <(printf 'c,id,b\nz,1,y\nz,3,y\n') --key id
	diff - <(echo "$output") <<-END
		c,id,b,a,change,changed
		z,1,y,,changed,c|a
		,2,y,x,closed,
		z,3,y,,added,
	END
}

@test "an empty snapshot closes everything; two have nothing to say" {
	run -0 jobdiff old.csv /dev/null
	[ "${lines[0]}" = "title,url,salary,change,changed" ]
	[ "$(grep -c ',closed,$' <<<"$output")" -eq 3 ]
	run -0 jobdiff /dev/null /dev/null
	[ -z "$output" ]
}

@test "NDJSON keeps its numbers, and keys that come late" {
	printf '{"url":"u1","n":1.50}\n{"url":"u2","n":2,"late":[1]}\n' >1.ndjson
	printf '{"url":"u1","n":1.51}\n' >2.ndjson
	run -0 jobdiff 1.ndjson 2.ndjson
	[ "${lines[0]}" = '{"url":"u1","n":1.51,"late":"","change":"changed","changed":"n"}' ]
	[ "${lines[1]}" = '{"url":"u2","n":2,"late":[1],"change":"closed","changed":""}' ]
}

@test "a history knows when a row was first and last seen" {
	[ "$(day 2026-01-04 1,x 2,x)" = "added=2 closed=0 changed=0 reopened=0 same=0" ]
	[ "$(day 2026-01-11 2,x 3,x)" = "added=1 closed=1 changed=0 reopened=0 same=1" ]
	[ "$(day 2026-01-18 1,x 3,x)" = "added=0 closed=1 changed=0 reopened=1 same=1" ]
	diff - h.csv <<-END
		a,b,change,changed,first_seen,last_seen
		1,x,reopened,,2026-01-04,2026-01-18
		2,x,closed,,2026-01-04,2026-01-11
		3,x,same,,2026-01-11,2026-01-18
	END
}

@test "merging the same day again changes nothing" {
	for rows in "1,x 2,x" "2,x 2,x 2,x 3,x" "1,x 2,x 3,x" "2,x"; do
		d=2026-01-0$((++n))
		# shellcheck disable=SC2086 # a list
		day "$d" $rows
		cp h.csv once.csv
		# shellcheck disable=SC2086
		[[ $(day "$d" $rows) == "added=0 closed=0 changed=0 reopened=0 "* ]]
		diff once.csv h.csv
	done
}

@test "a history of changed rows, by url, in any order" {
	jobdiff --brief --state h.csv --date 2026-01-04 old.csv
	jobdiff --state h.csv --date 2026-01-11 new.csv >changes.csv
	cp h.csv once.csv
	grep -q '^Senior Data Engineer,.*,120,changed,title|salary,2026-01-04,2026-01-11$' h.csv
	diff changes.csv <(grep -v ,same, h.csv)
	{ head -n 1 new.csv; tail -n +2 new.csv | tac; } |
	    jobdiff --brief --state h.csv --date 2026-01-11 -
	diff once.csv h.csv
}

@test "a history may be in another format than the snapshots" {
	jobdiff -t csv --brief --state h --date 2026-01-04 old.csv
	jobfilter -t ndjson true new.csv >new.ndjson
	jobdiff -f ndjson --brief --state h --date 2026-01-11 new.ndjson
	[ "$(head -n 1 h)" = "title,url,salary,change,changed,first_seen,last_seen" ]
}

@test "a day before the last one is status 65, and the history stays" {
	day 2026-01-11 1,x
	cp h.csv once.csv
	run -65 day 2026-01-10 2,x
	[ "$output" = "jobdiff: h.csv:2: seen on 2026-01-11, after 2026-01-10" ]
	diff once.csv h.csv
}

@test "when the changes cannot be written the history stays" {
	jobdiff --brief --state h.csv --date 2026-01-04 old.csv
	cp h.csv once.csv
	run -74 sh -c 'jobdiff --state h.csv --date 2026-01-11 new.csv >/dev/full'
	diff once.csv h.csv
	run -65 jobdiff --state h.csv --date 2026-01-11 <(cat new.csv; echo x)
	diff once.csv h.csv
	run -65 jobdiff --lenient --max-rejects 0 --state h.csv \
	    --date 2026-01-11 <(cat new.csv; echo x)
	diff once.csv h.csv
	diff <(ls) <(printf '%s\n' h.csv new.csv old.csv once.csv)
}

@test "wrong usage is status 64, before a history is spoilt" {
	for d in 2026-13-01 2026-02-29 26-1-1 yesterday; do
		run -64 jobdiff --state h.csv --date "$d" new.csv
		[[ $output == "jobdiff: bad day \"$d\""* ]]
	done
	run -64 jobdiff --date 2026-01-01 old.csv new.csv
	run -64 jobdiff -o h.csv --state h.csv --date 2026-01-11 new.csv
	run -64 jobdiff - - <new.csv
	[[ $output == "jobdiff: standard input is one snapshot only"* ]]
	[ ! -e h.csv ]
}

@test "a table that is no history is status 64" {
	run -64 jobdiff --state old.csv --date 2026-01-11 new.csv
	[[ $output == 'jobdiff: no column "change" '* ]]
}

@test "more rows than memory: sorted in files, which leave nothing behind" {
	mkdir tmp
	awk 'BEGIN { print "url,text"; for (i = 0; i < 150000; i++) {
		printf "u%d,", i * 7919 % 150000
		for (k = 0; k < 60; k++) printf "%07d ", i
		print "" } }' >big.csv
	sed '/^u7,/d; s/^u8,/u8, new/' big.csv >big2.csv
	[ "$(TMPDIR=tmp jobdiff --brief big.csv big2.csv)" = \
	    "added=0 closed=1 changed=1 reopened=0 same=149998" ]
	[ -z "$(ls tmp)" ]
}

@test "real weekly snapshots leave the last one open, and counts agree" {
	[ -d "${SHARED-}/data/snapshots" ] || skip "SHARED is not set"
	printf 'a\n' >last
	for f in "$SHARED"/data/snapshots/*.csv.xz; do
		d=${f##*salaries-}
		counts=$(jobdiff --brief --key '*' --state h.csv --date "${d%.csv.xz}" "$f")
		xzcat "$f" | tail -n +2 | tr -d '\r' | LC_ALL=C sort >now
		[[ $counts =~ added=([0-9]+)\ closed=([0-9]+)\ changed=0\ reopened=([0-9]+) ]]
		[ $((BASH_REMATCH[1] + BASH_REMATCH[3])) -eq \
		    "$(LC_ALL=C comm -13 last now | wc -l)" ] ||
		    [ "$(wc -l <last)" -eq 1 ]
		[ "${BASH_REMATCH[2]}" -eq "$(LC_ALL=C comm -23 last now | wc -l)" ] ||
		    [ "$(wc -l <last)" -eq 1 ]
		mv now last
	done
	cp h.csv once.csv
	jobdiff --brief --key '*' --state h.csv --date "${d%.csv.xz}" "$f"
	cmp once.csv h.csv
	n=$(head -n 1 h.csv | tr , '\n' | grep -nx change | cut -d : -f 1)
	jobfilter 'change != "closed"' h.csv | tail -n +2 |
	    cut -d , -f "1-$((n - 1))" | LC_ALL=C sort | cmp - last
}
