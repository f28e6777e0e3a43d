# SPDX-License-Identifier: ISC
# jobpage: the page about a change of roles, and sites of them

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
	roles=(--from 'Data Engineer' --to 'Machine Learning Engineer')
	tmp=$BATS_TEST_TMPDIR
}

page() {
	jobpage "${roles[@]}" "$@"
}

# the JSON-LD of a page on standard input
jsonld() {
	sed -n 's|^<script type="application/ld+json">\(.*\)</script>$|\1|p'
}

# a page without its tags, a line an element
text() {
	sed 's/<[^>]*>/\n/g; s/&nbsp;\|\xc2\xa0/ /g' | grep -v '^[[:space:]]*$'
}

@test "the page answers the question with all sections" {
	page samples/postings.csv >"$tmp/page"
	grep -qx '<h1>Can a Data Engineer become a Machine Learning Engineer?</h1>' "$tmp/page"
	diff <(grep -o '<h2[^>]*>[^<]*' "$tmp/page" | sed 's/.*>//') - <<-END
		Requirements
		Upsides
		Downsides
		What to learn first
		Pay
		Trend
		Featured jobs
		Salary insights
		Related transitions
		Method and data
	END
	text <"$tmp/page" >"$tmp/text"
	grep -q '^A Data Engineer holds [0-9]* % of what the median posting for a Machine Learning Engineer asks for (n = 34)' "$tmp/text"
}

@test "Markdown has the same sections and figures" {
	page -t md samples/postings.csv >"$tmp/md"
	diff <(page samples/postings.csv | grep -o '<h2[^>]*>[^<]*' | sed 's/.*>//') \
	    <(sed -n 's/^## //p' "$tmp/md")
	run -0 skillgap "${roles[@]}" --report <(salnorm samples/postings.csv)
	[[ $output == *'raw:     USD 35,000 (20,000 to 80,000), n = 23 and 19'* ]]
	grep -qx '| raw | USD 35,000 | 20,000 to 80,000 | 23 and 19 postings |' "$tmp/md"
	[[ $output == *'PyTorch                  68 % (51 % to 81 %)'* ]]
	grep -q '^| PyTorch | 68 % (51 % to 81 %) |' "$tmp/md"
}

@test "a page needs nothing from elsewhere, no script, and less than 200 KB" {
	page samples/postings.csv >"$tmp/page"
	[ "$(wc -c <"$tmp/page")" -lt 200000 ]
	[ "$(grep -c '<script' "$tmp/page")" -eq 1 ]
	grep -q "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';" "$tmp/page"
	[ "$(grep -o '<link[^>]*>' "$tmp/page")" = '<link rel="icon" href="data:,">' ]
	run ! grep -E '(src|srcset|data|poster)=|@import|url\(|<iframe' "$tmp/page"
}

@test "the same records give the same bytes; another seed gives other ones" {
	page samples/postings.csv >"$tmp/a"
	page samples/postings.csv | cmp - "$tmp/a"
	run ! cmp -s "$tmp/a" <(page --seed 2 samples/postings.csv)
}

@test "records as they are and records that were normalised give one page" {
	local names='title,organization,location,country,salary,date_posted,description'
	{
		echo "$names"
		for i in $(seq 40); do
			echo "Senior Data Engineer,Org $i,Berlin,DE,EUR $((60 + i))K - $((80 + i))K,2026-0$((i % 9 + 1))-01,You know SQL and Python."
			echo "ML Engineer,Org $i,Berlin,DE,USD 1111111K - 1111111K,2026-01-02,You know PyTorch and Python."
			echo "ML Engineer II,Org $i,Berlin,DE,\"from 5,000 EUR to 7,00$((i % 10)) EUR per month\",2026-01-02,You know PyTorch and golang."
		done
	} >"$tmp/raw.csv"
	salnorm --annual "$tmp/raw.csv" | titlenorm | skilltag |
	    page >"$tmp/normalised"
	page "$tmp/raw.csv" | diff - "$tmp/normalised"
	text <"$tmp/normalised" >"$tmp/text"
	grep -q '^40 read as stated, 40 taken for placeholders (left out)' "$tmp/text"
}

