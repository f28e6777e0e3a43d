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
	    7,Cook,Acme,x 7,Chef,"Acme Inc.",y 7,Cook,Other,x 7,Cook,,x 7,Chef,,x
	[ "${#lines[@]}" -eq 4 ]
	[ "${lines[1]}" = "7,Chef,Acme Inc.,y,1,7" ]
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
		http://a.example/1?ref=1,Stoker,Acme,Ulm,
		http://c.example/3,Stoker,Acme,Ulm,
	END
	diff - <(echo "$output" | sort) <<-END
		place,,4,http://c.example/3,Stoker,Acme,3,http://a.example/1?ref=1,Stoker,Acme
		reason,percent,row,name,title,organization,earlier_row,earlier_name,earlier_title,earlier_organization
		text,100,2,http://b.example/2,Welder,Acme,1,http://a.example/1,Welder,Acme
		url,,3,http://a.example/1?ref=1,Stoker,Acme,1,http://a.example/1,Welder,Acme
	END
}

@test "a table without url, identifier and title is status 64" {
	run -64 dedup a 1
	[ "$output" = 'jobdedup: no column "url", "identifier" or "title"' ]
}

@test "time and memory grow no faster than the rows" {
	rows() {
		awk -v n="$1" 'BEGIN { print "title,organization,location,description"
			for (i = 0; i < n; i++) {
				printf "Welder,Org %d,Town %d,", i % 1000, i % 10
				for (k = 0; k < 30; k++) printf "w%d ", (i + k) % n
				print "" } }'
	}
	run -0 timeout 20 sh -c 'jobdedup | wc -l' < <(rows 50000)
	[ "$output" -gt 40000 ]
}
