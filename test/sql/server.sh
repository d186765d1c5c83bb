#!/usr/bin/env bash
# Runs a command beside Debian's PostgreSQL: a cluster of its own behind a socket, in the folder PGHOST, which is gone afterwards.
set -euo pipefail
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
  apt-get update
  apt-get install --yes --no-install-recommends postgresql
fi
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
folder=$(mktemp -d /tmp/export-growth-postgres-XXXXXX)
# A server does not run as root.
as_user() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
trap 'as_user "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null; rm -rf "$folder"' EXIT
as_user "$bin/initdb" -D "$folder/data" --auth=trust --encoding=UTF8 --locale=C >/dev/null
as_user "$bin/pg_ctl" -D "$folder/data" -w -o "-k $folder -c listen_addresses='' -c fsync=off" -l "$folder/log" start >/dev/null
export PGHOST=$folder PGUSER=${PGUSER:-$([ "$(id -u)" = 0 ] && echo postgres || id -un)}
"$@"
