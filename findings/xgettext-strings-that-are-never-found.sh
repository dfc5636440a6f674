#!/usr/bin/env bash
# Package: GNU gettext 0.21 (Debian's package gettext), the program xgettext, for Python and JavaScript.
# Behaviour: escapes that are younger than the parser are not undone, and no warning is given. Python's `\N{...}`, a
#   letter by its name, keeps its backslash; JavaScript's `\u{e9}` loses it; a Python f-string is taken as it stands,
#   with its braces.
# Seen: `_("\N{BULLET} Mill")` is extracted as `\\N{BULLET} Mill`, `_("caf\u{e9}")` as "cafu{e9}", and `_(f"Hello
#   {name}")` as "Hello {name}". At run time the texts are "• Mill", "café" and "Hello Anna".
# Why it matters: the translators see and translate them, the statistics count them as done, and the program shows
#   English, for no text of the catalogue is the one it asks for.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v xgettext > /dev/null || { apt-get update -qq; apt-get install -y -qq gettext; } > /dev/null
xgettext --version | head -n 1
printf '%s\n' '_("\N{BULLET} Mill")' '_(f"Hello {name}")' > a.py
printf '%s\n' '_("caf\u{e9}")' > a.js
xgettext -k_ a.py a.js -o - 2> warnings | grep '^msgid "[^"]' > seen
echo 'expected: msgid "• Mill", msgid "café", and no third, or a warning'
cat seen warnings
test "$(cat seen)" = 'msgid "\\N{BULLET} Mill"
msgid "Hello {name}"
msgid "cafu{e9}"' && test ! -s warnings
