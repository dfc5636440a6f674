#!/usr/bin/env bash
# Package: qttools5-dev-tools 5.15.8 (Debian 12; lconvert of Qt Linguist), with GNU gettext.
# Behaviour: the language of a PO file is taken from its name ("de.po") or from a field X-Language of Qt's own, not from
#   the field Language, which gettext and all editors write. Where none is found a message has one form, and the others
#   are deleted. Standard error says that forms were removed, the exit status is 0.
# Seen: a German catalogue with "Language: de" and its rule keeps both forms under the name de.po; the same file as
#   de/LC_MESSAGES/mill.po, where gettext has it, comes back with msgstr[0] alone, and msgfmt --check refuses it.
# Why it matters: lconvert is Qt's program for going between PO and its own format; the next tool gets a catalogue with
#   the plurals deleted.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s qttools5-dev-tools > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq qttools5-dev-tools; } > /dev/null 2>&1
command -v msgfmt > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null 2>&1
mkdir -p de/LC_MESSAGES
cat > de.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: de\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "One mill"
msgid_plural "%d mills"
msgstr[0] "%d Mühle"
msgstr[1] "%d Mühlen"
PO
cp de.po de/LC_MESSAGES/mill.po
for name in de.po de/LC_MESSAGES/mill.po; do
  "$(find /usr/lib -name lconvert -path '*qt5*' | head -1)" -i $name -o out.po 2> /dev/null
  grep -c '^msgstr\[' out.po; msgfmt --check -o /dev/null out.po 2> /dev/null && echo valid || echo refused
done | tr '\n' ' ' > seen
echo "expected: 2 valid 2 valid"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "2 valid 1 refused "
