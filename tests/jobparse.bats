# SPDX-License-Identifier: ISC
# jobparse: from pages to records

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
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
