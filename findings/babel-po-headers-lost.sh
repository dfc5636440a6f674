#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), read_po and write_po, which pybabel update uses.
# Behaviour: of the header of a PO file, the fields that Babel knows are kept; all others are dropped, and the
#   name and version of the generator replaced.
# Seen: X-Poedit-SearchPath-0, X-Domain and X-Crowdin-Project are gone; Language and Plural-Forms stay.
# Why it matters: editors and platforms keep their settings in the file, where the next person finds them; one run of the build
#   takes them out, among a hundred changed lines.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
cat > a.po <<'PO'
msgid ""
msgstr ""
"Language: fr\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"
"X-Poedit-SearchPath-0: src\n"
"X-Domain: mill\n"
"X-Crowdin-Project: boats\n"

msgid "Open"
msgstr "Ouvrir"
PO
printf 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Open"\nmsgstr ""\n' > a.pot
v/bin/pybabel -q update -i a.pot -o a.po -l fr
echo "expected: Language, Plural-Forms and three fields with X-"
echo "seen:"; sed -n '/^"/p' a.po
[ "$(grep -cE '^"(Language|Plural-Forms):' a.po)" = 2 ] && ! grep -q '^"X-' a.po
