# SPDX-License-Identifier: ISC
# jobparse: from pages to records

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

# the values of one column of the sample page
column() {
	jobparse samples/insight.txt | jobfilter --select "$1" true |
	    tail -n +2
}

@test "the six cards of the page are six records" {
	[ "$(jobparse -t ndjson samples/insight.txt | wc -l)" -eq 6 ]
}

@test "titles stand as on the page, mojibake repaired" {
	diff <(column title) - <<-END
		Artificial Intelligence – Bioinformatic Expert
		Lead Developer (AI)
		Research Engineer
		Ecosystem Manager
		"Founding AI Engineer, Agents"
		"AI Engineer Intern, Agents"
	END
}

@test "no mojibake is left in the output" {
	run ! grep -P '[\x{0E00}-\x{0E7F}\x{0080}-\x{009F}\x{FFFD}]' \
	    <(jobparse samples/insight.txt)
}

@test "organization, place and country" {
	diff <(jobparse samples/insight.txt |
	    jobfilter -t tsv --select organization,location,country,remote true) \
	    - <<-END
		organization	location	country	remote
		University of Texas Medical Branch	Galveston, TX		
		Cere Network	San Francisco, US	US	
		Allora Labs			remote
		Allora Labs			remote
		Occam AI	New York		
		Occam AI	US	US	
	END
}

@test "contract, level and salary" {
	diff <(jobparse samples/insight.txt |
	    jobfilter -t tsv --select employment_type,seniority,salary true) \
	    - <<-END
		employment_type	seniority	salary
		FULL_TIME	senior	USD 1111111K - 1111111K
		FULL_TIME	senior	USD 120K - 160K
		FULL_TIME	senior	USD 160K - 180K
		FULL_TIME	senior	USD 100K - 120K
		FULL_TIME	senior	USD 100K - 180K
		INTERN	junior	USD 60K - 96K
	END
}

@test "input names the file, and is empty for standard input" {
	[ "$(column input | sort -u)" = samples/insight.txt ]
	[ "$(jobparse -t ndjson <samples/insight.txt |
	    jq -r .input | sort -u)" = "" ]
}

@test "several files are read one after the other" {
	run -0 jobparse -t ndjson samples/insight.txt samples/insight.txt
	[ "${#lines[@]}" -eq 12 ]
}

@test "a page without a listing gives no record and status 0" {
	run -0 jobparse -t ndjson <<<"Our office is closed in August."
	[ -z "$output" ]
}

@test "Thai text is left alone" {
	page=$'Featured Job\nวิศวกรข้อมูล\n@ บริษัท | กรุงเทพ\nFull Time'
	run -0 jobparse -t ndjson <<<"$page"
	[ "$(jq -r .title <<<"$output")" = วิศวกรข้อมูล ]
	[ "$(jq -r .organization <<<"$output")" = บริษัท ]
}

@test "a card that is cut off is a record as far as it goes" {
	run -0 jobparse -t ndjson <<<$'Featured Job\nData Clerk\n@ Quarry'
	[ "$(jq -r '.title + "/" + .organization + "/" + .salary' \
	    <<<"$output")" = "Data Clerk/Quarry/" ]
}

@test "binary input is status 65 and says so" {
	head -c 4096 "$(command -v jobparse)" >"$BATS_TEST_TMPDIR/junk"
	run -65 jobparse -t ndjson "$BATS_TEST_TMPDIR/junk"
	[ "$output" = "jobparse: $BATS_TEST_TMPDIR/junk: not text" ]
}

@test "a bad file does not keep the others from being read" {
	printf 'a\0b' >"$BATS_TEST_TMPDIR/junk"
	run -65 --separate-stderr jobparse -t ndjson \
	    "$BATS_TEST_TMPDIR/junk" samples/insight.txt
	[ "${#lines[@]}" -eq 6 ]
}

