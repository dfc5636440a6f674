#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the programs po2ts and ts2po.
# Behaviour: entries of a PO file without a source reference go into a context with an empty name in the Qt
#   file, and are not read back from there; the two texts of a plural are melted into one made-up source.
# Seen: of three entries one comes back, and its msgid is "%d mill(s)".
# Why it matters: whoever sends PO through Qt Linguist loses translations, and the plural entry never matches the
#   program again.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > a.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=n > 1;\n"

#: a.c:1
msgid "%d mill"
msgid_plural "%d mills"
msgstr[0] "%d moulin"
msgstr[1] "%d moulins"

msgid "boat"
msgstr "barque"

msgid "harbour"
msgstr "port"
PO
v/bin/po2ts --progress=none a.po a.ts
v/bin/ts2po --progress=none a.ts b.po
entries() { grep -E '^msgid "[^"]' "$1"; }
echo "expected:"; entries a.po
echo "seen:"; entries b.po
[ "$(entries b.po)" = 'msgid "%d mill(s)"' ]
