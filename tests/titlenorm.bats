# SPDX-License-Identifier: ISC
# titlenorm: which role a title names

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

# "role|family|seniority|level" of one title
read_title() {
	printf 'title\n"%s"\n' "$1" | titlenorm -t ndjson | jq -r '[
	    .role, .role_family, .seniority, .level] |
	    map(. // "" | tostring) | join("|")'
}

@test "the role stays; rank, level, gender mark and place go" {
	[ "$(read_title 'Sr. Data Eng II (m/f/d) – Remote')" = \
	    "Data Engineer|data-engineering|senior|2" ]
}

@test "a title of another language has an English role" {
	[ "$(read_title 'Ingénieure en données (H/F) - Lyon')" = \
	    "Data Engineer|data-engineering||" ]
}

@test "no occupation: an empty role of the family other" {
	[ "$(read_title 'Spontaneous application')" = "|other||" ]
}

@test "a seniority of the record stays where the title states none" {
	diff <(titlenorm <<-END
		title,seniority
		Data Analyst,mid
		Junior Data Analyst,mid
		Data Analyst,
	END
	) - <<-END
		title,seniority,role,role_family,level
		Data Analyst,mid,Data Analyst,data-analysis,
		Junior Data Analyst,junior,Data Analyst,data-analysis,
		Data Analyst,,Data Analyst,data-analysis,
	END
}

@test "level is a number in NDJSON, or null" {
	run -0 titlenorm <<<$'{"title":"Data Engineer III"}\n{"title":"Data Engineer"}'
	[ "${lines[0]}" = '{"title":"Data Engineer III","role":"Data Engineer","role_family":"data-engineering","seniority":"","level":3}' ]
	[ "${lines[1]}" = '{"title":"Data Engineer","role":"Data Engineer","role_family":"data-engineering","seniority":"","level":null}' ]
}

@test "without a column title: status 64, and the columns that there are" {
	run -64 titlenorm <<<$'a,b\n1,2'
	[ "$output" = 'titlenorm: no column "title" (columns: a, b)' ]
}

@test "--titles: the codes of O*NET, and the roles that we do not know" {
	printf 'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n' \
	    >"$BATS_TEST_TMPDIR/onet.txt"
	printf '99-0001.00\tKite Tester\tn/a\t01\n99-0002.00\tData Engineer\tn/a\t01\n' \
	    >>"$BATS_TEST_TMPDIR/onet.txt"
	printf '99-0003.00\tlamplighter\tn/a\t01\n' >>"$BATS_TEST_TMPDIR/onet.txt"
	diff <(titlenorm --titles "$BATS_TEST_TMPDIR/onet.txt" <<-END
		title
		Senior Cloud Data Engineer
		Lamplighter (m/f/d)
		Postman
	END
	) - <<-END
		title,role,role_family,seniority,level,occupation_code
		Senior Cloud Data Engineer,Data Engineer,data-engineering,senior,,99-0002.00
		Lamplighter (m/f/d),Lamplighter,other,,,99-0003.00
		Postman,,other,,,
	END
}

@test "--titles: a name of ESCO that means something else with us is left out" {
	cat >"$BATS_TEST_TMPDIR/esco.csv" <<-END
		preferredLabel,altLabels,code
		apiary inspector,"AI engineer
		hive inspector",9.1
	END
	diff <(titlenorm --titles "$BATS_TEST_TMPDIR/esco.csv" <<-END
		title
		AI Engineer
		Hive Inspector
	END
	) - <<-END
		title,role,role_family,seniority,level,occupation_code
		AI Engineer,AI Engineer,ai-engineering,,,
		Hive Inspector,Apiary Inspector,other,,,9.1
	END
}

@test "--titles: another file is 65, and a missing one 66" {
	run -65 titlenorm --titles samples/pay.csv samples/postings.csv
	[[ $output == "titlenorm: samples/pay.csv: not a list of occupations of O*NET or ESCO (columns: "* ]]
	run -66 titlenorm --titles no-such-file samples/postings.csv
}

@test "--titles: a list of thousands, of which each is found" {
	{
		printf 'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n'
		for i in {1..3000}; do
			printf '99-%04d.00\tKite%dwright\tn/a\t01\n' "$i" "$i"
		done
	} >"$BATS_TEST_TMPDIR/onet.txt"
	{ echo title && printf 'Senior Kite%dwright\n' {1..3000}; } |
	    titlenorm --titles "$BATS_TEST_TMPDIR/onet.txt" -t tsv >"$BATS_TEST_TMPDIR/out"
	[ "$(awk -F '\t' 'NR > 1 && $2 == "Kite" NR - 1 "wright" &&
	    $4 == "senior" && $6 == sprintf("99-%04d.00", NR - 1) { n++ }
	    END { print n }' "$BATS_TEST_TMPDIR/out")" = 3000 ]
}
