#!/usr/bin/env bash
# Package: ruby-gettext 3.3.3 (Debian 12), with Ruby 3.1 and GNU gettext.
# Behaviour: escapes of a PO text are undone one kind after the other over the whole text, not from the left to the
#   right: `\\n`, a backslash and the letter n, is taken for a backslash and a line break.
# Seen: `"C:\\new"` is compiled by rmsgfmt to "C:", a line break and "ew", and written so by rmsgcat; msgfmt compiles
#   C:\new. Octal escapes, which msgfmt reads, stay as they stand.
# Why it matters: each run of rmsgcat or rmsgmerge over a catalogue writes the fault into the PO file itself, where the
#   translator finds a line break that nobody set; folders, patterns and formulas are broken.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s ruby-gettext > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq ruby ruby-gettext; } > /dev/null 2>&1
command -v msgfmt > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
cat > fr.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

msgid "folder"
msgstr "C:\\new"
PO
rmsgcat fr.po -o cat.po; rmsgfmt fr.po -o ruby.mo; msgfmt fr.po -o gnu.mo
msgunfmt gnu.mo > gnu; msgunfmt ruby.mo > ruby
for file in gnu ruby cat.po; do sed -n '/msgid "folder"/,$p' $file | tail -n +2 | tr '\n' ' '; done > seen
echo 'expected: msgstr "C:\\new" three times'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'msgstr "C:\\new" msgstr "" "C:\n" "ew" msgstr "" "C:\n" "ew" '
