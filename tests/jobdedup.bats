# SPDX-License-Identifier: ISC
# jobdedup: one record of each job

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	# forty words that make a text, and thirty of another
	text=$(seq -s ' ' 101 140)
	other=$(seq -s ' ' 201 230)
	set -o pipefail
}

# dedup COLUMNS ROW ...: what is left of these rows
dedup() {
	printf '%s\n' "$@" | jobdedup
}

@test "the same address, whatever tracks it, is the same job" {
	run -0 dedup url,title,note \
	    https://a.example/jobs/1,Welder, \
	    'http://www.a.example/jobs/1/?utm_source=x,Welder,more' \
	    https://a.example/jobs/2,Welder,
	diff - <(echo "$output") <<-END
		url,title,note,duplicates,sources
		http://www.a.example/jobs/1/?utm_source=x,Welder,more,1,https://a.example/jobs/1
		https://a.example/jobs/2,Welder,,0,
	END
}

@test "an address that is only a host is not that of one job" {
	run -0 dedup url,title https://a.example/,Welder https://a.example,Cook
	[ "${#lines[@]}" -eq 3 ]
}

@test "an identifier counts within an organization, or a source" {
	run -0 dedup identifier,title,organization,source \
	    7,Cook,Acme,x 7,Cook,"Acme Inc.",y 7,Cook,Other,x 7,Cook,,x 7,Cook,,x
	[ "${#lines[@]}" -eq 4 ]
	[ "${lines[1]}" = "7,Cook,Acme Inc.,y,1,7" ]
}

@test "an address or identifier of several titles is a list's, not a job's" {
	run -0 dedup url,identifier,title,organization \
	    http://acme.example/careers,acme,Cook,Acme \
	    http://acme.example/careers,acme,Welder,Acme \
	    http://acme.example/careers,acme,"Welder (m/w/d)",Acme
	[ "${#lines[@]}" -eq 3 ]
}

@test "the same address and title in two towns are two jobs" {
	run -0 dedup url,title,location \
	    http://acme.example/jobs,Cook,Bonn http://acme.example/jobs,Cook,Ulm \
	    'http://acme.example/jobs,Cook,"Ulm, Germany"'
	[ "${#lines[@]}" -eq 3 ]
}

@test "title, organization and place are one job without a text" {
	run -0 dedup title,organization,location,salary \
	    'Sr. Welder (m/f/d),Acme GmbH,"Bonn, Germany",' \
	    'Senior Welder,ACME,Bonn,100' \
	    'Senior Welder,ACME,Ulm,100' \
	    'Senior Welder,Other,Bonn,100' \
	    'Welder,ACME,Bonn,100'
	[ "${#lines[@]}" -eq 5 ]
	[ "${lines[1]}" = 'Senior Welder,ACME,Bonn,100,1,row 1' ]
}

@test "what one board lists twice is two jobs, unless a text says otherwise" {
	run -0 dedup url,title,organization,location,description \
	    "http://a.example/1,Cook,Acme,Bonn," \
	    "http://a.example/2,Cook,Acme,Bonn," \
	    "http://b.example/3,Cook,Acme,Bonn," \
	    "http://a.example/4,Stoker,Acme,Bonn,$text" \
	    "http://a.example/5,Stoker,Acme,Bonn,$text" \
	    "http://a.example/6,Welder,Acme,Bonn," \
	    "http://a.example/6/,Welder,Acme,Bonn," \
	    "http://b.example/7,Welder,Acme,Bonn,"
	[ "${#lines[@]}" -eq 6 ]
	[ "${lines[5]}" = "http://a.example/6/,Welder,Acme,Bonn,,2,http://a.example/6|http://b.example/7" ]
	run -0 dedup identifier,source,title,organization,location \
	    1,x,Cook,Acme,Bonn 2,x,Cook,Acme,Bonn 3,y,Cook,Acme,Bonn \
	    4,x,Welder,Acme,Bonn 5,y,Welder,Acme,Bonn
	[ "${#lines[@]}" -eq 5 ]
	[ "${lines[4]}" = 4,x,Welder,Acme,Bonn,1,5 ]
}

@test "a country is no town, and towns have one name" {
	run -0 dedup title,organization,location Cook,Acme,Germany \
	    Cook,Acme,Germany 'Cook,Acme,"Köln, Germany"' Cook,Acme,Cologne
	[ "${#lines[@]}" -eq 4 ]
	[ "${lines[3]}" = 'Cook,Acme,"Köln, Germany",1,row 4' ]
}

