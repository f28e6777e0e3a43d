#!/bin/sh
# SPDX-License-Identifier: ISC
# slurm.sh FILE N DIR [salstats options]: figures of FILE, an array of N tasks
# and a merge that waits for them, in DIR/result.  FILE, DIR and the tools must
# be there on each node.  A task whose node fails is queued again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
file=$(realpath "$1") n=$2 dir=$(realpath "$3")
shift 3
job=$(sbatch --parsable --requeue --array="1-$n" --job-name=map \
    --output="$dir/map-%a.log" "$here/map.sbatch" "$here" "$file" "$n" \
    "$dir" "$@")
exec sbatch --wait --dependency="afterok:$job" --kill-on-invalid-dep=yes \
    --job-name=merge --output="$dir/merge.log" "$here/merge.sbatch" "$here" \
    "$n" "$dir" "$@"
