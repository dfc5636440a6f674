#!/usr/bin/env bash
# Package: xliff-simple-merge 1.3.0 (npm), XLIFF 1.2.
# Behaviour: new texts of a program are merged into the translator's file. Units that did not change keep their targets;
#   their notes are replaced by those of the program, alternative translations are dropped, and the file is indented
#   anew, also inside <source> and <target>.
# Seen: <note from="translator"> and <alt-trans> of an unchanged unit are gone; the target "Vieux <x/> moulin" has line
#   breaks and ten spaces on both sides of <x/>.
# Why it matters: it runs at each build; what a translator wrote for a colleague is deleted by it, a memory matches no
#   text with a tag, and with preserved white space the spaces are shown.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'xliff-simple-merge@1.3.0' >/dev/null
file() { cat <<XLF
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="fr" datatype="plaintext" original="a"><body>
<trans-unit id="a"><source>Old <x id="N"/> mill</source>$1<note from="description">A mill</note>$2</trans-unit>
</body></file></xliff>
XLF
}
file '' '' > messages.xlf
file '<target state="final">Vieux <x id="N"/> moulin</target>' '<note from="translator">Ask Anna.</note><alt-trans><target>Moulin</target></alt-trans>' > fr.xlf
node_modules/.bin/xliff-simple-merge -i messages.xlf -d fr.xlf -o out.xlf >/dev/null
echo "expected:"; cat fr.xlf
echo "seen:"; cat out.xlf
grep -q 'A mill' out.xlf && ! grep -q -e 'Ask Anna' -e alt-trans out.xlf && grep -Pzq 'Vieux \n +<x id="N"/>\n +moulin\n' out.xlf
