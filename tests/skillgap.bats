# SPDX-License-Identifier: ISC
# skillgap: what stands between two roles

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
	set -o pipefail
}

gap() {
	skillgap --from 'Data Engineer' --to 'Machine Learning Engineer' "$@"
}

@test "missing skills come first, by the target's share" {
	run -0 --separate-stderr gap samples/postings.csv
	[[ ${lines[0]} == skill,kind,status,adjacent,share_to,share_to_lo,share_to_hi,share_from,share_from_lo,share_from_hi,ratio,z,required_share,unlock_rank,unlock_gain,median_pay,n_to,n_from ]]
	[[ ${lines[1]} == "PyTorch,tool,missing,Python,0.6765,0.5084,0.8087,0,0,0.1015,,"* ]]
	[[ ${lines[2]} == "MLOps,concept,missing,"* ]]
}

@test "Python is held and SQL fading" {
	run -0 gap samples/postings.csv
	[[ $output == *$'\nPython,tool,held,'* ]]
	[[ $output == *$'\nSQL,tool,fading,'* ]]
}

@test "words of the target's title are no gap" {
	run -0 gap samples/postings.csv
	[[ $output != *$'\nMachine Learning,'* ]]
}

# skillgap's input: N times each ROLE:SKILLS
postings() {
	echo 'role,skills'
	for p; do
		for _ in 1 2 3; do
			echo "${p%:*},${p#*:}"
		done
	done
}

@test "a skill named twice in a posting counts once" {
	run -0 --separate-stderr skillgap --from a --to b -t tsv \
	    < <(postings 'a:X|X' a:Y 'b:X|X|X' b:Y)
	[[ $output == *$'\nX\t\theld\t\t0.5\t\t\t0.5\t'* ]]
}

@test "a posting without skills and description is not counted" {
	run -0 --separate-stderr skillgap --from a --to b \
	    < <(postings a:X a: b:X b:)
	[[ $output == *$'\nX,,held,,1,'*,3,3 ]]
	run -0 --separate-stderr skillgap --from a --to b <<-END
		role,skills,description
		a,X,text
		a,X,text
		a,X,text
		b,X,text
		b,X,text
		b,X,text
		b,,looked at
	END
	[[ $output == *$'\nX,,held,,0.75,'*,4,3 ]]
}

@test "a skill of fewer than three postings has no row" {
	run -0 --separate-stderr skillgap --from a --to b \
	    < <(postings a:X b:X; printf '%s\n' b,Y b,Y)
	[ "${#lines[@]}" -eq 2 ]
}

@test "what is required counts apart" {
	run -0 --separate-stderr skillgap --from a --to b <<-END
		role,skills,skills_required
		a,X,
		b,X|Y,X
		b,X|Y,X|Y
		b,X|Y,
		b,Y,Y
	END
	[[ ${lines[1]} == Y,,missing,*,0.5,1,* ]]
	[[ ${lines[2]} == X,,held,*,0.5,,,,4,1 ]]
}

@test "records of NDJSON give the same figures as CSV" {
	diff <(gap -t csv <samples/postings.csv) \
	    <(jobfilter -t ndjson true samples/postings.csv | gap -t csv)
}

@test "a role without postings is status 65, with the nearest" {
	run -65 skillgap --from 'Data Enginer' --to 'Data Engineer' \
	    samples/postings.csv
	[ "${lines[1]}" = 'skillgap: no posting of role "Data Enginer" has skills (the nearest: "Data Engineer", "Data Analyst", "Machine Learning Engineer")' ]
	run -65 skillgap --from a --to b <<<role,skills
	[ "$output" = 'skillgap: no posting of role "b" has skills' ]
}

@test "few postings are a warning, and fewer than 30 have no interval" {
	run -0 --separate-stderr skillgap --from 'Data Analyst' \
	    --to 'Data Engineer' samples/postings.csv
	[ "${stderr_lines[0]}" = 'skillgap: only 34 postings of role "Data Engineer" have skills: shares are rough' ]
	[ "${stderr_lines[1]}" = 'skillgap: only 12 postings of role "Data Analyst" have skills: no intervals are given' ]
	[[ ${lines[1]} == *,missing,*,0.5588,0.3945,0.7112,0,,,*,34,12 ]]
}

@test "--have takes the place of a role, in letters of either case" {
	run -0 --separate-stderr skillgap --have 'python|SQL|Juggling' \
	    --to 'Machine Learning Engineer' samples/postings.csv
	[ "${stderr_lines[1]}" = 'skillgap: no posting asks for "Juggling"' ]
	[[ $output == *$'\nPython,tool,held,'*$'\nSQL,tool,held,'* ]]
	[[ $output != *fading* ]]
	run -65 skillgap --have Juggling --to 'Data Engineer' \
	    samples/postings.csv
	[[ $output == *"skillgap: --have names none of the "*" skills that postings ask for" ]]
}

