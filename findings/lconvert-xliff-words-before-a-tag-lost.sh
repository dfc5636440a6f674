#!/usr/bin/env bash
# Package: qttools5-dev-tools 5.15.8 (Debian 12; lconvert of Qt Linguist).
# Behaviour: of a source and a target in XLIFF 1.2 with inline elements, the text from the last start of one on is read.
#   What stands before <g> or <x/> is lost, and of sentences marked by <mrk> the last is kept. The exit status is 0.
# Seen: "Do <g>not</g> open" with "Ne <g>pas</g> ouvrir" becomes "not open" with "pas ouvrir"; the target
#   "<mrk>Un.</mrk> <mrk>Deux.</mrk>" becomes "Deux.".
# Why it matters: Qt's documentation names XLIFF as the format for exchange with translators; what a tool that marks
#   tags or sentences gives back is cut, and looks like a finished text in Linguist.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s qttools5-dev-tools > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq qttools5-dev-tools; } > /dev/null 2>&1
cat > a.xlf <<'XML'
<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1" approved="yes"><source>Do <g id="1">not</g> open</source><target>Ne <g id="1">pas</g> ouvrir</target></trans-unit>
<trans-unit id="2" approved="yes"><source>One. Two.</source><target><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk></target></trans-unit>
</body></file></xliff>
XML
"$(find /usr/lib -name lconvert -path '*qt5*' | head -1)" -i a.xlf -o a.ts
grep -oE '<(source|translation)[^/]*' a.ts | tr '\n' ' ' > seen
echo "expected: <source>Do not open <translation>Ne pas ouvrir <source>One. Two. <translation>Un. Deux."
echo "seen:     $(cat seen)"
test "$(cat seen)" = "<source>not open< <translation>pas ouvrir< <source>One. Two.< <translation>Deux.< "
