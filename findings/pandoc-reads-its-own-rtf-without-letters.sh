#!/usr/bin/env bash
# Package: pypandoc_binary 1.17 (PyPI), with pandoc 3.9; pandoc 2.17 of Debian 12 reads the same.
# Behaviour: in RTF a letter by its number is followed by what a reader without Unicode shows instead, which pandoc writes
#   as one character ("\u8217'"). Its reader does not always take that character for the substitute, but drops the
#   letter, or the space, that follows it.
# Seen: « L’eau “claire” – 5 € de plus » goes to RTF and back as "L’au “laire”–5 € de plus".
# Why it matters: every French apostrophe takes the first letter of the next word with it, and every opening quotation
#   mark too; the text still reads as French with mistakes, and the file itself is right in a word processor.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pypandoc_binary==1.17
pandoc=$(find venv -type f -name pandoc)
echo 'L’eau “claire” – 5 € de plus' | $pandoc -f markdown -t rtf -s -o a.rtf
$pandoc -f rtf -t plain a.rtf > seen
echo "expected: L’eau “claire” – 5 € de plus"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "L’au “laire”–5 € de plus"
