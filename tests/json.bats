# SPDX-License-Identifier: ISC
# JSON: each class of RFC 8259, accepted by us and by jq (y), refused (n), or
# kept to the letter where jq refuses (k).  A case is a line: the letter, then
# the value of a member as printf writes it.

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# cases BEFORE BEHIND <TABLE: a value stands between them in the record
cases() {
	local want value got wrong=0
	while read -r want value; do
		# shellcheck disable=SC2059
		printf "$1$value$2\n" >in
		if jobfilter -f ndjson true in >out 2>err; then
			got=y
			[ "$want" = k ] && got=k
			[ "$want" = k ] || jq -e . in >/dev/null 2>&1 || [ $? -eq 1 ] || {
				echo "jq refuses: $value"
				wrong=1
			}
			cmp in out || wrong=1
		else
			got=n
			grep -q '^jobfilter: in:1: ' err || wrong=1
		fi
		[ $got = "$want" ] || {
			echo "should be $want: $value"
			wrong=1
		}
	done
	return $wrong
}

@test "numbers" {
	cases '{"a":' '}' <<'END'
y 0
y -0
y 7
y -12
y 123456789012345678901234567890
y 0.5
y -0.0
y 1.10
y 1e5
y 1E5
y 1e+5
y 1e-5
y 0e0
y 0e+1
y 1.5e400
y 1E-400
y 20e1
n 01
n -01
n 00
n 012
n +1
n ++1
n -
n --1
n - 1
n .5
n -.5
n 1.
n 1.e3
n 0.e1
n 1e
n 1e+
n 1eE2
n 0.3e
n 0.3e+
n 1.2.3
n 1 000
n 1,000
n 1_000
n 0x1
n 0b1
n 1a
n 1+2
n 1e1.5
n NaN
n nan
n -NaN
n Infinity
n -Infinity
n inf
n Inf
n \xef\xbc\x91
n \x2d\xe2\x88\x92\x31
END
}

@test "strings" {
	cases '{"a":' '}' <<'END'
y ""
y "x"
y " "
y "a b"
y "'"
y "/"
y "\\/"
y "\\""
y "\\\\"
y "\\\\\\""
y "\\b\\f\\n\\r\\t"
y "\\u0041"
y "\\u00e9"
y "\\uABCD"
y "\\uabcd"
y "\\u0001"
y "\\u001f"
y "\\u007f"
y "\x7f"
y "\\u2028"
y "\xe2\x80\xa8"
y "\\ud83d\\ude00"
y "\\uDBFF\\uDFFF"
y "\\uFFFF"
y "\\uFEFF"
y "\xef\xbb\xbf"
y "\xc3\xa9"
y "\xf0\x9f\x98\x80"
y "\xf4\x8f\xbf\xbf"
y "\xef\xbf\xbf"
y "/* no comment */"
y "a\\u0022b"
n "
n "x
n x"
n '
n 'x'
n x
n "\\"
n "\\x41"
n "\\a"
n "\\'"
n "\\0"
n "\\u"
n "\\u1"
n "\\u12"
n "\\u123"
n "\\u123g"
n "\\U0041"
n "\\u 123"
n "\\u-123"
n "\\\xc3\xa9"
n "\t"
n "\x01"
n "\x1f"
n "\r"
n "\\u0000"
n "\\ud800"
n "\\udc00"
n "\\ud800\\n"
n "\\ud800\\ud800"
n "\\udc00\\ud800"
n "\\ud800\\u0041"
n "\\ud83d\\u"
n "\\ud83dx"
n "a"b"
n "a" "b"
n \xe2\x80\x9cx\xe2\x80\x9d
n `x`
END
}

@test "UTF-8" {
	cases '{"a":"' '"}' <<'END'
y \xc2\x80
y \xdf\xbf
y \xe0\xa0\x80
y \xed\x9f\xbf
y \xee\x80\x80
y \xf0\x90\x80\x80
n \x80
n \xbf
n \xc0\x80
n \xc0\xaf
n \xc1\xbf
n \xc2
n \xc2x
n \xe0\x80\x80
n \xe0\x9f\xbf
n \xe2\x82
n \xe2\x82x
n \xed\xa0\x80
n \xed\xbf\xbf
n \xf0\x80\x80\x80
n \xf0\x8f\xbf\xbf
n \xf0\x9f\x98
n \xf4\x90\x80\x80
n \xf5\x80\x80\x80
n \xf8\x88\x80\x80\x80
n \xfe
n \xff
n \xc3\xa9\xa9
n \x00
END
}

@test "words" {
	cases '{"a":' '}' <<'END'
y true
y false
y null
n True
n TRUE
n tru
n truex
n true1
n nul
n nulll
n NULL
n None
n undefined
n fals
n falsetrue
n *
n &
n $
END
}

@test "arrays" {
	cases '{"a":' '}' <<'END'
y []
y [ ]
y [1]
y [1,2]
y [ 1 , "x" , null , true , {} , [] ]
y [[[]]]
y [\t1\t]
n [
n ]
n [1
n [1,
n [1,]
n [,]
n [,1]
n [1,,2]
n [1 2]
n [1;2]
n [1:2]
n [1]]
n [1}
n ["x"
n [a]
n [1,#
n [1],
n (1)
n [/**/1]
n [\x0c1]
n [\x0b1]
n [\xc2\xa01]
n [\xe2\x80\x83]
END
}

@test "objects, nested" {
	cases '{"a":' '}' <<'END'
y {}
y { }
y {"b":1}
y {"b":1,"b":2}
y {"":0}
y {"b":{"c":{"d":[]}}}
y { "b" : 1 , "c" : 2 }
y {"\\u0062":1}
k {"b":"\\ud800"}
y {"\\u0000":1}
n {
n }
n {"b"
n {"b":
n {"b":1
n {"b":1,
n {"b":1,}
n {,"b":1}
n {"b":1,,"c":2}
n {"b" 1}
n {"b"::1}
n {"b",1}
n {"b":1 "c":2}
n {"b":1;"c":2}
n {b:1}
n {'b':1}
n {1:1}
n {null:1}
n {"b":1]
n {"b":1}}
n {"b":a}
n {"b":1 // x
n {"b":1/**/}
n {"b":}
n {:1}
n {"b"}
n {[]:1}
END
}

@test "the record itself" {
	cases '' '' <<'END'
y {}
y {"":1}
y { "a" : 1 }
y {"a":1}\x20
y {"a":1,"b":2}
y {"a":1}\t
n {"a":1},
n {"a":1}x
n {"a":1}}
n {"a":1}#
n {"a":1}{}
n {"a":1} {"b":2}
n {"a":1,"a":1}
n {"a":1,}
n {"a":1,"b"}
n {"a"
n {"a":1}\x00
n [{"a":1}]
n []
n 1
n "a"
n null
n true
n x
n {a:1}
n \xc2\xa0{"a":1}
n {"\\ud800":1}
n {"\\u0000":1}
n {"\xff":1}
END
}