@test "places that are known and differ make two jobs" {
	run -0 dedup title,organization,location,country,description \
	    "Cook,Acme,\"Portland, OR\",,$text" "Cook,Acme,\"Portland, ME\",,$text" \
	    "Cook,Acme,Remote,DE,$text" "Cook,Acme,Remote,FR,$text"
	[ "${#lines[@]}" -eq 5 ]
}

@test "without a location an address or identifier may name the town" {
	run -0 dedup identifier,title,organization,description \
	    "chef-cook-acme-bonn-1,Chef Cook,Acme,$text" \
	    "chef-cook-acme-ulm-2,Chef Cook,Acme,$text" \
	    "remote-chef-cook-3,Chef Cook,Acme,$other" \
	    "chef-cook-acme-ulm-4,Chef Cook,Acme,$other"
	[ "${#lines[@]}" -eq 4 ]
	[[ ${lines[3]} == *,1,chef-cook-acme-ulm-4 || ${lines[3]} == *,1,remote-chef-cook-3 ]]
}

# among few, which are all compared, and among many
@test "who has no place is folded only where there is no choice of places" {
	for n in 0 40; do
		rows=()
		for i in $(seq "$n"); do
			rows+=("Cook,Org $i,Town $i,$(seq -s ' ' $((i * 1000)) $((i * 1000 + 40)))")
		done
		run -0 dedup title,organization,location,description "${rows[@]}" \
		    "Cook,Acme,Bonn,$text" "Cook,Acme,Ulm,$text" "Cook,Acme,,$text" \
		    "Cook,Acme,,$text" "Cook,Acme,Bonn,$other" "Cook,Acme,,$other"
		[ "${#lines[@]}" -eq $((n + 5)) ]
		[ "$(grep -c ",$text,1,row" <<<"$output")" -eq 1 ]
		[ "$(grep -c "Cook,Acme,Bonn,$other,1,row" <<<"$output")" -eq 1 ]
	done
}

@test "an organization's first words are enough beside the text" {
	run -0 dedup title,organization,description \
	    "Cook,Wolt,$text" "Cook,Wolt - English,$text $(seq -s ' ' 501 506)" \
	    "Cook,Woltmann,$text $(seq -s ' ' 501 512)"
	[ "${#lines[@]}" -eq 3 ]
	[[ ${lines[1]} == "Cook,Wolt - English,"* ]]
}

@test "the title's words in another order need more of the text" {
	more="$text $(seq -s ' ' 301 308)"
	run -0 dedup title,organization,description \
	    "Junior Cook,Acme,$text" "Cook (Junior),Acme,$text" \
	    "Welder Ship,Acme,$text" "Ship Welder,Acme,$more"
	[ "${#lines[@]}" -eq 4 ]
}

@test "without a text and a place nothing is folded" {
	run -0 dedup title,organization,location Welder,Acme, Welder,Acme,
	[ "${#lines[@]}" -eq 3 ]
}

@test "texts that share most of their runs are one job, others are not" {
	run -0 dedup title,organization,description \
	    "Welder,Acme,$text" "Welder,Acme,$text more" "Welder,Acme,$other"
	[ "${#lines[@]}" -eq 3 ]
	[ "${lines[1]}" = "Welder,Acme,$text more,1,row 1" ]
}

@test "another organization needs nearly the same text" {
	run -0 dedup title,organization,description \
	    "Welder,Acme,$text" "Welder,Jobs4U,$text" \
	    "Welder,Other,$text $(seq -s ' ' 301 312)"
	[ "${#lines[@]}" -eq 3 ]
}

@test "the same text for another title or place is another job" {
	run -0 dedup title,organization,location,description \
	    "Welder,Acme,Bonn,$text" "Cook,Acme,Bonn,$text" "Welder,Acme,Ulm,$text"
	[ "${#lines[@]}" -eq 4 ]
}

@test "what folds with what does not depend on the order" {
	rows=("Welder,Acme,$text,u1" "Welder,Acme,$other,u2" "Cook,Acme,$text,u3"
	    "Welder (f/m/d),ACME,$text,u4" "Welder,Acme,$other,u5")
	columns=title,organization,description,identifier
	diff <(dedup "$columns" "${rows[@]}" | sort | cut -d , -f 5) \
	    <(dedup "$columns" "${rows[4]}" "${rows[3]}" "${rows[2]}" \
	        "${rows[1]}" "${rows[0]}" | sort | cut -d , -f 5)
}

