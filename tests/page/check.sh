#!/bin/sh
# SPDX-License-Identifier: ISC
# check.sh BUILD: makes pages with the tools of BUILD and has check.mjs judge
# them in Chromium; what it needs of npm goes into BUILD/page, as do pages and
# screenshots.  SHARED names the folder of real data, if there is one.
set -eu
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
PATH=$build:$PATH
out=$build/page
mkdir -p "$out"

if ! cmp -s tests/page/package.json "$out/package.json" ||
    [ ! -d "$out/node_modules" ]; then
	cp tests/page/package.json "$out"
	npm install --prefix "$out" --no-audit --no-fund --loglevel=error || {
		rm "$out/package.json"
		exit 1
	}
fi

page() {
	name=$1
	shift
	jobpage --from 'Data Engineer' --to 'Machine Learning Engineer' \
	    -o "$out/$name.html" "$@"
}

page sample samples/postings.csv
page hostile tests/page/hostile.ndjson
rm -rf "$out/site"
jobpage --site "$out/site" samples/postings.csv
set -- "$out/sample.html" "$out/hostile.html" "$out/site/index.html" \
    "$out/site/data-engineer-to-machine-learning-engineer.html"
if [ -d "${SHARED-}/data" ]; then
	gzip -dc "$SHARED/data/listings/postings2026_dev.ndjson.gz" \
	    >"$out/postings.ndjson"
	sh samples/page/records.sh "$out/postings.ndjson" \
	    "$SHARED/data/snapshots/salaries-2025-01-19.csv.xz" |
	    page real --pairs fold
	set -- "$@" "$out/real.html"
else
	echo "skipped: the page of real data, SHARED is not set"
fi
node tests/page/check.mjs "$out" "$@"