@test "a placeholder is shown as not stated" {
	sed 's/USD [0-9]*K - [0-9]*K/USD 1111111K - 1111111K/' \
	    samples/postings.csv >"$tmp/p.csv"
	page "$tmp/p.csv" >"$tmp/page"
	run ! grep -q 1111111 "$tmp/page"
	run ! grep -q 1,111,111 "$tmp/page"
	grep -q '<p class="pay"><span class="soft">Salary</span> not stated</p>' "$tmp/page"
}

@test "the JSON-LD is valid JSON with the page and its jobs" {
	page samples/postings.csv | jsonld >"$tmp/json"
	jq -e '."@context" == "https://schema.org"' "$tmp/json"
	jq -e '[."@graph"[]."@type"] == ["WebPage"] + [range(6) | "JobPosting"]' "$tmp/json"
	jq -e '."@graph"[0].dateModified | test("^2026-[0-9-]+$")' "$tmp/json"
	jq -e '[."@graph"[1:][] | .title, .description, .datePosted,
	    .hiringOrganization.name, .jobLocation.address.addressCountry] |
	    all(. != null and . != "")' "$tmp/json"
	jq -e '[."@graph"[1:][].baseSalary | select(.) | .currency, .value.unitText,
	    (.value | .value // .minValue // .maxValue)] | all(. != null)' "$tmp/json"
}

@test "jobparse reads the featured jobs back" {
	page samples/postings.csv >"$tmp/page"
	diff <(jobparse "$tmp/page" -t ndjson | jq -r .title) \
	    <(jsonld <"$tmp/page" | jq -r '."@graph"[1:][].title')
}

# a page of which every text is an attack: their skills, titles, names, places
hostile() {
	page tests/page/hostile.ndjson "$@"
}

@test "hostile texts end no script and open no tag" {
	hostile >"$tmp/page"
	[ "$(grep -o '<script[^>]*>' "$tmp/page")" = '<script type="application/ld+json">' ]
	[ "$(grep -o '</script' "$tmp/page" | wc -l)" -eq 1 ]
	run ! grep -iE '<(img|b|u|i)[ >]' "$tmp/page"
	run ! grep -E 'onerror=[^&]|" onmouseover' <(sed 's/&quot;/\&/g' "$tmp/page" | grep -oE '<[a-z][^>]*>')
	jsonld <"$tmp/page" | jq -e '."@graph"[1].title' >/dev/null
	jsonld <"$tmp/page" | jq -r '."@graph"[].title' >"$tmp/titles"
	grep -qF '</script><script>alert(1)</script>' "$tmp/titles"
	run ! grep -a $'\xe2\x80\xa8' <(jsonld <"$tmp/page")
}

@test "hostile addresses are no links" {
	hostile | grep -v '^<link rel="icon" href="data:,">$' >"$tmp/page"
	run ! grep -iE '(href="|url":")[^"]*(javascript|vbscript|data):' "$tmp/page"
	grep -qE '<a href="(https?:|mailto:|//)' "$tmp/page"
	hostile -t md >"$tmp/md"
	run ! grep -iE '\]\([^)]*(javascript|vbscript|data):' "$tmp/md"
	run ! grep -E '(^|[^\\])<(script|img|b)' "$tmp/md"
}

@test "a role without postings is status 65, with the nearest" {
	run -65 jobpage --from 'Data Enginer' --to 'Machine Learning Engineer' samples/postings.csv
	[[ $output == 'jobpage: no posting of role "Data Enginer" has skills (the nearest: "Data Engineer"'* ]]
}

