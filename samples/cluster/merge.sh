#!/bin/sh
# SPDX-License-Identifier: ISC
# merge.sh N DIR [salstats options]: makes DIR/result of the N parts in DIR.
# A part may be empty, but must be there.
set -eu
n=$1 dir=$2
shift 2
i=1
while [ "$i" -le "$n" ]; do
	if [ ! -e "$dir/part.$i" ]; then
		echo "merge.sh: part $i of $n is missing in $dir" >&2
		exit 66
	fi
	i=$((i + 1))
done
seq -f "$dir/part.%.0f" "$n" |
    xargs -x -d '\n' salstats --final -o "$dir/result" "$@"
