#!/bin/sh
# SPDX-License-Identifier: ISC
# refresh.sh FOLDER: brings the postings in FOLDER up to date.
#
# FOLDER/pages.txt names the pages, one "NAME URL" a line.  Pages are fetched
# into FOLDER/pages, only when they have changed.  FOLDER/postings.csv is
# replaced when every stage has succeeded and the result is credible, and
# FOLDER/history.csv knows when each job was first and last seen.
set -eu
cd "${1:?usage: refresh.sh FOLDER}"
mkdir -p pages

# One run at a time, from the first page to the history; 75 as of jobcommit.
exec 9>refresh.lock
flock -n 9 || {
	echo "refresh.sh: another run is on" >&2
	exit 75
}

# A page that cannot be fetched today is yesterday's, if there was one.  Its
# ETag counts only once the page that it belongs to is in place.
fetch() {
	rm -f "pages/$1.new"
	if ! curl -fsS --compressed --retry 2 --max-time 60 \
	    --etag-compare "pages/$1.etag" --etag-save "pages/$1.etag.new" \
	    -o "pages/$1.new" "$2"; then
		echo "refresh.sh: cannot fetch $2" >&2
		[ -s "pages/$1.html" ]
		return
	fi
	[ -s "pages/$1.new" ] || return 0 # 304: it has not changed
	mv "pages/$1.new" "pages/$1.html"
	[ ! -s "pages/$1.etag.new" ] || mv "pages/$1.etag.new" "pages/$1.etag"
}

while read -r name url; do
	[ -z "$name" ] || fetch "$name" "$url"
done <pages.txt

jobcommit --min-rows 1 --max-shrink 40% --if-changed --keep 7 \
    --status status.json postings.csv \
    'jobparse pages/*.html' jobdedup salnorm
jobdiff --brief --state history.csv --date "$(date -u +%F)" postings.csv
