#!/usr/bin/env bash
# The tool is packed, installed from the package in an empty folder, and makes a safe report from its own template.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=0.1.0-check.$(date +%s)
dotnet pack "$root/src/ForBedring.Tool" -c Release -p:Version="$version" -o "$work/feed" -v q
mkdir "$work/empty"
cd "$work/empty"
dotnet tool install ForBedring.Tool --version "$version" --tool-path "$work/bin" --add-source "$work/feed"
export PATH="$work/bin:$PATH"
forbedring new survey --lang nb >/dev/null
forbedring check organisasjon.csv instrument.json --lang nb
forbedring survey --responses svar.csv --organisation organisasjon.csv --instrument instrument.json --format csv --out rapport.csv --lang nb
grep -q '^K,total,safety-climate,mean,[0-9]' rapport.csv
grep -q '^C,total,safety-climate,mean,,,withheld$' rapport.csv
forbedring survey --responses svar.csv --organisation organisasjon.csv --instrument instrument.json --format html --out - 2>/dev/null && exit 1
[ "$(forbedring completion bash | bash -n; echo $?)" = 0 ]
echo "the tool works from its package"
