#!/bin/sh
# SPDX-License-Identifier: ISC
# map.sh FILE I N DIR [salstats options]: the figures of part I of N of FILE,
# as lines that can be merged, in DIR/part.I.  The file appears whole or not
# at all, so a part that is there is done, and one may be computed twice.
set -eu
file=$1 i=$2 n=$3 dir=$4
shift 4
exec salstats --partial --part "$i/$n" -o "$dir/part.$i" "$@" "$file"
