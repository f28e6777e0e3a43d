#!/bin/sh
# SPDX-License-Identifier: ISC
# up.sh DIR: starts munged, slurmctld, four slurmd and an sshd on loopback,
# with all that they write in DIR, a new folder.  Needs root.
set -eu
dir=$1
here=$(cd "$(dirname "$0")" && pwd)
user=$(id -un)

mkdir -p "$dir/state" "$dir/munge" "$dir/log" "$dir/ssh" /run/sshd
chmod 711 "$dir" "$dir/munge"
for i in 1 2 3 4; do
	mkdir -p "$dir/spool/n$i"
done
sed "s|@DIR@|$dir|; s|@HOST@|$(hostname)|" "$here/slurm.conf.in" \
    >"$dir/slurm.conf"

head -c 128 /dev/urandom >"$dir/munge/munge.key"
chmod 400 "$dir/munge/munge.key"
munged --force --key-file="$dir/munge/munge.key" \
    --socket="$dir/munge/munge.sock" --pid-file="$dir/munged.pid" \
    --log-file="$dir/log/munged.log" --seed-file="$dir/munge/seed"
export SLURM_CONF="$dir/slurm.conf"
slurmctld -c
for i in 1 2 3 4; do
	slurmd -N "n$i"
done

for key in host id; do
	ssh-keygen -q -t ed25519 -N '' -f "$dir/ssh/$key"
done
cat >"$dir/ssh/sshd.conf" <<-END
	Port 17022
	ListenAddress 127.0.0.1
	HostKey $dir/ssh/host
	AuthorizedKeysFile $dir/ssh/id.pub
	PidFile $dir/sshd.pid
	StrictModes no
	UsePAM no
	PasswordAuthentication no
	PermitRootLogin prohibit-password
	MaxSessions 64
	MaxStartups 64
END
cat >"$dir/ssh/config" <<-END
	Host h1 h2
	  HostName 127.0.0.1
	  Port 17022
	  User $user
	  IdentityFile $dir/ssh/id
	  IdentitiesOnly yes
	  StrictHostKeyChecking no
	  UserKnownHostsFile /dev/null
	  LogLevel ERROR
END
"$(command -v sshd)" -f "$dir/ssh/sshd.conf" -E "$dir/log/sshd.log"

i=0
while [ "$(sinfo -h -N -o %T | grep -c idle)" -lt 4 ]; do
	i=$((i + 1))
	if [ "$i" -gt 120 ]; then
		echo "up.sh: the nodes do not come up:" >&2
		sinfo -N -l >&2
		exit 1
	fi
	sleep 0.5
done
