#!/usr/bin/env bash
# Package: dennis 1.3.0 (PyPI).
# Behaviour: the status of a PO file counts its words into translated and untranslated ones; those of a fuzzy entry are
#   in neither number, nor in the sum. GNU msgfmt counts three kinds.
# Seen: of a file with one translated and three fuzzy entries, "Total translateable words: 2", "Percentage: 100%
#   COMPLETE!".
# Why it matters: after each change of the source texts, which makes entries fuzzy, the file is as complete as before,
#   while the program shows English at each of them; a release that waits for 100% does not wait.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'dennis==1.3.0'
cat > fr.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nLanguage: fr\n"

msgid "Old mill"
msgstr "Vieux moulin"

#, fuzzy
msgid "New boat"
msgstr "Vieille barque"

#, fuzzy
msgid "Open the sluice"
msgstr "Fermer l’écluse"

#, fuzzy
msgid "Close the sluice"
msgstr "Ouvrir l’écluse"
PO
v/bin/dennis-cmd status fr.po > seen 2>/dev/null
echo "expected: 25% by entries, or 2 words of 10"
grep -E 'Fuzzy|words|Percentage' seen
grep -Eq 'Fuzzy: +3$' seen && grep -Eq 'words: +2$' seen && grep -Eq 'Percentage: +100%' seen
