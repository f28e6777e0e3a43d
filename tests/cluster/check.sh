#!/bin/sh
# SPDX-License-Identifier: ISC
# check.sh BUILD: runs samples/cluster on Slurm and on GNU parallel over ssh,
# all on this machine, and compares with one process.  Needs root.
set -eu
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
scripts=$(cd "$here/../../samples/cluster" && pwd)
cd "$here/../.."
[ "$(id -u)" = 0 ] || {
	echo "check-cluster needs root, to start daemons" >&2
	exit 1
}
PATH=$build:$PATH:/usr/sbin
dir=$(mktemp -d)
trap '"$here/down.sh" "$dir"; rm -rf "$dir"' EXIT
trap 'exit 1' INT TERM
export PATH
passed=0 failed=0

check() {
	what=$1
	shift
	if "$@"; then
		echo "ok $what"
		passed=$((passed + 1))
	else
		echo "not ok $what"
		failed=$((failed + 1))
	fi
}

# many postings with pay, and the figures that one process finds
for i in $(seq 200); do
	tail -n +2 samples/postings.csv | sed "s/USD 1/USD 1$((i % 10))/"
done | { head -n 1 samples/postings.csv; cat; } |
    salnorm -t ndjson >"$dir/in.ndjson"
salstats -t csv -g role,country "$dir/in.ndjson" >"$dir/one" 2>/dev/null

echo "starting four nodes in $dir"
"$here/up.sh" "$dir"
SLURM_CONF=$dir/slurm.conf
export SLURM_CONF

mkdir "$dir/a"
check "an array of 8 tasks and a merge run on Slurm" \
    "$scripts/slurm.sh" "$dir/in.ndjson" 8 "$dir/a" -g role,country
check "its result is that of one process" cmp "$dir/one" "$dir/a/result"
check "the tasks ran on several nodes" \
    [ "$(sed 's/.* on \(n.\),.*/\1/' "$dir"/a/map-*.log | sort -u | wc -l)" -gt 1 ]

mkdir "$dir/b"
check "parts run on GNU parallel over ssh" env \
    PARALLEL_SSH="ssh -F $dir/ssh/config" \
    "$scripts/parallel.sh" h1,h2 "$dir/in.ndjson" 5 "$dir/b" -g role,country
check "their result is that of one process" cmp "$dir/one" "$dir/b/result"

rm "$dir/b/part.3" "$dir/b/result"
# shellcheck disable=SC2016 # the inner shell expands them
check "a missing part is an error" sh -c '
	! "$1/merge.sh" 5 "$2" -g role,country 2>"$2/err" &&
	    grep -q "part 3 of 5 is missing" "$2/err" && [ ! -e "$2/result" ]
' sh "$scripts" "$dir/b"
: >"$dir/b/part.3"
check "an empty one is a part" \
    "$scripts/merge.sh" 5 "$dir/b" -g role,country

# The first task hangs the first time, and its node is killed meanwhile.
mkdir "$dir/c" "$dir/slow"
cat >"$dir/slow/salstats" <<END
#!/bin/sh
if [ "\${SLURM_ARRAY_TASK_ID:-}" = 1 ] && [ ! -e "$dir/c/hung" ]; then
	echo \$\$ >"$dir/c/hung.new"
	mv "$dir/c/hung.new" "$dir/c/hung"
	exec sleep 600
fi
exec "$build/salstats" "\$@"
END
chmod +x "$dir/slow/salstats"
PATH=$dir/slow:$PATH "$scripts/slurm.sh" "$dir/in.ndjson" 4 "$dir/c" \
    -g role,country &
job=$!
while [ ! -e "$dir/c/hung" ]; do
	sleep 0.2
done
node=$(sed -n 's/.* on \(n.\),.*/\1/p' "$dir/c/map-1.log")
echo "killing $node and its task"
task=$(cat "$dir/c/hung")
step=$(ps -o ppid= -p "$task" | tr -d ' ') # its slurmstepd
kill -9 "$(cat "$dir/slurmd-$node.pid")" "$step" "$task"
rm "$dir/slurmd-$node.pid"
check "the run goes on without the node" wait "$job"
check "the task was queued again, on another node" \
    grep -q 'part 1 on n., restarted 1 times' "$dir/c/map-1.log"
check "the result is still that of one process" \
    cmp "$dir/one" "$dir/c/result"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
