#!/bin/sh
# SPDX-License-Identifier: ISC
# parallel.sh HOSTS FILE N DIR [salstats options]: figures of FILE by GNU
# parallel over ssh, in DIR/result.  HOSTS is as for --sshlogin: host,host.
# FILE, DIR and the tools must be there on each host.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
hosts=$1 file=$(realpath "$2") n=$3 dir=$(realpath "$4")
shift 4
seq "$n" | parallel --sshlogin "$hosts" --halt now,fail=1 --retries 3 --quote \
    env PATH="$PATH" "$here/map.sh" "$file" {} "$n" "$dir" "$@"
exec "$here/merge.sh" "$n" "$dir" "$@"
