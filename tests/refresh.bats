# SPDX-License-Identifier: ISC
# samples/refresh: the script, the rule and the units of a refresh

bats_require_minimum_version 1.5.0

setup() {
	samples=$(cd "$BATS_TEST_DIRNAME/../samples" && pwd)
	cd "$BATS_TEST_TMPDIR" || return 1
	mkdir -p bin jobs
	PATH=$PWD/bin:$PATH
	printf 'one http://a.example/1\n\ntwo http://a.example/2\n' >jobs/pages.txt
	cat >bin/curl <<-'END'
		#!/bin/sh
		# a curl that knows one page and its ETag
		while [ $# -gt 1 ]; do
			case $1 in
			--etag-compare) old=$(cat "$2" 2>/dev/null) ;;
			--etag-save) save=$2 ;;
			-o) to=$2 ;;
			esac
			shift
		done
		echo "$1 $old" >>../calls
		[ ! -e ../down ] || exit 22
		cat ../etag >"$save"
		[ "$old" = "$(cat ../etag)" ] || cat ../page >"$to"
	END
	chmod +x bin/curl
	cp "$samples/insight.txt" page
	echo '"v1"' >etag
}

refresh() {
	"$samples/refresh/refresh.sh" jobs
}

@test "the script fetches, commits and remembers" {
	run -0 refresh
	[[ $output == added=*" closed=0 changed=0 reopened=0 same=0" ]]
	[ "$(jobfilter -c true jobs/postings.csv)" -gt 1 ]
	[ "$(jq -r .result jobs/status.json)" = committed ]
	[ "$(cat calls)" = $'http://a.example/1 \nhttp://a.example/2 ' ]
}

@test "a page that has not changed is not fetched again, nor the file touched" {
	refresh
	touch -d 2001-01-01 jobs/postings.csv
	run -0 refresh
	[[ $output == "added=0 closed=0 changed=0 reopened=0 same="* ]]
	[ "$(tail -n 1 calls)" = 'http://a.example/2 "v1"' ]
	[ "$(date -r jobs/postings.csv +%Y)" = 2001 ]
	[ "$(jq -r .result jobs/status.json)" = unchanged ]
	jobcommit --check --max-age 1h --status jobs/status.json jobs/postings.csv
}

@test "without the network yesterday's pages do" {
	refresh
	touch down
	run -0 refresh
	[[ $output == *"cannot fetch http://a.example/1"* ]]
	rm -r jobs/pages
	run -1 refresh
}

@test "a second run at the same time is status 75, and touches nothing" {
	refresh
	rm calls
	exec 8>jobs/refresh.lock
	flock 8
	run -75 refresh
	[ "$output" = "refresh.sh: another run is on" ]
	[ ! -e calls ]
	exec 8>&-
	run -0 refresh
}

@test "a page that has lost its postings is refused" {
	refresh
	cp jobs/postings.csv before
	echo '"v2"' >etag
	echo nothing >page
	run -65 refresh
	cmp before jobs/postings.csv
	[ "$(jq -r .result jobs/status.json)" = refused ]
}

@test "the Makefile's rules make what is out of date" {
	refresh
	rm jobs/postings.csv
	make -s -C jobs -f "$samples/refresh/Makefile" pay.csv
	[ "$(jobfilter -c true jobs/pay.csv)" -ge 1 ]
	run -0 make -s -C jobs -f "$samples/refresh/Makefile" -q
}