@test "sections without data say so" {
	{
		echo role,skills
		for _ in 1 2 3; do echo 'Data Engineer,SQL'; done
		for _ in 1 2 3; do echo 'Machine Learning Engineer,SQL'; done
	} | page >"$tmp/page"
	text <"$tmp/page" >"$tmp/text"
	grep -qx 'Too few postings to be sure.' "$tmp/text"
	grep -qx 'Nothing is missing that 5 % of the postings or more ask for.' "$tmp/text"
	grep -qx 'There is no comparison: no pay of both roles is known in one currency.' "$tmp/text"
	grep -qx 'There is no trend of pay: fewer than two years have five postings with pay in one currency.' "$tmp/text"
	grep -qx 'There is no trend of demand: the postings are of one month, or have no day.' "$tmp/text"
	grep -qx 'No open posting asks for three skills or more.' "$tmp/text"
	grep -qx 'No other role has 30 postings.' "$tmp/text"
	grep -qx 'Only 3 postings of Data Engineer have skills: no intervals are given.' "$tmp/text"
	run ! grep -qiE 'nan|inf |-0' "$tmp/text"
}

@test "--as-of dates the page and leaves out jobs that are closed" {
	{
		echo role,title,skills,valid_through,date_posted
		for i in $(seq 4); do
			echo 'Data Engineer,x,SQL|Python,,2026-01-05'
			echo "Machine Learning Engineer,open $i,SQL|Python|Go$i,2026-03-0$i,2026-01-0$i"
		done
	} >"$tmp/p.csv"
	page "$tmp/p.csv" >"$tmp/page"
	grep -q 'datetime="2026-01-05">2026-01-05' "$tmp/page"
	[ "$(grep -c '<li id="job-' "$tmp/page")" -eq 4 ]
	page --as-of 2026-03-03 "$tmp/p.csv" >"$tmp/page"
	grep -q 'As of <time datetime="2026-03-03">' "$tmp/page"
	[ "$(grep -c '<li id="job-' "$tmp/page")" -eq 2 ]
	run -64 page --as-of yesterday "$tmp/p.csv"
	[ "${lines[0]}" = 'jobpage: bad day "yesterday"' ]
}

@test "currencies are not mixed" {
	{
		echo role,skills,salary,country,date_posted
		for i in $(seq 9); do
			echo "Data Engineer,SQL,EUR ${i}0000 a year,DE,2026-01-01"
			echo "Machine Learning Engineer,SQL,USD ${i}5000 a year,US,2026-01-01"
			echo "Machine Learning Engineer,SQL,EUR ${i}1000 a year,DE,2026-01-01"
		done
		echo "Machine Learning Engineer,SQL,EUR 99000 a year,DE,2026-01-01"
	} | page -t md >"$tmp/md"
	grep -q '^| Machine Learning Engineer | US | USD | 9 | 55,000 |' "$tmp/md"
	grep -q '^| Machine Learning Engineer | DE | EUR | 10 | 56,000 |' "$tmp/md"
	grep -q '^| Data Engineer | DE | EUR | 9 | 50,000 |' "$tmp/md"
	grep -q '^| raw | EUR 6,000 | .* | 10 and 9 postings |$' "$tmp/md"
}

@test "--pairs fold makes one posting of two records" {
	{
		echo role,skills,salary,salary_currency,salary_unit,country
		for i in $(seq 6); do
			for r in Data Machine\ Learning; do
				echo "$r Engineer,SQL,${i}0000,USD,YEAR,A$i"
				echo "$r Engineer,SQL,${i}8000,USD,YEAR,A$i"
			done
		done
	} >"$tmp/p.csv"
	page -t md "$tmp/p.csv" >"$tmp/md"
	grep -q '^| raw | USD 0 | .* | 12 and 12 postings |$' "$tmp/md"
	page -t md --pairs fold "$tmp/p.csv" >"$tmp/md"
	grep -q '^| raw | USD 0 | .* | 6 and 6 postings |$' "$tmp/md"
	grep -q '^- Records read: 24, folded to 12 postings,' "$tmp/md"
}

@test "a year alone is a date" {
	{
		echo role,skills,salary,date_posted
		for i in $(seq 6); do
			echo "Data Engineer,SQL,USD ${i}0000 a year,2024"
			echo "Machine Learning Engineer,SQL,USD ${i}0000 a year,2025"
		done
	} | page -t md >"$tmp/md"
	grep -q '^| 2024 | 35,000 (10,000 to 60,000) | 6 |  | 0 |$' "$tmp/md"
	grep -q '^| 2025 |  | 0 | 35,000 (10,000 to 60,000) | 6 |$' "$tmp/md"
}

@test "a template of the user's takes the place of the page's own" {
	printf '%s\n' '{{?index}}none{{/index}}' '{{#missing}}' '{{name}}' \
	    '{{/missing}}' >"$tmp/t"
	run -0 page --template "$tmp/t" samples/postings.csv
	[ "${lines[0]}" = PyTorch ]
	[ "${lines[1]}" = MLOps ]
	page --template tools/job/insight.html samples/postings.csv |
	    cmp - <(page samples/postings.csv)
}

@test "a mistake in a template is status 65, with its line, before the input is read" {
	printf 'a\n<p onclick="{{question}}">\n' >"$tmp/t"
	run -65 page --template "$tmp/t" no-such-file
	[ "$output" = "jobpage: $tmp/t:2: no value can be safe here: \"question\"" ]
	printf '\n\n{{nope}}\n' >"$tmp/t"
	run -65 page --template "$tmp/t" samples/postings.csv
	[ "$output" = "jobpage: $tmp/t:3: there is no value \"nope\"" ]
	run -66 page --template "$tmp/none" samples/postings.csv
}

@test "every name that templates may use is listed, and used by the page" {
	jobpage --names >"$tmp/names"
	[ "$(cut -f 1 "$tmp/names" | sort -u | wc -l)" -eq "$(wc -l <"$tmp/names")" ]
	run ! grep -vP '^[a-z0-9_.]+\t(text|markup|json|list)\t.+' "$tmp/names"
	for name in $(cut -f 1 "$tmp/names"); do
		grep -q "{{[#?^]*${name##*.}}}" tools/job/insight.html || {
			echo "$name is not on the page"
			false
		}
	done
}

@test "a site has an index and a page for each pair of roles with enough data" {
	jobpage --site "$tmp/site" samples/postings.csv
	diff <(ls -A "$tmp/site") - <<-END
		.jobpage
		data-engineer-to-machine-learning-engineer.html
		index.html
		machine-learning-engineer-to-data-engineer.html
	END
	jobpage --site "$tmp/all" --min-n 12 samples/postings.csv
	[ "$(find "$tmp/all" -name "*.html" | wc -l)" -eq 7 ]
}

@test "a site's links all lead somewhere" {
	jobpage --site "$tmp/site" --min-n 12 samples/postings.csv
	cd "$tmp/site" || return 1
	for f in *.html; do
		for to in $(grep -oE 'href="[^":]+"' "$f" | sed 's/href="//; s/"$//'); do
			case $to in
			'#'*) grep -q " id=\"${to#'#'}\"" "$f" ;;
			*) [ -f "$to" ] ;;
			esac || {
				echo "$f: $to leads nowhere"
				false
			}
		done
	done
	grep -q 'href="index.html"' data-engineer-to-data-analyst.html
	grep -q 'href="data-engineer-to-machine-learning-engineer.html"' data-engineer-to-data-analyst.html
}