@test "a second run finds nothing, and keeps what the first one found" {
	rows=('url,title' http://a.example/1,A http://a.example/2,B
	    'http://a.example/1?ref=x,A' 'http://a.example/1?ref=y,A')
	dedup "${rows[@]}" >once.csv
	grep -q '^http://a.example/1?ref=x,A,2,http://a.example/1|http://a.example/1?ref=y$' once.csv
	jobdedup once.csv | diff once.csv -
	# and adds to it
	{ cat once.csv; echo 'http://a.example/1?ref=z,A,,'; } | jobdedup >twice.csv
	grep -q '^http://a.example/1?ref=x,A,3,.*|http://a.example/1?ref=z$' twice.csv
}

@test "a second run finds nothing where several boards list one job" {
	dedup url,title,organization,location,description \
	    "http://a.example/1,Cook,Acme,Bonn,$text" http://b.example/2,Cook,Acme,Bonn, \
	    http://b.example/3,Cook,Acme,Bonn, http://c.example/4,Cook,Acme,Bonn, >once.csv
	[ "$(wc -l <once.csv)" -eq 4 ]
	jobdedup once.csv | diff once.csv -
}

@test "NDJSON keeps its numbers; sources are an array" {
	run -0 jobdedup <<-'END'
		{"url":"http://a.example/1","n":1.0}
		{"url":"http://a.example/1#","n":2.50,"late":true}
	END
	[ "$output" = '{"url":"http://a.example/1#","n":2.50,"late":true,"duplicates":1,"sources":["http://a.example/1"]}' ]
}

@test "--explain says why" {
	run -0 jobdedup --explain <<-END
		url,title,organization,location,description
		http://a.example/1,Welder,Acme,,$text
		http://b.example/2,Welder,Acme,,$text
		http://a.example/1?ref=1,Welder,Acme,Ulm,
		http://c.example/3,Stoker,Acme,Ulm,
		http://d.example/4,Stoker,Acme,Ulm,
	END
	diff - <(echo "$output") <<-END
		reason,percent,row,name,title,organization,earlier_row,earlier_name,earlier_title,earlier_organization
		text,100,2,http://b.example/2,Welder,Acme,1,http://a.example/1,Welder,Acme
		url,,3,http://a.example/1?ref=1,Welder,Acme,1,http://a.example/1,Welder,Acme
		place,,5,http://d.example/4,Stoker,Acme,4,http://c.example/3,Stoker,Acme
	END
}

@test "a table without url, identifier and title is status 64" {
	run -64 dedup a 1
	[ "$output" = 'jobdedup: no column "url", "identifier" or "title"' ]
}

# FORM: what is printed for row i
rows() {
	awk -v n="$2" "BEGIN { print \"title,organization,location,description\"
	    for (i = 0; i < n; i++) {
		printf \"$1,\", i, i
		for (k = 0; k < 30; k++) printf \"w%d \", i $3 + k
		print \"\" } }"
}

@test "time grows no faster than the rows, whatever they have in common" {
	n=30000
	[ "$(rows 'Welder,Org%d,Town%d' $n '* 31' | timeout 60 jobdedup | wc -l)" -eq $((n + 1)) ]
	[ "$(rows 'Welder,Acme%.0s,Bonn%.0s' $n '* 31' | timeout 60 jobdedup | wc -l)" -eq $((n + 1)) ]
	[ "$(rows 'Welder,Org%d,Bonn%.0s' $n '* 0' | timeout 60 jobdedup | wc -l)" -eq 2 ]
	[ "$(rows 'Welder,Acme%.0s,Town%d' $n '* 0' | timeout 60 jobdedup | wc -l)" -eq $((n + 1)) ]
}

@test "files of two formats are one table, in the first one's format" {
	cd "$BATS_TEST_TMPDIR" || return 1
	printf 'title,url\nChemist,https://a.example/1\n' >a.csv
	echo '{"title":"Chemist","url":"https://a.example/1"}' >b.nd
	run -0 jobdedup a.csv b.nd
	[ "${lines[1]}" = Chemist,https://a.example/1,1,https://a.example/1 ]
	run -0 jobdedup b.nd a.csv
	[ "$(jq -c '[.title, .duplicates]' <<<"$output")" = '["Chemist",1]' ]
}
