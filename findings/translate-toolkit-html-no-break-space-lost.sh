#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the programs html2po and po2html.
# Behaviour: no-break spaces are collapsed with the white space around them and become plain spaces, though HTML
#   collapses only the five ASCII ones; an element with translate="no" is offered for translation.
# Seen: "12&nbsp;km" comes back as "12 km" in a page of which nothing was translated, and the PO file has
#   the entry "MILL-7".
# Why it matters: numbers are parted from their units, and French loses the spaces before its colons; product
#   names that the author protected are translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > a.html <<'HTML'
<!DOCTYPE html>
<html lang="en"><head><title>Mill</title></head><body><p>The mill is 12&nbsp;km away.</p><p translate="no">MILL-7</p></body></html>
HTML
v/bin/html2po --progress=none a.html a.po
v/bin/po2html --progress=none -t a.html a.po b.html
echo "expected:" "$(grep -o '12.*km' a.html)" "and no entry MILL-7"
echo "seen:    " "$(grep -o '12.*km' b.html)" "and $(grep -c 'msgid "MILL-7"' a.po) entry MILL-7"
grep -q '12 km away' b.html && grep -q 'msgid "MILL-7"' a.po
