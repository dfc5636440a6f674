#!/usr/bin/env bash
# Package: Sphinx 9.0.4 (PyPI), a page with a French catalogue.
# Behaviour: "Example::" announces a block of code, and is shown with one colon; with a space before "::" the colon is not shown
#   at all. The translator gets "Example::" as a text, and French has a space before a colon.
# Seen: the translation "Exemple ::" is shown as "Exemple", with a no-break space "Exemple :" as it should be; no warning.
# Why it matters: the translator did what the language demands, every checker of French is content with it, and all
#   sentences before code have lost their colon on the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sphinx==9.0.4'
mkdir -p in/locale/fr/LC_MESSAGES
printf 'language = "fr"\nlocale_dirs = ["locale"]\n' > in/conf.py
printf 'Mill\n====\n\nExample::\n\n   one\n\nSecond::\n\n   two\n' > in/index.rst
cat > in/locale/fr/LC_MESSAGES/index.po <<PO
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "Example::"
msgstr "Exemple ::"

msgid "Second::"
msgstr "Deuxième$(printf '\302\240')::"
PO
v/bin/sphinx-build -q -b text in out 2> said
cat said
seen=$(grep -E 'Exemple|Deuxième' out/index.txt)
echo "expected: Exemple : and Deuxième :"
echo "seen:     $seen"
[ ! -s said ] && [ "$seen" = "$(printf 'Exemple\nDeuxième\302\240:')" ]
