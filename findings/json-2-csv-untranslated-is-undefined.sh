#!/usr/bin/env bash
# Package: json-2-csv 5.6.0 (npm).
# Behaviour: a field that a row lacks is written as the word "undefined", and one that is null as "null". Read back, texts
#   that are valid JSON become what they say: a number, true, a list.
# Seen: of a text without a French translation the CSV has "Close,undefined", and of one with null "Save,null". The texts
#   "1e5" and "[1]" come back as the number 100000 and a list.
# Why it matters: translators and their tools get the words "undefined" and "null" as the translation; who reads the file
#   with another program has them on the screen.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'json-2-csv@5.6.0' >/dev/null
cat > a.cjs <<'JS'
const { json2csv, csv2json } = require('json-2-csv');
const csv = json2csv([{ en: 'Open', fr: 'Ouvrir' }, { en: 'Close' }, { en: 'Save', fr: null }]);
const seen = JSON.stringify([csv.split('\n'), csv2json('text\n1e5\n[1]\n007').map(row => row.text)]);
console.log('expected: [["en,fr","Open,Ouvrir","Close,","Save,"],["1e5","[1]","007"]]');
console.log('seen:    ', seen);
process.exit(seen === '[["en,fr","Open,Ouvrir","Close,undefined","Save,null"],[100000,[1],"007"]]' ? 0 : 1);
JS
node a.cjs
