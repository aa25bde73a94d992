#!/usr/bin/env bash
# The long form of BackupIT, with the program as the container runs it: load goes on, a base copy is made meanwhile, the
# server is killed and its data removed, several random moments are restored and compared row by row; then a full disk.
#   mvn -DskipTests package && ops/test/backup-drill.sh [MOMENTS] [SECONDS OF LOAD]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
moments=${1:-3}
seconds=${2:-30}

bin=${AIGG_PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
[[ -x $bin/postgres ]] || { echo "PostgreSQL's server programs are not installed (Debian: postgresql-15)." >&2; exit 1; }
for home in "${AIGG_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
  [[ -x $home/bin/java ]] && grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$home/release" 2>/dev/null && break
done
jar=$(ls backup/target/backup-*-exec.jar)
as=() && [[ $(id -u) != 0 ]] || as=(unshare -U)
work=$(mktemp -d)
port=$((20000 + RANDOM % 10000))
export AIGG_BACKUP_DIR=$work/copies AIGG_BACKUP_SCRATCH=$work/scratch AIGG_PG_BIN=$bin AIGG_BACKUP_RESERVE_MB=0 AIGG_BACKUP_LIMIT_MINUTES=2
export AIGG_DB_URL=jdbc:postgresql://127.0.0.1:$port/aigg_insights
export PGHOST=127.0.0.1 PGPORT=$port PGUSER=postgres PGDATABASE=aigg_insights PGTZ=UTC

backup() { "$home/bin/java" -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }
ask() { "$bin/psql" -XAtq -v ON_ERROR_STOP=1 "$@"; }
start() { # data folder
  "${as[@]}" "$bin/postgres" -D "$1" -c port="$port" -c unix_socket_directories= -c archive_mode=on \
    -c "archive_command=$PWD/ops/backup/archive-wal %p %f $AIGG_BACKUP_DIR/wal" -c archive_timeout=10 >>"$work/server.log" 2>&1 &
  server=$!
  until "$bin/pg_isready" -q; do sleep 0.2; done
}
stop() { [[ -z ${server:-} ]] || { kill -"${1:-INT}" "$server" 2>/dev/null && wait "$server" 2>/dev/null; server=; } || true; }
finish() {
  stop QUIT
  if mountpoint -q "$work/full"; then umount "$work/full"; fi
  rm -rf "$work"
}
trap finish EXIT

mkdir -p "$AIGG_BACKUP_DIR/wal"
"${as[@]}" "$bin/initdb" -D "$work/data" -U postgres --auth=trust >/dev/null
start "$work/data"
ask -d postgres -c 'CREATE DATABASE aigg_insights'
ask -f shared-schema/src/main/resources/db/changelog/backup/001-backup.sql
ask -c 'ALTER ROLE aigg_backup LOGIN' -c 'CREATE TABLE ledger (id int PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp())'

echo "Load for $seconds seconds, a base copy in its midst"
end=$((SECONDS + seconds))
id=0
while ((SECONDS < end)); do
  for ((last = id + 20; id < last; id++)); do
    echo "INSERT INTO ledger (id) VALUES ($id) RETURNING id, to_char(at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"');"
  done >"$work/batch"
  ask -F ' ' -f "$work/batch" >>"$work/truth"
  if [[ -z ${copied:-} ]] && ((SECONDS > end - seconds + seconds / 3)); then
    copied=yes
    backup now >"$work/now.log" 2>&1 &
    copier=$!
  fi
done
wait "$copier" || { cat "$work/now.log" >&2; exit 1; }
cat "$work/now.log"
backup verify
backup list
from=$(ask -c "SELECT to_char(max(written_at), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM backup_markers WHERE id = 1")
last=$(ask -c 'SELECT pg_walfile_name(pg_switch_wal())')
until [[ -e $AIGG_BACKUP_DIR/wal/$last.gz ]]; do sleep 0.2; done

echo "Killing the server and removing its data"
stop KILL
rm -rf "$work/data"
awk -v from="$from" '$2 > from' "$work/truth" >"$work/reachable"
[[ -s $work/reachable ]] || { echo 'The load ended before the copy; give it more seconds.' >&2; exit 1; }
for ((moment = 1; moment <= moments; moment++)); do
  # The time of a row is just before its commit: a moment is taken between two rows that are far enough apart.
  at=$(shuf -n 1 "$work/reachable" | cut -d ' ' -f 2)
  begun=$SECONDS
  backup restore --at "$at" --to "$work/restored-$moment" >"$work/restore.log" || { cat "$work/restore.log" >&2; exit 1; }
  start "$work/restored-$moment"
  ask -c 'SELECT id FROM ledger ORDER BY id' >"$work/rows"
  stop INT
  # The row of that time itself may be on either side.
  awk -v at="$at" '$2 < at { print $1 }' "$work/truth" | sort -n >"$work/expected"
  awk -v at="$at" '$2 == at { print $1 }' "$work/truth" >"$work/edge"
  if ! diff <(grep -vxFf "$work/edge" "$work/rows") "$work/expected" >"$work/difference"; then
    echo "$at: $(wc -l <"$work/difference") lines differ" >&2
    head "$work/difference" >&2
    exit 1
  fi
  echo "$at restored in $((SECONDS - begun)) s: $(wc -l <"$work/rows") rows, equal row by row"
done

if [[ $(id -u) == 0 ]] && mkdir "$work/full" && mount -t tmpfs -o size=6m tmpfs "$work/full" 2>/dev/null; then
  start "$work/restored-1"
  mkdir -p "$work/full/base/20260101T000000Z"
  echo precious >"$work/full/base/20260101T000000Z/old"
  ask -c "CREATE TABLE noise AS SELECT string_agg(md5(random()::text), '') AS t FROM generate_series(1, 400000) i GROUP BY i % 100"
  if AIGG_BACKUP_DIR=$work/full backup now 2>"$work/complaint"; then
    echo 'A full disk went unnoticed.' >&2
    exit 1
  fi
  cat "$work/complaint"
  grep -q 'disk' "$work/complaint" && [[ $(<"$work/full/base/20260101T000000Z/old") == precious ]]
  [[ -z $(find "$work/full" -name '*.partial') ]]
  echo 'A full disk is one sentence, and what was there is there.'
else
  echo 'Skipped: a full disk can be tried only where a small file system may be mounted.'
fi
echo 'All good.'
