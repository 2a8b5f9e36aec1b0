#!/usr/bin/env bash
# A program is killed at every step of writing its output: the file is the old one, whole, or the new one, whole, and nobody else's file is touched.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
command -v strace >/dev/null || { apt-get update >/dev/null 2>&1; DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends strace >/dev/null 2>&1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program="$root/samples/RunChart/bin/Release/net10.0/RunChart.dll"
[ -f "$program" ] || dotnet build "$root/samples/RunChart" -c Release -v q
printf 'x,y\n2024-01,3\n2024-02,5\n2024-03,4\n' >"$work/new.csv"
cd "$work"
dotnet "$program" --csv new.csv --chart run --format json --out wanted.json
mkdir target
tried=0
killed=0
# The calls by which a file is written and takes its name, each killed at its first and its second use.
for call in openat:.part write fsync fchmod rename unlink; do
    name=${call%%:*}
    for nth in 1 2 3; do
        rm -rf target/* target/.[!.]*
        echo old >target/chart.json
        echo mine >target/chart.json.old
        echo mine >target/chart.json.part
        [ "$name" = openat ] && filter=(-P "$work/target") || filter=()
        strace -f -qq -o /dev/null "${filter[@]}" -e trace="$name" -e inject="$name:signal=KILL:when=$nth" dotnet "$program" --csv new.csv --chart run --format json --out target/chart.json >/dev/null 2>&1 && code=0 || code=$?
        tried=$((tried + 1))
        [ "$code" -eq 0 ] || killed=$((killed + 1))
        if ! { [ "$(cat target/chart.json)" = old ] || cmp -s target/chart.json wanted.json; }; then
            echo "killed at $name $nth: the file is neither the old one nor the new one"
            exit 1
        fi
        [ "$(cat target/chart.json.old target/chart.json.part)" = $'mine\nmine' ] || { echo "killed at $name $nth: a file of somebody else's was touched"; exit 1; }
    done
done
# A device, a pipe and a folder are refused, and stay what they are.
mkfifo target/pipe
for bad in /dev/null target/pipe target; do
    if timeout 20 dotnet "$program" --csv new.csv --chart run --format json --out "$bad" 2>message; then
        echo "$bad was written to"
        exit 1
    fi
done
[ -c /dev/null ] && [ -p target/pipe ] && [ -d target ]
# A link is followed, and the mode of the file is kept.
echo old >real.json && chmod 640 real.json && ln -s "$work/real.json" link.json
dotnet "$program" --csv new.csv --chart run --format json --out link.json
[ -L link.json ] && cmp real.json wanted.json && [ "$(stat -c %a real.json)" = 640 ]
[ "$killed" -gt 3 ] || { echo "only $killed of $tried runs were killed: the test tests nothing"; exit 1; }
echo "$tried runs, $killed of them killed while they wrote: each left the old file or the new one"
