#!/usr/bin/env bash
# Reads the calendar of the wheel with Debian's python3-icalendar, a reader that is not ours.
set -eu
cd "$(dirname "$0")/../.."
/usr/bin/python3 -c 'import icalendar' 2>/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-icalendar >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
configuration=$([ -d samples/AnnualWheel/bin/Release ] && echo Release || echo Debug)
for language in nb nn en; do
    dotnet "samples/AnnualWheel/bin/$configuration/net10.0/AnnualWheel.dll" --format ics --lang "$language" --out "$work/wheel.ics"
    /usr/bin/python3 tests/Checks/read-calendar.py "$work/wheel.ics"
done
# The check must be able to fail.
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n' >"$work/wrong.ics"
if /usr/bin/python3 tests/Checks/read-calendar.py "$work/wrong.ics" >/dev/null; then echo "a wrong calendar passed"; exit 1; fi
