# SPDX-License-Identifier: ISC
# skillgap: what stands between two roles

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/.." || return 1
}

gap() {
	skillgap --from 'Data Engineer' --to 'Machine Learning Engineer' "$@"
}

@test "missing skills come first, by the target's share" {
	run -0 gap samples/postings.csv
	[[ ${lines[1]} == "Machine Learning,missing,0.7059,0.5383,0.8317,"* ]]
	[[ ${lines[2]} == "PyTorch,missing,"* ]]
}

@test "Python is held and SQL fading" {
	run -0 gap samples/postings.csv
	[[ $output == *$'\nPython,held,'* ]]
	[[ $output == *$'\nSQL,fading,'* ]]
}

@test "a skill named twice in a posting counts once" {
	run -0 skillgap --from a --to b \
	    <<<$'role,skills\na,X|X\na,Y\nb,X|X|X\nb,Y'
	[[ $output == *$'\nX,held,0.5,'*,0.5,* ]]
}

@test "a posting without skills is not counted" {
	run -0 skillgap --from a --to b <<<$'role,skills\na,X\na,\nb,X\nb,'
	[[ $output == *$'\nX,held,1,'*,1,* ]]
}

@test "records of NDJSON give the same figures as CSV" {
	diff <(gap -t csv <samples/postings.csv) \
	    <(jobfilter -t ndjson true samples/postings.csv | gap -t csv)
}

@test "a role without postings is status 65 and named" {
	run -65 skillgap --from 'Data Engineer' --to Astronaut samples/postings.csv
	[ "$output" = 'skillgap: no posting of role "Astronaut" has skills' ]
}

@test "few postings are a warning" {
	run -0 --separate-stderr skillgap --from 'Data Analyst' \
	    --to 'Data Engineer' samples/postings.csv
	[ "$stderr" = 'skillgap: only 12 postings of role "Data Analyst" have skills: shares are rough' ]
}

@test "both roles must be named" {
	run -64 skillgap --from a samples/postings.csv
	[ "${lines[0]}" = "skillgap: --from and --to are needed" ]
}
