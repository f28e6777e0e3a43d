#!/bin/sh
# SPDX-License-Identifier: ISC
# down.sh DIR: ends what up.sh started, by its process numbers
dir=$1
for f in "$dir"/slurmd-*.pid "$dir/slurmctld.pid" "$dir/sshd.pid" \
    "$dir/munged.pid"; do
	[ -s "$f" ] || continue
	pid=$(cat "$f")
	kill "$pid" 2>/dev/null || continue
	i=0
	while kill -0 "$pid" 2>/dev/null && [ "$i" -lt 100 ]; do
		i=$((i + 1))
		sleep 0.1
	done
done
