# SPDX-License-Identifier: ISC
# The speed of the fast lane, by a measure that load does not touch.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_DIRNAME/bench" || return 1
}

# grown MEASURED: the items whose figure is more than 5 % above the recorded
grown() {
	awk '/^#/ { next }
		NR == FNR { was[$1] = $2; next }
		!($1 in was) { print $1 " is not recorded" }
		$2 > was[$1] * 1.05 {
			printf "%s: %s instructions a byte, recorded are %s\n",
			    $1, $2, was[$1]
		}
		{ seen[$1] }
		END { for (i in was) if (!(i in seen)) print i " is missing" }
	' INSTRUCTIONS "$1"
}

@test "no item needs 5 % more instructions a byte than recorded" {
	run ./instructions.sh -c "$BUILD"
	[ "$status" -ne 77 ] || skip "${lines[-1]}"
	[ "$status" -eq 0 ]
	grown <(echo "$output")
	[ -z "$(grown <(echo "$output"))" ]
}

@test "a figure 6 % above the recorded is found" {
	awk -v OFS='\t' '/^#/ { next } { $2 = $2 * 1.06; print }' INSTRUCTIONS \
	    >"$BATS_TEST_TMPDIR/now"
	[ "$(grown "$BATS_TEST_TMPDIR/now" | wc -l)" -eq \
	    "$(grep -vc '^#' INSTRUCTIONS)" ]
	[ -z "$(grown INSTRUCTIONS)" ]
}
