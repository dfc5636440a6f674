#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the programs po2csv and csv2po.
# Behaviour: PO to CSV and back, with nothing changed in between: fuzzy entries come back as finished, obsolete ones as
#   live, contexts empty, and of two entries that differ in their context one is lost.
# Seen: "Moulin flou" has no flag any more, "Gone" is live, "Open" in the menu and "Open" as a state are one entry with
#   msgctxt "".
# Why it matters: CSV is what translators without tools get. A machine's guess that nobody confirmed ships, and a finished
#   translation is gone; the program looks for its context and finds neither.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > a.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#, fuzzy
msgid "Blurred mill"
msgstr "Moulin flou"

msgctxt "menu"
msgid "Open"
msgstr "Ouvrir"

msgctxt "state"
msgid "Open"
msgstr "Ouvert"

#~ msgid "Gone"
#~ msgstr "Parti"
PO
v/bin/po2csv --progress=none a.po a.csv
v/bin/csv2po --progress=none a.csv b.po 2>/dev/null
sed -n '/^msgid "Blurred/,$p' b.po > c.po
echo "expected:"; sed -n '/^#, fuzzy/,$p' a.po
echo "seen:"; cat c.po
! grep -q fuzzy b.po && diff <(grep -v '^$' c.po) - <<'SEEN'
msgid "Blurred mill"
msgstr "Moulin flou"
msgctxt ""
msgid "Open"
msgstr "Ouvrir"
msgid "Gone"
msgstr "Parti"
SEEN
