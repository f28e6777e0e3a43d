# SPDX-License-Identifier: ISC
# The fast lane gives what the slow lane gives: output, messages, rejects and
# status, byte for byte; also where the CPU has no AVX2.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	set -o pipefail
}

# run_lane LANE FILE OPTION...: all that a run leaves, in the folder LANE
run_lane() {
	local lane=$1 file=$2
	shift 2
	mkdir -p "$lane"
	: >"$lane/rejects"
	JOBTOOLS_LANE=$lane jobfilter "$@" true "$file" >"$lane/out" \
	    2>"$lane/err" || echo "status $?" >>"$lane/err"
	JOBTOOLS_LANE=$lane jobfilter "$@" --lenient --rejects "$lane/rejects" \
	    true "$file" >"$lane/lenient" 2>"$lane/summary" ||
	    echo "status $?" >>"$lane/summary"
}

# agree FILE OPTION...: the lanes agree on the file
agree() {
	run_lane fast "$@"
	run_lane slow "$@"
	run_lane portable "$@"
	{ diff -r fast slow && diff -r fast portable; } >differences || {
		echo "lanes differ on $(base64 -w 0 "$1" | head -c 2000): $*"
		head -c 2000 differences
		return 1
	}
}

# torture SEED BYTES: random bytes from those that matter to CSV
torture() {
	LC_ALL=C awk -v seed="$1" -v n="$2" 'BEGIN {
		srand(seed)
		split("a b 1 , , , \" \" \" , x", s, " ")
		k = 11
		s[++k] = "\n"; s[++k] = "\n"; s[++k] = "\n"
		s[++k] = "\r\n"; s[++k] = "\",\""; s[++k] = "\"\""
		s[++k] = "\"a\n\"\"b\""; s[++k] = "\tx"; s[++k] = "\303\251"
		s[++k] = ",b\n1,"; s[++k] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		rare = k
		s[++k] = "\r"; s[++k] = "\377"; s[++k] = "\\"
		printf "a,b\n"
		for (i = 0; i < n; i++)
			printf "%s", s[1 + int(rand() * (rand() < .1 ? k : rare))]
	}'
}

# torture_json SEED ROWS: records, a third of them with a slip
torture_json() {
	LC_ALL=C awk -v seed="$1" -v n="$2" '
	function pick(s, t, k) { k = split(s, t, "~"); return t[1 + int(rand() * k)] }
	BEGIN {
		srand(seed)
		value = "1~-0~1.5e3~true~null~\"x\"~\"\"~\"a\\\"b\"~\"\\n\"~" \
		    "\"\303\251\"~[1, {\"c\":\"]\"}]~{}~[]~\"a,b:{\"~\"\\\\\"~" \
		    "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"~ 7 ~" \
		    " \"y\" ~\"\\u0041\""
		slip = "~}~{~]~[~\"~:~,~ ~\n~\t~\r~\\~nul~01~\"\\ud800\"~" \
		    "\377~\001~\"x\"y\"~\"\\q\"~,\"a\":1~,\"new\":2~\"a\":~x"
		printf "{\"a\":1,\"b\":2,\"skills\":3}\n"
		for (i = 0; i < n; i++) {
			bad = rand() < .3 ? int(rand() * 7) : -1
			row = "{" (bad == 0 ? pick(slip) : "") "\"a\":" \
			    (bad == 1 ? pick(slip) : "") pick(value) \
			    (bad == 2 ? pick(slip) : "") ",\"b\":" pick(value) \
			    (bad == 3 ? pick(slip) : "")
			if (rand() < .7)
				row = row "," pick("~ ") "\"skills\":" pick(value)
			printf "%s", row (bad == 4 ? pick(slip) : "") "}" \
			    (bad == 5 ? pick(slip) : "") \
			    (i < n - 1 || rand() < .5 ? "\n" : "")
		}
	}'
}

@test "random NDJSON, regular and not" {
	for seed in $(seq 150); do
		torture_json "$seed" $((seed % 40)) >in
		agree in
		agree in -t tsv
	done
}

@test "samples, in every format" {
	for f in "$BATS_TEST_DIRNAME"/../samples/*.csv; do
		for t in csv tsv ndjson; do
			jobfilter -t $t true "$f" >in
			agree in
			agree in -t ndjson
			agree in -t csv
		done
	done
}

@test "random CSV, regular and not" {
	for seed in $(seq 150); do
		torture "$seed" $((seed * 3)) >in
		agree in
		agree in -f tsv
	done
}

@test "random CSV of one column and of many" {
	for seed in $(seq 40); do
		torture "$seed" 100 | sed '1s/.*/a/' | tr -d , >in
		agree in
		torture "$seed" 100 | sed '1s/.*/a,b,c,d/' >in
		agree in --ragged pad
	done
}

@test "reads of 1 to 70 bytes" {
	torture 7 400 >table
	torture_json 7 30 >objects
	for f in table objects; do
		run_lane slow $f
		for n in $(seq 1 ${SAN:+3} 70); do
			JOBTOOLS_READ=$n run_lane fast $f
			diff -r fast slow
		done
	done
}

@test "line ends, quotes and delimiters around the borders of blocks" {
	for n in $(seq 40 140); do
		pad=$(printf 'x%.0s' $(seq "$n"))
		# shellcheck disable=SC2059
		printf "a,b\n$pad,\"1\"\"2\"\r\n\"$pad\",\n,\"$pad\n\"\n$pad\n" >in
		agree in
		printf 'a,b\n%s,"1"x\n1,2\n' "$pad" >in
		agree in
		printf 'a,b\n%s,1\r2\n1,2\n' "$pad" >in
		agree in
		printf 'a,b\n%s,\303\n1,2\n' "$pad" >in
		agree in
	done
}

@test "a --max-record in the middle of good rows" {
	{ echo a,b; seq 5000 | sed 's/.*/&,xxxxxxxx/'; } >in
	for n in 8 11 12 13 14; do
		agree in --max-record $n
	done
}

@test "rows that alternate between the lanes" {
	for n in 1 40 700; do
		pad=$(head -c "$n" /dev/zero | tr '\0' x)
		for i in $(seq 300); do
			echo "{\"a\":$i,\"b\":\"$pad\"}"
			echo "{\"b\":$i,\"a\":\"$pad\"}"
		done >in
		agree in
		for i in $(seq 300); do
			echo "$i,$pad"
			echo "$i"
		done >in
		agree in --ragged pad
	done
}