@test "--cv finds the skills that a text names" {
	echo 'Ten years of SQL and python. I go to work by bike.' \
	    >"$BATS_TEST_TMPDIR/cv"
	diff <(skillgap --cv "$BATS_TEST_TMPDIR/cv" --to 'Data Engineer' \
	    samples/postings.csv 2>&1) \
	    <(skillgap --have 'SQL|Python' --to 'Data Engineer' \
	        samples/postings.csv 2>&1)
}

@test "a CV without a known skill is status 65 and says so" {
	echo 'I bake bread.' >"$BATS_TEST_TMPDIR/cv"
	run -65 --separate-stderr skillgap --cv "$BATS_TEST_TMPDIR/cv" \
	    --to 'Data Engineer' samples/postings.csv
	[[ $stderr == *"skillgap: $BATS_TEST_TMPDIR/cv: names none of the "*" skills that postings ask for" ]]
}

@test "--related writes roles by how much of their demand is held" {
	run -0 --separate-stderr skillgap --from 'Data Analyst' --related 5 \
	    samples/postings.csv
	[ "${lines[0]}" = "role,n,coverage,coverage_back,annual_currency,median_pay" ]
	[[ ${lines[1]} == "Data Engineer,34,0."*,,* ]]
	[[ ${lines[2]} == "Machine Learning Engineer,34,0."* ]]
}

@test "--report has all sections, and the same bytes on every run" {
	salnorm samples/postings.csv >"$BATS_TEST_TMPDIR/p"
	run -0 --separate-stderr gap --report "$BATS_TEST_TMPDIR/p"
	for s in Requirements Upsides Downsides 'Salary insight' \
	    'Featured jobs' 'Related transitions'; do
		grep -q "^$s" <<<"$output"
	done
	grep -q '^  raw: .*USD 35,000 (.* to .*), n = 23 and 19$' <<<"$output"
	grep -q '^  matched: .* cells of year, country' <<<"$output"
	grep -q 'seed 1$' <<<"$output"
	diff <(echo "$output") \
	    <(gap --report "$BATS_TEST_TMPDIR/p" 2>/dev/null)
	run ! diff -q <(echo "$output") \
	    <(gap --report --seed 2 "$BATS_TEST_TMPDIR/p" 2>/dev/null)
}

@test "--pairs fold makes one posting of two rows" {
	run -0 --separate-stderr skillgap --from a --to b --pairs fold \
	    -t csv <<-END
		role,skills,annual_min,annual_max,title
		a,X,1,1,t
		b,Y,10,10,t
		b,Y,20,20,t
		b,Y,30,30,u
		b,Y,40,40,u
		b,Y,50,50,u
		b,Y,1000,1000,w
	END
	[[ ${lines[1]} == Y,,missing,*,42.5,4,1 ]]
}

@test "parts merged are the same as one run" {
	salnorm samples/postings.csv >"$BATS_TEST_TMPDIR/p"
	one=$(gap --report "$BATS_TEST_TMPDIR/p" 2>&1)
	to=(--to 'Machine Learning Engineer')
	cd "$BATS_TEST_TMPDIR" || return 1
	for n in 1 3 8; do
		for i in $(seq $n); do
			jobfilter -t ndjson true p | split -n "r/$i/$n" |
			    skillgap --partial "${to[@]}" >"part.$i"
		done
		[ "$(gap --final --report part.* 2>&1)" = "$one" ]
		skillgap --merge "${to[@]}" part.* >merged
		[ "$(gap --final --report merged 2>&1)" = "$one" ]
		LC_ALL=C sort -c merged
		rm part.*
	done
	run -65 skillgap --final --from a --to b merged
	[ "$output" = "skillgap: merged:1: this was made with other options" ]
}

@test "a role keeps its first and last day" {
	run -0 skillgap --partial --to b --from a <<-END
		role,skills,date_posted
		b,X,2026-02-03
		b,X,2026-01-09T10:00
		b,X,soon
	END
	[[ ${lines[0]} == '["role","b"]'*';3,0,2026-01-09,2026-02-03' ]]
}

@test "what is held and what is wanted must be named" {
	run -64 skillgap --from a samples/postings.csv
	[ "${lines[0]}" = "skillgap: --to is needed" ]
	run -64 skillgap --to a samples/postings.csv
	[ "${lines[0]}" = "skillgap: one of --from, --cv and --have is needed" ]
	run -64 skillgap --to a --from b --have c samples/postings.csv
	[ "${lines[0]}" = "skillgap: one of --from, --cv and --have is needed" ]
}

