#!/usr/bin/env bash
# Package: ilib-xliff 1.4.1 (npm).
# Behaviour: inline elements of XLIFF 1.2 are dropped from source and target, and `approved` and `datatype` with them; the
#   name of a unit becomes its text. Units of XLIFF 2.0 without attributes of its own are skipped, and the file
#   written is empty; a line on the console says so, no error.
# Seen: "The <g id="1">old</g> mill" is written as "The old mill"; of a unit of XLIFF 2.0 nothing is left.
# Why it matters: every link, variable and format is gone from the translated program, and the file is valid.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ilib-xliff@1.4.1' >/dev/null
cat > a.cjs <<'JS'
const { Xliff } = require('ilib-xliff');
const through = text => {
  const xliff = new Xliff();
  xliff.deserialize(text);
  return xliff.serialize();
};
const one = through(`<xliff version="1.2"><file original="f" source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1" approved="yes"><source>The <g id="1">old</g> mill</source><target>Le <g id="1">vieux</g> moulin</target></trans-unit>
</body></file></xliff>`);
const two = through(`<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"><file id="f">
<unit id="u"><segment><source>Open</source><target>Ouvrir</target></segment></unit></file></xliff>`);
console.log('expected: <g>, approved, and Ouvrir');
console.log('seen:    ', one, two);
process.exit(one.includes('<source>The old mill</source>') && !one.includes('approved') && one.includes('resname="The old mill"')
  && !two.includes('Ouvrir') ? 0 : 1);
JS
node a.cjs