@test "what did not change keeps its bytes and times" {
	jobpage --site "$tmp/site" samples/postings.csv
	find "$tmp/site" -type f -exec touch -d 2001-01-01 {} +
	jobpage --site "$tmp/site" samples/postings.csv
	[ -z "$(find "$tmp/site" -type f -newermt 2001-01-02)" ]
	jobpage --site "$tmp/site" --threshold 50 samples/postings.csv
	[ "$(find "$tmp/site" -name '*-to-*' -newermt 2001-01-02 | wc -l)" -eq 2 ]
}

@test "pages that are made no more go, and nothing else does" {
	jobpage --site "$tmp/site" --min-n 12 samples/postings.csv
	echo mine >"$tmp/site/about.html"
	echo ../about >>"$tmp/site/.jobpage"
	echo mine >"$tmp/about"
	jobpage --site "$tmp/site" samples/postings.csv
	[ "$(ls "$tmp/site" | grep -c -- -to-)" -eq 2 ]
	[ "$(cat "$tmp/site/about.html" "$tmp/about")" = $'mine\nmine' ]
}

@test "names that lose letters have pages of their own" {
	{
		echo role,skills
		for i in $(seq 30); do
			printf '%s,X\n' 'C++ Engineer' 'C# Engineer' 'Ingénieur'
		done
	} | jobpage --site "$tmp/site"
	[ "$(ls "$tmp/site" | grep -c -- '-to-')" -eq 6 ]
	grep -qE '^c-engineer-[0-9a-f]{8}-to-c-engineer-[0-9a-f]{8}.html$' "$tmp/site/.jobpage"
}

