#!/usr/bin/env bash
# LibreOffice opens what the library writes in Word and Excel: pages and key texts, in three languages. Skipped where LibreOffice cannot be installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! command -v soffice >/dev/null 2>&1 || ! command -v pdftotext >/dev/null 2>&1; then
    (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc poppler-utils) >/dev/null 2>&1 || true
fi
command -v soffice >/dev/null 2>&1 || { echo "skipped: no LibreOffice"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
FORBEDRING_KEEP=$work dotnet test tests/ForBedring.Office.Tests -c Release --no-build --filter "FullyQualifiedName~PlanDocxWriteTests|FullyQualifiedName~WorkbookTests" >"$work/log" || { cat "$work/log"; exit 1; }
soffice --headless --convert-to pdf --outdir "$work" "$work"/*.docx "$work"/*.xlsx >/dev/null 2>&1
has() { # has FILE MOST-PAGES TEXT…
    local file=$1 most=$2 pages
    shift 2
    pages=$(pdfinfo "$work/$file.pdf" | sed -n 's/^Pages: *//p')
    [ "$pages" -ge 1 ] && [ "$pages" -le "$most" ] || { echo "$file: $pages pages, at most $most"; return 1; }
    pdftotext -layout "$work/$file.pdf" "$work/$file.txt"
    for text in "$@"; do grep -q -- "$text" "$work/$file.txt" || { echo "$file: no '$text'"; return 1; }; done
}
has plan-Bokmaal 6 "Planlegge" "1. Engasjement" "Ultimo" "over frist"
has plan-Nynorsk 6 "Planleggje" "Ikkje evaluert"
has plan-English 6 "Improvement" "Not evaluated"
has note-Bokmaal 2 "arbeidsmiljøutvalget"
has note-English 2 "working environment committee"
has poster-Nynorsk 1 "Frist"
has sheet-Nynorsk 40 "Tiltak-id" "Opplæring"
