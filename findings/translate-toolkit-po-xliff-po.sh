#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the programs po2xliff and xliff2po.
# Behaviour: PO to XLIFF and back, with nothing translated in between, brings obsolete entries to life and
#   loses the contexts of plural entries.
# Seen: `#~ msgid "harbour"` comes back as a live entry; msgctxt "menu" of the plural entry is gone.
# Why it matters: this is the way to send PO files to translators who work in XLIFF. Texts deleted years ago
#   are paid for again, and entries without their context are no longer found by the program.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
cat > a.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=n > 1;\n"

msgctxt "menu"
msgid "%d mill"
msgid_plural "%d mills"
msgstr[0] "%d moulin"
msgstr[1] "%d moulins"

#~ msgid "harbour"
#~ msgstr "port"
PO
v/bin/po2xliff --progress=none a.po a.xlf
v/bin/xliff2po --progress=none a.xlf b.po
entries() { grep -E '^(#~ )?(msgctxt|msgid) "[^"]' "$1"; }
echo "expected:"; entries a.po
echo "seen:"; entries b.po
[ "$(entries b.po)" = $'msgid "%d mill"\nmsgid "harbour"' ]
