# SPDX-License-Identifier: ISC
# skilltag: skills of records and texts

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

@test "title and description become skills, the title's first" {
	run -0 skilltag <<-END
		title,description
		Kafka Engineer,"We use Python. Requirements: SQL"
	END
	[ "${lines[0]}" = "title,description,skills,skills_required" ]
	[[ ${lines[1]} == *",Apache Kafka|SQL|Python,SQL" ]]
}

@test "skills that are there stay in front, and none stands twice" {
	run -0 skilltag <<-END
		title,skills
		Kafka and python,Cobol on Cogs|Python
	END
	[ "${lines[1]}" = "Kafka and python,Cobol on Cogs|Python|Apache Kafka," ]
}

@test "in NDJSON skills are arrays" {
	run -0 skilltag <<<'{"title":"Go, Rust and Python developer"}'
	[ "$output" = '{"title":"Go, Rust and Python developer","skills":["Go","Rust","Python"],"skills_required":[]}' ]
}

@test "a description that only later records have is read too" {
	run -0 skilltag --columns title,description \
	    <<<$'{"title":"a"}\n{"title":"b","description":"SQL"}'
	[[ ${lines[1]} == *'"skills":["SQL"]'* ]]
}

@test "a description alone is enough, neither is status 64" {
	run -0 skilltag <<<$'description\nSQL'
	run -64 skilltag <<<$'text\nSQL'
	[ "$output" = 'skilltag: no column "description" (columns: text)' ]
}

@test "the employer's name is no skill where it is not asked for" {
	run -0 skilltag --columns title,organization,description <<-END
		{"title":"a","organization":"Snowflake Inc","description":"Join Snowflake, use SQL"}
		{"title":"b","organization":"Snowflake","description":"Experience with Snowflake"}
		{"title":"c","organization":"Snow","description":"Snowflake"}
	END
	[[ ${lines[0]} == *'"skills":["SQL"]'* ]]
	[[ ${lines[1]} == *'"skills":["Snowflake"]'* ]]
	[[ ${lines[2]} == *'"skills":["Snowflake"]'* ]]
}

@test "--text reads each file as one text" {
	run -0 skilltag --text samples/cv.txt - <<<"Rust, C++"
	[ "${lines[0]}" = "input,skills,skills_required" ]
	[[ ${lines[1]} == "samples/cv.txt,Python|SQL|dbt|"* ]]
	[ "${lines[2]}" = "<stdin>,Rust|C++," ]
}

@test "--text takes what is no UTF-8" {
	run -0 skilltag --text < <(printf 'caf\351 SQL\0')
	[ "${lines[1]}" = ",SQL," ]
}

@test "--text of nothing is a row without skills" {
	run -0 skilltag --text </dev/null
	[ "${lines[1]}" = ",," ]
}

@test "-e writes a row a mention, places counted in characters" {
	run -0 skilltag --text -e <<<"Größe zählt: 3+ years of SQL"
	[ "${lines[0]}" = "input,line,field,skill,kind,ask,years,alternative,start,end,surface,section" ]
	[ "${lines[1]}" = "<stdin>,1,text,SQL,tool,required,3,,25,28,SQL," ]
}

@test "-e writes figures as numbers in NDJSON" {
	run -0 skilltag -e <<<'{"title":"SQL"}'
	[ "$output" = '{"input":"<stdin>","line":1,"field":"title","skill":"SQL","kind":"tool","ask":"named","years":null,"alternative":null,"start":0,"end":3,"surface":"SQL","section":"title"}' ]
}

@test "-e numbers the groups of alternatives" {
	run -0 skilltag --text -e <<<"Spark or Flink. Kafka, Helm and Java or Scala"
	diff <(printf '%s\n' "$output" | cut -d, -f4,8 | tail -n +2) - <<-END
		Apache Spark,1
		Apache Flink,1
		Apache Kafka,2
		Helm,2
		Java,2
		Scala,2
	END
}

@test "a denied skill is evidence, but no skill" {
	run -0 skilltag --text <<<"No Java needed, but SQL"
	[ "${lines[1]}" = ",SQL," ]
	run -0 skilltag --text -e <<<"No Java needed, but SQL"
	[[ ${lines[1]} == *,Java,tool,denied,* ]]
}

@test "--skills adds skills and replaces built-in ones" {
	printf 'skill\taliases\tveto\nPython\t=PYT\t\nZorg\t^Zorg\t* burger\n' \
	    >"$BATS_TEST_TMPDIR/own.tsv"
	run -0 skilltag --text --skills "$BATS_TEST_TMPDIR/own.tsv" \
	    <<<"PYT, pyt, python 3, zorg, Zorg and Zorg burger"
	[ "${lines[1]}" = ",Python|Zorg," ]
}

@test "--skills reads a list of ESCO, whose words undo no mark of ours" {
	printf '%s\n' conceptType,skillType,preferredLabel,altLabels \
	    'x,knowledge,tend bees (farming),"keep bees' 'go"' \
	    >"$BATS_TEST_TMPDIR/skills_en.csv"
	run -0 skilltag --text --skills "$BATS_TEST_TMPDIR/skills_en.csv" \
	    <<<"We keep bees, and go home"
	[ "${lines[1]}" = ",tend bees," ]
}

@test "--skills reads a list of O*NET" {
	printf 'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\n%s\n' \
	    $'11-1\tHiveMinder Pro\t4\tBee software' >"$BATS_TEST_TMPDIR/t.txt"
	run -0 skilltag --text -e --skills "$BATS_TEST_TMPDIR/t.txt" \
	    <<<"hiveminder pro"
	[[ ${lines[1]} == *",HiveMinder Pro,tool,"* ]]
}

@test "a list of something else is status 65" {
	run -65 skilltag --skills samples/pay.csv samples/postings.csv
	[[ $output == "skilltag: samples/pay.csv: no list of skills"* ]]
}

@test "a missing list is status 66" {
	run -66 skilltag --skills no-such-file samples/postings.csv
}