# the values of some columns, joined by "/", of the records on standard input
fields() {
	jq -r "[$1] | map(if type == \"array\" then join(\"|\") else . end) |
	    map(. // \"\" | tostring) | join(\"/\")"
}

@test "JSON-LD: broken syntax, labels and the canonical address" {
	run -0 jobparse -t ndjson samples/posting.html
	[ "$(fields '.title,.organization,.location,.country,.salary,
	    .salary_min,.employment_type,.date_posted,.url' \
	    <<<"$output")" = "Data Clerk/Quarry Ltd/Leeds, GB/GB/GBP 24000 - 27000 per year/24000/PART_TIME/2026-02-03/https://quarry.example/jobs/17" ]
}

@test "the summary counts repairs" {
	run -0 --separate-stderr jobparse --summary samples/posting.html
	[[ $stderr == *"records=1 repairs=2 mojibake=0 replaced=0"* ]]
}

@test "JSON-LD: graphs, arrays, several jobs a page" {
	run -0 jobparse -t ndjson <<-'END'
		<script type="application/ld+json">{"@graph": [
		{"@type": "WebSite", "name": "Nowhere"},
		{"@type": ["JobPosting"], "title": "Mason",
		 "hiringOrganization": {"@id": "#q"}},
		{"@type": "Organization", "@id": "#q", "name": "Quarry"}]}
		</script><script type="application/ld+json">[{"@type":
		"http://schema.org/JobPosting", "title": "Smith"}]</script>
	END
	[ "$(fields .title,.organization <<<"$output")" = \
	    $'Mason/Quarry\nSmith/' ]
}

@test "pay that cannot be meant gives way to the description's" {
	run -0 jobparse -t ndjson <<-'END'
		<script type="application/ld+json">{"@type": "JobPosting",
		"title": "Mason", "baseSalary": {"currency": "USD", "value":
		{"minValue": 1, "maxValue": 1000000, "unitText": "YEAR"}},
		"description": "We pay $61,000 - $72,500 per year."}</script>
	END
	[ "$(fields .salary,.salary_min <<<"$output")" = \
	    '$61,000 - $72,500 per year/' ]
}

@test "pay that can be meant does not give way" {
	for pay in '"minValue": 24000, "maxValue": 27000, "unitText": "YEAR"' \
	    '"value": 9.5, "unitText": "HOUR"'; do
		jobparse -t ndjson <<-END | fields .salary
			<script type="application/ld+json">{"@type": "JobPosting",
			"title": "Mason", "baseSalary": {"currency": "GBP", "value":
			{$pay}}, "description": "We pay £61,000 - £72,500."}</script>
		END
	done >"$BATS_TEST_TMPDIR/got"
	diff "$BATS_TEST_TMPDIR/got" - <<-END
		GBP 24000 - 27000 per year
		GBP 9.50 per hour
	END
}

@test "microdata" {
	run -0 jobparse -t ndjson <<-'END'
		<div itemscope itemtype="https://schema.org/JobPosting">
		<h1 itemprop="title">Mason</h1>
		<span itemprop="hiringOrganization" itemscope
		 itemtype="https://schema.org/Organization"><b
		 itemprop="name">Quarry</b></span>
		<meta itemprop="datePosted" content="2026-01-09"></div>
	END
	[ "$(fields .title,.organization,.date_posted,.source \
	    <<<"$output")" = Mason/Quarry/2026-01-09/microdata ]
}

@test "the cards of a list page, without its menus" {
	run -0 jobparse -t ndjson <<-'END'
		<html><head><title>Jobs at Quarry</title></head><body>
		<nav><a href="/jobs/engineers">Engineer jobs</a></nav><ul>
		<li><a href="/jobs/1"><h3>Site Engineer</h3></a><p
		 class="place location">Leeds, England</p><p>Full-time</p></li>
		<li><a href="/jobs/2"><h3>Crane Operator</h3></a><p
		 class="place location">Remote</p><p>Contract</p></li>
		</ul><footer><a href="/jobs/3">Team Manager</a></footer>
	END
	[ "$(fields .title,.organization,.location,.remote,.employment_type,.url \
	    <<<"$output")" = "Site Engineer/Quarry/Leeds, England//FULL_TIME//jobs/1
Crane Operator/Quarry//remote/CONTRACTOR//jobs/2" ]
}

@test "a page about other things has no jobs" {
	run -0 jobparse -t ndjson <<-'END'
		<html><body><h1>Our blog</h1><ul>
		<li><a href="/2026/01/granite">Why granite lasts</a></li>
		<li><a href="/2026/02/slate">How slate is split</a></li></ul>
	END
	[ -z "$output" ]
}

@test "a feed: Lever" {
	run -0 jobparse -t ndjson <<-'END'
		[{"text": "Mason", "hostedUrl": "https://jobs.lever.co/quarry/1",
		"categories": {"location": "Leeds", "commitment": "Full-time"},
		"country": "GB", "workplaceType": "onsite", "id": "1",
		"createdAt": 1767225600000, "salaryRange": {"min": 30000,
		"max": 34000, "currency": "GBP", "interval": "per-year-salary"}}]
	END
	[ "$(fields .title,.organization,.location,.country,.remote,.salary,.date_posted,.source \
	    <<<"$output")" = "Mason/quarry/Leeds/GB/onsite/GBP 30000 - 34000 per year/2026-01-01/lever" ]
}

@test "JSON documents one behind the other, the last cut off" {
	run -0 jobparse -t ndjson <<-'END'
		{"jobs": [{"jobTitle": "Mason", "jobGeo": "USA"}]}
		{"jobs": [{"jobTitle": "Smith", "jobGeo": "Europe
	END
	[ "$(fields .title,.location,.country,.remote <<<"$output")" = \
	    $'Mason/USA/US/remote\nSmith/Europe//remote' ]
}

@test "XML: a nameless element and a missing end tag hide nothing" {
	run -0 jobparse -t ndjson <<-'END'
		<?xml version="1.0"?><workzag-jobs><position><id>1</id><>
		<name><![CDATA[Mason & Co]]></name><office>Leeds
		</position><position><id>2</id><name>Smith</name></position>
	END
	[ "$(fields .title,.identifier <<<"$output")" = \
	    $'Mason & Co/1\nSmith/2' ]
}

@test "entities of a document type are not expanded" {
	run -0 jobparse -t ndjson <<-'END'
		<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]>
		<workzag-jobs><position><id>1</id><name>M&b;</name></position>
	END
	[ "$(fields .title <<<"$output")" = 'M&b;' ]
}

@test "tables of others, by what they call their columns" {
	run -0 jobparse -t ndjson <<-'END'
		Job Title,Company Name,Location,Salary Estimate
		Mason,"Quarry, Ltd",Leeds,£30K-£34K
	END
	[ "$(fields .title,.organization,.location,.salary,.source \
	    <<<"$output")" = "Mason/Quarry, Ltd/Leeds/£30K-£34K/csv" ]
}

@test "a table of other things is none of jobs" {
	run -0 jobparse -t ndjson <<<$'name,price\nhammer,12'
	[ -z "$output" ]
}

@test "a post of Who is hiring, with a job for each title" {
	run -0 jobparse -t ndjson <<-'END'
		Quarry (quarry.example) | Stone Engineer | Site Manager | Leeds, UK | ONSITE | Full-time | $90k-$120k
		We split stones. Apply: https://quarry.example/jobs/17
	END
	[ "$(fields .title,.organization,.location,.remote,.salary,.url \
	    <<<"$output")" = "Stone Engineer/Quarry/Leeds, UK/onsite/\$90k-\$120k/https://quarry.example/jobs/17
Site Manager/Quarry/Leeds, UK/onsite/\$90k-\$120k/https://quarry.example/jobs/17" ]
}

@test "a job page that was printed" {
	run -0 jobparse -t ndjson <<-'END'
		6/26/25, 12:48 PM          Site Engineer Job Details | Quarry Careers
		     Site Engineer                              Apply now
		     Location: Leeds, England
		     Requisition Number: 4711
		     Responsibilities: you will split stones.
		     Qualifications: a hammer.
		https://quarry.example/job/4711               1/1
	END
	[ "$(fields .title,.organization,.location,.identifier,.url \
	    <<<"$output")" = "Site Engineer/Quarry/Leeds, England/4711/https://quarry.example/job/4711" ]
}

@test "\"3 days ago\" is a date only with --as-of" {
	page='[{"hostedUrl": "x", "categories": {}, "text": "Mason",
	    "createdAt": "3 days ago"}]'
	[ "$(jobparse -t ndjson <<<"$page" | jq -r .date_posted)" = "" ]
	[ "$(jobparse -t ndjson --as-of 2026-01-31 <<<"$page" |
	    jq -r .date_posted)" = 2026-01-28 ]
	run -64 jobparse --as-of yesterday
}

@test "-f overrides what the content says" {
	run -0 jobparse -f csv -t ndjson <<<$'title|company|location\nA|B|C'
	[ "$(fields .title,.organization <<<"$output")" = A/B ]
	run -64 jobparse -f nonsense
}

@test "hostile pages end soon and stay small" {
	[ -z "${SAN-}" ] || skip "sanitizers take memory of their own"
	cd "$BATS_TEST_TMPDIR" || return 1
	# each attribute was compared with all before it
	awk 'BEGIN { printf "<html><p "; for (i = 0; i < 100000; i++)
	    printf "a%d=b ", i }' >attributes
	# each piece of a text was copied with all before it
	awk 'BEGIN { printf "<?xml version=\"1.0\"?><rss><channel>"
	    for (i = 0; i < 40000; i++) printf "<item><title>M</title>" }' >text
	ulimit -v 200000 -t 5
	run -0 jobparse -t ndjson attributes text
}

@test "a NUL that a page escapes is not passed on" {
	run -0 sh -c "jobparse | salnorm -t ndjson" <<-'END'
		<script type="application/ld+json">{"@type": "JobPosting",
		"title": "Ma\u0000son", "description": "a\u0000b"}</script>
	END
	[ "$(fields .title,.description <<<"$output")" = "Ma son/ab" ]
}

@test "-f json and -f xml still tell the feeds apart" {
	run -0 jobparse -f json -t ndjson <<-'END'
		[{"hostedUrl": "x", "categories": {}, "text": "Mason"}]
	END
	[ "$(fields .title,.source <<<"$output")" = Mason/lever ]
	run -0 jobparse -f xml -t ndjson <<-'END'
		<workzag-jobs><position><id>1</id><name>Mason</name></position>
	END
	[ "$(fields .title,.source <<<"$output")" = Mason/personio ]
}

@test "UTF-16 and a declared encoding" {
	card=$'Featured Job\nMaçon\n@ Quarry | Łódź\nFull Time'
	[ "$({
		printf '\xff\xfe'
		iconv -f UTF-8 -t UTF-16LE <<<"$card"
	} | jobparse -t ndjson | fields .title,.location)" = Maçon/Łódź ]
	page='<meta charset="iso-8859-1"><script type="application/ld+json">
	    {"@type": "JobPosting", "title": "Maçon"}</script>'
	[ "$(iconv -f UTF-8 -t ISO-8859-1 <<<"$page" | jobparse -t ndjson |
	    jq -r .title)" = Maçon ]
}

# a WARC record of type response with the page on standard input
warc() {
	local page
	page=$'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'$(cat)
	printf 'WARC/1.0\r\nWARC-Type: response\r\n'
	printf 'WARC-Target-URI: https://quarry.example/x\r\n'
	printf 'Content-Length: %d\r\n\r\n%s\r\n\r\n' "${#page}" "$page"
}

@test "WARC, each record compressed" {
	for t in Mason Smith; do
		warc <<<"<script type=\"application/ld+json\">
		    {\"@type\": \"JobPosting\", \"title\": \"$t\",
		    \"url\": \"/jobs/$t\"}</script>" | gzip
	done >"$BATS_TEST_TMPDIR/crawl.warc.gz"
	run -0 jobparse -t ndjson "$BATS_TEST_TMPDIR/crawl.warc.gz"
	[ "$(fields .title,.url <<<"$output")" = \
	    $'Mason/https://quarry.example/jobs/Mason\nSmith/https://quarry.example/jobs/Smith' ]
}

@test "-t jsonld writes what jobparse reads" {
	jobparse -t ndjson samples/posting.html |
	    jq -S 'del(.input,.source,.salary,.locality)' \
	    >"$BATS_TEST_TMPDIR/want"
	jobparse -t jsonld samples/posting.html | jobparse -t ndjson |
	    jq -S 'del(.input,.source,.salary,.locality)' |
	    sed 's/"Leeds"/"Leeds, GB"/' |
	    diff "$BATS_TEST_TMPDIR/want" -
}

@test "--jobspy names the columns as JobSpy does" {
	run -0 jobparse --jobspy -t ndjson samples/posting.html
	[ "$(fields .title,.company,.job_type,.interval,.min_amount \
	    <<<"$output")" = "Data Clerk/Quarry Ltd/parttime/yearly/24000" ]
}

@test "--article gives the insight page as one record" {
	run -0 jobparse --article samples/insight.txt
	[ "${#lines[@]}" -eq 1 ]
	[ "$(fields .question,.from_role,.to_role,.date,.reading_minutes \
	    <<<"$output")" = "Can a Data Engineer become a Machine Learning Engineer?/Data Engineer/Machine Learning Engineer/2023-12-06/2" ]
	[ "$(jq '.requirements | length' <<<"$output")" -gt 2 ]
	[ "$(jq -r '.salary_insights[0] | .role + "/" + .scope' \
	    <<<"$output")" = "Data Engineer/global" ]
}

@test "hostile pages end soon" {
	tmp=$BATS_TEST_TMPDIR
	{ echo '<html><body>'; head -n 100000 < <(yes '<div><b><a>'); } >"$tmp/deep"
	head -c 20000000 < <(yes '[') | tr -d '\n' >"$tmp/open"
	head -n 200000 < <(yes '<svg>') | sed '1i<html>' >"$tmp/svg"
	for f in deep open svg; do
		run -0 timeout 10 jobparse -t ndjson "$tmp/$f"
		[ -z "$output" ]
	done
}

@test "an input longer than --max-record is status 65" {
	run -65 --separate-stderr jobparse --max-record 1K samples/insight.txt
	[ "$stderr" = "jobparse: samples/insight.txt: longer than --max-record" ]
}

@test "the manual lists the formats of the table" {
	diff <(sed -nE 's/^	\{ "([a-z]+)", "([^"]+)",.*/\1 \2/p' \
	    tools/job/feed_table.c) \
	    <(sed -nE 's/^\.It Li ([a-z]+) Ta "(.*)"/\1 \2/p' man/jobparse.1)
}

@test "it goes on after a bad or missing file; -o keeps the old file then" {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	printf 'a\0b' >"$BATS_TEST_TMPDIR/junk"
	out=$BATS_TEST_TMPDIR/out
	echo old >"$out"
	run -66 --separate-stderr jobparse -t ndjson no-such-file samples/insight.txt
	[ "${#lines[@]}" -eq 6 ]
	[ "$stderr" = 'jobparse: cannot open "no-such-file": No such file or directory' ]
	run -66 jobparse -o "$out" no-such-file samples/insight.txt
	[ "$(cat "$out")" = old ]
	run -65 jobparse -o "$out" samples/insight.txt "$BATS_TEST_TMPDIR/junk"
	[ "$(cat "$out")" = old ]
	run -0 jobparse --lenient -t ndjson -o "$out" samples/insight.txt \
	    "$BATS_TEST_TMPDIR/junk"
	[ "$(wc -l <"$out")" -eq 6 ]
}

@test "--part is refused: a page has no parts" {
	run -64 jobparse --part 1/2 samples/insight.txt
}

@test "each format of feeds, posts and pages, case by case" {
	for cases in tests/jobparse/*.cases; do
		diff "$cases" <(tests/jobparse/run "$cases")
	done
}

# what a record and its JSON-LD must have in common
common() {
	jq -c '[.title, .organization, .employment_type, .salary_currency,
	    .salary_min, .salary_max, .salary_unit, .date_posted,
	    .valid_through, .url, .identifier, .skills, .description,
	    .remote == "remote", (.location | length)]'
}

@test "what is written as JSON-LD is read back" {
	awk '/^== / { f = "/dev/null" } /^== / && !/\|/ {
		f = dir "/" ++n; next } /^--$/ { f = "/dev/null" } { print >f }' \
	    dir="$BATS_TEST_TMPDIR" tests/jobparse/feeds.cases
	[ -s "$BATS_TEST_TMPDIR/30" ]
	for page in "$BATS_TEST_TMPDIR"/*; do
		diff <(jobparse -t ndjson "$page" | common) \
		    <(jobparse -t jsonld "$page" | jobparse -t ndjson | common)
	done
}

@test "encodings: by mark, declaration or HTTP header; what cannot be read" {
	card=$'Featured Job\nKöchin – Bäckerei\n@ Gül | Graz\nFull Time'
	for name in UTF-16LE UTF-16BE; do
		[ "$({ [ "$name" = UTF-16LE ] && printf '\377\376' ||
		    printf '\376\377'; iconv -f UTF-8 -t "$name" <<<"$card"; } |
		    jobparse -t ndjson | jq -r .title)" = 'Köchin – Bäckerei' ]
	done
	# half a unit at the end is one replacement
	run -0 --separate-stderr jobparse -t ndjson --summary < <(
		printf '\377\376'; iconv -f UTF-8 -t UTF-16LE <<<"$card"; printf x)
	[[ $stderr == *replaced=1* ]]
	page='<meta charset=%s><script type="application/ld+json">
	    {"@type": "JobPosting", "title": "Köchin"}</script>'
	for name in latin1 windows-1252 iso-8859-9 ISO-8859-15 utf-8; do
		# shellcheck disable=SC2059
		[ "$(printf "$page" "$name" | iconv -f UTF-8 -t LATIN1 |
		    jobparse -t ndjson | jq -r .title)" = "$(
			[ "$name" = utf-8 ] && echo 'K�chin' || echo Köchin)" ]
	done
	for name in no-such-code "$(printf 'x%.0s' {1..40})" ''; do
		# shellcheck disable=SC2059
		[ "$(printf "$page" "$name" | iconv -f UTF-8 -t LATIN1 |
		    jobparse -t ndjson | jq -r .title)" = 'K�chin' ]
	done
	for name in EUC-KR Shift_JIS GBK; do
		# shellcheck disable=SC2059
		[ "$(printf "$page" "$name" | sed 's/ö/ソ/' | iconv -f UTF-8 -t "$name" |
		    jobparse -t ndjson | jq -r .title)" = Kソchin ]
	done
	[ "$(printf '<?xml version="1.0" encoding="ISO-8859-1"?><source><job><title>K\366chin</title><referencenumber>1</referencenumber></job></source>' |
	    jobparse -t ndjson | jq -r .title)" = Köchin ]
	[ "$(jobparse -t ndjson <<<'<?xml version="1.0"?><source><job><title>Cook</title><referencenumber>1</referencenumber></job></source>' |
	    jq -r .title)" = Cook ]
}

@test "--article: related articles, other openings of a question, lines that are none" {
	run -0 jobparse --article - <<-END
		Home

		Can an AI Engineer become an AI Architect?
		5 min read · Nov. 3, 2026
		Rarely.

		Requirements

		Salary insights
		AI Engineer salary details: USD 150K (global)
		View nothing here

		Related articles
		Can a Cook become a Baker?
		Read more
		Can you become a Cook?
	END
	[ "$(jq -c '[.question, .from_role, .to_role, .date, .reading_minutes,
	    .verdict, .related, .requirements]' <<<"$output")" = \
	    '["Can an AI Engineer become an AI Architect?","AI Engineer","AI Architect","2026-11-03",5,"Rarely.",["Can a Cook become a Baker?"],[]]' ]
}

@test "--jobspy: the words of JobSpy, and what is not remote" {
	run -0 jobparse --jobspy -t ndjson - <<-END
		[{"title": "Cook", "company": "Heron", "location": "Graz",
		"employmentType": ["FULL_TIME", "TEMPORARY"], "workplace": "hybrid",
		"url": "https://heron.example/1"},
		{"title": "Baker", "company": "Heron", "isRemote": true,
		"url": "https://heron.example/2"}]
	END
	[ "$(jq -c '[.title, .job_type, .is_remote]' <<<"${lines[0]}")" = \
	    '["Cook","fulltime, temporary","False"]' ]
	[ "$(jq -c '[.title, .job_type, .is_remote]' <<<"${lines[1]}")" = \
	    '["Baker","","True"]' ]
}

@test "the number of a LinkedIn page, and addresses completed by the page's" {
	body='<h1>Cook</h1><p>Company: Heron</p><p>Location: Graz</p><p>Job type: Full-time</p><p>Responsibilities: cooking what grows nearby.</p><p>Requirements: a knife.</p><p>Apply now</p>'
	[ "$(jobparse -t ndjson <<<"<link rel=canonical href=https://www.linkedin.com/jobs/view/cook-at-heron-1234567890?x=1>$body" |
	    jq -r .identifier)" = 1234567890 ]
	[ "$(jobparse -t ndjson <<<"<link rel=canonical href=https://www.linkedin.com/jobs/view/cook-12>$body" |
	    jq -r .identifier)" = "" ]
	page='<link rel=canonical href=https://heron.example/all><script type="application/ld+json">[{"@type":"JobPosting","title":"Cook","url":"%s"},{"@type":"JobPosting","title":"Baker"}]</script>'
	for url in /jobs/1=https://heron.example/jobs/1 \
	    //crane.example/2=https://crane.example/2 \
	    https://x.example/3=https://x.example/3 x/4=; do
		# shellcheck disable=SC2059
		[ "$(printf "$page" "${url%%=*}" | jobparse -t ndjson |
		    jq -rn "input.url")" = "${url#*=}" ]
	done
}

@test "a text in place of a title is no job" {
	long=$(printf 'Cook %.0s' {1..200})
	run -0 jobparse -t ndjson - <<<"[{\"@type\":\"JobPosting\",\"title\":\"$long\"},{\"@type\":\"JobPosting\",\"title\":\"Cook\"}]"
	[ "$(jq -r .title <<<"$output")" = Cook ]
}
