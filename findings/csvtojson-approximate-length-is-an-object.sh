#!/usr/bin/env bash
# Package: csvtojson 2.0.14 (npm).
# Behaviour: a full stop in the name of a column makes an object of its parts; texts are trimmed, quoted ones too only
#   where the quotation mark is not the first letter; an empty line is no row.
# Seen: {"Approx. length": 5} is {"Approx": {" length": "5"}}, " mill" is "mill"; of three rows of one column, the
#   second empty, two are left.
# Why it matters: headings are prose, in each language another one: the same table has the column in English and not
#   in German, and rows of two files, one a text each, no longer stand side by side.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'csvtojson@2.0.14' >/dev/null
cat > a.cjs <<'JS'
const csv = require('csvtojson');
(async () => {
  const seen = JSON.stringify([await csv().fromString('Approx. length,Name\n5, mill\n'), await csv().fromString('Text\nMill\n\nBoat\n')]);
  console.log('expected: "Approx. length", " mill", and three rows');
  console.log('seen:    ', seen);
  process.exit(seen === '[[{"Approx":{" length":"5"},"Name":"mill"}],[{"Text":"Mill"},{"Text":"Boat"}]]' ? 0 : 1);
})();
JS
node a.cjs