@test "a site of too few roles is status 65, and no folder is made" {
	run -65 jobpage --site "$tmp/site" --min-n 1000 samples/postings.csv
	[ "$output" = "jobpage: fewer than two roles have 1000 postings with skills" ]
	[ ! -e "$tmp/site" ]
}

@test "a site stays as it was when too much is rejected" {
	{
		cat samples/postings.csv
		echo one,field,too,few
	} >"$tmp/bad.csv"
	run -65 jobpage --site "$tmp/site" --lenient --max-rejects 0 "$tmp/bad.csv"
	[ ! -e "$tmp/site" ]
	run -65 jobpage --site "$tmp/site" "$tmp/bad.csv"
	[ ! -e "$tmp/site" ]
	run -0 jobpage --site "$tmp/site" --lenient "$tmp/bad.csv"
	[ -e "$tmp/site/index.html" ]
}

@test "a folder that cannot be made is status 73" {
	echo >"$tmp/file"
	run -73 jobpage --site "$tmp/file" samples/postings.csv
	[[ $output == "jobpage: cannot make the folder \"$tmp/file\""* ]]
	run -73 jobpage --site "$tmp/none/site" samples/postings.csv
	[[ $output == "jobpage: cannot make the folder \"$tmp/none/site\""* ]]
}

@test "what cannot be asked together is status 64" {
	run -64 jobpage samples/postings.csv
	[ "${lines[0]}" = "jobpage: --from and --to are needed, or --site" ]
	run -64 page -t csv samples/postings.csv
	[ "${lines[0]}" = "jobpage: a page is html or md" ]
	run -64 page --site "$tmp/site" samples/postings.csv
	[ "${lines[0]}" = "jobpage: --site has pages of all roles" ]
	run -64 jobpage --site "$tmp/site" -t md samples/postings.csv
	[ "${lines[0]}" = "jobpage: --site is html" ]
	run -64 jobpage --from x --to X samples/postings.csv
	[ "${lines[0]}" = "jobpage: --from and --to are one role" ]
}

@test "postings of 2026 and the salaries of 2025 make one page" {
	[ -d "${SHARED-}/data/snapshots" ] || skip "SHARED is not set"
	gzip -dc "$SHARED/data/listings/postings2026_dev.ndjson.gz" >"$tmp/p.ndjson"
	sh samples/page/records.sh "$tmp/p.ndjson" \
	    "$SHARED/data/snapshots/salaries-2025-01-19.csv.xz" |
	    page --pairs fold -t md >"$tmp/md"
	run ! grep -qE '^(There is no|Nothing|No )' "$tmp/md"
	grep -qE '^\| matched \| USD [0-9,]+ \| [0-9,]+ to [0-9,]+ \| [0-9,]+ and [0-9,]+ postings in [0-9]+ cells \|$' "$tmp/md"
	grep -qE '^\| 2024 \| [0-9,]+ \([0-9,]+ to [0-9,]+\) \| [0-9,]+ \|' "$tmp/md"
}
