#!/usr/bin/env bash
# Package: sami-parser 0.5.3 (npm).
# Behaviour: of the paragraphs at one time each is a language's, which is why SAMI names a language for each class; they are joined, and the
#   text has the language of the first. References in the text stay as they are.
# Seen: "Old mill" of the class ENCC and "Moulin" of FRCC, both at 1000, are the English text "Old millMoulin", and none in French; "R&amp;D"
#   is "R&amp;D". With the French at a time of its own it is read as French.
# Why it matters: several languages in one file are what SAMI's classes are for. The translation stands in the source, without a space
#   between, and a reader of French finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'sami-parser@0.5.3' >/dev/null
cat > a.cjs <<'JS'
const {parse} = require('sami-parser');
const file = `<SAMI><HEAD><STYLE TYPE="text/css"><!--
.ENCC {Name: English; lang: en-US; SAMIType: CC;}
.FRCC {Name: French; lang: fr-FR; SAMIType: CC;}
--></STYLE></HEAD><BODY>
<SYNC Start=1000><P Class=ENCC>Old mill<P Class=FRCC>Moulin
<SYNC Start=2000><P Class=FRCC>R&amp;D
</BODY></SAMI>`;
const seen = parse(file).result.map((cue) => cue.languages);
console.log('expected:', [{en: 'Old mill', fr: 'Moulin'}, {fr: 'R&D'}]);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify([{en: 'Old millMoulin'}, {fr: 'R&amp;D'}]) ? 0 : 1);
JS
node a.cjs