@test "records without role and skills are read as titlenorm and skilltag would" {
	{
		echo title,description
		for _ in $(seq 40); do
			echo 'Sr. Data Eng (m/f/d),You know SQL and Python.'
			echo 'ML Engineer II,You know PyTorch and golang.'
		done
	} >"$BATS_TEST_TMPDIR/raw.csv"
	skillgap --from "Data Engineer" --to "Machine Learning Engineer" \
	    "$BATS_TEST_TMPDIR/raw.csv" >"$BATS_TEST_TMPDIR/direct"
	grep -q '^PyTorch,tool,missing' "$BATS_TEST_TMPDIR/direct"
	grep -q '^Go,tool,missing' "$BATS_TEST_TMPDIR/direct"
	grep -q '^SQL,tool,fading' "$BATS_TEST_TMPDIR/direct"
	titlenorm "$BATS_TEST_TMPDIR/raw.csv" | skilltag |
	    skillgap --from "Data Engineer" --to "Machine Learning Engineer" |
	    cmp - "$BATS_TEST_TMPDIR/direct"
}

@test "a CV is read by the dictionary: other names, and words that are none" {
	echo 'Wrote golang for years; I excel at sales.' >"$BATS_TEST_TMPDIR/cv"
	run -0 --separate-stderr skillgap --cv "$BATS_TEST_TMPDIR/cv" --to b <<<"role,skills
$(yes 'b,Go|Microsoft Excel|Python' | head -n 100)"
	[[ $output == *$'\nGo,tool,held,'* ]]
	[[ $output == *$'\nMicrosoft Excel,tool,missing,'* ]]
}

@test "a choice in a raw posting is one requirement" {
	{
		echo title,description
		for _ in $(seq 40); do
			echo 'ML Engineer,You must know PyTorch or TensorFlow.'
		done
	} >"$BATS_TEST_TMPDIR/raw.csv"
	run -0 --separate-stderr skillgap --have PyTorch --report \
	    --to "Machine Learning Engineer" "$BATS_TEST_TMPDIR/raw.csv"
	[[ ${lines[0]} == *": 100 % of what the median posting asks for is held"* ]]
}

# 180,000 postings, no two of which ask for the same skills
sets() {
	awk 'BEGIN {
		print "role,skills"
		for (i = 0; i < 180000; i++)
			printf "%s,s%d|t%d\n", i % 3 ? "b" : "a", i % 400,
			    int(i / 400)
	}'
}

@test "more sets of skills than are kept: parts give the same sample" {
	cd "$BATS_TEST_TMPDIR" || return 1
	sets >all
	one=$(skillgap --have 's1|t7' --to b all 2>&1)
	for i in 1 2 3; do
		{ head -n 1 all && tail -n +2 all | split -n "r/$i/3"; } |
		    skillgap --partial --to b >"part.$i"
	done
	[ "$(skillgap --final --have 's1|t7' --to b part.* 2>&1)" = "$one" ]
	[[ $one == *'skillgap: coverage is of a sample of 65536 sets of skills'* ]]
}

@test "the interval of a difference of many figures is that of the theory" {
	# 200 values each, spread evenly over 20,000: the median's standard
	# error is 20,000 / (2 sqrt(200)), the interval 20,000 -+ 1,960
	awk 'BEGIN {
		print "role,skills,salary_currency,salary_unit,salary_min,salary_max,country,date_posted"
		for (i = 0; i < 400; i++) {
			v = (i % 2 ? 70000 : 50000) + 100 * int(i / 2)
			s = "x"
			for (k = 0; k < 30; k++)
				s = s (i % 2 && (i + k) % 3 ? "|s" k : "")
			printf "%s,%s,USD,YEAR,%d,%d,US,2026-01-01\n",
			    i % 2 ? "b" : "a", s, v, v
		}
	}' >"$BATS_TEST_TMPDIR/two"
	run -0 skillgap --from a --to b --report "$BATS_TEST_TMPDIR/two"
	[[ $output =~ raw:\ +USD\ 20,000\ \(1(7,9|8,0|8,1).*\ to\ 2(1,8|1,9|2,0)..\),\ n\ =\ 200\ and\ 200 ]]
	[[ $output == *$'\n  and 18 more\n'* ]]
}

@test "a report in which nothing is missing and no pay is known says so" {
	run -0 --separate-stderr skillgap --from a --to b --report < <(
		awk 'BEGIN { print "role,skills"; for (i = 0; i < 60; i++) print (i % 2 ? "b" : "a") ",x" }')
	[[ $output == *$'\n  nothing that 5 % of postings ask for\n'* ]]
	[[ $output == *$'\n  no pay of both is known in one currency\n'* ]]
	[[ $output == *$'\n  none asks for 3 skills\n'* ]]
	[[ $output == *$'asked for less)\n  nothing\n'* ]]
}
