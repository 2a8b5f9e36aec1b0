#!/usr/bin/env bash
# The quick start's page in a real browser: nothing wider than the screen at 375 and 1280 pixels but tables that scroll in their own frame,
# every picture drawn, every link to a place that exists. Skipped where Chromium can't be installed.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
page=$root/samples/Quickstart/expected/made-up/out/year.html
if ! command -v chromium >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium >/dev/null 2>&1 || { echo "skipped: no Chromium"; exit 0; }
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$page" "$work/year.html"
for width in 375 1280; do
    cat >"$work/frame.html" <<HTML
<!DOCTYPE html><html><body style="margin:0"><iframe id="f" src="year.html" style="width:${width}px;height:2000px;border:0"></iframe>
<pre id="out">not measured</pre><script>
document.getElementById('f').onload = function () {
  var d = this.contentDocument, wrong = [];
  if (d.documentElement.scrollWidth > ${width}) wrong.push('page is ' + d.documentElement.scrollWidth + ' wide');
  d.querySelectorAll('svg').forEach(function (s) { var r = s.getBoundingClientRect(); if (!r.width || !r.height || r.right > ${width} + 1) wrong.push('picture ' + s.id); });
  d.querySelectorAll('a').forEach(function (a) { if (!d.getElementById(a.getAttribute('href').slice(1))) wrong.push('link ' + a.getAttribute('href')); });
  if (d.querySelectorAll('.withheld').length === 0) wrong.push('nothing withheld');
  document.getElementById('out').textContent = wrong.length ? 'WRONG ' + wrong.join('; ') : 'RIGHT';
};
</script></body></html>
HTML
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
        --allow-file-access-from-files --user-data-dir="$work/profile" --window-size=1400,2100 --virtual-time-budget=4000 --dump-dom "file://$work/frame.html" >"$work/dom" 2>/dev/null
    grep -o '<pre id="out">[^<]*' "$work/dom" | sed "s/<pre id=\"out\">/${width} px: /"
    grep -q '<pre id="out">RIGHT' "$work/dom"
done
