#!/usr/bin/env bash
# The stores against a PostgreSQL server of its own, the sample on both engines, and the web page in a browser.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { apt-get update >/dev/null 2>&1; DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql >/dev/null 2>&1; }
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/data" "$work/run"
# The server does not run as root.
as_user() { if [ "$(id -u)" -eq 0 ]; then chown -R postgres "$work"; (cd "$work" && setpriv --reuid postgres --regid postgres --clear-groups -- "$@"); else "$@"; fi; }
trap 'as_user "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
as_user "$bin/initdb" -D "$work/data" -U forbedring --auth=trust >/dev/null
port=$((20000 + RANDOM % 20000))
as_user "$bin/pg_ctl" -D "$work/data" -o "-p $port -h 127.0.0.1 -k $work/run" -w -l "$work/log" start >/dev/null
export FORBEDRING_POSTGRES="Host=127.0.0.1;Port=$port;Username=forbedring;Database=postgres"
dotnet test "$root/tests/ForBedring.Services.Tests" -c Release --no-build --filter "FullyQualifiedName~Store" | tee "$work/result"
grep -qE 'Skipped: +0' "$work/result"
dll="$root/samples/Store/bin/Release/net10.0/Store.dll"
dotnet "$dll" | grep -x 'versions of the ledger: 2'
dotnet "$dll" --postgres "$FORBEDRING_POSTGRES" | grep -x 'versions of the ledger: 2'
